import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useAnswer } from '../../api/useAnswer.js';
import type { Written } from '../../api/written.js';
import { type Slot, slotsOf } from '../../charts/periods.js';
import { whole } from '../../format/figures.js';
import {
  ArticleSpreadDocument,
  EventSpreadDocument,
  StatementSpreadDocument,
} from '../../generated/browse.js';
import type { PeriodFragment, SharerFragment } from '../../generated/operations.js';
import { Answered } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { Section } from '../../parts/Section.js';
import { articleFilter, eventFilter, type Filters, queryOf, statementFilter } from './filters.js';

interface Counted {
  readonly days: readonly PeriodFragment[];
  readonly months: readonly PeriodFragment[];
  readonly years: readonly PeriodFragment[];
  readonly outlets: readonly SharerFragment[];
  readonly names: readonly SharerFragment[];
}

interface Props<Data, Variables> {
  readonly filters: Filters;
  readonly query: Written<Data, Variables>;
  readonly variables: Variables;
  readonly pick: (data: Data) => Counted;
  /** What the names are, and the filter that one of them is chosen by. */
  readonly names: string;
  readonly by: 'who' | 'speaker';
}

export const ArticleSpread = ({ filters }: { filters: Filters }) => (
  <Spread
    filters={filters}
    query={ArticleSpreadDocument}
    variables={{ filter: articleFilter(filters) }}
    pick={(data) => data.articles}
    names="Named most"
    by="who"
  />
);
export const StatementSpread = ({ filters }: { filters: Filters }) => (
  <Spread
    filters={filters}
    query={StatementSpreadDocument}
    variables={{ filter: statementFilter(filters) }}
    pick={(data) => data.statements}
    names="Said by"
    by="speaker"
  />
);
export const EventSpread = ({ filters }: { filters: Filters }) => (
  <Spread
    filters={filters}
    query={EventSpreadDocument}
    variables={{ filter: eventFilter(filters) }}
    pick={(data) => data.events}
    names="Taking part"
    by="who"
  />
);

/** How what fits is spread over time, outlets and names; each is a way to ask for less. */
function Spread<Data, Variables extends object>({
  filters,
  query,
  variables,
  pick,
  names,
  by,
}: Props<Data, Variables>) {
  const [path] = useLocation();
  const answer = useAnswer(query, variables);
  const counted = answer.data === undefined ? undefined : pick(answer.data);
  const slots = useMemo(() => (counted === undefined ? [] : slotsOf(counted)), [counted]);
  const sharers = (title: string, of: readonly SharerFragment[], filter: 'source' | 'who' | 'speaker') =>
    of.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="in-line">
          {of.map(({ key, label, count: many }) => (
            <li key={key}>
              <Link
                className="plain"
                href={path + queryOf({ ...filters, [filter]: filters[filter] === key ? '' : key })}
                aria-current={filters[filter] === key ? 'true' : undefined}
                dir="auto"
              >
                {label}
              </Link>{' '}
              <span className="xs num">{whole(many)}</span>
            </li>
          ))}
        </ul>
      </>
    );
  if (counted && slots.length === 0 && counted.outlets.length === 0) return null;
  return (
    <Section
      drawn
      className="spread"
      title="When and who"
      take={{
        name: 'when and who',
        rows: () => [
          ...slots.map(({ name, from, to, count: many }) => ({ of: 'time', name, from, to, count: many })),
          ...(counted?.outlets ?? []).map(({ label, count: many }) => ({
            of: 'source',
            name: label,
            count: many,
          })),
          ...(counted?.names ?? []).map(({ label, count: many }) => ({
            of: names,
            name: label,
            count: many,
          })),
        ],
        json: () => counted,
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what="How it is spread" lines={6}>
        {() =>
          counted && (
            <>
              {slots.length > 1 && <Bars of={slots} filters={filters} />}
              {sharers('Printed by', counted.outlets, 'source')}
              {sharers(names, counted.names, by)}
            </>
          )
        }
      </Answered>
    </Section>
  );
}

const HEIGHT = 72;

/** How many fall in each period; pressing one asks for it alone, drawing over several for these. */
function Bars({ of, filters }: { of: readonly Slot[]; filters: Filters }) {
  const [path, go] = useLocation();
  const pressed = useRef(0);
  const most = Math.max(...of.map((slot) => slot.count));
  const fullest = of.find((slot) => slot.count === most);
  const slotAt = (event: React.PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * of.length);
    return Math.min(of.length - 1, Math.max(0, at));
  };
  const choose = (one: number, other: number) => {
    const [first, last] = [of[Math.min(one, other)], of[Math.max(one, other)]];
    if (first && last) go(path + queryOf({ ...filters, from: first.from, to: last.to }), { replace: true });
  };
  return (
    <>
      {/* The fields of the days do the same by keyboard. */}
      <svg
        className="chart periods"
        viewBox={`0 0 ${of.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        height={HEIGHT}
        role="img"
        aria-label={`${of[0]?.name} to ${of.at(-1)?.name}; most in ${fullest?.name}: ${most}`}
        onPointerDown={(event) => {
          pressed.current = slotAt(event);
        }}
        onPointerUp={(event) => choose(pressed.current, slotAt(event))}
      >
        <rect className="periods-ground" width={of.length} height={HEIGHT} />
        {of.map((slot, i) => (
          <rect
            key={slot.from}
            x={i + 0.1}
            width={0.8}
            y={HEIGHT - Math.max(slot.count > 0 ? 2 : 0, (slot.count / most) * HEIGHT)}
            height={Math.max(slot.count > 0 ? 2 : 0, (slot.count / most) * HEIGHT)}
          >
            <title>{`${slot.name}: ${slot.count}`}</title>
          </rect>
        ))}
      </svg>
      <p className="periods-ends xs num">
        <span>{of[0]?.name}</span>
        <span>{of.at(-1)?.name}</span>
      </p>
    </>
  );
}
