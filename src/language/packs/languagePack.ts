/*
 * Languages. A pack puts a language's steps together; nothing in it is trained, and a step may be left out, replaced or put
 * elsewhere as long as each reads what one before it wrote (see pipeline.ts). The order of the English steps is the one its
 * models were trained in.
 */
import type { Step } from '../pipeline.js';
import type { Tokens } from '../tokens.js';

/**
 * What reads documents of one language: how its text is cut into tokens, and the steps, which bring their models and word
 * lists with them and load them at their first run.
 */
export interface LanguagePack {
  /** BCP 47, without region: "en". */
  readonly language: string;
  /** Cuts a text into tokens and sentences; sentences end at each of the `breaks` too. */
  readonly segment: (text: string, breaks: readonly number[]) => Tokens;
  /** As `pipeline` put them together. */
  readonly steps: readonly Step[];
}
