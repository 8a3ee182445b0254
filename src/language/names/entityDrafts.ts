import { lookUp } from '../../expected.js';
import type { EntityKind } from '../analysis.js';
import type { EntryType, Gazetteer } from '../gazetteers/gazetteer.js';
import { nameKey } from '../gazetteers/nameKey.js';
import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import type { Name } from './acronyms.js';
import { KINDS } from './labels.js';
import { choosePlace, isWithin } from './linkPlaces.js';
import { generationsAgree, namesAgree, type PersonName, parsePersonName } from './personNames.js';
import { type Sex, sexOfGivenName, sexOfWord } from './sexes.js';
import { joinShortNames } from './shortNames.js';
import { bareWord } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

/** An entity in the making: its names are indices into the names found, in their order. */
export interface EntityDraft {
  kind: EntityKind;
  names: number[];
  /** Entry of the gazetteer, or -1. */
  entry: number;
  acronym: string | null;
  unresolvedReason: string | null;
}

/** Who is called by the surname alone so often before a full name comes is another of that surname. */
const OFTEN_ALONE = 3;
const TOWNS = listOf('names', 'towns');
const SONS = listOf('names', 'sons');
const DIVISIONS = listOf('names', 'divisions');
const PLANETS = listOf('names', 'planets');

/**
 * Joins the names of one article that mean the same: by gazetteer entry, by acronym, full names of persons that agree,
 * short names that fit one full name alone. A short name that fits several stays apart, with the reason.
 */
export function draftEntities(tokens: Tokens, names: readonly Name[], gazetteer: Gazetteer): EntityDraft[] {
  return new Drafting(tokens, names, gazetteer).run();
}

/** A person's name; the surname may be inferred: "Adele" before "and Ed Sheeran" may have none. */
interface DraftedName extends PersonName {
  readonly isInferred?: boolean;
}

interface FullName {
  name: DraftedName;
  readonly draft: EntityDraft;
}

/** Of so many who share a part of their names each further one is looked up no more. */
const MOST_BEARERS = 200;

/** The persons of an article named in full, by the parts of their names: up to `MOST_BEARERS` of each, the first ones. */
class FullNames {
  private readonly parts = new Map<string, FullName[]>();

  add(full: FullName): void {
    const { surname, given, nickname, endOfGiven } = full.name;
    this.put(`surname ${surname}`, full);
    this.put(`first ${given[0]}`, full);
    if (nickname !== given[0]) this.put(`first ${nickname}`, full);
    if (endOfGiven !== '') this.put(`last given ${endOfGiven}`, full);
    else if (given.length > 1) this.put(`last given ${given[given.length - 1]}`, full);
  }

  bySurname = (surname: string) => this.with(`surname ${surname}`);
  /** Those of this given name, or nickname. */
  byFirst = (name: string) => this.with(`first ${name}`);
  /** Those whose last of several given names it is. */
  byLastGiven = (name: string) => this.with(`last given ${name}`);

  private put(part: string, full: FullName): void {
    const known = this.parts.get(part);
    if (known === undefined) this.parts.set(part, [full]);
    else if (known.length < MOST_BEARERS) known.push(full);
  }

  private with(part: string): readonly FullName[] {
    return this.parts.get(part) ?? [];
  }
}

/** Names of more words than this have no shorter form that is worth looking for. */
const LONGEST_NAME = 10;

/** The persons named so far, by what their names end in: "Ana del Mar Orsal de Ley" by "Orsal de Ley". */
class LongerNames {
  /** The one person of an ending; null where it is several's. */
  private readonly byEnding = new Map<string, EntityDraft | null>();

  add(name: string, draft: EntityDraft): void {
    const words = name.toLowerCase().split(' ');
    if (words.length > LONGEST_NAME) return;
    for (let from = 1; from < words.length; from++) {
      const ending = words.slice(from).join(' ');
      const known = this.byEnding.get(ending);
      this.byEnding.set(ending, known === undefined || known === draft ? draft : null);
    }
  }

  /** The one person named so far by a longer name that ends in this one. */
  endingIn = (name: string): EntityDraft | null => this.byEnding.get(name.toLowerCase()) ?? null;
}

class Drafting {
  private readonly drafts: EntityDraft[] = [];
  private readonly byKey = new Map<string, EntityDraft>();
  private readonly settled = new Map<string, number>();
  /** Token of the first naming of a person by each short name that fits several. */
  private readonly firstAlone = new Map<string, number>();
  private readonly draftOf: (EntityDraft | undefined)[];

  constructor(
    private readonly tokens: Tokens,
    private readonly names: readonly Name[],
    private readonly gazetteer: Gazetteer,
  ) {
    this.draftOf = new Array(names.length);
  }

