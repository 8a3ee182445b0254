import type { StateFeatures } from '../engine/stateScorer.js';
import type { StatePool } from '../engine/transitions.js';
import { NODE_BITS, type ParseNodes } from './parseNodes.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, as `ParseFeatures` names
 * nodes and what is read of them, joined by "_".
 */
const F = {
  bw: 9,
  bt: 10,
  bwt: 11,
  bc: 12,
  cwt: 13,
  ct: 14,
  dwt: 15,
  dt: 16,
  cc: 19,
  bt_ct: 25,
  bw_ct: 26,
  bt_ct_dt: 43,
  swt_bwt: 20,
  swt_bt: 21,
  st_bwt: 22,
  sw_bw: 23,
  st_bt: 24,
  sc_bc: 35,
  sc_bt: 37,
  st_bc: 38,
  sk_st_bk: 41,
  st_bt_ct: 44,
  sw_bt_ct: 59,
  st_bw_ct: 60,
  st_bt_ct_dt: 61,
  sw_sbDistance: 64,
  st_sbDistance: 65,
  bw_sbDistance: 66,
  bt_sbDistance: 67,
  st_bt_sbDistance: 68,
  st_bt_betweenSB: 72,
  sc_betweenSB: 74,
  swt_bt_betweenSB: 76,
  bw_xt_st: 112,
  bw_xc_sc: 113,
  swt_bw_xc: 115,
  sw_bw_xw: 119,
  swt_bw_xt: 121,
  sw: 1,
  st: 2,
  swt: 3,
  sc: 4,
  tw: 5,
  tt: 6,
  twt: 7,
  tc: 8,
  twt_swt: 27,
  twt_st: 28,
  tt_swt: 29,
  tw_sw: 30,
  tt_st: 31,
  tc_sc: 36,
  tc_st: 39,
  tt_sc: 40,
  tk_tt_sk: 42,
  tt_st_tsDistance: 69,
  sw_tsDistance: 70,
  tw_tsDistance: 71,
  tt_st_betweenTS: 73,
  tc_betweenTS: 75,
  twt_st_betweenTS: 77,
  tt_bt: 32,
  twt_bt: 33,
  tt_bwt: 34,
  tt_st_bt: 45,
  tt_sw_bt: 54,
  tw_st_bt: 55,
  tt_st_bw: 56,
  tc_sc_bt: 57,
  tc_st_bc: 58,
  tt_st_bt_ct: 62,
  bw_xc_tc: 114,
  twt_bw_xc: 116,
  tt_st_bw_xt: 117,
  tc_st_bw_xt: 118,
  tw_bw_xw: 120,
  twt_bw_xt: 122,
  tt_sw_bw_ct: 123,
  tw_st_bw_ct: 124,
  uwt: 17,
  ut: 18,
  ut_tt_st: 46,
  ut_tt_st_bt: 63,
  swt_srv: 80,
  st_srv: 81,
  swt_slv: 82,
  st_slv: 83,
  slwt: 90,
  slt: 91,
  srwt: 92,
  srt: 93,
  swt_slt: 98,
  swt_srw: 99,
  st_slt_sl2t: 102,
  st_srt_sr2t: 103,
  bwt_blv: 84,
  bt_blv: 85,
  blwt: 94,
  blt: 95,
  bwt_blt: 100,
  bt_blt_bl2t: 104,
  st_bt_blt: 49,
  st_blw_bt: 109,
  twt_trv: 86,
  tt_trv: 87,
  trwt: 96,
  trt: 97,
  twt_trw: 101,
  tt_trt_tr2t: 105,
  tt_trt_st: 50,
  tt_tlt_st: 51,
  st_slt_bt: 47,
  st_srt_bt: 48,
  tt_st_slt: 52,
  tt_st_srt: 53,
  sw_slw_bw: 106,
  tw_sw_slw: 107,
  tt_slw_st: 108,
  twt_slw_st: 110,
  tc_slw_sc: 111,
} as const;

export { F as PARSE_FEATURES };

