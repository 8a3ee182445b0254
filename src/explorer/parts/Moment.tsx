import { day, type Interval, intervalText, moment } from '../format/times.js';
import { otherZone, useZone } from '../format/zone.js';

/** When something was published, in the zone that is set, with the other on hover. */
export function Moment({ at, exact = false }: { at: string; exact?: boolean }) {
  const zone = useZone();
  return (
    <time dateTime={at} title={moment(at, otherZone(zone))} className="nowrap">
      {exact ? moment(at, zone) : day(at, zone)}
    </time>
  );
}

/** When a fact was: as printed, with what was read from it on hover; in figures where nothing is printed. */
export function When({ at, plain = false }: { at: Interval | null; plain?: boolean }) {
  const zone = useZone();
  if (at === null) return <span className="when none">time not told</span>;
  const read = intervalText(at, zone);
  const other = intervalText(at, otherZone(zone));
  return (
    <time
      dateTime={at.start}
      className={plain ? undefined : 'when'}
      title={other === read ? read : `${read}; ${other}`}
    >
      {at.text ?? read}
    </time>
  );
}
