import type { Analysis } from '../analysis.js';
import { hashText } from '../engine/hash.js';
import { hashLowerCase } from '../gazetteers/hash.js';
import { loadClusters, NO_CLUSTER } from '../models/clusters.js';
import type { Quotation } from '../syntax/quotations.js';
import { relationSet } from '../syntax/relations.js';
import { subtreeEdges } from '../syntax/subtrees.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { paragraphOfTokens } from './attribution.js';
import { CUE_LEXICON } from './cueLexicon.js';

/**
 * What the statistical models read of a document, one element a token, made once: words as hashes and clusters, the
 * tree from both ends, quotation marks. -1 stands for none.
 */
export interface Layers {
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  readonly quotationOf: Int32Array;
  readonly paragraphOf: Int32Array;
  /** Hash of the lower-case form. */
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  /** Word clusters from fine to coarse; NO_CLUSTER for none. */
  readonly cluster: Uint16Array;
  readonly middleCluster: Uint16Array;
  readonly coarseCluster: Uint16Array;
  /** Class and frame in the cue lexicon, 0 for a word that is not in it. */
  readonly cueCode: Uint8Array;
  /** 1 capital first, 2 all capitals, 3 digit, 4 punctuation, 0 other. */
  readonly shape: Uint8Array;
  /**
   * The last child with the relation: not what syntax/ calls a verb's subject or object, but what the trained weights
   * were taught to read.
   */
  readonly subject: Int32Array;
  readonly clause: Int32Array;
  readonly object: Int32Array;
  readonly oblique: Int32Array;
  readonly marker: Int32Array;
  /** First and last token of the subtree. */
  readonly leftEdge: Int32Array;
  readonly rightEdge: Int32Array;
  readonly isVerb: Uint8Array;
}

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj');
const CLAUSE = relationSet('ccomp', 'xcomp', 'parataxis', 'acl', 'advcl');
const OBJECT = relationSet('obj', 'iobj');
const OBLIQUE = relationSet('obl', 'obl:agent', 'nmod');
const MARKER = relationSet('mark', 'case');
const VERB = tagSet(...VERB_TAGS);

const CLASSES = ['SPEECH', 'BELIEF', 'INTENT', 'OTHER'];
const FRAMES = ['CLAUSE', 'HEARER', 'OBJECT'];

/** The lexicon's codes by the hash of the form. */
const cueCodes = new Map<number, number>();
for (const [form, entry] of CUE_LEXICON) {
  const code = 1 + CLASSES.indexOf(entry.class) * 6 + FRAMES.indexOf(entry.frame) * 2 + (entry.noun ? 1 : 0);
  cueCodes.set(hashLowerCase(form, 0, form.length) | 0, code);
}

function shapeOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code >= 48 && code <= 57) return 3;
  const isUpper = (at: number) => {
    const unit = text.charCodeAt(at);
    return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);
  };
  if (isUpper(start)) return end - start > 1 && isUpper(end - 1) ? 2 : 1;
  const isLetter = (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
  return isLetter ? 0 : 4;
}

/** The layers of a document whose tokens, quotations, tags and trees are there. */
export function layersOf({ tokens, quotations, quotationOf }: Analysis): Layers {
  const { text, length, start, end, tag, head, relation, lemma } = tokens;
  const clusters = loadClusters();
  const [, middle, coarse] = clusters.parents;
  const none = () => new Int32Array(length).fill(-1);
  const layers = {
    tokens,
    quotations,
    quotationOf,
    paragraphOf: paragraphOfTokens(tokens),
    form: new Int32Array(length),
    lemma: new Int32Array(length),
    cluster: new Uint16Array(length),
    middleCluster: new Uint16Array(length),
    coarseCluster: new Uint16Array(length),
    cueCode: new Uint8Array(length),
    shape: new Uint8Array(length),
    subject: none(),
    clause: none(),
    object: none(),
    oblique: none(),
    marker: none(),
    ...subtreeEdges(tokens),
    isVerb: new Uint8Array(length),
  };
  for (let i = 0; i < length; i++) {
    layers.form[i] = hashLowerCase(text, start[i], end[i]);
    layers.lemma[i] = lemma[i] === '' ? layers.form[i] : hashText(lemma[i]);
    const cluster = clusters.find(text, start[i], end[i]);
    layers.cluster[i] = cluster;
    layers.middleCluster[i] = cluster === NO_CLUSTER ? NO_CLUSTER : middle[cluster];
    layers.coarseCluster[i] = cluster === NO_CLUSTER ? NO_CLUSTER : coarse[cluster];
    layers.cueCode[i] = cueCodes.get(layers.form[i]) ?? 0;
    layers.shape[i] = shapeOf(text, start[i], end[i]);
    layers.isVerb[i] = VERB[tag[i]];
    const h = head[i];
    if (h < 0) continue;
    if (SUBJECT[relation[i]]) layers.subject[h] = i;
    else if (CLAUSE[relation[i]]) layers.clause[h] = i;
    else if (OBJECT[relation[i]]) layers.object[h] = i;
    else if (OBLIQUE[relation[i]]) layers.oblique[h] = i;
    else if (MARKER[relation[i]]) layers.marker[h] = i;
  }
  return layers;
}
