import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { Operation } from '../api/useAnswer.js';
import type { MappedPlace } from '../charts/PlaceMap.js';
import { Loading } from './Answered.js';
import { EntityLink } from './names.js';
import { Section } from './Section.js';

const PlaceMap = lazy(() => import('../charts/PlaceMap.js'));

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly articles: number;
}

const LISTED = 12;

interface Props {
  readonly id?: string;
  readonly of: readonly NamedPlace[];
  readonly operation: Operation;
}

/** Where: a map of what has coordinates, opened when asked for, and all of them by name. */
export function Places({ id, of, operation }: Props) {
  const [open, setOpen] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const mapped = useMemo(
    () =>
      of.flatMap(({ latitude, longitude, ...place }): MappedPlace[] =>
        typeof latitude === 'number' && typeof longitude === 'number'
          ? [{ ...place, latitude, longitude }]
          : [],
      ),
    [of],
  );
  const unmapped = of.filter((place) => !mapped.some(({ id: known }) => known === place.id));
  return (
    <Section
      {...(id === undefined ? {} : { id })}
      title="Places"
      take={{
        name: 'places',
        operation,
        rows: () => of.map((place) => ({ ...place })),
        json: () => of,
        ...(open ? { picture } : {}),
      }}
    >
      {mapped.length > 0 && !open && (
        <button type="button" className="btn quiet map-open" onClick={() => setOpen(true)}>
          Show on a map
        </button>
      )}
      {open && (
        <Suspense fallback={<Loading what="The map" lines={6} />}>
          <PlaceMap places={mapped} picture={picture} />
        </Suspense>
      )}
      {mapped.length > 0 && <Names of={mapped} />}
      {unmapped.length > 0 && (
        <div className="xs unmapped">
          Without coordinates: <Names of={unmapped} />
        </div>
      )}
    </Section>
  );
}

function Names({ of }: { of: readonly NamedPlace[] }) {
  return (
    <ul className="in-line">
      {of.slice(0, LISTED).map((place) => (
        <li key={place.id}>
          <EntityLink of={place} /> <span className="xs num">{place.articles}</span>
        </li>
      ))}
      {of.length > LISTED && <li className="xs">and {of.length - LISTED} more</li>}
    </ul>
  );
}
