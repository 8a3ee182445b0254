import { factsOf, listOf, manyFactsOf, wordsWith } from '../lexicon/lexicon.js';
import { DENYING } from '../syntax/negation.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { relationIndex, relationSet } from '../syntax/relations.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import type { TokenRange } from './attribution.js';
import { CUE_LEXICON, type CueClass, type CueEntry, HEARER_OBJECT } from './cueLexicon.js';
import type { Layers } from './layers.js';
import type { CueCandidate } from './partFeatures.js';

/** Verbs that with a particle mean something other than to speak ("called in", "called off", "put out"). */
const UNSAID = manyFactsOf('verbs', 'unsaid');

/** Verbs that name what was spoken of rather than what was said of it. */
const TOPIC = wordsWith('verbs', 'object', 'topic');
/** Verbs that hand over a document, which is not what it says. */
const HANDING = wordsWith('verbs', 'object', 'handing');
/** Verbs that with a person as their object ask or call, and do not tell what was said. */
const HEARING = wordsWith('verbs', 'object', 'hearing');
/** Verbs that with a thing as their object do something to it, and say nothing: "added a goal", "offers a free account". */
const ACTING = wordsWith('verbs', 'object', 'act');
/** Verbs whose subject may be what shows something, and says nothing: "the vote highlights his weakness". */
const SHOWING = wordsWith('verbs', 'object', 'shown');
/** Nouns for what can be said: what somebody says, thinks or does, and what follows from it. */
const SAYABLE = new Set([
  ...wordsWith('nouns', 'class', 'abstract'),
  ...factsOf('nouns', 'cue').keys(),
  ...listOf('statements', 'owned up to'),
]);
/** What is added in a match: "added a late goal". */
const PLAY = listOf('calendar', 'play');
/** The endings of such nouns where they are in no list. */
const SAYABLE_ENDING =
  /.{3}(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ency|ancy|cy|dom|hood|acy|age|ing)s?$/;
const CUE_NOUNS = factsOf('nouns', 'cue');
const PEOPLE = listOf('statements', 'people');
const DOCUMENTS = listOf('statements', 'documents');

