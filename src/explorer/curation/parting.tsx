import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { DecideDialog } from './DecideDialog.js';
import type { Subject } from './decided.js';

/** Findings of one node of which two can be chosen, one after the other, to say that they are of two. */
export interface Parting {
  readonly chosen: Subject | undefined;
  readonly choose: (finding: Subject) => void;
  /** What is asked once two are chosen. */
  readonly dialog: ReactNode;
}

export function useParting(): Parting {
  const [chosen, setChosen] = useState<Subject>();
  const [other, setOther] = useState<Subject>();
  const choose = useCallback(
    (finding: Subject) => {
      if (chosen === undefined) setChosen(finding);
      else if (chosen.id === finding.id) setChosen(undefined);
      else setOther(finding);
    },
    [chosen],
  );
  const close = () => {
    setChosen(undefined);
    setOther(undefined);
  };
  const dialog = (
    <Suspense>
      {chosen && other && <DecideDialog left={chosen} right={other} judgement="DIFFERENT" close={close} />}
    </Suspense>
  );
  return { chosen, choose, dialog };
}

interface Props {
  readonly of: Subject;
  readonly by: Pick<Parting, 'chosen' | 'choose'>;
}

/** Chooses a finding as one of the two. */
export const Part = ({ of, by: { chosen, choose } }: Props) => (
  <button type="button" className="as-link" aria-pressed={chosen?.id === of.id} onClick={() => choose(of)}>
    {chosen === undefined
      ? 'Part from another…'
      : chosen.id === of.id
        ? 'Chosen; choose the other'
        : 'This is another'}
  </button>
);
