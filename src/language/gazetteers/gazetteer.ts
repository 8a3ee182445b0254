/*
 * Known names of places, bodies and groups. Tied to names.bin and coreference.bin: the compiled file as a whole, which their
 * fingerprints hold the checksum of; a new entry in lexicon/ wants "npm run gazetteers" and these models stamped or trained
 * anew. The look-up may be touched freely as long as it finds the same.
 */
import type { EntityKind, GazetteerEntry } from '../analysis.js';
import { loadModel } from '../engine/loadedModels.js';
import type { ModelFile } from '../engine/modelFile.js';
import { HashTable, type HashTableArrays } from './hashTable.js';
import { hashName } from './nameKey.js';

/** What sort of thing an entry is; the first part of its id. */
export const ENTRY_TYPES = ['country', 'region', 'city', 'organization', 'group'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** In a value of the table of names: counts only in capitals ("IS", "UN"). */
export const CAPITALS_ONLY = 1 << 31;
/** In a value of the table of names: the name is one the lexicon gives. */
export const FROM_LEXICON = 1 << 30;
const ENTRY_INDEX = (1 << 24) - 1;

/** What single words are known as; bits of `wordLists`. */
export const WORD_LISTS = {
  FEMALE_NAME: 1,
  HUMAN_NAME: 2,
  COMPANY: 4,
  COUNTRY_PART: 8,
  MALE_NAME: 16,
} as const;

/** The columns of all entries, one element an entry. */
export interface EntryColumns {
  /** Index in ENTRY_TYPES. */
  readonly type: Uint8Array;
  /** Hundred-thousandths of a degree; NO_COORDINATE where there is none. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  /** People of a city, or the like: which entry of several by one name is likelier meant. */
  readonly prominence: Uint32Array;
  /** The entry of the region that a city lies in, or -1. */
  readonly region: Int32Array;
  /** Two letters of ISO 3166-1, or 0. */
  readonly country: Uint16Array;
  /** Where an entry's id and name begin in `strings`, "id\tname", and one more. */
  readonly stringStart: Uint32Array;
  readonly strings: Uint8Array;
}

export const NO_COORDINATE = 0x7fffffff;

/** Known places, organisations and groups, looked up by stretches of text. Entries are named by their index. */
export class Gazetteer {
  constructor(
    private readonly names: HashTable,
    private readonly words: HashTable,
    private readonly columns: EntryColumns,
    /** Of the names and words, whatever their order: by which models tell whether they were trained on them. */
    readonly checksum: number,
  ) {}

  /**
   * The entries that the stretch names, the likeliest first; empty where there is none. Case tells nothing but that
   * acronyms must be in capitals: the caller knows whether the stretch looks like a name.
   */
  find(text: string, start: number, end: number): number[] {
    const hash = hashName(text, start, end);
    const found: number[] = [];
    let k = this.names.find(hash);
    if (k < 0) return found;
    do {
      const value = this.names.values[k];
      if ((value & CAPITALS_ONLY) === 0 || isCapitals(text, start, end)) found.push(value & ENTRY_INDEX);
      k++;
    } while (this.names.continues(hash, k));
    return found;
  }

  /** The likeliest entry that the stretch names, or -1; as `find`, with no array made. */
  first(text: string, start: number, end: number): number {
    const hash = hashName(text, start, end);
    let k = this.names.find(hash);
    if (k < 0) return -1;
    do {
      const value = this.names.values[k];
      if ((value & CAPITALS_ONLY) === 0 || isCapitals(text, start, end)) return value & ENTRY_INDEX;
      k++;
    } while (this.names.continues(hash, k));
    return -1;
  }

  /** Whether the lexicon itself gives this name to its likeliest entry. */
  isFromLexicon(text: string, start: number, end: number): boolean {
    const k = this.names.find(hashName(text, start, end));
    return k >= 0 && (this.names.values[k] & FROM_LEXICON) !== 0;
  }

  /** Bits of WORD_LISTS for a single word. */
  wordLists(text: string, start: number, end: number): number {
    const k = this.words.find(hashName(text, start, end));
    return k < 0 ? 0 : this.words.values[k];
  }

  type(entry: number): EntryType {
    return ENTRY_TYPES[this.columns.type[entry]];
  }

  kind(entry: number): EntityKind {
    const type = this.type(entry);
    if (type === 'organization') return 'ORGANIZATION';
    return type === 'group' ? 'GROUP' : 'PLACE';
  }

  prominence(entry: number): number {
    return this.columns.prominence[entry];
  }

  /** The entry of the region that a city lies in, or -1. */
  region(entry: number): number {
    return this.columns.region[entry];
  }

  /** ISO 3166-1 alpha-2, or null. */
  country(entry: number): string | null {
    const code = this.columns.country[entry];
    return code === 0 ? null : String.fromCharCode(code >>> 8, code & 0xff);
  }

  entry(entry: number): GazetteerEntry {
    const { stringStart, strings, latitude, longitude } = this.columns;
    const [id, name] = Buffer.from(strings.subarray(stringStart[entry], stringStart[entry + 1]))
      .toString('utf8')
      .split('\t');
    const degrees = (value: number) => (value === NO_COORDINATE ? null : value / 1e5);
    return {
      id,
      name,
      latitude: degrees(latitude[entry]),
      longitude: degrees(longitude[entry]),
      countryCode: this.country(entry),
    };
  }
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
  }
  return true;
}

/** The file of a gazetteer, for `encodeModel`. */
export function gazetteerFile(
  names: HashTableArrays,
  words: HashTableArrays,
  columns: EntryColumns,
  checksum: number,
): ModelFile {
  const parts = { ...columns, ...prefixed('names', names), ...prefixed('words', words) };
  return { kind: 'gazetteer', header: { checksum }, arrays: parts as unknown as ModelFile['arrays'] };
}

function prefixed(name: string, { counts, low, values }: HashTableArrays) {
  return { [`${name}.counts`]: counts, [`${name}.low`]: low, [`${name}.values`]: values };
}

let loaded: Gazetteer | undefined;

/**
 * The gazetteer compiled into ./data by "npm run gazetteers", read at the first call. Throws a ModelError where it is
 * missing, damaged or of another version.
 */
export function loadGazetteer(): Gazetteer {
  if (loaded) return loaded;
  const { arrays, header } = loadModel(new URL('./data/gazetteer.bin', import.meta.url), 'gazetteer');
  const table = (name: string) =>
    new HashTable({
      counts: arrays[`${name}.counts`] as Uint8Array,
      low: arrays[`${name}.low`] as Uint16Array,
      values: arrays[`${name}.values`] as Uint16Array | Uint32Array,
    });
  loaded = new Gazetteer(
    table('names'),
    table('words'),
    arrays as unknown as EntryColumns,
    header.checksum as number,
  );
  return loaded;
}
