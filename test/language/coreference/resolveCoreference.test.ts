import { analysed, entityNamed, mentionsOf } from '../names/analysis.js';

test('a pronoun is the one person it can be', () => {
  const analysis = analysed('Anna Keller arrived in Vienna on Monday. She said the talks had gone well.');
  expect(mentionsOf(analysis, entityNamed(analysis, 'Anna Keller'))).toEqual(['Anna Keller', 'She']);
  expect(entityNamed(analysis, 'Anna Keller').mentions[1].form).toBe('PRONOUN');
});

test('a pronoun of the other sex is nobody', () => {
  const analysis = analysed('Anna Keller arrived in Vienna on Monday. He said the talks had gone well.');
  expect(mentionsOf(analysis, entityNamed(analysis, 'Anna Keller'))).toEqual(['Anna Keller']);
});

test('a description by office is the one who holds it', () => {
  const analysis = analysed(
    'Foreign Minister Anna Keller met President Tomas Verhagen in Vienna. The minister praised the president.',
  );
  expect(mentionsOf(analysis, entityNamed(analysis, 'Anna Keller'))).toEqual(['Anna Keller', 'The minister']);
  expect(mentionsOf(analysis, entityNamed(analysis, 'Tomas Verhagen'))).toEqual([
    'Tomas Verhagen',
    'the president',
  ]);
});

test('a description that fits two is nobody', () => {
  const analysis = analysed(
    'Foreign Minister Anna Keller met Defence Minister Oleg Strakhov in Vienna. The minister smiled.',
  );
  expect(analysis.entities.flatMap((e) => e.mentions).some((mention) => mention.form === 'NOMINAL')).toBe(
    false,
  );
});

test('"it" goes to the body that acts', () => {
  const analysis = analysed(
    'IS claimed responsibility for the attack. It also claimed a bombing in Baghdad.',
  );
  const [state] = analysis.entities;
  expect(state.gazetteer?.id).toBe('organization:islamic-state');
  expect(mentionsOf(analysis, state)).toEqual(['IS', 'It']);
});
