import fc from 'fast-check';
import { plainDocument } from '../../../src/documents/document.js';
import { analyse } from '../../../src/language/analyse.js';
import type { Statement } from '../../../src/language/analysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';

const documentOf = (text: string) => plainDocument(text, { publishedAt: new Date('2024-05-15T12:00:00Z') });

interface Printed {
  readonly kind: string;
  readonly cue: string | null;
  readonly source: string | null;
  readonly content: readonly string[];
}

/** The statements of a text, their spans as the words they cover. */
function statementsOf(text: string): Printed[] {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return analyse(documentOf(text), ENGLISH).statements.map((statement: Statement) => ({
    kind: statement.kind,
    cue: statement.cue && words(statement.cue),
    source: statement.source && words(statement.source),
    content: statement.content.map(words),
  }));
}

describe('direct statements', () => {
  test('a quotation before its cue, without marks and comma', () => {
    expect(statementsOf('"The bridge will open in spring," Mayor Orla Finch said.')).toEqual([
      {
        kind: 'DIRECT',
        cue: 'said',
        source: 'Mayor Orla Finch',
        content: ['The bridge will open in spring'],
      },
    ]);
  });

  test('curly marks and a cue before its source', () => {
    const [statement] = statementsOf(
      '“We have no choice but to close the mine,” said Tavi Brandt, the manager.',
    );
    expect(statement).toMatchObject({ kind: 'DIRECT', cue: 'said' });
    expect(statement.source).toMatch(/^Tavi Brandt/);
    expect(statement.content).toEqual(['We have no choice but to close the mine']);
  });

  test('a quotation that "he said" interrupts is one statement', () => {
    const [statement, ...more] = statementsOf(
      '“The water rose within an hour,” Hanne Okoro said. “We lost all the boats.”',
    );
    expect(more).toEqual([]);
    expect(statement.content).toEqual(['The water rose within an hour', 'We lost all the boats.']);
  });

  test('a quotation over paragraphs is one statement', () => {
    const [statement, ...more] = statementsOf(
      '“The water rose within an hour,” Hanne Okoro said. “We lost all the boats.\n\n“Nobody warned us of the dam.”',
    );
    expect(more).toEqual([]);
    expect(statement.content).toHaveLength(3);
    expect(statement.content[2]).toBe('Nobody warned us of the dam.');
  });

  test('a quotation nobody is named for stands with no speaker and a reason', () => {
    const { statements } = analyse(
      documentOf('The hall fell silent.\n\n"Nobody warned us of the dam at all."'),
      ENGLISH,
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ speaker: null, cue: null });
    expect(statements[0].unresolvedReason).not.toBe(null);
  });
});

describe('quotations that a name signs', () => {
  test.each([
    ['after a dash', '“The bridge is far too narrow for the buses.” — Tavi Brandt, bus driver'],
    ['in the next line', '“The bridge is far too narrow for the buses.”\n― Tavi Brandt, bus driver'],
  ])('%s', (_, line) => {
    const [statement, ...more] = statementsOf(`Readers wrote in.\n\n${line}\n\nThe bridge is old.`);
    expect(more).toEqual([]);
    expect(statement).toMatchObject({
      kind: 'DIRECT',
      source: 'Tavi Brandt, bus driver',
      content: ['The bridge is far too narrow for the buses.'],
    });
  });

  test('a dash that goes on with the sentence signs nothing', () => {
    const found = statementsOf('“The bridge is far too narrow” — Tavi Brandt drives over it every day.');
    expect(found.every(({ source }) => source === null || !source.includes('drives'))).toBe(true);
  });
});

describe('indirect statements', () => {
  test('a clause after its cue', () => {
    const [statement] = statementsOf('Orla Finch said that the bridge would open in spring.');
    expect(statement).toEqual({
      kind: 'INDIRECT',
      cue: 'said',
      source: 'Orla Finch',
      content: ['that the bridge would open in spring'],
    });
  });

  test('"according to"', () => {
    const [statement] = statementsOf('The bridge will open in spring, according to the Transport Ministry.');
    expect(statement).toMatchObject({ kind: 'INDIRECT', source: 'the Transport Ministry' });
    expect(statement.content).toEqual(['The bridge will open in spring']);
  });

  test('a paraphrase with quoted words is mixed', () => {
    const [statement] = statementsOf('Orla Finch said that the old bridge was “a danger to us all”.');
    expect(statement.kind).toBe('MIXED');
  });
});

test('any text gives spans within it and no error', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '’',
    'Orla Finch',
    ' said ',
    'that it rained',
    '\n\n',
    '. ',
    ', ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join(' ')),
  );
  fc.assert(
    fc.property(text, (anyText) => {
      const { statements, attributions } = analyse(documentOf(anyText), ENGLISH);
      for (const { content, cue, source } of [...statements, ...attributions]) {
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...content, cue, source]) {
          if (span === null) continue;
          expect(span.start).toBeLessThan(span.end);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(anyText.length);
        }
      }
    }),
  );
});

test('the day of saying is no part of what is said without a "that"', () => {
  const analysis = analyse(
    documentOf('Orsko Foods said on Wednesday it would shut its mill by the end of June.'),
    ENGLISH,
  );
  const { text } = analysis.document;
  const of = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const [statement] = analysis.statements;
  expect(statement.content.map(of)).toEqual(['it would shut its mill by the end of June']);
  expect(statement.saidAt === null ? null : of(analysis.times[statement.saidAt])).toBe('on Wednesday');
});
