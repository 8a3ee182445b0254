import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { NodeNamedDocument } from '../generated/curation.js';
import type { SearchType } from '../generated/operations.js';
import { HitWords } from '../parts/HitWords.js';
import { type Primitives, withPrimitives } from '../parts/primitives.js';
import { type Subject, subjectOf } from './decided.js';

interface Props {
  readonly of: Subject;
  readonly type: SearchType;
  readonly choose: (other: Subject) => void;
  readonly primitives: Primitives;
}

/** A field in which another of the same type is looked for by its words. */
export const AnotherChoice = withPrimitives(function AnotherChoice({ of, type, choose, primitives }: Props) {
  const { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } = primitives;
  const [text, setText] = useState('');
  const found = useAnswer(NodeNamedDocument, { text, types: [type] }, text.trim() === '').data?.search ?? [];
  const others = found.map(({ result }) => subjectOf(result)).filter(({ id }) => id !== of.id);
  return (
    <ComboboxProvider value={text} setValue={setText} resetValueOnHide={false}>
      <div className="entity-choice">
        <Combobox
          autoFocus
          placeholder="Its words"
          aria-label={`What is the same as ${of.name}`}
          setValueOnClick={false}
        />
      </div>
      {others.length > 0 && (
        <ComboboxPopover className="hits" gutter={4} sameWidth>
          {others.map((subject) => (
            <ComboboxItem
              key={subject.id}
              className="hit"
              value={subject.name}
              setValueOnClick={false}
              onClick={() => choose(subject)}
            >
              <HitWords title={subject.name} />
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
});
