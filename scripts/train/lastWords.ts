import { writeFileSync } from 'node:fs';
import { loadGazetteer } from '../../src/language/gazetteers/gazetteer.js';
import { LAST_WORDS, type LastWord, lastWordAt } from '../../src/language/names/lastWords.js';
import { isGivenName } from '../../src/language/names/wordsOfPersons.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { firstTokenEndingAfter } from '../../src/language/tokens.js';
import { readEwtNames, readNewsNames } from './annotatedNames.js';
import { type NamedText, namesOfGum, readConll, readGum, readWikigold } from './namesCorpora.js';

/** Names in small letters, each once however often it is printed. */
interface Counted {
  readonly bodies: Set<string>;
  readonly persons: Set<string>;
}

/** By sort of last word: names without and with a given name before it. */
type Counts = Readonly<Record<LastWord, readonly [Counted, Counted]>>;

/**
 * Counts, in the training parts of the corpora of names, the bodies and persons with names of two words by the sort of the
 * second and by whether the first is a given name, and writes the log-odds to src/language/models/lastWords.ts.
 */
export function countLastWords({ corpora }: { readonly corpora: string }): void {
  const texts = [
    ...readConll(corpora, 'train'),
    ...readGum(corpora, 'train').map(namesOfGum),
    ...readWikigold(corpora),
    ...readEwtNames(corpora),
    ...readNewsNames(corpora, 'train'),
  ];
  const none = (): Counted => ({ bodies: new Set(), persons: new Set() });
  const counts = Object.fromEntries(LAST_WORDS.map((sort) => [sort, [none(), none()]])) as unknown as Counts;
  for (const text of texts) count(text, counts);
  const rows = LAST_WORDS.map((sort) => `  ${sort}: [${counts[sort].map(oddsOf).join(', ')}],\n`);
  writeFileSync(
    new URL('../../src/language/models/lastWords.ts', import.meta.url),
    `/**
 * By sort of last word, how much rather a name of two words is a body's than a person's: log-odds without and with a given
 * name before it. Written by "npm run train -- lastWords".
 */
export const LAST_WORD_ODDS = {
${rows.join('')}} as const;
`,
  );
  for (const sort of LAST_WORDS)
    for (const [k, { bodies, persons }] of counts[sort].entries())
      console.log(
        `${sort}, ${k === 0 ? 'no ' : ''}given name: ${bodies.size} bodies, ${persons.size} persons`,
      );
}

function count({ text, names }: NamedText, counts: Counts): void {
  const tokens = segment(text);
  const gazetteer = loadGazetteer();
  for (const { start, end, kind } of names) {
    if (kind !== 'PERSON' && kind !== 'ORGANIZATION') continue;
    const first = firstTokenEndingAfter(tokens, start);
    const last = first + 1;
    if (tokens.start[first] !== start || tokens.end[last] !== end) continue;
    const sort = lastWordAt(tokens, last, gazetteer);
    if (sort === null) continue;
    const { bodies, persons } = counts[sort][isGivenName(tokens, first, first, gazetteer) ? 1 : 0];
    (kind === 'PERSON' ? persons : bodies).add(text.slice(start, end).toLowerCase());
  }
}

/** Log-odds, of one body and one person more than were seen. */
const oddsOf = ({ bodies, persons }: Counted): string =>
  Math.log((bodies.size + 1) / (persons.size + 1)).toFixed(1);
