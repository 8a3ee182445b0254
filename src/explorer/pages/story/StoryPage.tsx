import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { listAt, storyAt } from '../../addresses.js';
import { type Answer, type Operation, useAnswer } from '../../api/useAnswer.js';
import type { NetworkNode } from '../../charts/networkLayout.js';
import { happeningRows } from '../../charts/timeline.js';
import { largest, SideBySide } from '../../comparison/SideBySide.js';
import { SameAs } from '../../curation/SameAs.js';
import { count, list } from '../../format/words.js';
import type {
  StoryEntitiesQuery,
  StoryFiguresQuery,
  StoryHeadQuery,
  StoryPlacesQuery,
} from '../../generated/operations.js';
import {
  StoryEntitiesDocument,
  StoryFiguresDocument,
  StoryHeadDocument,
  StoryPlacesDocument,
  StoryWhyDocument,
} from '../../generated/story.js';
import { Answered, Empty, Failure, Loading, ReportsFailed, RestFailed } from '../../parts/Answered.js';
import { byWeight } from '../../parts/byWeight.js';
import { Figures } from '../../parts/Figures.js';
import { Later } from '../../parts/Later.js';
import { Link } from '../../parts/Link.js';
import { StorySpan, weight } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { People } from '../../parts/People.js';
import { Places } from '../../parts/Places.js';
import { Awaited, Section } from '../../parts/Section.js';
import { Stories } from '../../parts/Stories.js';
import { keyOf } from '../../parts/series.js';
import { Timeline, TimelineKey } from '../../parts/Timeline.js';
import { useTitle } from '../../parts/useTitle.js';
import { WhySection } from '../../parts/WhySection.js';
import { happeningCitations } from '../../take/citation.js';
import { storyRow } from '../../take/rows.js';
import { TakeAway } from '../../take/TakeAway.js';
import { Articles } from './Articles.js';
import { Readings } from './Readings.js';
import {
  useCompared,
  useQuoting,
  useStory,
  useStoryArticles,
  useStoryEvents,
  useStoryStatements,
} from './useStory.js';
import { WhoSaidWhat } from './WhoSaidWhat.js';

type Story = NonNullable<StoryHeadQuery['story']>;

