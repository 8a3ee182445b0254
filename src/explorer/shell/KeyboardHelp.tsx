import { Suspense, useEffect, useState } from 'react';
import { KeysDialog } from './KeysDialog.js';
import { useKeys } from './keys.js';

const OPEN = 'dateline:keyboard-help';
export const openKeyboardHelp = (): boolean => document.dispatchEvent(new Event(OPEN));

/** Keys that every page has; one of them tells what each key does. */
export function KeyboardHelp() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    document.addEventListener(OPEN, show);
    return () => document.removeEventListener(OPEN, show);
  }, []);
  useKeys({
    '?': () => setOpen(true),
    '/': () => document.dispatchEvent(new Event('dateline:search')),
  });
  return <Suspense>{open && <KeysDialog close={() => setOpen(false)} />}</Suspense>;
}
