import type { StateFeatures } from '../engine/stateScorer.js';
import type { StatePool } from '../engine/transitions.js';
import { NODE_BITS, type ParseNodes } from './parseNodes.js';

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

/** Groups of features by what they depend on: nodes of the state, and their children where it says so. */
const NEXT = 0;
const TOP_NEXT = 1;
const BELOW_TOP = 2;
const BELOW_TOP_NEXT = 3;
const BELOW2_BELOW_TOP_NEXT = 4;
const TOP_CHILDREN = 5;
const TOP_NEXT_CHILDREN = 6;
const BELOW_CHILDREN_TOP = 7;
const BELOW_TOP_CHILDREN_NEXT = 8;
const GROUPS = 9;

/**
 * The features of a state of the parser: those of Zhang & Nivre (2011) that need no labels, with word clusters as in
 * Koo, Carreras & Collins (2008) and what stands between two nodes as in McDonald, Crammer & Pereira (2005).
 *
 * In names, s is the top of the stack, t and u the two below it, b, c and d the first three of the buffer; l, l2, r and
 * r2 after them are the leftmost, second leftmost, rightmost and second rightmost child. Followed by w: its word, t: its
 * tag, wt: both, c: its cluster, v: how many children it has on that side.
 */
export class ParseFeatures implements StateFeatures {
  readonly groups = GROUPS;
  private s = 0;
  private t = 0;
  private u = 0;
  private b = 0;
  /** The nodes of b, c and d; the missing node beyond the end of the sentence. */
  private n = 0;
  private c = 0;
  private d = 0;
  private sl = 0;
  private sl2 = 0;
  private slv = 0;
  private sr = 0;
  private sr2 = 0;
  private srv = 0;
  private bl = 0;
  private bl2 = 0;
  private blv = 0;
  private tl = 0;
  private tr = 0;
  private tr2 = 0;
  private trv = 0;

  /** @param length how many tokens the sentence of the nodes has */
  constructor(
    private readonly nodes: ParseNodes,
    private readonly length: number,
  ) {}

  turnTo(states: StatePool, state: number, keys: Int32Array): void {
    const none = this.length + 1;
    const s = states.top[state]!;
    const b = states.next[state]!;
    const sl = states.topLeft[state]!;
    const sl2 = states.topLeft2[state]!;
    const slv = few(states.topLefts[state]!);
    const sr = states.topRight[state]!;
    const sr2 = states.topRight2[state]!;
    const srv = few(states.topRights[state]!);
    const bl = states.nextLeft[state]!;
    const bl2 = states.nextLeft2[state]!;
    const blv = few(states.nextLefts[state]!);
    const below = states.below[state]!;
    let [t, u, tl, tr, tr2, trv] = [none, none, none, none, none, 0];
    if (below >= 0) {
      t = states.top[below]!;
      tl = states.topLeft[below]!;
      tr = states.topRight[below]!;
      tr2 = states.topRight2[below]!;
      trv = few(states.topRights[below]!);
      const below2 = states.below[below]!;
      if (below2 >= 0) u = states.top[below2]!;
    }
    this.s = s;
    this.t = t;
    this.u = u;
    this.b = b;
    this.n = b < this.length ? b : none;
    this.c = b + 1 < this.length ? b + 1 : none;
    this.d = b + 2 < this.length ? b + 2 : none;
    this.sl = sl;
    this.sl2 = sl2;
    this.slv = slv;
    this.sr = sr;
    this.sr2 = sr2;
    this.srv = srv;
    this.bl = bl;
    this.bl2 = bl2;
    this.blv = blv;
    this.tl = tl;
    this.tr = tr;
    this.tr2 = tr2;
    this.trv = trv;
    const tsb = pack(t, s, b);
    keys[2 * NEXT] = b;
    keys[2 * TOP_NEXT] = pack(s, b, 0);
    keys[2 * BELOW_TOP] = pack(t, s, 0);
    keys[2 * BELOW_TOP_NEXT] = tsb;
    keys[2 * BELOW2_BELOW_TOP_NEXT] = tsb;
    keys[2 * BELOW2_BELOW_TOP_NEXT + 1] = u;
    keys[2 * TOP_CHILDREN] = pack(s, sl, sr);
    keys[2 * TOP_CHILDREN + 1] = pack(sl2, sr2, slv * 3 + srv);
    keys[2 * TOP_NEXT_CHILDREN] = pack(s, b, bl);
    keys[2 * TOP_NEXT_CHILDREN + 1] = pack(bl2, blv, 0);
    keys[2 * BELOW_CHILDREN_TOP] = pack(t, s, tl);
    keys[2 * BELOW_CHILDREN_TOP + 1] = pack(tr, tr2, trv);
    keys[2 * BELOW_TOP_CHILDREN_NEXT] = tsb;
    keys[2 * BELOW_TOP_CHILDREN_NEXT + 1] = pack(sl, sr, 0);
  }

