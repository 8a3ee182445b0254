import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { entityAt, storyAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import type { NetworkNode } from '../../charts/networkLayout.js';
import { count } from '../../format/words.js';
import { StoryEntitiesDocument, StoryTiesDocument } from '../../generated/story.js';
import { Answered, Empty, Loading } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { EntityLink } from '../../parts/names.js';
import { KindSign } from '../../parts/signs.js';
import { tiesAmong } from '../../parts/ties.js';
import { useCompanions } from '../../parts/useCompanions.js';
import { useTitle } from '../../parts/useTitle.js';
import { TakeAway } from '../../take/TakeAway.js';

const loadMap = () => import('../../charts/NetworkMap.js');
const NetworkMap = lazy(loadMap);

const DRAWN = 100;

/** Loads the map while its names are asked for. */
const useMap = () => useEffect(() => void loadMap(), []);

/** The people and bodies around an entity, by the articles that name two of them. */
export function EntityNetwork({ id }: { id: string }) {
  useMap();
  const { answer, nodes } = useCompanions(id, DRAWN - 1);
  return (
    <Answered answer={answer} what="The network" lines={10}>
      {(data) =>
        data.entity === null ? (
          <Empty next={<Link href="/entities">All people and bodies</Link>}>
            There is nobody at this address.
          </Empty>
        ) : (
          <Shown nodes={nodes} title={data.entity.name} back={entityAt(id)} />
        )
      }
    </Answered>
  );
}

/** The people and bodies of a story. */
export function StoryNetwork({ id }: { id: string }) {
  useMap();
  const answer = useAnswer(StoryEntitiesDocument, { id });
  const nodes = useMemo(
    () =>
      (answer.data?.story?.entities.edges ?? []).map(
        ({ node, articleCount }): NetworkNode => ({ ...node, weight: articleCount }),
      ),
    [answer.data],
  );
  const stories = useMemo(() => [id], [id]);
  return (
    <Answered answer={answer} what="The network" lines={10}>
      {({ story }) =>
        story === null ? (
          <Empty next={<Link href="/stories">All stories</Link>}>There is no story at this address.</Empty>
        ) : (
          <Shown nodes={nodes} title={story.title} back={storyAt(id)} stories={stories} />
        )
      }
    </Answered>
  );
}

type ShownProps = { nodes: readonly NetworkNode[]; title: string; back: string; stories?: readonly string[] };

function Shown({ nodes, title, back, stories }: ShownProps) {
  useTitle(`Network: ${title}`);
  const picture = useRef<SVGSVGElement>(null);
  const ids = useMemo(() => nodes.map((node) => node.id), [nodes]);
  const answer = useAnswer(
    StoryTiesDocument,
    { ids, stories: stories ? [...stories] : null },
    ids.length === 0,
  );
  const network = useMemo(() => tiesAmong(nodes, answer.data), [nodes, answer.data]);
  return (
    <>
      <header className="head">
        <p className="kicker">
          <b>Network</b>
          <span>{count(nodes.length, 'name')}</span>
          <span>{count(network.ties.length, 'tie')}</span>
        </p>
        <h1 dir="auto">
          <Link className="plain" href={back}>
            {title}
          </Link>
        </h1>
        <div className="meta head-next">
          <span>
            A line is as thick as the articles are many that name both. Circles are persons, squares bodies,
            diamonds all else.
          </span>
          <TakeAway
            name={`network ${title}`}
            rows={() => {
              const names = new Map(nodes.map((node) => [node.id, node.name]));
              return network.ties.map(({ left, right, articles }) => ({
                left: names.get(left),
                right: names.get(right),
                articles,
              }));
            }}
            json={() => network}
            picture={picture}
            operation={answer.operation}
          />
        </div>
      </header>
      <div className="two ent">
        <Suspense fallback={<Loading what="The network" lines={12} />}>
          {answer.data ? (
            <NetworkMap of={network} picture={picture} />
          ) : (
            <Loading what="The network" lines={12} />
          )}
        </Suspense>
        <ul className="plist network-list">
          {nodes.map((node) => (
            <li key={node.id}>
              <KindSign of={node.kind} />
              <EntityLink of={node} />
              <span className="num soft">{count(node.weight, 'article')}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
