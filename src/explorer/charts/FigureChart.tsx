import { scaleLinear } from 'd3-scale';
import { type KeyboardEvent, type RefObject, useId, useMemo } from 'react';
import { amount, counted, number, shortAmount } from '../format/figures.js';
import { outlet } from '../format/sayers.js';
import { dayOfYear, moment, shortDay, wallTime, type Zone } from '../format/times.js';
import { useZone } from '../format/zone.js';
import type { ReadingFragment, SeriesFragment } from '../generated/operations.js';
import { inOrder, latestOf, whoSays } from '../parts/series.js';
import { brokenScale, dayTicks } from './brokenScale.js';
import { type Box, freePlace, textWidth } from './labels.js';

interface Props {
  readonly of: SeriesFragment;
  readonly width: number;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly picture: RefObject<SVGSVGElement | null>;
}

const LEFT = 48;
const TOP = 28;
const FOOT = 30;

interface Point {
  readonly figure: ReadingFragment;
  readonly x: number;
  readonly y: number;
  readonly label: { box: Box; lines: readonly string[] } | undefined;
}

/**
 * A row of figures over the time of publication: each with its bound, who says it and who prints it; the line is what stood
 * at the time.
 */
export function FigureChart({ of, width, chosen, choose, picture }: Props) {
  const zone = useZone();
  const title = useId();
  const narrow = width < 480;
  const height = narrow ? 262 : 310;
  const { points, scale, ticks, y } = useMemo(
    () => laidOut(of, width, height, zone),
    [of, width, height, zone],
  );
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = points.findIndex(({ figure }) => figure.id === chosen);
    const next = points[Math.min(points.length - 1, Math.max(0, at + by))];
    if (next) choose(next.figure.id);
  };
  const bottom = height - FOOT;
  const sentence = `${counted(of)} by time of publication: ${points
    .map(({ figure }) => `${amount(figure)} (${whoSays(figure)}, ${published(figure, zone)})`)
    .join(', ')}.`;
  return (
    <svg
      ref={picture}
      className="chart figures"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart is one stop, with arrows within
      tabIndex={0}
      onKeyDown={move}
    >
      <title id={title}>{sentence}</title>
      <text x="0" y="12" className="t12 strong">
        {counted(of)}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          {scale.stretches.map(({ x0, x1 }) => (
            <path key={x0} className="ax" d={`M${x0} ${y(tick)}H${x1}`} />
          ))}
          <text className="t11 dim" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {scale.stretches.map((stretch, i) => (
        <g key={stretch.x0}>
          <path className="ax2" d={`M${stretch.x0} ${bottom}H${stretch.x1}`} />
          {i > 0 && (
            <path
              className="ax2"
              d={`M${stretch.x0 - 4} ${bottom + 6}l8 -12M${stretch.x0 - 30} ${bottom + 6}l8 -12`}
            />
          )}
          {dayTicks(stretch, narrow ? 56 : 92).map((time, tick) => {
            const iso = new Date(time).toISOString();
            const x = scale.x(time);
            return (
              <g key={time}>
                <path className="ax" d={`M${x} ${TOP - 8}V${bottom}`} />
                <text className="t11 mid" x={x + 4} y={height - 10}>
                  {narrow || tick > 0 || i > 0 ? shortDay(iso, 'UTC') : dayOfYear(iso, 'UTC')}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      {!narrow && (
        <text className="t11 dim" x={width} y={TOP - 14} textAnchor="end">
          {zone === 'UTC' ? 'published, UTC' : 'published, in your zone'}
        </text>
      )}
      <path className="step" d={steps(points)} />
      {points.map((point) => (
        <Mark
          key={point.figure.id}
          of={point}
          chosen={point.figure.id === chosen}
          latest={point.figure.id === of.latest.id}
          choose={choose}
          y={y}
        />
      ))}
    </svg>
  );
}

const published = (figure: ReadingFragment, zone: 'UTC' | 'local') =>
  figure.evidence.article.publishedAt ? moment(figure.evidence.article.publishedAt, zone) : 'no date';

/** The line of what stood at the time. */
const steps = (points: readonly Point[]) =>
  points.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');

type MarkProps = {
  of: Point;
  chosen: boolean;
  latest: boolean;
  choose: (id: string) => void;
  y: (value: number) => number;
};

function Mark({ of: { figure, x, y, label }, chosen, choose, y: scaleY, latest }: MarkProps) {
  const open = figure.bound !== 'EXACT' && figure.bound !== 'ABOUT';
  const up = figure.bound === 'AT_LEAST' || figure.bound === 'MORE_THAN';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the keyboard choose points, and the table has them all
    <g
      className={latest ? 'reading latest' : 'reading'}
      onPointerEnter={() => choose(figure.id)}
      onClick={() => choose(figure.id)}
    >
      {open && (
        <path
          className="whisk"
          d={
            up
              ? `M${x} ${y - 6}V${y - 34}m-4.5 6l4.5 -6l4.5 6`
              : `M${x} ${y + 6}V${y + 34}m-4.5 -6l4.5 6l4.5 -6`
          }
        />
      )}
      {figure.bound === 'ABOUT' && (
        <path className="whisk" d={`M${x} ${y - 14}V${y + 14}M${x - 4} ${y - 14}h8M${x - 4} ${y + 14}h8`} />
      )}
      {figure.valueTo !== null && <path className="whisk range" d={`M${x} ${y}V${scaleY(figure.valueTo)}`} />}
      <circle className={open ? 'pt open' : 'pt'} cx={x} cy={y} r={open ? 5 : 6} />
      {chosen && <circle className="sel-ring" cx={x} cy={y} r="9.5" />}
      {label && (
        <text x={label.box.x} y={label.box.y + 12}>
          {label.lines.map((line, i) => (
            <tspan
              key={line}
              x={label.box.x}
              dy={i === 0 ? 0 : 15}
              className={i === 0 ? 'val' : i === 1 ? 't12' : 't11 dim'}
            >
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

function laidOut(series: SeriesFragment, width: number, height: number, zone: Zone) {
  const narrow = width < 480;
  const figures = inOrder(series).filter((figure) => figure.evidence.article.publishedAt !== null);
  const time = (figure: ReadingFragment) => wallTime(figure.evidence.article.publishedAt ?? '', zone);
  const scale = brokenScale(figures.map(time), LEFT, width);
  const values = figures.flatMap((figure) => [figure.value, figure.valueTo ?? figure.value]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.max(1, high * 0.2)) * 0.25;
  const y = scaleLinear(
    [low < 0 ? low - pad : Math.max(0, low - pad), high + pad],
    [height - FOOT - 14, TOP + 26],
  ).nice(4);
  const ticks = y.ticks(4);
  const bare = figures.map((figure) => ({ figure, x: scale.x(time(figure)), y: y(figure.value) }));
  const within: Box = { x: LEFT, y: TOP - 10, width: width - LEFT, height: height - FOOT - TOP + 4 };
  const taken: Box[] = bare.map(({ x, y: at }) => ({ x: x - 8, y: at - 8, width: 16, height: 16 }));
  for (const { figure, x, y: at } of bare)
    if (figure.bound === 'AT_LEAST' || figure.bound === 'MORE_THAN')
      taken.push({ x: x - 5, y: at - 36, width: 10, height: 30 });
  const latest = latestOf(series)?.id;
  const seen = new Set<string>();
  // The latest finds its place first, then what came before it.
  const order = [...bare].sort((a, b) => Number(b.figure.id === latest) - Number(a.figure.id === latest));
  const labels = new Map<string, Point['label']>();
  for (const { figure, x, y: at } of order) {
    const full = [
      narrow ? shortAmount(figure) : amount(figure),
      whoSays(figure),
      outlet(figure.evidence.article),
    ];
    const key = full.slice(0, 2).join('/');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const lines of narrow
      ? [full.slice(0, 2), full.slice(0, 1)]
      : [full, full.slice(0, 2), full.slice(0, 1)]) {
      const shown = lines.map((line) => (line.length > 26 ? `${line.slice(0, 25)}…` : line));
      const size = {
        width: Math.max(...shown.map((line, i) => textWidth(line, i === 0 ? 14.5 : 12))) + 4,
        height: shown.length * 15 + 2,
      };
      const places = [
        [x + 12, at - 4],
        [x + 12, at - size.height + 10],
        [x - size.width - 10, at - 4],
        [x - size.width - 10, at - size.height + 10],
        [x - size.width / 2, at + 12],
        [x - size.width / 2, at - size.height - 12],
        [x + 12, at - size.height - 14],
        [x - size.width, at + 14],
      ].map(([px = 0, py = 0]) => ({ x: px, y: py, ...size }));
      const box = freePlace(places, taken, within);
      if (box === undefined) continue;
      taken.push(box);
      labels.set(figure.id, { box, lines: shown });
      break;
    }
  }
  const points = bare.map((point): Point => ({ ...point, label: labels.get(point.figure.id) }));
  return { points, scale, ticks, y: (value: number) => y(value) };
}
