// What is drawn, as a picture of its own: the styles of the page, on which it was drawn, are written into it.
import { drawnBoxes } from './drawnBoxes.js';
import { styledCopy } from './styledCopy.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * What is drawn, as an SVG file, be it a drawing or a part of the page; controls are left out. Attributes, not styles: the
 * policy of the page forbids to write those.
 */
export function drawnSvg(of: Element): string {
  const { picture, width, height } = pictureOf(of);
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  picture.prepend(paper);
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(picture);
}

interface Picture {
  readonly picture: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

function pictureOf(of: Element): Picture {
  if (!(of instanceof SVGSVGElement)) return drawnBoxes(of);
  const { width, height } = of.getBoundingClientRect();
  return { picture: styledCopy(of), width, height };
}
