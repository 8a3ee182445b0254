import { htmlText, isHtmlText } from '../pages/fragment.js';
import { type Fields, isFields } from './fields.js';

/** Members that hold the parts of a node. */
const CHILDREN = ['children', 'content', 'content_elements', 'nodes', 'blocks', 'items'] as const;

/** Nodes of a paragraph's own line. */
const INLINE = /^(?:text|span|link|hyperlink|entry-hyperlink|a|autolink|mention|hashtag|code-?text|)$/i;
const LINE_BREAK = /^(?:hard_?break|line_?break|br)$/i;

/** Nodes that are none of the prose: pictures, players, code of other pages, links to other articles. */
const BESIDE_PROSE =
  /image|picture|photo|video|audio|gallery|embed|media|asset|iframe|raw|html-?block|advert|promo|newsletter|interstitial|related|delimiter|divider|horizontal|table-of-contents|code_?block|custom/i;

/** Forms of a whole text. */
const FORM = /^(?:text|plain(?:_?text)?|x?html|markdown|md|rich_?text)$/;

/** Deepest nesting of nodes. */
const DEEPEST = 50;

/**
 * The prose of a text kept as a tree of nodes, as the editors of content systems keep it: ProseMirror and TipTap, Slate, Lexical,
 * Editor.js, Contentful, Portable Text, Arc. Null where a value is no such tree, or has no words.
 */
export function richText(value: unknown): string | null {
  if (!isTree(value)) return null;
  const text = paragraphsOf(value, 0).join('\n\n').trim();
  return text === '' ? null : text;
}

function isTree(value: unknown): boolean {
  if (Array.isArray(value))
    return value.some((item) => isFields(item) && isNode(item)) && !areForms(value.filter(isFields));
  if (!isFields(value)) return false;
  return (isFields(value.root) && isNode(value.root)) || isNode(value);
}

/** One text in several forms, "html" and "text", of which one is read. */
function areForms(values: readonly Fields[]): boolean {
  const kinds = values.map(kindOf);
  return kinds.length > 1 && new Set(kinds).size === kinds.length && kinds.every((kind) => FORM.test(kind));
}

function isNode(value: Fields): boolean {
  return (
    (kindOf(value) !== '' && (Array.isArray(childrenOf(value)) || typeof ownText(value) === 'string')) ||
    (Array.isArray(value.children) && value.children.every(isFields)) ||
    (Array.isArray(value.blocks) && value.blocks.some((block) => isFields(block) && kindOf(block) !== ''))
  );
}

/** What a node calls itself; a body of a news item has a media type instead. */
function kindOf(node: Fields): string {
  const kind = node.nodeType ?? node._type ?? node.type ?? node.object;
  return typeof kind === 'string' && !/\/|nitf|xml/i.test(kind) ? kind.toLowerCase() : '';
}

function childrenOf(node: Fields): readonly unknown[] | null {
  for (const name of CHILDREN) {
    const inner = node[name];
    if (Array.isArray(inner)) return inner;
  }
  if (isFields(node.root)) return [node.root];
  return isFields(node.data) && Array.isArray(node.data.items) ? node.data.items : null;
}

function ownText(node: Fields): string | null {
  const text = [node.text, node.value, node.content, isFields(node.data) ? node.data.text : null].find(
    (part) => typeof part === 'string',
  );
  return typeof text === 'string' ? (isHtmlText(text) ? htmlText(text) : text) : null;
}

/** Whether a node stands in a line; one whose text is its content is a paragraph, whatever it calls itself. */
function isInline(node: unknown): boolean {
  if (!isFields(node)) return typeof node === 'string';
  const kind = kindOf(node);
  if (LINE_BREAK.test(kind)) return true;
  if (!INLINE.test(kind) || typeof node.content === 'string') return false;
  return typeof ownText(node) === 'string' || (childrenOf(node)?.every(isInline) ?? false);
}

function paragraphsOf(node: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(node)) {
    if (node.length > 0 && node.every(isInline) && node.some(isFields)) return line(node);
    return node.flatMap((inner) => paragraphsOf(inner, depth + 1));
  }
  if (typeof node === 'string') return line([node]);
  if (!isFields(node) || BESIDE_PROSE.test(kindOf(node))) return [];
  const children = childrenOf(node);
  if (children !== null) return paragraphsOf(children, depth + 1);
  const text = ownText(node);
  return text === null || text.trim() === '' ? [] : [text.trim()];
}

function line(nodes: readonly unknown[]): string[] {
  const text = nodes.map(inlineText).join('').trim();
  return text === '' ? [] : [text];
}

function inlineText(node: unknown): string {
  if (typeof node === 'string') return isHtmlText(node) ? htmlText(node) : node;
  if (!isFields(node)) return '';
  if (LINE_BREAK.test(kindOf(node))) return '\n';
  return ownText(node) ?? (childrenOf(node) ?? []).map(inlineText).join('');
}
