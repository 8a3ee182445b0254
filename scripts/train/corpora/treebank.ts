import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relationIndex } from '../../../src/language/syntax/relations.js';
import { tagIndex } from '../../../src/language/tagging/tags.js';
import type { Tokens } from '../../../src/language/tokens.js';

/** A sentence of a treebank, with its right analysis. */
export interface TreebankSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** Indices in `TAGS`. */
  readonly tags: Uint8Array;
  /** Index in the sentence, -1 for the root. */
  readonly heads: Int32Array;
  /** Indices in `RELATIONS`. */
  readonly relations: Uint8Array;
  /** Whether a space follows each token. */
  readonly spaceAfter: readonly boolean[];
  /** Name of the document: "GUM_news_iodine". */
  readonly document: string;
  readonly opensParagraph: boolean;
  /** The lines of the corpus' MISC column. */
  readonly misc: readonly string[];
}

/** The two treebanks by their folders under the corpora. */
export const TREEBANKS = ['gum', 'ewt'] as const;

/** Reads a split of a treebank: one CoNLL-U file `SPLIT.conllu`, or a folder `SPLIT` of them. */
export function readTreebank(
  corpora: string,
  treebank: (typeof TREEBANKS)[number],
  split: string,
): TreebankSentence[] {
  const folder = join(corpora, 'trees', treebank);
  if (treebank === 'ewt') return readConllu(join(folder, `${split}.conllu`));
  const files = readdirSync(join(folder, split)).sort();
  return files.flatMap((file) => readConllu(join(folder, split, file)));
}

/** Reads a CoNLL-U file (universaldependencies.org/format.html), words only: no empty nodes. */
export function readConllu(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = '';
  let opensParagraph = true;
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const rows: string[][] = [];
    let joinedUntil = 0;
    let joinedSpace = true;
    const spaceAfter: boolean[] = [];
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc id = ')) document = line.slice(14);
      if (line.startsWith('# newdoc') || /^# newpar\b/.test(line)) opensParagraph = true;
      if (line === '' || line.startsWith('#')) continue;
      const row = line.split('\t');
      const id = row[0];
      if (id.includes('-')) {
        joinedUntil = Number(id.split('-')[1]);
        joinedSpace = !row[9].includes('SpaceAfter=No');
      } else if (!id.includes('.')) {
        const position = Number(id);
        if (position < joinedUntil) spaceAfter.push(false);
        else if (position === joinedUntil) spaceAfter.push(joinedSpace);
        else spaceAfter.push(!row[9].includes('SpaceAfter=No'));
        rows.push(row);
      }
    }
    if (rows.length === 0) continue;
    sentences.push({
      forms: rows.map((row) => row[1]),
      lemmas: rows.map((row) => row[2]),
      tags: Uint8Array.from(rows, (row) => Math.max(0, tagIndex(row[4]))),
      heads: Int32Array.from(rows, (row) => Number(row[6]) - 1),
      relations: Uint8Array.from(rows, (row) => Math.max(0, relationIndex(row[7]))),
      spaceAfter,
      document,
      opensParagraph,
      misc: rows.map((row) => row[9]),
    });
    opensParagraph = false;
  }
  return sentences;
}

/**
 * The sentences as tokens in a text made of their words and spaces, with a blank line before each paragraph. Tags,
 * lemmas and trees are left for the steps to fill.
 */
export function treebankTokens(sentences: readonly TreebankSentence[]): Tokens {
  let length = 0;
  for (const sentence of sentences) length += sentence.forms.length;
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const sentenceOf = new Int32Array(length);
  const sentenceStart = new Int32Array(sentences.length + 1);
  const parts: string[] = [];
  let at = 0;
  const put = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  let token = 0;
  for (const [s, sentence] of sentences.entries()) {
    if (s > 0 && sentence.opensParagraph) {
      if (parts.at(-1) === ' ') {
        parts.pop();
        at--;
      }
      put('\n\n');
    }
    sentenceStart[s] = token;
    for (const [i, form] of sentence.forms.entries()) {
      start[token] = at;
      put(form);
      end[token] = at;
      sentenceOf[token++] = s;
      if (sentence.spaceAfter[i]) put(' ');
    }
  }
  sentenceStart[sentences.length] = length;
  return {
    text: parts.join(''),
    length,
    start,
    end,
    sentence: sentenceOf,
    sentenceStart,
    tag: new Uint8Array(length),
    head: new Int32Array(length).fill(-1),
    relation: new Uint8Array(length),
    lemma: new Array<string>(length).fill(''),
  };
}
