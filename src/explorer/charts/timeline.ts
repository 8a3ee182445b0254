import { clock, days, month, shortDay, shortMonth, weekday, year } from '../format/times.js';
import type { HappeningFragment } from '../generated/operations.js';

/** Events that are shown on one scale. */
export interface TimelineGroup {
  readonly title: string;
  readonly events: readonly HappeningFragment[];
  /** The ends of its scale, in milliseconds; equal where its events have no time. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { at: number; label: string }[];
}

const DAY = 86_400_000;
/** How many days stand by themselves at the most, and how many events one of these has at least. */
const MOST_DAYS = 3;
const LEAST_ON_A_DAY = 3;
const startOf = (event: HappeningFragment) => Date.parse(event.time?.start ?? '');
const endOf = (event: HappeningFragment) => Date.parse(event.time?.end ?? '');
const dayOf = (time: number) => Math.floor(time / DAY) * DAY;
const iso = (time: number) => new Date(time).toISOString();

/** Whether all of an event lies within one day. */
const withinADay = (event: HappeningFragment) => endOf(event) - dayOf(startOf(event)) <= DAY;

/**
 * Groups events so that none hides how exactly another is known: the days on which most happened by themselves, what came
 * before, between and after on scales of their own, what has no time last.
 *
 * @param latest the last publication: what lies after it is ahead
 */
export function timelineGroups(events: readonly HappeningFragment[], latest: number): TimelineGroup[] {
  const timed = events
    .filter((event) => event.time !== null)
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const untimed = events.filter((event) => event.time === null);
  const perDay = new Map<number, HappeningFragment[]>();
  for (const event of timed.filter(withinADay)) {
    const on = dayOf(startOf(event));
    perDay.set(on, [...(perDay.get(on) ?? []), event]);
  }
  const busy = [...perDay]
    .filter(([, on]) => on.length >= LEAST_ON_A_DAY)
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .map(([time]) => time)
    .slice(0, MOST_DAYS);
  const groups: TimelineGroup[] = [];
  let open: HappeningFragment[] = [];
  const close = () => {
    if (open.length > 0) groups.push(group(open, groups.length === 0 && busy.length > 0 ? 'Before' : ''));
    open = [];
  };
  const ahead = timed.filter((event) => startOf(event) > latest);
  const told = timed.filter((event) => startOf(event) <= latest);
  for (const [i, event] of told.entries()) {
    const on = dayOf(startOf(event));
    if (withinADay(event) && busy.includes(on)) {
      if (
        open.length > 0 &&
        !(withinADay(open[0] as HappeningFragment) && dayOf(startOf(open[0] as HappeningFragment)) === on)
      )
        close();
      open.push(event);
      const next = told[i + 1];
      if (next === undefined || dayOf(startOf(next)) !== on || !withinADay(next)) {
        groups.push(dayGroup(open, on));
        open = [];
      }
    } else open.push(event);
  }
  close();
  if (ahead.length > 0) groups.push(group(ahead, 'Ahead'));
  if (untimed.length > 0) groups.push({ title: 'Time not told', events: untimed, from: 0, to: 0, ticks: [] });
  return groups;
}

function dayGroup(events: readonly HappeningFragment[], on: number, name = ''): TimelineGroup {
  const title = named(name, weekday(iso(on), 'UTC'));
  const exact = events.filter((event) => endOf(event) - startOf(event) < DAY);
  if (exact.length === 0) return { title, events, from: on, to: on + DAY, ticks: [] };
  return {
    title,
    events,
    from: on,
    to: on + DAY,
    ticks: [0, 0.5, 1].map((share) => ({
      at: on + share * DAY,
      label: share === 1 ? '24:00' : clock(iso(on + share * DAY), 'UTC'),
    })),
  };
}

function group(events: readonly HappeningFragment[], name: string): TimelineGroup {
  const from = Math.min(...events.map(startOf));
  const last = Math.max(...events.map(endOf));
  if (last - dayOf(from) <= DAY) return dayGroup(events, dayOf(from), name);
  const to = Math.max(last, from + DAY);
  const title = named(name, days(iso(from), iso(to - 1), 'UTC'));
  return { title, events, from, to, ticks: ticksOf(from, to) };
}

const named = (name: string, title: string) => (name === '' ? title : `${name}: ${title}`);

function ticksOf(from: number, to: number) {
  const label =
    to - from > 3 * 365 * DAY
      ? (at: number) => year(iso(at), 'UTC')
      : to - from > 90 * DAY
        ? (at: number) => (to - from > 300 * DAY ? month(iso(at), 'UTC') : shortMonth(iso(at), 'UTC'))
        : (at: number) => shortDay(iso(at), 'UTC');
  const ticks = [from, to - 1].map((at) => ({ at, label: label(at) }));
  return ticks[0]?.label === ticks[1]?.label ? ticks.slice(0, 1) : ticks;
}

/** Where an event lies on the scale of its group, in percent. */
export function barOf(event: HappeningFragment, { from, to }: TimelineGroup): { at: number; width: number } {
  const share = (time: number) => (Math.min(to, Math.max(from, time)) - from) / (to - from || 1);
  const at = share(startOf(event)) * 100;
  return { at, width: share(endOf(event)) * 100 - at };
}

/** Events as a table to take away. */
export const happeningRows = (events: readonly HappeningFragment[]) =>
  events.map((event) => ({
    title: event.title,
    type: event.type,
    status: event.status,
    start: event.time?.start,
    end: event.time?.end,
    precision: event.time?.precision,
    printed: event.time?.text,
    place: event.place?.name,
    articles: event.articleCount,
    independent: event.independentSourceCount,
    id: event.id,
  }));
