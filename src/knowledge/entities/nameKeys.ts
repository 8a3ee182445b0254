import { indexable } from '../../database/indexable.js';
import type { Analysis, Entity, GazetteerEntry } from '../../language/analysis.js';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { idOf } from '../ids.js';
import { fold } from '../words/folding.js';
import { type BodyHomes, bodyHomes, NOWHERE, SOMEWHERE } from './bodyHomes.js';
import { parseBodyName } from './bodyNames.js';
import { personKeyOf } from './personKey.js';

/** What an article calls one of its entities: the strong key that ties it to other articles' entities. */
export interface NameKey {
  readonly id: string;
  readonly kind: EntityKind;
  /**
   * Normalised: "country:SY", "vladimir putin", "acronym:IS", "foreign ministry@SY"; "?clinton" where the article itself leaves
   * it open, "foreign ministry@?" where many have one and the article does not tell whose it is.
   */
  readonly key: string;
  /** Names that share a block are resolved together. */
  readonly block: string;
  readonly gazetteer: GazetteerEntry | null;
  /** The acronym the article expands to this name, with the block of those who give the acronym alone. */
  readonly acronym: { readonly acronym: string; readonly block: string } | null;
}

const ACRONYM = /^(?:[A-Z]\.?){2,7}s?$/;
const LEADING_ARTICLE = /^the /;
/** How the key of a generic body ends of which it is not known whose it is. */
const OF_UNKNOWN = '@?';

/** Whether a key is of a body that many have, of which it is not known whose it is. */
export function isOfUnknown(key: string): boolean {
  return key.endsWith(OF_UNKNOWN);
}

/** The country, region or town in the key of a generic body; null in any other key, and where it is not known. */
export function homeIn(key: string): string | null {
  const [, home = null] = /@([^@?]+)$/.exec(key) ?? [];
  return home;
}

/** The name keys of an article's entities, in their order. */
export function nameKeysOf(analysis: Pick<Analysis, 'entities' | 'document'>): NameKey[] {
  const homes = bodyHomes(analysis);
  return analysis.entities.map((entity) => nameKeyOf(entity, homes));
}

function nameKeyOf(entity: Entity, homes: BodyHomes): NameKey {
  const key = keyOf(entity, homes);
  const acronym = entity.acronym === null ? null : bareAcronym(entity.acronym);
  return {
    id: nameId(entity.kind, key),
    kind: entity.kind,
    key,
    block: blockOf(entity.kind, key),
    gazetteer: entity.gazetteer,
    acronym:
      acronym === null || key === acronymKey(acronym)
        ? null
        : { acronym: indexable(acronym), block: blockOf(entity.kind, acronymKey(acronym)) },
  };
}

/** The id of a name, which is also the id of the entity whose principal name it is. */
export function nameId(kind: EntityKind, key: string): string {
  return idOf('entity', kind, key);
}

function keyOf(entity: Entity, homes: BodyHomes): string {
  if (entity.unresolvedReason !== null) return `?${fold(entity.name)}`;
  if (entity.gazetteer !== null && entity.kind !== 'PERSON') return entity.gazetteer.id;
  if (entity.kind !== 'PERSON' && ACRONYM.test(entity.name)) return acronymKey(bareAcronym(entity.name));
  const folded = fold(entity.name);
  if (entity.kind === 'PERSON') return personKeyOf(folded).key || rawKey(entity.name);
  if (entity.kind === 'ORGANIZATION') return bodyKey(entity, homes) || rawKey(entity.name);
  return folded.replace(LEADING_ARTICLE, '') || rawKey(entity.name);
}

function bodyKey(entity: Entity, homes: BodyHomes): string {
  const { core, country, ofEach } = parseBodyName(entity.name);
  if (ofEach === null) return core;
  const home = country ?? homes.of(entity, ofEach);
  if (home === NOWHERE) return core;
  return home === SOMEWHERE ? core + OF_UNKNOWN : `${core}@${home}`;
}

/** For a name that folds to nothing ("!!!"): the name as it is. */
function rawKey(name: string): string {
  return `=${name}`;
}

/** The block of a name: names that share one are resolved together. */
export function blockOf(kind: EntityKind, key: string): string {
  return indexable(
    kind === 'PERSON' && !key.startsWith('?') ? `PERSON:${personKeyOf(key).surname}` : `${kind}:${key}`,
  );
}

function bareAcronym(printed: string): string {
  return printed.replace(/\./g, '').replace(/s$/, '');
}

function acronymKey(acronym: string): string {
  return `acronym:${acronym}`;
}
