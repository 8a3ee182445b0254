import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

// A text twice as long makes twice the work, in every function of the analysis: counted, not timed.

/** How many times the work twice the text may make: what grows with the square makes four times, what a rule bounds up to three. */
const MOST_GROWTH = 3.3;
/** Runs of blocks below which a function's share says nothing. */
const LEAST_WORK = 100_000;
/** Characters of the shorter text. */
const LENGTH = 9_000;

const SYLLABLES = 'ba be bi bo da de di do ga ge gi go ka ke ki ko la le li lo ma me mi mo na ne ni no'.split(
  ' ',
);
/** A name of our own making for each number. */
const name = (n: number) => {
  const parts = [n % 28, Math.floor(n / 28) % 28, (n * 11 + 5) % 28].map((k) => SYLLABLES[k]).join('');
  return `${parts[0].toUpperCase()}${parts.slice(1)}n`;
};
const VERBS = ['attacked', 'met', 'accused', 'fired', 'sued', 'visited'];
const repeated = (unit: string) => (n: number) => unit.repeat(n);
const numbered = (unit: (i: number) => string) => (n: number) =>
  Array.from({ length: n }, (_, i) => unit(i)).join(' ');

/** Texts of a kind, by how many parts they have. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'one long line': numbered((i) => `Olga Brenn met ${i} workers of Harbour Group ${i % 7} on Friday.`),
  'one sentence without end': (n) => `The ${'old harbour of the town and the '.repeat(n)}market closed.`,
  'many names': numbered((i) => `${name(i)} ${name(i * 7 + 3)} came.`),
  'a list of names': (n) => `${'Brenn, Marsh, Olsen, '.repeat(n)}and Tam died.`,
  'one sentence again and again': repeated('Police said that 12 people died in Sunderby on Monday. '),
  'sentences of one kind': numbered(
    (i) =>
      `${name(i)} ${VERBS[i % 6]} ${name(i * 3 + 1)} in ${name(i * 5 + 2)}, killing ${(i % 50) + 2} people.`,
  ),
  'nested quotations': repeated('He said: "She told us, \'they said they would go\', and left" again. '),
  'quotations left open': repeated('"We will see, he said. '),
  'paragraphs left open': repeated('"We will see what comes of it.\n\n'),
  pronouns: (n) => `Olga Brenn met Ida Marsh. ${'He told her that they had seen him. '.repeat(n)}`,
  'clauses in clauses': (n) => `${'Police said that the mayor knew that '.repeat(n)}it rained.`,
  'capitals alone': repeated('COUNCIL OF SUNDERBY MEETS '),
  'lines that readers sign': repeated('Close it, all of it. – Ann Lee, Osby\n'),
  'a day in each quotation': repeated('“It was yesterday.” It was quiet. '),
  posts: repeated(
    'Ann Lee @annlee\nThe harbour is open.\nOle Tam (@oletam)\nIt is not. — Ida Marsh (@idam) March 3\n',
  ),
};

test('twice the text makes no more than twice the work, whatever its shape', async () => {
  const shapes = Object.entries(SHAPES);
  const texts = shapes.flatMap(([, make]) => {
    const parts = Math.round((LENGTH * 100) / (make(101).length - make(1).length));
    return [make(parts), make(2 * parts)];
  });
  const worker = new Worker(new URL('../setup/workThread.js', import.meta.url), {
    workerData: texts,
    execArgv: [],
  });
  const [works] = (await once(worker, 'message')) as [Map<string, number>[]];
  await worker.terminate();
  const steep = shapes.flatMap(([shape], i) => {
    const [once, twice] = [works[2 * i], works[2 * i + 1]];
    expect(twice.size).toBeGreaterThan(100);
    return [...twice]
      .filter(([step, work]) => work > LEAST_WORK && work > MOST_GROWTH * (once.get(step) ?? work))
      .map(([step, work]) => `${shape}: ${step}, ${once.get(step)} to ${work}`);
  });
  expect(steep).toEqual([]);
}, 240_000);
