import { plainDocument } from '../../src/documents/document.js';
import type { Analysis } from '../../src/language/analysis.js';
import type { EventMention } from '../../src/language/events/eventMention.js';
import { joinContext } from '../../src/language/events/joinContext.js';
import { joinFeatures } from '../../src/language/events/joinFeatures.js';
import { readMentions } from '../../src/language/events/mentions.js';
import { type EcbDocument } from './corpora/ecbplus.js';
import { analyseUpToEvents, type GoldFile, goldTriggers, isAnnotated, overlaps } from './corpora/gold.js';
import type { OwnText } from './corpora/ownTexts.js';
import type { LabelledWord } from './corpora/toldHappenings.js';
import type { SparseExample } from './engine/sparseLogistic.js';

/** How many mentions before it, the latest, a mention is an example with. */
const MOST_BEFORE = 60;

/** Examples for joining mentions into events from one article: each two, as the gold has them. What the gold doesn't know is left out. */
function examplesOf(
  analysis: Analysis,
  instanceOf: (mention: EventMention) => string | number | null,
): SparseExample[] {
  const { tree, mentions } = readMentions(analysis);
  const context = joinContext(analysis, tree, mentions);
  const known: { readonly mention: EventMention; readonly instance: string | number }[] = [];
  const examples: SparseExample[] = [];
  for (const mention of mentions) {
    const instance = mention && instanceOf(mention);
    if (!mention || instance === null) continue;
    for (const earlier of known.slice(-MOST_BEFORE)) {
      const features = joinFeatures(context, earlier.mention, mention);
      if (features) examples.push({ features: features.on, right: earlier.instance === instance });
    }
    known.push({ mention, instance });
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

/** Mentions of words that readers labelled; a word that tells of no happening is like nothing else. */
export function labelledJoinExamples(analysis: Analysis, words: readonly LabelledWord[]): SparseExample[] {
  return examplesOf(analysis, ({ span }) => {
    const word = words.find((each) => overlaps(each, span));
    return word === undefined ? null : (word.happening ?? `none at ${span.start}`);
  });
}

/** Mentions of words in a text of our own, marked with the number of the happening they tell of. */
export function ownJoinExamples({ document, words }: OwnText): SparseExample[] {
  return examplesOf(
    analyseUpToEvents(document),
    ({ span }) => words.find((each) => overlaps(each, span))?.mark ?? null,
  );
}

export function goldJoinExamples(analysis: Analysis, gold: GoldFile): SparseExample[] {
  return examplesOf(analysis, ({ span }) => {
    const event = gold.events.findIndex((each) => goldTriggers(each).some((other) => overlaps(other, span)));
    return event < 0 ? null : event;
  });
}
