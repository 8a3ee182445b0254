import type { Decision } from '../analysis.js';
import { addAccordingTo } from './accordingTo.js';
import type { FoundAttribution } from './attribution.js';
import { addBesideQuotations } from './besideQuotations.js';
import { addClaims } from './claims.js';
import { addClosingCues } from './closingCues.js';
import { partDialogue } from './dialogue.js';
import { findByModel } from './findByModel.js';
import type { Layers } from './layers.js';
import { addLedIn } from './ledIn.js';
import { withoutMeans } from './means.js';
import { nestQuoted } from './nesting.js';
import { withoutNextSentences } from './nextSentence.js';
import { withoutPassiveSubjects } from './passives.js';
import { addPosts } from './posts.js';
import { addPutAt } from './putAt.js';
import { partAtSemicolons } from './semicolons.js';
import { addSigned } from './signatures.js';
import type { StatementModel } from './statementModel.js';
import { addTrailing } from './trailing.js';
import { addTurns } from './transcripts.js';
import { withWholePhrases } from './wholePhrases.js';

/**
 * What cues attribute to sources, in the order of the cues: what the trained model finds, and by rule the few fixed
 * forms that its corpus hardly holds and that leave little to be mistaken.
 *
 * @param why takes the reasons of the model, where they are asked for
 */
export function findAttributions(
  layers: Layers,
  model: StatementModel,
  why: Decision[] | null = null,
): FoundAttribution[] {
  const meant = withoutPassiveSubjects(layers, withoutMeans(layers, findByModel(layers, model, why)));
  const believed = withoutNextSentences(layers, meant);
  const parted = partDialogue(layers, partAtSemicolons(layers, believed));
  const closed = addTrailing(
    layers,
    addAccordingTo(layers, addClosingCues(layers, addBesideQuotations(layers, parted))),
  );
  const told = addPutAt(layers, addLedIn(layers, closed));
  const printed = addPosts(layers, addSigned(layers, addTurns(layers, told)));
  return nestQuoted(layers, withWholePhrases(layers, addClaims(layers, printed)));
}
