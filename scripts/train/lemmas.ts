import { lookUp } from '../../src/expected.js';
import {
  applyEdit,
  type Edit,
  endingKey,
  LONGEST_ENDING,
  lemmaBase,
  wholeKey,
} from '../../src/language/tagging/lemmatiser.js';
import { TAGS } from '../../src/language/tagging/tags.js';
import type { TreebankSentence } from './corpora/treebank.js';

/** Tags whose words are so few, or whose lemmas so much a matter of the word, that endings tell nothing. */
const ENDING_TAGS = new Set(['NNS', 'NNPS', 'VBD', 'VBG', 'VBN', 'VBZ', 'JJR', 'JJS', 'RBR', 'RBS']);

interface Word {
  readonly word: string;
  readonly tag: number;
  /** Edits by how often they were seen. */
  readonly counts: Map<string, number>;
}

/** What a tagger's model file keeps of the lemmas of the treebanks' words. */
export interface LemmaRules {
  readonly edits: Edit[];
  readonly lemmaKeys: Int32Array<ArrayBuffer>;
  readonly lemmaEdits: Uint16Array<ArrayBuffer>;
}

/**
 * Learns the edits from words to lemmas. From the empty ending to the longest, an ending gets a rule where its words'
 * commonest edit is not what the shorter endings say already; a word gets one where all its endings are wrong.
 */
export function learnLemmas(sentences: readonly TreebankSentence[]): LemmaRules {
  const words = collect(sentences);
  const edits = new Map<string, number>();
  const rules = new Map<number, number>();
  const editNumber = (edit: string) => {
    const known = edits.get(edit);
    if (known !== undefined) return known;
    edits.set(edit, edits.size);
    return edits.size - 1;
  };
  /** The edit that the rules so far give each word. */
  const current = new Map<Word, string>(words.map((word) => [word, '0|']));

  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const groups = new Map<number, Word[]>();
    for (const word of words) {
      if (!ENDING_TAGS.has(TAGS[word.tag]) || word.word.length <= length) continue;
      const key = endingKey(word.word, word.tag, length);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [word]);
      else group.push(word);
    }
    for (const [key, group] of groups) {
      const votes = new Map<string, number>();
      for (const word of group) add(votes, commonest(word.counts), 1);
      const best = commonest(votes);
      const before = group.filter((word) => current.get(word) === commonest(word.counts)).length;
      if (lookUp(votes, best) <= before || (length > 0 && lookUp(votes, best) < 2)) continue;
      rules.set(key, editNumber(best));
      for (const word of group) current.set(word, best);
    }
  }
  for (const word of words) {
    const best = commonest(word.counts);
    if (best !== current.get(word)) rules.set(wholeKey(word.word, word.tag), editNumber(best));
  }
  const keys = [...rules.keys()].sort((a, b) => a - b);
  return {
    edits: [...edits.keys()].map((edit) => {
      const bar = edit.indexOf('|');
      return { cut: Number(edit.slice(0, bar)), put: edit.slice(bar + 1) };
    }),
    lemmaKeys: Int32Array.from(keys),
    lemmaEdits: Uint16Array.from(keys, (key) => lookUp(rules, key)),
  };
}

function collect(sentences: readonly TreebankSentence[]): Word[] {
  const words = new Map<string, Word>();
  for (const { forms, tags, lemmas } of sentences) {
    for (const [i, form] of forms.entries()) {
      const tag = tags[i];
      const word = lemmaBase(form, tag);
      const edit = editBetween(word, lemmas[i].replaceAll('’', "'"));
      if (edit === null) continue;
      const key = `${tag} ${word}`;
      const known = words.get(key);
      if (known === undefined) words.set(key, { word, tag, counts: new Map([[edit, 1]]) });
      else add(known.counts, edit, 1);
    }
  }
  return [...words.values()];
}

/** The shortest edit of a word's end that makes the lemma; null where that would be another word (a misprint mended). */
function editBetween(word: string, lemma: string): string | null {
  let shared = 0;
  while (shared < word.length && shared < lemma.length && word[shared] === lemma[shared]) shared++;
  const edit = { cut: word.length - shared, put: lemma.slice(shared) };
  if (applyEdit(word, edit) !== lemma || edit.put.length > 8 || edit.put.includes('|')) return null;
  return `${edit.cut}|${edit.put}`;
}

function add(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

/** The key with the highest count, the first of equal ones. */
function commonest(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [key, count] of counts) {
    if (count > most) {
      most = count;
      best = key;
    }
  }
  return best;
}
