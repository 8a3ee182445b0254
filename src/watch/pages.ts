import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import { lastModifiedOf, type WholeAnswer } from '../documents/fetching.js';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.js';
import type { DueItem } from './state.js';
import { NotNow, type Visitor } from './visitor.js';

/** What an item gives to be taken in, or when it is to be tried again. */
export type PageReading =
  | { readonly documents: readonly Document[] }
  /** Why nothing can be read of it, now or later. */
  | { readonly failure: DocumentError }
  | { readonly later: NotNow };

/** Reading of pages, as for other documents. */
export type PageOptions = Pick<ReadOptions, 'timeZone' | 'dateOrder'>;

/** Most articles that one address gives. */
const MOST_ARTICLES = 100;

/**
 * Reads the page behind an item; where that can't be done, what the feed itself gives of it, with a warning.
 *
 * @param isLast whether it is not to be tried again where the page can't be reached
 */
export async function readItem(
  item: DueItem,
  visitor: Visitor,
  options: PageOptions,
  isLast: boolean,
): Promise<PageReading> {
  if (item.url === null) return ownText(item, null);
  let answer: WholeAnswer;
  try {
    answer = await visitor.fetch(item.url);
  } catch (error) {
    const isPassing =
      error instanceof NotNow || (error instanceof DocumentError && error.code === 'UNREACHABLE_URL');
    if (isPassing && !(isLast && (!(error instanceof NotNow) || error.wasAsked)))
      return { later: error instanceof NotNow ? error : new NotNow(error.reason, null) };
    if (error instanceof NotNow) return ownText(item, new DocumentError('UNREACHABLE_URL', error.reason));
    if (error instanceof DocumentError) return ownText(item, error);
    throw error;
  }
  const { status } = answer;
  if (status < 200 || status >= 300)
    return ownText(item, new DocumentError('UNREACHABLE_URL', `the server answered ${status}`));
  return readPage(item, answer, options);
}

async function readPage(item: DueItem, answer: WholeAnswer, options: PageOptions): Promise<PageReading> {
  const input = {
    bytes: answer.bytes,
    name: item.url ?? item.feedUrl,
    url: answer.url.href,
    contentType: answer.headers.get('content-type'),
    lastModified: item.modifiedAt ?? lastModifiedOf(answer.headers),
  };
  const documents: Document[] = [];
  let failure: DocumentError | null = null;
  const published = item.publishedAt === null ? {} : { publishedAt: item.publishedAt };
  for await (const result of readDocuments(input, { ...options, ...published })) {
    if (result instanceof DocumentError) failure ??= result;
    else documents.push(result);
    if (documents.length >= MOST_ARTICLES) break;
  }
  return documents.length > 0 ? { documents } : ownText(item, failure);
}

/** What the feed gives of an item, where its page could not be read. */
function ownText({ document, url, feedUrl }: DueItem, why: DocumentError | null): PageReading {
  if (document === null)
    return {
      failure: (why ?? new DocumentError('NO_ARTICLE', 'the feed gives neither a page nor a text of it')).at(
        url ?? feedUrl,
      ),
    };
  if (why === null) return { documents: [document] };
  const warning = `its page was not read (${why.reason}), but what the feed ${feedUrl} gives of it`;
  return { documents: [{ ...document, warnings: [...document.warnings, warning] }] };
}
