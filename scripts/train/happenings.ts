import type { Document } from '../../src/documents/document.js';
import type { EventType, Span } from '../../src/language/analysis.js';
import { HAPPENING_WEIGHTS } from '../../src/language/events/happeningFeatures.js';
import {
  HAPPENING_CLASSES,
  HAPPENING_FEATURES,
  type HappeningModel,
  happeningChances,
  likelyStatus,
  NONE,
  OCCURRED,
} from '../../src/language/events/happenings.js';
import { readTriggers } from '../../src/language/events/mentions.js';
import type { EventStatus } from '../../src/vocabulary/eventStatuses.js';
import {
  type AnnotatedArticle,
  analyseUpToEvents,
  goldDocument,
  goldTriggers,
  isAnnotated,
  overlaps,
  readGold,
  storyOf,
} from './corpora/gold.js';
import { readJudgedWords, readOwnJudgedTexts } from './corpora/judgedWords.js';
import { readLabelledWords } from './corpora/toldHappenings.js';
import { type ClassExample, fitSoftmax } from './engine/softmax.js';
import { writeModel } from './modelFiles.js';

const FOLDS = 10;
const PENALTY = 8;
const ROUNDS = 100;

const OWN = 'own';
/** Where it is known that a word names a happening, and not of which status. */
const ANY_STATUS = HAPPENING_CLASSES.map((_, k) => k).filter((k) => k !== NONE);

interface Judged extends ClassExample {
  /** Where the example is from. */
  readonly set: string;
  /** The story or the article it is of: none of it is trained on where it is measured. */
  readonly group: string;
}

/**
 * Trains what tells whether a word that may name an event names a particular happening, and of which status, and writes
 * src/language/models/happenings.bin. First it says how models do on articles and stories that they were not trained on.
 */
export function trainHappenings({ corpora }: { readonly corpora: string }): void {
  const examples = readExamples(corpora);
  crossValidate(examples);
  const arrays = { weights: modelOf(examples) };
  writeModel({ kind: 'happenings', header: {}, arrays }, HAPPENING_FEATURES);
}

const modelOf = (examples: readonly ClassExample[]): Float32Array<ArrayBuffer> =>
  fitSoftmax(examples, {
    size: HAPPENING_WEIGHTS,
    classes: HAPPENING_CLASSES.length,
    penalty: PENALTY,
    rounds: ROUNDS,
  });

const ofStatus = (status: string) => [HAPPENING_CLASSES.indexOf(status as EventStatus)];

function readExamples(corpora: string): Judged[] {
  const examples: Judged[] = [];
  const addAll = (
    set: string,
    group: string,
    document: Document,
    classesOf: (span: Span, type: EventType) => readonly number[],
  ) => {
    const { triggers, featuresOf } = readTriggers(analyseUpToEvents(document));
    triggers.forEach(({ span, type }, i) => {
      const classes = classesOf(span, type);
      if (classes.length === 0) return;
      const { ofSentence, ofArticle } = featuresOf(i);
      // A short text of our own is no article: that all is in its first line, and named once, tells nothing.
      const known = set === OWN ? ofSentence : [...ofSentence, ...ofArticle];
      examples.push({ set, group, features: known, classes });
    });
  };
  const add = (
    set: string,
    article: AnnotatedArticle,
    classesOf: (span: Span, type: EventType) => readonly number[],
  ) => addAll(set, storyOf(article), goldDocument(corpora, article), classesOf);
  for (const set of ['dev', 'wider'] as const)
    for (const gold of readGold(set))
      add('gold', gold, (span, type) => {
        if (!isAnnotated({ type })) return [];
        const event = gold.events.find((each) => goldTriggers(each).some((other) => overlaps(other, span)));
        if (event === undefined) return [NONE];
        return event.type === type ? ofStatus(event.status) : ANY_STATUS;
      });
  for (const article of readLabelledWords())
    add('stories', article, (span) => {
      const word = article.words.find((each) => overlaps(each, span));
      if (word === undefined) return [];
      return word.happening === null ? [NONE] : ANY_STATUS;
    });
  for (const article of readJudgedWords())
    add('judged', article, (span, type) => {
      const word = article.words.find((each) => each.start === span.start && each.type === type);
      return word === undefined ? [] : word.status === null ? [NONE] : ofStatus(word.status);
    });
  readOwnJudgedTexts().forEach(({ document, words }, k) => {
    addAll(OWN, `own ${k}`, document, (span) => {
      const word = words.find((each) => overlaps(each, span));
      if (word === undefined) return [];
      return word.status === null ? [NONE] : ofStatus(word.status);
    });
  });
  return examples;
}

function crossValidate(examples: readonly Judged[]): void {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, k) => [group, k % FOLDS]));
  const chances = new Map<Judged, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model: HappeningModel = modelOf(examples.filter(({ group }) => foldOf.get(group) !== fold));
    for (const example of examples)
      if (foldOf.get(example.group) === fold) chances.set(example, happeningChances(example.features, model));
  }
  for (const set of new Set(examples.map((example) => example.set)))
    tell(
      set,
      examples
        .filter((example) => example.set === set)
        .map((example) => ({ example, chances: chances.get(example) ?? [] })),
    );
}

/** Says how often a model reports what names a happening, and as of the right status. */
function tell(set: string, judged: readonly { example: Judged; chances: readonly number[] }[]): void {
  const rows = judged.map(({ example: { classes }, chances }) => ({
    classes,
    status: likelyStatus(chances),
  }));
  const share = (part: readonly unknown[], all: readonly unknown[]) =>
    `${((100 * part.length) / all.length).toFixed(1)} %`;
  const isHappening = ({ classes }: { classes: readonly number[] }) => !classes.includes(NONE);
  const happenings = rows.filter(isHappening);
  const reported = rows.filter(({ status }) => status !== null);
  console.log(
    `${set}, ${rows.length} words: ${reported.length} reported, ${share(reported.filter(isHappening), reported)} of them happenings; reported of ${happenings.length} happenings ${share(
      happenings.filter(({ status }) => status !== null),
      happenings,
    )}`,
  );
  const known = rows.filter(({ classes }) => classes.length === 1);
  const occurred = known.filter(({ status }) => status === 'OCCURRED');
  const rightly = occurred.filter(({ classes }) => classes[0] === OCCURRED);
  const all = known.filter(({ classes }) => classes[0] === OCCURRED);
  if (all.length > 0)
    console.log(
      `  as occurred ${occurred.length}, ${share(rightly, occurred)} rightly; of ${all.length} that occurred ${share(rightly, all)}`,
    );
}
