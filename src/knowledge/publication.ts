/** A finding with the time its article was published. */
interface Published {
  readonly articleId: string;
  readonly position: number;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
}

/** First published first; what has no date comes last. A total order on the findings of a family. */
export function byPublication(a: Published, b: Published): number {
  const [first, second] = [
    a.publishedAt ?? Number.POSITIVE_INFINITY,
    b.publishedAt ?? Number.POSITIVE_INFINITY,
  ];
  if (first !== second) return first - second;
  return a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.position - b.position;
}
