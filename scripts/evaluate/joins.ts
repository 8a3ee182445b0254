import { kindOf } from '../../src/knowledge/events/eventFeatures.js';
import { joinEvents, loadEventJoins } from '../../src/knowledge/events/joinEvents.js';
import type { StoryEvent } from '../../src/knowledge/events/storyEvent.js';
import type { PairScore } from '../../src/knowledge/matching/featureModel.js';
import { countJoins } from '../train/corpora/ecbAlignment.js';
import { type EcbEvents, readEcbEvents } from '../train/corpora/storyEvents.js';
import { crossValidatedEvents } from '../train/eventJoins.js';
import { type Evaluation, prf, type Score } from './evaluation.js';

/** Joins across articles: pairs of mentions in two articles of one topic, over those that were found. */
export const joins: Evaluation = {
  trainedOn: 'ECB+ but topics 2, 5, 12, 18, 21, 23, 34, 35, which it is scored on; train "by folds"',
  run(corpora) {
    const [dev, train] = [readEcbEvents(corpora, 'dev'), readEcbEvents(corpora, 'train')];
    return [
      score('ECB+ dev', dev, joined(dev, loadEventJoins())),
      score('ECB+ train, by folds', train, joined(train, crossValidatedEvents(train))),
      score('ECB+ dev, baseline', dev, byType(dev), 'same type in one story'),
      score('ECB+ dev, baseline', dev, byWord(dev), 'same trigger word in one topic'),
    ];
  },
};

/** What a report, with its trigger, is joined under. */
type Cluster = (found: { readonly report: string; readonly trigger: string }, topic: string) => string;

function joined({ stories }: EcbEvents, model: PairScore<StoryEvent>): Cluster {
  const events = [...stories.values()].flatMap((reports) => joinEvents(reports, model));
  const clusters = new Map(events.flatMap((event) => event.map((id) => [id, event[0]] as const)));
  return ({ report }) => clusters.get(report) ?? report;
}

function byType({ stories }: EcbEvents): Cluster {
  const clusters = new Map(
    [...stories].flatMap(([story, reports]) =>
      reports.map(({ id, type }) => [id, `${story} ${kindOf(type)}`] as const),
    ),
  );
  return ({ report }) => clusters.get(report) ?? report;
}

const byWord =
  (_: EcbEvents): Cluster =>
  ({ trigger }, topic) =>
    `${topic} ${trigger.toLowerCase()}`;

function score(data: string, { aligned }: EcbEvents, clusterOf: Cluster, what = 'trained score'): Score {
  const count = countJoins(aligned, (found, { topic }) => clusterOf(found, topic));
  const { p, r, f } = prf(count.right, count.joined, count.gold);
  return {
    data,
    measure: 'event joins, F1',
    value: f,
    note: `P ${p.toFixed(1)}, R ${r.toFixed(1)}; ${what}`,
  };
}
