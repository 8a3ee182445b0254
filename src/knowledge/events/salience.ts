import type { Analysis, Event } from '../../language/analysis.js';
import { family } from '../../language/events/wordFamilies.js';
import { words } from '../words/folding.js';

const HEADLINE = 0.5;
const EARLY = 0.3;
const OFTEN = 0.2;

/** The share of an article's sentences before the first trigger of each of its events, 0 to 1. */
export function eventDepths({ tokens, events }: Analysis): number[] {
  const sentences = Math.max(1, tokens.sentenceStart.length - 1);
  return events.map(({ triggers }) => {
    const first = Math.min(...triggers.map(({ start }) => start));
    const token = Math.max(
      0,
      tokens.start.findLastIndex((at) => at <= first),
    );
    return (tokens.sentence[token] ?? 0) / sentences;
  });
}

/**
 * How central each event is to its article, 0 to 1: the headline names it, then it is told early, then often. What is denied
 * or only planned is less so than what occurred.
 */
export function eventSaliences(analysis: Analysis): number[] {
  const { document, events } = analysis;
  const headline = new Set(words(document.headline).map(family));
  const depths = eventDepths(analysis);
  const most = Math.max(1, ...events.map(({ triggers }) => triggers.length));
  const isInHeadline = ({ triggers }: Event) =>
    triggers.some(({ start, end }) =>
      words(document.text.slice(start, end)).some((word) => headline.has(family(word))),
    );
  return events.map((event, k) => {
    const score =
      HEADLINE * (isInHeadline(event) ? 1 : 0) +
      EARLY * (1 - depths[k]) +
      OFTEN * (event.triggers.length / most);
    return Math.round(1000 * score * (event.status === 'OCCURRED' ? 1 : 0.8)) / 1000;
  });
}
