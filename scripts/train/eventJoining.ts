import { plainDocument } from '../../src/documents/document.js';
import type { Analysis } from '../../src/language/analysis.js';
import type { EventMention } from '../../src/language/events/eventMention.js';
import { joinFeatures } from '../../src/language/events/joinFeatures.js';
import { joinContext } from '../../src/language/events/joining.js';
import { readMentions } from '../../src/language/events/mentions.js';
import { type EcbDocument } from './corpora/ecbplus.js';
import { analyseUpToEvents, type GoldFile, goldTriggers, isAnnotated, overlaps } from './corpora/gold.js';
import type { SparseExample } from './engine/sparseLogistic.js';

/**
 * Examples for joining mentions into events from one article: each mention against each event before it, as the gold has
 * them. What the gold doesn't know is left out.
 */
function examplesOf(
  analysis: Analysis,
  instanceOf: (mention: EventMention) => string | number | null,
): SparseExample[] {
  const { tree, mentions, links } = readMentions(analysis);
  const instances: (string | number)[] = [];
  const context = joinContext(analysis, tree, mentions, links);
  const examples: SparseExample[] = [];
  for (const mention of mentions) {
    const instance = mention && instanceOf(mention);
    if (!mention || instance === null) continue;
    for (const g of [...context.recent].sort((a, b) => a - b)) {
      const features = joinFeatures(context, g, mention);
      if (features) examples.push({ features, right: instances[g] === instance });
    }
    if (context.add(instances.indexOf(instance), mention) === instances.length) instances.push(instance);
  }
  return examples;
}

/** Mentions of the types that the gold has too: with the later ones, which no gold article weighs against, events of the others fell apart. */
export function ecbJoinExamples(document: EcbDocument): SparseExample[] {
  return examplesOf(analyseUpToEvents(plainDocument(document.text)), (mention) =>
    isAnnotated(mention)
      ? (document.actions.find((action) => overlaps(action, mention.span))?.instance ?? null)
      : null,
  );
}

export function goldJoinExamples(analysis: Analysis, gold: GoldFile): SparseExample[] {
  return examplesOf(analysis, ({ span }) => {
    const event = gold.events.findIndex((each) => goldTriggers(each).some((other) => overlaps(other, span)));
    return event < 0 ? null : event;
  });
}
