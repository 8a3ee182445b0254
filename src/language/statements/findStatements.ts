/*
 * Statements and attributions. Tied to statements.bin: cueFeatures, partFeatures and judgeFeatures with layers.ts,
 * surroundings.ts and drafts.ts, which they read, and the cue lexicon (the columns cue, frame and forms). What comes after
 * findByModel.ts may be touched freely: the fixed forms (claims, signatures, transcripts, closing cues), speakers, addressees,
 * circumstances, nesting; confidences are calibrated on what the model finds.
 */
import { isWireAgency } from '../../documents/wireAgencies.js';
import type { Analysis, Attribution, Finder, Span, Statement } from '../analysis.js';
import { ContentIndex } from '../syntax/contentIndex.js';
import type { Tokens } from '../tokens.js';
import { type FoundAttribution, spanOf, type TokenRange } from './attribution.js';
import { findAddressee, findSaidAt } from './circumstances.js';
import { contentSpan, kindOf } from './content.js';
import { findAttributions } from './findAttributions.js';
import { nameInterviewees } from './interviews.js';
import { Introductions } from './introductions.js';
import { layersOf } from './layers.js';
import { MentionsInOrder } from './mentionsInOrder.js';
import { loadStatementModel } from './packagedModel.js';
import { type Speaker, SpeakerResolver } from './speakers.js';
import { joinQuotationsWithoutCue } from './withoutCue.js';

/**
 * Finds the statements of an article, direct and indirect, with their speakers, and the attributions that are not
 * speech. Reads tokens, quotations, tags, trees, entities and times; replaces `statements` and `attributions`.
 *
 * @throws ModelError on the first call where the model file is damaged.
 */
export const findStatements: Finder = (analysis) => {
  const layers = layersOf(analysis);
  const { tokens, quotations, quotationOf } = layers;
  const attributed = findAttributions(layers, loadStatementModel(), analysis.why);
  const found = joinQuotationsWithoutCue(
    layers,
    nameInterviewees(analysis, layers, attributed),
    new Introductions(analysis, layers, attributed),
  );
  const mentions = new MentionsInOrder(analysis.entities);
  const resolver = new SpeakerResolver(analysis, mentions);
  const statements: Statement[] = [];
  const attributions: Attribution[] = [];
  const statementOf = new Map<FoundAttribution, number>();
  for (const attribution of found) {
    const content = attribution.content.flatMap(
      (range) => contentSpan(tokens, range, quotations, quotationOf) ?? [],
    );
    if (content.length === 0) continue;
    const cue = attribution.cue && spanOf(tokens, attribution.cue);
    const sourceTokens = attribution.source && withWholeNames(tokens, mentions, attribution.source);
    const source = sourceTokens && spanOf(tokens, sourceTokens);
    if (attribution.class !== 'SPEECH') {
      attributions.push({ kind: attribution.class, content, cue, source });
      continue;
    }
    const speaker = resolver.resolve(attribution.named ?? sourceTokens);
    const isTold = attribution.verbatim || (attribution.signed && speaker.speaker === null);
    if (!isTold && isCaption(analysis, cue, source, speaker)) continue;
    statementOf.set(attribution, statements.length);
    statements.push({
      kind: attribution.verbatim ? 'DIRECT' : kindOf(content, quotations),
      content,
      cue,
      source,
      ...speaker,
      addressee: findAddressee(analysis, mentions, attribution),
      saidAt: findSaidAt(analysis, attribution),
      within: null,
      confidence: attribution.confidence,
    });
  }
  analysis.statements = withOuter(statements, statementOf);
  analysis.attributions = attributions;
};

/** The source with the whole of the names it begins or ends in. */
function withWholeNames(tokens: Tokens, mentions: MentionsInOrder, source: TokenRange): TokenRange {
  let { start, end } = source;
  for (const { mention } of mentions.touching(tokens.start[start], tokens.end[end - 1])) {
    if (mention.form !== 'NAME') continue;
    const cutsStart = mention.start < tokens.start[start] && mention.end > tokens.start[start];
    const cutsEnd = mention.start < tokens.end[end - 1] && mention.end > tokens.end[end - 1];
    while (cutsStart && start > 0 && tokens.start[start] > mention.start) start--;
    while (cutsEnd && end < tokens.length && tokens.end[end - 1] < mention.end) end++;
  }
  return { start, end };
}

/**
 * A colon or dash alone ("Distance: Ann Lee …") makes a statement only of what stands beside a speaker, and a speaker
 * is neither the place nor the agency that a line opens with ("Oslo: The ferry …", "AP: The ferry at noon").
 */
function isCaption(
  { tokens: { text }, entities }: Analysis,
  cue: Span | null,
  source: Span | null,
  { speaker, onBehalfOf }: Speaker,
): boolean {
  if (cue === null || /\p{L}/u.test(text.slice(cue.start, cue.end))) return false;
  if (speaker === null) return onBehalfOf === null;
  // "State v. Holm: A jury …"
  if (source !== null && /\bvs?\.? $/.test(text.slice(Math.max(0, source.start - 5), source.start)))
    return true;
  return (
    entities[speaker].kind === 'PLACE' ||
    (source !== null && isWireAgency(text.slice(source.start, source.end)))
  );
}

/** Sets `within`: the statement that quotes this one by name, else the smallest whose content holds its cue. */
function withOuter(statements: Statement[], statementOf: ReadonlyMap<FoundAttribution, number>): Statement[] {
  const outerOf = new Map<number, number>();
  for (const [attribution, index] of statementOf) {
    const outer = attribution.outer && statementOf.get(attribution.outer);
    if (outer !== undefined) outerOf.set(index, outer);
  }
  const contents = new ContentIndex(statements.map(({ content }) => content));
  return statements.map((statement, index) => {
    const outer = outerOf.get(index) ?? smallestAround(statement, statements, contents);
    return outer === null ? statement : { ...statement, within: outer };
  });
}

function smallestAround(
  { cue }: Statement,
  statements: readonly Statement[],
  contents: ContentIndex,
): number | null {
  if (!cue) return null;
  let smallest: number | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const index of contents.around(cue)) {
    const size = statements[index].content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (size >= length) continue;
    smallest = index;
    length = size;
  }
  return smallest;
}
