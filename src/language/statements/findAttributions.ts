import type { Decision } from '../analysis.js';
import type { FoundAttribution } from './attribution.js';
import { addClaims } from './claims.js';
import { addClosingCues } from './closingCues.js';
import { findByModel } from './findByModel.js';
import type { Layers } from './layers.js';
import { nestQuoted } from './nesting.js';
import { addSigned } from './signatures.js';
import type { StatementModel } from './statementModel.js';
import { addTurns } from './transcripts.js';

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
  const modelled = addClosingCues(layers, findByModel(layers, model, why));
  const printed = addSigned(layers, addTurns(layers, modelled));
  return nestQuoted(layers, addClaims(layers, printed));
}