  run(): EntityDraft[] {
    const persons: number[] = [];
    const countries = this.countries();
    this.settlePlaces(countries);
    this.names.forEach((name, n) => {
      const kind = KINDS[name.kind];
      if (kind === 'PERSON') persons.push(n);
      else if (name.abbreviates < 0) this.add(n, ...this.identity(n, kind, countries));
    });
    this.names.forEach(({ abbreviates, first, last }, n) => {
      if (abbreviates < 0) return;
      const draft = this.draftOf[abbreviates];
      if (!draft) return;
      draft.acronym ??= this.tokens.text.slice(this.tokens.start[first], this.tokens.end[last]);
      if (draft.entry < 0)
        draft.entry = this.find(n).find((entry) => this.gazetteer.kind(entry) === draft.kind) ?? -1;
      this.join(n, draft);
    });
    this.draftPersons(persons);
    joinShortNames(this.drafts, {
      textOf: (n) => this.textOf(n),
      at: (n) => this.names[n].first,
      isCity: (n) => this.find(n).some((entry) => this.gazetteer.type(entry) === 'city'),
    });
    for (const draft of this.drafts) draft.names.sort((a, b) => this.names[a].first - this.names[b].first);
    return this.drafts
      .filter((draft) => draft.names.length > 0)
      .sort((a, b) => this.names[a.names[0]].first - this.names[b.names[0]].first);
  }

  private textOf(n: number): string {
    const { text, start, end } = this.tokens;
    return text.slice(start[this.names[n].first], end[this.names[n].last]);
  }

  private find(n: number): number[] {
    const { text, start, end } = this.tokens;
    return this.gazetteer.find(text, start[this.names[n].first], end[this.names[n].last]);
  }

  /** How many of the article's places and peoples, each name once, are of each country. */
  private countries(): Map<string, number> {
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    this.names.forEach(({ kind }, n) => {
      const key = nameKey(this.textOf(n));
      if ((KINDS[kind] !== 'PLACE' && KINDS[kind] !== 'GROUP') || seen.has(key)) return;
      seen.add(key);
      const [entry, second] = this.find(n);
      if (entry === undefined) return;
      const code = this.gazetteer.country(entry);
      const isPlain = second === undefined || this.gazetteer.type(entry) !== 'city';
      if (code && isPlain) counts.set(code, (counts.get(code) ?? 0) + 1);
    });
    return counts;
  }

  private identity(
    n: number,
    kind: EntityKind,
    countries: ReadonlyMap<string, number>,
  ): [string, EntityKind, number] {
    const candidates = this.find(n);
    let entry = -1;
    if (kind === 'PLACE') entry = this.settled.get(nameKey(this.textOf(n))) ?? this.place(n, countries);
    else entry = candidates.find((candidate) => this.gazetteer.kind(candidate) === kind) ?? -1;
    // "Orsal & Brenn" is "Orsal and Brenn".
    const words = this.textOf(n).replace(/\s&\s/, ' and ');
    const key = entry >= 0 ? `#${entry}` : `${kind} ${nameKey(words)}`;
    return [key, kind, entry];
  }

  private place(n: number, countries: ReadonlyMap<string, number>): number {
    const candidates = this.find(n);
    const named = this.beside(n - 1);
    // "Athens, Georgia": the state that Athens lies in.
    if (named >= 0 && candidates.includes(named) && this.liesIn(n - 1, named)) return named;
    const beside = this.beside(n);
    const type = this.typeTold(n);
    // "A probe to Jupiter" goes to no town in Florida.
    if (beside < 0 && type !== 'city' && PLANETS.has(nameKey(this.textOf(n)))) return -1;
    const ofType = candidates.filter((entry) => this.gazetteer.type(entry) === type);
    const isQualified = beside >= 0 && this.gazetteer.type(beside) === 'region' && this.isQualified(n);
    const places = ofType.length > 0 ? ofType : candidates;
    return choosePlace(this.gazetteer, places, beside, isQualified, countries) ?? -1;
  }

  /**
   * What the words beside a place say it is: "the city of Georgia" is no country, "Balkh province" and "the state of São Paulo" are no
   * towns; null where they don't.
   */
  private typeTold(n: number): EntryType | null {
    const { first, last } = this.names[n];
    const before = bareWord(this.tokens, first - 1) === 'of' ? bareWord(this.tokens, first - 2) : '';
    if (TOWNS.has(before)) return 'city';
    return DIVISIONS.has(before) || DIVISIONS.has(bareWord(this.tokens, last + 1)) ? 'region' : null;
  }

