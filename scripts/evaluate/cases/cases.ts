import { writeFileSync } from 'node:fs';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import type { Evaluation, Score } from '../evaluation.js';
import { floorsFile, readCases, readFloors } from './case.js';
import { documentOf } from './finding.js';
import { type Outcome, outcomes, Share, sharesByKind } from './shares.js';

function printFailures(results: readonly Outcome[]): void {
  for (const { of, points } of results) {
    const missed = points.filter(({ holds }) => !holds);
    if (missed.length > 0) console.log(`  ${of.id}: ${JSON.stringify(of.text)}`);
    for (const { layer, expected } of missed) console.log(`    ${layer}: ${JSON.stringify(expected)}`);
  }
}

/** Raises each kind's floor to its share of now; none is ever lowered. */
function raiseFloors(shares: ReadonlyMap<string, Share>): void {
  const floors = readFloors();
  for (const [kind, share] of shares) floors[kind] = Math.max(floors[kind] ?? 0, Math.floor(share.percent));
  const inOrder = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(floorsFile, `${JSON.stringify(inOrder, null, 2)}\n`);
}

function scoreOf(kind: string, share: Share): Score {
  const note = `${share.held} of ${share.points} points, ${share.right} of ${share.cases} cases`;
  return { data: kind, measure: 'points right', value: share.percent, note };
}

/** The short texts of test/cases: what of that which a careful reader finds in them is found. */
export const cases: Evaluation = {
  trainedOn: 'whatever the steps were; nothing is trained on these texts',
  run: (_corpora, _report, { failures = false, raise = false } = {}) => {
    const all = readCases();
    const results = outcomes(
      all,
      all.map((each) => analyse(documentOf(each), ENGLISH)),
    );
    const shares = sharesByKind(results);
    if (failures) printFailures(results);
    if (raise) raiseFloors(shares);
    const total = new Share();
    for (const { points } of results) total.add(points);
    return [
      ...[...shares]
        .sort(([, a], [, b]) => a.percent - b.percent)
        .map(([kind, share]) => scoreOf(kind, share)),
      scoreOf('all', total),
    ];
  },
};
