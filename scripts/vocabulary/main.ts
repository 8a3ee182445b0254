// Fails where the vocabulary and the enums of prisma/schema.prisma differ.
//   tsx scripts/vocabulary/main.ts
import { readSchema } from '../../src/database/migrations.js';
import { disagreements } from './agreement.js';

const found = disagreements((await readSchema()).content);
if (found.length === 0) console.log('Vocabulary and schema agree.');
else {
  console.error(found.join('\n'));
  process.exitCode = 1;
}
