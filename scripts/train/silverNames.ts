import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../../src/language/gazetteers/gazetteer.js';
import { KINDS } from '../../src/language/names/labels.js';
import type { NameRecogniser } from '../../src/language/names/recogniseNames.js';
import {
  type GumDocument,
  type NamedSpan,
  type NamedText,
  readConlluDocument,
  taggedTokens,
} from './namesCorpora.js';

/** Proper nouns that are no names of ours. */
const NO_NAME =
  /^(Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(day)?s?\.?$|^(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$|^(Mr|Mrs|Ms|Dr|President|Minister|General|Sen|Gen|Secretary|Prime|Street|God|Internet)\.?$/i;

/** EWT's training part by document, with gold tags; its entities are not marked. */
export function readEwt(corpora: string): GumDocument[] {
  const lines = readFileSync(join(corpora, 'trees', 'ewt', 'train.conllu'), 'utf8').split('\n');
  const documents: GumDocument[] = [];
  let from = 0;
  for (let k = 1; k <= lines.length; k++) {
    if (k < lines.length && !lines[k].startsWith('# newdoc')) continue;
    documents.push(readConlluDocument(lines.slice(from, k)));
    from = k;
  }
  return documents;
}

/**
 * Names for a text that has gold tags but none marked: a line without proper nouns has no names but of groups; of the
 * others only those are taken where the recogniser's names and the proper nouns are the same tokens (self-training
 * with agreement). Lines not taken are left out of the text.
 */
export function silverNames(document: GumDocument, recogniser: NameRecogniser): NamedText {
  const gazetteer = loadGazetteer();
  const { text } = document;
  const tokens = taggedTokens(text);
  const found: NamedSpan[] = recogniser
    .recognise(tokens)
    .names.flatMap(({ first, last, kind, confidence }) =>
      confidence < 0.5 ? [] : [{ start: tokens.start[first], end: tokens.end[last], kind: KINDS[kind] }],
    );
  const pieces: string[] = [];
  const names: NamedSpan[] = [];
  let length = 0;
  for (const sentence of document.sentences) {
    const words = document.tokens.slice(sentence.first, sentence.last + 1);
    if (words.length === 0) continue;
    const start = words[0].start;
    const end = words[words.length - 1].end;
    const own = found.filter((name) => name.start >= start && name.end <= end);
    const covered = (at: number) => own.some((name) => name.start <= at && at < name.end);
    let proper = 0;
    let agrees = true;
    for (const word of words) {
      if (word.end <= word.start) continue;
      const isProper = word.tag === 'NNP' || word.tag === 'NNPS';
      if (isProper && !NO_NAME.test(word.word)) {
        proper++;
        if (!covered(word.start)) agrees = false;
      } else if (!isProper && covered(word.start)) {
        const name = own.find((n) => n.start <= word.start && word.start < n.end)!;
        const isGroup = name.kind === 'GROUP';
        const isInside = word.start > name.start && word.end < name.end;
        if (!isGroup && !isInside && !/^(JJ|CD)$/.test(word.tag)) agrees = false;
      }
    }
    if (proper > 0 && !agrees) continue;
    const kept = proper > 0 ? own : own.filter((name) => gazetteerKind(name) === 'GROUP');
    for (const name of kept)
      names.push({ start: length + name.start - start, end: length + name.end - start, kind: name.kind });
    const piece = `${text.slice(start, end)}\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), names };

  function gazetteerKind({ start, end }: NamedSpan): string | null {
    const entry = gazetteer.first(text, start, end);
    return entry < 0 ? null : gazetteer.kind(entry);
  }
}
