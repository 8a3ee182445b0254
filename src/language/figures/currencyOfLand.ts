import type { Entity } from '../analysis.js';
import { formsOf } from '../lexicon/lexicon.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';

/** Money that is called alike in several lands: "MXN_AR" is what a peso is in Argentina. */
const BY_LAND = formsOf('units', 'currencies by land');
const SHARED: ReadonlySet<string> = new Set([...BY_LAND.keys()].map((key) => key.split('_')[0]));

interface LandNamed {
  readonly start: number;
  readonly code: string;
}

/** Tells whose money is meant where several lands call theirs alike, by the lands that a text names. */
export class CurrenciesOfLands {
  private lands: readonly LandNamed[] | null = null;

  constructor(
    private readonly tokens: Tokens,
    private readonly entities: readonly Entity[],
  ) {}

  /**
   * The code of what a currency named at `offset` is in the land that is nearest: named before it in its sentence, else after
   * it there, else before it in the text, else anywhere; the currency itself where no land that calls its money so is named.
   */
  at(offset: number, currency: string): string {
    if (!SHARED.has(currency)) return currency;
    this.lands ??= landsNamed(this.entities);
    const own = this.lands.flatMap(({ start, code }) => {
      const there = BY_LAND.get(`${currency}_${code}`);
      return there === undefined ? [] : [{ start, there }];
    });
    const sentence = this.sentenceAt(offset);
    const beside = own.filter(({ start }) => this.sentenceAt(start) === sentence);
    const nearest =
      beside.findLast(({ start }) => start < offset) ??
      beside[0] ??
      own.findLast(({ start }) => start < offset) ??
      own[0];
    return nearest?.there ?? currency;
  }

  private sentenceAt(offset: number): number {
    return this.tokens.sentence[firstTokenEndingAfter(this.tokens, offset)];
  }
}

/** Where the text names what lies in a land or is of its people, in order. */
function landsNamed(entities: readonly Entity[]): LandNamed[] {
  return entities
    .flatMap(({ gazetteer, mentions }) => {
      const code = gazetteer?.countryCode;
      return code ? mentions.map(({ start }) => ({ start, code })) : [];
    })
    .sort((a, b) => a.start - b.start);
}
