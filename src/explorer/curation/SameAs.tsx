import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { NodeNamedDocument } from '../generated/curation.js';
import type { SearchType } from '../generated/operations.js';
import { Link } from '../parts/Link.js';
import { DecideDialog } from './DecideDialog.js';
import { type Subject, subjectOf } from './decided.js';

interface Props {
  readonly of: Subject;
  readonly type: Exclude<SearchType, 'ARTICLE'>;
}

/** Says that another is the same as this: the other is looked for by its words. */
export function SameAs({ of, type }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [other, setOther] = useState<Subject>();
  const found = useAnswer(NodeNamedDocument, { text, types: [type] }, text.trim() === '').data?.search ?? [];
  const others = found.map(({ result }) => subjectOf(result)).filter(({ id }) => id !== of.id);
  return (
    <div className="curate">
      <p className="state-next">
        <button type="button" className="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          Same as…
        </button>
        <Link className="xs" href="/decisions">
          Decisions
        </Link>
      </p>
      {open && (
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
                  onClick={() => setOther(subject)}
                >
                  <span dir="auto" className="hit-title">
                    {subject.name}
                  </span>
                </ComboboxItem>
              ))}
            </ComboboxPopover>
          )}
        </ComboboxProvider>
      )}
      <p className="xs">Shows first what would change.</p>
      {other && <DecideDialog left={of} right={other} judgement="SAME" close={() => setOther(undefined)} />}
    </div>
  );
}
