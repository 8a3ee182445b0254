import { eventAt, evidenceAt, storyAt } from '../addresses.js';
import { amount, counted } from '../format/figures.js';
import { shortDay } from '../format/times.js';
import { useZone } from '../format/zone.js';
import type { ReadingFragment, SeriesFragment } from '../generated/operations.js';
import { Link } from './Link.js';
import { distinct, keyOf, latestOf, whoSaysByName } from './series.js';
import { Verdict } from './signs.js';

const WIDTH = 440;
const SHOWN = 4;

interface Props {
  readonly of: SeriesFragment;
  /** The story it is part of, where its page says more. */
  readonly story?: string;
}

/** A row of figures that differ, at a glance: the points on one line, and who says each. */
export function Dispute({ of, story }: Props) {
  const zone = useZone();
  const figures = distinct(of);
  const to =
    story === undefined
      ? eventAt(of.event.id)
      : `${storyAt(story)}?series=${encodeURIComponent(keyOf(of))}#figures`;
  return (
    <div className="disp">
      <div className="top">
        <h3>
          <Link className="plain" href={to} dir="auto">
            {counted(of)}
            <span className="dispute-event">, {of.event.title}</span>
          </Link>
        </h3>
        <Verdict of={of.verdict} />
      </div>
      <OnOneLine figures={figures} latest={latestOf(of)?.id} />
      <dl className="pair">
        {figures.slice(0, SHOWN).map((figure) => (
          <div key={figure.id}>
            <dt className="fv">{amount(figure)}</dt>
            <dd dir="auto">{whoSaysByName(figure)}</dd>
            <dd>
              <Link
                className="plain"
                href={evidenceAt(figure.evidence.article.id, figure.evidence.start, figure.evidence.end)}
              >
                {figure.evidence.article.publishedAt
                  ? shortDay(figure.evidence.article.publishedAt, zone)
                  : 'no date'}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {figures.length > SHOWN && <p className="xs">and {figures.length - SHOWN} more</p>}
    </div>
  );
}

function OnOneLine({ figures, latest }: { figures: readonly ReadingFragment[]; latest: string | undefined }) {
  const values = figures.map((figure) => figure.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return (
    <svg className="chart on-line" viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
      <path className="ax2" d={`M0 9H${WIDTH}`} />
      {figures.map((figure) => (
        <circle
          key={figure.id}
          className={`pt${figure.bound === 'EXACT' || figure.bound === 'ABOUT' ? '' : ' open'}${figure.id === latest ? '' : ' past'}`}
          cx={40 + ((figure.value - low) / span) * (WIDTH - 80)}
          cy={9}
          r={figure.id === latest ? 6 : 5}
        />
      ))}
    </svg>
  );
}
