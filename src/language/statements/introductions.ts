import type { Analysis, Mention } from '../analysis.js';
import { relationSet } from '../syntax/relations.js';
import { FINITE } from '../tagging/tags.js';
import { firstTokenEndingAfter, wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'nsubj:outer');

interface PersonMention {
  readonly entity: number;
  readonly form: Mention['form'];
  readonly tokens: TokenRange;
}

/** Tells who the words before a quotation are about, where no cue says who speaks: the press lets such a person speak next. */
export class Introductions {
  private readonly mentions: readonly PersonMention[];

  /** @param attributed what cues attribute: a sentence that says what somebody said introduces that one */
  constructor(
    { entities }: Analysis,
    private readonly layers: Layers,
    private readonly attributed: readonly FoundAttribution[],
  ) {
    const { tokens } = layers;
    this.mentions = entities
      .flatMap(({ kind, mentions, unresolvedReason }, entity) =>
        kind !== 'PERSON' || unresolvedReason !== null
          ? []
          : mentions.map(({ start, end, form }) => {
              const first = firstTokenEndingAfter(tokens, start);
              let last = first;
              while (last < tokens.length && tokens.start[last] < end) last++;
              return { entity, form, tokens: { start: first, end: last } };
            }),
      )
      .sort((a, b) => a.tokens.start - b.tokens.start);
  }

  /**
   * Who is introduced by the sentence right before token `at`, in its paragraph and after token `from`: the source of
   * what the sentence attributes, else the person who is its subject, else the one person in it. Null for nobody.
   */
  before(at: number, from = 0): TokenRange | null {
    const { tokens, paragraphOf, quotationOf } = this.layers;
    const last = at - 1;
    if (last < from || paragraphOf[last] !== paragraphOf[at] || quotationOf[last] >= 0) return null;
    const first = tokens.sentenceStart[tokens.sentence[last]];
    if (first < from || paragraphOf[first] !== paragraphOf[at]) return null;
    const sentence = { start: first, end: at };
    const telling = this.attributed.findLast(
      ({ cue, class: kind }) => cue !== null && kind === 'SPEECH' && cue.start >= first && cue.end <= at,
    );
    if (telling) return telling.named ?? telling.source;
    return this.personIn(sentence);
  }

  /** Who the line before the paragraph of token `at` announces with a colon and no verb: "From the desk of Ann Lee:". */
  announced(at: number): TokenRange | null {
    const { tokens, paragraphOf } = this.layers;
    if (at === 0 || paragraphOf[at - 1] === paragraphOf[at] || wordOf(tokens, at - 1) !== ':') return null;
    let start = at;
    while (start > 0 && paragraphOf[start - 1] === paragraphOf[at - 1]) {
      start--;
      if (FINITE[tokens.tag[start]]) return null;
    }
    return this.personIn({ start, end: at });
  }

  private personIn({ start, end }: TokenRange): TokenRange | null {
    const { tokens } = this.layers;
    const inside = this.mentions.filter(
      (mention) => mention.tokens.start >= start && mention.tokens.end <= end,
    );
    const subject = inside.find(({ tokens: range }) => {
      for (let i = range.start; i < range.end; i++) {
        const isOutside = tokens.head[i] < range.start || tokens.head[i] >= range.end;
        if (isOutside && SUBJECT[tokens.relation[i]] && this.isMain(tokens.head[i])) return true;
      }
      return false;
    });
    if (subject) return subject.tokens;
    const named = inside.filter(({ form }) => form !== 'PRONOUN');
    const several = new Set(named.map(({ entity }) => entity)).size > 1;
    return several ? null : (named[0]?.tokens ?? null);
  }

  /** Whether a verb is that of its sentence, or beside it. */
  private isMain(verb: number): boolean {
    const { tokens } = this.layers;
    return verb >= 0 && (tokens.head[verb] < 0 || tokens.head[tokens.head[verb]] < 0);
  }
}
