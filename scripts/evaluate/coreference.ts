import { resolveCoreference } from '../../src/language/coreference/resolveCoreference.js';
import { alignEntities, analyseNames, gumMentionAt } from '../train/gumEntities.js';
import { type GumDocument, readGum } from '../train/namesCorpora.js';
import { type Clusters, type CoreferenceScores, type Prf, scoreCoreference } from './coreferenceScores.js';
import type { Evaluation, Score } from './evaluation.js';

export interface CoreferenceEvaluation {
  /** What is scored. */
  readonly setting: string;
  readonly documents: number;
  readonly scores: CoreferenceScores;
}

export interface PronounEvaluation {
  /** Pronouns of the third person that stand for an entity we found. */
  readonly gold: number;
  readonly resolved: number;
  readonly right: number;
}

export interface CoreferenceReport {
  readonly evaluations: readonly CoreferenceEvaluation[];
  readonly pronouns: PronounEvaluation;
}

/** Coreference on GUM dev; see `evaluateCoreference` for what is scored. */
export const coreference: Evaluation = {
  trainedOn: 'GUM train',
  run(corpora) {
    const { evaluations, pronouns } = evaluateCoreference(corpora);
    const scores = evaluations.flatMap(({ setting, scores: { muc, b3, ceafE, conll } }): Score[] => {
      const row = (measure: string, { precision, recall, f }: Prf) => ({
        data: `GUM dev, ${setting}`,
        measure,
        value: f,
        note: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}`,
      });
      const mean = { data: `GUM dev, ${setting}`, measure: 'CoNLL mean F1', value: conll };
      return [row('MUC F1', muc), row('B³ F1', b3), row('CEAFe F1', ceafE), mean];
    });
    const { gold, resolved, right } = pronouns;
    const note = `${right} right of ${resolved} resolved; ${gold} stand for an entity found`;
    return [
      ...scores,
      { data: 'GUM dev', measure: 'pronouns, precision', value: (100 * right) / resolved, note },
    ];
  },
};

/**
 * Scores coreference on GUM dev with our own tokens, tags and names. A mention of ours is GUM's longest mention whose
 * head lies in it. "named": GUM's entities that are named at least once, singletons included; "all": every entity of
 * GUM with two mentions or more, most of which are never named and which we don't look for.
 */
export function evaluateCoreference(corpora: string): CoreferenceReport {
  const documents = readGum(corpora, 'dev');
  const pronouns = { gold: 0, resolved: 0, right: 0 };
  const pairs = documents.map((document) => {
    const analysis = analyseNames(document.text);
    const aligned = alignEntities(analysis, document);
    resolveCoreference(analysis);
    const found = analysis.entities.map((entity) => [
      ...new Set(
        entity.mentions.map((mention) => {
          const gold = gumMentionAt(document, mention.start, mention.end);
          return gold ? keyOf(gold) : `? ${mention.start}`;
        }),
      ),
    ]);
    analysis.entities.forEach((entity, e) => {
      for (const mention of entity.mentions) {
        if (mention.form !== 'PRONOUN') continue;
        pronouns.resolved++;
        if (gumMentionAt(document, mention.start, mention.end)?.entity === aligned[e]) pronouns.right++;
      }
    });
    const ours = new Set(aligned);
    for (const mention of document.mentions) {
      const word = document.tokens[mention.first];
      const isPronoun =
        mention.first === mention.last && /^(he|him|his|she|her|hers|it|its)$/i.test(word.word);
      if (isPronoun && ours.has(mention.entity)) pronouns.gold++;
    }
    return { document, found: withoutRepeats(found) };
  });
  const setting = (name: string, news: boolean, gold: (document: GumDocument) => Clusters, least: number) => {
    const chosen = pairs.filter(({ document }) => !news || document.genre === 'news');
    return {
      setting: name,
      documents: chosen.length,
      scores: scoreCoreference(
        chosen.map(({ document, found }) => ({
          gold: gold(document),
          found: found.filter((cluster) => cluster.length >= least),
        })),
      ),
    };
  };
  return {
    evaluations: [
      setting('named entities, all genres', false, namedClusters, 1),
      setting('named entities, news', true, namedClusters, 1),
      setting(
        'all entities but singletons, all genres',
        false,
        (d) => clusters(d).filter((c) => c.length > 1),
        2,
      ),
    ],
    pronouns,
  };
}

function keyOf(mention: { first: number; last: number; head: readonly number[] }): string {
  return `${mention.first} ${mention.last}`;
}

function clusters(document: GumDocument): string[][] {
  const byEntity = new Map<string, Set<string>>();
  for (const mention of document.mentions) {
    const cluster = byEntity.get(mention.entity) ?? new Set();
    cluster.add(keyOf(mention));
    byEntity.set(mention.entity, cluster);
  }
  return [...byEntity.values()].map((cluster) => [...cluster]);
}

const NAMED_TYPES = /^(person|organization|place|object|abstract|event)$/;

function namedClusters(document: GumDocument): string[][] {
  const named = new Set(
    document.mentions
      .filter(
        ({ type, head }) =>
          NAMED_TYPES.test(type) && head.every((t) => /^NNPS?$/.test(document.tokens[t]?.tag ?? '')),
      )
      .map((mention) => keyOf(mention)),
  );
  return clusters(document).filter((cluster) => cluster.some((mention) => named.has(mention)));
}

/** Each mention in the first cluster that has it. */
function withoutRepeats(found: readonly string[][]): string[][] {
  const seen = new Set<string>();
  return found
    .map((cluster) =>
      cluster.filter((mention) => {
        if (seen.has(mention)) return false;
        seen.add(mention);
        return true;
      }),
    )
    .filter((cluster) => cluster.length > 0);
}
