import { useEffect } from 'react';

/** Names the window by what it shows. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'Dateline' : `${title} – Dateline`;
  }, [title]);
}
