import { shared, sizeOf, type TokenRange } from './attribution.js';
import type { Draft } from './drafts.js';
import type { Layers } from './layers.js';
import { headOfPart } from './partFeatures.js';

/** How one candidate lies among the others of its article, each a small number. */
export interface Surroundings {
  /** Whether another's content holds the cue: 0 no, else 1 + tenths of that one's probability of being a cue. */
  readonly within: number;
  /** That one's code in the cue lexicon. */
  readonly withinCode: number;
  /** Whether another claims at least half of the content: 0 no, else 1 + tenths of its probability. */
  readonly rival: number;
  /** Whether the rival's cue is nearer to the content. */
  readonly rivalNearer: number;
  /** Whether the content holds other cues: 0 no, else 1 + tenths of the likeliest one's probability. */
  readonly holds: number;
  /** How many other likely candidates of the article have a source with the same head word, 3 at most. */
  readonly repeated: number;
  /** How many other likely cues there are in the sentence, 3 at most. */
  readonly beside: number;
  /** How many likely cues the article has for its sentences, in eighths, 7 at most. */
  readonly density: number;
  /** Place of the sentence in the article: 0 to 3 for the first four, 4 for the next six, 5 after. */
  readonly place: number;
  /** Whether most words of the sentence have a capital, as in a headline. */
  readonly headline: number;
}

const LIKELY = 0.5;
/** How many candidates on each side are compared. */
const REACH = 10;

const tenth = (probability: number) => 1 + Math.min(9, Math.floor(probability * 10));

function gap(cue: TokenRange, content: readonly TokenRange[]): number {
  return Math.min(...content.map(({ start, end }) => (cue.end <= start ? start - cue.end : cue.start - end)));
}

/** Whether most words of the sentence of token `i` have a capital. */
function isInCapitals({ tokens, shape }: Layers, i: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[i]];
  const last = tokens.sentenceStart[tokens.sentence[i] + 1];
  let words = 0;
  let capitals = 0;
  for (let k = first; k < last; k++) {
    if (shape[k] === 4 || shape[k] === 3) continue;
    words++;
    if (shape[k] === 1 || shape[k] === 2) capitals++;
  }
  return words > 3 && capitals > words * 0.7;
}

/** The surroundings of each candidate, from the likeliest draft of each, in the order of the text. */
export function surroundingsOf(layers: Layers, drafts: readonly Draft[]): Surroundings[] {
  const { tokens, form, cueCode } = layers;
  const sources = new Map<number, number>();
  const sourceWord = (draft: Draft) => (draft.source ? form[headOfPart(layers, draft.source)] : 0);
  const inSentence = new Map<number, number>();
  let likely = 0;
  for (const draft of drafts) {
    if (draft.cue.probability < LIKELY) continue;
    likely++;
    const word = sourceWord(draft);
    sources.set(word, (sources.get(word) ?? 0) + 1);
    const sentence = tokens.sentence[draft.cue.head];
    inSentence.set(sentence, (inSentence.get(sentence) ?? 0) + 1);
  }
  const density = Math.min(7, Math.floor((likely / Math.max(1, tokens.sentenceStart.length - 1)) * 8));
  return drafts.map((draft, index) => {
    const { cue, content } = draft;
    const self = cue.probability < LIKELY ? 0 : 1;
    let within: Draft | null = null;
    let rival: Draft | null = null;
    let holds = 0;
    for (let k = Math.max(0, index - REACH); k < Math.min(drafts.length, index + REACH + 1); k++) {
      if (k === index) continue;
      const other = drafts[k];
      const { probability } = other.cue;
      const isAround = shared([cue], other.content) > 0;
      const isInside = shared([other.cue], content) > 0;
      if (isAround && (!within || probability > within.cue.probability)) within = other;
      if (isInside) holds = Math.max(holds, tenth(probability));
      if (isAround || isInside) continue;
      const common = shared(content, other.content);
      if (common * 2 >= Math.min(sizeOf(content), sizeOf(other.content)) && common > 0) {
        if (!rival || probability > rival.cue.probability) rival = other;
      }
    }
    const sentence = tokens.sentence[cue.head];
    return {
      within: within ? tenth(within.cue.probability) : 0,
      withinCode: within ? cueCode[within.cue.head] : 255,
      rival: rival ? tenth(rival.cue.probability) : 0,
      rivalNearer: rival && gap(rival.cue, content) < gap(cue, content) ? 1 : 0,
      holds,
      repeated: draft.source ? Math.min(3, (sources.get(sourceWord(draft)) ?? 0) - self) : 0,
      beside: Math.min(3, (inSentence.get(sentence) ?? 0) - self),
      density,
      place: sentence < 4 ? sentence : sentence < 10 ? 4 : 5,
      headline: isInCapitals(layers, cue.head) ? 1 : 0,
    };
  });
}
