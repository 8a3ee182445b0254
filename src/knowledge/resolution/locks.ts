import { lookUp } from '../../expected.js';
import { wordOfKey } from '../stories/storyBlocks.js';
import { hash53 } from '../words/hashing.js';
import type { BlockFamily } from './family.js';

// Locks are taken on a fixed number of partitions of what they guard: one a key would fill the server's table of locks (64 a
// connection) with a batch of articles. The partitions lie in the order in which a write comes to them, since locks are
// taken in ascending order (see Transaction.hold).
const PARTITIONS = {
  article: 384,
  source: 128,
  decision: 128,
  ARTICLE: 384,
  STORY: 384,
  text: 384,
  name: 768,
  STATEMENT: 768,
  EVENT: 768,
} satisfies Record<BlockFamily | 'article' | 'source' | 'decision' | 'text' | 'name', number>;

type Guarded = keyof typeof PARTITIONS;

const FIRST = new Map<Guarded, number>();
let next = 0;
for (const [guarded, count] of Object.entries(PARTITIONS) as [Guarded, number][]) {
  FIRST.set(guarded, next);
  next += count;
}

function partition(guarded: Guarded, hash: number): number {
  return lookUp(FIRST, guarded) + (hash % PARTITIONS[guarded]);
}

/** The lock of an article's own rows. */
export const articleLock = (id: string): number => partition('article', hash53(id));

/** The lock of a source and its names. */
export const sourceLock = (id: string): number => partition('source', hash53(id));

/** The lock of a finding on which there are decisions. */
export const decisionLock = (finding: string): number => partition('decision', hash53(finding));

/** The lock of what a text is told to be of one story with. */
export const textLock = (articleId: string): number => partition('text', hash53(articleId));

/** The lock of a block of names. */
export const nameBlockLock = (block: string): number => partition('name', hash53(block));

/** The lock of a block of findings. */
export const findingBlockLock = (family: BlockFamily, key: number): number =>
  partition(family, family === 'STORY' ? wordOfKey(key) : key);
