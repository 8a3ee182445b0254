import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/** What nearly every file of the explorer imports, and is no ES module. */
const PACKAGES = /^(react|react\/jsx-runtime)$/;
const ONCE = 'once read';

/**
 * Makes ES modules of React's own. Else each file that imports one would have a copy of all its names, made as the page
 * starts, and reach each of them through a function.
 */
export const onceRead: Plugin = {
  name: ONCE,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: PACKAGES }, ({ path, kind }) =>
      kind === 'import-statement' || kind === 'dynamic-import' ? { path, namespace: ONCE } : undefined,
    );
    onLoad({ filter: /.*/, namespace: ONCE }, ({ path }) => ({
      contents: `import whole from ${JSON.stringify(require.resolve(path))};
export default whole;
export const { ${Object.keys(require(path)).join(', ')} } = whole;`,
      resolveDir: import.meta.dirname,
    }));
  },
};
