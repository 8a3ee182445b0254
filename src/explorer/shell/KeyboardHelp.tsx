import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog';
import { useEffect, useState } from 'react';
import { keysAreOn, turnKeys, useKeys } from './keys.js';

const KEYS = [
  ['/', 'search'],
  ['1 – 5', 'show or hide a layer of an article'],
  ['j, k', 'next and previous fact'],
  ['Enter', 'open the fact'],
  ['Escape', 'back'],
  ['c', 'copy a citation of the fact'],
  ['?', 'this list'],
] as const;

const OPEN = 'dateline:keyboard-help';
export const openKeyboardHelp = (): boolean => document.dispatchEvent(new Event(OPEN));

/** What each key does, and the switch that turns single keys off. */
export function KeyboardHelp() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(keysAreOn);
  useEffect(() => {
    const show = () => setOpen(true);
    document.addEventListener(OPEN, show);
    return () => document.removeEventListener(OPEN, show);
  }, []);
  useKeys({
    '?': () => setOpen(true),
    '/': () => document.dispatchEvent(new Event('dateline:search')),
  });
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      className="dialog"
      backdrop={<div className="backdrop" />}
    >
      <DialogHeading className="dialog-head">Keys</DialogHeading>
      <table>
        <tbody>
          {KEYS.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            turnKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />{' '}
        Single keys are on
      </label>
      <p>
        <DialogDismiss className="btn">Close</DialogDismiss>
      </p>
    </Dialog>
  );
}
