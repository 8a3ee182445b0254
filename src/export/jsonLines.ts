import type { RecordKind } from './kinds.js';
import type { Snapshot } from './snapshot.js';

/** A JSON object a line: `{"record": "entity", "id": …}`. */
export async function* jsonLines(
  snapshot: Snapshot,
  kinds: readonly RecordKind[],
): AsyncGenerator<string, void, undefined> {
  for (const kind of kinds)
    for await (const record of snapshot.records(kind))
      yield `${JSON.stringify({ record: kind, ...record })}\n`;
}
