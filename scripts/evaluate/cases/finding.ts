import { rawDocument } from '../../../src/documents/compose.js';
import type { Document } from '../../../src/documents/document.js';
import type { Analysis, Entity, Event, Span, Statement } from '../../../src/language/analysis.js';
import type { AnyOf, Case } from './case.js';

/** Words as they are compared: in lower case, with plain quotation marks and single spaces. */
export function fold(words: string): string {
  return words
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase();
}

export function listOf<T>(value: AnyOf<T>): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}

/** A case's text as it is analysed. */
export const documentOf = ({ text, published }: Case): Document =>
  rawDocument(text, {
    publishedAt: new Date(published),
    modifiedAt: null,
    timeZone: 'UTC',
    url: null,
    dateOrder: null,
  });

/** One case's analysis, with the words of its spans. */
export class Finding {
  readonly analysis: Analysis;
  private readonly names: readonly ReadonlySet<string>[];

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    this.names = this.analysis.entities.map(
      ({ name, mentions }) =>
        new Set([
          fold(name),
          ...mentions.filter(({ form }) => form === 'NAME').map((span) => this.words(span)),
        ]),
    );
  }

  /** A span's words, folded; of none, none. */
  words(span: Span | null): string {
    return span === null ? '' : fold(this.analysis.document.text.slice(span.start, span.end));
  }

  /** Whether the entity of this index goes by a name. */
  isCalled(index: number | null, name: string): boolean {
    return index !== null && (this.names[index]?.has(fold(name)) ?? false);
  }

  called(name: string): Entity[] {
    return this.analysis.entities.filter((_, index) => this.isCalled(index, name));
  }

  content({ content }: Statement): string {
    return fold(content.map((span) => this.words(span)).join(' '));
  }

  speakerIs({ speaker }: Statement, expected: AnyOf<string> | null): boolean {
    if (expected === null) return speaker === null;
    return listOf(expected).some((name) => this.isCalled(speaker, name));
  }

  triggers({ triggers }: Event): string[] {
    return triggers.map((span) => this.words(span));
  }

  sentences(): number {
    const { sentenceStart } = this.analysis.tokens;
    let count = 0;
    for (let i = 0; i + 1 < sentenceStart.length; i++) if (sentenceStart[i + 1] > sentenceStart[i]) count++;
    return count;
  }
}
