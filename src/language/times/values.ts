import { dayOfMonth, type LocalTime, MINUTE, monthOf, startOfDay, weekOf, yearOf } from './calendar.js';

const two = (value: number) => String(value).padStart(2, '0');

/** TIMEX3 values of calendar periods: "2015", "2015-11", "2015-11-17", "2015-W47", "2015-W47-WE", "2015-Q4". */
export const yearValue = (year: number): string => String(year).padStart(4, '0');
export const monthValue = (time: LocalTime): string => `${yearValue(yearOf(time))}-${two(monthOf(time))}`;
export const dayValue = (time: LocalTime): string => `${monthValue(time)}-${two(dayOfMonth(time))}`;
export const quarterValue = (time: LocalTime): string =>
  `${yearValue(yearOf(time))}-Q${Math.ceil(monthOf(time) / 3)}`;
export function weekValue(time: LocalTime): string {
  const { year, week } = weekOf(time);
  return `${yearValue(year)}-W${two(week)}`;
}
export const weekendValue = (time: LocalTime): string => `${weekValue(time)}-WE`;
/** "2015-11-17T20:45". */
export const minuteValue = (time: LocalTime): string => {
  const minutes = Math.floor((time - startOfDay(time)) / MINUTE);
  return `${dayValue(time)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
