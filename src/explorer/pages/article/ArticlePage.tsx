import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { articleAt, storyAt, versionsAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { usePages } from '../../api/usePages.js';
import { count, language } from '../../format/words.js';
import { useZone } from '../../format/zone.js';
import { ArticleFactsDocument, ArticleHeadDocument, ArticleNamesDocument } from '../../generated/article.js';
import type { ArticleHeadQuery } from '../../generated/operations.js';
import { Failure } from '../../parts/Answered.js';
import type { Layer } from '../../parts/Evidence.js';
import { Link } from '../../parts/Link.js';
import { Moment } from '../../parts/Moment.js';
import { ArticleLine, OutletLink } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { useTitle } from '../../parts/useTitle.js';
import { useKeys } from '../../shell/keys.js';
import { articleCitation, citation } from '../../take/citation.js';
import { TakeAway, TakeQuotation } from '../../take/TakeAway.js';
import { type Fact, inTextOrder, nameFacts, otherFacts, timeFacts } from './facts.js';
import { LAYERS, Layers } from './Layers.js';
import { rangeOf, Text } from './Text.js';

type Article = NonNullable<ArticleHeadQuery['article']>;

/** An article: its text with what was read in it, each on its characters. */
export default function ArticlePage({ id }: { id: string }) {
  const answer = useAnswer(ArticleHeadDocument, { id });
  useTitle(answer.data?.article?.headline);
  return (
    <Page answer={answer} what="article" lines={12}>
      {(article) => <Shown article={article} id={id} />}
    </Page>
  );
}

function Shown({ article, id }: { article: Article; id: string }) {
  const [, go] = useLocation();
  const zone = useZone();
  const names = usePages(ArticleNamesDocument, { id }, (data) => data.article?.mentions);
  const rest = useAnswer(ArticleFactsDocument, { id, articles: [id] });
  const facts = useMemo(
    () =>
      inTextOrder([
        ...timeFacts(article.times, zone),
        ...nameFacts(names.nodes),
        ...(rest.data?.article ? otherFacts(rest.data.article, zone) : []),
      ]),
    [article.times, names.nodes, rest.data, zone],
  );
  const [shown, setShown] = useState<ReadonlySet<Layer>>(() => new Set(LAYERS.map(({ layer }) => layer)));
  const visible = useMemo(() => facts.filter(({ layer }) => shown.has(layer)), [facts, shown]);
  const { lit, light } = useLit(visible.length > 0);
  const chosen = visible.find((fact) => rangeOf(fact) === lit);

  const toggle = useCallback((layer: Layer) => {
    setShown((before) => {
      const now = new Set(before);
      if (!now.delete(layer)) now.add(layer);
      return now;
    });
  }, []);
  const step = (by: 1 | -1) => {
    const from = lit === '' ? -1 : Number(lit.split('-')[0]);
    const ranges = [...new Set(visible.map(rangeOf))];
    const at = ranges.indexOf(lit);
    const next =
      at >= 0
        ? ranges[at + by]
        : ranges[
            Math.max(
              0,
              ranges.findIndex((r) => Number(r.split('-')[0]) > from),
            )
          ];
    if (next !== undefined) light(next, 'key');
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Escape: () => (lit === '' ? history.back() : light('', 'key')),
    ...Object.fromEntries(LAYERS.map(({ layer }, i) => [String(i + 1), () => toggle(layer)])),
  });
  // Enter on a link or button is theirs.
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === document.body && chosen?.to) go(chosen.to);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, [chosen, go]);

  return (
    <>
      <Head article={article} facts={facts} operation={rest.operation} />
      <div className="art">
        <div className="layers">
          <Layers facts={facts} shown={shown} toggle={toggle} />
          <Chosen of={chosen} article={article} letGo={() => light('', 'key')} />
          <Around article={article} />
        </div>
        <div>
          {rest.error && <Failure what="What was read in this text" error={rest.error} again={rest.again} />}
          <Text text={article.text} facts={visible} shown={shown} lit={lit} light={light} />
        </div>
      </div>
    </>
  );
}