/** Distances by which arcs differ: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
const DISTANCES = Uint8Array.of(0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7);

function distance(a: number, b: number): number {
  const apart = b - a;
  return apart < 0 ? 0 : apart > 11 ? 7 : DISTANCES[apart];
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
 * tag, wt: both, c: its cluster, k: its coarse cluster, v: how many children it has on that side; x is what the next function word
 * leads to.
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
    const s = states.top[state];
    const b = states.next[state];
    const sl = states.topLeft[state];
    const sl2 = states.topLeft2[state];
    const slv = few(states.topLefts[state]);
    const sr = states.topRight[state];
    const sr2 = states.topRight2[state];
    const srv = few(states.topRights[state]);
    const bl = states.nextLeft[state];
    const bl2 = states.nextLeft2[state];
    const blv = few(states.nextLefts[state]);
    const below = states.below[state];
    let [t, u, tl, tr, tr2, trv] = [none, none, none, none, none, 0];
    if (below >= 0) {
      t = states.top[below];
      tl = states.topLeft[below];
      tr = states.topRight[below];
      tr2 = states.topRight2[below];
      trv = few(states.topRights[below]);
      const below2 = states.below[below];
      if (below2 >= 0) u = states.top[below2];
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
    const bw = word[n];
    const bt = tag[n];
    const bwt = wordTag[n];
    const bc = fine[n];
    const ct = tag[c];
    const dt = tag[d];
    let k = 0;
    out[k++] = one(F.bw, bw);
    out[k++] = one(F.bt, bt);
    out[k++] = one(F.bwt, bwt);
    out[k++] = one(F.bc, bc);
    out[k++] = one(F.cwt, wordTag[c]);
    out[k++] = one(F.ct, ct);
    out[k++] = one(F.dwt, wordTag[d]);
    out[k++] = one(F.dt, dt);
    out[k++] = one(F.cc, fine[c]);
    out[k++] = two(F.bt_ct, bt, ct);
    out[k++] = two(F.bw_ct, bw, ct);
    out[k++] = three(F.bt_ct_dt, bt, ct, dt);
    return k;
  }

  private writeTopNext(out: Int32Array): number {
    const { word, tag, wordTag, fine, coarse, content } = this.nodes;
    const { s, b, n, c, d } = this;
    // What the next preposition, conjunction or other function word leads to.
    const x = content[n];
    const sw = word[s];
    const st = tag[s];
    const swt = wordTag[s];
    const sc = fine[s];
    const bw = word[n];
    const bt = tag[n];
    const bwt = wordTag[n];
    const bc = fine[n];
    const ct = tag[c];
    const dt = tag[d];
    const sb = distance(s, b);
    const betweenSB = this.between(s, b);
    const xt = tag[x];
    const xc = fine[x];
    let k = 0;
    out[k++] = two(F.swt_bwt, swt, bwt);
    out[k++] = two(F.swt_bt, swt, bt);
    out[k++] = two(F.st_bwt, st, bwt);
    out[k++] = two(F.sw_bw, sw, bw);
    out[k++] = two(F.st_bt, st, bt);
    out[k++] = two(F.sc_bc, sc, bc);
    out[k++] = two(F.sc_bt, sc, bt);
    out[k++] = two(F.st_bc, st, bc);
    out[k++] = three(F.sk_st_bk, coarse[s], st, coarse[n]);
    out[k++] = three(F.st_bt_ct, st, bt, ct);
    out[k++] = three(F.sw_bt_ct, sw, bt, ct);
    out[k++] = three(F.st_bw_ct, st, bw, ct);
    out[k++] = four(F.st_bt_ct_dt, st, bt, ct, dt);
    out[k++] = two(F.sw_sbDistance, sw, sb);
    out[k++] = two(F.st_sbDistance, st, sb);
    out[k++] = two(F.bw_sbDistance, bw, sb);
    out[k++] = two(F.bt_sbDistance, bt, sb);
    out[k++] = three(F.st_bt_sbDistance, st, bt, sb);
    out[k++] = three(F.st_bt_betweenSB, st, bt, betweenSB);
    out[k++] = two(F.sc_betweenSB, sc, betweenSB);
    out[k++] = three(F.swt_bt_betweenSB, swt, bt, betweenSB);
    out[k++] = three(F.bw_xt_st, bw, xt, st);
    out[k++] = three(F.bw_xc_sc, bw, xc, sc);
    out[k++] = three(F.swt_bw_xc, swt, bw, xc);
    out[k++] = three(F.sw_bw_xw, sw, bw, word[x]);
    out[k++] = three(F.swt_bw_xt, swt, bw, xt);
    return k;
  }

  private writeBelowTop(out: Int32Array): number {
    const { word, tag, wordTag, fine, coarse } = this.nodes;
    const { s, t } = this;
    const sw = word[s];
    const st = tag[s];
    const swt = wordTag[s];
    const sc = fine[s];
    const tw = word[t];
    const tt = tag[t];
    const twt = wordTag[t];
    const tc = fine[t];
    const ts = distance(t, s);
    const betweenTS = this.between(t, s);
    let k = 0;
    out[k++] = one(F.sw, sw);
    out[k++] = one(F.st, st);
    out[k++] = one(F.swt, swt);
    out[k++] = one(F.sc, sc);
    out[k++] = one(F.tw, tw);
    out[k++] = one(F.tt, tt);
    out[k++] = one(F.twt, twt);
    out[k++] = one(F.tc, tc);
    out[k++] = two(F.twt_swt, twt, swt);
    out[k++] = two(F.twt_st, twt, st);
    out[k++] = two(F.tt_swt, tt, swt);
    out[k++] = two(F.tw_sw, tw, sw);
    out[k++] = two(F.tt_st, tt, st);
    out[k++] = two(F.tc_sc, tc, sc);
    out[k++] = two(F.tc_st, tc, st);
    out[k++] = two(F.tt_sc, tt, sc);
    out[k++] = three(F.tk_tt_sk, coarse[t], tt, coarse[s]);
    out[k++] = three(F.tt_st_tsDistance, tt, st, ts);
    out[k++] = two(F.sw_tsDistance, sw, ts);
    out[k++] = two(F.tw_tsDistance, tw, ts);
    out[k++] = three(F.tt_st_betweenTS, tt, st, betweenTS);
    out[k++] = two(F.tc_betweenTS, tc, betweenTS);
    out[k++] = three(F.twt_st_betweenTS, twt, st, betweenTS);
    return k;
  }

  private writeBelowTopNext(out: Int32Array): number {
    const { word, tag, wordTag, fine, content } = this.nodes;
    const { s, t, n, c } = this;
    // What the next preposition, conjunction or other function word leads to.
    const x = content[n];
    const sw = word[s];
    const st = tag[s];
    const sc = fine[s];
    const tw = word[t];
    const tt = tag[t];
    const twt = wordTag[t];
    const tc = fine[t];
    const bw = word[n];
    const bt = tag[n];
    const bwt = wordTag[n];
    const bc = fine[n];
    const ct = tag[c];
    const xt = tag[x];
    const xc = fine[x];
    let k = 0;
    out[k++] = two(F.tt_bt, tt, bt);
    out[k++] = two(F.twt_bt, twt, bt);
    out[k++] = two(F.tt_bwt, tt, bwt);
    out[k++] = three(F.tt_st_bt, tt, st, bt);
    out[k++] = three(F.tt_sw_bt, tt, sw, bt);
    out[k++] = three(F.tw_st_bt, tw, st, bt);
    out[k++] = three(F.tt_st_bw, tt, st, bw);
    out[k++] = three(F.tc_sc_bt, tc, sc, bt);
    out[k++] = three(F.tc_st_bc, tc, st, bc);
    out[k++] = four(F.tt_st_bt_ct, tt, st, bt, ct);
    out[k++] = three(F.bw_xc_tc, bw, xc, tc);
    out[k++] = three(F.twt_bw_xc, twt, bw, xc);
    out[k++] = four(F.tt_st_bw_xt, tt, st, bw, xt);
    out[k++] = four(F.tc_st_bw_xt, tc, st, bw, xt);
    out[k++] = three(F.tw_bw_xw, tw, bw, word[x]);
    out[k++] = three(F.twt_bw_xt, twt, bw, xt);
    out[k++] = four(F.tt_sw_bw_ct, tt, sw, bw, ct);
    out[k++] = four(F.tw_st_bw_ct, tw, st, bw, ct);
    return k;
  }

  private writeBelow2(out: Int32Array): number {
    const { tag, wordTag } = this.nodes;
    const { s, t, u, n } = this;
    const st = tag[s];
    const tt = tag[t];
    const bt = tag[n];
    const ut = tag[u];
    let k = 0;
    out[k++] = one(F.uwt, wordTag[u]);
    out[k++] = one(F.ut, ut);
    out[k++] = three(F.ut_tt_st, ut, tt, st);
    out[k++] = four(F.ut_tt_st_bt, ut, tt, st, bt);
    return k;
  }

  private writeTopChildren(out: Int32Array): number {
    const { word, tag, wordTag } = this.nodes;
    const { s, sl, sl2, slv, sr, sr2, srv } = this;
    const st = tag[s];
    const swt = wordTag[s];
    const slt = tag[sl];
    const srt = tag[sr];
    let k = 0;
    out[k++] = two(F.swt_srv, swt, srv);
    out[k++] = two(F.st_srv, st, srv);
    out[k++] = two(F.swt_slv, swt, slv);
    out[k++] = two(F.st_slv, st, slv);
    out[k++] = one(F.slwt, wordTag[sl]);
    out[k++] = one(F.slt, slt);
    out[k++] = one(F.srwt, wordTag[sr]);
    out[k++] = one(F.srt, srt);
    out[k++] = two(F.swt_slt, swt, slt);
    out[k++] = two(F.swt_srw, swt, word[sr]);
    out[k++] = three(F.st_slt_sl2t, st, slt, tag[sl2]);
    out[k++] = three(F.st_srt_sr2t, st, srt, tag[sr2]);
    return k;
  }

  private writeTopNextChildren(out: Int32Array): number {
    const { word, tag, wordTag } = this.nodes;
    const { s, bl, bl2, blv, n } = this;
    const st = tag[s];
    const bt = tag[n];
    const bwt = wordTag[n];
    const blt = tag[bl];
    let k = 0;
    out[k++] = two(F.bwt_blv, bwt, blv);
    out[k++] = two(F.bt_blv, bt, blv);
    out[k++] = one(F.blwt, wordTag[bl]);
    out[k++] = one(F.blt, blt);
    out[k++] = two(F.bwt_blt, bwt, blt);
    out[k++] = three(F.bt_blt_bl2t, bt, blt, tag[bl2]);
    out[k++] = three(F.st_bt_blt, st, bt, blt);
    out[k++] = three(F.st_blw_bt, st, word[bl], bt);
    return k;
  }

  private writeBelowChildrenTop(out: Int32Array): number {
    const { word, tag, wordTag } = this.nodes;
    const { s, t, tl, tr, tr2, trv } = this;
    const st = tag[s];
    const tt = tag[t];
    const twt = wordTag[t];
    const trt = tag[tr];
    const tlt = tag[tl];
    let k = 0;
    out[k++] = two(F.twt_trv, twt, trv);
    out[k++] = two(F.tt_trv, tt, trv);
    out[k++] = one(F.trwt, wordTag[tr]);
    out[k++] = one(F.trt, trt);
    out[k++] = two(F.twt_trw, twt, word[tr]);
    out[k++] = three(F.tt_trt_tr2t, tt, trt, tag[tr2]);
    out[k++] = three(F.tt_trt_st, tt, trt, st);
    out[k++] = three(F.tt_tlt_st, tt, tlt, st);
    return k;
  }

  private writeBelowTopChildrenNext(out: Int32Array): number {
    const { word, tag, wordTag, fine } = this.nodes;
    const { s, t, sl, sr, n } = this;
    const sw = word[s];
    const st = tag[s];
    const sc = fine[s];
    const tw = word[t];
    const tt = tag[t];
    const twt = wordTag[t];
    const tc = fine[t];
    const bw = word[n];
    const bt = tag[n];
    const slt = tag[sl];
    const srt = tag[sr];
    let k = 0;
    out[k++] = three(F.st_slt_bt, st, slt, bt);
    out[k++] = three(F.st_srt_bt, st, srt, bt);
    out[k++] = three(F.tt_st_slt, tt, st, slt);
    out[k++] = three(F.tt_st_srt, tt, st, srt);
    out[k++] = three(F.sw_slw_bw, sw, word[sl], bw);
    out[k++] = three(F.tw_sw_slw, tw, sw, word[sl]);
    out[k++] = three(F.tt_slw_st, tt, word[sl], st);
    out[k++] = three(F.twt_slw_st, twt, word[sl], st);
    out[k++] = three(F.tc_slw_sc, tc, word[sl], sc);
    return k;
  }

  /** What stands between two nodes: how many verbs, commas and conjunctions, and whether other marks. */
  private between(a: number, b: number): number {
    if (b <= a) return 0;
    const { verbsBefore, commasBefore, conjunctionsBefore, marksBefore } = this.nodes;
    const verbs = few(verbsBefore[b] - verbsBefore[a]);
    const commas = few(commasBefore[b] - commasBefore[a]);
    const conjunctions = few(conjunctionsBefore[b] - conjunctionsBefore[a]);
    const marks = marksBefore[b] - marksBefore[a] > 0 ? 1 : 0;
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
