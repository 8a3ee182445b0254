/*
 * The web page. Nothing is trained; a client of the API like any other: what it asks is in the .graphql files beside its pages, whose
 * types are built from the schema.
 */
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.js';

const root = document.getElementById('explorer');
if (root) createRoot(root).render(<App />);
