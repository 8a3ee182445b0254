import { DETERMINERS } from '../lexicon/determiners.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import type { Atoms } from '../numbers/atoms.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

type Sign = -1 | 0 | 1;

const words = (text: string) => new Set(text.split(' '));

const MODALS = wordsWith('modifiers', 'modal');
/** What is still to come when it is said of now ("is due Friday") and is past when said of then ("was due Friday"). */
const ARRANGED = listOf('tense', 'arranged');
/** The same only before "for" and "to", or after a form of "be": "police booked the driver" tells of a past. */
const ARRANGED_FOR = listOf('tense', 'arranged for');
/** The same only before "for" and "to". */
const ARRANGED_NEXT = listOf('tense', 'arranged next');
/** The same only before "to": "a ferry bound for Ostend" tells where it goes. */
const ARRANGED_TO = listOf('tense', 'arranged to');
/** Words of saying, below whose past "was due" is still to come. */
const SAYING = listOf('tense', 'saying');
/** Words after "to" with which no infinitive begins. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set([...DETERMINERS, ...words('this that all some')]);
const AFTER_TIMETABLED: ReadonlySet<string> = new Set([...DETERMINERS, ...words('on at in from to')]);
const PRESENT_BE = words("is are am 's 're 'm");
const BE: ReadonlySet<string> = new Set([...PRESENT_BE, ...words('was were be been being')]);
const PAST_AUXILIARY = words('was were had did');
const PERFECT = words("has have 've");
/** Verbs and nouns whose "to …" is still to come. */
const INTENT = [...listOf('tense', 'intent')];
const BEFORE_TO = listOf('tense', 'before to');
const PAST_FORMS = listOf('tense', 'past');
/** Past forms that are nothing else, whatever a tagger makes of them. */
const ONLY_PAST = listOf('tense', 'only past');
/** What "could" not be done is over: "could not be reached on Friday". */
const COULD = words('could');
const TRIED = listOf('tense', 'tried');
/** Verbs whose present tense with a date tells what is arranged: "talks resume Monday". */
const TIMETABLED = listOf('tense', 'timetabled');
const PRONOUNS = words('he she they we');
/** Present forms that with a date tell of no arrangement: states, and words about what is said. */
const STATES = listOf('tense', 'states');
/** Words and marks at which another clause begins. */
const BOUNDARY: ReadonlySet<string> = new Set([
  ...listOf('grammar', 'clause boundaries'),
  ...words(", ; : — – -- \" “ ” `` ''"),
]);
const PAST_TENSE = tagSet('VBD');
const PARTICIPLE = tagSet('VBN');
const INFINITIVE = tagSet('VB');
const PROGRESSIVE = tagSet('VBG');
const PRESENT = tagSet('VBP', 'VBZ');
const UNINFLECTED = tagSet('VB', 'VBP', 'VBZ');
/** "'s" of a name and the month of May, which are spelt like verbs. */
const NO_VERB = tagSet('POS', 'NNP');
const VERBS = tagSet('VBD', 'VBP', 'VBZ', 'MD', 'VBN');
const NOUN = tagSet('NN', 'NNS', 'NNP', 'VBG');

const isIntent = (word: string) =>
  BEFORE_TO.has(word) || INTENT.some((beginning) => word.startsWith(beginning));

/** How many words before "was due" may begin with "said". */
const SAID_BEFORE = 10;

/** Far enough for a clause, so that no text can make this slow. */
const REACH = 25;

/** The verbs of a text as far as they tell whether what is told is past or to come. */
class Verbs {
  private readonly sentence: number;
  private readonly isTagged: boolean;

  constructor(
    private readonly tokens: Tokens,
    private readonly atoms: Atoms,
    at: number,
  ) {
    this.sentence = tokens.sentence[atoms.token[at]];
    this.isTagged = tokens.lemma[atoms.token[at]] !== '';
  }

  isInside(i: number): boolean {
    return i >= 0 && i < this.atoms.length && this.tokens.sentence[this.atoms.token[i]] === this.sentence;
  }

  private has(set: Uint8Array, i: number): boolean {
    return this.isInside(i) && set[this.tokens.tag[this.atoms.token[i]]] === 1;
  }

  /** Whether one of the few words before `i` is of a set. */
  private isAfter(set: ReadonlySet<string>, i: number, reach: number): boolean {
    for (let j = i - 1; j >= i - reach && this.isInside(j); j--)
      if (set.has(this.atoms.word[j]) && !(this.isTagged && this.has(NO_VERB, j))) return true;
    return false;
  }

