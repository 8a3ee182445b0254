import { createHash } from 'node:crypto';
import type { Document } from './document.js';

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|cmpid|ocid|ns_\w+|at_(?:medium|campaign|custom\d)|ref_src|ref_url|smid|smtyp|s_cid|xtor|wt\.mc_id|icid|spm|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:enc|anon)_id)$/i;

/**
 * The form of a web address under which a document is known: absolute, http or https, host in lower case, without
 * fragment, default port, credentials and tracking parameters. Null where it is no such address.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = URL.canParse(address.trim(), base) ? new URL(address.trim(), base) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Rewriting the query also re-encodes it, so an address without such parameters is left as it is.
  for (const name of tracking) url.searchParams.delete(name);
  if (url.search === '') url.search = '';
  return url.href;
}

/** The domain of an address without "www.", in lower case. */
export function domainOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex');
}

/** What makes two documents the same article: the URL, else "sha256:" and the hash of headline, date and text. */
export function identityOf(document: Document): string {
  return (
    document.url ??
    `sha256:${sha256([document.headline, document.publishedAt?.toISOString() ?? null, document.text])}`
  );
}

/** SHA-256 of all that was read, in hexadecimal: another one at the same identity is a changed document. */
export function contentHashOf(document: Document): string {
  return sha256([
    document.headline,
    document.text,
    document.url,
    document.source,
    document.sourceDomain,
    document.agency,
    document.byline,
    document.authors,
    document.datelinePlace,
    document.publishedAt?.toISOString() ?? null,
    document.timeZone,
    document.language,
    document.furniture.map(({ start, end }) => [start, end]),
    document.warnings,
  ]);
}
