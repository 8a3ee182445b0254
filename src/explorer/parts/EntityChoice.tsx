import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { count, KINDS } from '../format/words.js';
import { FindEntityDocument, NameOfDocument } from '../generated/path.js';
import { HitWords } from './HitWords.js';
import { type Primitives, withPrimitives } from './primitives.js';

interface Props {
  readonly label: string;
  /** The id of who is chosen; empty where nobody is. */
  readonly value: string;
  readonly choose: (id: string) => void;
  readonly primitives: Primitives;
}

/** A field in which a person, body or place is chosen by name. */
export const EntityChoice = withPrimitives(function EntityChoice({
  label,
  value,
  choose,
  primitives,
}: Props) {
  const { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } = primitives;
  const known = useAnswer(NameOfDocument, { id: value }, value === '').data?.entity?.name ?? '';
  const [typed, setTyped] = useState<string>();
  const text = typed ?? known;
  const found =
    useAnswer(FindEntityDocument, { text }, typed === undefined || typed.trim() === '').data?.entities
      .nodes ?? [];
  // Who empties the field wants anybody.
  const type = (now: string) => {
    setTyped(now);
    if (now === '' && value !== '') choose('');
  };
  return (
    <ComboboxProvider value={text} setValue={type} resetValueOnHide={false}>
      <div className="entity-choice">
        <ComboboxLabel>{label}</ComboboxLabel>
        <Combobox autoSelect placeholder="A name" setValueOnClick={false} />
      </div>
      {typed !== undefined && found.length > 0 && (
        <ComboboxPopover className="hits" gutter={4} sameWidth>
          {found.map(({ id, name, kind, articleCount }) => (
            <ComboboxItem
              key={id}
              className="hit"
              value={name}
              setValueOnClick={false}
              onClick={() => {
                setTyped(undefined);
                choose(id);
              }}
            >
              <HitWords title={name} about={`${KINDS[kind]}, ${count(articleCount, 'article')}`} />
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
});
