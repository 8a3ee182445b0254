/** A finding of an article that resolution compares with others of its family. */
export interface Finding {
  /** Unique within its family; derived from what the finding is. */
  readonly id: string;
  readonly articleId: string;
  /** Among the article's findings of the family, in the order of the text; 0 for the article itself. */
  readonly position: number;
  /** When its article was published, ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly blocks: BlockKeys;
  /** What it is resolved to in the base; null where that was not done yet. */
  readonly nodeId: string | null;
  /** Other nodes that parts of it are resolved to, where a decision parts what the documents hold to be one. */
  readonly otherNodes?: readonly string[];
}

/**
 * The keys of a finding's blocks, hashes of 53 bits. Two findings share a block where one is found under a key the other
 * looks under; it must then hold the other way round too.
 */
export interface BlockKeys {
  /** It is found under these. */
  readonly own: readonly number[];
  /** It looks for others under these. */
  readonly look: readonly number[];
}

/** First published first; what has no date comes last. A total order on the findings of a family. */
export function byPublication(
  a: Pick<Finding, 'articleId' | 'position' | 'publishedAt'>,
  b: Pick<Finding, 'articleId' | 'position' | 'publishedAt'>,
): number {
  const [first, second] = [
    a.publishedAt ?? Number.POSITIVE_INFINITY,
    b.publishedAt ?? Number.POSITIVE_INFINITY,
  ];
  if (first !== second) return first - second;
  return a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.position - b.position;
}
