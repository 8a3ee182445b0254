import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, EntityKind } from '../../src/language/analysis.js';
import { loadGazetteer } from '../../src/language/gazetteers/gazetteer.js';
import { isOffice } from '../../src/language/names/titles.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { tag } from '../../src/language/tagging/tag.js';
import type { Tokens } from '../../src/language/tokens.js';

/** A text with its names as offsets, in order, none within another. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly NamedSpan[];
  /** The document's name in a treebank that the tagger is trained on. */
  readonly document?: string;
}

export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
}

interface Token {
  readonly word: string;
  /** "B-PER", "I-MISC", "O"; the prefix tells only where a name begins. */
  readonly label: string;
}

const KIND_OF_LABEL: Readonly<Record<string, EntityKind>> = {
  PER: 'PERSON',
  person: 'PERSON',
  ORG: 'ORGANIZATION',
  corporation: 'ORGANIZATION',
  group: 'ORGANIZATION',
  LOC: 'PLACE',
  location: 'PLACE',
  MISC: 'THING',
  product: 'THING',
  'creative-work': 'THING',
};

/** CoNLL++ (`split` "train" or "dev"), a document at a "-DOCSTART-". */
export function readConll(corpora: string, split: 'train' | 'dev'): NamedText[] {
  const lines = readLines(join(corpora, 'names', 'conllpp', `conllpp_${split}.txt`));
  return documents(lines, ' ', 0, 3, (line) => line.startsWith('-DOCSTART-'));
}

/** wikigold; its documents are begun by "-DOCSTART-". */
export function readWikigold(corpora: string): NamedText[] {
  const lines = readLines(join(corpora, 'names', 'wikigold', 'CONLL-format', 'data', 'wikigold.conll.txt'));
  return documents(lines, ' ', 0, 1, (line) => line.startsWith('-DOCSTART-'));
}

/** The training part of WNUT17; every post is a text. */
export function readWnut(corpora: string): NamedText[] {
  const lines = readLines(
    join(corpora, 'names', 'WNUT17', 'CONLL-format', 'data', 'train', 'wnut17train.conll'),
  );
  return documents(lines, '\t', 0, 1, (line) => line.trim() === '');
}

/** Universal NER over EWT's dev part: for measuring only. */
export function readUner(corpora: string): NamedText[] {
  const lines = readLines(join(corpora, 'names', 'uner-ewt', 'en_ewt-ud-dev.iob2'));
  const isStart = (line: string) => line.startsWith('# newdoc');
  return documents(lines, '\t', 1, 2, isStart);
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').split(/\r?\n/);
}

function documents(
  lines: readonly string[],
  separator: string,
  wordColumn: number,
  labelColumn: number,
  isStart: (line: string) => boolean,
): NamedText[] {
  const texts: NamedText[] = [];
  let sentences: Token[][] = [];
  let sentence: Token[] = [];
  const endSentence = () => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  const endDocument = () => {
    endSentence();
    if (sentences.length > 0) texts.push(joinSentences(sentences));
    sentences = [];
  };
  for (const line of lines) {
    if (isStart(line)) endDocument();
    else if (line.trim() === '') endSentence();
    else if (!/^#\s(sent_id|text|newpar)/.test(line)) {
      const cells = line.split(separator);
      sentence.push({ word: cells[wordColumn], label: cells[labelColumn] ?? 'O' });
    }
  }
  endDocument();
  return texts;
}

/** Words parted by spaces, sentences by line ends. */
function joinSentences(sentences: readonly Token[][]): NamedText {
  let text = '';
  const names: NamedSpan[] = [];
  for (const sentence of sentences) {
    const open = { start: -1, end: -1, label: '' };
    const close = () => {
      if (open.label) names.push(...narrowed(text, open.start, open.end, KIND_OF_LABEL[open.label]));
      open.label = '';
    };
    for (const { word, label } of sentence) {
      const sort = label.slice(2);
      if (label === 'O' || label.startsWith('B-') || open.label !== sort) close();
      const start = text.length;
      text += `${word} `;
      if (label !== 'O' && KIND_OF_LABEL[sort]) {
        if (!open.label) open.start = start;
        open.end = start + word.length;
        open.label = sort;
      }
    }
    close();
    text = `${text.slice(0, -1)}\n`;
  }
  return { text, names };
}

/**
 * Splits MISC: what the gazetteer has as a people or faith is GROUP. A compound ("London-based", "U.S.-led"), which
 * CoNLL calls MISC, names the place, body or people in it.
 */
