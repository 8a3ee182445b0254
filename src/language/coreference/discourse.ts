import type { Analysis, Entity, Mention } from '../analysis.js';
import { type Gazetteer, loadGazetteer } from '../gazetteers/gazetteer.js';
import { wordsWith } from '../lexicon/lexicon.js';
import { type Sex, sexOfGivenName, sexOfWord } from '../names/sexes.js';
import { isOffice } from '../names/titles.js';
import { bareWord } from '../names/words.js';
import { REL, type Tree } from '../syntax/tree.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, tokenHolding } from '../tokens.js';

const VERBS = tagSet('VBD', 'VBZ', 'VBP', 'MD', 'VB', 'VBN');
const NOUNS = tagSet('NN', 'NNS');
/** Words for persons who are not named. */
export const PERSON_NOUNS: ReadonlySet<string> = wordsWith('nouns', 'unnamed');

/** How many mentions before it a description is held against. */
const MOST_BEFORE = 250;
/** How many mentions begin within one at the most. */
const MOST_AROUND = 8;

/** A mention of an entity as coreference sees it, in tokens. */
export interface Occurrence {
  readonly entity: number;
  readonly first: number;
  readonly last: number;
  readonly form: Mention['form'];
}

/**
 * An article's tokens and mentions as the sieves of coreference read them: sentence, quotation and grammatical place of
 * each, sex of the persons, and the persons not named who come between.
 */
export class Discourse {
  readonly tokens: Tokens;
  readonly tree: Tree;
  readonly entities: readonly Entity[];
  /** Mentions in the order of the text; those found later are put in their place. */
  occurrences: Occurrence[] = [];
  /** The quotation each token stands in, -1 outside. */
  readonly quotation: Int32Array;
  private readonly quotationTokens = new Map<number, { first: number; last: number }>();
  /** 1 for a token of a name. */
  readonly isName: Uint8Array;
  private readonly sexes: Sex[];
  /** For each entity the last tokens of its mentions, in order. */
  private lasts: number[][];
  private readonly gazetteer: Gazetteer = loadGazetteer();
  /** How many persons not named stand before each token. */
  private readonly personNouns: Int32Array;
  /** Nouns that are no part of a name and stand beside none, without a plural's s, each with its tokens in order. */
  private readonly nouns = new Map<string, number[]>();

  constructor({ tokens, trees, quotationOf, named: entities }: Analysis) {
    this.tokens = tokens;
    this.tree = trees;
    this.entities = entities;
    this.quotation = quotationOf;
    this.quotation.forEach((quotation, i) => {
      const known = this.quotationTokens.get(quotation);
      if (known === undefined) this.quotationTokens.set(quotation, { first: i, last: i });
      else known.last = i;
    });
    this.isName = new Uint8Array(tokens.length);
    entities.forEach((entity, e) => {
      for (const mention of entity.mentions) {
        const first = tokenHolding(tokens, mention.start);
        const last = tokenHolding(tokens, mention.end - 1);
        if (first < 0 || last < first) continue;
        this.occurrences.push({ entity: e, first, last, form: mention.form });
        this.isName.fill(1, first, last + 1);
      }
    });
    this.occurrences.sort((a, b) => a.first - b.first);
    this.lasts = this.findLasts();
    this.sexes = this.findSexes();
    this.personNouns = new Int32Array(tokens.length + 1);
    for (let i = 0; i < tokens.length; i++) {
      const word = NOUNS[tokens.tag[i]] && !this.isName[i] ? bareWord(tokens, i) : '';
      const titled = this.isName[i + 1] === 1 || this.isNamedBehind(i);
      const noun = word.replace(/(?<=.[^s])s$/, '');
      if (word !== '' && !titled) {
        const tokensOfNoun = this.nouns.get(noun);
        if (tokensOfNoun === undefined) this.nouns.set(noun, [i]);
        else tokensOfNoun.push(i);
      }
      const isNobody = bareWord(tokens, i - 1) === 'no';
      const person = word !== '' && !titled && !isNobody && (PERSON_NOUNS.has(word) || isOffice(word));
      this.personNouns[i + 1] = this.personNouns[i] + (person ? 1 : 0);
    }
  }

  /** "His wife, Ada Orsal": whether what a noun tells of is named behind a comma. */
  private isNamedBehind(noun: number): boolean {
    const { head, relation } = this.tokens;
    const name = noun + 2;
    return (
      this.isName[name] === 1 &&
      bareWord(this.tokens, noun + 1) === ',' &&
      relation[name] === REL.appos &&
      head[name] === noun
    );
  }

  sex(entity: number): Sex {
    return this.sexes[entity];
  }

  /** Whether there is a person whose name tells no sex. */
  hasUnknownSexes(): boolean {
    return this.entities.some(({ kind }, entity) => kind === 'PERSON' && this.sexes[entity] === null);
  }

  /** Keeps what a pronoun tells of a person whose name tells nothing. */
  learnSex(entity: number, sex: Sex): void {
    this.sexes[entity] ??= sex;
  }

  /** How often an entity was mentioned before a token. */
  mentionsBefore(entity: number, token: number): number {
    return this.occurrences.filter((occurrence) => occurrence.entity === entity && occurrence.last < token)
      .length;
  }

  /** Whether a noun or its plural stands before a token, and beside no name. */
  speaksOf(noun: string, token: number): boolean {
    return (this.nouns.get(noun)?.[0] ?? token) < token;
  }

