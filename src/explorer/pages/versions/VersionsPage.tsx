import { articleAt } from '../../addresses.js';
import { type Operation, useAnswer } from '../../api/useAnswer.js';
import { count, FACT_KINDS } from '../../format/words.js';
import type { ArticleVersionsQuery } from '../../generated/operations.js';
import { ArticleVersionsDocument } from '../../generated/versions.js';
import { Empty } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { Moment } from '../../parts/Moment.js';
import { OutletLink } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { Section } from '../../parts/Section.js';
import { TextDifference } from '../../parts/TextDifference.js';
import { useTitle } from '../../parts/useTitle.js';
import { articleCitation } from '../../take/citation.js';
import { TakeAway } from '../../take/TakeAway.js';

type Article = NonNullable<ArticleVersionsQuery['article']>;
type Version = Article['versions'][number];
type Change = Version['changes'][number];

/** What has stood at an article's address, and what each edit changed. */
export default function VersionsPage({ id }: { id: string }) {
  const answer = useAnswer(ArticleVersionsDocument, { id });
  useTitle(answer.data?.article ? `Versions: ${answer.data.article.headline}` : undefined);
  return (
    <Page answer={answer} what="article" lines={12}>
      {(article) => <Shown article={article} operation={answer.operation} />}
    </Page>
  );
}

function Shown({ article, operation }: { article: Article; operation: Operation }) {
  const { versions } = article;
  return (
    <>
      <header className="head">
        <p className="kicker">
          <b>Versions</b>
          <span>
            <OutletLink of={article} />
          </span>
          <span>{count(versions.length, 'version')}</span>
        </p>
        <h1 dir="auto">{article.headline}</h1>
        <div className="meta head-next">
          <Link href={articleAt(article.id)}>The article as it stands</Link>
          <TakeAway
            name={`Versions of ${article.headline}`}
            rows={() =>
              versions.flatMap(({ changes, publishedAt, modifiedAt }) =>
                changes.map((change) => ({ ...change, publishedAt, modifiedAt })),
              )
            }
            json={() => article}
            cite={() => [articleCitation(article)]}
            operation={operation}
          />
        </div>
      </header>
      {versions.length < 2 && <Empty>No edit of this article was seen.</Empty>}
      {versions.slice(0, -1).map((version, i) => (
        <Edit
          key={keyOf(version, i)}
          after={version}
          before={versions[i + 1] as Version}
          at={i}
          operation={operation}
        />
      ))}
    </>
  );
}

const keyOf = ({ modifiedAt, publishedAt }: Version, i: number) => `${modifiedAt ?? publishedAt ?? ''}${i}`;

function Edit({ after, before, at, operation }: EditProps) {
  return (
    <Section
      id={`edit-${at}`}
      take={{
        name: 'edit',
        rows: () => after.changes.map((change) => ({ ...change })),
        json: () => ({ before, after }),
        operation,
      }}
      title={
        <>
          {at === 0 ? 'The last edit' : 'An edit'}, <Stood of={after} />
        </>
      }
    >
      {after.changes.length === 0 ? (
        <p className="soft">Nothing that was read in the text changed.</p>
      ) : (
        <ul className="arts">
          {after.changes.map((change) => (
            <li key={`${change.fact}${change.before}${change.after}`}>
              <Told of={change} />
            </li>
          ))}
        </ul>
      )}
      <TextDifference
        one={{ key: 'before', head: <Stood of={before} />, text: `${before.headline}\n\n${before.text}` }}
        other={{ key: 'after', head: <Stood of={after} />, text: `${after.headline}\n\n${after.text}` }}
      />
    </Section>
  );
}

interface EditProps {
  readonly after: Version;
  readonly before: Version;
  readonly at: number;
  readonly operation: Operation;
}

/** When a version came to stand, as it says itself. */
function Stood({ of: { modifiedAt, publishedAt } }: { of: Version }) {
  const at = modifiedAt ?? publishedAt;
  return at === null ? <>time not told</> : <Moment at={at} exact />;
}

function Told({ of: { kind, fact, before, after } }: { of: Change }) {
  const what = FACT_KINDS[fact];
  if (kind === 'CHANGED')
    return (
      <>
        {what}: <del dir="auto">{before}</del> became <ins dir="auto">{after}</ins>
      </>
    );
  return kind === 'ADDED' ? (
    <>
      {what} added: <ins dir="auto">{after}</ins>
    </>
  ) : (
    <>
      {what} removed: <del dir="auto">{before}</del>
    </>
  );
}
