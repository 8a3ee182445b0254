import { useState } from 'react';
import { type Primitives, withPrimitives } from '../parts/primitives.js';
import { keysAreOn, turnKeys } from './keys.js';

const KEYS = [
  ['/', 'search'],
  ['1 – 5', 'show or hide a layer of an article'],
  ['j, k', 'next and previous fact'],
  ['Enter', 'open the fact'],
  ['Escape', 'back'],
  ['c', 'copy a citation of the fact'],
  ['?', 'this list'],
] as const;

interface Props {
  readonly close: () => void;
  readonly primitives: Primitives;
}

/** What each key does, and the switch that turns single keys off. */
export const KeysDialog = withPrimitives(function KeysDialog({ close, primitives }: Props) {
  const { Dialog, DialogDismiss, DialogHeading } = primitives;
  const [on, setOn] = useState(keysAreOn);
  return (
    <Dialog open onClose={close} className="dialog" backdrop={<div className="backdrop" />}>
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
});
