import { type Explained, type JoinReason, percent } from '../resolution/joins.js';
import { statementBlocks } from './blocks.js';
import { type Printing, statementContent, statements } from './matches.js';

/** A printing of a statement, as it is stored. */
export interface StoredPrinting {
  readonly id: string;
  readonly articleId: string;
  readonly position: number;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly text: string;
  /** The resolved speaker; null where it is not known. */
  readonly speakerId: string | null;
  readonly speakerName: string | null;
}

/** A printing, as it is compared with others. */
export interface ComparedPrinting extends Printing {
  readonly speakerName: string | null;
}

/** Prepares a stored printing for comparison. */
export function comparedPrinting(stored: StoredPrinting): ComparedPrinting {
  const keys = statementBlocks(stored.text);
  return {
    ...stored,
    nodeId: null,
    blocks: { own: keys, look: keys },
    content: statementContent(stored.text),
  };
}

/** Why two printings are one statement; null where nothing speaks for it. */
export function explainPrintings(a: ComparedPrinting, b: ComparedPrinting): Explained | null {
  const match = statements.match(a, b);
  if (match === null) return null;
  const shorter = Math.min(a.content.wordCount, b.content.wordCount);
  const reasons = () =>
    Object.entries(match.features).map(
      ([feature, weight]): JoinReason =>
        feature === 'verbatim'
          ? { feature: 'SAME_WORDS', detail: `all ${shorter} words`, weight }
          : {
              feature: feature.replace(/[A-Z]/g, '_$&').toUpperCase(),
              detail: `${percent(weight)} of the shorter one, which has ${shorter} words`,
              weight,
            },
    );
  const sameSpeaker = a.speakerId !== null && a.speakerId === b.speakerId;
  return {
    score: match.score,
    threshold: match.threshold,
    reasons: () => [
      ...reasons(),
      // Decides where words alone don't; adds nothing to their score.
      ...(sameSpeaker ? [{ feature: 'SAME_SPEAKER', detail: a.speakerName ?? '', weight: 0 }] : []),
    ],
  };
}
