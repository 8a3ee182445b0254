import { scaleTime } from 'd3-scale';
import { type RefObject, useId, useRef } from 'react';
import { evidenceAt } from '../../addresses.js';
import type { Operation } from '../../api/useAnswer.js';
import { useWidth } from '../../charts/useWidth.js';
import { outlet } from '../../format/sayers.js';
import { days, shortDay } from '../../format/times.js';
import { count } from '../../format/words.js';
import { useZone } from '../../format/zone.js';
import type { NameFragment, ProofFragment } from '../../generated/operations.js';
import { Link } from '../../parts/Link.js';
import { EntityLink } from '../../parts/names.js';
import { Section } from '../../parts/Section.js';
import { citation } from '../../take/citation.js';

/** What a person is called, of what, and where. */
export interface HeldPosition {
  readonly title: string;
  readonly organization: NameFragment | null;
  readonly place: NameFragment | null;
  readonly evidence: readonly ProofFragment[];
}

const ROW = 46;

interface Props {
  readonly of: readonly HeldPosition[];
  readonly operation: Operation;
}

/** Positions over time: each stroke is an article that gives it; nothing says when it began. */
export function Positions({ of, operation }: Props) {
  const picture = useRef<SVGSVGElement>(null);
  const [place, width] = useWidth<HTMLDivElement>(700);
  const dated = of.filter((position) => datesOf(position).length > 0);
  return (
    <Section
      title="Positions over time"
      take={{
        name: 'positions',
        rows: () =>
          of.flatMap((position) =>
            position.evidence.map((evidence) => ({
              position: position.title,
              of: (position.organization ?? position.place)?.name,
              published: evidence.article.publishedAt,
              outlet: outlet(evidence.article),
              words: evidence.text,
              start: evidence.start,
              end: evidence.end,
              article: evidence.article.id,
            })),
          ),
        json: () => of,
        cite: () => of.flatMap(({ evidence }) => evidence.map(citation)),
        operation,
        picture,
      }}
    >
      <p className="lede">
        {count(of.length, 'position')}. Each stroke is an article that gives it; nothing here says when it
        began.
      </p>
      <div ref={place}>{dated.length > 0 && <Drawn of={dated} width={width} picture={picture} />}</div>
      <ul className="arts positions">
        {of.map((position) => {
          const first = position.evidence[0];
          return (
            <li key={`${position.title}${position.organization?.id}${position.place?.id}`}>
              <b dir="auto">{position.title}</b>
              {(position.organization ?? position.place) && (
                <>
                  {' '}
                  of <EntityLink of={(position.organization ?? position.place) as NameFragment} />
                </>
              )}
              <span className="soft">
                , in {count(new Set(position.evidence.map(({ article }) => article.id)).size, 'article')}
              </span>{' '}
              {first && (
                <Link className="xs" href={evidenceAt(first.article.id, first.start, first.end)}>
                  first evidence
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const datesOf = (position: HeldPosition) =>
  position.evidence
    .flatMap(({ article }) => (article.publishedAt ? [Date.parse(article.publishedAt)] : []))
    .sort((a, b) => a - b);

type DrawnProps = { of: readonly HeldPosition[]; width: number; picture: RefObject<SVGSVGElement | null> };

function Drawn({ of, width, picture }: DrawnProps) {
  const zone = useZone();
  const title = useId();
  const all = of.flatMap(datesOf);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const x = scaleTime([from, Math.max(to, from + 86_400_000)], [44, width - 14]);
  const height = of.length * ROW + 26;
  const iso = (time: number) => new Date(time).toISOString();
  return (
    <svg
      ref={picture}
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>
        {of.map((position) => {
          const dates = datesOf(position);
          return `${position.title}, ${days(iso(dates[0] ?? 0), iso(dates.at(-1) ?? 0), zone)}. `;
        })}
      </title>
      {of.map((position, i) => {
        const dates = datesOf(position);
        const [a, b] = [x(dates[0] ?? 0), x(dates.at(-1) ?? 0)];
        const y = i * ROW;
        return (
          <g key={`${position.title}${position.organization?.id}${position.place?.id}`}>
            <text className="t12 strong" x="0" y={y + 13}>
              {[position.title, (position.organization ?? position.place)?.name].filter(Boolean).join(', ')}
            </text>
            <path className="held-open" d={`M0 ${y + 29}H${a - 4}M${b + 6} ${y + 29}H${width}`} />
            <rect className="held" x={a} y={y + 23} width={Math.max(3, b - a)} height="12" />
            {dates.map((date) => (
              <rect key={date} className="held-at" x={x(date) - 1.5} y={y + 18} width="3" height="22" />
            ))}
          </g>
        );
      })}
      <path className="ax2" d={`M0 ${height - 20}H${width}`} />
      <text className="t11 mid" x="44" y={height - 5}>
        {shortDay(iso(from), zone)}
      </text>
      {shortDay(iso(to), zone) !== shortDay(iso(from), zone) && (
        <text className="t11 mid" x={width} y={height - 5} textAnchor="end">
          {shortDay(iso(to), zone)}
        </text>
      )}
    </svg>
  );
}
