import type { Analysis } from '../analysis.js';
import type { EventMention } from './eventMention.js';
import { type JoinContext, joinFeatures } from './joinFeatures.js';
import type { Tree } from './tree.js';

/** The events of an article as groups of mentions, each in the order of the text, and the group of each mention. */
export interface JoinedMentions {
  readonly groups: EventMention[][];
  /** -1 for what is no mention. */
  readonly groupOf: Int32Array;
}

/**
 * Groups the mentions of an article into events, in the order of the text: each goes to the event before it that it most
 * likely tells of, else begins one.
 *
 * @param weights One for each feature of `joinFeatures`.
 * @param links For each mention another that its sentence says is the same happening, else -1.
 */
export function joinMentions(
  analysis: Analysis,
  tree: Tree,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
  weights: Float32Array,
): JoinedMentions {
  const groups: EventMention[][] = [];
  const groupOf = new Int32Array(mentions.length).fill(-1);
  const context = joinContext(analysis, tree, groups, mentions, links);
  mentions.forEach((mention, i) => {
    if (!mention) return;
    let best = -1;
    let bestScore = 0;
    for (let g = groups.length - 1; g >= 0; g--) {
      const features = joinFeatures(context, g, mention);
      if (!features) continue;
      let score = 0;
      for (const feature of features) score += weights[feature];
      if (score > bestScore) {
        best = g;
        bestScore = score;
      }
    }
    if (best < 0) best = groups.push([]) - 1;
    groups[best].push(mention);
    groupOf[i] = best;
  });
  return { groups, groupOf };
}

/** What `joinFeatures` reckons in, for groups that may still grow. */
export function joinContext(
  analysis: Analysis,
  tree: Tree,
  groups: readonly (readonly EventMention[])[],
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
): JoinContext {
  const linkOf = new Map<EventMention, EventMention | null>();
  links.forEach((to, from) => {
    const mention = mentions[from];
    if (mention && to >= 0) linkOf.set(mention, mentions[to]);
  });
  const linked = (a: EventMention, b: EventMention) => linkOf.get(a) === b || linkOf.get(b) === a;
  return { analysis, tree, groups, linked };
}
