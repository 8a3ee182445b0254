import { sql } from 'kysely';
import { lookUp } from '../../expected.js';
import { textLock } from '../resolution/locks.js';
import type { Transaction } from '../resolution/transaction.js';
import { LEVELS, likeliest, MOST_TEXTS, mutual, type Neighbours, type NeighboursOf } from './neighbours.js';

const NONE: Neighbours = new Map();

/** Before a write, and after it. */
type Moment = 'before' | 'after';

/**
 * Which texts are neighbours, read and locked as far as a write asks: as it was, and as it is with the write's changes. Both
 * are bounded where it is asked for components: no walk goes on after `MOST_TEXTS`.
 */
export class StoryGraph {
  private readonly stored = new Map<string, Neighbours>();
  private readonly changed = new Map<string, Neighbours>();
  private readonly found = new Map<string, Map<string, ReadonlySet<string> | null>>();

  constructor(private readonly transaction: Transaction) {}

  /** Locks texts and reads their neighbours. */
  async load(texts: Iterable<string>): Promise<void> {
    const wanted = [...new Set(texts)].filter((text) => !this.stored.has(text));
    if (wanted.length === 0) return;
    await this.transaction.hold(wanted.map(textLock));
    const rows = await this.transaction.db
      .selectFrom('story_neighbour')
      .where('article_id', '=', sql<string>`ANY(${wanted}::uuid[])`)
      .select(['article_id', 'other_id', 'chance'])
      .execute();
    const lists = new Map<string, [string, number][]>(wanted.map((text) => [text, []]));
    for (const { article_id, other_id, chance } of rows) lookUp(lists, article_id).push([other_id, chance]);
    for (const [text, list] of lists) this.stored.set(text, likeliest(list));
  }

  /** The loaded texts' neighbours as they were. */
  readonly before: NeighboursOf = (text) => this.stored.get(text) ?? NONE;

  /** The same as they are now. */
  readonly after: NeighboursOf = (text) => this.changed.get(text) ?? this.before(text);

  /** Sets what a loaded text's neighbours are now. To be called before components are asked for. */
  change(text: string, neighbours: Neighbours): void {
    this.changed.set(text, neighbours);
  }

  /** The texts whose neighbours were set, with these. */
  get changes(): ReadonlyMap<string, Neighbours> {
    return this.changed;
  }

  /** The texts that won or lost a neighbour they share with it. */
  async ends(): Promise<Set<string>> {
    const texts = [...this.changed.keys()];
    await this.load(texts.flatMap((text) => [...this.before(text).keys(), ...this.after(text).keys()]));
    const ends = new Set<string>();
    for (const text of texts) {
      const [was, is] = [this.before, this.after].map(
        (of) => new Set(mutual(text, of).map(([other]) => other)),
      ) as [Set<string>, Set<string>];
      for (const other of [...was, ...is])
        if (was.has(other) !== is.has(other) || this.before(text).get(other) !== this.after(text).get(other))
          ends.add(text).add(other);
    }
    return ends;
  }

  /**
   * The texts that stories are formed of together with this one: its component at the first of `LEVELS` at which it is no
   * larger than `MOST_TEXTS`, else the text alone.
   */
  async unit(text: string, moment: Moment): Promise<ReadonlySet<string>> {
    for (const level of LEVELS) {
      const component = await this.component(text, level, moment);
      if (component !== null) return component;
    }
    return new Set([text]);
  }

  /** The texts connected with this one by neighbours of such a chance; null where they are too many. */
  private async component(
    seed: string,
    atLeast: number,
    moment: Moment,
  ): Promise<ReadonlySet<string> | null> {
    const key = `${moment} ${atLeast}`;
    const known = this.found.get(key) ?? new Map<string, ReadonlySet<string> | null>();
    this.found.set(key, known);
    const found = known.get(seed);
    if (found !== undefined) return found;
    const of = this[moment];
    const reached = new Set([seed]);
    let frontier = [seed];
    await this.load(frontier);
    while (frontier.length > 0 && reached.size <= MOST_TEXTS) {
      await this.load(frontier.flatMap((text) => [...of(text).keys()]));
      const next: string[] = [];
      for (const text of frontier) {
        for (const [other, chance] of mutual(text, of)) {
          if (chance < atLeast || reached.has(other)) continue;
          reached.add(other);
          next.push(other);
        }
      }
      frontier = next;
    }
    const component = reached.size > MOST_TEXTS ? null : reached;
    for (const text of reached) known.set(text, component);
    return component;
  }
}
