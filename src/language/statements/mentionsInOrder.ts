import type { Entity, Mention } from '../analysis.js';

/** A mention and the index of its entity. */
export interface PlacedMention {
  readonly entity: number;
  readonly mention: Mention;
}

/** The mentions of an article by where they stand: a stretch of it asks only for those that lie there. */
export class MentionsInOrder {
  private readonly mentions: readonly PlacedMention[];
  private readonly longest: number;

  constructor(entities: readonly Entity[]) {
    this.mentions = entities
      .flatMap(({ mentions }, entity) => mentions.map((mention) => ({ entity, mention })))
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
    this.longest = this.mentions.reduce(
      (most, { mention }) => Math.max(most, mention.end - mention.start),
      0,
    );
  }

  /** Those that lie within a stretch of the text, in order, the longest of one beginning first. */
  within(start: number, end: number): PlacedMention[] {
    return this.from(start, end).filter(({ mention }) => mention.end <= end);
  }

  /** Those that a stretch of the text has a part of, by entity. */
  touching(start: number, end: number): PlacedMention[] {
    return this.from(start - this.longest, end)
      .filter(({ mention }) => mention.end > start)
      .sort((a, b) => a.entity - b.entity);
  }

  private from(start: number, end: number): PlacedMention[] {
    let [low, high] = [0, this.mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle].mention.start < start) low = middle + 1;
      else high = middle;
    }
    const found: PlacedMention[] = [];
    for (let at = low; at < this.mentions.length && this.mentions[at].mention.start < end; at++)
      found.push(this.mentions[at]);
    return found;
  }
}
