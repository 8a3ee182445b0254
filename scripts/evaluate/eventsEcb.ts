import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDocument } from '../../src/documents/document.js';
import { analyse } from '../../src/language/analyse.js';
import type { Span } from '../../src/language/analysis.js';
import { prf, type Score } from './evaluation.js';

/** The topics of ECB+ kept for developing. */
const TOPICS = [2, 5, 12, 18, 21, 23, 34, 35];

/**
 * ECB+'s classes of actions that can be events of ours. The others are no happenings in our sense: REPORTING (said),
 * PERCEPTION (saw), ASPECTUAL (began), CAUSATIVE (led to), STATE (is ill), GENERIC (what happens in general).
 */
const COVERED = new Set(['ACTION_OCCURRENCE', 'NEG_ACTION_OCCURRENCE']);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CLOSING = /^(?:[.,;:!?%)\]]|'(?:s|re|ve|ll|d|m)?$|n't$|'')/;

interface EcbDocument {
  readonly text: string;
  /** The stretches of the sentences that were annotated for certain. */
  readonly sentences: readonly Span[];
  /** Covered actions. */
  readonly actions: readonly Span[];
}

function readDocument(file: string, annotated: ReadonlySet<number>): EcbDocument {
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
  const actions: Span[] = [];
  for (const [, kind, body] of xml.matchAll(/<((?:NEG_)?ACTION_\w+) m_id="\d+"[^>]*>([\s\S]*?)<\/\1>/g)) {
    const parts = [...body.matchAll(/t_id="(\d+)"/g)].map((match) => spans.get(match[1])!);
    if (!COVERED.has(kind) || !parts.length) continue;
    actions.push({
      start: Math.min(...parts.map((p) => p.start)),
      end: Math.max(...parts.map((p) => p.end)),
    });
  }
  return { text, sentences: [...annotated].flatMap((number) => sentences.get(number) ?? []), actions };
}

/** Triggers against ECB+'s actions on its development topics, in the sentences that its list names. */
export function scoreEcb(corpora: string): Score[] {
  const folder = path.join(corpora, 'events', 'ecbplus');
  const annotated = new Map<string, Set<number>>();
  for (const line of readFileSync(path.join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8').split(
    /\r?\n/,
  )) {
    const [topic, file, sentence] = line.split(',');
    const key = `${topic}_${file}`;
    annotated.set(key, (annotated.get(key) ?? new Set()).add(Number(sentence)));
  }
  let [right, found, gold, covered] = [0, 0, 0, 0];
  for (const topic of TOPICS) {
    for (const name of readdirSync(path.join(folder, String(topic))).filter((each) =>
      each.endsWith('.xml'),
    )) {
      const sentences = annotated.get(name.replace('.xml', ''));
      if (!sentences) continue;
      const document = readDocument(path.join(folder, String(topic), name), sentences);
      const within = (span: Span) =>
        document.sentences.some((s) => s.start <= span.start && span.end <= s.end);
      const triggers = analyse(plainDocument(document.text))
        .events.flatMap((event) => event.triggers)
        .filter(within);
      const actions = document.actions.filter(within);
      const overlapping = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
      right += triggers.filter((trigger) => actions.some((action) => overlapping(trigger, action))).length;
      covered += actions.filter((action) => triggers.some((trigger) => overlapping(trigger, action))).length;
      found += triggers.length;
      gold += actions.length;
    }
  }
  const { p } = prf(right, found, gold);
  const { r } = prf(covered, found, gold);
  const data = 'ECB+ dev topics';
  return [
    {
      data,
      measure: 'trigger P',
      value: p,
      note: `of ${found} triggers; ECB+ marks actions of all kinds, without types`,
    },
    {
      data,
      measure: 'actions covered',
      value: r,
      note: `of ${gold}; no recall of ours: most of ECB+'s actions have none of our types`,
    },
    { data, measure: 'trigger F', value: p + r ? (2 * p * r) / (p + r) : 0, note: 'bounded by the same' },
  ];
}
