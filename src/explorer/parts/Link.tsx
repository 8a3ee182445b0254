import type { ComponentProps } from 'react';
import { navigate } from 'wouter/use-browser-location';

type Props = ComponentProps<'a'> & { readonly href: string };

/** A link to a view of the explorer. It watches nothing itself, for a page has hundreds: see `followLinks`. */
export const Link = (props: Props) => <a {...props} data-view="" />;

/**
 * Opens the views that links lead to without loading the page anew; leaves to the browser what opens elsewhere.
 *
 * @returns takes it back
 */
export function followLinks(): () => void {
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const href = event.target instanceof Element && event.target.closest('a[data-view]')?.getAttribute('href');
  if (!href) return;
  event.preventDefault();
  navigate(href);
}
