import { diffWordsWithSpace } from 'diff';
import { type ReactNode, useMemo } from 'react';
import { Empty } from './Answered.js';

/** One of two texts that are laid over one another. */
export interface Laid {
  readonly key: string;
  readonly head: ReactNode;
  readonly text: string;
}

/** Of two texts less than this in common is no help to a reader. */
const LEAST_SHARED = 0.3;

/** Two texts beside one another, what one has and the other has not marked. */
export function TextDifference({ one, other }: { one: Laid; other: Laid }) {
  const changes = useMemo(() => diffWordsWithSpace(one.text, other.text), [one.text, other.text]);
  const same = changes
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (same < LEAST_SHARED * Math.min(one.text.length, other.text.length))
    return <Empty>These texts have too little in common to be laid over one another.</Empty>;
  return (
    <div className="difference">
      {[one, other].map((laid, side) => (
        <div key={laid.key}>
          <h3>{laid.head}</h3>
          <p className="diff-text" dir="auto">
            {changes.map(({ value, added, removed }, i) => {
              if (added && side === 0) return null;
              if (removed && side === 1) return null;
              return added || removed ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place
                <b className="only" key={i}>
                  {value}
                </b>
              ) : (
                value
              );
            })}
          </p>
        </div>
      ))}
    </div>
  );
}
