import { expected } from '../../../src/expected.js';

/** An article as JSON has it. */
export interface WrittenArticle {
  readonly url: string;
  readonly headline: string;
  readonly text: string;
  readonly source: string;
  readonly published: string;
}

const MINUTE = 60_000;
const FIRST = Date.parse('2026-03-03T12:00:00Z');

/**
 * A story that many outlets report: each prints one of some articles, without some of its paragraphs.
 *
 * @param models headline and text of articles of one story
 */
export function manyReports(
  models: readonly { readonly headline: string; readonly text: string }[],
  count: number,
): WrittenArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const { headline, text } = expected(models[i % models.length], 'an article to report');
    const paragraphs = text.split(/\n+/);
    return {
      url: `https://outlet${i % 40}.example/ferry/${i}`,
      headline,
      text: paragraphs.filter((_, at) => at === 0 || (at * 7 + i * 3) % 5 > 0).join('\n\n'),
      source: `Outlet ${i % 40}`,
      published: new Date(FIRST + i * 11 * MINUTE).toISOString(),
    };
  });
}

const TOWNS = ['Portalva', 'Lindow', 'Marenza', 'Orlec', 'Brenholt', 'Castelmar', 'Teviot', 'Sundvik'];
const DEEDS = ['opened a school in', 'spoke to farmers near', 'left', 'returned to', 'met the mayor of'];
const SUBJECTS = ['taxes', 'the harbour', 'fishing rights', 'the new railway', 'hospitals', 'the drought'];

/** Articles that name one person so many times in all. */
export function manyMentions(person: string, mentions: number): WrittenArticle[] {
  const each = 100;
  const family = expected(person.split(' ').at(-1), 'a family name');
  return Array.from({ length: Math.ceil(mentions / each) }, (_, i) => {
    const sentences = Array.from({ length: each / 2 }, (_, s) => {
      const town = TOWNS[(i + s) % TOWNS.length];
      return `${s % 5 === 0 ? person : family} ${DEEDS[(i * 3 + s) % DEEDS.length]} ${town}, and ${family} talked about ${SUBJECTS[(i + s * 2) % SUBJECTS.length]} there for ${s + 2} minutes.`;
    });
    return {
      url: `https://diary${i}.example/${i}`,
      headline: `${person} travels for the ${i + 1}th week`,
      text: Array.from({ length: each / 10 }, (_, p) => sentences.slice(p * 5, p * 5 + 5).join(' ')).join(
        '\n\n',
      ),
      source: `Diary ${i % 12}`,
      published: new Date(FIRST + i * 7 * 24 * 60 * MINUTE).toISOString(),
    };
  });
}