function narrowed(text: string, start: number, end: number, kind: EntityKind): NamedSpan[] {
  if (kind !== 'THING') return [{ start, end, kind }];
  const gazetteer = loadGazetteer();
  const kindOf = (from: number, to: number) => {
    const entry = gazetteer.first(text, from, to);
    return entry < 0 ? null : gazetteer.kind(entry);
  };
  if (kindOf(start, end) === 'GROUP') return [{ start, end, kind: 'GROUP' }];
  const compound = /^(.*[^-])-[a-z]+$/.exec(text.slice(start, end));
  if (compound) {
    const first = compound[1];
    const found = kindOf(start, start + first.length);
    if (found) return [{ start, end: start + first.length, kind: found }];
  }
  return [{ start, end, kind: 'THING' }];
}

// ── GUM ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface GumToken {
  readonly word: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** A mention of GUM's entity layer, in tokens of its document. */
export interface GumMention {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly type: string;
  /** The entity's number in the document. */
  readonly entity: string;
  /** The tokens of its minimal span (head words), in tokens of the document. */
  readonly head: readonly number[];
  readonly information: string;
}

export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly tokens: readonly GumToken[];
  /** First and last token of each sentence. */
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  readonly mentions: readonly GumMention[];
}

const GUM_KINDS: Readonly<Record<string, EntityKind>> = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  place: 'PLACE',
  object: 'THING',
  abstract: 'THING',
  event: 'THING',
};

/** GUM's documents with their layer of entities (README of the corpus: Entity in MISC). */
export function readGum(corpora: string, split: 'train' | 'dev'): GumDocument[] {
  const folder = join(corpora, 'trees', 'gum', split);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .map((name) => readConlluDocument(readLines(join(folder, name))));
}

/** One document of a treebank in CoNLL-U, with GUM's layer of entities where it has one. */
export function readConlluDocument(lines: readonly string[]): GumDocument {
  let id = '';
  let text = '';
  const tokens: GumToken[] = [];
  const mentions: GumMention[] = [];
  const sentences: { first: number; last: number }[] = [];
  const open: { key: string; first: number; fields: string[] }[] = [];
  /** The last word of a multiword token in progress, by its surface form. */
  let fused: { last: number; start: number; form: string } | null = null;
  for (const line of lines) {
    if (line.startsWith('# newdoc id = ')) id = line.slice(14);
    if (line.startsWith('# newpar') && text && !text.endsWith('\n')) text = `${text.trimEnd()}\n\n`;
    if (line.startsWith('# sent_id')) {
      if (text && !/\s$/.test(text)) text += ' ';
      sentences.push({ first: tokens.length, last: tokens.length - 1 });
    }
    if (line.startsWith('#') || line === '') continue;
    const cells = line.split('\t');
    const [number, word, , , tag] = cells;
    if (number.includes('.')) continue;
    const misc = new Map(
      cells[9].split('|').map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]),
    );
    if (number.includes('-')) {
      fused = { last: Number(number.split('-')[1]), start: text.length, form: word };
      text += misc.get('SpaceAfter') === 'No' ? word : `${word} `;
      continue;
    }
    const index = tokens.length;
    if (fused) {
      const start = Math.min(fused.start, fused.start + fused.form.length);
      const end = Number(number) === fused.last ? start + fused.form.length : start;
      const at: number = fused.form.toLowerCase().startsWith(word.toLowerCase()) ? start + word.length : end;
      tokens.push({ word, tag, start, end: Number(number) === fused.last ? end : at });
      fused =
        Number(number) === fused.last ? null : { ...fused, start: at, form: fused.form.slice(at - start) };
    } else {
      const start = text.length;
      tokens.push({ word, tag, start, end: start + word.length });
      text += misc.get('SpaceAfter') === 'No' ? word : `${word} `;
    }
    const entity = misc.get('Entity');
    if (!entity) continue;
    // "(7-person-…-coref" opens, "7)" closes, "(5-time-…-sgl)" does both; a discontinuous part is "[1/2]".
    for (const part of entity.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      if (part.startsWith('(')) {
        const fields = part.slice(1).replace(/\)$/, '').split('-');
        open.push({ key: fields[0], first: index, fields });
        if (!part.endsWith(')')) continue;
      }
      const key = part.replace(/^\(/, '').replace(/\)$/, '').split('-')[0];
      const k = open.findLastIndex((o) => o.key === key);
      if (k < 0) continue;
      const [{ first, fields }] = open.splice(k, 1);
      const head = (fields[5] ?? '1').split(',').map((n) => first + Number(n) - 1);
      mentions.push({
        first,
        last: index,
        type: fields[1],
        entity: key.split('[')[0],
        head,
        information: fields[2],
      });
    }
  }
  sentences.forEach((sentence, s) => {
    sentence.last = (sentences[s + 1]?.first ?? tokens.length) - 1;
  });
  return { id, genre: id.split('_')[1], text, tokens, sentences, mentions };
}

