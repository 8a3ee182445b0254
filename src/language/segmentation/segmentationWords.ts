import { listOf } from '../lexicon/lexicon.js';

/** Titles before a name: their full stop never ends a sentence. Lower case, without the full stop. */
export const TITLES = listOf('segmentation', 'titles');

/** Other abbreviations written with a full stop, printed with a capital or without. */
export const ABBREVIATIONS = listOf('segmentation', 'abbreviations');

/** Abbreviations only with a capital letter first ("Jan." but not "jan."; "Wash." but not "wash."). */
export const CAPITALISED_ABBREVIATIONS = listOf('segmentation', 'capitalised abbreviations');

/** Abbreviations only before a number ("No. 5", "p. 12", "Mar. 3"). */
export const ABBREVIATIONS_BEFORE_NUMBERS = listOf('segmentation', 'abbreviations before numbers');

/** Abbreviations after which a sentence goes on whatever follows: a name or a number is still to come. */
export const NEVER_FINAL = listOf('segmentation', 'never final');

/** Prefixes that stay with their hyphen and word ("non-avian", "pro-Beijing"); other hyphens are tokens of their own. */
export const PREFIXES = listOf('segmentation', 'prefixes');

/** Words that open a sentence far oftener than they go on after an abbreviation. Lower case. */
export const SENTENCE_OPENERS = listOf('segmentation', 'sentence openers');

/** Top-level domains by which a bare host name ("example.com") is kept whole. */
export const DOMAINS = listOf('segmentation', 'domains');

/** Letters that, with "$", name a dollar ("US$", "A$"). */
export const DOLLARS = listOf('segmentation', 'dollars');

/** Clippings that begin with an apostrophe. */
export const CLIPPINGS = listOf('segmentation', 'clippings');
