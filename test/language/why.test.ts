import { plainDocument } from '../../src/documents/document.js';
import { expected } from '../../src/expected.js';
import { analyse } from '../../src/language/analyse.js';
import type { Decision } from '../../src/language/analysis.js';
import { FEATURE_NAMES } from '../../src/language/coreference/pronounFeatures.js';
import { STRICT_JOINING } from '../../src/language/events/findEvents.js';
import { JOIN_TEMPLATES } from '../../src/language/events/joinFeatures.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { JUDGE_FEATURE_NAMES } from '../../src/language/statements/judgeFeatures.js';

const TEXT = `Mayor Olga Brenn met the harbour pilots on Monday. She promised new tugs, and the pilots said that they would wait.

Gunmen attacked a customs post near Sunderby on Tuesday and killed two officers. The attack began at dawn, police said.`;

const document = plainDocument(TEXT, { publishedAt: new Date('2019-03-06T08:00:00Z') });
const { why, ...found } = analyse(document, ENGLISH, { explain: true });
const textOf = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
const decisions = (decides: Decision['decides']) =>
  expected(why, 'why').filter((decision) => decision.decides === decides);

test('nothing is told where nobody asks, and asking changes nothing', () => {
  const { why: unasked, ...plain } = analyse(document, ENGLISH);
  expect(unasked).toBeNull();
  expect(plain).toEqual(found);
});

test('each decision has its features by name, the strongest first, and their sum', () => {
  const names = {
    EVENT_JOIN: new Set<string>(JOIN_TEMPLATES),
    PRONOUN: new Set(FEATURE_NAMES),
    STATEMENT: new Set(['always', ...JUDGE_FEATURE_NAMES.values()]),
  };
  expect(new Set(expected(why, 'why').map(({ decides }) => decides))).toEqual(new Set(Object.keys(names)));
  for (const { decides, features, score } of expected(why, 'why')) {
    expect(features.length).toBeGreaterThan(2);
    for (const { feature } of features) expect(names[decides]).toContain(feature);
    const weights = features.map(({ weight }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(score, 1);
    expect(weights.map(Math.abs)).toEqual(weights.map(Math.abs).sort((a, b) => b - a));
  }
});

test('a pronoun is told of with the mention it was taken for', () => {
  const she = decisions('PRONOUN').find(({ span }) => textOf(span) === 'She');
  expect(she).toMatchObject({ taken: true, rule: null });
  expect(textOf(expected(she, 'she').with)).toBe('Olga Brenn');
  expect(expected(she, 'she').score).toBeGreaterThan(0);
});

test('a trigger is told of with the event it was joined with', () => {
  const attack = decisions('EVENT_JOIN').find(({ span }) => textOf(span) === 'attack');
  expect(attack).toMatchObject({ taken: true });
  expect(textOf(expected(attack, 'attack').with)).toBe('attacked');
  const event = found.events.find(({ triggers }) => triggers.map(textOf).includes('attack'));
  expect(expected(event, 'event').triggers.map(textOf)).toContain('attacked');
});

test('a trigger is joined by the mean of its chances with those of an event, or by a rule that is named', () => {
  const text = `Gunmen attacked a customs post near Sunderby on Tuesday and killed two officers. The attack began at dawn, police said. A second attack on the post failed. Mayor Olga Brenn condemned the attack. The attackers fled.

The army attacked the camp of Velm in 2016. The march was banned. Thousands marched in Velm on Sunday. The march ended in the attack.`;
  const { why: told } = analyse(
    plainDocument(text, { publishedAt: new Date('2019-03-06T08:00:00Z') }),
    ENGLISH,
    { explain: true },
  );
  const joins = expected(told, 'why').filter(({ decides }) => decides === 'EVENT_JOIN');
  expect(joins.length).toBeGreaterThan(3);
  for (const { taken, rule, meanChance, score } of joins) {
    if (rule === null) {
      expect(taken).toBe(expected(meanChance, 'a mean') > STRICT_JOINING);
      // The trigger that is shown speaks at least as much for what was decided as all do together.
      const chance = 1 / (1 + Math.exp(-score));
      expect(taken ? chance - Number(meanChance) : Number(meanChance) - chance).toBeGreaterThan(-0.001);
    } else {
      expect(taken).toBe(true);
      expect(rule).toMatch(/^(?:its sentence|it adds nothing)/);
    }
  }
});

test('every statement the model found is told of, and what it left out', () => {
  const taken = decisions('STATEMENT').filter((decision) => decision.taken);
  for (const { cue } of found.statements) expect(taken.map(({ span }) => span)).toContainEqual(cue);
  expect(taken.map(({ score }) => score > 0)).toContain(true);
});
