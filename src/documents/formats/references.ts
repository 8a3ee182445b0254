import type { Defaults } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { readArticle } from '../json/article.js';
import { type Reader, readEach } from '../reader.js';

/** Fields of RIS that tell of an article, by their tags. */
const TAGS: Readonly<Record<string, string>> = {
  TI: 'headline',
  T1: 'headline',
  AU: 'byline',
  A1: 'byline',
  DA: 'date',
  Y1: 'date',
  PY: 'published',
  JO: 'source',
  JF: 'source',
  T2: 'source',
  UR: 'url',
  LA: 'language',
  AB: 'abstract',
  N2: 'abstract',
};

const LINE = /^(?<tag>[A-Z][A-Z\d]) {2}- ?(?<value>.*)$/;

/** RIS, as press databases and reference managers export it. */
export const referencesReader: Reader = {
  format: 'ris',
  extensions: ['ris'],
  holds: 'many',
  is: 'a list of references (RIS)',
  gives: 'an article a reference: its abstract, with a warning, its title, authors, date, outlet and address',
  recognises: ({ start }) => /^TY {2}- \S/.test(start),
  read: async (source, { defaults }) => readReferences(await source.text(), defaults),
};

function readReferences(content: string, defaults: Defaults): Iterable<Document | DocumentError> {
  const references = content
    .replace(/^\ufeff/, '')
    .split(/^TY {2}- .*$/m)
    .filter((part) => part.trim() !== '');
  return readEach(references, 'the list', (part) => {
    const values = new Map<string, string[]>();
    let last: string[] = [];
    for (const line of part.split(/\r?\n/)) {
      const found = LINE.exec(line)?.groups;
      if (found?.tag === 'ER') break;
      if (found === undefined) {
        // A value goes on in the next line.
        if (line.trim() !== '' && last.length > 0) last.push(`${last.pop()} ${line.trim()}`);
        continue;
      }
      const name = TAGS[found.tag ?? ''];
      last = name === undefined ? [] : (values.get(name) ?? []);
      if (name === undefined || !found.value?.trim()) continue;
      last.push(found.value.trim());
      values.set(name, last);
    }
    if (!values.has('abstract'))
      throw new DocumentError('EMPTY_DOCUMENT', 'the reference has no abstract; give the article itself');
    return readArticle(
      Object.fromEntries(
        Array.from(values, ([name, [first, ...others]]) => [
          name,
          name === 'byline'
            ? [first, ...others].map(firstNameFirst)
            : name === 'abstract'
              ? [first, ...others].join('\n\n')
              : /^(?:date|published)$/.test(name)
                ? first.replace(/(?<!\/)\/+$/, '').replaceAll('/', '-')
                : first,
        ]),
      ),
      defaults,
    );
  });
}

/** "Marsh, Ida" is Ida Marsh. */
function firstNameFirst(name: string): string {
  const [family, given] = name.split(/,\s*/, 2);
  return given ? `${given} ${family}` : name;
}
