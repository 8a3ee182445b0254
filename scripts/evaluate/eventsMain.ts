import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Event, Span } from '../../src/language/analysis.js';
import { findEvents } from '../../src/language/events/findEvents.js';
import { analyseGold, overlaps } from '../train/corpora/gold.js';
import type { Score } from './evaluation.js';

/** Where an article's first lines tell its main event: test/gold/README.md. */
interface MainEvent {
  readonly article: string;
  readonly sha256: string;
  readonly mentions: readonly Span[];
}

const FILE = path.join('test', 'gold', 'main-events.json');

/** The event told by the most words; of several the one told first. */
function mostTold(events: readonly Event[]): Event | undefined {
  return events.reduce<Event | undefined>(
    (most, event) => (most === undefined || event.triggers.length > most.triggers.length ? event : most),
    undefined,
  );
}

/** How often an article's main event is found, and how often it is the one told by the most words. */
export function scoreMainEvents(corpora: string, set: 'dev' | 'report'): Score[] {
  const articles = (JSON.parse(readFileSync(FILE, 'utf8')) as Record<typeof set, MainEvent[]>)[set];
  let found = 0;
  let first = 0;
  for (const { mentions, ...article } of articles) {
    const analysis = analyseGold(corpora, article);
    findEvents(analysis);
    const isMain = (event: Event) =>
      event.triggers.some((trigger) => mentions.some((mention) => overlaps(trigger, mention)));
    if (analysis.events.some(isMain)) found++;
    const most = mostTold(analysis.events);
    if (most && isMain(most)) first++;
  }
  const data = `main events ${set}, ${articles.length} articles`;
  return [
    { data, measure: 'main event found', value: (100 * found) / articles.length },
    { data, measure: 'main event is the most told', value: (100 * first) / articles.length },
  ];
}
