import { randomFrom } from '../train/engine/random.js';

/** An article as `dateline ingest` and the API take it. */
export interface InventedArticle {
  readonly headline: string;
  readonly text: string;
  readonly url: string;
  readonly source: string;
  readonly publishedAt: string;
}

const SYLLABLES = ['bren', 'dal', 'ost', 'mar', 'vik', 'lun', 'tor', 'hel', 'sund', 'gar', 'ring', 'fal'];
const FIRST_NAMES = ['Olga', 'Ida', 'Tomas', 'Maria', 'Piet', 'Anna', 'Viktor', 'Lena'];
const PAPERS = ['The Post', 'Daily Courier', 'Evening Star', 'Harbour News', 'The Observer of the North'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** What happens: its headline and first sentence, of a town, a person and a number. */
const HAPPENINGS: readonly ((town: string, person: string, n: number) => readonly [string, string])[] = [
  (town, _person, n) => [`Fire in ${town} kills ${n}`, `A fire in a warehouse in ${town} killed ${n} people`],
  (town, person) => [
    `Police arrest ${person} in ${town}`,
    `Police in ${town} arrested ${person} on charges of fraud`,
  ],
  (town, _person, n) => [`Quake hits ${town}`, `An earthquake of magnitude ${4 + (n % 4)}.2 struck ${town}`],
  (town, person) => [`${person} visits ${town}`, `Minister ${person} visited the port of ${town}`],
  (town, _person, n) => [
    `${n},000 march in ${town}`,
    `About ${n},000 people marched through ${town} against the closing of the mill`,
  ],
  (town, person) => [
    `${person} wins vote in ${town}`,
    `${person} was elected mayor of ${town} with a small majority`,
  ],
];

/** Reports of a happening, on average. */
const REPORTS = 6;
/** Of so many reports one is another one reprinted. */
const REPRINTS = 9;

/**
 * Articles about what never happened: several papers report each happening, in words of their own or reprinted, name people and
 * places that others name too, and quote. The same seed gives the same articles.
 */
export function inventedArticles(count: number, seed: number): InventedArticle[] {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)];
  const name = () => {
    const word = pick(SYLLABLES) + pick(SYLLABLES);
    return word[0].toUpperCase() + word.slice(1);
  };
  const towns = Array.from({ length: 40 }, () => `${name()}by`);
  const people = Array.from({ length: 120 }, () => `${pick(FIRST_NAMES)} ${name()}`);
  const articles: InventedArticle[] = [];
  while (articles.length < count) {
    const [town, person, speaker, n, day] = [
      pick(towns),
      pick(people),
      pick(people),
      2 + below(30),
      below(200),
    ];
    const [headline, what] = pick(HAPPENINGS)(town, person, n);
    const quote = `We will find out how this could happen in ${town}, and what it will cost the ${n} families who live there`;
    let last: string | undefined;
    for (let left = 1 + below(2 * REPORTS - 1); left > 0 && articles.length < count; left--) {
      const source = pick(PAPERS);
      const number = articles.length;
      const published = new Date(Date.UTC(2026, 0, 5 + day, 6 + below(16), below(60)));
      const text: string =
        last !== undefined && below(REPRINTS) === 0
          ? last
          : [
              `${what} on ${pick(DAYS)}, officials said.`,
              pick([
                `"${quote}," ${speaker} told reporters.`,
                `${speaker} said that ${n + 3} people were hurt.`,
              ]),
              pick([
                `${person} met ${pick(people)} in ${pick(towns)} a day before.`,
                `The council of ${town} will pay ${n} million crowns, according to ${pick(people)}.`,
                `It was the ${n}th time this year that ${town} was in the news.`,
              ]),
              `${pick(people)}, who leads the union of the port workers, called it a bad week for ${pick(towns)}.`,
            ].join(' ');
      last = text;
      articles.push({
        headline: pick([headline, `${headline}, ${town} in shock`, `${town}: ${headline}`]),
        text,
        url: `https://paper-${PAPERS.indexOf(source)}.example/${number}`,
        source,
        publishedAt: published.toISOString(),
      });
    }
  }
  return articles;
}
