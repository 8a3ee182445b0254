import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** What notices of libraries are called, beside what was made of them. */
export const NOTICES = 'THIRD_PARTY_NOTICES.txt';

/** The files in which a library says who made it and under what conditions it may be passed on. */
const NOTICE_FILE = /^(licen[cs]e|copying|notice|copyright)\b(?!.*\.(?:js|json|ts)$)/i;

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
  readonly homepage?: string;
}

/**
 * Writes the licences of libraries into a folder of the package that holds what was made of them, as most licences ask.
 *
 * @param libraries the folders of the libraries' packages
 */
export function writeNotices(folder: string, libraries: Iterable<string>): void {
  // A library may lie in several folders.
  const notices = [...new Set([...libraries].map(noticeOf))].sort();
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, NOTICES),
    `Parts of this folder were made of these libraries, each under its own licence.${RULE}${notices.join(RULE)}\n`,
  );
}

/**
 * The folders of the packages of which a bundle holds something.
 *
 * @param from the folder that the bundle's inputs are named from
 */
export function librariesOf({ outputs }: Metafile, from: string): Set<string> {
  const held = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const libraries = new Set<string>();
  for (const file of held) {
    const inside = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (inside !== undefined) libraries.add(path.resolve(from, inside));
  }
  return libraries;
}

function noticeOf(folder: string): string {
  const { name, version, license, author, repository, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const texts = readdirSync(folder)
    .filter((file) => NOTICE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const maker = typeof author === 'string' ? author : author?.name;
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  return [
    [`${name} ${version}`, license, maker, address].filter((part) => part !== undefined).join('\n'),
    ...texts,
  ].join('\n\n');
}
