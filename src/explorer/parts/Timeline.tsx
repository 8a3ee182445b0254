import { eventAt } from '../addresses.js';
import { barOf, type TimelineGroup, timelineGroups } from '../charts/timeline.js';
import { outlet, sayer } from '../format/sayers.js';
import { list, STATUSES } from '../format/words.js';
import type { HappeningFragment } from '../generated/operations.js';
import { Link } from './Link.js';
import { When } from './Moment.js';
import { PlannedThenOccurred, Status } from './signs.js';

interface Props {
  readonly events: readonly HappeningFragment[];
  /** When the last article was published, in milliseconds. */
  readonly latest: number;
  /** Who says so stands in a column of its own. */
  readonly wide?: boolean;
}

/** Events in time: each group on its own scale, each bar as long as what is known of the time. */
export function Timeline({ events, latest, wide = false }: Props) {
  return (
    <div className={wide ? 'tl' : 'tl two-columns'}>
      {timelineGroups(events, latest).map((group) => (
        <Group key={group.title} of={group} latest={latest} />
      ))}
    </div>
  );
}

export function TimelineKey() {
  return (
    <p className="key">
      {(['OCCURRED', 'PLANNED', 'UNCERTAIN', 'DENIED'] as const).map((status) => (
        <span key={status}>
          <Status of={status} mute />
          {STATUSES[status]}
        </span>
      ))}
      <span>
        <PlannedThenOccurred />
        planned, then took place
      </span>
      <span className="soft">A bar is as long as what is known of the time; dotted ends: about.</span>
    </p>
  );
}

function Group({ of, latest }: { of: TimelineGroup; latest: number }) {
  const span = of.to - of.from;
  return (
    <div className="tl-g">
      <div className="tl-h">
        <div className="ticks" aria-hidden="true">
          {of.ticks.map(({ at, label }) => (
            <span key={at} style={{ '--x': ((at - of.from) / span) * 100 } as React.CSSProperties}>
              {label}
            </span>
          ))}
        </div>
        <h3>{of.title}</h3>
        <p className="hby">Who says so</p>
      </div>
      {of.events.map((event) => (
        <div className="tl-r" key={event.id}>
          <Lane of={event} group={of} />
          <div className={tookPlaceAsPlanned(event) ? 'tl-e seq' : 'tl-e'}>
            {tookPlaceAsPlanned(event) ? <PlannedThenOccurred /> : <Status of={event.status} />}
            <div>
              <Link className="plain" href={eventAt(event.id)} dir="auto">
                {event.title}
              </Link>{' '}
              <When at={event.time} />
            </div>
          </div>
          <p className="by" dir="auto">
            {assertions(event)}
            {isOverdue(event, latest) && '. No report here tells whether it took place'}
          </p>
        </div>
      ))}
    </div>
  );
}

function Lane({ of, group }: { of: HappeningFragment; group: TimelineGroup }) {
  if (of.time === null) return <div className="lane none" aria-hidden="true" />;
  const { at, width } = barOf(of, group);
  const classes = [
    of.time.precision === 'MINUTE' && 'pt0',
    of.time.precision === 'APPROXIMATE' && 'abt',
    of.status === 'PLANNED' && 'plan',
    of.status === 'UNCERTAIN' && 'unc',
    of.status === 'DENIED' && 'den',
  ];
  return (
    <div className="lane" aria-hidden="true">
      <i
        className={classes.filter(Boolean).join(' ')}
        style={{ '--a': Math.min(at, 97), '--w': width } as React.CSSProperties}
      />
    </div>
  );
}

/** Reported as planned by some and as taken place by others. */
const tookPlaceAsPlanned = (event: HappeningFragment) =>
  event.status === 'OCCURRED' && event.reports.some(({ status }) => status === 'PLANNED');

/** Planned for a time that is past, and no report tells that it took place. */
const isOverdue = (event: HappeningFragment, latest: number) =>
  event.status === 'PLANNED' && event.time !== null && Date.parse(event.time.end) < latest;

/** Who says that it happened, and who denies it. */
function assertions(event: HappeningFragment): string {
  const says = (wanted: boolean) => [
    ...new Set(
      event.reports
        .filter(({ status }) => (status === 'DENIED') === wanted)
        .map(({ assertedBy, article }) =>
          assertedBy === null
            ? `${outlet(article)}, its own voice`
            : `${sayer(assertedBy)} (${outlet(article)})`,
        ),
    ),
  ];
  const [denied, said] = [says(true), says(false)];
  const texts = event.independentSourceCount > 1 ? `. ${event.independentSourceCount} texts` : '';
  return (
    [list(said, 2), denied.length > 0 && `denied by ${list(denied, 2)}`].filter(Boolean).join('; ') + texts
  );
}
