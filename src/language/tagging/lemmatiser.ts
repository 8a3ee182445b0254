import { combine, hashText } from '../engine/hash.js';
import { ModelError, type ModelFile } from '../engine/modelFile.js';
import { TAGS, tagSet } from './tags.js';

/** The longest ending a rule looks at, besides the whole word. */
export const LONGEST_ENDING = 5;

/** How a word becomes its lemma: what is cut from its end and what is put there instead. */
export interface Edit {
  readonly cut: number;
  readonly put: string;
}

const KEEPS_CAPITALS = tagSet('NNP', 'NNPS', 'ADD', 'FW', 'GW');

/**
 * Gives words their lemmas by edits learned for whole words and for endings, each under a tag; the longest that is known
 * decides (ripple-down rules over endings, as in Juršič et al. 2010, "LemmaGen"). Words come as hashes: no list of words.
 */
export class Lemmatiser {
  private readonly edits: readonly Edit[];
  /** Open-addressing table: hash of tag and ending, then the edit's number plus one. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** From a file that holds `lemmaKeys`, `lemmaEdits` and the header's `edits`. @throws ModelError MODEL_DAMAGED */
  constructor(file: ModelFile) {
    const edits = file.header.edits as readonly Edit[] | undefined;
    const { lemmaKeys, lemmaEdits } = file.arrays;
    if (edits === undefined || !(lemmaKeys instanceof Int32Array) || !(lemmaEdits instanceof Uint16Array)) {
      throw new ModelError('MODEL_DAMAGED', `The model of ${file.kind} lacks its lemmas.`);
    }
    this.edits = edits;
    let capacity = 16;
    while (capacity < lemmaKeys.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity * 2);
    for (let k = 0; k < lemmaKeys.length; k++) {
      let slot = lemmaKeys[k] & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = lemmaKeys[k];
      this.slots[slot * 2 + 1] = lemmaEdits[k] + 1;
    }
  }

  /** The lemma of a word as printed, with its index in `TAGS`. Names keep their capitals. */
  lemma(form: string, tag: number): string {
    const word = lemmaBase(form, tag);
    let found = this.find(wholeKey(word, tag));
    for (let length = Math.min(LONGEST_ENDING, word.length); found === 0 && length >= 0; length--) {
      found = this.find(endingKey(word, tag, length));
    }
    return found === 0 ? word : applyEdit(word, this.edits[found - 1]);
  }

  private find(key: number): number {
    let slot = key & this.mask;
    while (this.slots[slot * 2 + 1] !== 0) {
      if (this.slots[slot * 2] === key) return this.slots[slot * 2 + 1];
      slot = (slot + 1) & this.mask;
    }
    return 0;
  }
}

/** What a lemma is made from: the word in lower case unless it is a name, with straight apostrophes. */
export function lemmaBase(form: string, tag: number): string {
  const straight = form.includes('’') ? form.replaceAll('’', "'") : form;
  return KEEPS_CAPITALS[tag] === 1 || (straight === 'I' && TAGS[tag] === 'PRP')
    ? straight
    : straight.toLowerCase();
}

export function applyEdit(word: string, edit: Edit): string {
  return word.slice(0, Math.max(0, word.length - edit.cut)) + edit.put;
}

/** The key of a rule for a whole word under a tag. */
export function wholeKey(word: string, tag: number): number {
  return combine(hashText(word), tag | 256);
}

/** The key of a rule for the last `length` code units of a word under a tag. */
export function endingKey(word: string, tag: number, length: number): number {
  return combine(hashText(word, word.length - length), tag);
}
