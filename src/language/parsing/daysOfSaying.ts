import { formsOf, wordsWith } from '../lexicon/lexicon.js';
import { relationIndex, relationSet } from '../syntax/relations.js';
import { tagSet } from '../tagging/tags.js';
import { isBelow, type Tokens, wordOf } from '../tokens.js';

const WEEKDAYS = formsOf('times', 'weekday');
const SAYING = wordsWith('verbs', 'frame', 'clause');
const TOLD = tagSet('VBD', 'VBZ', 'VBN');
/** What a clause may open with after a day: nothing that could go on with the day's own phrase. */
const OPENS_CLAUSE = tagSet('PRP', 'DT', 'PRP$', 'EX');
const OBLIQUE = relationIndex('obl');
const UNMARKED = relationIndex('obl:unmarked');
const SAID = relationSet('ccomp', 'parataxis');

/**
 * The weekday right behind a verb of saying, before what is said without a "that": "said on Friday it would close", "said Friday the
 * mill …"; -1 for none.
 */
export function dayOfSaying(tokens: Tokens, verb: number): number {
  if (!TOLD[tokens.tag[verb]] || !SAYING.has(tokens.lemma[verb])) return -1;
  const day = wordOf(tokens, verb + 1) === 'on' ? verb + 2 : verb + 1;
  const next = day + 1;
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[verb]) return -1;
  return WEEKDAYS.has(wordOf(tokens, day).toLowerCase()) && OPENS_CLAUSE[tokens.tag[next]] ? day : -1;
}

/** Hangs the day on which something was said on the verb of saying, where the parser hung it on what was said. */
export function hangDaysOfSaying(tokens: Tokens, from: number, to: number): void {
  for (let verb = from; verb < to; verb++) {
    const day = dayOfSaying(tokens, verb);
    if (day < 0 || tokens.head[day] === verb || isBelow(tokens, verb, day)) continue;
    const above = tokens.head[day];
    if (above < day || !isBelow(tokens, above, verb)) continue;
    let said = above;
    while (tokens.head[said] !== verb) said = tokens.head[said];
    if (!SAID[tokens.relation[said]]) continue;
    tokens.head[day] = verb;
    tokens.relation[day] = wordOf(tokens, day - 1) === 'on' ? OBLIQUE : UNMARKED;
  }
}
