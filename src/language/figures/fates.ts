import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { tagIndex, tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { fateOf } from './people.js';

const VERB = tagSet(...VERB_TAGS);
const PARTICIPLE = tagIndex('VBN');
const PAST = tagIndex('VBD');
const PLURAL = tagIndex('NNS');
const COMMON = tagSet('NN', 'NNP');
const ADVERB = tagIndex('RB');
const ADJECTIVE = tagIndex('JJ');
/** Tags of words that may stand between a number's noun and what happened to them. */
const LOOSE = tagSet('RB', 'MD', 'WP', 'WDT', 'RP', 'VBZ', 'VBP', 'VBD', 'VB', 'VBN', 'IN');
/** Verbs between people and what happened to them. */
const BE = listOf('figures', 'before fates');
/** Verbs of dying and disappearing whose subject is who it happens to. */
const INTRANSITIVE = wordsWith('verbs', 'intransitive');
const TAKING_LIVES = listOf('figures', 'taking lives');
/** Words between a verb and the number of its object. */
const FILLERS = listOf('figures', 'before objects');

/** What happened to those that a number at tokens `first` to `last`, its noun included, counts; null where it isn't said. */
export function fateOfPeople(
  tokens: Tokens,
  first: number,
  last: number,
  noun: string | null,
): string | null {
  if (noun === 'life') {
    const verb = verbBefore(tokens, first);
    if (verb >= 0 && TAKING_LIVES.has(tokens.lemma[verb])) return 'killed';
  }
  return (
    hurtAfter(tokens, last) ??
    fateAfter(tokens, last) ??
    fateBefore(tokens, first) ??
    tollBefore(tokens, first) ??
    fateOfThoseAmong(tokens, last)
  );
}

const HURT = listOf('figures', 'hurts');
const TREATED = listOf('figures', 'treated');
const HOSPITAL: ReadonlySet<string> = new Set(['hospital']);
const CARE: ReadonlySet<string> = new Set([...HURT, ...listOf('figures', 'care')]);

/** "12 people were taken to hospital", "40 with burns", "70 in hospital", "three suffered injuries". */
function hurtAfter(tokens: Tokens, last: number): string | null {
  const { lemma } = tokens;
  const sentence = tokens.sentence[last];
  const isInside = (i: number) => i < tokens.length && tokens.sentence[i] === sentence;
  const reaches = (from: number, words: ReadonlySet<string>) => {
    for (let i = from; i < from + 5 && isInside(i) && !/^(?:[,;:]|and|but|that|who)$/.test(lemma[i]); i++)
      if (words.has(lemma[i])) return true;
    return false;
  };
  const next = lemma[last + 1] ?? '';
  if (next === 'with') return reaches(last + 2, HURT) ? 'injured' : null;
  if (next === 'in')
    return reaches(last + 2, HOSPITAL) || /^(?:critical|serious|stable)$/.test(lemma[last + 2] ?? '')
      ? 'injured'
      : null;
  for (let i = last + 1; i < last + 6 && isInside(i); i++) {
    if (TREATED.has(lemma[i]))
      return /hospitali[sz]e/.test(lemma[i]) || reaches(i + 1, CARE) ? 'injured' : null;
    if (tokens.tag[i] !== ADVERB && !BE.has(lemma[i]) && !/^(?:who|other|more)$/.test(lemma[i])) return null;
  }
  return null;
}

/** "the couple and their three sons were among 12 people killed", "were among the dead". */
function fateOfThoseAmong(tokens: Tokens, last: number): string | null {
  const sentence = tokens.sentence[last];
  const isInside = (i: number) => i < tokens.length && tokens.sentence[i] === sentence;
  let among = last + 1;
  while (
    among < last + 4 &&
    isInside(among) &&
    tokens.lemma[among] !== 'among' &&
    (BE.has(tokens.lemma[among]) || tokens.tag[among] === ADVERB)
  )
    among++;
  if (!isInside(among) || tokens.lemma[among] !== 'among') return null;
  for (let i = among + 1; i < among + 8 && isInside(i) && tokens.lemma[i] !== ','; i++) {
    const fate = fateOf(tokens.lemma[i]);
    if (fate && !beginsObject(tokens, i + 1)) return fate;
  }
  return null;
}

/** The verb whose object the number is, -1 where none stands before it. */
function verbBefore(tokens: Tokens, first: number): number {
  const sentence = tokens.sentence[first];
  for (let i = first - 1; i >= first - 4 && i >= 0 && tokens.sentence[i] === sentence; i--) {
    if (VERB[tokens.tag[i]]) return i;
    if (!FILLERS.has(wordOf(tokens, i).toLowerCase())) return -1;
  }
  return -1;
}

/** "killing 12", "the deaths of 12 people", "left 20 people injured" (its end is found by what follows). */
function fateBefore(tokens: Tokens, first: number): string | null {
  const sentence = tokens.sentence[first];
  for (let i = first - 1; i >= first - 4 && i >= 0 && tokens.sentence[i] === sentence; i--) {
    const fate = fateOf(tokens.lemma[i]);
    const isPassive =
      tokens.tag[i] === PARTICIPLE && i > 0 && BE.has(tokens.lemma[i - 1]) && tokens.lemma[i - 1] !== 'have';
    // "Bridge collapse kills three": a headline's verb taken for a plural.
    const isHeadlineVerb =
      i === first - 1 && tokens.tag[i] === PLURAL && COMMON[tokens.tag[i - 1] ?? 0] === 1;
    const isDoing =
      VERB[tokens.tag[i]] || isHeadlineVerb || (tokens.tag[i] === ADJECTIVE && /ed$/.test(wordOf(tokens, i)));
    const isObject = isDoing
      ? !INTRANSITIVE.has(tokens.lemma[i]) && !isPassive
      : wordOf(tokens, i + 1) === 'of';
    if (fate && isObject) return fate;
    if (!FILLERS.has(wordOf(tokens, i).toLowerCase())) return null;
  }
  return null;
}

/** No aside is longer, in tokens. */
const ASIDE = 12;

/** The token after an aside that begins at a token: "10 others -- including the pilot -- died", "six people (two of them boys)". */
function afterAside(tokens: Tokens, at: number): number {
  const opening = at < tokens.length ? wordOf(tokens, at) : '';
  const isList =
    opening === ',' &&
    /^(?:including|among|most|all|both|some|many|mostly)$/.test(
      wordOf(tokens, at + 1 < tokens.length ? at + 1 : at),
    );
  if (!isList && !/^(?:--?|—|–|\()$/.test(opening)) return at;
  const closing = opening === '(' ? ')' : opening;
  for (let i = at + 1; i < at + ASIDE && i < tokens.length && tokens.sentence[i] === tokens.sentence[at]; i++)
    if (wordOf(tokens, i) === closing) return i + 1;
  return at;
}

/** "12 people were killed", "13 dead", "20 others injured", "40 people who died". */
function fateAfter(tokens: Tokens, last: number): string | null {
  const sentence = tokens.sentence[last];
  let isPassive = false;
  let isDirect = true;
  const first = afterAside(tokens, last + 1);
  for (let i = first; i < first + 6 && i < tokens.length && tokens.sentence[i] === sentence; i++) {
    const { lemma, tag } = tokens;
    const isMissing = wordOf(tokens, i) === 'missing';
    if (isMissing) return isDirect || isPassive ? 'missing' : null;
    const fate = fateOf(lemma[i]);
    if (fate) {
      if (!VERB[tag[i]] || INTRANSITIVE.has(lemma[i]))
        return isDirect || isPassive || INTRANSITIVE.has(lemma[i]) ? fate : null;
      if (isPassive && (tag[i] === PARTICIPLE || tag[i] === PAST)) return fate;
      if ((tag[i] === PARTICIPLE || tag[i] === PAST) && i === first && !beginsObject(tokens, i + 1))
        return fate;
      return null;
    }
    if (/^(?:other|others|more)$/.test(lemma[i]) && i === first) continue;
    if (tag[i] !== ADVERB) isDirect = false;
    if (BE.has(lemma[i]) && lemma[i] !== 'have') isPassive = true;
    else if (!LOOSE[tag[i]] && !/^(?:aboard|dead|on|board|or|already)$/.test(lemma[i])) return null;
    else if (VERB[tag[i]] && !BE.has(lemma[i])) return null;
    else if (/^(?:of|by|from|for|with|against|to)$/.test(lemma[i])) return null;
  }
  return null;
}

const OBJECT = tagSet('DT', 'CD', 'NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PRP$', 'JJ');

function beginsObject(tokens: Tokens, i: number): boolean {
  return i < tokens.length && OBJECT[tokens.tag[i]] === 1;
}

/** "the death toll rose to 129", "the number of injured topped 2,000". */
function tollBefore(tokens: Tokens, first: number): string | null {
  const sentence = tokens.sentence[first];
  for (let i = first - 1; i >= first - 12 && i > 0 && tokens.sentence[i] === sentence; i--) {
    if (tokens.lemma[i] === 'toll' && !/^(?:injury|road|casualty|bridge)$/.test(tokens.lemma[i - 1]))
      return 'killed';
    if (tokens.lemma[i] === 'number')
      return (
        fateOf(tokens.lemma[i + 1]) ?? fateOf(tokens.lemma[i + 2]) ?? fateOf(tokens.lemma[i + 3]) ?? null
      );
    if (wordOf(tokens, i) === ',' || wordOf(tokens, i) === ';') return null;
  }
  return null;
}
