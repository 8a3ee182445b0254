/** The addresses of the explorer's views. Ids are opaque, so they are written as any text would be. */
const at = (folder: string) => (id: string) => `/${folder}/${encodeURIComponent(id)}`;

export const storyAt = at('stories');
export const articleAt = at('articles');
/** What an article said before it was edited. */
export const versionsAt = (id: string): string => `${articleAt(id)}/versions`;
export const statementAt = at('statements');
export const eventAt = at('events');
export const entityAt = at('entities');
export const sourceAt = at('sources');
/** A fact within its article, by the characters it stands on. */
export const evidenceAt = (articleId: string, start: number, end: number): string =>
  `${articleAt(articleId)}#${start}-${end}`;
export const searchAt = (text: string): string => `/search?q=${encodeURIComponent(text)}`;
/** A list, of what fits these filters. */
export const listAt = (list: string, filters: Record<string, string>): string =>
  `/${list}?${new URLSearchParams(filters)}`;
export const pathAt = (from: string, to?: string): string =>
  `/path?from=${encodeURIComponent(from)}${to === undefined ? '' : `&to=${encodeURIComponent(to)}`}`;
