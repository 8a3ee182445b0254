import { useMemo, useRef } from 'react';
import { entityAt, storyAt } from '../../addresses.js';
import { type Operation, useAnswer } from '../../api/useAnswer.js';
import type { Network, NetworkNode } from '../../charts/networkLayout.js';
import { count } from '../../format/words.js';
import { EntityNetworkDocument } from '../../generated/entity.js';
import { StoryNetworkDocument } from '../../generated/story.js';
import { Loading } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { useModule } from '../../parts/modules.js';
import { EntityLink } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { KindSign } from '../../parts/signs.js';
import { tiesAmong } from '../../parts/ties.js';
import { NETWORK_KINDS } from '../../parts/useCompanions.js';
import { useTitle } from '../../parts/useTitle.js';
import { TakeAway } from '../../take/TakeAway.js';

/** The map loads while its names are asked for. */
const useMap = () => useModule(() => import('../../charts/NetworkMap.js'))?.default;

/** The people and bodies around an entity, by the articles that name two of them. */
export function EntityNetwork({ id }: { id: string }) {
  const map = useMap();
  const answer = useAnswer(EntityNetworkDocument, { id, kinds: [...NETWORK_KINDS] });
  const entity = answer.data?.entity;
  const network = useMemo(() => {
    if (!entity) return NOBODY;
    const around = entity.related.map(({ entity: other, articleCount }) => ({
      ...other,
      weight: articleCount,
    }));
    return tiesAmong([{ ...entity, weight: entity.articleCount }, ...around].map(nodeOf), [
      entity,
      ...around,
    ]);
  }, [entity]);
  return (
    <Page answer={answer} what="entity">
      {(entity) => (
        <Shown of={network} title={entity.name} back={entityAt(id)} operation={answer.operation} Map={map} />
      )}
    </Page>
  );
}

/** The people and bodies of a story. */
export function StoryNetwork({ id }: { id: string }) {
  const map = useMap();
  const answer = useAnswer(StoryNetworkDocument, { id, stories: [id] });
  const edges = answer.data?.story?.entities.edges;
  const network = useMemo(
    () =>
      tiesAmong(
        (edges ?? []).map(({ node, articleCount }) => nodeOf({ ...node, weight: articleCount })),
        (edges ?? []).map(({ node }) => node),
      ),
    [edges],
  );
  return (
    <Page answer={answer} what="story">
      {(story) => (
        <Shown of={network} title={story.title} back={storyAt(id)} operation={answer.operation} Map={map} />
      )}
    </Page>
  );
}

const NOBODY: Network = { nodes: [], ties: [] };

const nodeOf = ({ id, name, kind, weight }: NetworkNode): NetworkNode => ({ id, name, kind, weight });

interface ShownProps {
  readonly of: Network;
  readonly title: string;
  readonly back: string;
  readonly operation: Operation;
  readonly Map: ReturnType<typeof useMap>;
}

function Shown({ of: network, title, back, operation, Map: NetworkMap }: ShownProps) {
  useTitle(`Network: ${title}`);
  const picture = useRef<SVGSVGElement>(null);
  const { nodes } = network;
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
            operation={operation}
          />
        </div>
      </header>
      <div className="two ent">
        {NetworkMap ? (
          <NetworkMap of={network} picture={picture} />
        ) : (
          <Loading what="The network" lines={12} />
        )}
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
