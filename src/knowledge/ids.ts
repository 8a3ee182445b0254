import { createHash } from 'node:crypto';

/** What an id can name. */
export type IdKind = 'article' | 'source' | 'entity' | 'statement' | 'event' | 'story' | 'decision';

const FIRST_BYTE: Record<IdKind, number> = {
  article: 0xa1,
  source: 0xb1,
  statement: 0xc1,
  event: 0xd1,
  entity: 0xe1,
  story: 0xf1,
  decision: 0x91,
};

const KIND_OF_PREFIX = new Map(
  (Object.entries(FIRST_BYTE) as [IdKind, number][]).map(([kind, byte]) => [byte.toString(16), kind]),
);

const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * The id of what `parts` name: a UUIDv8 (RFC 9562, section 5.8) whose first byte tells its kind and whose other bits
 * are taken from a SHA-256. The same parts always give the same id.
 */
export function idOf(kind: IdKind, ...parts: (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[0] = FIRST_BYTE[kind];
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The kind an id tells of itself; null for what is no id of Dateline's. */
export function idKind(id: string): IdKind | null {
  return UUID_V8.test(id) ? (KIND_OF_PREFIX.get(id.slice(0, 2)) ?? null) : null;
}

/** The id under which the story of an article can be found: that of the story itself where the article is its first. */
export function storyIdOf(articleId: string): string {
  return FIRST_BYTE.story.toString(16) + articleId.slice(2);
}

/** The article that gives a story's id. */
export function articleOfStoryId(storyId: string): string {
  return FIRST_BYTE.article.toString(16) + storyId.slice(2);
}