  write(group: number, out: Int32Array): number {
    switch (group) {
      case NEXT:
        return this.writeNext(out);
      case TOP_NEXT:
        return this.writeTopNext(out);
      case BELOW_TOP:
        return this.writeBelowTop(out);
      case BELOW_TOP_NEXT:
        return this.writeBelowTopNext(out);
      case BELOW2_BELOW_TOP_NEXT:
        return this.writeBelow2(out);
      case TOP_CHILDREN:
        return this.writeTopChildren(out);
      case TOP_NEXT_CHILDREN:
        return this.writeTopNextChildren(out);
      case BELOW_CHILDREN_TOP:
        return this.writeBelowChildrenTop(out);
      default:
        return this.writeBelowTopChildrenNext(out);
    }
  }

  private writeNext(out: Int32Array): number {
    const { word, tag, wordTag, fine } = this.nodes;
    const { n, c, d } = this;
    const bw = word[n]!;
    const bt = tag[n]!;
    const bwt = wordTag[n]!;
    const bc = fine[n]!;
    const ct = tag[c]!;
    const dt = tag[d]!;
    let k = 0;
    out[k++] = one(9, bw);
    out[k++] = one(10, bt);
    out[k++] = one(11, bwt);
    out[k++] = one(12, bc);
    out[k++] = one(13, wordTag[c]!);
    out[k++] = one(14, ct);
    out[k++] = one(15, wordTag[d]!);
    out[k++] = one(16, dt);
    out[k++] = one(19, fine[c]!);
    out[k++] = two(25, bt, ct);
    out[k++] = two(26, bw, ct);
    out[k++] = three(43, bt, ct, dt);
    return k;
  }

  private writeTopNext(out: Int32Array): number {
    const { word, tag, wordTag, fine, coarse, content } = this.nodes;
    const { s, b, n, c, d } = this;
    // What the next preposition, conjunction or other function word leads to.
    const x = content[n]!;
    const sw = word[s]!;
    const st = tag[s]!;
    const swt = wordTag[s]!;
    const sc = fine[s]!;
    const bw = word[n]!;
    const bt = tag[n]!;
    const bwt = wordTag[n]!;
    const bc = fine[n]!;
    const ct = tag[c]!;
    const dt = tag[d]!;
    const sb = distance(s, b);
    const betweenSB = this.between(s, b);
    const xt = tag[x]!;
    const xc = fine[x]!;
    let k = 0;
    out[k++] = two(20, swt, bwt);
    out[k++] = two(21, swt, bt);
    out[k++] = two(22, st, bwt);
    out[k++] = two(23, sw, bw);
    out[k++] = two(24, st, bt);
    out[k++] = two(35, sc, bc);
    out[k++] = two(37, sc, bt);
    out[k++] = two(38, st, bc);
    out[k++] = three(41, coarse[s]!, st, coarse[n]!);
    out[k++] = three(44, st, bt, ct);
    out[k++] = three(59, sw, bt, ct);
    out[k++] = three(60, st, bw, ct);
    out[k++] = four(61, st, bt, ct, dt);
    out[k++] = two(64, sw, sb);
    out[k++] = two(65, st, sb);
    out[k++] = two(66, bw, sb);
    out[k++] = two(67, bt, sb);
    out[k++] = three(68, st, bt, sb);
    out[k++] = three(72, st, bt, betweenSB);
    out[k++] = two(74, sc, betweenSB);
    out[k++] = three(76, swt, bt, betweenSB);
    out[k++] = three(112, bw, xt, st);
    out[k++] = three(113, bw, xc, sc);
    out[k++] = three(115, swt, bw, xc);
    out[k++] = three(119, sw, bw, word[x]!);
    out[k++] = three(121, swt, bw, xt);
    return k;
  }

