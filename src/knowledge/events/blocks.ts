import { kindOf } from '../../vocabulary/eventTypes.js';
import type { BlockKeys } from '../resolution/finding.js';
import { hash53 } from '../words/hashing.js';
import { DAY, type EventFinding, type Interval, isPrecise, months, PRECISE_DAYS, spanOf } from './matches.js';

/** What the blocks of a report follow from. */
type BlockedEvent = Pick<
  EventFinding,
  'type' | 'time' | 'publishedAt' | 'place' | 'participants' | 'sentences'
>;

/** Shorter sentences may be alike by chance. */
const FEWEST_WORDS_OF_REPRINT = 8;

/** The hash by which a reprint of a sentence of these words is known; null for one that is too short. */
export function reprintKey(words: readonly string[]): number | null {
  return words.length < FEWEST_WORDS_OF_REPRINT ? null : hash53(words.join(' '));
}

function days(interval: Interval): string[] {
  const found: string[] = [];
  for (let t = Math.floor(interval.start / DAY); t * DAY < interval.end && found.length <= PRECISE_DAYS; t++)
    found.push(`D${t}`);
  return found;
}

/** Entities an event can be found by. */
function blockEntities(finding: BlockedEvent): string[] {
  const participants = finding.participants
    .filter((participant) => !participant.isPlace)
    .map((p) => p.entityId);
  const places = finding.participants.filter((participant) => participant.isPlace).map((p) => p.entityId);
  if (finding.place !== null) places.unshift(finding.place.entityId);
  return [...new Set([...participants, ...places])];
}

/**
 * The block keys of a report: those it is found under, and those it looks for others under. Reports that name a day
 * meet on that day; one that does not meets all reports of its month.
 */
export function eventBlocks(finding: BlockedEvent): BlockKeys {
  const within = spanOf(finding);
  if (within === null) return { own: [], look: [] };
  const precise = isPrecise(finding.time);
  const monthKeys = months(within);
  const dayKeys = precise ? days(within) : [];
  const suffixes = {
    own: precise ? [...dayKeys, ...monthKeys.map((m) => `P${m}`)] : monthKeys.map((m) => `C${m}`),
    look: precise
      ? [...dayKeys, ...monthKeys.map((m) => `C${m}`)]
      : [...monthKeys.map((m) => `P${m}`), ...monthKeys.map((m) => `C${m}`)],
  };
  const keys = (list: readonly string[]) =>
    blockEntities(finding).flatMap((entity) =>
      list.map((suffix) => hash53(`${kindOf(finding.type)}|${entity}|${suffix}`)),
    );
  const reprints = finding.sentences.map((sentence) => hash53(`${kindOf(finding.type)}|S${sentence}`));
  return { own: [...keys(suffixes.own), ...reprints], look: [...keys(suffixes.look), ...reprints] };
}
