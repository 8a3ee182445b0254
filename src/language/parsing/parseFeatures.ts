import type { StateFeatures } from '../engine/beamParser.js';
import { combine, feature } from '../engine/hash.js';
import type { StatePool } from '../engine/transitions.js';
import { tagSet } from '../tagging/tags.js';
import { wordFeatures } from '../tagging/wordFeatures.js';
import type { Tokens } from '../tokens.js';

/** What the parser knows of the nodes of a sentence, one element a node; the root and the missing node come last. */
export interface ParseNodes {
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly wordTag: Int32Array;
  /** Clusters: 1,024 and 64 of them. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly suffix: Int32Array;
  /** How many verbs, commas, conjunctions and other marks stand before each node. */
  readonly verbsBefore: Int32Array;
  readonly commasBefore: Int32Array;
  readonly conjunctionsBefore: Int32Array;
  readonly marksBefore: Int32Array;
  /** The next noun, pronoun, number, adjective or verb after each node; the missing node where there is none. */
  readonly content: Int32Array;
}

const VERBS = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD');
const CONTENT = tagSet(
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'PRP',
  'CD',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WP',
  'WDT',
  'EX',
);
const CONJUNCTIONS = tagSet('CC');
const NOUNS = tagSet('NN', 'NNS', 'NNP', 'NNPS');
const COMMAS = tagSet(',');
const MARKS = tagSet(':', '``', "''", '-LRB-', '-RRB-', '.');

function reserve(capacity: number): ParseNodes {
  const array = () => new Int32Array(capacity);
  return {
    word: array(),
    tag: array(),
    wordTag: array(),
    fine: array(),
    coarse: array(),
    suffix: array(),
    verbsBefore: array(),
    commasBefore: array(),
    conjunctionsBefore: array(),
    marksBefore: array(),
    content: array(),
  };
}

let room = reserve(1024);

/** The nodes of the sentence of tokens from `from` up to `to`. The arrays are valid until the next call. */
export function parseNodes(tokens: Tokens, from: number, to: number): ParseNodes {
  const length = to - from;
  if (length + 2 > room.word.length) room = reserve((length + 2) * 2);
  const words = wordFeatures(tokens, from, to);
  const { word, tag, wordTag, fine, coarse, suffix } = room;
  const { verbsBefore, commasBefore, conjunctionsBefore, marksBefore, content } = room;
  let [verbs, commas, conjunctions, marks] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const t = tokens.tag[from + i]!;
    word[i] = words.word[i]!;
    tag[i] = feature(1, t);
    wordTag[i] = combine(word[i]!, t);
    fine[i] = combine(words.clusters[1]![i]!, 3);
    coarse[i] = combine(words.clusters[3]![i]!, 4);
    suffix[i] = words.suffix[2]![i]!;
    verbsBefore[i] = verbs;
    commasBefore[i] = commas;
    conjunctionsBefore[i] = conjunctions;
    marksBefore[i] = marks;
    verbs += VERBS[t]!;
    commas += COMMAS[t]!;
    conjunctions += CONJUNCTIONS[t]!;
    marks += MARKS[t]!;
  }
  content[length - 1] = length + 1;
  for (let i = length; i < length + 2; i++) {
    word[i] = tag[i] = wordTag[i] = fine[i] = coarse[i] = suffix[i] = combine(i - length, 0x2545f491);
    verbsBefore[i] = verbs;
    commasBefore[i] = commas;
    conjunctionsBefore[i] = conjunctions;
    marksBefore[i] = marks;
    content[i] = length + 1;
  }
  for (let i = length - 2; i >= 0; i--) {
    const nextTag = tokens.tag[from + i + 1]!;
    let end = i + 1;
    // The last noun of a run of nouns is the head.
    if (NOUNS[nextTag] === 1) while (end + 1 < length && NOUNS[tokens.tag[from + end + 1]!] === 1) end++;
    content[i] = CONTENT[nextTag] === 1 ? end : content[i + 1]!;
  }
  return room;
}

/** Distances by which arcs differ: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
const DISTANCES = Uint8Array.of(0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7);

function distance(a: number, b: number): number {
  const apart = b - a;
  return apart < 0 ? 0 : apart > 11 ? 7 : DISTANCES[apart]!;
}

/** At most 2 of each, as one number. */
function few(count: number): number {
  return Math.min(count, 2);
}

/**
 * The features of a state of the parser: those of Zhang & Nivre (2011) that need no labels, with word clusters as in
 * Koo, Carreras & Collins (2008) and what stands between two nodes as in McDonald, Crammer & Pereira (2005).
 */
