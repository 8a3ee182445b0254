import { wordsWith } from '../lexicon/lexicon.js';

/** Nouns for bodies, before a name ("the airline Corvane") or after it; none is also said of a person. */
export const BODY_NOUNS: ReadonlySet<string> = wordsWith('nouns', 'kind', 'body');
/** Nouns for places that stand both before and after a name. */
export const PLACE_NOUNS: ReadonlySet<string> = wordsWith('nouns', 'kind', 'place');
/** Nouns for vessels, craft, weapons, works and devices. */
export const THING_NOUNS: ReadonlySet<string> = wordsWith('nouns', 'kind', 'thing');
