import { useSyncExternalStore } from 'react';

/** As in narrow.css: one column. */
const narrow = matchMedia('(max-width: 860px)');

const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether the page has one column. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
