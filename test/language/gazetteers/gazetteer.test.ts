import fc from 'fast-check';
import { loadGazetteer } from '../../../src/language/gazetteers/gazetteer.js';
import { HashTable } from '../../../src/language/gazetteers/hashTable.js';
import { hashName, nameKey } from '../../../src/language/gazetteers/nameKey.js';

const gazetteer = loadGazetteer();
const idsOf = (name: string) =>
  gazetteer.find(name, 0, name.length).map((entry) => gazetteer.entry(entry).id);

test('a name is found however its spaces, hyphens, accents and case are written', () => {
  for (const name of ['Deir ez-Zor', 'Deir Ezzor', 'DEIR EZ ZOR', 'Deir al-Zor']) {
    expect(idsOf(name)[0]).toBe('city:170794');
  }
  expect(idsOf('São Paulo')[0]).toBe(idsOf('Sao Paulo')[0]);
  expect(idsOf('Qwxyzville')).toEqual([]);
});

test('an entry gives its name, coordinates and country', () => {
  const [syria] = gazetteer.find('Syria', 0, 5);
  expect(gazetteer.entry(syria)).toEqual({
    id: 'country:SY',
    name: 'Syria',
    latitude: 35,
    longitude: 38,
    countryCode: 'SY',
  });
  const raqqa = gazetteer.entry(gazetteer.first('Raqqa', 0, 5));
  expect(raqqa.countryCode).toBe('SY');
  expect(raqqa.latitude).toBeCloseTo(35.95, 1);
  expect(raqqa.longitude).toBeCloseTo(39.01, 1);
});

test('other names lead to one entry, which has no place where it is a body', () => {
  for (const name of ['Islamic State', 'IS', 'ISIS', 'ISIL', 'Daesh']) {
    expect(idsOf(name)[0]).toBe('organization:islamic-state');
  }
  const entry = gazetteer.entry(gazetteer.first('Daesh', 0, 5));
  expect(entry).toMatchObject({ name: 'Islamic State', latitude: null, longitude: null });
});

test('an acronym counts in capitals only', () => {
  expect(idsOf('US')[0]).toBe('country:US');
  expect(idsOf('us')).not.toContain('country:US');
  expect(idsOf('is')).not.toContain('organization:islamic-state');
});

test('the likeliest of several places comes first', () => {
  expect(idsOf('Paris')[0]).toBe('city:2988507');
  expect(idsOf('Paris').length).toBeGreaterThan(1);
});

test('a part of a text is looked up as the same words alone', () => {
  const text = 'The talks in New York ended.';
  const start = text.indexOf('New');
  expect(gazetteer.first(text, start, start + 8)).toBe(gazetteer.first('New York', 0, 8));
});

test('a table gives back every value under its hash, in order, and none under another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(65_535)), { maxLength: 200 }), (pairs) => {
      const hashes = pairs.map(([key]) => Math.imul(key, 0x9e3779b1) >>> 0);
      const table = new HashTable(
        HashTable.arraysOf(
          hashes,
          Uint16Array.from(pairs, ([, v]) => v),
        ),
      );
      for (let key = 0; key <= 50; key++) {
        const hash = Math.imul(key, 0x9e3779b1) >>> 0;
        const found: number[] = [];
        for (let k = table.find(hash); k >= 0 && (found.length === 0 || table.continues(hash, k)); k++) {
          found.push(table.values[k]);
        }
        expect(found).toEqual(pairs.filter(([k]) => k === key).map(([, value]) => value));
      }
    }),
  );
});

test('the hash of a stretch is that of its key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
      const key = nameKey(name);
      expect(hashName(name, 0, name.length)).toBe(hashName(key, 0, key.length));
    }),
  );
});
