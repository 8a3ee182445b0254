// A part of the page as a drawing: its boxes, lines and words where the browser has put them.
import { styledCopy } from './styledCopy.js';

const SVG = 'http://www.w3.org/2000/svg';
/** What is there to be pressed, and what is there for who does not see the page. */
const LEFT_OUT = '.take, .vh, button, input, select';
const CLEAR = 'rgba(0, 0, 0, 0)';
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the page as a drawing of the size it takes, and that size in pixels. */
export function drawnBoxes(of: Element): { picture: SVGSVGElement; width: number; height: number } {
  const picture = made('svg', {});
  const { left, top } = of.getBoundingClientRect();
  const extent = { width: 1, height: 1 };
  const grow = (x: number, y: number) => {
    extent.width = Math.max(extent.width, Math.ceil(x));
    extent.height = Math.max(extent.height, Math.ceil(y));
  };
  /** Where something is within the drawing. */
  const placed = (frame: Frame): Frame => {
    const at = { left: frame.left - left, top: frame.top - top, width: frame.width, height: frame.height };
    grow(at.left + at.width, at.top + at.height);
    return at;
  };

  const draw = (element: Element, into: Element): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || element.matches(LEFT_OUT)) return;
    if (element instanceof SVGSVGElement) {
      const { left: x, top: y, width, height } = placed(element.getBoundingClientRect());
      const copy = styledCopy(element);
      for (const [name, value] of Object.entries({ x, y, width, height }))
        copy.setAttribute(name, `${value}`);
      into.append(copy);
      return;
    }
    const frames = [...element.getClientRects()].map(placed);
    for (const frame of frames) into.append(...box(frame, style));
    for (const part of ['::before', '::after'] as const) {
      const frame = frames[0] && madeUp(element, part, frames[0]);
      if (frame) into.append(...box(frame, getComputedStyle(element, part)));
    }
    const within = inner(style, frames[0], into);
    for (const child of element.childNodes) {
      if (child instanceof Element) draw(child, within);
      else if (child instanceof Text) within.append(...lines(child, style, placed));
    }
  };
  draw(of, picture);
  return { picture, ...extent };
}

/** Where what an element holds is drawn: cut at its edge, and as faint, where the page does so. */
function inner(style: CSSStyleDeclaration, frame: Frame | undefined, into: Element): Element {
  const cut = frame !== undefined && style.overflowX === 'hidden';
  if (!cut && style.opacity === '1') return into;
  const group = cut
    ? made('svg', { x: frame.left, y: frame.top, width: frame.width, height: frame.height })
    : made('g', {});
  if (cut) group.setAttribute('viewBox', `${frame.left} ${frame.top} ${frame.width} ${frame.height}`);
  group.setAttribute('opacity', style.opacity);
  into.append(group);
  return group;
}

/** The ground and the edges of a box. */
function box({ left, top, width, height }: Frame, style: CSSStyleDeclaration): SVGElement[] {
  const drawn: SVGElement[] = [];
  const round = style.borderTopLeftRadius.endsWith('%') ? '50%' : style.borderTopLeftRadius;
  const radius = round === '50%' ? Math.min(width, height) / 2 : Number.parseFloat(round) || 0;
  const whole = { x: left, y: top, width, height, rx: radius };
  if (style.backgroundColor !== CLEAR) drawn.push(made('rect', { ...whole, fill: style.backgroundColor }));
  if (style.backgroundImage.includes('gradient')) drawn.push(...hatched(whole, style));
  const ends = {
    Top: [left, top, left + width, top],
    Right: [left + width, top, left + width, top + height],
    Bottom: [left, top + height, left + width, top + height],
    Left: [left, top, left, top + height],
  };
  const edges = SIDES.flatMap((side) => {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    const kind = style[`border${side}Style`];
    const color = style[`border${side}Color`];
    return thick > 0 && kind !== 'none' && color !== CLEAR ? [{ side, thick, kind, color }] : [];
  });
  const [first] = edges;
  if (first && edges.length === 4 && radius > 0)
    return [
      ...drawn,
      made('rect', { ...whole, fill: 'none', stroke: first.color, 'stroke-width': first.thick }),
    ];
  for (const { side, thick, kind, color } of edges) {
    const [x1, y1, x2, y2] = ends[side];
    const dashes =
      kind === 'dotted' ? `${thick} ${thick}` : kind === 'dashed' ? `${thick * 3} ${thick * 2}` : 'none';
    drawn.push(
      made('path', {
        d: `M${x1} ${y1}L${x2} ${y2}`,
        fill: 'none',
        stroke: color,
        'stroke-width': thick,
        'stroke-dasharray': dashes,
      }),
    );
  }
  return drawn;
}

