import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lookUp } from '../../../src/expected.js';
import type { Span } from '../../../src/language/analysis.js';

/** The topics of ECB+ kept for developing; the others there are for training. */
export const ECB_DEV_TOPICS: ReadonlySet<number> = new Set([2, 5, 12, 18, 21, 23, 34, 35]);

/**
 * ECB+'s classes of actions that can be events of ours. The others are no happenings in our sense: REPORTING (said),
 * PERCEPTION (saw), ASPECTUAL (began), CAUSATIVE (led to), STATE (is ill), GENERIC (what happens in general).
 */
const COVERED = new Set(['ACTION_OCCURRENCE', 'NEG_ACTION_OCCURRENCE']);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CLOSING = /^(?:[.,;:!?%)\]]|'(?:s|re|ve|ll|d|m)?$|n't$|'')/;

/** An action of the classes covered, with the instance that it is a mention of within its document. */
export interface EcbAction extends Span {
  readonly instance: string;
}

export interface EcbDocument {
  readonly name: string;
  readonly text: string;
  /** The stretches of the sentences that were annotated for certain. */
  readonly sentences: readonly Span[];
  readonly actions: readonly EcbAction[];
}

function readDocument(name: string, file: string, annotated: ReadonlySet<number>): EcbDocument {
  const xml = readFileSync(file, 'utf8');
  const spans = new Map<string, Span>();
  const sentences = new Map<number, { start: number; end: number }>();
  let text = '';
  let last = -1;
  for (const [, id, sentence, , printed] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)" number="(\d+)">([^<]*)<\/token>/g,
  )) {
    const word = printed
      .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
      .replace(/``|''/g, '"');
    const number = Number(sentence);
    if (last >= 0) text += number !== last ? '\n' : CLOSING.test(word) ? '' : ' ';
    last = number;
    const span = { start: text.length, end: text.length + word.length };
    text += word;
    spans.set(id, span);
    const whole = sentences.get(number);
    if (whole) whole.end = span.end;
    else sentences.set(number, { ...span });
  }
  const instanceOf = new Map<string, string>();
  for (const [, , relation, body] of xml.matchAll(
    /<(CROSS_DOC_COREF|INTRA_DOC_COREF) r_id="(\d+)"[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    for (const [, mention] of body.matchAll(/<source m_id="(\d+)"/g)) instanceOf.set(mention, relation);
  }
  const actions: EcbAction[] = [];
  for (const [, kind, mention, body] of xml.matchAll(
    /<((?:NEG_)?ACTION_\w+) m_id="(\d+)"[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    const parts = [...body.matchAll(/t_id="(\d+)"/g)].map((match) => lookUp(spans, match[1]));
    if (!COVERED.has(kind) || !parts.length) continue;
    actions.push({
      start: Math.min(...parts.map((p) => p.start)),
      end: Math.max(...parts.map((p) => p.end)),
      instance: instanceOf.get(mention) ?? `alone ${mention}`,
    });
  }
  return {
    name,
    text,
    sentences: [...annotated].flatMap((number) => sentences.get(number) ?? []),
    actions,
  };
}

/** The documents of ECB+ with sentences that its list names, of the topics for developing or of those for training. */
export function readEcb(corpora: string, part: 'train' | 'dev'): EcbDocument[] {
  const folder = path.join(corpora, 'events', 'ecbplus');
  const annotated = new Map<string, Set<number>>();
  for (const line of readFileSync(path.join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8').split(
    /\r?\n/,
  )) {
    const [topic, file, sentence] = line.split(',');
    const key = `${topic}_${file}`;
    annotated.set(key, (annotated.get(key) ?? new Set()).add(Number(sentence)));
  }
  const topics = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name) && ECB_DEV_TOPICS.has(Number(name)) === (part === 'dev'))
    .sort((a, b) => Number(a) - Number(b));
  return topics.flatMap((topic) =>
    readdirSync(path.join(folder, topic))
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .flatMap((name) => {
        const sentences = annotated.get(name.replace('.xml', ''));
        return sentences ? [readDocument(name, path.join(folder, topic, name), sentences)] : [];
      }),
  );
}
