import { listOf, wordsWith } from '../lexicon/lexicon.js';

/** Verbs whose object is who does what follows: "accused of murder". */
export const ACCUSING = wordsWith('verbs', 'accusing');

/** Nouns for laying a deed at somebody's door: "on suspicion of arson", "fraud charges". */
export const LAYING = wordsWith('nouns', 'laying');

/** Verbs of what the accused does with the charges: "faces", "denied". */
export const BEARING = listOf('happenings', 'bearing');

/** Prepositions before what somebody is held to have done: "accused of fraud", "charged with killing", "arrested over a raid". */
export const ACCUSING_PREPOSITIONS: readonly string[] = [...listOf('grammar', 'before deeds')];
