import { expected, lookUp } from '../../src/expected.js';
import type { InStory } from '../../src/knowledge/entities/entityFeatures.js';
import { joinEntities, loadEntityJoins } from '../../src/knowledge/entities/joinEntities.js';
import { resolveBlock } from '../../src/knowledge/entities/matches.js';
import { blockOf } from '../../src/knowledge/entities/nameKeys.js';
import { principalOf } from '../../src/knowledge/entities/storyNames.js';
import { joinEvents, loadEventJoins } from '../../src/knowledge/events/joinEvents.js';
import type { StoryEvent } from '../../src/knowledge/events/storyEvent.js';
import { groupBy } from '../../src/knowledge/grouping.js';
import type { PairScore } from '../../src/knowledge/matching/featureModel.js';
import { kindOf } from '../../src/vocabulary/eventTypes.js';
import { countJoins } from '../train/corpora/ecbAlignment.js';
import { type EcbEntities, type FoundName, readEcbEntities } from '../train/corpora/storyEntities.js';
import { type KnownEvents, readEcbEvents } from '../train/corpora/storyEvents.js';
import { readToldHappenings } from '../train/corpora/toldHappenings.js';
import { crossValidatedEntities } from '../train/entityJoins.js';
import { crossValidatedEvents } from '../train/eventJoins.js';
import { type Evaluation, prf, type Score } from './evaluation.js';

/** Joins across articles: pairs of mentions in two articles of one topic, over those that were found. */
export const joins: Evaluation = {
  trainedOn:
    'ECB+ but topics 2, 5, 12, 18, 21, 23, 34, 35, which it is scored on, and events of stories; these and train "by folds"',
  run(corpora) {
    const [dev, train] = [readEcbEvents(corpora, 'dev'), readEcbEvents(corpora, 'train')];
    const [devNames, trainNames] = [readEcbEntities(corpora, 'dev'), readEcbEntities(corpora, 'train')];
    const told = readToldHappenings(corpora);
    const byFolds = crossValidatedEntities(trainNames);
    return [
      score('ECB+ dev', dev, joined(dev, loadEventJoins())),
      score('ECB+ train, by folds', train, joined(train, crossValidatedEvents(train, told))),
      score('stories, by folds', told, joined(told, crossValidatedEvents(told, train))),
      score('stories, baseline', told, byType(told), 'same type in one story'),
      score('ECB+ dev, baseline', dev, byType(dev), 'same type in one story'),
      score('ECB+ dev, baseline', dev, byWord(dev), 'same trigger word in one topic'),
      entityScore('ECB+ dev', devNames, readNames(devNames, loadEntityJoins), 'trained score'),
      entityScore('ECB+ train, by folds', trainNames, readNames(trainNames, byFolds), 'trained score'),
      entityScore('ECB+ dev, baseline', devNames, ({ name }) => name, 'one name is one entity'),
    ];
  },
};

/** What a report, with its trigger, is joined under. */
type Cluster = (found: { readonly report: string; readonly trigger: string }, topic: string) => string;

function joined({ stories }: KnownEvents, model: PairScore<StoryEvent>): Cluster {
  const events = [...stories.values()].flatMap((reports) => joinEvents(reports, model));
  const clusters = new Map(events.flatMap((event) => event.map((id) => [id, event[0]] as const)));
  return ({ report }) => clusters.get(report) ?? report;
}

function byType({ stories }: KnownEvents): Cluster {
  const clusters = new Map(
    [...stories].flatMap(([story, reports]) =>
      reports.map(({ id, type }) => [id, `${story} ${kindOf(type)}`] as const),
    ),
  );
  return ({ report }) => clusters.get(report) ?? report;
}

const byWord =
  (_: KnownEvents): Cluster =>
  ({ trigger }, topic) =>
    `${topic} ${trigger.toLowerCase()}`;

function score(data: string, { aligned }: KnownEvents, clusterOf: Cluster, what = 'trained score'): Score {
  const count = countJoins(aligned, (found, { topic }) => clusterOf(found, topic));
  const { p, r, f } = prf(count.right, count.joined, count.gold);
  return {
    data,
    measure: 'event joins, F1',
    value: f,
    note: `P ${p.toFixed(1)}, R ${r.toFixed(1)}; ${what}`,
  };
}

/** For a found name, the id of the entity that its story and, where that tells nothing more, the whole base give it. */
function readNames(
  { stories, topicOf }: EcbEntities,
  modelOf: (topic: string) => PairScore<InStory>,
): (found: FoundName) => string {
  const all = new Map([...stories.values()].flat().map((name) => [name.id, name]));
  const principals = new Map(
    [...stories].flatMap(([story, names]) =>
      joinEntities(names, modelOf(expected(topicOf.get(story), 'the topic of a story'))).flatMap(
        (cluster) => {
          const principal = principalOf(cluster.map((id) => lookUp(all, id)));
          return cluster.map((id) => [`${story} ${id}`, principal.id] as const);
        },
      ),
    ),
  );
  const names = [...all.values()].map(({ id, kind, key, articles }) => ({
    id,
    kind,
    key,
    articleCount: articles.size,
  }));
  const resolved = new Map(
    [...groupBy(names, ({ kind, key }) => blockOf(kind, key)).values()].flatMap((block) => [
      ...resolveBlock(block, new Map()),
    ]),
  );
  return ({ story, name }) => {
    const principal = principals.get(`${story} ${name}`) ?? name;
    const resolution = resolved.get(principal);
    return resolution !== undefined && 'entityId' in resolution
      ? resolution.entityId
      : `${story} ${principal}`;
  };
}

function entityScore(
  data: string,
  { aligned }: EcbEntities,
  entityOf: (found: FoundName) => string,
  what: string,
): Score {
  const count = countJoins(aligned, entityOf);
  const { p, r, f } = prf(count.right, count.joined, count.gold);
  return {
    data,
    measure: 'entity joins, F1',
    value: f,
    note: `P ${p.toFixed(1)}, R ${r.toFixed(1)}; ${what}`,
  };
}
