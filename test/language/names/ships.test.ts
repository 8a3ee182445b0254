import { analysed, entityNamed, mentionsOf } from './analysis.js';

test.each([
  ['INS Sarovi seized three boats on Monday. Sarovi will stay on patrol until May.', 'INS Sarovi', 'Sarovi'],
  [
    'Indian Naval Ship Sarovi seized three boats. The crew of Sarovi was unhurt.',
    'Indian Naval Ship Sarovi',
    'Sarovi',
  ],
  ['The BRP Teresa Alba left Manila. Two ships followed the Alba for hours.', 'BRP Teresa Alba', 'Alba'],
  ['The M/V Dorra lost power, the pilots said. The Dorra hit the bridge.', 'M/V Dorra', 'Dorra'],
  ['Sailors aboard USNS Comfort fell ill. The Comfort left Lagos at noon.', 'USNS Comfort', 'Comfort'],
  ['The ferry MV Loch Alva ran aground. The Loch Alva was refloated.', 'MV Loch Alva', 'Loch Alva'],
])('a ship is a thing, by its prefix and without: %s', (text, ship, short) => {
  const analysis = analysed(text);
  expect(entityNamed(analysis, ship).kind).toBe('THING');
  expect(mentionsOf(analysis, entityNamed(analysis, ship))).toEqual([ship, short]);
});

test('who or what a ship is named after stays apart', () => {
  const analysis = analysed('HMS Bath sank in 1941, said David Bath, a historian. Bath wrote two books.');
  expect(mentionsOf(analysis, entityNamed(analysis, 'David Bath'))).toEqual(['David Bath', 'Bath']);
  expect(mentionsOf(analysis, entityNamed(analysis, 'HMS Bath'))).toEqual(['HMS Bath']);
});

test('what stands before ships stands before others too', () => {
  const analysis = analysed('INS Commissioner Ada Orsal resigned. MS Dhoni hit a century.');
  expect(entityNamed(analysis, 'Ada Orsal').kind).toBe('PERSON');
  expect(entityNamed(analysis, 'Dhoni').kind).toBe('PERSON');
  expect(analysis.entities.some(({ kind }) => kind === 'THING')).toBe(false);
});