/** A story: how many and who says so, when, who said what, where the outlets differ. */
export default function StoryPage({ id }: { id: string }) {
  // All that is in sight is asked for at once.
  const answer = useAnswer(StoryHeadDocument, { id });
  const figures = useAnswer(StoryFiguresDocument, { id });
  const entities = useAnswer(StoryEntitiesDocument, { id });
  const places = useAnswer(StoryPlacesDocument, { id });
  useTitle(answer.data?.story?.title);
  return (
    <Page answer={answer} what="story" lines={12}>
      {(story) => (
        <Shown
          of={story}
          operation={answer.operation}
          figures={figures}
          named={{
            people: entities.data?.story?.entities.totalCount,
            places: places.data?.story?.entities.totalCount,
          }}
          people={<StoryPeople id={id} entities={entities} places={places} />}
        />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly of: Story;
  readonly operation: Operation;
  readonly figures: Answer<StoryFiguresQuery>;
  /** How many are named, once it is known. */
  readonly named: { readonly people: number | undefined; readonly places: number | undefined };
  readonly people: ReactNode;
}

function Shown({ of, operation, figures, named, people }: ShownProps) {
  const { id } = of;
  const rows = useMemo(() => byWeight(figures.data?.story?.ledger ?? []), [figures.data]);
  const [params, setParams] = useSearchParams();
  const shown = rows.find((series) => keyOf(series) === params.get('series')) ?? rows[0];
  const show = (series: (typeof rows)[number]) => setParams({ series: keyOf(series) }, { replace: true });
  const latest = Date.parse(of.lastPublishedAt ?? '') || 0;
  const ahead = of.ahead.nodes.filter(({ time }) => time !== null && Date.parse(time.end) > latest);
  const outlets = of.articles.outlets.map(({ label }) => label);
  const compare = `/compare?story=${encodeURIComponent(id)}`;
  // What stands below is told apart from what is in sight once the figures have their height.
  const ready = figures.data !== undefined || figures.error !== undefined;
  return (
    <>
      <header className="head">
        <p className="kicker">
          <b>Story</b>
          <StorySpan of={of} />
          <span>{weight(of)}</span>
          {outlets.length > 0 && <span>{list(outlets, 3)}</span>}
        </p>
        <h1 dir="auto">{of.title}</h1>
        <div className="meta head-next">
          <span>
            Headline of the most central article. <a href="#why">Why these are one story</a>
          </span>
          <TakeAway name={of.title} rows={() => [storyRow(of)]} json={() => of} operation={operation} />
        </div>
      </header>
      {rows.length > 0 && <Readings rows={rows} ahead={ahead} show={show} />}
      <div className="grid">
        <Contents
          of={[
            ['figures', 'Figures', rows.length],
            ['timeline', 'Timeline', of.events.totalCount],
            ['said', 'Who said what', of.statements.totalCount],
            ['side', 'Side by side', of.independentSourceCount < 2 ? 0 : undefined],
            ['people', 'People, bodies', named.people],
            ['places', 'Places', named.places],
            ['articles', 'Articles', of.articleCount],
          ]}
          compare={compare}
        />
        {shown ? (
          <Figures
            key={id}
            rows={rows}
            shown={shown}
            show={show}
            operation={figures.operation}
            aside={people}
          />
        ) : (
          <div className="with-rail">
            <Section id="figures" title="Figures" take={null}>
              {figures.error ? (
                <Failure what="The figures" error={figures.error} again={figures.again} />
              ) : figures.data ? (
                <Empty>No figures in these articles.</Empty>
              ) : (
                <Loading what="The figures" lines={10} />
              )}
            </Section>
            <div className="rail">{people}</div>
          </div>
        )}
      </div>
      <Later id="timeline" title="Timeline" ready={ready}>
        <StoryTimeline id={id} latest={latest} />
      </Later>
      <Later id="said" title="Who said what" ready={ready}>
        <StorySayings id={id} />
      </Later>
      <Later id="side" title="Side by side" ready={ready}>
        <StorySideBySide id={id} compare={compare} />
      </Later>
      <Later id="articles" title="Articles" ready={ready}>
        <StoryArticles id={id} total={of.articleCount} />
      </Later>
      <div className="two">
        <Later id="why" title="Why one story" ready={ready}>
          <Why id={id} title={of.title} />
        </Later>
        <div>
          {of.related.length > 0 && (
            <Stories
              title="Related stories"
              of={of.related.map(({ story }) => story)}
              operation={operation}
            />
          )}
        </div>
      </div>
    </>
  );
}

function StoryTimeline({ id, latest }: { id: string; latest: number }) {
  const events = useStoryEvents(id);
  const { first, nodes } = events;
  return (
    <Section
      drawn
      id="timeline"
      title="Timeline"
      take={{
        name: 'timeline',
        rows: () => happeningRows(nodes),
        json: () => nodes,
        cite: () => happeningCitations(nodes),
        operation: first.operation,
      }}
    >
      <Answered answer={first} what="The timeline" lines={10}>
        {() =>
          nodes.length === 0 ? (
            <Empty>No events in these articles.</Empty>
          ) : (
            <>
              <TimelineKey />
              <Timeline events={nodes} latest={latest} wide />
              <RestFailed of={events} what="the timeline" />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function StorySayings({ id }: { id: string }) {
  const statements = useStoryStatements(id);
  const { first, nodes } = statements;
  return (
    <Awaited id="said" title="Who said what" answer={first} lines={10}>
      {() => (
        <WhoSaidWhat story={id} statements={nodes} operation={first.operation}>
          <RestFailed of={statements} what="who said what" />
        </WhoSaidWhat>
      )}
    </Awaited>
  );
}

function StorySideBySide({ id, compare }: { id: string; compare: string }) {
  const story = useStory(id);
  const { answer, failed, columns } = story;
  const shown = useMemo(() => largest(story.facts, columns), [story.facts, columns]);
  const texts = useMemo(() => shown.map(({ key }) => key), [shown]);
  const compared = useCompared(
    story,
    shown.flatMap(({ articles }) => articles),
  );
  const quoting = useQuoting(story, texts);
  return (
    <Awaited id="side" title="Side by side" answer={answer} lines={8}>
      {() =>
        columns.length > 1 &&
        compared.facts.length > 0 && (
          <SideBySide
            facts={compared.facts}
            statements={quoting.statements}
            quotesKnown={quoting.known}
            columns={shown}
            others={columns.filter((column) => !shown.includes(column))}
            compare={compare}
            operation={answer.operation}
          >
            {failed && <RestFailed of={failed} what="the story" />}
            <ReportsFailed of={compared.failed ?? quoting.failed} />
          </SideBySide>
        )
      }
    </Awaited>
  );
}

function StoryArticles({ id, total }: { id: string; total: number }) {
  const articles = useStoryArticles(id);
  const { first, nodes } = articles;
  return (
    <Awaited id="articles" title="Articles" answer={first} lines={6}>
      {() => (
        <Articles articles={nodes} total={total} operation={first.operation}>
          <RestFailed of={articles} what="the articles" />
        </Articles>
      )}
    </Awaited>
  );
}

type Entry = readonly [id: string, name: string, count: number | undefined];

function Contents({ of, compare }: { of: readonly Entry[]; compare: string }) {
  return (
    <nav className="toc" aria-label="On this page">
      <ul>
        {of
          .filter(([, , n]) => n !== 0)
          .map(([id, name, n]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
              <span>{n}</span>
            </li>
          ))}
      </ul>
      <hr />
      <ul>
        <li>
          <Link href={compare}>Compare two outlets</Link>
        </li>
      </ul>
    </nav>
  );
}

interface PeopleProps {
  readonly id: string;
  readonly entities: Answer<StoryEntitiesQuery>;
  readonly places: Answer<StoryPlacesQuery>;
}

function StoryPeople({ id, entities, places }: PeopleProps) {
  const stories = useMemo(() => [id], [id]);
  const nodes = useMemo(
    () =>
      (entities.data?.story?.entities.edges ?? []).map(
        ({ node, articleCount, salience }): NetworkNode & { salience: number } => ({
          ...node,
          weight: articleCount,
          salience,
        }),
      ),
    [entities.data],
  );
  const named = useMemo(
    () =>
      (places.data?.story?.entities.edges ?? []).map(({ node, articleCount }) => ({
        id: node.id,
        name: node.name,
        articles: articleCount,
        ...('latitude' in node ? { latitude: node.latitude, longitude: node.longitude } : {}),
      })),
    [places.data],
  );
  return (
    <>
      <Awaited id="people" title="People and bodies" answer={entities} lines={10}>
        {() =>
          nodes.length > 0 && (
            <People
              id="people"
              title="People and bodies"
              nodes={nodes}
              stories={stories}
              weight={({ weight: articles }) => count(articles, 'article')}
              open={`${storyAt(id)}/network`}
            />
          )
        }
      </Awaited>
      <Awaited id="places" title="Places" answer={places} lines={3}>
        {() =>
          named.length > 0 && (
            <Places
              id="places"
              of={named}
              operation={places.operation}
              all={listAt('entities', { story: id, kind: 'PLACE' })}
            />
          )
        }
      </Awaited>
    </>
  );
}

function Why({ id, title }: { id: string; title: string }) {
  const answer = useAnswer(StoryWhyDocument, { id });
  return (
    <WhySection title="Why one story" answer={answer} of={answer.data?.story?.resolution} layer="n">
      <p className="soft">Two of its articles that report two happenings can be parted under “Articles”.</p>
      <SameAs of={{ id, name: title, to: null }} type="STORY" />
    </WhySection>
  );
}
