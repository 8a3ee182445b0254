import { formsOf } from '../../language/lexicon/lexicon.js';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { words } from '../words/folding.js';
import { capitalsOf, initialsOf, largeWords } from './acronyms.js';
import { type PersonKey, personKeyOf } from './personKey.js';

/** What articles of one story call by one name, as it is compared with the story's other names. */
export interface StoryName {
  /** Of the name, unique within the story. */
  readonly id: string;
  readonly kind: EntityKind;
  /** Normalised: see `NameKey.key`. */
  readonly key: string;
  /** As printed, the fullest form. */
  readonly name: string;
  /** The gazetteer's entry: "country:SY"; null where there is none. */
  readonly gazetteerId: string | null;
  readonly countryCode: string | null;
  /** The acronyms that the story's articles expand to it. */
  readonly acronyms: ReadonlySet<string>;
  /** The last words of the offices its bearer holds: "minister". */
  readonly offices: ReadonlySet<string>;
  /** The articles that give it. */
  readonly articles: ReadonlySet<string>;
}

/** A story's name with what is derived of it for comparing. */
export interface ParsedStoryName extends StoryName {
  /** The folded words of the name, in full, without small ones. */
  readonly words: readonly string[];
  readonly person: PersonKey | null;
  /** A name of two to seven capitals, in small letters; else null. */
  readonly capitals: string | null;
  /** The first letters of its words, with and without the small ones. */
  readonly initials: readonly string[];
  /** The words of a longer name that it prints in capitals, folded: "ins" of "INS Orsal". */
  readonly abbreviations: ReadonlySet<string>;
}

const FULL_WORDS = formsOf('abbreviations', 'full');

/** Prepares a name for comparison. */
export function parseStoryName(name: StoryName): ParsedStoryName {
  const printed = name.name.replace(/['’]s?$/, '');
  const isPerson = name.kind === 'PERSON';
  const all = words(printed).map((word) => (isPerson ? word : (FULL_WORDS.get(word) ?? word)));
  const large = largeWords(all);
  return {
    ...name,
    words: large.length > 0 ? large : all,
    person: isPerson && all.length > 0 ? personKeyOf(all.join(' ')) : null,
    capitals: capitalsOf(printed),
    initials: initialsOf(all),
    abbreviations: abbreviationsIn(printed),
  };
}

/** The words in capitals of a printed name that has others; none of a name that is printed so whole. */
function abbreviationsIn(printed: string): Set<string> {
  const parts = printed.split(/\s+/);
  const capitals = parts.flatMap((part) => capitalsOf(part) ?? []);
  return new Set(capitals.length < parts.length ? capitals : []);
}
