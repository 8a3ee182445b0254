import { partsOfPersonName } from './personNameParts.js';

/** A person's name as it is printed, in its parts: in lower case without accents or full stops. */
export interface PersonName {
  /** Given names and initials; empty for a bare surname. */
  readonly given: readonly string[];
  /** Last name without particles: "assad" of "al-Assad". */
  readonly surname: string;
  /** The end of a given name that follows its family name: "long" of "Pham Duc Long", who is called so; else "". */
  readonly endOfGiven: string;
  /** "joe" of 'Josef "Joe" Barany'; "" where there is none. */
  readonly nickname: string;
  /** "jr" of "Olaf Brenn Jr."; null where there is none. */
  readonly generation: string | null;
}

const NICKNAME = /\s["“‘'(]\s?([^"”’')\s]{1,30})\s?["”’')]\s/u;

/** A name without the nickname in quotation marks or parentheses within it. */
export function withoutNickname(name: string): string {
  return name.replace(NICKNAME, ' ');
}

/** Takes a name apart: "Bashar al-Assad" is "bashar" and "assad". */
export function parsePersonName(name: string): PersonName {
  const nickname = NICKNAME.exec(name)?.[1].toLowerCase() ?? '';
  const words = withoutNickname(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
  const { given, surname, last, generation } = partsOfPersonName(words);
  return {
    given,
    surname: surname.replace(/^(al|el|ul|as|ar|ad)[-‐‑'’]/, '').replace(/['’]/g, ''),
    endOfGiven: last === surname ? '' : last,
    nickname,
    generation,
  };
}

/** Whether what tells a father from a son does not set two names apart. */
export function generationsAgree(a: PersonName, b: PersonName): boolean {
  return a.generation === null || b.generation === null || a.generation === b.generation;
}

/**
 * Whether two full names can be one person's: surnames equal, first names equal or one the other's initial, further
 * given names and generations not contradicting.
 */
export function namesAgree(a: PersonName, b: PersonName): boolean {
  if (!generationsAgree(a, b)) return false;
  if (a.surname !== b.surname || a.given.length === 0 || b.given.length === 0) return false;
  if (a.nickname === b.given[0] || b.nickname === a.given[0]) return true;
  if (!partsAgree(a.given[0], b.given[0])) return false;
  const shared = Math.min(a.given.length, b.given.length);
  if (a.given.length !== b.given.length) return true;
  for (let k = 1; k < shared; k++) if (!partsAgree(a.given[k], b.given[k])) return false;
  return true;
}

function partsAgree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
