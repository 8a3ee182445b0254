/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011), unlabelled, over states that share their
 * stacks (Huang & Sagae 2010), so that a transition costs the same whatever the length of the sentence.
 *
 * A sentence of n tokens takes 2n transitions. Its nodes are 0 to n-1; n is the root, which lies at the bottom of the
 * stack and takes one child, last; n+1 stands for a node that isn't there.
 */
export const SHIFT = 0;
/** The top of the stack becomes a child of the first in the buffer. */
export const LEFT = 1;
/** The top of the stack becomes a child of the one below it. */
export const RIGHT = 2;
export const TRANSITIONS = 3;

/** States of the parses of one sentence, one element a state. State 0 is the first. */
export class StatePool {
  /** Nodes: the top of the stack, its leftmost and second leftmost, rightmost and second rightmost children. */
  top: Int32Array;
  topLeft: Int32Array;
  topLeft2: Int32Array;
  topRight: Int32Array;
  topRight2: Int32Array;
  /** How many children the top has on either side. */
  topLefts: Int32Array;
  topRights: Int32Array;
  /** The first node of the buffer, its leftmost and second leftmost children, and how many it has. */
  next: Int32Array;
  nextLeft: Int32Array;
  nextLeft2: Int32Array;
  nextLefts: Int32Array;
  /** The state in which the node below the top was the top; -1 for none. */
  below: Int32Array;
  /** The state before, and the transition from it. */
  before: Int32Array;
  transition: Uint8Array;
  score: Float64Array;
  /** How many tokens the sentence has. */
  tokens = 0;
  length = 0;

  constructor(capacity = 1 << 14) {
    const array = () => new Int32Array(capacity);
    this.top = array();
    this.topLeft = array();
    this.topLeft2 = array();
    this.topRight = array();
    this.topRight2 = array();
    this.topLefts = array();
    this.topRights = array();
    this.next = array();
    this.nextLeft = array();
    this.nextLeft2 = array();
    this.nextLefts = array();
    this.below = array();
    this.before = array();
    this.transition = new Uint8Array(capacity);
    this.score = new Float64Array(capacity);
  }

  /** Forgets all states and makes the first one of a sentence; there is room for `states` more. */
  begin(tokens: number, states: number): void {
    if (states + 1 > this.top.length) Object.assign(this, new StatePool((states + 1) * 2));
    const none = tokens + 1;
    this.tokens = tokens;
    this.length = 1;
    this.top[0] = tokens;
    this.topLeft[0] = this.topLeft2[0] = this.topRight[0] = this.topRight2[0] = none;
    this.topLefts[0] = this.topRights[0] = this.nextLefts[0] = 0;
    this.next[0] = 0;
    this.nextLeft[0] = this.nextLeft2[0] = none;
    this.below[0] = this.before[0] = -1;
    this.score[0] = 0;
  }

  /** Whether a transition is possible in a state. */
  allows(state: number, transition: number): boolean {
    if (transition === SHIFT) return this.next[state] < this.tokens;
    if (this.top[state] === this.tokens) return false;
    if (transition === LEFT) return this.next[state] < this.tokens;
    return this.next[state] === this.tokens || this.top[this.below[state]] !== this.tokens;
  }

  /** Makes the state that a transition leads to, and returns it. */
  take(state: number, transition: number, score: number): number {
    const made = this.length++;
    const none = this.tokens + 1;
    this.before[made] = state;
    this.transition[made] = transition;
    this.score[made] = score;
    if (transition === SHIFT) {
      this.top[made] = this.next[state];
      this.topLeft[made] = this.nextLeft[state];
      this.topLeft2[made] = this.nextLeft2[state];
      this.topLefts[made] = this.nextLefts[state];
      this.topRight[made] = none;
      this.topRight2[made] = none;
      this.topRights[made] = 0;
      this.below[made] = state;
      this.next[made] = this.next[state] + 1;
      this.nextLeft[made] = none;
      this.nextLeft2[made] = none;
      this.nextLefts[made] = 0;
      return made;
    }
    const child = this.top[state];
    const below = this.below[state];
    this.top[made] = this.top[below];
    this.topLeft[made] = this.topLeft[below];
    this.topLeft2[made] = this.topLeft2[below];
    this.topLefts[made] = this.topLefts[below];
    this.below[made] = this.below[below];
    this.next[made] = this.next[state];
    if (transition === LEFT) {
      this.topRight[made] = this.topRight[below];
      this.topRight2[made] = this.topRight2[below];
      this.topRights[made] = this.topRights[below];
      this.nextLeft[made] = child;
      this.nextLeft2[made] = this.nextLeft[state];
      this.nextLefts[made] = this.nextLefts[state] + 1;
    } else {
      this.topRight[made] = child;
      this.topRight2[made] = this.topRight[below];
      this.topRights[made] = this.topRights[below] + 1;
      this.nextLeft[made] = this.nextLeft[state];
      this.nextLeft2[made] = this.nextLeft2[state];
      this.nextLefts[made] = this.nextLefts[state];
    }
    return made;
  }

  /** Writes the heads that the transitions up to a final state have made: -1 for the root's child. */
  heads(state: number, out: Int32Array): void {
    for (let s = state; s > 0; s = this.before[s]) {
      const from = this.before[s];
      if (this.transition[s] === LEFT) out[this.top[from]] = this.next[from];
      else if (this.transition[s] === RIGHT) {
        const head = this.top[this.below[from]];
        out[this.top[from]] = head === this.tokens ? -1 : head;
      }
    }
  }
}