  private writeBelowTop(out: Int32Array): number {
    const { word, tag, wordTag, fine, coarse } = this.nodes;
    const { s, t } = this;
    const sw = word[s]!;
    const st = tag[s]!;
    const swt = wordTag[s]!;
    const sc = fine[s]!;
    const tw = word[t]!;
    const tt = tag[t]!;
    const twt = wordTag[t]!;
    const tc = fine[t]!;
    const ts = distance(t, s);
    const betweenTS = this.between(t, s);
    let k = 0;
    out[k++] = one(1, sw);
    out[k++] = one(2, st);
    out[k++] = one(3, swt);
    out[k++] = one(4, sc);
    out[k++] = one(5, tw);
    out[k++] = one(6, tt);
    out[k++] = one(7, twt);
    out[k++] = one(8, tc);
    out[k++] = two(27, twt, swt);
    out[k++] = two(28, twt, st);
    out[k++] = two(29, tt, swt);
    out[k++] = two(30, tw, sw);
    out[k++] = two(31, tt, st);
    out[k++] = two(36, tc, sc);
    out[k++] = two(39, tc, st);
    out[k++] = two(40, tt, sc);
    out[k++] = three(42, coarse[t]!, tt, coarse[s]!);
    out[k++] = three(69, tt, st, ts);
    out[k++] = two(70, sw, ts);
    out[k++] = two(71, tw, ts);
    out[k++] = three(73, tt, st, betweenTS);
    out[k++] = two(75, tc, betweenTS);
    out[k++] = three(77, twt, st, betweenTS);
    return k;
  }

  private writeBelowTopNext(out: Int32Array): number {
    const { word, tag, wordTag, fine, content } = this.nodes;
    const { s, t, n, c } = this;
    // What the next preposition, conjunction or other function word leads to.
    const x = content[n]!;
    const sw = word[s]!;
    const st = tag[s]!;
    const sc = fine[s]!;
    const tw = word[t]!;
    const tt = tag[t]!;
    const twt = wordTag[t]!;
    const tc = fine[t]!;
    const bw = word[n]!;
    const bt = tag[n]!;
    const bwt = wordTag[n]!;
    const bc = fine[n]!;
    const ct = tag[c]!;
    const xt = tag[x]!;
    const xc = fine[x]!;
    let k = 0;
    out[k++] = two(32, tt, bt);
    out[k++] = two(33, twt, bt);
    out[k++] = two(34, tt, bwt);
    out[k++] = three(45, tt, st, bt);
    out[k++] = three(54, tt, sw, bt);
    out[k++] = three(55, tw, st, bt);
    out[k++] = three(56, tt, st, bw);
    out[k++] = three(57, tc, sc, bt);
    out[k++] = three(58, tc, st, bc);
    out[k++] = four(62, tt, st, bt, ct);
    out[k++] = three(114, bw, xc, tc);
    out[k++] = three(116, twt, bw, xc);
    out[k++] = four(117, tt, st, bw, xt);
    out[k++] = four(118, tc, st, bw, xt);
    out[k++] = three(120, tw, bw, word[x]!);
    out[k++] = three(122, twt, bw, xt);
    out[k++] = four(123, tt, sw, bw, ct);
    out[k++] = four(124, tw, st, bw, ct);
    return k;
  }

  private writeBelow2(out: Int32Array): number {
    const { tag, wordTag } = this.nodes;
    const { s, t, u, n } = this;
    const st = tag[s]!;
    const tt = tag[t]!;
    const bt = tag[n]!;
    const ut = tag[u]!;
    let k = 0;
    out[k++] = one(17, wordTag[u]!);
    out[k++] = one(18, ut);
    out[k++] = three(46, ut, tt, st);
    out[k++] = four(63, ut, tt, st, bt);
    return k;
  }

