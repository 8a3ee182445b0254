import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { articleAt, entityAt, eventAt, searchAt, statementAt, storyAt } from '../addresses.js';
import { useAnswer } from '../api/useAnswer.js';
import { count, KINDS } from '../format/words.js';
import type { SearchAllQuery } from '../generated/operations.js';
import { SearchAllDocument } from '../generated/search.js';
import { HitWords } from '../parts/HitWords.js';
import type { Primitives } from '../parts/primitives.js';

const PAUSE_MS = 120;

/** What the field is, with the list of what fits or still without. */
interface SearchFieldProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly openAll: () => void;
  readonly placeholder: string;
  readonly 'aria-label': string;
}

interface Props extends SearchFieldProps {
  readonly primitives: Primitives;
  /** Where the field that stood here before was being written in, the characters that were chosen in it. */
  readonly chosen: readonly [start: number, end: number] | null;
  /** Goes to a view and leaves the field. */
  readonly open: (to: string) => void;
  /** Whether the list is as wide as the field. */
  readonly wide: boolean;
}

/** The field with the list of what fits best of what is typed. */
export function SearchCombobox({ primitives, text, setText, chosen, open, openAll, wide, ...field }: Props) {
  const { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } = primitives;
  const [settled, setSettled] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it takes the place of the other field once
  useLayoutEffect(() => {
    if (chosen === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(...chosen);
  }, []);
  const hits = useHits(settled);
  return (
    <ComboboxProvider
      value={text}
      setValue={setText}
      defaultOpen={chosen !== null && text !== ''}
      resetValueOnHide={false}
      includesBaseElement={false}
    >
      <Combobox
        {...field}
        ref={input}
        autoSelect={false}
        setValueOnClick={false}
        setValueOnChange
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text === '') input.current?.blur();
          // While its list is open, the combobox keeps Enter from the form.
          if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) {
            event.preventDefault();
            openAll();
          }
        }}
      />
      {settled !== '' && (
        <ComboboxPopover
          autoFocusOnHide={false}
          className="hits"
          gutter={4}
          sameWidth={wide}
          flip={false}
          getAnchorRect={wholeField}
        >
          {hits.map(({ to, title, kind, more }) => (
            <ComboboxItem
              key={to}
              className="hit"
              value={title}
              setValueOnClick={false}
              focusOnHover
              onClick={() => open(to)}
            >
              <HitWords title={title} about={more ? `${kind}, ${more}` : kind} />
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

/** The list stands below the whole field, not below its words alone. */
const wholeField = (words: HTMLElement | null) => words?.closest('form')?.getBoundingClientRect() ?? null;

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
