import { eventAt, statementAt } from '../../addresses.js';
import { sayer } from '../../format/sayers.js';
import { count, KINDS } from '../../format/words.js';
import type {
  BrowseArticlesQuery,
  BrowseEntitiesQuery,
  BrowseEventsQuery,
  BrowseFiguresQuery,
  BrowseStatementsQuery,
  BrowseStoriesQuery,
  FigureVerdict,
} from '../../generated/operations.js';
import { byWeight } from '../../parts/byWeight.js';
import { Dispute } from '../../parts/Dispute.js';
import { Link } from '../../parts/Link.js';
import { Moment, When } from '../../parts/Moment.js';
import { ArticleLine, EntityLink, OutletLink, Speaker, StoryLine } from '../../parts/names.js';
import { keyOf } from '../../parts/series.js';
import { KindSign, Status } from '../../parts/signs.js';

type StoryNode = BrowseStoriesQuery['stories']['nodes'][number];
type EntityNode = BrowseEntitiesQuery['entities']['nodes'][number];
type EventNode = BrowseEventsQuery['events']['nodes'][number];
type StatementNode = BrowseStatementsQuery['statements']['nodes'][number];
type ArticleNode = BrowseArticlesQuery['articles']['nodes'][number];
type FigureNode = BrowseFiguresQuery['events']['nodes'][number];

export const StoryRow = ({ of }: { of: StoryNode }) => (
  <div className="item">
    <StoryLine of={of} />
  </div>
);

export const EntityRow = ({ of }: { of: EntityNode }) => (
  <div className="item entity-row">
    <KindSign of={of.kind} />
    <span>
      <EntityLink of={of} className="h" /> <span className="xs">{KINDS[of.kind]}</span>
    </span>
    <span className="num soft">{count(of.articleCount, 'article')}</span>
    <span className="num xs">{of.lastSeenAt && <Moment at={of.lastSeenAt} />}</span>
  </div>
);

export const EventRow = ({ of }: { of: EventNode }) => (
  <div className="item tl-e">
    <Status of={of.status} />
    <span>
      <Link className="plain" href={eventAt(of.id)} dir="auto">
        {of.title}
      </Link>{' '}
      <When at={of.time} />
      <span className="by2">
        {count(of.articleCount, 'article')}
        {of.place && (
          <>
            , <EntityLink of={of.place} />
          </>
        )}
      </span>
    </span>
  </div>
);

export function StatementRow({ of }: { of: StatementNode }) {
  const article = of.reports[0]?.article;
  return (
    <div className="item said">
      <blockquote className={of.kind === 'DIRECT' ? 'quote' : 'quote ind'} dir="auto">
        {of.kind === 'DIRECT' && '“'}
        <Link className="plain" href={statementAt(of.id)}>
          {of.text}
        </Link>
        {of.kind === 'DIRECT' && '”'}
      </blockquote>
      <p className="src">
        <b>
          <Speaker of={of} />
        </b>
        , {of.cue ?? 'said'}
        {of.saidAt && (
          <>
            , <When at={of.saidAt} plain />
          </>
        )}
        {of.articleCount > 1
          ? `. In ${count(of.articleCount, 'article')}`
          : article && (
              <>
                . <OutletLink of={article} />
                {article.publishedAt && (
                  <>
                    , <Moment at={article.publishedAt} />
                  </>
                )}
              </>
            )}
      </p>
    </div>
  );
}

/** An article with the words that were looked for as it has them, where these are known. */
export const ArticleRow = ({ of, snippet }: { of: ArticleNode; snippet: string | undefined }) => (
  <div className="item">
    <ArticleLine of={of} />
    {snippet !== undefined && (
      <p className="snippet" dir="auto">
        {snippet.split(/(«[^»]*»)/).map((part, i) =>
          part.startsWith('«') ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
            <mark key={i}>{part.slice(1, -1)}</mark>
          ) : (
            part
          ),
        )}
      </p>
    )}
  </div>
);

/** The rows of an event whose figures have one of these verdicts. */
export function FigureRows({ of, verdicts }: { of: FigureNode; verdicts: readonly FigureVerdict[] }) {
  const story = of.stories[0]?.id;
  return byWeight(of.ledger.filter(({ verdict }) => verdicts.includes(verdict))).map((series) => (
    <Dispute key={keyOf(series)} of={series} {...(story === undefined ? {} : { story })} />
  ));
}

export const statementRow = (statement: StatementNode) => ({
  speaker: sayer(statement),
  cue: statement.cue,
  kind: statement.kind,
  text: statement.text,
  saidAt: statement.saidAt?.start,
  articles: statement.articleCount,
  id: statement.id,
});
export const eventRow = (event: EventNode) => ({
  title: event.title,
  type: event.type,
  status: event.status,
  start: event.time?.start,
  end: event.time?.end,
  precision: event.time?.precision,
  place: event.place?.name,
  articles: event.articleCount,
  independent: event.independentSourceCount,
  id: event.id,
});