  private writeTopChildren(out: Int32Array): number {
    const { word, tag, wordTag } = this.nodes;
    const { s, sl, sl2, slv, sr, sr2, srv } = this;
    const st = tag[s]!;
    const swt = wordTag[s]!;
    const slt = tag[sl]!;
    const srt = tag[sr]!;
    let k = 0;
    out[k++] = two(80, swt, srv);
    out[k++] = two(81, st, srv);
    out[k++] = two(82, swt, slv);
    out[k++] = two(83, st, slv);
    out[k++] = one(90, wordTag[sl]!);
    out[k++] = one(91, slt);
    out[k++] = one(92, wordTag[sr]!);
    out[k++] = one(93, srt);
    out[k++] = two(98, swt, slt);
    out[k++] = two(99, swt, word[sr]!);
    out[k++] = three(102, st, slt, tag[sl2]!);
    out[k++] = three(103, st, srt, tag[sr2]!);
    return k;
  }

  private writeTopNextChildren(out: Int32Array): number {
    const { word, tag, wordTag } = this.nodes;
    const { s, bl, bl2, blv, n } = this;
    const st = tag[s]!;
    const bt = tag[n]!;
    const bwt = wordTag[n]!;
    const blt = tag[bl]!;
    let k = 0;
    out[k++] = two(84, bwt, blv);
    out[k++] = two(85, bt, blv);
    out[k++] = one(94, wordTag[bl]!);
    out[k++] = one(95, blt);
    out[k++] = two(100, bwt, blt);
    out[k++] = three(104, bt, blt, tag[bl2]!);
    out[k++] = three(49, st, bt, blt);
    out[k++] = three(109, st, word[bl]!, bt);
    return k;
  }

  private writeBelowChildrenTop(out: Int32Array): number {
    const { word, tag, wordTag } = this.nodes;
    const { s, t, tl, tr, tr2, trv } = this;
    const st = tag[s]!;
    const tt = tag[t]!;
    const twt = wordTag[t]!;
    const trt = tag[tr]!;
    const tlt = tag[tl]!;
    let k = 0;
    out[k++] = two(86, twt, trv);
    out[k++] = two(87, tt, trv);
    out[k++] = one(96, wordTag[tr]!);
    out[k++] = one(97, trt);
    out[k++] = two(101, twt, word[tr]!);
    out[k++] = three(105, tt, trt, tag[tr2]!);
    out[k++] = three(50, tt, trt, st);
    out[k++] = three(51, tt, tlt, st);
    return k;
  }

  private writeBelowTopChildrenNext(out: Int32Array): number {
    const { word, tag, wordTag, fine } = this.nodes;
    const { s, t, sl, sr, n } = this;
    const sw = word[s]!;
    const st = tag[s]!;
    const sc = fine[s]!;
    const tw = word[t]!;
    const tt = tag[t]!;
    const twt = wordTag[t]!;
    const tc = fine[t]!;
    const bw = word[n]!;
    const bt = tag[n]!;
    const slt = tag[sl]!;
    const srt = tag[sr]!;
    let k = 0;
    out[k++] = three(47, st, slt, bt);
    out[k++] = three(48, st, srt, bt);
    out[k++] = three(52, tt, st, slt);
    out[k++] = three(53, tt, st, srt);
    out[k++] = three(106, sw, word[sl]!, bw);
    out[k++] = three(107, tw, sw, word[sl]!);
    out[k++] = three(108, tt, word[sl]!, st);
    out[k++] = three(110, twt, word[sl]!, st);
    out[k++] = three(111, tc, word[sl]!, sc);
    return k;
  }

  /** What stands between two nodes: how many verbs, commas and conjunctions, and whether other marks. */
  private between(a: number, b: number): number {
    if (b <= a) return 0;
    const { verbsBefore, commasBefore, conjunctionsBefore, marksBefore } = this.nodes;
    const verbs = few(verbsBefore[b]! - verbsBefore[a]!);
    const commas = few(commasBefore[b]! - commasBefore[a]!);
    const conjunctions = few(conjunctionsBefore[b]! - conjunctionsBefore[a]!);
    const marks = marksBefore[b]! - marksBefore[a]! > 0 ? 1 : 0;
    return 1 + verbs + commas * 3 + conjunctions * 9 + marks * 27;
  }
}

/** Three nodes as one number. */
function pack(a: number, b: number, c: number): number {
  return a | (b << NODE_BITS) | (c << (2 * NODE_BITS));
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
