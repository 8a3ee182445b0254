import type { ReactNode } from 'react';
import type { Answer } from '../api/useAnswer.js';
import type { WhyFragment } from '../generated/operations.js';
import { citation } from '../take/citation.js';
import { Answered } from './Answered.js';
import { Section } from './Section.js';
import { WhyOne } from './WhyOne.js';

interface Props {
  readonly title: string;
  readonly answer: Answer<unknown>;
  /** What the answer says of it, once it is there. */
  readonly of: WhyFragment | undefined;
  readonly layer: 'n' | 's' | 'e';
  /** What can be decided about it. */
  readonly children: ReactNode;
}

/** Why what articles report is held to be one, and what people may say to that. */
export function WhySection({ title, answer, of, layer, children }: Props) {
  return (
    <Section
      drawn
      id="why"
      title={title}
      take={{
        name: title.toLowerCase(),
        rows: () =>
          (of?.joins ?? []).flatMap(({ left, right, score, threshold, reasons }) =>
            reasons.map((reason) => ({
              left: left.sentence,
              right: right.sentence,
              score,
              threshold,
              ...reason,
            })),
          ),
        json: () => of,
        cite: () => (of?.joins ?? []).flatMap(({ left, right }) => [citation(left), citation(right)]),
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what={title} lines={5}>
        {() => of && <WhyOne of={of} layer={layer} />}
      </Answered>
      {children}
    </Section>
  );
}
