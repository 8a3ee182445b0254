import type { Analysis, EntityKind, Mention, Span } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { relativeAntecedent } from '../syntax/clauses.js';
import { coordinated } from '../syntax/coordination.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { childrenOf, REL } from '../syntax/tree.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, tokenHolding, wordOf } from '../tokens.js';
import { spanOf, type TokenRange } from './attribution.js';
import type { MentionsInOrder, PlacedMention } from './mentionsInOrder.js';

/** Who a source is. */
export interface Speaker {
  /** Index in `entities`. */
  readonly speaker: number | null;
  /** Why `speaker` is null; else null. */
  readonly unresolvedReason: string | null;
  /** Index in `entities` of the body that an unnamed source speaks for. */
  readonly onBehalfOf: number | null;
}

const PREPOSITIONS = listOf('grammar', 'within descriptions');
const isPreposition = (word: string) => PREPOSITIONS.has(word.toLowerCase());
const POSSESSIVE = /^['’]s?$/i;
/** What somebody wrote or published speaks for its author. */
const DOCUMENT = listOf('statements', 'writings');
/** Unnamed people and bodies that speak. */
const SOURCES = listOf('statements', 'sources');

/** Whether the token from `start` to `end` stands within a word: the hyphen of "London-based". */
const isWithinWord = ({ text }: Tokens, start: number, end: number) =>
  /^[-‐‑]$/.test(text.slice(start, end)) && /^\S\S$/.test(text.charAt(start - 1) + text.charAt(end));

/** Whether a relative pronoun opens a clause within a source: not that of "whose solicitor, Dev Mistry,", which is the source. */
const opensClause = (source: TokenRange, token: number, word: string) =>
  token > source.start && /^(?:who|which|that|whose|whom)$/i.test(word);

/** Where in the words is the last that names what the source is, before any preposition, comma or relative clause. */
function headIndex({ tokens }: Analysis, source: TokenRange, words: readonly string[]): number {
  let head = 0;
  for (const [index, word] of words.entries()) {
    const token = source.start + index;
    if (isWithinWord(tokens, tokens.start[token], tokens.end[token])) continue;
    if (isPreposition(word) || /^(?:,|--?|—|–|\(|and)$/.test(word) || opensClause(source, token, word)) break;
    if (!POSSESSIVE.test(word)) head = index;
  }
  return head;
}

/** Whether the mention stands in a phrase within the source: "of X", "X's spokesman". */
function isEmbedded(analysis: Analysis, source: TokenRange, mention: Mention): boolean {
  const { tokens } = analysis;
  let depth = 0;
  for (let i = source.start; i < source.end && tokens.end[i] <= mention.start; i++) {
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
    if (i > source.start && isPreposition(word)) depth = 1;
    if (/^[,–—(]$/.test(word)) depth = 0;
    if (opensClause(source, i, word)) return true;
  }
  const after = tokens.text.slice(mention.end, mention.end + 3);
  const lastWord = tokens.text.slice(mention.start, mention.end);
  const possessed =
    /^['’]s?\b/.test(after) || /['’]s$/.test(lastWord) || /^(?:his|her|its|their|our|my)$/i.test(lastWord);
  return depth > 0 || (possessed && mention.end < tokens.end[source.end - 1] - 2);
}

/** Kinds of entity that write documents, and that unnamed sources speak for, the likeliest first. */
const AUTHORS: readonly EntityKind[] = ['ORGANIZATION', 'PERSON'];
const BODIES: readonly EntityKind[] = ['ORGANIZATION', 'PLACE', 'PERSON'];
const PRONOUN = /^(?:he|she|it|they|who|we|i|you|this|that)$/i;
const PERSON = classBit('person');
const BODY = classBit('organization');
const NOUNS = tagSet('NN', 'NNS');
/** What says after the name of a body what kind of body it is, and nobody's but its own. */
const KINDS_OF_BODIES = listOf('statements', 'kinds of bodies');
const SEVERAL = unresolved('said by several together');

/** Whether "and" stands right beside the mention: "Ann Lee and colleagues". */
function isCoordinated({ tokens: { text } }: Analysis, source: Span, mention: Mention): boolean {
  return /\band\s$/.test(text.slice(source.start, mention.start)) || isFollowedByMore(text, source, mention);
}

/** "Coach Ann Lee and Bo Lind", "Professor Ann Lee and colleagues". */
const isFollowedByMore = (text: string, source: Span, mention: Mention) =>
  /^\s(?:and|&)\s/.test(text.slice(mention.end, source.end));

/**
 * Whether a mention within a source says whose it is: before the head ("a Kremlin release", "the mayor's aide") or after
 * "of", "for", "from" or "by" ("a spokesman for the ministry"), as against where it is ("officials in Kabul").
 */
function belongs({ tokens }: Analysis, source: TokenRange, mention: Mention): boolean {
  let preposition: string | null = null;
  let before = '';
  for (let i = source.start; i < source.end && tokens.start[i] < mention.start; i++) {
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
    if (opensClause(source, i, word)) return false;
    if (i > source.start && isPreposition(word)) {
      if (word === 'by' && !DOCUMENT.has(before.toLowerCase())) return false;
      preposition = word.toLowerCase();
    }
    before = word;
  }
  return preposition === null || /^(?:of|for|from|by|with)$/.test(preposition);
}

/** A word with a capital that is no article or possessive. */
const OFFICE = /^(?!(?:The|A|An|His|Her|Its|Their|Our|My|One|Some|Another)\b)\p{Lu}/u;
/** No longer than "the ". */
const LONGEST_ARTICLE = 4;

/** Whether the source is the mention with its title: "Chief of the General Staff of Norway Henrik Solberg". */
function isTitled(
  { entities, tokens: { text } }: Analysis,
  { entity, mention }: PlacedMention,
  source: Span,
): boolean {
  const { kind, positions } = entities[entity];
  if (kind !== 'PERSON' || mention.form !== 'NAME') return false;
  const hasTitle = positions.some(
    ({ evidence }) =>
      evidence.start >= source.start &&
      evidence.start - source.start <= LONGEST_ARTICLE &&
      evidence.start <= mention.start &&
      evidence.end >= mention.end &&
      evidence.end <= source.end,
  );
  if (hasTitle) return true;
  if (mention.end !== source.end) return false;
  // An office without an article ("Chief of … Forces Ann Lee"), as against "a friend of Mayor Ann Lee".
  const [first] = text.slice(source.start, source.end).split(/\s/, 1);
  const before =
    /(\S+)\s$/.exec(text.slice(Math.max(source.start, mention.start - 40), mention.start))?.[1] ?? '';
  return (
    OFFICE.test(first) && !SOURCES.has(first.toLowerCase()) && !isPreposition(before) && before !== 'and'
  );
}

/**
 * Whether the body that a mention names is what the head of its source means: set off by commas after it ("the operator,
 * Corvane,"), or before it where the head says what kind of body it is ("the Corvane union", "the Corvane law firm").
 */
function isBodyBeside(
  { entities, tokens }: Analysis,
  { entity, mention }: PlacedMention,
  source: TokenRange,
  head: number,
): boolean {
  if (entities[entity].kind !== 'ORGANIZATION' || mention.form !== 'NAME') return false;
  const noun = wordOf(tokens, head).toLowerCase();
  const ofNoun = classesOfNoun(noun);
  if (tokens.start[head + 2] === mention.start && wordOf(tokens, head + 1) === ',') {
    const after = tokenHolding(tokens, mention.end - 1) + 1;
    const isPerson = (ofNoun & PERSON) !== 0 && (ofNoun & BODY) === 0;
    return !isPerson && (after >= source.end || wordOf(tokens, after) === ',');
  }
  const last = tokenHolding(tokens, mention.end - 1);
  const isBeside = last === head - 1 || (last === head - 2 && NOUNS[tokens.tag[head - 1]] === 1);
  return isBeside && KINDS_OF_BODIES.has(noun);
}

/** Words of a source, in order. */
function wordsOf({ tokens }: Analysis, source: TokenRange): string[] {
  const words: string[] = [];
  for (let i = source.start; i < source.end; i++)
    words.push(tokens.text.slice(tokens.start[i], tokens.end[i]));
  return words;
}

/** Tells the entities behind the sources of one article. */
export class SpeakerResolver {
  /** The author of each document that spoke so far, by the word for it: "the release" later is the same one. */
  private readonly authors = new Map<string, number>();

  constructor(
    private readonly analysis: Analysis,
    private readonly mentions: MentionsInOrder,
  ) {}

  /**
   * The entity that a source names: the person in it rather than the body, and neither what it belongs to nor what it
   * speaks for ("a spokesman for the ministry" is unnamed, on behalf of the ministry). A document ("a Kremlin release")
   * speaks for its author. Sources must come in the order of the text.
   */
  resolve(source: TokenRange | null): Speaker {
    if (!source) return unresolved('no source is given');
    const { entities } = this.analysis;
    const words = wordsOf(this.analysis, source);
    if (words.length === 1 && /^who$/i.test(words[0])) return this.meantByWho(source.start);
    const headAt = headIndex(this.analysis, source, words);
    const head = words[headAt] ?? '';
    const headToken = source.start + headAt;
    const span = spanOf(this.analysis.tokens, source);
    // "London" of "the London-based bank" says nothing of who speaks.
    const candidates = this.mentions
      .within(span.start, span.end)
      .filter(
        ({ mention: { form, end } }) => form !== 'NAME' || !isWithinWord(this.analysis.tokens, end, end + 1),
      );
    const free = candidates.filter(({ mention }) => !isEmbedded(this.analysis, source, mention));
    const titled = candidates.find((candidate) => isTitled(this.analysis, candidate, span));
    if (titled) {
      const { text } = this.analysis.tokens;
      const isOther = ({ entity, mention }: PlacedMention) =>
        entity !== titled.entity &&
        entities[entity].kind === 'PERSON' &&
        mention.end < titled.mention.start &&
        isFollowedByMore(text, span, mention);
      return isFollowedByMore(text, span, titled.mention) || free.some(isOther)
        ? SEVERAL
        : this.known(titled.entity);
    }
    const { tokens } = this.analysis;
    const isHead = ({ mention }: PlacedMention) =>
      (mention.start <= tokens.start[headToken] && mention.end >= tokens.end[headToken]) ||
      mention.form !== 'NAME';
    const persons = free.filter(({ entity }) => entities[entity].kind === 'PERSON');
    const person = persons[0];
    if (person && (isHead(person) || !SOURCES.has(head.toLowerCase()) || words.includes(','))) {
      const several =
        (new Set(persons.map(({ entity }) => entity)).size > 1 && words.includes('and')) ||
        isCoordinated(this.analysis, span, person.mention);
      return several ? SEVERAL : this.known(person.entity);
    }
    const related = candidates.filter(({ mention }) => belongs(this.analysis, source, mention));
    if (DOCUMENT.has(head.toLowerCase())) {
      // "A statement from her lawyer" is the lawyer's, who is not named.
      const isUnnamed = related.some(({ mention }) => this.isOfSpeaker(source, mention));
      return isUnnamed
        ? unresolved('the source is not named', this.firstByKind(related, BODIES))
        : this.authorOf(head.toLowerCase(), related);
    }
    const whole = free.find(isHead);
    if (whole) {
      const several =
        words.includes('and') && isCoordinated(this.analysis, span, whole.mention) && free.length > 1;
      return several ? SEVERAL : this.known(whole.entity);
    }
    const body = free.find((candidate) => isBodyBeside(this.analysis, candidate, source, headToken));
    if (body) return this.known(body.entity);
    const reason = PRONOUN.test(head)
      ? `"${head}" can't be told to be one entity`
      : 'the source is not named';
    return unresolved(reason, this.firstByKind(related, BODIES));
  }

  /** Whom "who" means: the person it stands behind by the tree, or whom what it stands behind is said of ("Ann Lee, a baker, who said …"). */
  private meantByWho(who: number): Speaker {
    const { tokens, trees, entities } = this.analysis;
    const before = wordOf(tokens, who - 1) === ',' ? who - 2 : who - 1;
    const antecedent = relativeAntecedent(trees, who);
    const noun = antecedent === who ? before : antecedent;
    if (noun < 0) return unresolved('the source is not named');
    if (coordinated(trees, noun).length > 1 || tokens.relation[noun] === REL.conj) return SEVERAL;
    const beside = childrenOf(trees, noun).filter((c) => tokens.relation[c] === REL.appos && c < who);
    const heads = [noun, ...(tokens.relation[noun] === REL.appos ? [tokens.head[noun]] : []), ...beside];
    for (const head of heads) {
      const meant = this.mentions
        .touching(tokens.start[head], tokens.end[head])
        .find(({ entity }) => entities[entity].kind === 'PERSON');
      if (!meant) continue;
      const around = { start: Math.max(0, meant.mention.start - 'and '.length - 1), end: tokens.start[who] };
      return isCoordinated(this.analysis, around, meant.mention) ? SEVERAL : this.known(meant.entity);
    }
    return unresolved('the source is not named');
  }

  /** Whether a mention says whose somebody is who is not named: "Ann Lee" of "a statement from Ann Lee's lawyer". */
  private isOfSpeaker(source: TokenRange, mention: Mention): boolean {
    const { tokens } = this.analysis;
    for (let i = source.start; i < source.end; i++) {
      if (tokens.start[i] < mention.end) continue;
      const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
      if (isPreposition(word) || word === ',') return false;
      if (SOURCES.has(word) || (classesOfNoun(word) & PERSON) !== 0) return true;
    }
    return false;
  }

  private authorOf(document: string, candidates: readonly PlacedMention[]): Speaker {
    const author = this.firstByKind(candidates, AUTHORS);
    if (author !== null) {
      this.authors.set(document, author);
      return this.known(author);
    }
    const earlier = this.authors.get(document);
    return earlier === undefined ? unresolved('its author is not named') : this.known(earlier);
  }

  private firstByKind(candidates: readonly PlacedMention[], kinds: readonly EntityKind[]): number | null {
    for (const kind of kinds) {
      const found = candidates.find(({ entity }) => {
        const { kind: itsKind, unresolvedReason } = this.analysis.entities[entity];
        return itsKind === kind && unresolvedReason === null;
      });
      if (found) return found.entity;
    }
    return null;
  }

  private known(entity: number): Speaker {
    const { unresolvedReason } = this.analysis.entities[entity];
    return unresolvedReason === null
      ? { speaker: entity, unresolvedReason: null, onBehalfOf: null }
      : unresolved(unresolvedReason);
  }
}

function unresolved(unresolvedReason: string, onBehalfOf: number | null = null): Speaker {
  return { speaker: null, unresolvedReason, onBehalfOf };
}