  /** A place told by what stands beside it ("San Jose, Costa Rica") is the same wherever the article names it. */
  private settlePlaces(countries: ReadonlyMap<string, number>): void {
    this.names.forEach(({ kind }, n) => {
      if (KINDS[kind] !== 'PLACE' || this.beside(n) < 0) return;
      const entry = this.place(n, countries);
      const key = nameKey(this.textOf(n));
      // Two towns of one name in an article stay apart.
      if (entry >= 0) this.settled.set(key, (this.settled.get(key) ?? entry) === entry ? entry : -1);
    });
    for (const [key, entry] of this.settled) if (entry < 0) this.settled.delete(key);
  }

  /**
   * The entry of the land that follows after a comma, or after "in" where it has such a place; of two by one name the one in which
   * there is; or -1.
   */
  private beside(n: number): number {
    const [name, next] = [this.names[n], this.names[n + 1]];
    if (!name || !next || KINDS[name.kind] !== 'PLACE' || KINDS[next.kind] !== 'PLACE') return -1;
    const between = bareWord(this.tokens, name.last + 1);
    if (next.first !== name.last + 2 || (between !== ',' && between !== 'in')) return -1;
    const entries = this.find(n + 1);
    if (!this.isLand(entries[0])) return -1;
    const holding = entries.find((entry) => this.isLand(entry) && this.liesIn(n, entry));
    return holding ?? (between === ',' ? entries[0] : -1);
  }

  /** "Cairo, Illinois, on Monday", with the comma closed and none before: no list of places, as in "Moscow, Dagestan and Tver". */
  private isQualified(n: number): boolean {
    const [{ first, last }, next] = [this.names[n], this.names[n + 1]];
    const after = bareWord(this.tokens, next.last + 1);
    const isListed = this.names[n - 1]?.last === first - 2 && bareWord(this.tokens, first - 1) === ',';
    const goesOn =
      /^(?:and|or|&)$/.test(after) || (after === ',' && this.names[n + 2]?.first === next.last + 2);
    return !isListed && !goesOn && bareWord(this.tokens, last + 1) === ',';
  }

  private isLand(entry: number | undefined): boolean {
    const type = entry === undefined ? null : this.gazetteer.type(entry);
    return type === 'country' || type === 'region';
  }

  private liesIn(n: number, land: number): boolean {
    return this.find(n).some((entry) => entry !== land && isWithin(this.gazetteer, entry, land));
  }

  private add(n: number, key: string, kind: EntityKind, entry: number): EntityDraft {
    let draft = this.byKey.get(key);
    if (!draft) {
      draft = { kind, names: [], entry, acronym: null, unresolvedReason: null };
      this.byKey.set(key, draft);
      this.drafts.push(draft);
    }
    this.join(n, draft);
    return draft;
  }

  private join(n: number, draft: EntityDraft): void {
    draft.names.push(n);
    this.draftOf[n] = draft;
  }

  private draftPersons(persons: readonly number[]): void {
    const full = new FullNames();
    const longerNames = new LongerNames();
    const parsed = this.personNames(persons);
    for (const n of persons) {
      const name = lookUp(parsed, n);
      if (name.given.length === 0) continue;
      const isHeir = name.generation !== null && this.isCalledSon(n);
      const known = full
        .bySurname(name.surname)
        .filter((f) => namesAgree(f.name, name) && (!isHeir || f.name.generation === name.generation));
      const same = known.filter((f) => f.name.given.join(' ') === name.given.join(' '));
      const longer = longerNames.endingIn(this.textOf(n));
      const exact = same.find((f) => f.name.generation === name.generation) ?? same[0] ?? known[0];
      // A father and a son of one name, and a naming that does not tell which.
      const generations = new Set(same.map((f) => f.name.generation));
      const isOpen = generations.size > 1 && !generations.has(name.generation);
      if (exact && !isOpen) {
        this.join(n, exact.draft);
        exact.name = {
          ...exact.name,
          generation: exact.name.generation ?? name.generation,
          isInferred: exact.name.isInferred && name.isInferred,
        };
      } else if (longer !== null && !isOpen) this.join(n, longer);
      else {
        const draft = this.add(n, `PERSON ${nameOfParts(name)}`, 'PERSON', -1);
        if (isOpen) draft.unresolvedReason = this.fitsSeveral(same.map((f) => f.draft));
        full.add({ name, draft });
      }
      const joined = this.draftOf[n];
      if (joined) longerNames.add(this.textOf(n), joined);
    }
    const alone = new Map<string, number[]>();
    for (const n of persons) {
      const { given, surname } = lookUp(parsed, n);
      if (given.length === 0) alone.set(surname, [...(alone.get(surname) ?? []), n].slice(0, OFTEN_ALONE));
    }
    for (const n of persons) {
      const name = lookUp(parsed, n);
      if (name.given.length > 0) continue;
      const agreeing = full.bySurname(name.surname).filter((f) => generationsAgree(f.name, name));
      const written = agreeing.filter((f) => !f.name.isInferred);
      const bearers = written.length > 0 ? written : agreeing;
      const ofGeneration = bearers.filter((f) => f.name.generation === name.generation);
      let fitting = distinct((ofGeneration.length > 0 ? ofGeneration : bearers).map((f) => f.draft));
      if (fitting.length === 0) fitting = distinct(full.byFirst(name.surname).map((f) => f.draft));
      // "Arroyo" of "Marta Arroyo Vidal", the first of two surnames.
      if (fitting.length === 0) fitting = distinct(full.byLastGiven(name.surname).map((f) => f.draft));
      if (fitting.length > 1) {
        const sex = this.sexByTitle(n);
        const ofSex = sex ? fitting.filter((draft) => (this.sexOf(draft) ?? sex) === sex) : fitting;
        if (ofSex.length === 1) fitting = ofSex;
      }
      const last = lookUp(alone, name.surname)[OFTEN_ALONE - 1];
      fitting = this.introduced(fitting, name.surname, n).filter(
        ({ names: [first] }) => last === undefined || last > first,
      );
      if (fitting.length === 1) {
        this.join(n, fitting[0]);
        continue;
      }
      const draft = this.add(n, `PERSON ${nameOfParts(name)}`, 'PERSON', -1);
      if (fitting.length > 1) draft.unresolvedReason = this.fitsSeveral(fitting);
    }
  }

