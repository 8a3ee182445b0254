import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { groupBy } from '../grouping.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { words } from '../words/folding.js';
import { isOfUnknown } from './nameKeys.js';
import { personKeyOf } from './personKey.js';
import type { StoryName } from './storyName.js';

/** "Sen" and "Dr" say too little. */
const SHORTEST_OFFICE = 4;

/** An entity of one article, as far as its story's names are made of it. */
export interface NamedEntity {
  readonly articleId: string;
  readonly kind: EntityKind;
  /** The fullest name the article gives. */
  readonly name: string;
  /** Of its name key. */
  readonly nameId: string;
  readonly key: string;
  readonly gazetteerId: string | null;
  readonly countryCode: string | null;
  /** The acronym the article expands to it. */
  readonly acronym: string | null;
  /** The offices the article says it holds. */
  readonly titles: readonly string[];
}

/** The distinct names of a story's articles, in the order of their ids: a pure function of the set of entities. */
export function storyNames(entities: readonly NamedEntity[]): StoryName[] {
  // What its own article leaves open is no name to join: it goes where all whom it fits are one (see `readStories`).
  const names = groupBy(
    entities.filter(({ key }) => !key.startsWith('?')),
    ({ nameId }) => nameId,
  );
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => {
      const { kind, key, gazetteerId, countryCode } = own[0];
      return {
        id,
        kind,
        key,
        name: fullest(own.map(({ name }) => name)),
        gazetteerId,
        countryCode,
        acronyms: new Set(own.flatMap(({ acronym }) => acronym ?? [])),
        offices: new Set(own.flatMap(officesOf)),
        articles: new Set(own.map(({ articleId }) => articleId)),
      };
    });
}

/** The longest of a name's printed forms; of equals the first by code units. */
function fullest(forms: readonly string[]): string {
  return forms.reduce((best, form) =>
    form.length > best.length || (form.length === best.length && form < best) ? form : best,
  );
}

/** The last words of the offices somebody holds: "minister". */
function officesOf({ titles }: NamedEntity): string[] {
  return titles
    .map((title) => title.replace(/(?<![\s-])[\s-]+elect$/i, ''))
    .flatMap((title) => words(title).at(-1) ?? [])
    .filter((word) => word.length >= SHORTEST_OFFICE);
}

/**
 * Of several names of one bearer the one whose entity stands for it: a gazetteer's entry, then a person's full name, then another
 * full name, then the shortest, so that stories that give a fuller name beside it choose alike. Told by the names alone, whatever the story.
 */
export function principalOf<N extends Pick<StoryName, 'id' | 'kind' | 'key' | 'name' | 'gazetteerId'>>(
  names: readonly N[],
): N {
  return [...names].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      // Of two entries the one whose name says more: "Gulf of Orsa", which is a "Gulf" elsewhere too.
      (rank(a) === 0 ? b.name.length - a.name.length : a.key.length - b.key.length) ||
      byCodeUnits(a.key, b.key) ||
      byCodeUnits(a.id, b.id),
  )[0];
}

function rank({ kind, key, gazetteerId }: Pick<StoryName, 'kind' | 'key' | 'gazetteerId'>): number {
  if (gazetteerId !== null && kind !== 'PERSON') return 0;
  if (key.startsWith('?') || isOfUnknown(key)) return 5;
  if (key.startsWith('acronym:')) return 4;
  // Who is named in full is seldom taken for a person by mistake, and often for something else.
  if (kind === 'PERSON') return (personKeyOf(key).given?.length ?? 0) > 1 ? 1 : 4;
  return key.includes(' ') ? 2 : 3;
}
