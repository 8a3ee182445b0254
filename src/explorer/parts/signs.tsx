import { VERDICTS } from '../format/figures.js';
import { STATUSES } from '../format/words.js';
import type { EntityKind, EventStatus, FigureVerdict } from '../generated/operations.js';

/** A verdict on a row of figures: sign and word, always both. */
export function Verdict({ of }: { of: FigureVerdict }) {
  const { sign, word, style } = VERDICTS[of];
  return (
    <span className={`verdict ${style}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}

const RING = <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />;
const GLYPHS: Record<EventStatus, React.ReactNode> = {
  OCCURRED: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  PLANNED: RING,
  DENIED: (
    <>
      {RING}
      <path d="M2.6 9.4 9.4 2.6" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  UNCERTAIN: (
    <>
      {RING}
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
};

/** Whether something happened, as a sign with its word for who cannot see it. */
export function Status({ of, mute = false }: { of: EventStatus; mute?: boolean }) {
  if (mute)
    return (
      <svg className="st" viewBox="0 0 12 12" aria-hidden="true">
        {GLYPHS[of]}
      </svg>
    );
  return (
    <svg className="st" viewBox="0 0 12 12" role="img" aria-label={STATUSES[of]}>
      {GLYPHS[of]}
    </svg>
  );
}

/** Planned in one report, taken place in another. */
export function PlannedThenOccurred() {
  return (
    <svg className="st st-wide" viewBox="0 0 24 12" role="img" aria-label="planned, then took place">
      {RING}
      <path d="M11 6h3" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="19" cy="6" r="4.5" fill="currentColor" />
    </svg>
  );
}

/** The form of a kind of entity: a circle for a person, a square for a body, a diamond for a place. */
export function KindSign({ of }: { of: EntityKind }) {
  return (
    <span
      className={`sq ${of === 'PERSON' ? 'p' : of === 'PLACE' ? 'place' : of === 'ORGANIZATION' ? '' : 'other'}`}
      aria-hidden="true"
    />
  );
}