const isProper = (token: GumToken | undefined) => token?.tag === 'NNP' || token?.tag === 'NNPS';
const TITLE =
  /^(Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Gen|Rep|Gov|Lt|Col|Sgt|Rev|President|Minister|Professor|Senator|Governor|General|King|Queen|Prince|Princess|Sir|Lady|Lord|Judge|Justice|Captain|Pope|Chancellor|Secretary|Mayor|Ambassador|Director|Chairman|Prime|Vice|Foreign|Defence|Defense|Congressman|Councillor|Sergeant|Officer|Uncle|Aunt|Saint)\.?$/;

/**
 * The names among the mentions of a GUM document: those whose head is a proper noun, from the first to the last proper
 * noun around the head ("Ministry of Defence" whole), without titles of persons. GUM marks no nationalities used as
 * adjectives; they are added from the gazetteer.
 */
export function namesOfGum(document: GumDocument): NamedText {
  const { tokens, mentions, text } = document;
  const found: { first: number; last: number; kind: EntityKind }[] = [];
  for (const mention of mentions) {
    const kind = GUM_KINDS[mention.type];
    if (!kind || !mention.head.every((t) => isProper(tokens[t]))) continue;
    let first = Math.min(...mention.head);
    let last = Math.max(...mention.head);
    const within = (t: number) => t >= mention.first && t <= mention.last;
    const joins = (t: number) =>
      /^(of|the|and|for|&|-|–|'s|de|la|von|van|al|el|bin|der|du|del|in|on|'|’s)$/.test(tokens[t].word);
    for (;;) {
      if (within(first - 1) && (isProper(tokens[first - 1]) || isCapitalAdjective(tokens[first - 1])))
        first--;
      else if (within(first - 2) && /^[-–&]$/.test(tokens[first - 1].word) && isProper(tokens[first - 2]))
        first -= 2;
      else break;
    }
    while (within(last + 1)) {
      if (isProper(tokens[last + 1])) last++;
      else if (within(last + 2) && joins(last + 1) && isProper(tokens[last + 2]) && kind !== 'PERSON')
        last += 2;
      else if (
        within(last + 3) &&
        joins(last + 1) &&
        joins(last + 2) &&
        isProper(tokens[last + 3]) &&
        kind !== 'PERSON'
      )
        last += 3;
      else if (within(last + 1) && /^\d+$/.test(tokens[last + 1].word) && kind === 'THING') last++;
      else break;
    }
    for (let t = first + 1; t <= last; t++) {
      const ends =
        /^[,([]$/.test(tokens[t].word) && !/^(Inc|Ltd|Corp|Co|LLC)\.?$/.test(tokens[t + 1]?.word ?? '');
      if (ends || (kind === 'PERSON' && tokens[t].word === 'and')) last = t - 1;
    }
    if (last < first) continue;
    if (kind === 'PERSON') while (first < last && TITLE.test(tokens[first].word)) first++;
    const isRole =
      kind === 'PERSON' &&
      isOffice(tokens[first].word.toLowerCase()) &&
      !/^(King|Queen|Pope)/.test(tokens[first].word);
    const isCommon =
      first === last &&
      /^(Court|Act|State|States|Union|Empire|Government|God|Internet)$/.test(tokens[first].word);
    if (isRole || isCommon || tokens[first].word.includes('@')) continue;
    if (!/^[\p{Lu}\d]/u.test(tokens[first].word) && !isProper(tokens[first])) continue;
    found.push({ first, last, kind });
  }
  found.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const taken = new Uint8Array(tokens.length);
  const names: NamedSpan[] = [];
  const gazetteer = loadGazetteer();
  const add = (first: number, last: number, kind: EntityKind) => {
    for (let t = first; t <= last; t++) if (taken[t]) return;
    taken.fill(1, first, last + 1);
    const start = tokens[first].start;
    const end = tokens[last].end;
    if (end <= start) return;
    const entry = gazetteer.first(text, start, end);
    const isGroup = entry >= 0 && gazetteer.kind(entry) === 'GROUP' && kind !== 'PLACE';
    names.push({ start, end, kind: isGroup ? 'GROUP' : kind });
  };
  for (const { first, last, kind } of found) add(first, last, kind);
  tokens.forEach((token, t) => {
    if (!/^(JJ|NNP|NNPS|NNS)$/.test(token.tag) || !/^\p{Lu}/u.test(token.word) || taken[t]) return;
    const entry = gazetteer.first(text, token.start, token.end);
    if (entry >= 0 && gazetteer.kind(entry) === 'GROUP') add(t, t, 'GROUP');
  });
  names.sort((a, b) => a.start - b.start);
  return { text, names, document: document.id };
}

function isCapitalAdjective(token: GumToken): boolean {
  return token.tag === 'JJ' && /^\p{Lu}/u.test(token.word);
}

/** Tokens with all that the name model reads: the steps of the pipeline before it. */
export function taggedTokens(text: string): Tokens {
  const tokens = segment(text);
  tag({ tokens } as Analysis);
  return tokens;
}