export function parseFeatures(nodes: ParseNodes): StateFeatures {
  const { word, tag, wordTag, fine, coarse } = nodes;
  const { verbsBefore, commasBefore, conjunctionsBefore, marksBefore, content } = nodes;
  return (states: StatePool, state: number, out: Int32Array) => {
    const tokens = states.tokens;
    const none = tokens + 1;
    const s = states.top[state]!;
    const below = states.below[state]!;
    const t = below < 0 ? none : states.top[below]!;
    const below2 = below < 0 ? -1 : states.below[below]!;
    const u = below2 < 0 ? none : states.top[below2]!;
    const b = Math.min(states.next[state]!, tokens);
    const next = b === tokens ? none : b;
    const c = b + 1 < tokens ? b + 1 : none;
    const d = b + 2 < tokens ? b + 2 : none;
    const sl = states.topLeft[state]!;
    const sl2 = states.topLeft2[state]!;
    const sr = states.topRight[state]!;
    const sr2 = states.topRight2[state]!;
    const bl = states.nextLeft[state]!;
    const bl2 = states.nextLeft2[state]!;
    const tl = below < 0 ? none : states.topLeft[below]!;
    const tr = below < 0 ? none : states.topRight[below]!;
    const tr2 = below < 0 ? none : states.topRight2[below]!;

    const sw = word[s]!;
    const st = tag[s]!;
    const swt = wordTag[s]!;
    const sc = fine[s]!;
    const tw = word[t]!;
    const tt = tag[t]!;
    const twt = wordTag[t]!;
    const tc = fine[t]!;
    const bw = word[next]!;
    const bt = tag[next]!;
    const bwt = wordTag[next]!;
    const bc = fine[next]!;
    const ct = tag[c]!;
    const dt = tag[d]!;
    const ut = tag[u]!;
    const slt = tag[sl]!;
    const srt = tag[sr]!;
    const blt = tag[bl]!;
    const trt = tag[tr]!;
    const tlt = tag[tl]!;

    const sb = distance(s, b);
    const ts = distance(t, s);
    const betweenSB = between(s, b);
    const betweenTS = between(t, s);
    const slv = few(states.topLefts[state]!);
    const srv = few(states.topRights[state]!);
    const blv = few(states.nextLefts[state]!);
    const trv = below < 0 ? 0 : few(states.topRights[below]!);
    // What the next preposition, conjunction or other function word leads to.
    const x = content[next]!;
    const xt = tag[x]!;
    const xc = fine[x]!;
    let k = 0;

    out[k++] = one(1, sw);
    out[k++] = one(2, st);
    out[k++] = one(3, swt);
    out[k++] = one(4, sc);
    out[k++] = one(5, tw);
    out[k++] = one(6, tt);
    out[k++] = one(7, twt);
    out[k++] = one(8, tc);
    out[k++] = one(9, bw);
    out[k++] = one(10, bt);
    out[k++] = one(11, bwt);
    out[k++] = one(12, bc);
    out[k++] = one(13, wordTag[c]!);
    out[k++] = one(14, ct);
    out[k++] = one(15, wordTag[d]!);
    out[k++] = one(16, dt);
    out[k++] = one(17, wordTag[u]!);
    out[k++] = one(18, ut);
    out[k++] = one(19, fine[c]!);

    out[k++] = two(20, swt, bwt);
    out[k++] = two(21, swt, bt);
    out[k++] = two(22, st, bwt);
    out[k++] = two(23, sw, bw);
    out[k++] = two(24, st, bt);
    out[k++] = two(25, bt, ct);
    out[k++] = two(26, bw, ct);
    out[k++] = two(27, twt, swt);
    out[k++] = two(28, twt, st);
    out[k++] = two(29, tt, swt);
    out[k++] = two(30, tw, sw);
    out[k++] = two(31, tt, st);
    out[k++] = two(32, tt, bt);
    out[k++] = two(33, twt, bt);
    out[k++] = two(34, tt, bwt);
    out[k++] = two(35, sc, bc);
    out[k++] = two(36, tc, sc);
    out[k++] = two(37, sc, bt);
    out[k++] = two(38, st, bc);
    out[k++] = two(39, tc, st);
    out[k++] = two(40, tt, sc);
    out[k++] = three(41, coarse[s]!, st, coarse[next]!);
    out[k++] = three(42, coarse[t]!, tt, coarse[s]!);

    out[k++] = three(43, bt, ct, dt);
    out[k++] = three(44, st, bt, ct);
    out[k++] = three(45, tt, st, bt);
    out[k++] = three(46, ut, tt, st);
    out[k++] = three(47, st, slt, bt);
    out[k++] = three(48, st, srt, bt);
    out[k++] = three(49, st, bt, blt);
    out[k++] = three(50, tt, trt, st);
    out[k++] = three(51, tt, tlt, st);
    out[k++] = three(52, tt, st, slt);
    out[k++] = three(53, tt, st, srt);
    out[k++] = three(54, tt, sw, bt);
    out[k++] = three(55, tw, st, bt);
    out[k++] = three(56, tt, st, bw);
    out[k++] = three(57, tc, sc, bt);
    out[k++] = three(58, tc, st, bc);
    out[k++] = three(59, sw, bt, ct);
    out[k++] = three(60, st, bw, ct);
    out[k++] = four(61, st, bt, ct, dt);
    out[k++] = four(62, tt, st, bt, ct);
    out[k++] = four(63, ut, tt, st, bt);

    out[k++] = two(64, sw, sb);
    out[k++] = two(65, st, sb);
    out[k++] = two(66, bw, sb);
    out[k++] = two(67, bt, sb);
    out[k++] = three(68, st, bt, sb);
    out[k++] = three(69, tt, st, ts);
    out[k++] = two(70, sw, ts);
    out[k++] = two(71, tw, ts);
    out[k++] = three(72, st, bt, betweenSB);
    out[k++] = three(73, tt, st, betweenTS);
    out[k++] = two(74, sc, betweenSB);
    out[k++] = two(75, tc, betweenTS);
    out[k++] = three(76, swt, bt, betweenSB);
    out[k++] = three(77, twt, st, betweenTS);

    out[k++] = two(80, swt, srv);
    out[k++] = two(81, st, srv);
    out[k++] = two(82, swt, slv);
    out[k++] = two(83, st, slv);
    out[k++] = two(84, bwt, blv);
    out[k++] = two(85, bt, blv);
    out[k++] = two(86, twt, trv);
    out[k++] = two(87, tt, trv);

    out[k++] = one(90, wordTag[sl]!);
    out[k++] = one(91, slt);
    out[k++] = one(92, wordTag[sr]!);
    out[k++] = one(93, srt);
    out[k++] = one(94, wordTag[bl]!);
    out[k++] = one(95, blt);
    out[k++] = one(96, wordTag[tr]!);
    out[k++] = one(97, trt);
    out[k++] = two(98, swt, slt);
    out[k++] = two(99, swt, word[sr]!);
    out[k++] = two(100, bwt, blt);
    out[k++] = two(101, twt, word[tr]!);
    out[k++] = three(102, st, slt, tag[sl2]!);
    out[k++] = three(103, st, srt, tag[sr2]!);
    out[k++] = three(104, bt, blt, tag[bl2]!);
    out[k++] = three(105, tt, trt, tag[tr2]!);
    out[k++] = three(106, sw, word[sl]!, bw);
    out[k++] = three(107, tw, sw, word[sl]!);
    out[k++] = three(108, tt, word[sl]!, st);
    out[k++] = three(109, st, word[bl]!, bt);
    out[k++] = three(110, twt, word[sl]!, st);
    out[k++] = three(111, tc, word[sl]!, sc);

    out[k++] = three(112, bw, xt, st);
    out[k++] = three(113, bw, xc, sc);
    out[k++] = three(114, bw, xc, tc);
    out[k++] = three(115, swt, bw, xc);
    out[k++] = three(116, twt, bw, xc);
    out[k++] = four(117, tt, st, bw, xt);
    out[k++] = four(118, tc, st, bw, xt);
    out[k++] = three(119, sw, bw, word[x]!);
    out[k++] = three(120, tw, bw, word[x]!);
    out[k++] = three(121, swt, bw, xt);
    out[k++] = three(122, twt, bw, xt);
    out[k++] = four(123, tt, sw, bw, ct);
    out[k++] = four(124, tw, st, bw, ct);
    return k;
  };

  function between(a: number, b: number): number {
    if (b <= a) return 0;
    const verbs = few(verbsBefore[b]! - verbsBefore[a]!);
    const commas = few(commasBefore[b]! - commasBefore[a]!);
    const conjunctions = few(conjunctionsBefore[b]! - conjunctionsBefore[a]!);
    const marks = marksBefore[b]! - marksBefore[a]! > 0 ? 1 : 0;
    return 1 + verbs + commas * 3 + conjunctions * 9 + marks * 27;
  }
}

// Multiplicative hashing (Knuth): the upper bits are the good ones, and the values are hashes or very small already.
function one(template: number, a: number): number {
  return Math.imul(Math.imul(template, 0x9e3779b1) + a, 0x85ebca6b);
}

function two(template: number, a: number, b: number): number {
  return Math.imul(one(template, a) + Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
}

function three(template: number, a: number, b: number, c: number): number {
  return Math.imul(two(template, a, b) + Math.imul(c, 0x165667b1), 0x9e3779b1);
}

function four(template: number, a: number, b: number, c: number, d: number): number {
  return Math.imul(three(template, a, b, c) + Math.imul(d, 0x27d4eb2f), 0x85ebca6b);
}
