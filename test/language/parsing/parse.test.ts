import fc from 'fast-check';
import type { Analysis } from '../../../src/language/analysis.js';
import { parse } from '../../../src/language/parsing/parse.js';
import { segment } from '../../../src/language/segmentation/segment.js';
import { RELATIONS } from '../../../src/language/syntax/relations.js';
import { tag } from '../../../src/language/tagging/tag.js';
import { type Tokens, wordOf } from '../../../src/language/tokens.js';

function parsed(text: string): Tokens {
  const analysis = { tokens: segment(text) } as Analysis;
  tag(analysis);
  parse(analysis);
  return analysis.tokens;
}

/** The arcs of a text, as "relation(head, dependent)". */
function arcs(text: string): string[] {
  const tokens = parsed(text);
  return Array.from({ length: tokens.length }, (_, i) => {
    const head = tokens.head[i];
    return `${RELATIONS[tokens.relation[i]]}(${head < 0 ? '' : wordOf(tokens, head)}, ${wordOf(tokens, i)})`;
  });
}

test('finds who did what', () => {
  expect(arcs('The army destroyed two bridges near the border.')).toEqual(
    expect.arrayContaining([
      'root(, destroyed)',
      'nsubj(destroyed, army)',
      'obj(destroyed, bridges)',
      'nummod(bridges, two)',
      'det(border, the)',
      'case(border, near)',
    ]),
  );
});

test('tells a passive from an active sentence', () => {
  expect(arcs('Two bridges were destroyed by the army.')).toEqual(
    expect.arrayContaining([
      'nsubj:pass(destroyed, bridges)',
      'aux:pass(destroyed, were)',
      'obl:agent(destroyed, army)',
    ]),
  );
});

test('puts what is said under the verb of saying', () => {
  expect(arcs('Marin said that the bank will close.')).toEqual(
    expect.arrayContaining(['nsubj(said, Marin)', 'ccomp(said, close)', 'mark(close, that)']),
  );
});

test('reads past a name or an age between commas before a verb', () => {
  expect(arcs('The Danish culture minister, Birthe Kragh, resigned on Tuesday.')).toEqual(
    expect.arrayContaining(['nsubj(resigned, minister)', 'appos(minister, Birthe)', 'flat(Birthe, Kragh)']),
  );
  expect(arcs('Guards were called after Inga Roos, 52, was shot.')).toEqual(
    expect.arrayContaining(['nsubj:pass(shot, Inga)', 'amod(Inga, 52)', 'advcl(called, shot)']),
  );
  expect(arcs('The oldest of the crew, Bram Vos, drowned when the boat sank.')).toEqual(
    expect.arrayContaining(['nsubj(drowned, oldest)', 'appos(oldest, Bram)']),
  );
});

test('reads the clauses between semicolons each by itself', () => {
  expect(arcs('In Lagos two buses collided at noon; in Accra, nurses marched on parliament.')).toEqual(
    expect.arrayContaining(['obl(collided, Lagos)', 'obl(marched, Accra)', 'parataxis(collided, marched)']),
  );
  expect(arcs('The council said that rents would rise; that fees would fall.')).not.toContain(
    'parataxis(said, fall)',
  );
});

test('tells the number of a name from how much is given', () => {
  expect(arcs('The airline gave Fokker 70 pilots 40 extra uniforms.')).toEqual(
    expect.arrayContaining(['iobj(gave, pilots)', 'obj(gave, uniforms)', 'nummod(uniforms, 40)']),
  );
  expect(arcs('The lab paid last month 70 million euros.')).not.toContain('iobj(paid, month)');
});

test('every sentence of any text is a tree with one root', () => {
  const words = fc.constantFrom(
    'the',
    'said',
    'of',
    'and',
    ',',
    '"',
    '(',
    '7',
    'Marin',
    'ran',
    '.',
    'x',
    '\n\n',
    ' 😀',
    '-',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (pieces) => {
      const tokens = parsed(pieces.join(' '));
      for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
        const [from, to] = [tokens.sentenceStart[s], tokens.sentenceStart[s + 1]];
        let roots = 0;
        for (let i = from; i < to; i++) {
          if (tokens.head[i] === -1) roots++;
          let steps = 0;
          for (let a = i; a >= 0; a = tokens.head[a]) {
            expect(a >= from && a < to && steps++ <= to - from).toBe(true);
          }
        }
        expect(roots).toBe(1);
      }
    }),
    { numRuns: 100 },
  );
});

test('tells who is named from what they become', () => {
  expect(arcs('On Friday the opera named Milo Brandt music director.')).toEqual(
    expect.arrayContaining(['obj(named, Milo)', 'xcomp(named, director)', 'compound(director, music)']),
  );
  expect(arcs('The board appointed Torr lawyer Ada Kern.')).not.toContain('obj(appointed, Torr)');
});

test('tells the clause of what is somebody’s from that of the sentence', () => {
  expect(arcs('Rolf Harsen, whose daughter won gold in 2018, was buried in Velm.')).toEqual(
    expect.arrayContaining([
      'nsubj:pass(buried, Rolf)',
      'obl(buried, Velm)',
      'nsubj(won, daughter)',
      'acl:relcl(Rolf, won)',
    ]),
  );
});

test('hangs whose something is on what is theirs', () => {
  expect(arcs("Rovers' Ada Kern Arrested For DUI")).toEqual(
    expect.arrayContaining(['nmod:poss(Ada, Rovers)', 'nsubj(Arrested, Ada)']),
  );
  expect(arcs('The paper received the law firm’s documents a year ago.')).toEqual(
    expect.arrayContaining(['obj(received, documents)', 'nmod:poss(documents, firm)']),
  );
});
