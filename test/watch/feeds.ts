// All people, places and outlets are invented.

/** An item of a feed, as a test writes it. */
export interface Item {
  readonly id: string;
  readonly link?: string;
  readonly title?: string;
  readonly text?: string;
  readonly published?: string;
}

/** An RSS feed of items. */
export function rss(items: readonly Item[]): string {
  const written = items.map(
    ({ id, link, title = `Council meets about ${id}`, text, published }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${link ? `<link>${link}</link>` : ''}${
        text ? `<description>${text}</description>` : ''
      }${published ? `<pubDate>${published}</pubDate>` : ''}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Sunderby Post</title><link>https://post.example/</link>${written.join('')}</channel></rss>`;
}

/** A page with an article. */
export function page(
  headline: string,
  sentence = `The council of Sunderby met about ${headline} on Monday.`,
): string {
  return `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>
<p>${sentence} Mayor Olga Brenn said that it would meet again before the end of the week.</p>
<p>About 4,000 people came to the town hall, many more than on an ordinary day, and stayed until late at night.</p></article></body></html>`;
}
