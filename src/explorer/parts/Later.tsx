import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { usePrinted } from './printing.js';
import { whenAtRest } from './rest.js';
import { useShown } from './Section.js';

interface Props {
  readonly id?: string;
  /** What the part is headed, which stands there from the beginning. */
  readonly title: ReactNode;
  /** Whether what stands above has found its height. */
  readonly ready: boolean;
  readonly children: ReactNode;
}

/** How near a part comes before it is asked for and drawn, in pixels. */
const NEAR = 500;

/**
 * A part of a page that waits for what is in sight: it is asked for and drawn when one comes near it, and otherwise when the
 * page is at rest, so that all of a page can be searched, printed and read to its end. Till then its heading holds its place.
 */
export function Later({ id, title, ready, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState(false);
  if (usePrinted() && !drawn) setDrawn(true);
  useShown(id);
  useEffect(() => {
    if (!ready || drawn || place.current === null) return undefined;
    const show = () => setDrawn(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: `${NEAR}px 0px` },
    );
    observer.observe(place.current);
    const forget = whenAtRest(() => startTransition(show));
    return () => {
      observer.disconnect();
      forget();
    };
  }, [ready, drawn]);
  if (drawn) return children;
  return (
    <section id={id} ref={place} className="later">
      <div className="sec">
        <h2>{title}</h2>
      </div>
    </section>
  );
}