  /** Where a noun or its plural stands between two tokens, and beside no name. */
  spokenOf(noun: string, from: number, to: number): number[] {
    const all = this.nouns.get(noun) ?? [];
    return all.slice(countBelow(all, from + 1), countBelow(all, to));
  }

  /** The last token of an entity's last mention before a token, -1 for none. */
  lastBefore(entity: number, token: number): number {
    const lasts = this.lasts[entity];
    return lasts[countBelow(lasts, token) - 1] ?? -1;
  }

  /** Persons who are not named between two tokens. */
  personsBetween(from: number, to: number): number {
    return Math.max(0, this.personNouns[to] - this.personNouns[from]);
  }

  /** Whether a finite verb follows, so that the stretch is likely its subject. */
  isSubject(last: number): boolean {
    const { tokens } = this;
    for (let i = last + 1; i <= last + 2 && i < tokens.length; i++) {
      if (tokens.sentence[i] !== tokens.sentence[last]) return false;
      if (VERBS[tokens.tag[i]]) return true;
      const word = bareWord(tokens, i);
      if (word !== 'also' && word !== 'has' && !word.endsWith('ly') && word !== 'then') return false;
    }
    return false;
  }

  /** The same, or a comma and then the verb follows: "The coach, Lars Hahn, was less sure." */
  isSubjectOrExplainsIt(last: number): boolean {
    const { tokens } = this;
    const verb = last + 2;
    if (this.isSubject(last)) return true;
    return (
      verb < tokens.length &&
      tokens.sentence[verb] === tokens.sentence[last] &&
      VERBS[tokens.tag[verb]] === 1 &&
      bareWord(tokens, last + 1) === ','
    );
  }

  /** Puts a mention in its place among the others. */
  add(occurrence: Occurrence): void {
    let at = this.occurrences.length;
    while (at > 0 && this.occurrences[at - 1].first > occurrence.first) at--;
    this.occurrences.splice(at, 0, occurrence);
    const lasts = this.lasts[occurrence.entity];
    lasts.splice(countBelow(lasts, occurrence.last), 0, occurrence.last);
  }

  /** Takes the pronouns out of the mentions again. */
  forgetPronouns(): void {
    this.occurrences = this.occurrences.filter(({ form }) => form !== 'PRONOUN');
    this.lasts = this.findLasts();
  }

  private findLasts(): number[][] {
    const lasts: number[][] = this.entities.map(() => []);
    for (const { entity, last } of this.occurrences) lasts[entity].push(last);
    return lasts;
  }

  /** The first and last token of a quotation, -1 where it has none. */
  tokensOfQuotation(quotation: number): { readonly first: number; readonly last: number } {
    return this.quotationTokens.get(quotation) ?? { first: -1, last: -1 };
  }

  /** How many mentions of an entity end before a token. */
  countBefore(entity: number, token: number): number {
    return countBelow(this.lasts[entity], token);
  }

  /** The mentions that begin before a token, in order, from a sentence on. */
  *between(sentence: number, token: number): Generator<Occurrence> {
    const { tokens, occurrences } = this;
    const from = tokens.sentenceStart[Math.max(0, sentence)];
    for (let at = this.indexFrom(from); at < occurrences.length && occurrences[at].first < token; at++)
      yield occurrences[at];
  }

  /** The only entity that satisfies a test of those mentioned before a token, from so many sentences before its own on; or -1. */
  onlyNear(token: number, reach: number, test: (entity: Entity) => boolean): number {
    const near = new Set<number>();
    for (const { entity } of this.between(this.tokens.sentence[token] - reach, token))
      if (test(this.entities[entity])) near.add(entity);
    return onlyOf(near);
  }

  /**
   * The mentions that begin before a token, in order; of more than `MOST_BEFORE` the latest, so that the cost of a word that may
   * mean any of them doesn't grow with the article.
   */
  before(token: number): Occurrence[] {
    const end = this.indexFrom(token);
    return this.occurrences.slice(Math.max(0, end - MOST_BEFORE), end);
  }

  /** The mention that a token lies in, the first of several. */
  at(token: number): Occurrence | undefined {
    const end = this.indexFrom(token + 1);
    return this.occurrences.slice(Math.max(0, end - MOST_AROUND), end).find(({ last }) => last >= token);
  }

  /** The index of the first mention that begins at a token or after it. */
  private indexFrom(token: number): number {
    let [low, high] = [0, this.occurrences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.occurrences[middle].first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private findSexes(): Sex[] {
    const { tokens } = this;
    const votes = this.entities.map(() => ({ FEMALE: 0, MALE: 0 }));
    for (const { entity, first, last } of this.occurrences) {
      if (this.entities[entity].kind !== 'PERSON') continue;
      // "actress Ann Lee", "her mother, Ann Lee"
      const title = bareWord(tokens, bareWord(tokens, first - 1) === ',' ? first - 2 : first - 1);
      const told = sexOfWord(title);
      if (told) votes[entity][told] += 2;
      if (last > first) {
        const sex = sexOfGivenName(this.gazetteer, tokens.text, tokens.start[first], tokens.end[first]);
        if (sex) votes[entity][sex]++;
      }
    }
    return votes.map(({ FEMALE, MALE }) => (FEMALE === MALE ? null : FEMALE > MALE ? 'FEMALE' : 'MALE'));
  }
}

/** The entity of a set that has but one; -1 where it has none or several. */
export function onlyOf(entities: ReadonlySet<number>): number {
  return entities.size === 1 ? [...entities][0] : -1;
}

/** How many of ascending numbers are below another. */
function countBelow(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
