import { useCallback, useState } from 'react';
import { usePages } from '../../api/usePages.js';
import { count } from '../../format/words.js';
import type { OutletFragment } from '../../generated/operations.js';
import { SourcePageDocument } from '../../generated/source.js';
import { RestFailed } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { ArticleLine } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { Section } from '../../parts/Section.js';
import { useTitle } from '../../parts/useTitle.js';
import { VirtualList } from '../../parts/VirtualList.js';
import { articleCitation } from '../../take/citation.js';
import { articleRow } from '../../take/rows.js';

const PAGE = 50;

/** A publisher or agency and what it published. */
export default function SourcePage({ id }: { id: string }) {
  const [wanted, setWanted] = useState(PAGE);
  const more = useCallback(() => setWanted((n) => n + PAGE), []);
  const articles = usePages(SourcePageDocument, { id }, (data) => data.source?.articles, wanted);
  useTitle(articles.first.data?.source?.name);
  return (
    <Page answer={articles.first} what="source" lines={8}>
      {(source) => (
        <>
          <header className="head">
            <p className="kicker">
              <b>Source</b>
              {source.domain && <span>{source.domain}</span>}
              <span>{count(source.articleCount, 'article')}</span>
            </p>
            <h1 dir="auto">{source.name}</h1>
            <p className="meta head-next">
              <span>
                <Link href={`/statements?source=${encodeURIComponent(id)}`}>Statements it prints</Link>{' '}
                <Link href={`/figures?source=${encodeURIComponent(id)}`}>Figures that differ</Link>{' '}
                <Link href={`/stories?source=${encodeURIComponent(id)}`}>Stories</Link>
              </span>
            </p>
          </header>
          <Section
            title="Articles"
            take={{
              name: source.name,
              rows: async () => (await articles.all()).map(articleRow),
              json: () => articles.all(),
              cite: async () => (await articles.all()).map(articleCitation),
              operation: articles.first.operation,
            }}
          >
            <VirtualList items={articles.nodes} height={68} label="Articles" onEnd={more}>
              {drawn}
            </VirtualList>
            <RestFailed of={articles} what="its articles" />
          </Section>
        </>
      )}
    </Page>
  );
}

const drawn = (article: OutletFragment) => (
  <div className="item">
    <ArticleLine of={article} />
  </div>
);
