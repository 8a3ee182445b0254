import type { BlockFamily } from './blocks.js';
import { hash53 } from './hashing.js';

/** The lock of an article's own rows. */
export const articleLock = (id: string): number => hash53(`ARTICLE|${id}`);

/** The lock of a source and its names. */
export const sourceLock = (id: string): number => hash53(`SOURCE|${id}`);

/** The lock of a block of names. */
export const nameBlockLock = (block: string): number => hash53(`NAMES|${block}`);

/** The lock of a block of findings. */
export const findingBlockLock = (family: BlockFamily, key: number | bigint): number =>
  hash53(`BLOCK|${family}|${key}`);
