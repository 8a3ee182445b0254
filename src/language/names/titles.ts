import { listOf, wordsWith } from '../lexicon/lexicon.js';

/** Words that name an office somebody holds; the last word of "Defence Minister", "chief executive". */
export const OFFICES: ReadonlySet<string> = wordsWith('nouns', 'office');

/** Words that stand before an office's last word: "Defence", "Prime", "deputy". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = listOf('names', 'office modifiers');

/** Forms of address: no office of their own. */
export const HONORIFICS: ReadonlySet<string> = listOf('names', 'forms of address');

/** Titles that are half of their bearer's name. */
export const ROYAL: ReadonlySet<string> = wordsWith('nouns', 'royal');

/** Abbreviated offices and what they stand for. */
export const ABBREVIATED_OFFICES: ReadonlySet<string> = listOf('names', 'abbreviated offices');

/** Particles that belong to the surname after them. */
export const SURNAME_PARTICLES: ReadonlySet<string> = new Set([
  ...listOf('names', 'surname particles'),
  ...listOf('names', 'particles within names'),
]);

/** The forms of address, offices and pronouns that tell a person's sex. */
export const FEMALE_WORDS: ReadonlySet<string> = wordsWith('nouns', 'sex', 'female');
export const MALE_WORDS: ReadonlySet<string> = wordsWith('nouns', 'sex', 'male');

/** What is glued to an office that somebody holds no more, held then, or holds below or beside another: "Ex-governor", "co-chair". */
const GLUED = /^(?:ex|then|vice|co|under)-/;

/** Whether a word (lower case, without a full stop) can end the title of an office. */
export function isOffice(word: string): boolean {
  const office = word.replace(GLUED, '');
  return OFFICES.has(office) || ABBREVIATED_OFFICES.has(office);
}

/** What somebody is beside offices in the narrower sense, which the model of pronouns was trained on: "warden", "referee". */
const POSTS: ReadonlySet<string> = listOf('persons', 'posts');

/** Whether a word can end what somebody is by trade or office, as the text gives it with a name. */
export const isPost = (word: string): boolean => isOffice(word) || POSTS.has(word);

/** The words of a position's title, lower case: "vice", "president" of "Vice-President". */
export const wordsOfTitle = (title: string): string[] => title.toLowerCase().split(/[\s-]+/);
