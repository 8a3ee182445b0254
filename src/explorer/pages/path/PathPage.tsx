import { Suspense, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useAnswer } from '../../api/useAnswer.js';
import { useWidth } from '../../charts/useWidth.js';
import { count } from '../../format/words.js';
import type { PathBetweenQuery } from '../../generated/operations.js';
import { PathBetweenDocument } from '../../generated/path.js';
import { Answered, Empty, Loading } from '../../parts/Answered.js';
import { EntityChoice } from '../../parts/EntityChoice.js';
import { ArticleLine, EntityLink } from '../../parts/names.js';
import { Section } from '../../parts/Section.js';
import { KindSign } from '../../parts/signs.js';
import { useTitle } from '../../parts/useTitle.js';
import { articleCitation } from '../../take/citation.js';
import { PathDrawing } from './PathDrawing.js';

/** How two entities are connected: the steps of a shortest way, each by articles that name both. */
export default function PathPage() {
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  useTitle('Path');
  const change = (changed: Record<string, string>) =>
    setParams({ ...(from && { from }), ...(to && { to }), ...changed }, { replace: true });
  return (
    <>
      <header className="head">
        <h1>How two are connected</h1>
        <div className="filters">
          <Suspense fallback={<Loading what="The names" lines={1} />}>
            <EntityChoice label="From" value={from} choose={(id) => change({ from: id })} />
            <EntityChoice label="To" value={to} choose={(id) => change({ to: id })} />
          </Suspense>
        </div>
      </header>
      {from === '' || to === '' ? (
        <Empty>
          Choose two names: the shortest way from one to the other is drawn, by the articles that name both.
        </Empty>
      ) : from === to ? (
        <Empty>Both are the same name: choose another for one of them.</Empty>
      ) : (
        <Way key={`${from}${to}`} from={from} to={to} />
      )}
    </>
  );
}

function Way({ from, to }: { from: string; to: string }) {
  const answer = useAnswer(PathBetweenDocument, { from, to });
  const picture = useRef<SVGSVGElement>(null);
  const [place, width] = useWidth<HTMLDivElement>(900);
  return (
    <Section
      title="Path"
      take={{
        name: 'path',
        rows: () =>
          (answer.data?.path ?? []).flatMap((step) =>
            step.through.map((article) => ({
              from: step.from.name,
              to: step.to.name,
              headline: article.headline,
              article: article.id,
            })),
          ),
        json: () => answer.data?.path,
        cite: () => (answer.data?.path ?? []).flatMap(({ through }) => through.map(articleCitation)),
        picture,
        operation: answer.operation,
      }}
    >
      <div ref={place}>
        <Answered answer={answer} what="The path" lines={6}>
          {({ path }) =>
            path.length === 0 ? (
              <Empty>No articles lead from one to the other in four steps.</Empty>
            ) : (
              <>
                <PathDrawing of={path} width={width} picture={picture} />
                <Steps of={path} />
              </>
            )
          }
        </Answered>
      </div>
    </Section>
  );
}

function Steps({ of }: { of: PathBetweenQuery['path'] }) {
  return (
    <ol className="path-steps">
      {of.map(({ from, to, through }) => (
        <li key={`${from.id}${to.id}`}>
          <p>
            <KindSign of={from.kind} /> <EntityLink of={from} /> and <KindSign of={to.kind} />{' '}
            <EntityLink of={to} /> <span className="xs">in {count(through.length, 'article')} of these</span>
          </p>
          <ul className="arts">
            {through.map((article) => (
              <li key={article.id}>
                <ArticleLine of={article} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
