import { type ReactNode, useEffect, useRef, useState } from 'react';
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

/** A part of a page that is asked for and drawn when one comes near it; till then its heading holds its place. */
export function Later({ id, title, ready, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useShown(id);
  useEffect(() => {
    if (!ready || place.current === null) return undefined;
    const show = () => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: `${NEAR}px 0px` },
    );
    observer.observe(place.current);
    // Paper has no place to scroll to.
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [ready]);
  if (near) return children;
  return (
    <section id={id} ref={place} className="later">
      <div className="sec">
        <h2>{title}</h2>
      </div>
    </section>
  );
}
