import { plainDocument } from '../../../src/documents/document.js';
import { nameKeysOf } from '../../../src/knowledge/entities/nameKeys.js';
import type { Entity, GazetteerEntry } from '../../../src/language/analysis.js';

type Naming = readonly [name: string, kind: Entity['kind'], gazetteer?: GazetteerEntry];

const place = (id: string, countryCode: string): GazetteerEntry => ({
  id,
  name: id,
  latitude: null,
  longitude: null,
  countryCode,
});
const SYRIA = place('country:SY', 'SY');
const RUSSIA = place('country:RU', 'RU');
const MARLOW = place('city:1', 'US');
const TEXAS = place('region:US-TX', 'US');

/** The keys of the entities of a text: its first naming of each stands in it. */
function keysOf(text: string, ...namings: Naming[]): string[] {
  const entities = namings.map(([name, kind, gazetteer = null]): Entity => {
    const start = text.indexOf(name);
    if (start < 0) throw new Error(`the text lacks "${name}"`);
    return {
      kind,
      name,
      mentions: [{ start, end: start + name.length, form: 'NAME', confidence: 1 }],
      acronym: null,
      gazetteer,
      positions: [],
      unresolvedReason: null,
    };
  });
  return nameKeysOf({ entities, document: plainDocument(text) }).map(({ key }) => key);
}

const keyOf = (name: string) => keysOf(name, [name, 'ORGANIZATION'])[0];

describe('bodies that every country has', () => {
  test('are of the country that their name gives, before or after', () => {
    expect(keyOf('Syrian Foreign Ministry')).toBe('foreign ministry@SY');
    expect(keyOf('Ministry of Foreign Affairs of Russia')).toBe('foreign ministry@RU');
  });

  test.each([
    ['Syrian', 'The Syrian Foreign Ministry met Russia on Monday, and Russia agreed.'],
    ['Syria', 'Russia said that Syria’s Foreign Ministry agreed.'],
    ['Syria', 'The Foreign Ministry of Syria agreed with Russia.'],
  ])('are of the country named beside them: %s', (name, text) => {
    const [key] = keysOf(
      text,
      ['Foreign Ministry', 'ORGANIZATION'],
      [name, name === 'Syrian' ? 'GROUP' : 'PLACE', SYRIA],
      ['Russia', 'PLACE', RUSSIA],
    );
    expect(key).toBe('foreign ministry@SY');
  });

  test('are of the country that their article is about, and of none where it speaks of two', () => {
    const ministry: Naming = ['Foreign Ministry', 'ORGANIZATION'];
    const syria: Naming = ['Syria', 'PLACE', SYRIA];
    expect(keysOf('Syria was calm. The Foreign Ministry agreed.', ministry, syria)[0]).toBe(
      'foreign ministry@SY',
    );
    expect(
      keysOf('Syria met Russia. The Foreign Ministry agreed.', ministry, syria, [
        'Russia',
        'PLACE',
        RUSSIA,
      ])[0],
    ).toBe('foreign ministry@?');
  });

  test('are of one unknown country where their article names none', () => {
    expect(keyOf('Foreign Ministry')).toBe('foreign ministry');
  });

  test('are of the region named beside them', () => {
    expect(
      keysOf(
        'The Texas Supreme Court agreed.',
        ['Supreme Court', 'ORGANIZATION'],
        ['Texas', 'PLACE', TEXAS],
      )[0],
    ).toBe('supreme court@region:US-TX');
  });

  test('leave other bodies named after a country their whole name', () => {
    expect(keyOf('American Airlines')).toBe('american airlines');
    expect(keyOf('Corvane Motors Inc.')).toBe('corvane motors');
  });
});

describe('bodies that every town has', () => {
  const department: Naming = ['Police Department', 'ORGANIZATION'];
  const marlow: Naming = ['Marlow', 'PLACE', MARLOW];

  test('are of the town named beside them or that their article is about', () => {
    expect(keysOf('The Marlow Police Department agreed.', department, marlow)[0]).toBe(
      'police department@city:1',
    );
    expect(keysOf('Marlow was calm. The Police Department agreed.', department, marlow)[0]).toBe(
      'police department@city:1',
    );
  });

  test('are of no known town where the article names a country alone', () => {
    expect(
      keysOf('Syria was calm. The Police Department agreed.', department, ['Syria', 'PLACE', SYRIA])[0],
    ).toBe('police department@?');
  });
});