  /** The parts of persons' names; those of "Ada" in "Ada and Olaf Brenn" with the surname, where no Ada is named before. */
  private personNames(persons: readonly number[]): Map<number, DraftedName> {
    const parsed = new Map<number, DraftedName>(persons.map((n) => [n, parsePersonName(this.textOf(n))]));
    const surnames = new Set<string>();
    for (const { given, surname } of parsed.values()) if (given.length > 0) surnames.add(surname);
    const named = new Set<string>();
    for (const n of persons) {
      const name = lookUp(parsed, n);
      const couple = parsed.get(n + 1);
      const isAlone = name.given.length === 0 && !named.has(name.surname) && !surnames.has(name.surname);
      if (isAlone && couple !== undefined && couple.given.length > 0 && this.isGivenBeforeAnd(n))
        parsed.set(n, { ...name, given: [name.surname], surname: couple.surname, isInferred: true });
      for (const given of name.given.slice(0, 1)) named.add(given);
    }
    return parsed;
  }

  /** Whether a name is a given name that only "and" parts from the next. */
  private isGivenBeforeAnd(n: number): boolean {
    const { first, last } = this.names[n];
    return (
      this.names[n + 1].first === last + 2 &&
      bareWord(this.tokens, last + 1) === 'and' &&
      isGivenName(this.tokens, first, last, this.gazetteer)
    );
  }

  /** "A son, Ada Orsal Jr.": another than who is called the same. */
  private isCalledSon(n: number): boolean {
    const { first } = this.names[n];
    const before = bareWord(this.tokens, first - 1);
    return SONS.has(before === ',' ? bareWord(this.tokens, first - 2) : before);
  }

  private fitsSeveral(drafts: readonly EntityDraft[]): string {
    return `fits ${drafts.map((draft) => this.textOf(draft.names[0])).join(' and ')}`;
  }

  /**
   * Of several persons by one surname, the one who alone had been named in full when it was first used alone: later
   * bearers are called by more than the surname.
   */
  private introduced(fitting: EntityDraft[], surname: string, n: number): EntityDraft[] {
    if (fitting.length < 2) return fitting;
    const first = this.firstAlone.get(surname) ?? this.names[n].first;
    this.firstAlone.set(surname, first);
    const before = fitting.filter((draft) => draft.names.some((other) => this.names[other].first < first));
    return before.length === 1 ? before : fitting;
  }

  /** What "Mr" or "Mrs" before a name tells. */
  private sexByTitle(n: number): Sex {
    return sexOfWord(bareWord(this.tokens, this.names[n].first - 1));
  }

  private sexOf(draft: EntityDraft): Sex {
    const { text, start, end } = this.tokens;
    const { first } = this.names[draft.names[0]];
    return sexOfGivenName(this.gazetteer, text, start[first], end[first]);
  }
}

function nameOfParts({ given, surname, generation }: PersonName): string {
  return [...given, surname, ...(generation === null ? [] : [generation])].join(' ');
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