  private isInfinitive(to: number): boolean {
    const next = this.atoms.word[to + 1] ?? '';
    if (this.isTagged) return this.has(INFINITIVE, to + 1) || this.has(INFINITIVE, to + 2);
    return /^[a-z]+$/.test(next) && !BEFORE_NOUNS.has(next);
  }

  /** What the word at `i` tells; null where it is no verb that tells anything. */
  signAt(i: number): Sign | null {
    const word = this.atoms.word[i];
    if (ONLY_PAST.has(word)) return -1;
    if (COULD.has(word) && this.isTried(i)) return -1;
    const isModal = MODALS.has(word) && !(this.isTagged && this.has(NO_VERB, i));
    if (isModal) return PERFECT.has(this.atoms.word[i + 1] ?? '') ? null : 1;
    if (this.isArranged(i)) return this.isOfThen(i) ? -1 : 1;
    if (word === 'to' && this.isInfinitive(i)) {
      for (let j = i - 1; j >= i - 4 && this.isInside(j); j--)
        if (isIntent(this.atoms.word[j])) return this.isArranged(j) && this.isOfThen(j) ? -1 : 1;
      return null;
    }
    if (PAST_AUXILIARY.has(word) || PERFECT.has(word)) return -1;
    const isParticiple = this.isTagged ? this.has(PARTICIPLE, i) : word.length > 4 && word.endsWith('ed');
    if (isParticiple) {
      if (TRIED.has(word) && this.isAfter(COULD, i, 4)) return -1;
      if (this.isAfter(MODALS, i, 3) || (this.atoms.word[i - 1] === 'be' && this.atoms.word[i - 2] === 'to'))
        return 1;
      const isState =
        this.isAfter(PRESENT_BE, i, 2) ||
        (this.has(UNINFLECTED, i - 1) && !PERFECT.has(this.atoms.word[i - 1]));
      return isState ? null : -1;
    }
    if (this.isTagged ? this.has(PAST_TENSE, i) : PAST_FORMS.has(word)) return -1;
    if (this.isTagged ? this.has(PROGRESSIVE, i) : word.length > 5 && word.endsWith('ing'))
      return this.isAfter(PRESENT_BE, i, 2) ? 1 : null;
    return this.isTagged && this.has(PRESENT, i) && (TIMETABLED.has(word) || this.isWhatTheyDo(i)) ? 1 : null;
  }

  /** "is due", "a march planned", "booked for": whether the word at `i` tells of what is arranged. */
  private isArranged(i: number): boolean {
    const word = this.atoms.word[i];
    if (ARRANGED.has(word)) return true;
    if (ARRANGED_TO.has(word)) return this.atoms.word[i + 1] === 'to';
    if (!ARRANGED_FOR.has(word) && !ARRANGED_NEXT.has(word)) return false;
    if (/^(?:for|to)$/.test(this.atoms.word[i + 1] ?? '')) return true;
    return ARRANGED_FOR.has(word) && this.isAfter(BE, i, 2);
  }

  /** Whether the word at `i`, which tells something, tells it of what was arranged: "due", "was to", "planned to". */
  isOfArrangement(i: number): boolean {
    const to = BE.has(this.atoms.word[i]) ? i + 1 : i;
    return this.isArranged(i) || (this.atoms.word[to] === 'to' && this.isInfinitive(to));
  }

  /** Whether what the word at `i` tells was arranged then, and is over: "was due on Friday", but not "said a vote was due". */
  private isOfThen(i: number): boolean {
    return this.isAfter(PAST_AUXILIARY, i, 3) && !this.isAfter(SAYING, i, SAID_BEFORE);
  }

  /** "She joins Porto on Friday": what somebody does in the present that is spoken of by a pronoun, as no caption does. */
  private isWhatTheyDo(i: number): boolean {
    return PRONOUNS.has(this.atoms.word[i - 1] ?? '') && !STATES.has(this.atoms.word[i]);
  }

