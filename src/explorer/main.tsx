import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.js';

const root = document.getElementById('explorer');
if (root) createRoot(root).render(<App />);
