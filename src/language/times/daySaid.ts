import type { Analysis } from '../analysis.js';
import { factsOf } from '../lexicon/lexicon.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';
import { DAY, type LocalTime, startOfDay } from './calendar.js';
import type { TimePhrase } from './recognise.js';
import { dayValue } from './values.js';

const CUES = factsOf('verbs', 'cue');
const VERB = tagSet(...VERB_TAGS);
/** A verb of saying is no further from the day it was said on, in tokens. */
const REACH = 8;
/** What stands between a verb of saying and a day that is another's. */
const PARTS = /^(?:that|which|who|whom|whose|when|while|after|before|because|but|where|'s|’s|;|:)$/;

/**
 * The same expressions, those in quotations ("yesterday", "last night") reckoned from the day on which the quotation was
 * said where its sentence tells it ("…," she wrote on Sunday); left out where it tells no more than a month or year long over.
 */
export function asOfDaySaid(
  { tokens, quotations, quotationOf }: Pick<Analysis, 'tokens' | 'quotations' | 'quotationOf'>,
  phrases: readonly TimePhrase[],
  now: LocalTime | null,
): TimePhrase[] {
  if (now === null || !phrases.some(({ isFromToday }) => isFromToday)) return [...phrases];
  const tokenOf = ({ coreStart }: TimePhrase) => firstTokenEndingAfter(tokens, coreStart);
  const saidOn = (quotation: number): TimePhrase | undefined => {
    const first = firstTokenEndingAfter(tokens, quotations[quotation].start);
    const last = firstTokenEndingAfter(tokens, quotations[quotation].end - 1);
    return phrases.find((phrase) => {
      const i = tokenOf(phrase);
      const isBeside =
        tokens.sentence[i] === tokens.sentence[first] || tokens.sentence[i] === tokens.sentence[last];
      return (
        phrase.interval !== null &&
        phrase.interval.from <= now &&
        isBeside &&
        quotationOf[i] < 0 &&
        isSaidAt(tokens, quotationOf, i)
      );
    });
  };
  return phrases.flatMap((phrase) => {
    const quotation = phrase.isFromToday && phrase.interval ? quotationOf[tokenOf(phrase)] : -1;
    const said = quotation < 0 ? undefined : saidOn(quotation)?.interval;
    if (!said || !phrase.interval) return [phrase];
    const isDay = said.to - said.from <= DAY;
    if (!isDay) return said.to <= now && said.precision !== 'WEEK' ? [] : [phrase];
    const by = startOfDay(said.from) - startOfDay(now);
    const { from, to, precision } = phrase.interval;
    const value = dayValue(Date.parse(phrase.value.slice(0, 10)) + by) + phrase.value.slice(10);
    return [{ ...phrase, value, interval: { from: from + by, to: to + by, precision } }];
  });
}

/** Whether the day at token `i` is beside a verb of saying, outside quotations. */
function isSaidAt(tokens: Tokens, quotationOf: Int32Array, i: number): boolean {
  const { lemma, tag, sentence, length } = tokens;
  const isSaying = (step: -1 | 1) => {
    for (
      let j = i + step;
      Math.abs(j - i) <= REACH && j >= 0 && j < length && sentence[j] === sentence[i];
      j += step
    ) {
      if (quotationOf[j] >= 0 || PARTS.test(lemma[j])) return false;
      if (VERB[tag[j]] === 1 && CUES.get(lemma[j]) === 'speech') return true;
    }
    return false;
  };
  return isSaying(-1) || isSaying(1);
}
