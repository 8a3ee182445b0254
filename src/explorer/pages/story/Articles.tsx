import type { ReactNode } from 'react';
import { articleAt } from '../../addresses.js';
import type { Operation } from '../../api/useAnswer.js';
import { columnsOf } from '../../comparison/columns.js';
import { Part, useParting } from '../../curation/parting.js';
import { count } from '../../format/words.js';
import type { StoryArticlesQuery } from '../../generated/operations.js';
import { Link } from '../../parts/Link.js';
import { Moment } from '../../parts/Moment.js';
import { OutletLink } from '../../parts/names.js';
import { Section } from '../../parts/Section.js';
import { VirtualList } from '../../parts/VirtualList.js';
import { articleCitation } from '../../take/citation.js';
import { articleRow } from '../../take/rows.js';

type Article = NonNullable<StoryArticlesQuery['story']>['articles']['nodes'][number];

interface Props {
  readonly articles: readonly Article[];
  readonly total: number;
  readonly operation: Operation;
  /** What stands below them. */
  readonly children: ReactNode;
}

/** The articles as they came, copies folded under their first printing. */
export function Articles({ articles, total, operation, children }: Props) {
  const parting = useParting();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const texts = columnsOf(articles).flatMap(({ articles: [first = '', ...copies] }) => {
    const article = byId.get(first);
    return article ? [{ id: first, article, copies: copies.flatMap((id) => byId.get(id) ?? []) }] : [];
  });
  return (
    <Section
      id="articles"
      title={
        <>
          Articles <span className="total num">{total}</span>
        </>
      }
      take={{
        name: 'articles',
        rows: () => articles.map(articleRow),
        json: () => articles,
        cite: () => articles.map(articleCitation),
        operation,
      }}
    >
      <VirtualList items={texts} height={52} label="Articles of the story">
        {({ article, copies }) => (
          <div className="artl-row">
            <span className="num">
              {article.publishedAt ? <Moment at={article.publishedAt} exact /> : 'no date'}
            </span>
            <div>
              <Link className="h" href={articleAt(article.id)} dir="auto">
                {article.headline}
              </Link>
              {copies.length > 0 && (
                <details>
                  <summary>{count(copies.length, 'copy', 'copies')} of this text</summary>
                  <ul>
                    {copies.map((copy) => (
                      <li key={copy.id}>
                        <b>
                          <OutletLink of={copy} />
                        </b>
                        {copy.publishedAt && (
                          <>
                            , <Moment at={copy.publishedAt} exact />
                          </>
                        )}
                        .{' '}
                        <Link href={articleAt(copy.id)} dir="auto">
                          {copy.headline}
                        </Link>{' '}
                        <Link
                          href={`/compare?left=${encodeURIComponent(article.id)}&right=${encodeURIComponent(copy.id)}`}
                        >
                          What was cut
                        </Link>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
            <span>
              <OutletLink of={article} />
              {article.byline && <span dir="auto">, {article.byline}</span>}
              {article.warnings.length > 0 && <span className="xs block">{article.warnings[0]}</span>}
              {texts.length > 1 && (
                <span className="xs block">
                  <Part of={{ id: article.id, name: article.headline, to: null }} by={parting} />
                </span>
              )}
            </span>
          </div>
        )}
      </VirtualList>
      {children}
      {parting.dialog}
    </Section>
  );
}
