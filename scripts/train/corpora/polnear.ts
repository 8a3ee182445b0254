import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/documents/document.js';

/** One attribution relation as an annotator marked it; each part may be of several stretches. */
export interface GoldAttribution {
  readonly cue: readonly Span[];
  /** Empty where the text names no source. */
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

/** One annotator's work on an article. */
export interface Annotation {
  readonly annotator: string;
  readonly attributions: readonly GoldAttribution[];
  /** Stretches that are not the article's prose (advertisements, links): left out of training and scoring. */
  readonly discarded: readonly Span[];
}

/** A news article of PolNeAR with the annotations made of it; most have one, some have up to six. */
export interface PolnearArticle {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

/** "T3<tab or space>Content 115 290;300 310<tab>words": id, type, stretches. */
const ENTITY = /^(T\d+)\s+(\S+)\s+(\d+ \d+(?:;\d+ \d+)*)/;

/** brat counts code points; JavaScript counts UTF-16 code units. Null where both count the same. */
function codeUnitOffsets(text: string): Int32Array | null {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return null;
  const offsets: number[] = [];
  let unit = 0;
  for (const point of text) {
    offsets.push(unit);
    unit += point.length;
  }
  offsets.push(unit);
  return Int32Array.from(offsets);
}

function parseAnnotation(annotator: string, file: string, offsets: Int32Array | null): Annotation {
  const spans = new Map<string, { type: string; spans: Span[] }>();
  const attributions: GoldAttribution[] = [];
  const discarded: Span[] = [];
  for (const line of file.split('\n')) {
    const entity = ENTITY.exec(line);
    if (entity) {
      const stretches = entity[3].split(';').map((stretch) => {
        const [start, end] = stretch.split(' ').map((offset) => offsets?.[Number(offset)] ?? Number(offset));
        return { start, end };
      });
      spans.set(entity[1], { type: entity[2], spans: stretches });
      if (entity[2] === 'Discard') discarded.push(...stretches);
    }
  }
  for (const line of file.split('\n')) {
    if (!line.startsWith('E')) continue;
    const parts: Record<string, Span[]> = { Cue: [], Source: [], Content: [] };
    for (const argument of line.trim().split(/\s+/).slice(1)) {
      const [role, id] = argument.split(':');
      parts[role.replace(/\d+$/, '')]?.push(...(spans.get(id)?.spans ?? []));
    }
    for (const part of Object.values(parts)) part.sort((a, b) => a.start - b.start);
    if (parts.Cue.length > 0 && parts.Content.length > 0) {
      attributions.push({ cue: parts.Cue, source: parts.Source, content: parts.Content });
    }
  }
  attributions.sort((a, b) => a.cue[0].start - b.cue[0].start);
  return { annotator, attributions, discarded };
}

/**
 * Reads one part of PolNeAR 1.0 (Newell, Margolin and Ruths 2018): brat standoff files beside the texts, one file an
 * annotator, its name the text's and the annotator's four digits. Articles come in the order of their names, their
 * annotations in the order of the annotators.
 */
export function readPolnear(corpora: string, part: 'train' | 'dev'): PolnearArticle[] {
  const folder = join(corpora, 'statements', 'polnear', part);
  if (!existsSync(folder)) throw new Error(`No PolNeAR corpus at ${folder}: say where with --corpora DIR.`);
  const files = readdirSync(join(folder, 'attributions'))
    .filter((file) => file.endsWith('.ann'))
    .sort();
  const articles: PolnearArticle[] = [];
  for (const textFile of readdirSync(join(folder, 'text')).sort()) {
    const name = textFile.replace(/\.txt$/, '');
    const text = readFileSync(join(folder, 'text', textFile), 'utf8');
    const offsets = codeUnitOffsets(text);
    const annotations = files
      .filter((file) => file.startsWith(`${name}_`) && file.length === name.length + '_0000.ann'.length)
      .map((file) => {
        const content = readFileSync(join(folder, 'attributions', file), 'utf8');
        return parseAnnotation(file.slice(name.length + 1, -'.ann'.length), content, offsets);
      });
    if (annotations.length > 0) articles.push({ name, text, annotations });
  }
  return articles;
}
