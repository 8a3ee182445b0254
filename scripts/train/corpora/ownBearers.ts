import { readFileSync } from 'node:fs';
import { lookUp } from '../../../src/expected.js';
import type { StoryName } from '../../../src/knowledge/entities/storyName.js';
import type { EntityKind } from '../../../src/vocabulary/entityKinds.js';

/** A story's names, with the bearer of each by its id. */
export interface OwnStory {
  readonly names: readonly StoryName[];
  readonly bearerOf: ReadonlyMap<string, number>;
}

const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ['P', 'PERSON'],
  ['O', 'ORGANIZATION'],
  ['L', 'PLACE'],
  ['T', 'THING'],
  ['G', 'GROUP'],
]);

/**
 * Names of our own making with who bears them (../annotations/own-bearers.txt), in articles drawn at random.
 *
 * @throws Error naming what is no name
 */
export function readOwnBearers(random: () => number): OwnStory[] {
  const file = new URL('../annotations/own-bearers.txt', import.meta.url);
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      // A town may be too small for the gazetteer.
      .flatMap((line) => (line.includes('*') ? [line, line.replaceAll('*', '')] : [line]))
      .flatMap(withEachTwo)
      .map((line, k): OwnStory => {
        const bearerOf = new Map<string, number>();
        const names = line.split('|').flatMap((bearer, number) =>
          bearer.split(';').map((each, i): StoryName => {
            const [, letter, known, name] = /^\s*([POLTG])(\*?) (\S.*?)\s*$/.exec(each) ?? [];
            if (name === undefined) throw new Error(`${file.pathname}: "${each}" is no kind and name.`);
            const id = `${k}-${number}-${i}`;
            bearerOf.set(id, number);
            return {
              id,
              kind: lookUp(KINDS, letter),
              key: name.toLowerCase(),
              name,
              gazetteerId: known === '' ? null : `own:${name}`,
              countryCode: null,
              acronyms: new Set(),
              offices: new Set(),
              articles: new Set(
                [1, 2, 3].filter((article) => article === 1 + (i % 3) || random() < 0.5).map(String),
              ),
            };
          }),
        );
        return { names, bearerOf };
      })
  );
}

/** A story, and those that tell of two of its bearers alone: there no short name has rivals. */
function withEachTwo(line: string): string[] {
  const bearers = line.split('|');
  return [line, ...bearers.flatMap((a, i) => bearers.slice(i + 1).map((b) => `${a}|${b}`))];
}
