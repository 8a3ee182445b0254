import type { DomDocument, DomElement, DomNode } from '../pages/dom.js';

const ELEMENT_NODE = 1;

/** The name of an element without its prefix, as written. */
export function localName(element: DomNode): string {
  return element.nodeName.slice(element.nodeName.indexOf(':') + 1);
}

/** All elements within a node, in the order of the document, without recursion. */
export function* descendants(root: DomNode): Generator<DomElement> {
  let node: DomNode | null = root.firstChild;
  while (node !== null && node !== root) {
    if (node.nodeType === ELEMENT_NODE) yield node as DomElement;
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
    if (node !== null && node !== root) node = node.nextSibling;
  }
}

/** The elements directly in a node. */
export function* childrenOf(root: DomNode): Generator<DomElement> {
  for (let node = root.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === ELEMENT_NODE) yield node as DomElement;
}

/** All elements of these names within a node, whatever their prefix and case. */
export function allNamed(root: DomNode, names: readonly string[]): DomElement[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return [...descendants(root)].filter((element) => wanted.has(localName(element).toLowerCase()));
}

/** The first element that has one of these names, the names tried in order; the root of a document may be it. */
export function firstNamed(root: DomDocument | DomElement, names: readonly string[]): DomElement | null {
  const top = 'documentElement' in root ? root.documentElement : root;
  if (top === null) return null;
  for (const name of names) {
    if (localName(top).toLowerCase() === name.toLowerCase()) return top;
    const [found] = allNamed(top, [name]);
    if (found !== undefined) return found;
  }
  return null;
}

/** The words in the first element of a name that has any, as one line. */
export function textIn(root: DomElement, name: string): string | null {
  for (const element of allNamed(root, [name])) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return null;
}
