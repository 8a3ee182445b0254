import fc from 'fast-check';
import { plainDocument } from '../../src/documents/document.js';
import { textBlocks } from '../../src/knowledge/copies/blocks.js';
import { copies, type Text } from '../../src/knowledge/copies/matches.js';
import { resolveBlock } from '../../src/knowledge/entities/matches.js';
import { nameKeysOf } from '../../src/knowledge/entities/nameKeys.js';
import { eventBlocks } from '../../src/knowledge/events/blocks.js';
import { type EventFinding, events } from '../../src/knowledge/events/matches.js';
import type { Family } from '../../src/knowledge/resolution/family.js';
import type { BlockKeys, Finding } from '../../src/knowledge/resolution/finding.js';
import { statementBlocks } from '../../src/knowledge/statements/blocks.js';
import { type Printing, statementContent, statements } from '../../src/knowledge/statements/matches.js';
import { shingles } from '../../src/knowledge/words/shingles.js';

const DAY = 86_400_000;

function expectSharedBlock(a: BlockKeys, b: BlockKeys): void {
  expect(a.look.some((key) => b.own.includes(key))).toBe(true);
  expect(b.look.some((key) => a.own.includes(key))).toBe(true);
}

/** Matching is symmetric, and so is whatever it says of the two. */
function expectSymmetry<F extends Finding>(family: Family<F>, a: F, b: F): void {
  expect(family.match(a, b)).toEqual(family.match(b, a));
}

describe('events', () => {
  const entities = Array.from({ length: 12 }, (_, i) => `entity ${i}`);
  const event = fc
    .record({
      articleId: fc.constantFrom('a', 'b', 'c'),
      position: fc.nat(5),
      type: fc.constantFrom('CONTACT_MEET', 'ACCIDENT', 'DISASTER', 'CONFLICT_ATTACK' as const),
      publishedAt: fc.option(fc.integer({ min: 20_000, max: 20_040 }).map((day) => day * DAY)),
      time: fc.option(
        fc
          .tuple(
            fc.integer({ min: 20_000 * 24, max: 20_010 * 24 }),
            fc.constantFrom(1, 12, 24, 48, 72, 24 * 30, 24 * 365),
            fc.constantFrom('DAY', 'HOUR', 'MONTH', 'APPROXIMATE' as const),
          )
          .map(([hour, hours, precision]) => ({
            start: hour * 3_600_000,
            end: (hour + hours) * 3_600_000,
            precision,
          })),
      ),
      place: fc.option(
        fc.constantFrom(
          { entityId: 'country', countryCode: 'PT', isCountry: true },
          { entityId: 'town', countryCode: 'PT', isCountry: false },
          { entityId: 'elsewhere', countryCode: null, isCountry: false },
        ),
      ),
      participants: fc.array(
        fc.record({
          role: fc.constantFrom('AGENT', 'ENTITY', 'VICTIM' as const),
          entityId: fc.constantFrom(...entities),
          isPlace: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
      sentences: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    })
    .map(
      (told): EventFinding => ({
        ...told,
        id: `${told.articleId} ${told.position}`,
        nodeId: null,
        storyId: null,
        blocks: eventBlocks(told),
      }),
    );

  test('that match share a block, both ways', () => {
    let matched = 0;
    fc.assert(
      fc.property(event, event, (a, b) => {
        expectSymmetry(events, a, b);
        if (events.match(a, b) === null) return;
        matched++;
        expectSharedBlock(a.blocks, b.blocks);
      }),
      { numRuns: 4000 },
    );
    expect(matched).toBeGreaterThan(10);
  });
});

describe('statements', () => {
  const word = fc.constantFrom(
    ...'the river rose again while nobody looked after old gates of iron'.split(' '),
  );
  const printing = (text: string, speakerId: string | null, publishedAt: number | null): Printing => {
    const keys = statementBlocks(text);
    return {
      id: text,
      articleId: text,
      position: 0,
      nodeId: null,
      publishedAt,
      speakerId,
      content: statementContent(text),
      blocks: { own: keys, look: keys },
    };
  };

  test('that are a part of one another share a block from six words on, and match', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 30 }),
        fc.nat(24),
        fc.integer({ min: 6, max: 30 }),
        (words, from, length) => {
          const start = Math.min(from, words.length - 6);
          const whole = printing(words.join(' '), 'speaker', 0);
          const part = printing(words.slice(start, start + length).join(' '), null, DAY);
          expectSymmetry(statements, whole, part);
          expect(statements.match(whole, part)).not.toBeNull();
          expectSharedBlock(whole.blocks, part.blocks);
        },
      ),
    );
  });

  test('of the same words share a block however short they are', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const a = printing(words.join(' '), 'speaker', 0);
        const b = printing(`${words.join(', ').toUpperCase()}!`, 'speaker', 0);
        expect(statements.match(a, b)).not.toBeNull();
        expectSharedBlock(a.blocks, b.blocks);
      }),
    );
  });

  test('of two speakers never match', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const text = words.join(' ');
        expect(statements.match(printing(text, 'one', 0), printing(text, 'two', 0))).toBeNull();
      }),
    );
  });
});

