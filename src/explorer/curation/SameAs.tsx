import { Suspense, useState } from 'react';
import type { SearchType } from '../generated/operations.js';
import { Loading } from '../parts/Answered.js';
import { Link } from '../parts/Link.js';
import { AnotherChoice } from './AnotherChoice.js';
import { DecideDialog } from './DecideDialog.js';
import type { Subject } from './decided.js';

interface Props {
  readonly of: Subject;
  readonly type: Exclude<SearchType, 'ARTICLE'>;
}

/** Says that another is the same as this: the other is looked for by its words. */
export function SameAs({ of, type }: Props) {
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<Subject>();
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
        <Suspense fallback={<Loading what="The field" lines={1} />}>
          <AnotherChoice of={of} type={type} choose={setOther} />
        </Suspense>
      )}
      <p className="xs">Shows first what would change.</p>
      <Suspense>
        {other && <DecideDialog left={of} right={other} judgement="SAME" close={() => setOther(undefined)} />}
      </Suspense>
    </div>
  );
}
