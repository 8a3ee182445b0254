import { type ReactNode, useId } from 'react';

interface Props {
  readonly id?: string;
  readonly title: ReactNode;
  /** What stands right in the heading: how to take this away. */
  readonly take?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page under its heading. */
export function Section({ id, title, take, children, className }: Props) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className={className}>
      <div className="sec">
        <h2 id={heading}>{title}</h2>
        {take}
      </div>
      {children}
    </section>
  );
}
