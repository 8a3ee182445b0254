import { useEffect } from 'react';

const STORED_UNDER = 'dateline.keys';

/** Whether single keys do anything; they can be turned off (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(STORED_UNDER) !== 'off';
export const turnKeys = (on: boolean): void => localStorage.setItem(STORED_UNDER, on ? 'on' : 'off');

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/** Calls what belongs to a single key, outside of fields and without Ctrl, Alt or Meta. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !keysAreOn()) return;
      if (event.target instanceof Element && event.target.matches(FIELDS)) return;
      const run = keys[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
