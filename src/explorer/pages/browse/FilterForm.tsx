import { Suspense } from 'react';
import { useLocation, useSearch } from 'wouter';
import { storyAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { usePages } from '../../api/usePages.js';
import { VERDICTS } from '../../format/figures.js';
import { capital, HOW_SAID, KINDS, STATUSES } from '../../format/words.js';
import { SourceNamesDocument, StoryNameDocument } from '../../generated/browse.js';
import { EntityChoice } from '../../parts/EntityChoice.js';
import { Link } from '../../parts/Link.js';
import {
  ENTITY_KINDS,
  EVENT_STATUSES,
  FIGURE_VERDICTS,
  type Filters,
  filtersOf,
  queryOf,
  STATEMENT_KINDS,
} from './filters.js';

type Field =
  | 'q'
  | 'days'
  | 'source'
  | 'who'
  | 'speaker'
  | 'kind'
  | 'saidHow'
  | 'status'
  | 'verdict'
  | 'list'
  | 'order';

/** What there is a list of, with the kind that its address has. */
const LISTS: readonly (readonly [list: string, name: string])[] = [
  ['stories', 'Story'],
  ['articles', 'Article'],
  ['statements', 'Statement'],
  ['events', 'Event'],
  ...ENTITY_KINDS.map((kind) => [`entities/${kind}`, capital(KINDS[kind])] as const),
];

/** How many sources there are to choose from. */
const SOURCES = 1_000;

interface Props {
  readonly fields: readonly Field[];
  /** The orders that this list has, the first being its own. */
  readonly orders?: readonly (readonly [value: string, name: string])[];
}

/** The filters that stand in the address, and how to change them. */
export function FilterForm({ fields, orders = [] }: Props) {
  const [path, go] = useLocation();
  const filters = filtersOf(useSearch());
  const sources = usePages(
    SourceNamesDocument,
    {},
    (data) => data.sources,
    SOURCES,
    !fields.includes('source'),
  ).nodes;
  const change = (changed: Partial<Filters>) =>
    go(path + queryOf({ ...filters, ...changed }), { replace: true });
  const has = (field: Field) => fields.includes(field);
  const choice = (
    name: keyof Filters,
    label: string,
    options: readonly (readonly [value: string, name: string])[],
    any: string | null = 'any',
  ) => (
    <label>
      {label}
      <select value={filters[name]} onChange={(event) => change({ [name]: event.target.value })}>
        {any !== null && <option value="">{any}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <search className="filters">
      {has('q') && (
        <label className="grow">
          Words
          <input
            type="search"
            value={filters.q}
            placeholder="words, “a phrase”, -not, or"
            onChange={(event) => change({ q: event.target.value })}
          />
        </label>
      )}
      {has('days') && (
        <>
          <label>
            From
            <input
              type="date"
              value={filters.from}
              onChange={(event) => change({ from: event.target.value })}
            />
          </label>
          <label>
            To
            <input type="date" value={filters.to} onChange={(event) => change({ to: event.target.value })} />
          </label>
        </>
      )}
      {has('source') &&
        choice(
          'source',
          'Source',
          sources.map(({ id, name }) => [id, name]),
        )}
      {(has('who') || has('speaker')) && (
        <Suspense fallback={<ChoicesToCome many={has('speaker') && has('who') ? 2 : 1} />}>
          {has('speaker') && (
            <EntityChoice label="Said by" value={filters.speaker} choose={(speaker) => change({ speaker })} />
          )}
          {has('who') && (
            <EntityChoice
              label={has('speaker') ? 'About' : 'Naming'}
              value={filters.who}
              choose={(who) => change({ who })}
            />
          )}
        </Suspense>
      )}
      {has('kind') &&
        choice(
          'kind',
          'Kind',
          ENTITY_KINDS.map((kind) => [kind, capital(KINDS[kind])]),
        )}
      {has('saidHow') &&
        choice(
          'kind',
          'Said',
          STATEMENT_KINDS.map((kind) => [kind, capital(HOW_SAID[kind])]),
        )}
      {has('status') &&
        choice(
          'status',
          'Status',
          EVENT_STATUSES.map((s) => [s, capital(STATUSES[s])]),
        )}
      {has('verdict') &&
        choice(
          'verdict',
          'Figures',
          FIGURE_VERDICTS.map((v) => [v, VERDICTS[v].word]),
        )}
      {has('list') && (
        <label>
          Kind
          <select
            value=""
            onChange={(event) => {
              const [list, kind = ''] = event.target.value.split('/');
              go(`/${list}${queryOf({ ...filters, kind })}`);
            }}
          >
            <option value="">any</option>
            {LISTS.map(([list, name]) => (
              <option key={list} value={list}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {orders.length > 1 &&
        choice(
          'order',
          'Order',
          orders.map(([value, name], i) => [i === 0 ? '' : value, name]),
          null,
        )}
      {filters.story !== '' && <OfStory id={filters.story} drop={() => change({ story: '' })} />}
    </search>
  );
}

/** Says that the list is of one story, and lets go of that. */
function OfStory({ id, drop }: { id: string; drop: () => void }) {
  const story = useAnswer(StoryNameDocument, { id }).data?.story;
  return (
    <p className="of-story">
      In{' '}
      <Link href={storyAt(id)} dir="auto">
        {story?.title ?? 'this story'}
      </Link>{' '}
      <button type="button" className="as-link" onClick={drop}>
        In all stories
      </button>
    </p>
  );
}

/** Holds the place of fields whose script is still to come. */
const ChoicesToCome = ({ many }: { many: number }) =>
  Array.from({ length: many }, (_, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
    <span key={i} className="entity-choice" aria-hidden="true">
      <span>…</span>
      <input disabled placeholder="A name" />
    </span>
  ));
