import { useState } from 'react';
import { storyAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { counted } from '../../format/figures.js';
import { shortDay } from '../../format/times.js';
import { count, list } from '../../format/words.js';
import type { StartStoriesQuery, StartStoriesQueryVariables } from '../../generated/operations.js';
import { StartStoriesDocument } from '../../generated/start.js';
import { Answered, Empty } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { EntityLinks, StorySpan, weight } from '../../parts/names.js';
import { Section } from '../../parts/Section.js';
import { differs } from '../../parts/series.js';
import { storyRow } from '../../take/rows.js';

type Story = StartStoriesQuery['stories']['nodes'][number];

const ORDERS: Record<string, { name: string; variables: StartStoriesQueryVariables }> = {
  latest: { name: 'Latest', variables: { order: { field: 'LAST_PUBLISHED_AT', direction: 'DESC' } } },
  largest: { name: 'Largest', variables: { order: { field: 'ARTICLE_COUNT', direction: 'DESC' } } },
  disputed: {
    name: 'Disputed',
    variables: {
      order: { field: 'ARTICLE_COUNT', direction: 'DESC' },
      filter: { verdicts: ['CONFLICT', 'REVISION'] },
    },
  },
};

/** The latest, the largest or the disputed stories, with their people, places and what differs. */
export function StartStories() {
  const [order, setOrder] = useState('latest');
  const answer = useAnswer(
    StartStoriesDocument,
    ORDERS[order]?.variables ?? { order: { field: 'LAST_PUBLISHED_AT', direction: 'DESC' } },
  );
  return (
    <Section
      title="Stories"
      drawn
      take={{
        name: 'stories',
        rows: () => (answer.data?.stories.nodes ?? []).map(storyRow),
        json: () => answer.data?.stories.nodes,
        operation: answer.operation,
      }}
      choice={
        <p className="choice">
          {Object.entries(ORDERS).map(([key, { name }]) => (
            <button type="button" key={key} aria-pressed={key === order} onClick={() => setOrder(key)}>
              {name}
            </button>
          ))}
        </p>
      }
    >
      <Answered answer={answer} what="The stories" lines={12}>
        {({ stories }) =>
          stories.nodes.length === 0 ? (
            <Empty next={<Link href="/articles">All articles</Link>}>
              No happening is reported by two articles yet.
            </Empty>
          ) : (
            <>
              {stories.nodes.map((story) => (
                <StoryTeaser key={story.id} of={story} />
              ))}
              <Link className="more" href="/stories">
                All stories
              </Link>
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function StoryTeaser({ of }: { of: Story }) {
  const people = of.entities.nodes.filter(({ kind }) => kind !== 'PLACE').slice(0, 4);
  const places = of.entities.nodes.filter(({ kind }) => kind === 'PLACE').slice(0, 3);
  const differing = [...new Set(of.ledger.filter(differs).map((series) => counted(series).toLowerCase()))];
  return (
    <article className="story">
      <div>
        <p className="meta">
          <StorySpan of={of} /> <span aria-hidden="true">·</span> {weight(of)}
        </p>
        <h3 dir="auto">
          <Link href={storyAt(of.id)}>{of.title}</Link>
        </h3>
        <p>
          <EntityLinks of={people} />
          {people.length > 0 && places.length > 0 && '. '}
          <EntityLinks of={places} />
        </p>
        {differing.length > 0 && (
          <p>
            <b>Differs:</b> {list(differing, 4)}
          </p>
        )}
      </div>
      <Sparkline days={of.articles.days} />
    </article>
  );
}

const WIDTH = 150;
const BARS = 30;
const HEIGHT = 32;
const DAY = 86_400_000;

/** How many articles on which days, in UTC; of a long span each bar is several. */
function Sparkline({ days }: { days: Story['articles']['days'] }) {
  const timed = days.flatMap(({ start, count: n }) =>
    start === null ? [] : [{ time: Date.parse(start), n }],
  );
  const [first, last] = [timed[0]?.time, timed.at(-1)?.time];
  if (first === undefined || last === undefined) return <div />;
  const spanned = (last - first) / DAY + 1;
  const bars = Math.min(BARS, Math.max(spanned, 7));
  const counts = new Array<number>(bars).fill(0);
  for (const { time, n } of timed) {
    const bar = Math.floor(((time - first) / DAY / Math.max(spanned, bars)) * bars);
    counts[bar] = (counts[bar] ?? 0) + n;
  }
  const step = WIDTH / bars;
  const articles = timed.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(3, ...counts);
  const label = (time: number) => shortDay(new Date(time).toISOString(), 'UTC');
  return (
    <div className="spark">
      <svg
        width={WIDTH}
        height={HEIGHT + 3}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 3}`}
        role="img"
        aria-label={`${count(articles, 'article')}, ${label(first)} to ${label(last)}`}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT + 1.5} y2={HEIGHT + 1.5} />
        {counts.map((n, i) => {
          const height = (n / most) * HEIGHT;
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          return n > 0 && <rect key={i} x={i * step} y={HEIGHT - height} width={step - 1} height={height} />;
        })}
      </svg>
      <p className="xs spark-ends">
        <span>{label(first)}</span>
        {label(first) !== label(last) && <span>{label(last)}</span>}
      </p>
    </div>
  );
}
