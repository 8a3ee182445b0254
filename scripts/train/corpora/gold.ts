import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, plainDocument } from '../../../src/documents/document.js';
import { expected } from '../../../src/expected.js';
import type { Analysis, EventType, ParticipantRole, Span } from '../../../src/language/analysis.js';
import { newAnalysis } from '../../../src/language/newAnalysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { runPipeline } from '../../../src/language/pipeline.js';

/** A gold file's event, as test/gold/README.md defines it. */
export interface GoldEvent {
  readonly type: EventType;
  readonly trigger: Span;
  readonly triggers?: readonly Span[];
  readonly status: string;
  readonly time: { readonly value: string } | null;
  readonly place: Span | null;
  readonly participants: readonly (Span & { readonly role: ParticipantRole })[];
  readonly assertedBy: Span | null;
}

export interface GoldFigure extends Span {
  readonly value: number;
  readonly bound: string;
  readonly unit: string | null;
  readonly counted: string;
}

/** The text that annotations are offsets into: its file among the corpora, and the hash it must have. */
export interface AnnotatedArticle {
  readonly article: string;
  readonly sha256: string;
}

/** The story that an article is of: those of one folder of `stories` tell of one; any other article stands alone. */
export const storyOf = ({ article }: AnnotatedArticle): string =>
  article.startsWith('stories/') ? article.slice(0, article.lastIndexOf('/')) : article;

export interface GoldFile extends AnnotatedArticle {
  readonly events: readonly GoldEvent[];
  readonly figures: readonly GoldFigure[];
}

const GOLD = path.join('test', 'gold');

/** Types that came to the vocabulary after the gold was annotated: what its articles tell of them nobody has marked. */
const NOT_ANNOTATED: ReadonlySet<EventType> = new Set<EventType>([
  'LIFE_RESCUE',
  'HEALTH_CARE',
  'PROPERTY_DAMAGE',
  'PROPERTY_THEFT',
  'SERVICE_OUTAGE',
  'CONFLICT_BREACH',
  'DISCOVERY',
  'CONTEST_RESULT',
  'CONTEST_AWARD',
  'CONTEST_RECORD',
  'PRODUCT_RELEASE',
  'MARKET_MOVE',
  'POLICY_DECIDE',
  'AGREEMENT_MAKE',
  'LABOUR_STRIKE',
  'JUSTICE_DISMISS',
  'JUSTICE_INVESTIGATE',
  'JUSTICE_OFFENCE',
  'CONFLICT_FOIL',
  'OCCASION',
]);

/** Whether the gold has events of a type marked. */
export const isAnnotated = ({ type }: { readonly type: EventType }) => !NOT_ANNOTATED.has(type);

/** A set of gold files, a folder of test/gold. */
export type GoldSet = 'dev' | 'wider' | 'report' | 'arguments-dev' | 'arguments-report';

/** The files of a set, in order of name; none where the set is empty. */
export function readGold(set: GoldSet): GoldFile[] {
  const folder = path.join(GOLD, set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as GoldFile);
}

/** All mentions of a gold event, in order. */
export const goldTriggers = (event: GoldEvent) => event.triggers ?? [event.trigger];

interface Story {
  readonly text: string;
  readonly title?: string;
  /** Day, and maybe time, in UTC. */
  readonly date_publish?: string;
}

/**
 * What a gold file's article says: of one in plain text the whole file, which has no headline and no date of its own; of
 * CASIE's JSON the content, with the day its `info` gives ("2017_11_08").
 */
function readStory(file: string): Story {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) return { text: content };
  const story = JSON.parse(content);
  if (story.content === undefined) return story;
  return {
    text: story.content,
    title: story.info.title,
    date_publish: `${story.info.date.replaceAll('_', '-')}T00:00:00`,
  };
}

/** All steps of the analysis before that of events. */
export function analyseUpToEvents(document: Document): Analysis {
  const analysis = newAnalysis(document, ENGLISH);
  runPipeline(
    ENGLISH.steps.filter(({ name }) => name !== 'events'),
    analysis,
  );
  return analysis;
}

/** The article as a document; its own text is read as it stands, so that the gold's offsets hold. */
export function goldDocument(corpora: string, gold: AnnotatedArticle): Document {
  const file = path.join(corpora, gold.article);
  const story = readStory(file);
  const hash = createHash('sha256').update(story.text, 'utf8').digest('hex');
  if (hash !== gold.sha256)
    throw new Error(`${file} is not the text that was annotated: its SHA-256 is ${hash}.`);
  return plainDocument(story.text, {
    headline: story.title ?? '',
    publishedAt: story.date_publish ? new Date(`${story.date_publish}Z`) : null,
  });
}

/** The article's analysis without its events. */
export const analyseGold = (corpora: string, gold: AnnotatedArticle): Analysis =>
  analyseUpToEvents(goldDocument(corpora, gold));

/** An event's argument: a role, and all the words that name its filler. */
export interface GoldArgument {
  readonly role: ParticipantRole;
  readonly spans: readonly Span[];
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Whether two arguments are filled by the same: by overlapping words, one of the names of the entity, or, as a filler
 * without a name has no other mentions to compare, the same head noun ("a boy", "the boy").
 */
export function sameFiller(text: string, gold: GoldArgument, found: GoldArgument): boolean {
  const headOf = ({ start, end }: Span) =>
    expected(text.slice(start, end).split(/\s+/).at(-1), 'a word of a filler').toLowerCase();
  return gold.spans.some((a) => found.spans.some((b) => overlaps(a, b) || headOf(a) === headOf(b)));
}

export function goldArguments(event: GoldEvent): GoldArgument[] {
  const participants = event.participants.map(({ role, ...span }) => ({ role, spans: [span] }));
  return event.place ? [...participants, { role: 'PLACE', spans: [event.place] }] : participants;
}
