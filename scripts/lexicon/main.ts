import { mkdirSync, writeFileSync } from 'node:fs';
import { compileLexicon, filesIn } from './compile.js';
import { LexiconError } from './rows.js';

const LEXICON = new URL('../../src/language/lexicon/', import.meta.url);

/** Compiles the tables of src/language/lexicon/en into src/language/lexicon/data. */
function main(): void {
  const data = compileLexicon(filesIn(new URL('en/', LEXICON)));
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
