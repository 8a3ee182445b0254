import type { ReactNode } from 'react';
import { articleAt, evidenceAt } from '../addresses.js';
import type { Operation } from '../api/useAnswer.js';
import { day } from '../format/times.js';
import { count, list } from '../format/words.js';
import { useZone } from '../format/zone.js';
import { Link } from '../parts/Link.js';
import { EntityLink } from '../parts/names.js';
import { Section } from '../parts/Section.js';
import { Verdict } from '../parts/signs.js';
import type { Row } from '../take/csv.js';
import {
  type Column,
  cellOf,
  firstQuoting,
  firstWith,
  type Quotable,
  type Shared,
  shared,
  type Voice,
  voices,
} from './columns.js';
import type { StoryFact } from './facts.js';

/** Beyond so many columns a table is not read any more; the rest is compared two by two. */
const COLUMNS = 10;
const ROWS = 12;
const ALONE = 4;

interface Props {
  readonly facts: readonly StoryFact[];
  readonly statements: readonly Quotable[];
  /** The articles of which all that they quote is among the statements. */
  readonly quotesKnown: ReadonlySet<string>;
  /** The texts that are compared. */
  readonly columns: readonly Column[];
  /** The other texts of the story. */
  readonly others: readonly Column[];
  readonly compare: string;
  readonly operation: Operation;
  /** What stands below the table. */
  readonly children: ReactNode;
}

