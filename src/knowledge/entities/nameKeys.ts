import type { Entity, GazetteerEntry } from '../../language/analysis.js';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { idOf } from '../ids.js';
import { fold } from '../words/folding.js';
import { parsePersonName } from './personNames.js';

/** What an article calls one of its entities: the strong key that ties it to other articles' entities. */
export interface NameKey {
  readonly id: string;
  readonly kind: EntityKind;
  /** Normalised: "country:SY", "vladimir putin", "acronym:IS"; "?clinton" where the article itself leaves it open. */
  readonly key: string;
  /** Names that share a block are resolved together. */
  readonly block: string;
  readonly gazetteer: GazetteerEntry | null;
  /** The acronym the article expands to this name, with the block of those who give the acronym alone. */
  readonly acronym: { readonly acronym: string; readonly block: string } | null;
}

const ACRONYM = /^(?:[A-Z]\.?){2,7}s?$/;
const LEADING_ARTICLE = /^the /;
const LEGAL_FORM =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|sa|nv|bv|spa|ab|oyj?|as|kk|pte|pty|group plc)$/;

/** The name key of an entity of an article. */
export function nameKeyOf(entity: Entity): NameKey {
  const key = keyOf(entity);
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
        : { acronym, block: blockOf(entity.kind, acronymKey(acronym)) },
  };
}

/** The id of a name, which is also the id of the entity whose principal name it is. */
export function nameId(kind: EntityKind, key: string): string {
  return idOf('entity', kind, key);
}

function keyOf(entity: Entity): string {
  if (entity.unresolvedReason !== null) return `?${fold(entity.name)}`;
  if (entity.gazetteer !== null && entity.kind !== 'PERSON') return entity.gazetteer.id;
  if (entity.kind !== 'PERSON' && ACRONYM.test(entity.name)) return acronymKey(bareAcronym(entity.name));
  const folded = fold(entity.name);
  if (entity.kind === 'PERSON') return parsePersonName(folded).key || rawKey(entity.name);
  const plain = folded.replace(LEADING_ARTICLE, '');
  return (entity.kind === 'ORGANIZATION' ? plain.replace(LEGAL_FORM, '') : plain) || rawKey(entity.name);
}

/** For a name that folds to nothing ("!!!"): the name as it is. */
function rawKey(name: string): string {
  return `=${name}`;
}

function blockOf(kind: EntityKind, key: string): string {
  return kind === 'PERSON' && !key.startsWith('?')
    ? `PERSON:${parsePersonName(key).surname}`
    : `${kind}:${key}`;
}

function bareAcronym(printed: string): string {
  return printed.replace(/\./g, '').replace(/s$/, '');
}

function acronymKey(acronym: string): string {
  return `acronym:${acronym}`;
}
