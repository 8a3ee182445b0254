import { marked } from 'marked';
import type { Defaults } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { readArticle } from '../json/article.js';
import { type Fields, isFields, valuesOf } from '../json/fields.js';
import { yaml } from '../libraries.js';
import { htmlText } from '../pages/fragment.js';
import { parsed, type Reader } from '../reader.js';
import { readPlainHeader } from '../text/plainText.js';

/** What stands above the text between two lines of marks, in YAML or in TOML. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,50000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/** A paragraph that is a link to something else. */
const LINK_ALONE = /^[ \t]*(?:[-*] )?!?\[[^\]\n]{0,200}\]\([^)\s]{1,2000}\)[ \t]*$/gm;

/** A line of lists and quotations in one another, so many that no page may have them: the parser's time grows with their square. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){400}/m;

export const markdownReader: Reader = {
  format: 'markdown',
  extensions: ['md', 'markdown'],
  holds: 'one',
  is: 'Markdown',
  gives: 'the text, with headline, author and date of its front matter',
  recognises: ({ start, extension }) =>
    hasFrontMatter(start.slice(0, 20_000)) ||
    /^# \S.{0,200}\r?\n/.test(start) ||
    (/^\.(?:md|markdown)$/.test(extension) && !/^[<{[]/.test(start)),
  read: async (source, { defaults }) => [await readMarkdown(await source.text(), defaults)],
};

/** A line that can stand in front matter: a key with its value, a comment, more of a value, an item, or nothing. */
const FRONT_MATTER_LINE = /^(?:[\w-]{1,40}\s{0,9}[:=]|#|\s|- |$)/;

/** Whether a text begins with front matter, which two rules around a paragraph are not. Looks at each line once. */
function hasFrontMatter(text: string): boolean {
  const written = FRONT_MATTER.exec(text)?.[2];
  return written?.split(/\r?\n/).every((line) => FRONT_MATTER_LINE.test(line)) ?? false;
}

async function readMarkdown(content: string, defaults: Defaults): Promise<Document> {
  const text = content.replace(/^\ufeff/, '').trimStart();
  const front = FRONT_MATTER.exec(text);
  const meta = front === null ? {} : await frontMatter(front[2], front[1] === '+++');
  const body = (front === null ? text : text.slice(front[0].length)).replace(LINK_ALONE, '');
  if (TOO_DEEP.test(body))
    throw new DocumentError(
      'DOCUMENT_TOO_LARGE',
      'its lists and quotations are more than 400 within one another; give the article alone',
    );
  const html = await parsed('Markdown', () => marked.parse(body, { async: false, gfm: true }));
  const shown = readPlainHeader(htmlText(`<div>${html}</div>`));
  const headed = /^\s*#\s+\S.*\r?\n/.test(body) && shown.headline !== null;
  const fields: Fields = {
    ...meta,
    ...(valuesOf(meta, 'headline').length === 0 ? { title: shown.headline } : {}),
    ...(valuesOf(meta, 'byline').length === 0 ? { byline: shown.byline } : {}),
    ...(valuesOf(meta, 'date').length === 0 ? { date: shown.date } : {}),
    text: headed || valuesOf(meta, 'headline').length === 0 ? shown.text : htmlText(`<div>${html}</div>`),
  };
  return readArticle(fields, defaults);
}

/** Front matter as an object; TOML's simple keys are read as YAML's. */
async function frontMatter(written: string, isToml: boolean): Promise<Fields> {
  const lines = isToml ? written.replace(/^([\w-]+)\s*=\s*/gm, '$1: ') : written;
  const value: unknown = await parsed('Markdown with front matter', () =>
    yaml().parse(lines, { maxAliasCount: 20, logLevel: 'silent' }),
  );
  return isFields(value) ? value : {};
}
