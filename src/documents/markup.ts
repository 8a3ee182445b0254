/** What tells the kind of a document in angle brackets by its start, in ASCII. */

const HTML_ELEMENT =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|style|script|article|main|section|header|div|p|h[1-6]|a|b|i|em|strong|span|img|ul|ol|table|br)\b/i;

const MARKUP = /^<(?:[?!]|[a-z][\w:.-]*[\s>/])/i;

/** Whether it is HTML, XML or SGML of any kind. */
export function isMarkup(start: string): boolean {
  return MARKUP.test(start);
}

/** Whether it begins as pages do. */
export function isHtml(start: string): boolean {
  return HTML_ELEMENT.test(afterProlog(start));
}

/** Name of the first element, without prefix, as written; empty where it is no markup. */
export function rootElement(start: string): string {
  return /^<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,60})[\s>/]/i.exec(withoutDoctype(afterProlog(start)))?.[1] ?? '';
}

function withoutDoctype(markup: string): string {
  const doctype = /^<!DOCTYPE(?:[^[\]<>]{0,2000}|[^[\]<>]{0,2000}\[[\s\S]{0,20000}?\]\s*)>/i.exec(markup);
  return doctype === null ? markup : afterProlog(markup.slice(doctype[0].length).trimStart());
}

/** The markup after XML declaration, instructions and comments. */
function afterProlog(start: string): string {
  let rest = start;
  for (;;) {
    const close = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}
