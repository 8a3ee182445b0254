import { readFileSync } from 'node:fs';
import type { EntityKind } from '../../src/language/analysis.js';
import { KIND_OF_LETTER } from './annotatedNames.js';
import { randomFrom } from './engine/random.js';
import type { NamedSpan, NamedText } from './namesCorpora.js';

/** Kinds of names that are filled in: of bodies, places, things, persons (whole, surname, given name; by words or towns, whole and
 * the surname). */
const KIND_OF_SLOT: Readonly<Record<string, EntityKind>> = {
  O: 'ORGANIZATION',
  L: 'PLACE',
  T: 'THING',
  P: 'PERSON',
  S: 'PERSON',
  G: 'PERSON',
  W: 'PERSON',
  X: 'PERSON',
  Y: 'PERSON',
  Z: 'PERSON',
};

const ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sk st t tr v w z sh th'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou'.split(' ');
const CODAS = 'n r l s m x k nd rt lm st ck ven ric dor lan vex mar nor bel'.split(' ');
const GIVEN =
  'Anna Boris Carla David Elena Fergus Greta Hassan Irene Jonas Karim Laura Miguel Nadia Oskar Petra Ravi Sofia Tomas Ulrike Viktor Wanda Yusuf Zoe Amina Bruno Chiara Dmitri Emma Farid Gita Henrik Isla Jamal Keiko Lars Mei Noor Olga Pavel'.split(
    ' ',
  );
/** Given names and surnames that are words as well. */
const GIVEN_WORDS =
  'April June May Hope Faith Grace Joy Rose Ivy Dawn Summer Autumn Olive Pearl Ruby Violet Iris Heather Penny Sandy Robin Chase Bill Frank Mark Will Drew Jack Rich Art Grant Miles Pat Rob Skip Guy Chuck Christian Victor Hunter Mason Page Carol Eve Honor Sky Storm River Forest Reed Dean'.split(
    ' ',
  );
const SURNAME_WORDS =
  'Winters Summers Fields Banks Rich Price Rivers Brooks Woods Stone Hill Field Waters Marsh Lake Frost Snow Rain Day Knight Baker Cook Miller Page Young Long Short Strong Wise Good Best Church Temple House Hall Gates Bridges Street Lane Park Green Brown White Black Gray Gold Silver Steel Irons Wolf Fox Bird Crane Drake Fish Pike Bass Salmon Bush Reed Rose Flowers Moss Berry Cherry Lemon Rice Bacon Ham Power Money Cash Penny Pound Marks Small Little Bloom Storm Waters Wells Pool Ford Cross Love Joy Speed Case Law'.split(
    ' ',
  );

/** Given names and surnames that are towns or lands as well. */
const PLACE_WORDS =
  'Florence Sydney London Adelaide Savannah Devon Paris Chelsea Austin Jackson Carolina Georgia Israel Jordan India Asia Kenya Brooklyn Dakota Chester Lincoln Houston Dallas Denver Victoria Alexandria Medina Kent York Lancaster Holland Washington Perth Hamilton Burton Preston Bristol Nelson Trent Cuba Chad Ireland England France Wells Bath Stafford'.split(
    ' ',
  );

/** How often each text with places to fill in is filled in anew. */
const FILLINGS = 8;

/**
 * The texts of annotations/own-names.txt (annotations/README.md), each with several sets of invented names in its places. The
 * same words serve for bodies, towns and surnames, so that what is learned is what stands around a name. Always the same.
 */
export function readOwnNames(): NamedText[] {
  const random = randomFrom(7);
  return readFileSync(new URL('./annotations/own-names.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) =>
      Array.from({ length: line.includes('<') ? FILLINGS : 1 }, () => filledIn(line, random)),
    );
}

/** One text from its pattern: "[P …]" is a name, "<O1>" one to fill in, "^^" before all puts the first sentence in capitals. */
function filledIn(pattern: string, random: () => number): NamedText {
  const fillings = new Map<string, string>();
  const isShouted = pattern.startsWith('^^');
  const body = pattern.replace(/^\^\^/, '').replace(/\\n/g, '\n');
  const names: NamedSpan[] = [];
  let text = '';
  const put = (words: string, kind: EntityKind | null) => {
    const start = text.length;
    text += words;
    if (kind) names.push({ start, end: text.length, kind });
  };
  for (const [, marked, letter, slot, plain] of body.matchAll(
    /\[([POLGT] [^\]]*)\]|<([A-Z])(\d)>|([^[<]+)/g,
  )) {
    if (marked !== undefined) {
      const words = marked.slice(2).replace(/<([A-Z])(\d)>/g, (_, l, n) => filling(l, n, fillings, random));
      put(words, KIND_OF_LETTER[marked[0]]);
    } else if (letter !== undefined) put(filling(letter, slot, fillings, random), KIND_OF_SLOT[letter]);
    else put(plain, null);
  }
  return { text: isShouted ? firstInCapitals(text) : text, names };
}

/** A dateline's town alone, else the first sentence. */
function firstInCapitals(text: string): string {
  const dash = text.search(/ \(| [—-]|, /);
  const stop = text.search(/\.\s/);
  const isDateline = dash >= 0 && dash < 24 && /^(?:[^.]*?\)|[^.]{0,24}) ?[—-]/.test(text);
  const end = isDateline ? dash : stop < 0 ? text.length : stop;
  return text.slice(0, end).toUpperCase() + text.slice(end);
}

function filling(letter: string, slot: string, fillings: Map<string, string>, random: () => number): string {
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  const once = (key: string, make: () => string) => {
    const known = fillings.get(key);
    if (known !== undefined) return known;
    const made = make();
    fillings.set(key, made);
    return made;
  };
  const invented = () => {
    const middle = random() < 0.5 ? any(VOWELS) : `${any(VOWELS)}${any(ONSETS)}${any(VOWELS)}`;
    const word = any(ONSETS) + middle + any(CODAS);
    return word[0].toUpperCase() + word.slice(1);
  };
  const surname = () => once(`S${slot}`, invented);
  const given = () => once(`G${slot}`, () => (letter === 'G' && random() < 0.7 ? invented() : any(GIVEN)));
  const wordSurname = () => once(`X${slot}`, () => any(SURNAME_WORDS));
  if (letter === 'P') return `${given()} ${surname()}`;
  if (letter === 'S') return surname();
  if (letter === 'G') return given();
  if (letter === 'W') return `${once(`W${slot}`, () => any(GIVEN_WORDS))} ${wordSurname()}`;
  if (letter === 'X') return wordSurname();
  const placeSurname = () => once(`Z${slot}`, () => any(PLACE_WORDS));
  if (letter === 'Y') return `${once(`Y${slot}`, () => any(PLACE_WORDS))} ${placeSurname()}`;
  if (letter === 'Z') return placeSurname();
  return once(letter + slot, invented);
}
