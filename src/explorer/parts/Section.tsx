import { type ReactNode, useEffect, useId } from 'react';

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
  useShown(id);
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

/** Goes to a part that the address names when it comes: the browser looked for it before it was there. */
export function useShown(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined && location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, [id]);
}
