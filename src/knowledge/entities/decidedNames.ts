import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { groupBy } from '../grouping.js';
import { decided, type Judged } from '../resolution/decided.js';
import { byCodeUnits } from '../words/codeUnits.js';
import type { BlockName, Resolution } from './matches.js';
import { isNameUse } from './nameUses.js';

/** A name that articles give, or one article's use of it, as decisions see it. */
export interface DecidableName extends Omit<BlockName, 'articleCount'> {
  readonly isInGazetteer: boolean;
  /** The plain name by which the documents alone resolve it. */
  readonly documentsName: string;
}

/** The entity of a name with its kind, else the reason why it has none. */
export type NameResolution =
  | { readonly entityId: string; readonly kind: EntityKind; readonly reason: null }
  | { readonly entityId: null; readonly kind: null; readonly reason: string };

/**
 * What names are resolved to as decisions have it: a pure function of what the documents alone resolve them to, and of the
 * decisions on them. An entity keeps its id where its principal name is; what is parted from there is called by the first of
 * its names. Of entities that are made one the id of the first stays, of one in the gazetteer before all others.
 *
 * @param byDocuments what plain names are resolved to
 */
export function decidedNames(
  names: readonly DecidableName[],
  byDocuments: (plainId: string) => Resolution,
  decisions: readonly Judged[],
): Map<string, NameResolution> {
  const entityOf = (name: DecidableName) => {
    const resolution = byDocuments(name.documentsName);
    return 'entityId' in resolution ? resolution.entityId : null;
  };
  const ordered = [...names].sort(compareNames);
  const parts = decided(
    [...groupBy(ordered, (name) => entityOf(name) ?? `?${name.id}`).values()],
    decisions,
    closenessUnder(decisions),
    compareNames,
  );
  const keepers = new Map<string, readonly DecidableName[]>();
  for (const part of parts) {
    for (const name of part) {
      const entity = entityOf(name);
      if (entity !== null && (name.id === entity || !keepers.has(entity))) keepers.set(entity, part);
    }
  }
  const byId = new Map(ordered.map((name) => [name.id, name]));
  const resolved = new Map<string, NameResolution>();
  for (const part of parts) {
    const entities = [...new Set(part.flatMap((name) => entityOf(name) ?? []))];
    const kept = entities.filter((entity) => keepers.get(entity) === part);
    const isTold = entities.length > 0 || part.length > 1;
    const entityId = firstEntity(kept, byId) ?? [...part].sort(compareNames)[0].id;
    for (const name of part) {
      const resolution = byDocuments(name.documentsName);
      resolved.set(
        name.id,
        isTold || 'entityId' in resolution
          ? { entityId, kind: byId.get(entityId)?.kind ?? name.kind, reason: null }
          : { entityId: null, kind: null, reason: resolution.reason },
      );
    }
  }
  return resolved;
}

/** Of two uses of one name that are held apart the right one leaves; a use leaves before the name does. */
function closenessUnder(decisions: readonly Judged[]): (a: DecidableName, b: DecidableName) => number {
  const leaving = new Set(
    decisions.flatMap(({ judgement, rightId }) => (judgement === 'DIFFERENT' ? [rightId] : [])),
  );
  const hold = (name: DecidableName) => (isNameUse(name) ? 1 : 3) + (leaving.has(name.id) ? 0 : 1);
  return (a, b) => Math.min(hold(a), hold(b));
}

/** Of entities the one whose id stays; undefined where there is none. */
function firstEntity(
  entities: readonly string[],
  names: ReadonlyMap<string, DecidableName>,
): string | undefined {
  return [...entities].sort((a, b) => {
    const [x, y] = [names.get(a), names.get(b)];
    if (!x || !y) return x ? -1 : y ? 1 : byCodeUnits(a, b);
    return Number(y.isInGazetteer) - Number(x.isInGazetteer) || compareNames(x, y);
  })[0];
}

/** Names before uses of them, short ones first. */
function compareNames(a: DecidableName, b: DecidableName): number {
  return (
    Number(isNameUse(a)) - Number(isNameUse(b)) ||
    a.key.length - b.key.length ||
    byCodeUnits(a.key, b.key) ||
    byCodeUnits(a.kind, b.kind) ||
    byCodeUnits(a.id, b.id)
  );
}
