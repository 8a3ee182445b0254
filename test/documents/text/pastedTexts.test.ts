import { readFileSync } from 'node:fs';
import type { Document } from '../../../src/documents/document.js';
import { content, furnitureOf, readAll } from '../read.js';

// All people, places and outlets are invented. Each text stands below what a careful reader finds in it.
const TEXTS = readFileSync(new URL('pastedTexts.txt', import.meta.url), 'utf8')
  .split(/^%% /m)
  .slice(1)
  .map((part) => {
    const [name, ...lines] = part.split('\n');
    const end = lines.indexOf('%');
    const told = lines.slice(0, end).map((line) => {
      const [, field, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
      return [field, value] as [field: string, value: string];
    });
    return { name, told, text: lines.slice(end + 1).join('\n') };
  });

/** Least share of fields that are read as a careful reader does. */
const FLOOR = 0.95;

test(`of 172 pasted texts ${FLOOR * 100} % of the fields are right at the least`, async () => {
  expect(TEXTS).toHaveLength(172);
  const wrong: string[] = [];
  let fields = 0;
  for (const { name, told, text } of TEXTS) {
    const found = await readFields(text);
    const all = [...new Set(told.map(([field]) => field))];
    // Either all that is no prose is told, or what the prose begins and ends with and what is not in it.
    const expectsFurniture = all.some((field) => /^(?:articles|first|last|with)$/.test(field))
      ? []
      : ['furniture'];
    for (const field of new Set([...all, ...expectsFurniture])) {
      fields++;
      const gold = told
        .filter(([other]) => other === field)
        .map(([, value]) => value)
        .sort();
      const read = found(field, gold).sort();
      if (JSON.stringify(read) !== JSON.stringify(gold.filter((value) => value !== '')))
        wrong.push(`${name}: ${field} is ${JSON.stringify(read)} and not ${JSON.stringify(gold)}`);
    }
  }
  const share = 1 - wrong.length / fields;
  console.info(
    [
      `${fields - wrong.length} of ${fields} fields of pasted texts are right (${(share * 100).toFixed(1)} %)`,
      ...wrong,
    ].join('\n'),
  );
  if (share < FLOOR) throw new Error(wrong.join('\n'));
});

/** What is read of a text, field by field; what is not there has no values. */
async function readFields(text: string): Promise<(field: string, gold: readonly string[]) => string[]> {
  const documents = (await readAll(content(text))).flatMap((result) =>
    'headline' in result ? [result] : [],
  );
  const [document] = documents;
  return (field, gold) => {
    if (document === undefined) return ['nothing'];
    switch (field) {
      case 'articles':
        return [String(documents.length)];
      case 'headlines':
        return [documents.map(({ headline }) => headline).join(' | ')];
      case 'headline':
        return [document.headline];
      case 'published':
        return document.publishedAt === null ? [] : [document.publishedAt.toISOString().replace('.000', '')];
      case 'byline':
        return document.byline === null ? [] : [document.byline];
      case 'place':
        return document.datelinePlace === null ? [] : [document.datelinePlace];
      case 'agency':
        return document.agency === null ? [] : [document.agency];
      case 'furniture':
        return furnitureOf(document);
      case 'joined':
      case 'with':
        return gold.filter((words) => proseOf(document).includes(words));
      case 'without':
        return gold.filter((words) => !proseOf(document).includes(words));
      case 'first':
        return gold.filter((words) => proseOf(document).startsWith(words));
      case 'last':
        return gold.filter((words) => proseOf(document).endsWith(words));
      case 'authors':
        return document.authors.length === 0 ? [] : [document.authors.join('; ')];
      case 'source':
        return document.source === null ? [] : [document.source];
      case 'url':
        return document.url === null ? [] : [document.url];
      case 'warned':
        return document.warnings.length > 0 ? ['yes'] : [];
      default:
        throw new Error(`No field is called ${field}.`);
    }
  };
}

/** The text without what is no prose of it, in one line. */
function proseOf({ text, furniture }: Document): string {
  let prose = '';
  let at = 0;
  for (const { start, end } of furniture) {
    prose += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return (prose + text.slice(at)).trim().replace(/\s+/g, ' ');
}
