import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { compileLexicon, filesIn } from './compile.js';
import { LexiconError } from './rows.js';

const LEXICON = new URL('../../src/language/lexicon/', import.meta.url);

/** Compiles the tables of src/language/lexicon/en into src/language/lexicon/data. */
function main(): void {
  const folder = new URL('en/', LEXICON);
  const contentOf = filesIn(folder);
  const read = new Set<string>();
  const data = compileLexicon((file) => {
    read.add(file);
    return contentOf(file);
  });
  const unread = globSync('**/*.txt', { cwd: fileURLToPath(folder) }).find((file) => !read.has(file));
  if (unread !== undefined)
    throw new LexiconError(unread, 0, 'src/language/lexicon/columns.ts has no such file');
  mkdirSync(new URL('data/', LEXICON), { recursive: true });
  writeFileSync(new URL('data/en.json', LEXICON), JSON.stringify(data));
}

try {
  main();
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  console.error(`src/language/lexicon/en/${error.message}`);
  process.exitCode = 1;
}
