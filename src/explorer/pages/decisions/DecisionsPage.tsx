import { useCallback, useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { usePages } from '../../api/usePages.js';
import { subjectOf } from '../../curation/decided.js';
import { DecisionsDocument, UndoDecisionDocument } from '../../generated/curation.js';
import type { DecisionsQuery } from '../../generated/operations.js';
import { Answered, Empty, Failure, RestFailed } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { Moment } from '../../parts/Moment.js';
import { Section } from '../../parts/Section.js';
import { useTitle } from '../../parts/useTitle.js';
import { VirtualList } from '../../parts/VirtualList.js';
import { useCache } from '../../shell/cache.js';

type Decision = DecisionsQuery['decisions']['nodes'][number];

const PAGE = 50;

/** What people decided, the latest first; each can be undone. */
export default function DecisionsPage() {
  useTitle('Decisions');
  const [wanted, setWanted] = useState(PAGE);
  const more = useCallback(() => setWanted((n) => n + PAGE), []);
  const decisions = usePages(DecisionsDocument, {}, (data) => data.decisions, wanted);
  return (
    <>
      <header className="head">
        <h1>Decisions</h1>
        <p className="lede">What people decided stands whatever the documents say, until it is undone.</p>
      </header>
      <Section
        title="All decisions"
        take={{
          name: 'decisions',
          rows: async () =>
            (await decisions.all()).map((decision) => ({
              judgement: decision.judgement,
              left: subjectOf(decision.left).name,
              right: subjectOf(decision.right).name,
              by: decision.by,
              note: decision.note,
              decidedAt: decision.decidedAt,
              undoneAt: decision.undoneAt,
              id: decision.id,
            })),
          json: () => decisions.all(),
          operation: decisions.first.operation,
        }}
      >
        <Answered answer={decisions.first} what="The decisions" lines={6}>
          {() =>
            decisions.nodes.length === 0 ? (
              <Empty next={<Link href="/entities">People and bodies</Link>}>
                No decisions so far. They are made on the page of an entity, an event, a statement or a story.
              </Empty>
            ) : (
              <>
                <VirtualList items={decisions.nodes} height={84} label="Decisions" onEnd={more}>
                  {drawn}
                </VirtualList>
                <RestFailed of={decisions} what="the decisions" />
              </>
            )
          }
        </Answered>
      </Section>
    </>
  );
}

const drawn = (decision: Decision) => <Made of={decision} />;

function Made({ of }: { of: Decision }) {
  const cache = useCache();
  const [, undo] = useMutation(UndoDecisionDocument());
  const [error, setError] = useState<CombinedError>();
  const run = async () => {
    setError(undefined);
    const { error: failed } = await undo({ id: of.id });
    if (failed) setError(failed);
    else cache.forget();
  };
  return (
    <div className="item decision">
      <p>
        <Side of={of.left} /> <b>{of.judgement === 'SAME' ? 'is the same as' : 'is another than'}</b>{' '}
        <Side of={of.right} />
      </p>
      <p className="xs">
        {of.by && `${of.by}, `}
        <Moment at={of.decidedAt} exact />
        {of.note && `: ${of.note}`}
        {of.undoneAt && (
          <>
            . Undone, <Moment at={of.undoneAt} exact />
          </>
        )}
      </p>
      {of.undoneAt === null && !error && (
        <button type="button" className="as-link" onClick={() => void run()}>
          Undo
        </button>
      )}
      {error && <Failure what="Undoing" came="failed" error={error} again={() => void run()} />}
    </div>
  );
}

function Side({ of }: { of: Decision['left'] }) {
  const { name, to } = subjectOf(of);
  return to === null ? (
    <span className="soft">{name}</span>
  ) : (
    <Link href={to} dir="auto">
      {name}
    </Link>
  );
}
