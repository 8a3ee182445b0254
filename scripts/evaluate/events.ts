import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDocument } from '../../src/documents/document.js';
import { analyse } from '../../src/language/analyse.js';
import { findEvents } from '../../src/language/events/findEvents.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { type Evaluation, type Score, tokensPerSecond } from './evaluation.js';
import { scoreEcb } from './eventsEcb.js';
import { scoreGold } from './eventsGold.js';
import { scoreMainEvents } from './eventsMain.js';
import { scorePlover } from './eventsPlover.js';

function scoreSpeed(corpora: string): Score[] {
  const folder = path.join(corpora, 'articles', 'bbc-news');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, 60)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const analyses = texts.map((text) => analyse(plainDocument(text), ENGLISH));
  const tokens = analyses.reduce((sum, { tokens: { length } }) => sum + length, 0);
  const value = tokensPerSecond(tokens, () => {
    for (const analysis of analyses) findEvents(analysis);
  });
  return [{ data: 'BBC news', measure: 'tokens/s', value, note: 'this step alone' }];
}

/** Events: triggers, types, participants, who asserts them; and figures with what they count. */
export const events: Evaluation = {
  trainedOn:
    'lexicon and rules, tuned on gold dev and wider and the PLOVER sentences below; what joins mentions is trained on gold dev and wider (`npm run train -- events` prints cross-validated figures) and on ECB+ but its dev topics',
  run: (corpora, report) => [
    ...(report
      ? [...scoreGold(corpora, 'report'), ...scoreGold(corpora, 'arguments-report')]
      : [
          ...scoreGold(corpora, 'dev'),
          ...scoreGold(corpora, 'wider'),
          ...scoreGold(corpora, 'arguments-dev'),
        ]),
    ...scoreMainEvents(corpora, report ? 'report' : 'dev'),
    ...scoreEcb(corpora),
    ...scorePlover(corpora),
    ...scoreSpeed(corpora),
  ],
};
