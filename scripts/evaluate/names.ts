import compromise from 'compromise';
import { plainDocument } from '../../src/documents/document.js';
import { expected } from '../../src/expected.js';
import type { Analysis, EntityKind } from '../../src/language/analysis.js';
import { findNames } from '../../src/language/names/findNames.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { readNewsNames } from '../train/annotatedNames.js';
import { analyseNames } from '../train/gumEntities.js';
import {
  type NamedSpan,
  type NamedText,
  namesOfGum,
  readConll,
  readGum,
  readUner,
  taggedTokens,
} from '../train/namesCorpora.js';
import { type Evaluation, type Score, tokensPerSecond } from './evaluation.js';
import { CONLL_KINDS, type KindMap, type NameScores, scoreNames, UNER_KINDS } from './nameScores.js';

/**
 * Names on dev data by CoNLL's rules (a name counts where both ends and the kind are right), on raw text through the
 * whole step, rules included; compromise on the same texts beside it.
 */
export const names: Evaluation = {
  trainedOn:
    'CoNLL++ train, GUM train, wikigold, WNUT17 train, EWT train, 245 news articles with our own annotations, and texts of our own',
  run(corpora) {
    const sets: [string, NamedText[], KindMap][] = [
      ['CoNLL++ dev', readConll(corpora, 'dev'), CONLL_KINDS],
      ['own news dev, 24 articles', readNewsNames(corpora, 'dev'), CONLL_KINDS],
      ['UNER-EWT dev', readUner(corpora), UNER_KINDS],
      [
        'GUM news dev',
        readGum(corpora, 'dev')
          .filter((d) => d.genre === 'news')
          .map(namesOfGum),
        CONLL_KINDS,
      ],
      ['GUM dev', readGum(corpora, 'dev').map(namesOfGum), CONLL_KINDS],
    ];
    return [...sets.flatMap(([data, texts, kinds]) => evaluateSet(data, texts, kinds)), ...speed(sets[0][1])];
  },
};

function evaluateSet(data: string, texts: readonly NamedText[], kinds: KindMap): Score[] {
  const gold = texts.map((t) => t.names);
  const ours = scoreNames(
    gold,
    texts.map(({ text }) => namesIn(analyseNames(text))),
    kinds,
  );
  const theirs = scoreNames(
    gold,
    texts.map(({ text }) => compromiseNames(text)),
    kinds,
  );
  const beside = (scores: NameScores, kind?: string) =>
    (kind ? scores.kinds[kind] : scores.all)?.f.toFixed(1) ?? '-';
  const row = (measure: string, kind?: string): Score => {
    const { precision, recall, f, gold: count } = kind ? ours.kinds[kind] : ours.all;
    const note = `P ${precision.toFixed(1)} R ${recall.toFixed(1)} of ${count}; compromise ${beside(theirs, kind)}`;
    return { data, measure, value: f, note };
  };
  return [row('strict F1'), ...Object.keys(ours.kinds).map((kind) => row(`strict F1, ${kind}`, kind))];
}

function namesIn(analysis: Analysis): NamedSpan[] {
  return analysis.named.flatMap(({ kind, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, kind })),
  );
}

interface Found {
  readonly offset: { readonly start: number; readonly length: number };
}

function compromiseNames(text: string): NamedSpan[] {
  const document = compromise(text);
  const of = (kind: EntityKind, found: Found[]) =>
    found.flatMap(({ offset: { start, length } }) => {
      // Its offsets take in the punctuation around a name.
      const words = text.slice(start, start + length);
      const lead = expected(/^[\s"'“‘(]*/.exec(words), 'the marks before a name')[0].length;
      const trail = expected(/('s|’s)?[\s.,;:!?"'”’)]*$/.exec(words), 'the marks after a name')[0].length;
      return length > lead + trail ? [{ start: start + lead, end: start + length - trail, kind }] : [];
    });
  const offsets = (view: { json(options: object): unknown }) => view.json({ offset: true }) as Found[];
  return [
    ...of('PERSON', offsets(document.people())),
    ...of('PLACE', offsets(document.places())),
    ...of('ORGANIZATION', offsets(document.organizations())),
  ];
}

/** Of the step alone, on tagged tokens; compromise's on the same texts from raw text. */
function speed(texts: readonly NamedText[]): Score[] {
  const sample = texts.slice(0, 100).map(({ text }) => text);
  const tagged = sample.map((text) => ({
    ...newAnalysis(plainDocument(text), ENGLISH),
    tokens: taggedTokens(text),
  }));
  const count = tagged.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const own = tokensPerSecond(count, () => {
    for (const analysis of tagged) findNames({ ...analysis });
  });
  const other = tokensPerSecond(count, () => {
    for (const text of sample) compromiseNames(text);
  });
  return [
    {
      data: 'CoNLL++ dev',
      measure: 'tokens/s, names alone',
      value: own,
      note: `compromise ${Math.round(other)}`,
    },
  ];
}
