import { segment } from '../../../src/language/segmentation/segment.js';
import { settingOf } from '../../../src/language/tagging/setting.js';

const capitals = (text: string) => {
  const tokens = segment(text);
  return settingOf(tokens, 0, tokens.length).capitals;
};

test('a title, a text in capitals, one in small letters and plain prose differ in their use of capitals', () => {
  const uses = [
    'Harbor Workers Vote for a Longer Strike',
    'HARBOR WORKERS VOTE FOR A LONGER STRIKE',
    'harbor workers vote for a longer strike',
    'Harbor workers in Odessa vote for a longer strike',
    '1,200 (2)',
  ].map(capitals);
  expect(new Set(uses).size).toBe(uses.length);
});

test('sentences of one kind share their use of capitals', () => {
  expect(capitals('The ferry to Varna was late again on that morning.')).toBe(
    capitals('Nobody had told Mirela that the harbor was closed.'),
  );
  expect(capitals('Новый Порт Открыт')).toBe(capitals('New Harbor Opened'));
});

test('spaces tell opening marks from closing ones', () => {
  const tokens = segment('He said "yes" twice.');
  const { spacing, initial } = settingOf(tokens, 0, tokens.length);
  expect(Array.from(spacing.subarray(0, tokens.length))).toEqual([3, 3, 2, 0, 1, 2, 1]);
  expect(Array.from(initial.subarray(0, tokens.length))).toEqual([2, 1, 0, 1, 0, 1, 0]);
});
