import type { EntityKind } from '../analysis.js';
import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { nameKey } from '../gazetteers/nameKey.js';
import type { Tokens } from '../tokens.js';
import type { Name } from './acronyms.js';
import { KINDS } from './labels.js';
import { choosePlace } from './linkPlaces.js';
import { namesAgree, type PersonName, parsePersonName } from './personNames.js';
import { FEMALE_WORDS, MALE_WORDS } from './titles.js';
import { bareWord } from './words.js';

/** An entity in the making: its names are indices into the names found, in their order. */
export interface EntityDraft {
  kind: EntityKind;
  names: number[];
  /** Entry of the gazetteer, or -1. */
  entry: number;
  acronym: string | null;
  unresolvedReason: string | null;
}

export type Sex = 'FEMALE' | 'MALE' | null;

/**
 * Joins the names of one article that mean the same: by gazetteer entry, by acronym, full names of persons that agree,
 * short names that fit one full name alone. A short name that fits several stays apart, with the reason.
 */
export function draftEntities(tokens: Tokens, names: readonly Name[], gazetteer: Gazetteer): EntityDraft[] {
  return new Drafting(tokens, names, gazetteer).run();
}

class Drafting {
  private readonly drafts: EntityDraft[] = [];
  private readonly byKey = new Map<string, EntityDraft>();
  private readonly settled = new Map<string, number>();
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
    this.joinShortNames();
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
    const key = entry >= 0 ? `#${entry}` : `${kind} ${nameKey(this.textOf(n))}`;
    return [key, kind, entry];
  }

  private place(n: number, countries: ReadonlyMap<string, number>): number {
    return choosePlace(this.gazetteer, this.find(n), this.beside(n), countries) ?? -1;
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

  /** The entry of the place that follows after a comma, or -1. */
  private beside(n: number): number {
    const next = this.names[n + 1];
    const comma = this.names[n].last + 1;
    if (!next || KINDS[next.kind] !== 'PLACE' || next.first !== comma + 1) return -1;
    if (this.tokens.text[this.tokens.start[comma]] !== ',') return -1;
    const [entry] = this.find(n + 1);
    const type = entry === undefined ? null : this.gazetteer.type(entry);
    return type === 'country' || type === 'region' ? entry : -1;
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
    const full: { name: PersonName; draft: EntityDraft }[] = [];
    const parsed = new Map(persons.map((n) => [n, parsePersonName(this.textOf(n))]));
    for (const n of persons) {
      const name = parsed.get(n)!;
      if (name.given.length === 0) continue;
      const known = full.filter((f) => namesAgree(f.name, name));
      const exact = known.find((f) => f.name.given.join(' ') === name.given.join(' ')) ?? known[0];
      if (exact) this.join(n, exact.draft);
      else
        full.push({
          name,
          draft: this.add(n, `PERSON ${name.given.join(' ')} ${name.surname}`, 'PERSON', -1),
        });
    }
    for (const n of persons) {
      const name = parsed.get(n)!;
      if (name.given.length > 0) continue;
      let fitting = distinct(full.filter((f) => f.name.surname === name.surname).map((f) => f.draft));
      if (fitting.length === 0) {
        const isFirst = ({ given, nickname }: PersonName) =>
          given[0] === name.surname || nickname === name.surname;
        fitting = distinct(full.filter((f) => isFirst(f.name)).map((f) => f.draft));
      }
      if (fitting.length > 1) {
        const sex = this.sexByTitle(n);
        const ofSex = sex ? fitting.filter((draft) => (this.sexOf(draft) ?? sex) === sex) : fitting;
        if (ofSex.length === 1) fitting = ofSex;
      }
      if (fitting.length === 1) {
        this.join(n, fitting[0]);
        continue;
      }
      const draft = this.add(n, `PERSON ${name.surname}`, 'PERSON', -1);
      if (fitting.length > 1) {
        draft.unresolvedReason = `fits ${fitting.map((f) => this.textOf(f.names[0])).join(' and ')}`;
      }
    }
  }

  /** What "Mr" or "Mrs" before a name tells. */
  private sexByTitle(n: number): Sex {
    const title = bareWord(this.tokens, this.names[n].first - 1);
    if (FEMALE_WORDS.has(title)) return 'FEMALE';
    return MALE_WORDS.has(title) ? 'MALE' : null;
  }

  private sexOf(draft: EntityDraft): Sex {
    const { text, start, end } = this.tokens;
    const { first } = this.names[draft.names[0]];
    return sexOfGivenName(this.gazetteer, text, start[first], end[first]);
  }

  /** "ISS" to the one "International Space Station", whatever kinds the two were taken for. */
  private joinInitials(): void {
    for (const draft of this.drafts) {
      const text = draft.names.length > 0 ? this.textOf(draft.names[0]) : '';
      if (draft.entry >= 0 || draft.kind === 'PERSON' || !/^[A-Z]{3,6}$/.test(text)) continue;
      const fitting = this.drafts.filter(
        (other) =>
          other !== draft &&
          other.kind !== 'PERSON' &&
          other.names.some((n) => initialsOf(this.textOf(n)) === text),
      );
      if (fitting.length !== 1) continue;
      for (const n of draft.names) this.join(n, fitting[0]);
      draft.names = [];
    }
  }

  /** "Metrojet" to "Metrojet Airlines", "Guard" to nobody when two bodies end with it. */
  private joinShortNames(): void {
    for (const draft of this.drafts) {
      // "ANA", taken for a person, is All Nippon Airways where the article names them.
      const text = this.textOf(draft.names[0]);
      if (draft.kind !== 'PERSON' || draft.names.length === 0 || !/^[A-Z]{3,6}$/.test(text)) continue;
      const named = this.drafts.some(
        (other) =>
          other.kind === 'ORGANIZATION' && other.names.some((n) => initialsOf(this.textOf(n)) === text),
      );
      if (named) draft.kind = 'ORGANIZATION';
    }
    this.joinInitials();
    const bodies = this.drafts.filter((draft) => draft.kind === 'ORGANIZATION' && draft.names.length > 0);
    const words = new Map(
      bodies.map((draft) => [
        draft,
        this.textOf(longest(draft.names, (n) => this.textOf(n).length))
          .toLowerCase()
          .split(/[\s-]+/),
      ]),
    );
    for (const draft of bodies) {
      if (draft.entry >= 0) continue;
      const own = words.get(draft)!;
      const text = this.textOf(draft.names[0]);
      const fitting = bodies.filter((other) => {
        const theirs = words.get(other)!;
        if (other === draft || theirs.length <= own.length || other.names.length === 0) return false;
        const begins = own.every((word, k) => word === theirs[k]);
        const ends = own.every((word, k) => word === theirs[theirs.length - own.length + k]);
        const abbreviates = /^[A-Z]{3,}$/.test(text) && initialsOf(theirs.join(' ')) === text;
        return begins || ends || abbreviates;
      });
      if (fitting.length !== 1) continue;
      for (const n of draft.names) this.join(n, fitting[0]);
      draft.names = [];
    }
  }
}

/** The initials of a name's large words, in capitals. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word && !/^(of|the|and|for|in|on|&)$/i.test(word))
    .map((word) => word[0].toUpperCase())
    .join('');
}

/** The sex a given name tells, where it is given to one sex alone. */
export function sexOfGivenName(gazetteer: Gazetteer, text: string, start: number, end: number): Sex {
  const lists = gazetteer.wordLists(text, start, end);
  const female = (lists & WORD_LISTS.FEMALE_NAME) !== 0;
  const male = (lists & WORD_LISTS.MALE_NAME) !== 0;
  if (female === male) return null;
  return female ? 'FEMALE' : 'MALE';
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function longest<T>(items: readonly T[], size: (item: T) => number): T {
  return items.reduce((best, item) => (size(item) > size(best) ? item : best));
}
