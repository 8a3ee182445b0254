import { lookUp } from '../../expected.js';
import type { EntityKind } from '../analysis.js';
import { nameKey } from '../gazetteers/nameKey.js';
import { listOf } from '../lexicon/lexicon.js';

/** Names that mean one entity, as far as joining short names needs them. */
interface Named {
  kind: EntityKind;
  /** Indices of its names; empty once it has been joined to another. */
  names: number[];
  /** Entry of the gazetteer, or -1. */
  readonly entry: number;
}

/** What is known of the names by their indices. */
export interface Namings {
  textOf(n: number): string;
  /** Token at which the name begins. */
  at(n: number): number;
  /** Whether the gazetteer has a city by that name. */
  isCity(n: number): boolean;
}

/** Words after which a company's name says no more than before them: "ANA" of "ANA Holdings". */
const COMPANY_ENDS: ReadonlySet<string> = new Set([
  ...listOf('names', 'company ends'),
  ...listOf('names', 'more company ends'),
]);
/** Words that make of a town's name the name of something in it, or of its part: "Marlow Police". */
const OF_TOWNS: ReadonlySet<string> = listOf('names', 'of towns');
/** What a place's name may be said with or without. */
const LANDFORMS: ReadonlySet<string> = listOf('names', 'landforms');

const MOST_NAMED = 600;

/**
 * Joins short names to the one full name that they fit: "Metrojet" to "Metrojet Airlines", "ISS" to "International
 * Space Station", "Roadster" to "Veyra Roadster", "Orsa" to "Orsa Island". Where several fit, a short name goes to the
 * only one that the article has named before it; else to none. The names of what was joined go over to the other. Each is held
 * against each: in an article that names more than `MOST_NAMED`, those named later stay by themselves.
 */
export function joinShortNames(drafts: readonly Named[], namings: Namings): void {
  const joining = new Joining(drafts.slice(0, MOST_NAMED), namings);
  joining.capitalPersons();
  joining.sameNames();
  joining.initials();
  joining.bodies();
  joining.things();
  joining.places();
}

class Joining {
  constructor(
    private readonly drafts: readonly Named[],
    private readonly namings: Namings,
  ) {}

  /** "ANA", taken for a person, is All Nippon Airways where the article names them. */
  capitalPersons(): void {
    for (const draft of this.drafts) {
      if (draft.kind !== 'PERSON' || draft.names.length === 0) continue;
      const text = this.textOf(draft);
      if (!/^[A-Z]{3,6}$/.test(text)) continue;
      const named = this.drafts.some(
        (other) => other.kind === 'ORGANIZATION' && this.hasInitials(other, text),
      );
      if (named) draft.kind = 'ORGANIZATION';
    }
  }

  /**
   * What is a thing here and a body or place there is one where the gazetteer has neither; a place and a body of one
   * name may both be meant.
   */
  sameNames(): void {
    const byKey = new Map<string, Named>();
    for (const draft of this.drafts) {
      if (draft.names.length === 0 || draft.entry >= 0 || draft.kind === 'PERSON') continue;
      const key = nameKey(this.textOf(draft));
      const other = byKey.get(key);
      if (
        other &&
        (other.kind === 'THING' || draft.kind === 'THING') &&
        !this.namings.isCity(draft.names[0])
      ) {
        const [fewer, more] = draft.names.length > other.names.length ? [other, draft] : [draft, other];
        this.join(fewer, more);
        byKey.set(key, more);
      } else if (!other) byKey.set(key, draft);
    }
  }

  /** "ISS" to the one "International Space Station", whatever kinds the two were taken for. */
  initials(): void {
    for (const draft of this.drafts) {
      if (draft.names.length === 0 || draft.entry >= 0 || draft.kind === 'PERSON') continue;
      const text = this.textOf(draft);
      if (!/^[A-Z]{3,6}$/.test(text)) continue;
      const fits = (other: Named) => other.kind !== 'PERSON' && this.hasInitials(other, text);
      this.joinToOnly(
        draft,
        this.drafts.filter((other) => other !== draft && fits(other)),
      );
    }
  }