/** What is lit stands in the address, so that it can be sent. */
function useLit(ready: boolean) {
  const [lit, setLit] = useState(() => location.hash.slice(1));
  const light = useCallback((range: string, from: 'mark' | 'note' | 'key' | 'address') => {
    setLit(range);
    if (from !== 'address')
      history.replaceState(
        history.state,
        '',
        range === '' ? location.pathname + location.search : `#${range}`,
      );
    if (range === '' || from === 'note') return;
    requestAnimationFrame(() => {
      const target = from === 'mark' ? `[data-note="${range}"]` : `mark[data-at="${range}"]`;
      document.querySelector(target)?.scrollIntoView({ block: from === 'mark' ? 'nearest' : 'center' });
    });
  }, []);
  useEffect(() => {
    const read = () => light(location.hash.slice(1), 'address');
    if (ready && location.hash !== '') read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [ready, light]);
  return { lit, light };
}

type Operation = ReturnType<typeof useAnswer>['operation'];

function Head({
  article,
  facts,
  operation,
}: {
  article: Article;
  facts: readonly Fact[];
  operation: Operation;
}) {
  return (
    <header className="head">
      <p className="kicker">
        <b>Article</b>
        <span>
          <OutletLink of={article} />
        </span>
        {article.byline && <span dir="auto">{article.byline}</span>}
        {article.publishedAt && (
          <span>
            <Moment at={article.publishedAt} exact />
          </span>
        )}
        <span>
          {article.copies.length === 0
            ? 'a text of its own, no copies'
            : count(article.copies.length, 'copy', 'copies')}
        </span>
      </p>
      <h1 dir="auto">{article.headline}</h1>
      <div className="meta head-next">
        <span>
          {article.story.articleCount > 1 && (
            <>
              Part of the story <Link href={storyAt(article.story.id)}>{article.story.title}</Link>{' '}
            </>
          )}
          {article.url && (
            <a href={article.url} rel="noreferrer noopener" target="_blank">
              Original
            </a>
          )}{' '}
          {article.story.articleCount > 1 && (
            <Link
              href={`/compare?story=${encodeURIComponent(article.story.id)}&left=${encodeURIComponent(article.id)}`}
            >
              Compare with another article
            </Link>
          )}
        </span>
        <TakeAway
          name={article.headline}
          rows={() => facts.map(({ layer: _, key: __, soft: ___, untold: ____, ...fact }) => fact)}
          json={() => ({ article, facts })}
          cite={() => [articleCitation(article)]}
          operation={operation}
        />
      </div>
    </header>
  );
}

interface ChosenProps {
  readonly of: Fact | undefined;
  readonly article: Article;
  readonly letGo: () => void;
}

/** What is lit, where the margin has no note of it. */
function Chosen({ of, article, letGo }: ChosenProps) {
  return (
    <section className={of ? 'chosen some' : 'chosen'} aria-live="polite">
      <div className="chosen-head">
        <h2>Chosen</h2>
        {of && (
          <button type="button" className="as-link narrow-only" onClick={letGo}>
            Let go
          </button>
        )}
      </div>
      {of === undefined ? (
        <p className="soft">
          Press what is marked
          <span className="wide-only">, point at a note, or go from fact to fact by j and k</span>.
        </p>
      ) : (
        <>
          <p>
            {of.to ? <Link href={of.to}>{of.title}</Link> : <b>{of.title}</b>}
            <span className="soft block">{of.detail}</span>
          </p>
          <p className="xs">
            “{of.text.length > 90 ? `${of.text.slice(0, 90)}…` : of.text}”, characters {of.start} – {of.end}
          </p>
          <TakeQuotation byKey cite={() => citation({ ...of, article })} link={rangeOf(of)} />
        </>
      )}
    </section>
  );
}

function Around({ article }: { article: Article }) {
  return (
    <>
      <section>
        <h2>Reading</h2>
        <p className="soft">
          {count(article.wordCount, 'word')}, {language(article.language)}.{' '}
          {article.analysed ? '' : 'This language is not read: the text is kept and can be searched. '}
          {article.warnings.length === 0 ? 'No warnings.' : ''}
        </p>
        {article.warnings.map((warning) => (
          <p className="warning" key={warning}>
            {warning}
          </p>
        ))}
      </section>
      {article.versions.length > 1 && (
        <section>
          <h2>Versions</h2>
          <p className="soft">
            It was edited:{' '}
            <Link href={versionsAt(article.id)}>{count(article.versions.length, 'version')}</Link>.
          </p>
        </section>
      )}
      {article.copies.length > 0 && (
        <section>
          <h2>Copies</h2>
          <ul className="arts">
            {article.copies.map((copy) => (
              <li key={copy.id}>
                <ArticleLine of={copy} />
                <Link
                  className="xs"
                  href={`/compare?left=${encodeURIComponent(article.id)}&right=${encodeURIComponent(copy.id)}`}
                >
                  Side by side
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.related.length > 0 && (
        <section>
          <h2>Related</h2>
          <ul className="arts">
            {article.related.map(({ article: other }) => (
              <li key={other.id}>
                <Link href={articleAt(other.id)} dir="auto">
                  {other.headline}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
