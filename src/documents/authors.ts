import { isWireAgency } from './wireAgencies.js';

/** What stands in a byline and names no person. */
const NO_PERSON =
  /\b(?:staff|desk|team|newsroom|news|press|agency|agencies|editors?|editorial|bureau|reporters?|writers?|correspondents?|contributors?|media|online|wire|service|services|network|radio|tv|television|magazine|newspaper|times|post|herald|tribune|observer|reuters|bloomberg|web|admin|administrator|guest|anonymous|user|group|inc|ltd|llc|company|association|department|office|university|institute|council|committee|engineers?|software|directors?|professor|lecturer|president|chief|managers?|analysts?|technologist|scientists?|researchers?|founder|fellow|producers?|columnists?|critic|project|program(?:me)?|technology|foundation|school|college|privacy|policy)\b|[@\d]|\.(?:com|org|net)\b/i;

/** Letters after a name, and the words for what its bearer does. */
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|m\.?d|ph\.?d|esq|mba|rn|cpa|m\.?a)\.?$/i;

/** "Jane Doe Deputy political editor", "Jane Doe Arts editor": an office right behind a name of two or three words. */
const OFFICE =
  / (?:(?:Deputy|Senior|Chief|Associate|Assistant|Special|Acting|Managing|Executive|Staff)(?: \p{L}+){0,3}|\p{Lu}\p{Ll}+|(?:\p{Ll}+ ){0,2}\p{Ll}+) (?:correspondent|editor|reporter|writer|columnist)$| (?:Staff|staff) (?:Writer|Reporter|Correspondent)$/u;
const NAME_AND_OFFICE = new RegExp(
  String.raw`^(\p{Lu}[\p{L}.'’-]* (?:(?:\p{Lu}[\p{L}.'’-]*|d[aei]l?|v[ao]n|der|den|bin) ){0,2}?\p{Lu}[\p{L}.'’-]*)(?:${OFFICE.source})`,
  'u',
);

/** A byline without the word for it: "By Jane Doe". */
export function withoutBy(byline: string): string {
  return byline
    .trim()
    .replace(
      /^(?:(?:written|posted|published|reported|words|story|text|report) )?(?:by|von|par|por|af|av|door)(?::\s*|\s+)(?=\S)/i,
      '',
    );
}

/**
 * The people of a byline: "Jane Doe, John Roe and Ann Poe, Staff Writers" is three. What is no person's name, the outlet,
 * an agency, a desk, an office, is left out.
 */
export function authorsOf(byline: string | null): string[] {
  if (byline === null || byline.length > 500) return [];
  const names: string[] = [];
  for (const part of withoutBy(byline).split(
    /\s*(?:[,;/|•·&]|\s\(?(?:and|und|et|y|e|with|avec|con|mit|for|in|at|from)\s|\s[–—-]\s)\s*/i,
  )) {
    const name = part
      .replace(/^(?:by|and)\s+/i, '')
      .replace(/\s*\([^()]*\)$/, '')
      .replace(/^\(|\)$/g, '')
      .replace(NAME_AND_OFFICE, '$1')
      .trim();
    if (SUFFIX.test(name) && names.length > 0) {
      names[names.length - 1] += `, ${name}`;
    } else if (isPerson(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

/** Two to five words that begin as names do. */
function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    name.length <= 60 &&
    !isWireAgency(name) &&
    !NO_PERSON.test(name) &&
    !/^the /i.test(name) &&
    !hasAcronym(words) &&
    /^[\p{Lu}\p{Lo}'’]/u.test(words[0]) &&
    /^(?:[\p{Lu}\p{Lo}]|[a-z]{1,3}['’-]?\p{Lu})/u.test(words[words.length - 1])
  );
}

/** "ACLU Speech" is an office; a name is in capitals as a whole, or but for initials in none. */
function hasAcronym(words: readonly string[]): boolean {
  const inCapitals = words.filter((word) => /^\p{Lu}{3,}$/u.test(word)).length;
  return (
    inCapitals > 0 && words.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) && /^\p{Lu}{3,}$/u.test(words[0])
  );
}
