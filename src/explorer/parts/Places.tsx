import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { Operation } from '../api/useAnswer.js';
import type { MappedPlace } from '../charts/PlaceMap.js';
import { Loading } from './Answered.js';
import { Link } from './Link.js';
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
  /** Where all of them are listed. */
  readonly all: string;
}

/** Where: a map of what has coordinates, opened when asked for, and all of them by name. */
export function Places({ id, of, operation, all }: Props) {
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
      {mapped.length > 0 && <Names of={mapped} all={all} />}
      {unmapped.length > 0 && (
        <div className="xs unmapped">
          Without coordinates: <Names of={unmapped} all={all} />
        </div>
      )}
    </Section>
  );
}

function Names({ of, all }: { of: readonly NamedPlace[]; all: string }) {
  return (
    <ul className="in-line">
      {of.slice(0, LISTED).map((place) => (
        <li key={place.id}>
          <EntityLink of={place} /> <span className="xs num">{place.articles}</span>
        </li>
      ))}
      {of.length > LISTED && (
        <li className="xs">
          <Link href={all}>and {of.length - LISTED} more</Link>
        </li>
      )}
    </ul>
  );
}