  /**
   * Whether the words from `start` to `end` have no verb but one that tells what is arranged and was taken for a noun:
   * "Counting resumes on Thursday", "whose side host Lund on Sunday".
   */
  isTimetabled(start: number, end: number): boolean {
    let found = false;
    for (let i = Math.max(start, 0); i < end; i++) {
      if (this.has(VERBS, i)) return false;
      const next = this.atoms.word[i + 1] ?? '';
      const isFollowed = i + 1 === end || AFTER_TIMETABLED.has(next);
      found ||=
        this.isTagged &&
        i > start &&
        TIMETABLED.has(this.atoms.word[i]) &&
        isFollowed &&
        this.has(NOUN, i - 1) &&
        this.has(NOUN, i);
    }
    return found;
  }

  /** "could not be reached", "could be located". */
  private isTried(could: number): boolean {
    for (let i = could + 1; i < could + 5 && this.isInside(i); i++)
      if (TRIED.has(this.atoms.word[i])) return true;
    return false;
  }
}

/**
 * Which way the clause of atoms `from` to `to` looks: -1 to the past, 1 to the future, 0 where nothing tells. The
 * nearest verb before the phrase in its own clause decides, else the nearest one after it, else one further before. Uses tags where there are.
 */
export function directionOf(tokens: Tokens, atoms: Atoms, from: number, to: number): Sign {
  const verbs = new Verbs(tokens, atoms, from);
  const back = (start: number, stopsAtBoundary: boolean): { sign: Sign; at: number } => {
    let i = start;
    for (; i >= from - REACH && verbs.isInside(i); i--) {
      const sign = verbs.signAt(i);
      if (sign !== null) return { sign, at: i };
      const quoted = quotedFrom(atoms, i);
      if (quoted >= 0) i = quoted;
      else if (stopsAtBoundary && BOUNDARY.has(atoms.word[i])) break;
    }
    return { sign: 0, at: i - 1 };
  };
  const own = back(from - 1, true);
  if (own.sign) return own.sign;
  if (verbs.isTimetabled(own.at + 1, from)) return 1;
  const after = directionAfter(tokens, atoms, from, to);
  return isReported(atoms, to) ? back(own.at, false).sign || after : after || back(own.at, false).sign;
}

const QUOTES = words('" “ ” \'');
/** Quoted words within a clause are no more, in atoms. */
const QUOTED = 5;

/**
 * Where a few words in quotation marks that end at atom `i` begin, -1 for none: they part no clause ("issued a “travel
 * advisory” in October"), as a quotation does, which ends in a mark of its own.
 */
function quotedFrom(atoms: Atoms, i: number): number {
  const isMark = (j: number) => QUOTES.has(atoms.word[j] ?? '');
  // Two single marks are one: "travel advisory''".
  const last = isMark(i) && atoms.word[i] === "'" && atoms.word[i - 1] === "'" ? i - 2 : i - 1;
  if (!isMark(i) || (atoms.word[i] === "'" && last === i - 1)) return -1;
  for (let j = last; j >= last - QUOTED && j >= 0; j--) {
    if (isMark(j)) return j < last ? j : -1;
    if (/^[.,;:!?]$/.test(atoms.word[j])) return -1;
  }
  return -1;
}

/** Whether the nearest verb before atom `from` tells what was arranged, of which nobody says whether it came: "were to", "was due to". */
export function isArrangedThen(tokens: Tokens, atoms: Atoms, from: number): boolean {
  const verbs = new Verbs(tokens, atoms, from);
  for (let i = from - 1; i >= from - REACH && verbs.isInside(i) && !BOUNDARY.has(atoms.word[i]); i--)
    if (verbs.signAt(i) !== null) return verbs.isOfArrangement(i);
  return false;
}

/** "…, the official said": whether what follows from atom `to` on only tells who says it. */
function isReported(atoms: Atoms, to: number): boolean {
  if (atoms.word[to] !== ',') return false;
  for (let i = to + 1; i < to + 8 && i < atoms.length; i++) {
    if (SAYING.has(atoms.word[i])) return true;
    if (atoms.word[i] === ',') return false;
  }
  return false;
}

/** The same by the nearest verb after the phrase alone; with `isOwn`, only in the phrase's own clause. */
export function directionAfter(tokens: Tokens, atoms: Atoms, from: number, to: number, isOwn = false): Sign {
  const verbs = new Verbs(tokens, atoms, from);
  for (let i = to; i < to + REACH && verbs.isInside(i); i++) {
    const sign = verbs.signAt(i);
    if (sign !== null) return sign;
    if (isOwn && BOUNDARY.has(atoms.word[i])) break;
  }
  return 0;
}
