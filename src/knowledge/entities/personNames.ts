import { listOf } from '../../language/lexicon/lexicon.js';
/** A folded personal name in its parts. */
export interface PersonName {
  /** The name without degrees, single-spaced. */
  readonly key: string;
  /** The last word: what people are blocked by. */
  readonly surname: string;
  /** The given name in its standard spelling; null where there is the surname alone. */
  readonly given: string | null;
  /** "jr", "sr", "ii" …; null where there is none. */
  readonly generation: string | null;
  /** The words between given name and surname, without particles. */
  readonly middle: readonly string[];
}

/** Letters after a name that are no part of it. */
const DEGREES = new Set(['esq', 'phd', 'md', 'obe', 'mbe', 'cbe', 'qc', 'kc', 'mp', 'mep']);

/** What tells a father from a son of the same name. */
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const PARTICLES = listOf('names', 'surname particles');

/** Spellings of given names that are one name: transliterations and short forms, the standard one first. */
const SAME_GIVEN_NAME = [
  'sergei sergey serguei',
  'alexei aleksei alexey aleksey',
  'andrei andrey',
  'dmitry dmitri dmitriy dimitri',
  'yuri yury yuriy iouri',
  'nikolai nikolay',
  'vasily vasili vasiliy',
  'valery valeri valeriy',
  'vitaly vitali vitaliy',
  'gennady gennadi gennadiy',
  'yevgeny evgeny yevgeni evgeni evgeniy',
  'alexander aleksandr alexandr aleksander aleksandar alexandre sasha alex',
  'vladimir wladimir',
  'volodymyr wolodymyr',
  'mikhail michail',
  'mohammed muhammad mohammad mohamed muhammed mohamad muhamad',
  'ahmed ahmad',
  'abdullah abdallah abdulla',
  'hussein husain hussain husayn hossein',
  'hassan hasan',
  'yusuf youssef yousef yusef yousuf',
  'ibrahim ebrahim',
  'omar umar',
  'osama usama',
  'khaled khalid',
  'muammar moammar muammer',
  'william bill will billy',
  'robert bob bobby rob',
  'richard rick dick ricky',
  'james jim jimmy jamie',
  'joseph josef joe joey',
  'john jack johnny',
  'thomas tom tommy',
  'michael mike mick micky',
  'edward ed eddie ted teddy',
  'charles charlie chuck',
  'anthony tony',
  'daniel dan danny',
  'david dave',
  'donald don',
  'kenneth ken kenny',
  'ronald ron',
  'stephen steve steven',
  'timothy tim',
  'christopher chris',
  'matthew matt',
  'nicholas nick',
  'samuel sam',
  'gregory greg',
  'jeffrey jeff',
  'lawrence larry',
  'raymond ray',
  'andrew andy',
  'peter pete',
  'philip phil phillip',
  'frederick fred',
  'gerald gerry jerry',
  'katherine kate kathy catherine cathy katie',
  'elizabeth liz beth betty',
  'margaret maggie peggy meg',
  'patricia pat patty',
  'susan sue',
  'deborah debbie',
  'barbara barb',
  'eleanor nell nellie ellie',
  'victoria vicky',
  'theodore theo',
  'nathaniel nathan nate',
  'zachary zach zack',
  'jonathan jon',
  'leonard leo lenny',
  'walter walt',
  'henry harry hank',
  'francis frank',
  'albert bert',
  'rebecca becky',
  'jennifer jen jenny',
] as const;

const STANDARD_GIVEN = new Map(
  SAME_GIVEN_NAME.flatMap((line) => {
    const [standard, ...others] = line.split(' ');
    return others.map((other) => [other, standard] as const);
  }),
);

/** The parts of a folded personal name, the given name first. */
export function parsePersonName(folded: string): PersonName {
  const parts = folded.split(' ');
  while (parts.length > 1 && DEGREES.has(parts[parts.length - 1])) parts.pop();
  const key = parts.join(' ');
  const generation =
    parts.length > 1 && GENERATIONS.has(parts[parts.length - 1]) ? (parts.pop() as string) : null;
  const surname = parts[parts.length - 1];
  const before = parts.slice(0, -1);
  // "al-Assad", "van Basten": a particle before the surname is no given name.
  const names = before.filter((part) => !PARTICLES.has(part));
  return {
    key,
    surname,
    given: names.length === 0 ? null : (STANDARD_GIVEN.get(names[0]) ?? names[0]),
    generation,
    middle: names.slice(1),
  };
}

/** Whether two middle names can be one person's: equal, or one the initial of the other. */
export function sameMiddle(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
