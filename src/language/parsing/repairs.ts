import type { Tokens } from '../tokens.js';
import { hangDaysOfSaying } from './daysOfSaying.js';
import { hangLeadingPhrases } from './leadingPhrases.js';
import { partNamedOffice } from './namedOffice.js';
import { hangPossessors } from './possessors.js';
import { hangResultsOfDeeds } from './resultsOfDeeds.js';
import { partTwoObjects } from './twoObjects.js';
import { partWhoseClauses } from './whoseClauses.js';

/** Hangs words otherwise, in the tree of the sentence from token `from` up to `to`, where the models are known to go wrong. */
type Repair = (tokens: Tokens, from: number, to: number) => void;

/** What is mended in the tree that the models make of a sentence, each in the tree that those before it leave. */
export const REPAIRS: readonly Repair[] = [
  partTwoObjects,
  partNamedOffice,
  hangPossessors,
  hangLeadingPhrases,
  hangDaysOfSaying,
  hangResultsOfDeeds,
  partWhoseClauses,
];