describe('copies', () => {
  const text = (words: readonly string[]): Text => {
    const runs = shingles(words, 4);
    const keys = textBlocks(words.length, runs);
    return {
      id: words.join(' '),
      text: words.join(' '),
      articleId: words.join(' '),
      position: 0,
      nodeId: null,
      publishedAt: null,
      wordCount: words.length,
      shingles: new Set(runs),
      blocks: { own: keys, look: keys },
    };
  };
  const words = fc.array(fc.integer({ min: 0, max: 500 }).map(String), { minLength: 60, maxLength: 200 });

  test('that share most of their runs of words share a block in at least nine cases of ten', () => {
    let matched = 0;
    let shared = 0;
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 12 }), (all, cut) => {
        const [a, b] = [text(all), text(all.slice(cut))];
        expectSymmetry(copies, a, b);
        if (copies.match(a, b) === null) return;
        matched++;
        if (a.blocks.look.some((key) => b.blocks.own.includes(key))) shared++;
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(matched).toBeGreaterThan(150);
    expect(shared / matched).toBeGreaterThan(0.9);
  });
});

describe('names of persons', () => {
  const named = (name: string) => ({
    articleCount: 3,
    ...nameKeysOf({
      document: plainDocument(name),
      entities: [
        {
          kind: 'PERSON',
          name,
          mentions: [],
          acronym: null,
          gazetteer: null,
          positions: [],
          unresolvedReason: null,
        },
      ],
    })[0],
  });
  const given = fc.constantFrom('Sergei', 'Sergey', 'S.', 'Olga', 'Ada');
  const middle = fc.constantFrom('', ' V.', ' Viktorovich', ' Pavlovich');
  const suffix = fc.constantFrom('', ' Jr.', ' PhD');
  const name = fc
    .tuple(given, middle, fc.constantFrom(' Orlan', ' Marr'), suffix)
    .map((parts) => named(parts.join('')));

  test('are resolved alike whatever their order, and each one', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(name, { selector: ({ id }) => id, maxLength: 10 })
          .map((names) => names.filter(({ block }) => block === names[0].block))
          .chain((names) =>
            fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
          ),
        ([names, shuffled]) => {
          const resolved = resolveBlock(names, new Map());
          expect(resolveBlock(shuffled, new Map())).toEqual(resolved);
          expect([...resolved.keys()].sort()).toEqual(names.map(({ id }) => id).sort());
        },
      ),
    );
  });

  test('that two articles can mean one person by share a block', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Orlan', "O'Marr", 'al-Rahim', 'Núñez'),
        given,
        middle,
        suffix,
        (surname, a, b, c) => {
          const full = named(`Sergei ${surname}`);
          for (const variant of [`${a}${b} ${surname}`, surname, `Sergei${b} ${surname}${c}`])
            expect(named(variant).block).toBe(full.block);
        },
      ),
    );
  });
});
