import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Answer } from '../api/useAnswer.js';
import { TakeAway, type Taking } from '../take/TakeAway.js';
import { Answered } from './Answered.js';

interface Props {
  readonly id?: string | undefined;
  readonly title: ReactNode;
  /** What can be taken away of it; null where it shows nothing of the knowledge base. */
  readonly take: Taking | null;
  /** Whether what stands in it is a picture to take away, where `take` names none. */
  readonly drawn?: boolean;
  /** What stands in the heading besides. */
  readonly choice?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page under its heading, with the ways to take it away. */
export function Section({ id, title, take, drawn = false, choice, children, className }: Props) {
  const heading = useId();
  const whole = useRef<HTMLElement>(null);
  useShown(id);
  return (
    <section id={id} ref={whole} aria-labelledby={heading} className={className}>
      <div className="sec">
        <h2 id={heading}>{title}</h2>
        {choice}
        {take && <TakeAway link={id} {...(drawn ? { picture: whole } : {})} {...take} />}
      </div>
      {children}
    </section>
  );
}

interface AwaitedProps {
  readonly id?: string | undefined;
  readonly title: string;
  readonly answer: Answer<unknown>;
  readonly lines: number;
  /** The part once it is answered, under a heading of its own; nothing where it has nothing to say. */
  readonly children: () => ReactNode;
}

/** A part of a page that stands under its heading while it is awaited, and where it failed. */
export function Awaited({ id, title, answer, lines, children }: AwaitedProps) {
  if (answer.data !== undefined) return children();
  return (
    <Section id={id} title={title} take={null}>
      <Answered answer={answer} what={title} lines={lines}>
        {children}
      </Answered>
    </Section>
  );
}

/** Goes to a part that the address names when it comes: the browser looked for it before it was there. */
export function useShown(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined && location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, [id]);
}