/** What all texts report, where they differ, and what one alone has. */
export function SideBySide({
  facts,
  statements,
  quotesKnown,
  columns,
  others,
  compare,
  operation,
  children,
}: Props) {
  const groups = shared(facts, columns, others);
  const quoted = voices(statements, columns);
  const unread = facts.some(({ whole }) => !whole) || columns.some(({ key }) => !quotesKnown.has(key));
  return (
    <Section
      drawn
      id="side"
      title="Side by side"
      take={{
        name: 'side by side',
        rows: () => [...tableRows(groups, columns), ...voiceRows(quoted, columns)],
        operation,
      }}
    >
      <p className="key">
        <span className="first">had it first</span>
        <span>– leaves it out</span>
        {unread && <span>? not all was read</span>}
        <span>
          <i className="early swatch" />
          published before it could know
        </span>
        <span className="soft">Copies count once.</span>
        <Link href={compare}>Compare two</Link>
      </p>
      {others.length > 0 && (
        <p className="xs">
          The {columns.length} of {columns.length + others.length} texts with the most facts
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="scroll" tabIndex={0} aria-label="Side by side, scrolls sideways">
        <table className="sbs" style={{ minWidth: 196 + columns.length * 168 }}>
          <Head columns={columns} />
          <tbody>
            <Band
              of={groups.all}
              columns={columns}
              title={columns.length > 6 ? 'Nearly all report' : 'All report'}
            />
            <Band of={groups.differing} columns={columns} title="Reports differ" />
            <Voices of={quoted} columns={columns} known={quotesKnown} />
            <Band of={groups.some} columns={columns} title="Some report" />
            <Alone of={groups} columns={columns} />
          </tbody>
        </table>
      </section>
      {children}
    </Section>
  );
}

/** The texts that have the most of a story's facts, as many as are compared at once. */
export function largest(facts: readonly StoryFact[], columns: readonly Column[]): readonly Column[] {
  if (columns.length <= COLUMNS) return columns;
  const weights = new Map(
    columns.map((column) => [column, facts.filter((fact) => cellOf(fact, column).length > 0).length]),
  );
  const kept = new Set(
    [...columns].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, COLUMNS),
  );
  return columns.filter((column) => kept.has(column));
}

function Head({ columns }: { columns: readonly Column[] }) {
  const zone = useZone();
  return (
    <>
      <colgroup>
        <col className="sbs-fact" />
        {columns.map(({ key }) => (
          <col key={key} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Fact</span>
          </th>
          {columns.map(({ key, name, published, copies, headline }) => (
            <th scope="col" key={key}>
              <Link className="plain" href={articleAt(key)} title={headline}>
                {name}
              </Link>
              <small>
                {published ? day(published, zone) : 'no date'}
                {copies.length > 0 && `. With ${list([...new Set(copies)], 2)}`}
              </small>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function Band({
  of,
  columns,
  title,
}: {
  of: readonly StoryFact[];
  columns: readonly Column[];
  title: string;
}) {
  if (of.length === 0) return null;
  return (
    <>
      <tr className="band">
        <th colSpan={columns.length + 1} scope="rowgroup">
          {title} <span>{count(of.length, 'fact')}</span>
        </th>
      </tr>
      {of.slice(0, ROWS).map((fact) => {
        const first = firstWith(fact, columns);
        return (
          <tr key={fact.key}>
            <th scope="row" dir="auto">
              <Link className="plain clamp" href={fact.to}>
                {fact.title}
              </Link>
              {fact.verdict && (
                <small>
                  <Verdict of={fact.verdict} />
                </small>
              )}
            </th>
            {columns.map((column) => (
              <Cell key={column.key} of={fact} column={column} first={first} />
            ))}
          </tr>
        );
      })}
      {of.length > ROWS && <More than={ROWS} of={of.length} columns={columns} />}
    </>
  );
}

interface WithoutProps {
  readonly column: Column;
  readonly first: Column | undefined;
  /** Whether all that the text has of it was read. */
  readonly known: boolean;
}

/** A text that has nothing of what another had first. */
function Without({ column, first, known }: WithoutProps) {
  return known && (column.published ?? '') < (first?.published ?? '') ? (
    <td className="early">
      <span className="vh">published before it could know</span>
    </td>
  ) : (
    <LeftOut known={known} />
  );
}

/** A text that has nothing of it, as far as it was read. */
export const LeftOut = ({ known }: { known: boolean }) => (
  <td className="out">
    <span aria-hidden="true">{known ? '–' : '?'}</span>
    <span className="vh">{known ? 'leaves it out' : 'not all was read'}</span>
  </td>
);

const VOICES = 10;

/** Who is quoted: one text may give the word to somebody whom others don't ask. */
function Voices({
  of,
  columns,
  known,
}: {
  of: readonly Voice[];
  columns: readonly Column[];
  known: ReadonlySet<string>;
}) {
  if (of.length === 0) return null;
  return (
    <>
      <tr className="band">
        <th colSpan={columns.length + 1} scope="rowgroup">
          Who is quoted <span>{count(of.length, 'speaker')}</span>
        </th>
      </tr>
      {of.slice(0, VOICES).map((voice) => {
        const { id, name, quoted } = voice;
        const first = columns.every(({ key }) => known.has(key)) ? firstQuoting(voice, columns) : undefined;
        return (
          <tr key={id}>
            <th scope="row">
              <EntityLink of={{ id, name }} />
            </th>
            {columns.map((column) => {
              const here = quoted.get(column.key);
              return here === undefined ? (
                <Without key={column.key} column={column} first={first} known={known.has(column.key)} />
              ) : (
                <td key={column.key}>
                  <Link className="plain" href={evidenceAt(here.article, here.start, here.end)}>
                    {count(here.statements, 'statement')}
                  </Link>
                  {column === first && <span className="first">first</span>}
                </td>
              );
            })}
          </tr>
        );
      })}
      {of.length > VOICES && <More than={VOICES} of={of.length} columns={columns} />}
    </>
  );
}

/** How many rows of a band are not shown. */
const More = ({ than, of, columns }: { than: number; of: number; columns: readonly Column[] }) => (
  <tr>
    <th scope="row" className="soft">
      and {of - than} more
    </th>
    {columns.map(({ key }) => (
      <td key={key} />
    ))}
  </tr>
);

function Cell({ of, column, first }: { of: StoryFact; column: Column; first: Column | undefined }) {
  const sayings = cellOf(of, column);
  if (sayings.length === 0) return <Without column={column} first={first} known={of.whole} />;
  // Who had it first is not known while an earlier text may have it too.
  const isFirst = column === first && of.whole;
  return (
    <td>
      {of.verdict === undefined && of.kind === 'event' ? (
        <>
          <Link
            href={evidenceAt(column.key, sayings[0]?.start ?? 0, sayings[0]?.end ?? 0)}
            aria-label={`${column.name} reports it`}
          >
            <span className="dot" />
          </Link>{' '}
          {isFirst && <span className="first">first</span>}
        </>
      ) : (
        sayings.slice(0, 3).map(({ text, by, figure, start, end }, i) => (
          <p key={`${text}${by}`}>
            <Link className="plain" href={evidenceAt(column.key, start, end)}>
              {figure ? <b className="fv">{text}</b> : text}
            </Link>
            {i === 0 && isFirst && <span className="first">first</span>}
            {of.kind !== 'statement' && (
              <span className="by" dir="auto">
                {by}
              </span>
            )}
          </p>
        ))
      )}
    </td>
  );
}

function Alone({ of, columns }: { of: Shared; columns: readonly Column[] }) {
  if (of.alone.size === 0) return null;
  return (
    <>
      <tr className="band">
        <th colSpan={columns.length + 1} scope="rowgroup">
          One alone <span>what nobody else prints</span>
        </th>
      </tr>
      <tr>
        <th scope="row" className="soft">
          Found in one text
        </th>
        {columns.map(({ key, articles: [text = ''] }) => {
          const facts = of.alone.get(key) ?? [];
          return (
            <td key={key} className="alone">
              {facts.slice(0, ALONE).map((fact) => (
                <p key={fact.key} dir="auto">
                  <Link className="plain clamp" href={fact.to}>
                    {fact.title}
                  </Link>
                </p>
              ))}
              {facts.length > ALONE && (
                <p>
                  <Link className="soft" href={articleAt(text)}>
                    and {facts.length - ALONE} more
                  </Link>
                </p>
              )}
            </td>
          );
        })}
      </tr>
    </>
  );
}

const tableRows = (of: Shared, columns: readonly Column[]): Row[] =>
  (
    [
      ['all', of.all],
      ['differ', of.differing],
      ['some', of.some],
      ['one', [...of.alone.values()].flat()],
    ] as const
  ).flatMap(([reported, facts]) =>
    facts.map((fact) => ({
      reported,
      kind: fact.kind,
      fact: fact.title,
      verdict: fact.verdict,
      first: firstWith(fact, columns)?.name,
      ...inColumns(columns, (column) =>
        cellOf(fact, column)
          .map(({ text, by }) => `${text} (${by})`)
          .join('; '),
      ),
    })),
  );

const voiceRows = (of: readonly Voice[], columns: readonly Column[]): Row[] =>
  of.map((voice) => ({
    reported: 'quoted',
    kind: 'speaker',
    fact: voice.name,
    verdict: undefined,
    first: firstQuoting(voice, columns)?.name,
    ...inColumns(columns, ({ key }) => String(voice.quoted.get(key)?.statements ?? '')),
  }));

const inColumns = (columns: readonly Column[], cell: (column: Column) => string): Row =>
  Object.fromEntries(
    columns.map((column) => [
      `${column.name}${column.published ? ` ${column.published.slice(0, 10)}` : ''}`,
      cell(column),
    ]),
  );
