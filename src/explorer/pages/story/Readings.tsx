import { amount, counted, VERDICTS } from '../../format/figures.js';
import { dayOfYear } from '../../format/times.js';
import { capital, list } from '../../format/words.js';
import { useZone } from '../../format/zone.js';
import type { SeriesFragment } from '../../generated/operations.js';
import { beforeLatest, differs, keyOf, latestOf, whoSaysByName } from '../../parts/series.js';

interface Props {
  /** In the order in which they ask to be looked at. */
  readonly rows: readonly SeriesFragment[];
  readonly ahead: readonly { readonly title: string }[];
  readonly show: (series: SeriesFragment) => void;
}

/** What the page answers first: the main figures as they stand, how much differs, what is still ahead. */
export function Readings({ rows, ahead, show }: Props) {
  const differing = rows.filter(differs);
  const names = [...new Set(differing.map((series) => counted(series).toLowerCase()))];
  const readings = rows.filter(({ counted: what }) => what !== '').slice(0, 2);
  const alike = new Set(readings.map(counted)).size < readings.length;
  if (readings.length === 0 && ahead.length === 0) return null;
  return (
    <dl className="reads">
      {readings.map((series) => (
        <Reading key={keyOf(series)} of={series} alike={alike} show={show} />
      ))}
      <div>
        <dt>Where reports differ</dt>
        <dd className="v">
          {differing.length} <small>{differing.length === 1 ? 'row of figures' : 'rows of figures'}</small>
        </dd>
        <dd>
          {differing.length === 0 ? 'Nowhere that was found. ' : `${capital(list(names, 4))}. `}
          <a href="#side">See all</a>
        </dd>
      </div>
      <div>
        <dt>Still ahead</dt>
        <dd className="v">
          {ahead.length} <small>{ahead.length === 1 ? 'event' : 'events'}</small>
        </dd>
        <dd>
          {ahead.length === 0
            ? 'Nothing planned after the last report'
            : list(ahead.slice(0, 2).map(({ title }) => title))}
        </dd>
      </div>
    </dl>
  );
}

interface ReadingProps {
  readonly of: SeriesFragment;
  /** Whether another counts the same of another event, which only the event tells apart. */
  readonly alike: boolean;
  readonly show: (series: SeriesFragment) => void;
}

function Reading({ of, alike, show }: ReadingProps) {
  const zone = useZone();
  const latest = latestOf(of);
  // Where figures count different things, the earlier is no earlier reading of the same.
  const before = differs(of) ? beforeLatest(of) : undefined;
  if (latest === undefined) return null;
  const { publishedAt } = latest.evidence.article;
  return (
    <div>
      <dt>
        {counted(of)}
        {alike && (
          <span className="xs block" dir="auto">
            {of.event.title}
          </span>
        )}
      </dt>
      <dd className="v">
        {amount(latest)} {before && <small>was {amount(before)}</small>}
      </dd>
      <dd dir="auto">
        {capital(whoSaysByName(latest))}
        {publishedAt && `, ${dayOfYear(publishedAt, zone)}`}.{' '}
        <button
          type="button"
          className="as-link"
          onClick={() => {
            show(of);
            document.getElementById('figures')?.scrollIntoView();
          }}
        >
          {VERDICTS[of.verdict].word}
        </button>
      </dd>
    </div>
  );
}
