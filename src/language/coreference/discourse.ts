import type { Analysis, Entity, Mention } from '../analysis.js';
import { type Gazetteer, loadGazetteer } from '../gazetteers/gazetteer.js';
import { wordsWith } from '../lexicon/lexicon.js';
import { type Sex, sexOfGivenName } from '../names/entityDrafts.js';
import { FEMALE_WORDS, isOffice, MALE_WORDS } from '../names/titles.js';
import { bareWord } from '../names/words.js';
import { findQuotations, quotationOfTokens } from '../syntax/quotations.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, tokenHolding } from '../tokens.js';

const VERBS = tagSet('VBD', 'VBZ', 'VBP', 'MD', 'VB', 'VBN');
const NOUNS = tagSet('NN', 'NNS');
/** Words for persons who are not named. */
export const PERSON_NOUNS: ReadonlySet<string> = wordsWith('nouns', 'unnamed');

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
  readonly entities: readonly Entity[];
  /** Mentions in the order of the text; those found later are put in their place. */
  readonly occurrences: Occurrence[] = [];
  /** The quotation each token stands in, -1 outside. */
  readonly quotation: Int32Array;
  /** 1 for a token of a name. */
  readonly isName: Uint8Array;
  private readonly sexes: Sex[];
  private readonly gazetteer: Gazetteer = loadGazetteer();
  /** How many persons not named stand before each token. */
  private readonly personNouns: Int32Array;

  constructor({ tokens, named: entities }: Analysis) {
    this.tokens = tokens;
    this.entities = entities;
    this.quotation = quotationOfTokens(tokens, findQuotations(tokens.text));
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
    this.sexes = entities.map((_, e) => this.findSex(e));
    this.personNouns = new Int32Array(tokens.length + 1);
    for (let i = 0; i < tokens.length; i++) {
      const word = NOUNS[tokens.tag[i]] && !this.isName[i] ? bareWord(tokens, i) : '';
      const titled = this.isName[i + 1] === 1;
      const person = word !== '' && !titled && (PERSON_NOUNS.has(word) || isOffice(word));
      this.personNouns[i + 1] = this.personNouns[i] + (person ? 1 : 0);
    }
  }

  sex(entity: number): Sex {
    return this.sexes[entity];
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

  /** Puts a mention in its place among the others. */
  add(occurrence: Occurrence): void {
    let at = this.occurrences.length;
    while (at > 0 && this.occurrences[at - 1].first > occurrence.first) at--;
    this.occurrences.splice(at, 0, occurrence);
  }

  private findSex(entity: number): Sex {
    const { tokens } = this;
    if (this.entities[entity].kind !== 'PERSON') return null;
    const votes = { FEMALE: 0, MALE: 0 };
    for (const { entity: e, first, last } of this.occurrences) {
      if (e !== entity) continue;
      // "actress Ann Lee", "her mother, Ann Lee"
      const title = bareWord(tokens, bareWord(tokens, first - 1) === ',' ? first - 2 : first - 1);
      if (FEMALE_WORDS.has(title)) votes.FEMALE += 2;
      else if (MALE_WORDS.has(title)) votes.MALE += 2;
      if (last > first) {
        const sex = sexOfGivenName(this.gazetteer, tokens.text, tokens.start[first], tokens.end[first]);
        if (sex) votes[sex]++;
      }
    }
    if (votes.FEMALE === votes.MALE) return null;
    return votes.FEMALE > votes.MALE ? 'FEMALE' : 'MALE';
  }
}
