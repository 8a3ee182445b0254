const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
  'text-anchor',
];

/** A copy of a drawing that needs no style sheet. */
export function styledCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [i, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[i];
    if (original === undefined) continue;
    const computed = getComputedStyle(original);
    for (const name of STYLES) element.setAttribute(name, computed.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex']) element.removeAttribute(name);
  }
  return copy;
}