  /** "Metrojet" to "Metrojet Airlines", "Guard" to nobody when two bodies end with it. */
  bodies(): void {
    this.joinKind('ORGANIZATION', (own, theirs, short) => {
      const rest = theirs.slice(own.length);
      const ends = own.every((word, k) => word === theirs[rest.length + k]);
      if (ends) return true;
      const text = this.textOf(short);
      const isAcronym = /^[A-Z]{3,}$/.test(text);
      if (isAcronym && initialsOf(theirs.join(' ')) === text) return true;
      if (!own.every((word, k) => word === theirs[k])) return false;
      // The league is not its network or its players' union, the town not its police.
      if (isAcronym) return COMPANY_ENDS.has(rest[rest.length - 1]);
      return !(OF_TOWNS.has(rest[rest.length - 1]) && this.namings.isCity(short.names[0]));
    });
  }

  /** "Roadster" to "Veyra Roadster"; not "Veyra", which other things may be called too. */
  things(): void {
    this.joinKind('THING', (own, theirs) =>
      own.every((word, k) => word === theirs[theirs.length - own.length + k] && /\p{L}{3}/u.test(word)),
    );
  }

  /** "Orsa" to "Orsa Island" and the other way round; a city is not the county around it. */
  places(): void {
    const isPlace = ({ kind, names }: Named) => kind === 'PLACE' && names.length > 0;
    for (const full of this.drafts) {
      if (!isPlace(full)) continue;
      const words = wordsOf(this.textOf(full));
      if (full.entry >= 0 || words.length < 2 || !LANDFORMS.has(words[words.length - 1])) continue;
      const bare = nameKey(words.slice(0, -1).join(' '));
      const short = this.drafts.filter(
        (other) => other !== full && isPlace(other) && nameKey(this.textOf(other)) === bare,
      );
      if (short.length === 1 && (short[0].entry < 0 || !this.namings.isCity(short[0].names[0])))
        this.join(full, short[0]);
    }
  }

  /** Joins the drafts of a kind that the gazetteer doesn't have to the longer names of that kind that they fit. */
  private joinKind(
    kind: EntityKind,
    fits: (own: readonly string[], theirs: readonly string[], short: Named) => boolean,
  ): void {
    const drafts = this.drafts.filter((draft) => draft.kind === kind && draft.names.length > 0);
    const words = new Map(drafts.map((draft) => [draft, wordsOf(this.longestOf(draft))]));
    for (const draft of drafts) {
      if (draft.entry >= 0) continue;
      const own = lookUp(words, draft);
      const fitting = drafts.filter((other) => {
        const theirs = lookUp(words, other);
        const isLonger = other !== draft && theirs.length > own.length && other.names.length > 0;
        return isLonger && fits(own, theirs, draft);
      });
      this.joinToOnly(draft, fitting);
    }
  }

  private joinToOnly(draft: Named, fitting: readonly Named[]): void {
    const named =
      fitting.length > 1 ? fitting.filter((other) => this.start(other) < this.start(draft)) : fitting;
    if (named.length === 1) this.join(draft, named[0]);
  }

  private join(draft: Named, other: Named): void {
    other.names.push(...draft.names);
    draft.names = [];
  }

  private start({ names }: Named): number {
    return Math.min(...names.map((n) => this.namings.at(n)));
  }

  private textOf({ names }: Named): string {
    return this.namings.textOf(names[0]);
  }

  private longestOf({ names }: Named): string {
    return names
      .map((n) => this.namings.textOf(n))
      .reduce((best, text) => (text.length > best.length ? text : best));
  }

  private hasInitials({ names }: Named, initials: string): boolean {
    return names.some((n) => initialsOf(this.namings.textOf(n)) === initials);
  }
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}

/** The initials of a name's large words, in capitals. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word && !/^(of|the|and|for|in|on|&)$/i.test(word))
    .map((word) => word[0].toUpperCase())
    .join('');
}
