import { useMemo } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import type { NetworkNode } from '../charts/networkLayout.js';
import { EntityCompanionsDocument } from '../generated/entity.js';
import type { EntityKind } from '../generated/operations.js';

/** What a network is made of: places have their map. */
export const NETWORK_KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'GROUP', 'THING'];

/** An entity and the people and bodies it is named with, the closest first: so many, itself not counted. */
export function useCompanions(id: string, first: number) {
  const answer = useAnswer(EntityCompanionsDocument, {
    id,
    kinds: [...NETWORK_KINDS],
    first,
  });
  const entity = answer.data?.entity;
  const nodes = useMemo(
    () =>
      entity
        ? [
            { id: entity.id, name: entity.name, kind: entity.kind, weight: entity.articleCount },
            ...entity.related.map(
              ({ entity: other, articleCount }): NetworkNode => ({ ...other, weight: articleCount }),
            ),
          ]
        : [],
    [entity],
  );
  return { answer, nodes };
}
