import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is drawn, so that a chart is made for its place and not scaled into it. */
export function useWidth<Element extends HTMLElement>(before: number): [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const read = () => setWidth(Math.max(240, Math.floor(measured.clientWidth)));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