const PREPOSITION = tagSet('IN', 'DT', 'PDT');
const DETERMINER = tagSet('DT', 'PDT', 'PRP$');
const NOMINAL = tagSet(
  'DT',
  'PDT',
  'PRP$',
  'PRP',
  'JJ',
  'JJR',
  'JJS',
  'CD',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'POS',
  'VBG',
  'HYPH',
);
const QUOTE_MARK = tagSet('``', "''");
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP');
const PLACING = listOf('grammar', 'before where something is said');
const ARTICLES = listOf('grammar', 'articles');
const INDEFINITE = listOf('grammar', 'indefinite articles');
const ARGUING = listOf('statements', 'arguing');
const LEADING = /^(?:about|on|upon|to|for|of|over|at|with|into)$/i;
/** What opens the words for somebody: "asked people to leave", "told them that …". */
const TELLING = /^(?:to|that|if|whether|how|why|what|when|where|who|not|,|:)$/;
/** Verbs that in the passive give a thing its name: nobody speaks. */
const NAMING = wordsWith('verbs', 'object', 'naming');
/** Verbs that give a name whatever it looks like. */
const RENAMING = listOf('statements', 'giving names');
/** Words in small letters within names. */
const SMALL_IN_NAMES = /^(?:the|an?|of|for|and|in|to|on|at|&|['’]s)$/;
/** More words are no name. */
const LONGEST_CALLED = 6;
/** What who calls it does and does not say. */
const CALLED = listOf('statements', 'called');
/** Verbs by which a document tells what was found out. */
const FINDING_OUT = listOf('statements', 'finding out');
const WRITINGS: ReadonlySet<string> = new Set([
  ...listOf('statements', 'writings'),
  ...listOf('statements', 'inquiries'),
  ...DOCUMENTS,
]);
/** Those who are asked what they believe of what they look into. */
const INVESTIGATING = listOf('statements', 'investigating');
const BELIEVING = tagSet('VBP', 'VBZ');
/** How long something lasts. */
const TIMES = listOf('figures', 'times');
/** Verbs that say of something what it is held to be. */
const JUDGING = listOf('statements', 'judging');
/** Verbs that tell what is to come. */
const TELLING_AHEAD = listOf('statements', 'telling ahead');
/** Verbs that say no more than that something goes on. */
const GOING_ON = wordsWith('verbs', 'occurrence');
const PREPOSITION_OR_COMMA = /^(?:,|of|from|by|in|for|on|about|at|with)$/;
const QUESTION = /^(?:whether|if|what|when|where|which|who|whom|whose|why|how)$/i;
const UNWILLING = /^(?:declin|refus)(?:e|es|ed|ing)$/i;
const PARTICIPLE = tagSet('VBN');
const ADJUNCT = relationSet('advcl', 'acl');
const NAME = tagSet('NNP', 'NNPS');
/** Classes of nouns for what can be threatened, and not done. */
const THREATENED = ['person', 'organization', 'place', 'vehicle', 'building'].reduce(
  (bits, name) => bits | classBit(name),
  0,
);
const OBJECT = relationSet('obj', 'xcomp');
const OPENING_MARK = tagSet('``');
const PASSIVE_SUBJECT = relationIndex('nsubj:pass');
const AGENT = relationIndex('obl:agent');
const ADJECTIVE = tagSet('JJ', 'JJR', 'JJS');
const PRONOUN = tagSet('PRP', 'DT', 'WDT', 'WP');
const NUMERAL = tagSet('CD');
const DOUBTED = factsOf('verbs', 'status');
const SPEAKING = tagSet('NNP', 'NNPS', 'PRP', 'WP');
const SOMEBODY = classBit('person') | classBit('organization');
const SPEAKERS: ReadonlySet<string> = new Set([
  ...listOf('statements', 'sources'),
  ...listOf('statements', 'writings'),
]);
/** Share of the content from which on the quotation marks are not about a word or two: 'a "free" account'. */
const MOSTLY = 0.5;
/** Share of the content from which on it is all in quotation marks, a word of leading in aside. */
const ALL_QUOTED = 0.9;

/** Whether a cue has no word that could say anything ("of"): "per" and "according to" aside. */
function isPreposition({ tokens }: Layers, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++)
    if (!PREPOSITION[tokens.tag[i]] || /^per$/i.test(wordOf(tokens, i))) return false;
  return true;
}

/**
 * The noun that heads the phrase a content opens with, a preposition before it left aside, and what comes after the
 * phrase; null where the content is a clause: it opens with no noun phrase, or with the subject of a verb.
 */
function openingPhrase(
  { tokens }: Layers,
  { start, end }: TokenRange,
): { noun: number; after: number } | null {
  const { tag } = tokens;
  let i = start;
  if (LEADING.test(wordOf(tokens, i))) i++;
  let noun = -1;
  // 'a "free" account': marks about a word or two part no phrase.
  while (i < end && (NOMINAL[tag[i]] || QUOTE_MARK[tag[i]])) {
    if (NOUN[tag[i]]) noun = i;
    i++;
  }
  return noun < 0 || (i < end && FINITE[tag[i]]) ? null : { noun, after: i };
}

/** The lexicon's entry of a cue: that of its head, else of another of its words, the last first. */
function entryOf({ tokens }: Layers, cue: CueCandidate): { entry: CueEntry; at: number } | null {
  const inOrder = [cue.head];
  for (let i = cue.end - 1; i >= cue.start; i--) if (i !== cue.head) inOrder.push(i);
  for (const at of inOrder) {
    const entry = CUE_LEXICON.get(wordOf(tokens, at).toLowerCase());
    if (entry) return { entry, at };
  }
  return null;
}

/**
 * Whether a cue is speech, belief, intent or something else, by the lexicon. A word that is not in it is speech where
 * what it takes is quoted or a clause (the rarer the verb, the likelier it is one of saying), belief where it is an
 * adjective ("was unhappy that"). OTHER too is what tells
 * no more than that something was spoken of ("commented on the delay"), or that a document was handed over ("issued a
 * travel advisory").
 */
export function classOfCue(
  layers: Layers,
  cue: CueCandidate,
  content: readonly TokenRange[],
  quoted: number,
  source: TokenRange | null,
): CueClass {
  const { tokens } = layers;
  // "Foiled a plot to bomb a church": what others meant to do.
  if (quoted === 0 && DOUBTED.get(tokens.lemma[cue.head]) === 'averted') return 'OTHER';
  const found = entryOf(layers, cue);
  if (isPreposition(layers, cue) || isCalledInQuotes(layers, cue, content)) return 'OTHER';
  const main = content.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const phrase = openingPhrase(layers, main);
  if (!found) {
    if (ADJECTIVE[tokens.tag[cue.end - 1]]) return 'BELIEF';
    const isMark = !/\p{L}/u.test(tokens.text.slice(tokens.start[cue.start], tokens.end[cue.end - 1]));
    return quoted > 0 || isMark || phrase === null ? 'SPEECH' : 'OTHER';
  }
  const { entry, at } = found;
  // What a colon leads to is quoted as said: "she remembers it well: “…”", "he shot back: “…”".
  if (
    quoted >= ALL_QUOTED &&
    (wordOf(tokens, cue.end - 1) === ':' || wordAfter(layers, cue.end - 1, tokens.length) === ':')
  )
    return 'SPEECH';
  const isClause = phrase === null || wordOf(tokens, main.start) === 'that';
  if (isFoundOut(layers, entry, source, isClause)) return 'SPEECH';
  if (isHeldByInvestigators(layers, cue, entry, source, isClause)) return 'SPEECH';
  if (TELLING_AHEAD.has(entry.lemma) && source !== null && canSpeak(layers, source)) return 'SPEECH';
  // "judged the delays “indefensible”": in the words of who judges.
  if (JUDGING.has(entry.lemma) && quoted > 0 && isPredicateQuoted(layers, main)) return 'SPEECH';
  // "In her view, the cracks “were plain to see”": in the words of whose view it is.
  if (entry.class === 'BELIEF' && quoted > 0 && NOUN[tokens.tag[cue.head]] && isAfterIn(layers, cue.start))
    return 'SPEECH';
  if (entry.class !== 'SPEECH' || quoted >= ALL_QUOTED) return entry.class;
  if (isUnsaid(layers, cue, entry, main, source)) return 'OTHER';
  if (content.length === 1 && main.end - main.start === 1 && PRONOUN[tokens.tag[main.start]]) return 'OTHER';
  // "The company announced itself with a bang".
  if (
    quoted === 0 &&
    phrase !== null &&
    /^(?:it|him|her|them)sel(?:f|ves)$/i.test(wordOf(tokens, main.start))
  )
    return 'OTHER';
  // "Costs argue for a smaller hall": what is no body and nobody says nothing by itself.
  if (quoted === 0 && phrase !== null && !entry.noun && source !== null && isOfThings(layers, source))
    return 'OTHER';
  const isNaming = NAMING.has(entry.lemma) && isPassiveWithoutAgent(layers, cue.head);
  if (isNaming || UNSAID.get(entry.lemma)?.includes(wordAfter(layers, at, tokens.length))) return 'OTHER';
  if (phrase === null || entry.noun) return 'SPEECH';
  if (TOPIC.has(entry.lemma)) return 'OTHER';
  if (quoted === 0 && isDone(layers, cue, entry, main, phrase.noun)) return 'OTHER';
  if (SHOWING.has(entry.lemma) && source !== null && !canSpeak(layers, source)) return 'OTHER';
  // "claims two million members"
  const isClaim = DOUBTED.get(entry.lemma) === 'doubted' && NUMERAL[tokens.tag[main.start]] === 1;
  if (quoted < MOSTLY && ACTING.has(entry.lemma) && !isClaim && !isSayable(layers, phrase.noun))
    return 'OTHER';
  if (isVote(layers, phrase.after, main.end)) return 'OTHER';
  // "Sightings were reported", "… across Ohio": where, and not who.
  const isUnnamed = source === null || isAfterPlacing(layers, cue, source);
  if (isUnnamed && quoted === 0 && isPassiveWithoutAgent(layers, cue.head) && main.end <= cue.start)
    return 'OTHER';
  if (quoted > 0) return 'SPEECH';
  const noun = wordOf(tokens, phrase.noun).toLowerCase();
  if (HANDING.has(entry.lemma) && DOCUMENTS.has(noun)) return 'OTHER';
  const isTold = TELLING.test(wordAfter(layers, phrase.after - 1, main.end));
  const isSomebody = PEOPLE.has(noun) || NAME[tokens.tag[phrase.noun]] === 1;
  return HEARING.has(entry.lemma) && isSomebody && !isTold ? 'OTHER' : 'SPEECH';
}

/**
 * Whether the words in quotation marks are but what something is called: after a verb of giving names, or with capitals after one
 * of calling, as names have them ("called his corner “the Palace”", "renamed the scheme “forward”").
 */
function isCalledInQuotes({ tokens }: Layers, cue: CueCandidate, content: readonly TokenRange[]): boolean {
  const lemma = tokens.lemma[cue.head].toLowerCase();
  if (!NAMING.has(lemma) && !RENAMING.has(lemma)) return false;
  const quoted: string[] = [];
  let isInside = false;
  for (const { start, end } of content)
    for (let i = start; i < end; i++) {
      const word = wordOf(tokens, i);
      if (/^(?:["“”]|``|'')$/.test(word)) isInside = word === '“' || (word !== '”' && !isInside);
      else if (isInside) quoted.push(word);
    }
  if (quoted.length === 0 || quoted.length > LONGEST_CALLED) return false;
  return RENAMING.has(lemma) || quoted.every((word) => /^\p{Lu}/u.test(word) || SMALL_IN_NAMES.test(word));
}

/** Whether a content that opens with a noun phrase ends in what is quoted of it. */
function isPredicateQuoted({ tokens, quotationOf }: Layers, { start, end }: TokenRange): boolean {
  return NOMINAL[tokens.tag[start]] === 1 && quotationOf[start] < 0 && quotationOf[end - 1] >= 0;
}

/** "The survey found that …": a document tells what somebody found out. */
function isFoundOut(
  { tokens }: Layers,
  { lemma }: CueEntry,
  source: TokenRange | null,
  isClause: boolean,
): boolean {
  if (source === null || !isClause || !FINDING_OUT.has(lemma)) return false;
  for (let i = source.start; i < source.end && !PREPOSITION_OR_COMMA.test(wordOf(tokens, i)); i++)
    if (WRITINGS.has(wordOf(tokens, i).toLowerCase())) return true;
  return false;
}

/** "In her view", "in the Orsal lawyer's opinion": whether a noun's phrase is led in by "in". */
function isAfterIn({ tokens }: Layers, noun: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[noun]];
  let i = noun - 1;
  while (i > first && NOMINAL[tokens.tag[i]] === 1) i--;
  return i >= 0 && /^in$/i.test(wordOf(tokens, i));
}

/** "Police believe that he fled": what those who look into something hold is what they say of it. */
function isHeldByInvestigators(
  { tokens }: Layers,
  { head }: CueCandidate,
  { lemma }: CueEntry,
  source: TokenRange | null,
  isClause: boolean,
): boolean {
  if (source === null || !isClause || lemma !== 'believe' || BELIEVING[tokens.tag[head]] !== 1) return false;
  for (let i = source.start; i < source.end && !PREPOSITION_OR_COMMA.test(wordOf(tokens, i)); i++)
    if (INVESTIGATING.has(wordOf(tokens, i).toLowerCase())) return true;
  return false;
}

/**
 * Whether nothing is said: it is only asked or goes on ("Asked whether …", "continues to monitor"), or is not told ("did not say
 * when", "declined to comment").
 */
function isUnsaid(
  layers: Layers,
  cue: CueCandidate,
  { lemma }: CueEntry,
  main: TokenRange,
  source: TokenRange | null,
): boolean {
  const { start, end } = main;
  const { tokens } = layers;
  const { tag, relation } = tokens;
  if (lemma === 'call' && isCalledDone(layers, main)) return true;
  if (GOING_ON.has(lemma) && (wordOf(tokens, start) === 'to' || wordOf(tokens, cue.end - 2) === 'to'))
    return !speaksAfterTo(layers, cue.start, end);
  const isFirst = cue.head === tokens.sentenceStart[tokens.sentence[cue.head]];
  const isAsked = isFirst || (PARTICIPLE[tag[cue.head]] && ADJUNCT[relation[cue.head]]);
  if (source === null && isAsked && HEARER_OBJECT.has(lemma)) return true;
  for (let i = cue.start; i < cue.end; i++) {
    const word = wordOf(tokens, i);
    if (DENYING.has(word.toLowerCase()) && QUESTION.test(wordOf(tokens, start))) return true;
    if (UNWILLING.test(word) && speaksAfterTo(layers, i, end)) return true;
  }
  return false;
}

/** Whether the first infinitive after a token is of a verb of saying: "declined on Monday to comment". */
function speaksAfterTo({ tokens }: Layers, from: number, end: number): boolean {
  for (let i = from; i + 1 < end; i++)
    if (wordOf(tokens, i) === 'to') {
      const entry = CUE_LEXICON.get(wordOf(tokens, i + 1).toLowerCase());
      return entry?.class === 'SPEECH' && entry.frame !== 'OBJECT';
    }
  return false;
}

/**
 * "It quits", "play off", "a recess": what who calls it does, where it is called nothing ("an election a fraud"). One of something
 * with nothing said of it is none of what is said, as against "a reporter a liar".
 */
function isCalledDone(layers: Layers, main: TokenRange): boolean {
  const { tokens } = layers;
  const { start, end } = main;
  let i = start;
  while (i < end && (wordOf(tokens, i) === 'it' || ARTICLES.has(wordOf(tokens, i)))) i++;
  if (i < end && CALLED.has(wordOf(tokens, i))) return !isCalledSomething(tokens, i, end);
  const phrase = INDEFINITE.has(wordOf(tokens, start)) ? openingPhrase(layers, main) : null;
  if (phrase === null || lastWithin(i, phrase.after, (k) => DETERMINER[tokens.tag[k]] === 1) >= 0)
    return false;
  return phrase.after >= end || PREPOSITION[tokens.tag[phrase.after]] === 1;
}

/** Whether what is called is called something: "a fraud", "illegal", "“historic”". */
function isCalledSomething({ head, relation, tag }: Tokens, called: number, end: number): boolean {
  for (let i = called + 1; i < end; i++) {
    if (OPENING_MARK[tag[i]]) return true;
    if (head[i] === called ? ADJECTIVE[tag[i]] : head[i] === head[called] && OBJECT[relation[i]]) return true;
  }
  return false;
}

/**
 * Whether a noun phrase after a verb of saying is none of what is said but what is done, or whom it is done to:
 * "threatened the town", "apologised to two players", "citing sources".
 */
function isDone(
  layers: Layers,
  cue: TokenRange,
  { lemma }: CueEntry,
  { start, end }: TokenRange,
  noun: number,
): boolean {
  const { tokens } = layers;
  const word = tokens.lemma[noun].toLowerCase();
  const isNamed = NAME[tokens.tag[noun]] === 1;
  if (lemma === 'threaten') return isNamed || (classesOfNoun(word) & THREATENED) !== 0;
  // "argued with the driver", "argued … for an hour"
  if (
    ARGUING.has(lemma) &&
    (TIMES.has(word) || (wordOf(tokens, cue.end - 1) === 'with' && !isSayable(layers, noun)))
  )
    return true;
  if (lemma === 'cite') return isNamed || canSpeak(layers, { start, end: noun + 1 });
  const to = lastWithin(cue.end, Math.min(start + 1, end), (i) => wordOf(tokens, i) === 'to');
  return to >= cue.end && isSomebody(layers, { start: to + 1, end: Math.min(end, noun + 1) });
}

/** The last number of a stretch that satisfies a test, -1 where none does. */
function lastWithin(start: number, end: number, holds: (i: number) => boolean): number {
  for (let i = end - 1; i >= start; i--) if (holds(i)) return i;
  return -1;
}

function isSomebody({ tokens }: Layers, { start, end }: TokenRange): boolean {
  const lemma = tokens.lemma[end - 1].toLowerCase();
  return (
    start < end &&
    (PEOPLE.has(wordOf(tokens, end - 1).toLowerCase()) || (classesOfNoun(lemma) & SOMEBODY) !== 0)
  );
}

/** Whether a noun names what can be said, and not a thing or somebody that something is done to. */
function isSayable({ tokens }: Layers, noun: number): boolean {
  const lemma = tokens.lemma[noun].toLowerCase();
  return (SAYABLE.has(lemma) && !PLAY.has(lemma)) || SAYABLE_ENDING.test(lemma);
}

/** Whether a phrase names somebody: a person, a body, a document that speaks for its author; a name or a pronoun too. */
function canSpeak({ tokens }: Layers, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) {
    const lemma = tokens.lemma[i].toLowerCase();
    if (SPEAKING[tokens.tag[i]] || SPEAKERS.has(lemma) || (classesOfNoun(lemma) & SOMEBODY) !== 0)
      return true;
  }
  return false;
}

/** Whether the head of a phrase names what is known to be no body and nobody, and nothing that is written or found out. */
function isOfThings(layers: Layers, source: TokenRange): boolean {
  if (canSpeak(layers, source)) return false;
  const lemma = layers.tokens.lemma[source.end - 1].toLowerCase();
  return classesOfNoun(lemma) !== 0 && !DOCUMENTS.has(lemma) && !CUE_NOUNS.has(lemma);
}

/** Whether a source stands after a preposition that says no more than where something is. */
function isAfterPlacing({ tokens }: Layers, cue: TokenRange, source: TokenRange): boolean {
  return source.start > cue.end && PLACING.has(wordOf(tokens, source.start - 1).toLowerCase());
}

/** "rejected the plan by 54 to 46 percent": a vote, which says nothing. */
function isVote({ tokens }: Layers, from: number, end: number): boolean {
  return from + 1 < end && /^by$/i.test(wordOf(tokens, from)) && NUMERAL[tokens.tag[from + 1]] === 1;
}

function isPassiveWithoutAgent({ tokens, subject, oblique }: Layers, verb: number): boolean {
  const isPassive = subject[verb] >= 0 && tokens.relation[subject[verb]] === PASSIVE_SUBJECT;
  return isPassive && !(oblique[verb] >= 0 && tokens.relation[oblique[verb]] === AGENT);
}

/** The word after token `i` in lower case; empty at or after `limit`. */
function wordAfter({ tokens }: Layers, i: number, limit: number): string {
  return i + 1 < limit ? wordOf(tokens, i + 1).toLowerCase() : '';
}
