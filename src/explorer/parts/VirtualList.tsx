import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  /** About how high a row is, in pixels. */
  readonly height: number;
  readonly label: string;
  /** Called where the end comes near. */
  readonly onEnd?: () => void;
}

/** How many rows before the end more are asked for. */
const AHEAD = 20;

/** A list of any length, of which only what is in sight is in the page. */
export function VirtualList<Item>({ items, keyOf, children, height, label, onEnd }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    getItemKey: (i) => {
      const item = items[i];
      return item === undefined ? i : keyOf(item);
    },
    overscan: 8,
    scrollMargin: top,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - AHEAD && items.length > 0) onEnd?.();
  }, [last, items.length, onEnd]);
  return (
    <ul ref={list} className="virtual" aria-label={label} style={{ height: rows.getTotalSize() }}>
      {shown.map((row) => {
        const item = items[row.index];
        return (
          item !== undefined && (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className="virtual-row"
              style={{ transform: `translateY(${row.start - rows.options.scrollMargin}px)` }}
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
