import { register } from 'node:module';

// Lets Node.js load the TypeScript of src/ and test/ as it is. Traces then name its lines.
process.setSourceMapsEnabled(true);
register('./typescriptHooks.js', import.meta.url);
