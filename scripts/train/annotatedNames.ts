import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expected } from '../../src/expected.js';
import type { EntityKind } from '../../src/language/analysis.js';
import { type GumDocument, type NamedSpan, type NamedText, readConlluDocument } from './namesCorpora.js';

/** The kinds of names, by the letters that annotations have for them. */
export const KIND_OF_LETTER: Readonly<Record<string, EntityKind>> = {
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'PLACE',
  G: 'GROUP',
  T: 'THING',
};

/**
 * EWT's training part with the names of annotations/ewt-names.tsv (annotations/README.md), by document. A sentence that
 * the file does not list has no names.
 */
export function readEwtNames(corpora: string): NamedText[] {
  const annotations = new Map(readAnnotations('ewt-names.tsv') as [string, string][]);
  const lines = readFileSync(join(corpora, 'trees', 'ewt', 'train.conllu'), 'utf8').split('\n');
  const texts: NamedText[] = [];
  let from = 0;
  for (let k = 1; k <= lines.length; k++) {
    if (k < lines.length && !lines[k].startsWith('# newdoc')) continue;
    const own = lines.slice(from, k);
    const ids = own.filter((line) => line.startsWith('# sent_id = ')).map((line) => line.slice(12));
    texts.push(namedText(readConlluDocument(own), ids, annotations));
    from = k;
  }
  return texts;
}

/**
 * News articles with the names of annotations/news-names-train.tsv or -dev.tsv (annotations/README.md). Throws where an
 * article is not the text that was annotated.
 */
export function readNewsNames(corpora: string, split: 'train' | 'dev'): NamedText[] {
  return readAnnotations(`news-names-${split}.tsv`).map(([article, hash, spans]) => {
    const text = annotatedText(corpora, article);
    if (!createHash('sha256').update(text, 'utf8').digest('hex').startsWith(hash))
      throw new Error(`${article} is not the text that was annotated.`);
    const names = [...spans.matchAll(/(\d+)-(\d+)([POLGT])/g)].map(([, start, end, letter]) => ({
      start: Number(start),
      end: Number(end),
      kind: KIND_OF_LETTER[letter],
    }));
    return { text, names };
  });
}

/** The text of an article, by its file among the corpora; of one that is a line of JSON Lines, by "file#line" from 0. */
function annotatedText(corpora: string, article: string): string {
  const [name, line] = article.split('#');
  const file = readFileSync(join(corpora, name), 'utf8');
  if (line === undefined && !name.endsWith('.json')) return file;
  const content = JSON.parse(line === undefined ? file : expected(file.split('\n')[Number(line)], article));
  return content.text ?? content.maintext ?? content.content;
}

/** The cells of the lines of a file of annotations. */
function readAnnotations(name: string): string[][] {
  return readFileSync(new URL(`./annotations/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function namedText(
  { id, text, tokens, sentences }: GumDocument,
  ids: readonly string[],
  annotations: ReadonlyMap<string, string>,
): NamedText {
  const names: NamedSpan[] = [];
  for (const [s, { first }] of sentences.entries()) {
    for (const [, from, to, letter] of annotations.get(ids[s])?.matchAll(/(\d+)(?:-(\d+))?([POLGT])/g) ??
      []) {
      const { start } = tokens[first + Number(from) - 1];
      const { end } = tokens[first + Number(to ?? from) - 1];
      if (end > start) names.push({ start, end, kind: KIND_OF_LETTER[letter] });
    }
  }
  return { text, names, document: id };
}
