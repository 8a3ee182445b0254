import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { articleAt, evidenceAt, storyAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { type Column, cellOf } from '../../comparison/columns.js';
import type { Saying, StoryFact } from '../../comparison/facts.js';
import { LeftOut } from '../../comparison/SideBySide.js';
import { shortDay } from '../../format/times.js';
import { count } from '../../format/words.js';
import { useZone } from '../../format/zone.js';
import { ComparedTextDocument } from '../../generated/article.js';
import { StoryHeadDocument } from '../../generated/story.js';
import { Answered, Empty, ReportsFailed, RestFailed } from '../../parts/Answered.js';
import { Later } from '../../parts/Later.js';
import { Link } from '../../parts/Link.js';
import { Page } from '../../parts/Page.js';
import { Section } from '../../parts/Section.js';
import { Verdict } from '../../parts/signs.js';
import { useTitle } from '../../parts/useTitle.js';
import { useCompared, useStory } from '../story/useStory.js';
import ComparedTexts from './ComparedTexts.js';

/** Two articles, or two outlets on one story: what both have, what one alone has, where they differ. */
export default function ComparePage() {
  const [params] = useSearchParams();
  const left = params.get('left') ?? '';
  const article = useAnswer(
    ComparedTextDocument,
    { id: left },
    left === '' || params.has('story') || left.startsWith('outlet:'),
  );
  const story = params.get('story') ?? article.data?.article?.story.id;
  useTitle('Compare');
  if (story === undefined)
    return left === '' ? (
      <>
        <Heading />
        <Empty next={<Link href="/stories">All stories</Link>}>
          Choose a story first: its articles and outlets can be compared.
        </Empty>
      </>
    ) : (
      <Page answer={article} what="article">
        {() => null}
      </Page>
    );
  return <Compared key={story} story={story} />;
}

function Compared({ story }: { story: string }) {
  const [params, setParams] = useSearchParams();
  const head = useAnswer(StoryHeadDocument, { id: story });
  const read = useStory(story);
  const { answer, failed, articles } = read;
  const zone = useZone();
  const sides = [
    ...[...new Set(articles.nodes.flatMap(({ source }) => source?.id ?? []))].map((id) => {
      const own = articles.nodes.filter(({ source }) => source?.id === id);
      return {
        key: `outlet:${id}`,
        name: own[0]?.source?.name ?? id,
        articles: own.map((a) => a.id),
        published: own[0]?.publishedAt ?? null,
      };
    }),
    ...articles.nodes.map(({ id, headline, publishedAt }) => ({
      key: id,
      name: publishedAt ? `${shortDay(publishedAt, zone)}: ${headline}` : headline,
      articles: [id],
      published: publishedAt,
    })),
  ];
  const left = sides.find(({ key }) => key === params.get('left'));
  const right = sides.find(({ key }) => key === params.get('right'));
  const compared = useCompared(read, left && right ? [...left.articles, ...right.articles] : []);
  const choose = (side: 'left' | 'right', key: string) => {
    const next = new URLSearchParams(params);
    next.set('story', story);
    next.set(side, key);
    setParams(next, { replace: true });
  };
  const choice = (side: 'left' | 'right', label: string) => (
    <label className="grow">
      {label}
      <select value={params.get(side) ?? ''} onChange={(event) => choose(side, event.target.value)}>
        <option value="">choose</option>
        <optgroup label="Outlets">
          {sides
            .filter(({ key }) => key.startsWith('outlet:'))
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </optgroup>
        <optgroup label="Articles">
          {sides
            .filter(({ key }) => !key.startsWith('outlet:'))
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </optgroup>
      </select>
    </label>
  );
  const rows = left && right ? comparedRows(compared.facts, left, right) : [];
  return (
    <Page answer={head} what="story">
      {({ title }) => (
        <>
          <Heading
            of={
              <Link href={storyAt(story)} dir="auto">
                {title}
              </Link>
            }
          >
            <div className="filters">
              {choice('left', 'One')}
              {choice('right', 'Other')}
            </div>
          </Heading>
          <Answered answer={answer} what="The story" lines={10}>
            {() =>
              left && right ? (
                <>
                  <Section
                    drawn
                    title="Facts"
                    take={{
                      name: 'compared',
                      rows: () =>
                        rows.map(({ fact, where, one, other }) => ({
                          where,
                          kind: fact.kind,
                          fact: fact.title,
                          verdict: fact.verdict,
                          [left.name]: words(one),
                          [right.name]: words(other),
                        })),
                      json: () =>
                        rows.map(({ fact, where }) => ({
                          where,
                          ...fact,
                          sayings: Object.fromEntries(fact.sayings),
                        })),
                      operation: answer.operation,
                    }}
                  >
                    {rows.length === 0 ? (
                      <Empty>Nothing that was read in either of these.</Empty>
                    ) : (
                      <Rows rows={rows} left={left} right={right} />
                    )}
                    {failed && <RestFailed of={failed} what="the story" />}
                    <ReportsFailed of={compared.failed} />
                  </Section>
                  {left.articles.length === 1 && right.articles.length === 1 && (
                    <Later id="texts" title="Texts" ready>
                      <ComparedTexts left={left.articles[0] ?? ''} right={right.articles[0] ?? ''} />
                    </Later>
                  )}
                </>
              ) : (
                <Empty>Choose two outlets or two articles of this story.</Empty>
              )
            }
          </Answered>
        </>
      )}
    </Page>
  );
}

/** What stands above the choice: which story it is of, and what to choose. */
function Heading({ of, children }: { of?: ReactNode; children?: ReactNode }) {
  return (
    <header className="head">
      <p className="kicker">
        <b>Compare</b>
        {of}
      </p>
      <h1>Two on one story</h1>
      {children}
    </header>
  );
}

type Side = Pick<Column, 'key' | 'name' | 'articles' | 'published'>;
type Where = 'both' | 'differs' | 'one' | 'other' | 'unread';

interface ComparedRow {
  readonly fact: StoryFact;
  readonly where: Where;
  readonly one: readonly Saying[];
  readonly other: readonly Saying[];
}

const words = (sayings: readonly Saying[]) => sayings.map(({ text, by }) => `${text} (${by})`).join('; ');
const TITLES: Record<Where, string> = {
  differs: 'They differ',
  both: 'Both have it',
  one: 'alone',
  other: 'alone',
  unread: 'Not all was read',
};
const ORDER: readonly Where[] = ['differs', 'both', 'one', 'other', 'unread'];

function comparedRows(facts: readonly StoryFact[], left: Side, right: Side): ComparedRow[] {
  return facts
    .flatMap((fact): ComparedRow[] => {
      const [one, other] = [cellOf(fact, left), cellOf(fact, right)];
      if (one.length === 0 && other.length === 0) return [];
      const differ =
        one.length > 0 && other.length > 0 && !one.some(({ text }) => other.some((o) => o.text === text));
      const alone = one.length === 0 ? 'other' : other.length === 0 ? 'one' : undefined;
      const apart = alone ?? (differ ? 'differs' : undefined);
      const where = apart === undefined ? 'both' : fact.whole ? apart : 'unread';
      return [{ fact, where, one, other }];
    })
    .sort((a, b) => ORDER.indexOf(a.where) - ORDER.indexOf(b.where) || b.fact.salience - a.fact.salience);
}

function Rows({ rows, left, right }: { rows: readonly ComparedRow[]; left: Side; right: Side }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label="Facts of both, scrolls sideways">
      <table className="sbs compared">
        <thead>
          <tr>
            <th scope="col">Fact</th>
            {[left, right].map(({ key, name }) => (
              <th scope="col" key={key} dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ORDER.map((where) => {
            const group = rows.filter((row) => row.where === where);
            const name = where === 'one' ? left.name : where === 'other' ? right.name : '';
            return (
              group.length > 0 && [
                <tr className="band" key={where}>
                  <th colSpan={3} scope="rowgroup">
                    {name ? `${name} ${TITLES[where]}` : TITLES[where]}{' '}
                    <span>{count(group.length, 'fact')}</span>
                  </th>
                </tr>,
                ...group.map(({ fact, one, other }) => (
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
                    <Sayings of={one} side={left} known={fact.whole} />
                    <Sayings of={other} side={right} known={fact.whole} />
                  </tr>
                )),
              ]
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface SayingsProps {
  readonly of: readonly Saying[];
  readonly side: Side;
  readonly known: boolean;
}

function Sayings({ of, side, known }: SayingsProps) {
  if (of.length === 0) return <LeftOut known={known} />;
  return (
    <td>
      {of.map(({ text, by, figure, start, end }) => (
        <p key={`${text}${by}`}>
          <Link
            className="plain"
            href={
              side.articles.length === 1
                ? evidenceAt(side.articles[0] ?? '', start, end)
                : articleAt(side.articles[0] ?? '')
            }
          >
            {figure ? <b className="fv">{text}</b> : text}
          </Link>
          <span className="by" dir="auto">
            {by}
          </span>
        </p>
      ))}
    </td>
  );
}
