import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { articleAt, entityAt, eventAt, searchAt, statementAt, storyAt } from '../addresses.js';
import { useAnswer } from '../api/useAnswer.js';
import { count, KINDS } from '../format/words.js';
import type { SearchAllQuery } from '../generated/operations.js';
import { SearchAllDocument } from '../generated/search.js';

const PAUSE_MS = 120;

/** Searches as one types: what fits best below, all of it on Enter. */
export function Search({ large = false }: { large?: boolean }) {
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [text, setText] = useState(asked);
  const [settled, setSettled] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const focus = () => field.current?.select();
    document.addEventListener('dateline:search', focus);
    return () => document.removeEventListener('dateline:search', focus);
  }, []);
  const hits = useHits(settled);
  const open = (to: string) => {
    setText('');
    field.current?.blur();
    go(to);
  };
  const openAll = () => {
    if (text.trim() !== '') open(searchAt(text.trim()));
  };
  return (
    <ComboboxProvider value={text} setValue={setText} resetValueOnHide={false} includesBaseElement={false}>
      <form
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
        <Combobox
          ref={field}
          autoSelect={false}
          setValueOnClick={false}
          setValueOnChange
          placeholder={large ? 'A person, a place, a quotation, a figure' : 'Search'}
          aria-label="Search stories, people, events, statements, articles"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text === '') field.current?.blur();
            // While its list is open, the combobox keeps Enter from the form.
            if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) {
              event.preventDefault();
              openAll();
            }
          }}
        />
        <kbd>/</kbd>
      </form>
      {settled !== '' && (
        <ComboboxPopover autoFocusOnHide={false} className="hits" gutter={4} sameWidth={large} flip={false}>
          {hits.map(({ to, title, kind, more }) => (
            <ComboboxItem
              key={to}
              className="hit"
              value={title}
              setValueOnClick={false}
              focusOnHover
              onClick={() => open(to)}
            >
              <span dir="auto" className="hit-title">
                {title}
              </span>
              <span className="xs">
                {kind}
                {more && `, ${more}`}
              </span>
            </ComboboxItem>
          ))}
          <ComboboxItem
            className="hit all"
            value={text}
            setValueOnClick={false}
            onClick={() => open(searchAt(text.trim()))}
          >
            All that fits “{settled}”
          </ComboboxItem>
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

interface Hit {
  readonly to: string;
  readonly title: string;
  readonly kind: string;
  readonly more?: string;
}

/** What fits best of all that is there; the last word may be unfinished. */
function useHits(text: string): Hit[] {
  const found = useAnswer(SearchAllDocument, { text, first: 9 }, text === '').data?.search ?? [];
  return found.map(({ result }) => hitOf(result));
}

function hitOf(result: SearchAllQuery['search'][number]['result']): Hit {
  switch (result.__typename) {
    case 'Article':
      return {
        to: articleAt(result.id),
        title: result.headline,
        kind: 'article',
        more: result.source?.name ?? '',
      };
    case 'Story':
      return {
        to: storyAt(result.id),
        title: result.title,
        kind: 'story',
        more: count(result.articleCount, 'article'),
      };
    case 'Event':
      return { to: eventAt(result.id), title: result.title, kind: 'event' };
    case 'Statement':
      return {
        to: statementAt(result.id),
        title: result.text,
        kind: 'statement',
        more: result.speaker?.name ?? result.speakerText ?? '',
      };
    default:
      return {
        to: entityAt(result.id),
        title: result.name,
        kind: KINDS[result.kind],
        more: count(result.articleCount, 'article'),
      };
  }
}