/** Strokes across a box: what a background has besides a colour is a hatch. */
function hatched(
  frame: Record<'x' | 'y' | 'width' | 'height', number>,
  style: CSSStyleDeclaration,
): SVGElement[] {
  const stroke = style.backgroundImage.match(/rgba?\([^)]*\)/g)?.at(-1) ?? style.borderTopColor;
  const { x, y, width, height } = frame;
  const around = made('svg', { x, y, width, height });
  let strokes = '';
  for (let at = -height; at < width; at += 7) strokes += `M${at} ${height}L${at + height} 0`;
  around.append(made('path', { d: strokes, fill: 'none', stroke, 'stroke-width': 1.5 }));
  return [around];
}

/** Where a box stands that the style sheet alone has made, within the box that holds it. */
function madeUp(element: Element, part: '::before' | '::after', { left, top }: Frame): Frame | undefined {
  const style = getComputedStyle(element, part);
  if (style.content !== '""' || style.position !== 'absolute') return undefined;
  const own = getComputedStyle(element);
  const edges = ['Left', 'Right', 'Top', 'Bottom'] as const;
  const [lineLeft = 0, lineRight = 0, lineTop = 0, lineBottom = 0] = edges.map(
    (side) => Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`]),
  );
  const bordered = style.boxSizing === 'border-box';
  return {
    left: left + Number.parseFloat(own.borderLeftWidth) + Number.parseFloat(style.left),
    top: top + Number.parseFloat(own.borderTopWidth) + Number.parseFloat(style.top),
    width: Number.parseFloat(style.width) + (bordered ? 0 : lineLeft + lineRight),
    height: Number.parseFloat(style.height) + (bordered ? 0 : lineTop + lineBottom),
  };
}

const measure = document.createElement('canvas').getContext('2d');

/** The words of a text, a piece for each of its lines. */
function lines(text: Text, style: CSSStyleDeclaration, placed: (frame: Frame) => Frame): SVGElement[] {
  const pieces: { words: string; frame: Frame }[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    // A word that is broken is drawn where it begins.
    const [rect] = range.getClientRects();
    if (rect === undefined || rect.width === 0) continue;
    const frame = placed(rect);
    const before = pieces.at(-1);
    if (before === undefined || Math.abs(before.frame.top - frame.top) > 2)
      pieces.push({ words: word, frame });
    else {
      const start = Math.min(before.frame.left, frame.left);
      const end = Math.max(before.frame.left + before.frame.width, frame.left + frame.width);
      pieces[pieces.length - 1] = {
        words: before.words + word,
        frame: { ...before.frame, left: start, width: end - start },
      };
    }
  }
  if (measure) measure.font = style.font;
  const size = measure?.measureText('x');
  const [ascent, descent] = [size?.fontBoundingBoxAscent ?? 4, size?.fontBoundingBoxDescent ?? 1];
  return pieces.map(({ words, frame }) => {
    const backwards = style.direction === 'rtl';
    const shown = words.trim().replace(/\s+/g, ' ');
    const drawn = made('text', {
      x: backwards ? frame.left + frame.width : frame.left,
      y: frame.top + (frame.height * ascent) / (ascent + descent),
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
      'text-decoration': style.textDecorationLine,
      // Where the font of the page is not at hand, the words still end where they ended.
      textLength: frame.width,
      lengthAdjust: 'spacingAndGlyphs',
      ...(backwards ? { direction: 'rtl' } : {}),
    });
    drawn.textContent = style.textTransform === 'uppercase' ? shown.toUpperCase() : shown;
    return drawn;
  });
}

function made<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
