export {
  Combobox,
  ComboboxItem,
  ComboboxLabel,
  ComboboxPopover,
  ComboboxProvider,
} from '@ariakit/react/combobox';
export { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog';
