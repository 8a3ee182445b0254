import { plainDocument } from '../../src/documents/document.js';
import { analyse } from '../../src/language/analyse.js';
import type { Span } from '../../src/language/analysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { readEcb } from '../train/corpora/ecbplus.js';
import { prf, type Score } from './evaluation.js';

/** Triggers against ECB+'s actions on its development topics, in the sentences that its list names. */
export function scoreEcb(corpora: string): Score[] {
  let [right, found, gold, covered] = [0, 0, 0, 0];
  for (const document of readEcb(corpora, 'dev')) {
    const within = (span: Span) => document.sentences.some((s) => s.start <= span.start && span.end <= s.end);
    const triggers = analyse(plainDocument(document.text), ENGLISH)
      .events.flatMap((event) => event.triggers)
      .filter(within);
    const actions = document.actions.filter(within);
    const overlapping = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
    right += triggers.filter((trigger) => actions.some((action) => overlapping(trigger, action))).length;
    covered += actions.filter((action) => triggers.some((trigger) => overlapping(trigger, action))).length;
    found += triggers.length;
    gold += actions.length;
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
