import { wordsWith } from '../lexicon/lexicon.js';

/** "X carried out strikes": the subject does what the object noun names. */
export const LIGHT_VERBS = wordsWith('verbs', 'light');

/** "X suffered injuries": what the object noun names happens to the subject. */
export const UNDERGOER_VERBS = wordsWith('verbs', 'undergoer');

/** "The attack took place in X": the verb only says that there was one. */
export const OCCURRENCE_VERBS = wordsWith('verbs', 'occurrence');

/** "a series of attacks": the noun that counts or bounds the one after "of". */
export const CONTAINER_NOUNS = wordsWith('nouns', 'container', 'event');
