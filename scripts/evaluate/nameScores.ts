import type { EntityKind } from '../../src/language/analysis.js';
import type { NamedSpan } from '../train/namesCorpora.js';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
  readonly gold: number;
}

/** Scores in percent by the rules of CoNLL-2003: a name counts where both ends and the kind are right. */
export interface NameScores {
  readonly all: Score;
  readonly kinds: Readonly<Record<string, Score>>;
}

/** How a corpus calls our kinds; null for a kind it does not mark. */
export type KindMap = (kind: EntityKind) => string | null;

/** CoNLL's four kinds. */
export const CONLL_KINDS: KindMap = (kind) =>
  kind === 'GROUP' || kind === 'THING' ? 'MISC' : { PERSON: 'PER', ORGANIZATION: 'ORG', PLACE: 'LOC' }[kind];

/** Universal NER's three kinds: groups and things are not marked. */
export const UNER_KINDS: KindMap = (kind) =>
  kind === 'GROUP' || kind === 'THING' ? null : CONLL_KINDS(kind);

/** Scores found names against right ones, text by text (the same texts in the same order). */
export function scoreNames(
  gold: readonly (readonly NamedSpan[])[],
  found: readonly (readonly NamedSpan[])[],
  kinds: KindMap,
): NameScores {
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const count = (kind: string) => {
    const known = counts.get(kind) ?? { gold: 0, found: 0, right: 0 };
    counts.set(kind, known);
    return known;
  };
  const keys = (names: readonly NamedSpan[]) =>
    names.flatMap(({ start, end, kind }) => {
      const name = kinds(kind);
      return name ? [{ name, key: `${start} ${end} ${name}` }] : [];
    });
  gold.forEach((names, t) => {
    const right = new Set(keys(names).map(({ key }) => key));
    for (const { name } of keys(names)) count(name).gold++;
    for (const { name, key } of keys(found[t])) {
      count(name).found++;
      if (right.has(key)) count(name).right++;
    }
  });
  const total = { gold: 0, found: 0, right: 0 };
  for (const c of counts.values()) {
    total.gold += c.gold;
    total.found += c.found;
    total.right += c.right;
  }
  return {
    all: score(total),
    kinds: Object.fromEntries([...counts].sort().map(([kind, c]) => [kind, score(c)])),
  };
}

function score({ gold, found, right }: { gold: number; found: number; right: number }): Score {
  const precision = found === 0 ? 0 : (100 * right) / found;
  const recall = gold === 0 ? 0 : (100 * right) / gold;
  const f = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f, gold };
}
