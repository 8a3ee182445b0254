import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePrinted } from './printing.js';

interface Props<Item> {
  readonly items: readonly Item[];
  /** Draws an item; as long as it is the same function, what is drawn stays as it is. */
  readonly children: (item: Item) => ReactNode;
  /** About how high a row is, in pixels. */
  readonly height: number;
  readonly label: string;
  /** Called where the end comes near. */
  readonly onEnd?: () => void;
}

/** How many rows before the end more are asked for. */
const AHEAD = 25;
/** How many rows are drawn above and below what is in sight. */
const AROUND = 4;

/** A list of any length, of which only what is in sight is in the page. */
export function VirtualList<Item extends { readonly id: string }>({
  items,
  children,
  height,
  label,
  onEnd,
}: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  // Where one of these is another function, all rows are laid anew.
  const getItemKey = useCallback((i: number) => items[i]?.id ?? i, [items]);
  const estimateSize = useCallback(() => height, [height]);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize,
    getItemKey,
    overscan: AROUND,
    scrollMargin: top,
    // Rows move without being drawn anew.
    directDomUpdates: true,
  });
  const printed = usePrinted();
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - AHEAD && items.length > 0) onEnd?.();
  }, [last, items.length, onEnd]);
  const { containerRef } = rows;
  const hold = useCallback(
    (element: HTMLUListElement | null) => {
      list.current = element;
      containerRef(element);
    },
    [containerRef],
  );
  if (printed)
    return (
      <ul ref={list} aria-label={label}>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    );
  return (
    <ul ref={hold} className="virtual" aria-label={label}>
      {shown.map(({ key, index }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="virtual-row"
            >
              <Content of={item} drawn={children as (item: unknown) => ReactNode} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What stands in a row, drawn once for as long as it is in sight. */
const Content = memo(function Content({ of, drawn }: { of: unknown; drawn: (item: unknown) => ReactNode }) {
  return drawn(of);
});
