import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { searchAt } from '../addresses.js';
import { loadPrimitives, type Primitives } from '../parts/primitives.js';
import { whenAtRest } from '../parts/rest.js';
import { SearchCombobox } from './SearchCombobox.js';

/** Searches as one types: what fits best below, all of it on Enter. The list is loaded when one comes to it, or at rest. */
export function Search({ large = false }: { large?: boolean }) {
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [text, setText] = useState(asked);
  const form = useRef<HTMLFormElement>(null);
  const plain = useRef<HTMLInputElement>(null);
  const [primitives, setPrimitives] = useState<Primitives>();
  const load = useCallback(() => void loadPrimitives().then(setPrimitives), []);
  useEffect(() => whenAtRest(load), [load]);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const focus = () => form.current?.querySelector('input')?.select();
    document.addEventListener('dateline:search', focus);
    return () => document.removeEventListener('dateline:search', focus);
  }, []);
  const open = (to: string) => {
    setText('');
    form.current?.querySelector('input')?.blur();
    go(to);
  };
  const openAll = () => {
    if (text.trim() !== '') open(searchAt(text.trim()));
  };
  const named = {
    placeholder: large ? 'A person, a place, a quotation, a figure' : 'Search',
    'aria-label': 'Search stories, people, events, statements, articles',
  };
  const before = plain.current;
  return (
    <form
      ref={form}
      className={large ? 'find large' : 'find'}
      onSubmit={(event) => {
        event.preventDefault();
        openAll();
      }}
    >
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <circle cx="6" cy="6" r="4.5" />
        <path d="m9.5 9.5 3.5 3.5" />
      </svg>
      {primitives === undefined ? (
        <input
          {...named}
          ref={plain}
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          autoComplete="off"
          value={text}
          onFocus={load}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <SearchCombobox
          {...named}
          {...{ primitives, text, setText, open, openAll }}
          wide={large}
          chosen={
            before !== null && before === document.activeElement
              ? [before.selectionStart ?? text.length, before.selectionEnd ?? text.length]
              : null
          }
        />
      )}
      <kbd>/</kbd>
    </form>
  );
}
