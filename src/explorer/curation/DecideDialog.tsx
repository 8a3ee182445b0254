import { useEffect, useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { readKey } from '../api/key.js';
import { count } from '../format/words.js';
import { DecideDocument } from '../generated/curation.js';
import type { EffectFragment, Judgement } from '../generated/operations.js';
import { Failure, KeyNeeded, Loading } from '../parts/Answered.js';
import { Marked } from '../parts/Evidence.js';
import { Link } from '../parts/Link.js';
import { OutletLink } from '../parts/names.js';
import { type Primitives, withPrimitives } from '../parts/primitives.js';
import { useCache } from '../shell/cache.js';
import { type Subject, subjectOf } from './decided.js';

interface Props {
  readonly left: Subject;
  readonly right: Subject;
  readonly judgement: Judgement;
  readonly close: () => void;
  readonly primitives: Primitives;
}

/** Shows what a decision would change, and decides it when asked to. */
export const DecideDialog = withPrimitives(function DecideDialog({
  left,
  right,
  judgement,
  close,
  primitives: { Dialog, DialogDismiss, DialogHeading },
}: Props) {
  const [, run] = useMutation(DecideDocument());
  const [effects, setEffects] = useState<readonly EffectFragment[]>();
  const [error, setError] = useState<CombinedError>();
  const [hasKey, setHasKey] = useState(readKey() !== null);
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [done, setDone] = useState(false);
  const [working, setWorking] = useState(false);
  const cache = useCache();

  const decide = async (dryRun: boolean) => {
    setWorking(true);
    setError(undefined);
    const input = {
      left: left.id,
      right: right.id,
      judgement,
      dryRun,
      ...(by && { by }),
      ...(note && { note }),
    };
    const { data, error: failed } = await run({ input });
    setWorking(false);
    if (failed) setError(failed);
    else if (dryRun) setEffects(data?.decide.effects ?? []);
    else setDone(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what would change is asked once for what is proposed
  useEffect(() => {
    if (hasKey) void decide(true);
  }, [hasKey]);

  const finish = () => {
    close();
    if (done) cache.forget();
  };
  return (
    <Dialog open onClose={finish} className="dialog wide" backdrop={<div className="backdrop" />}>
      <DialogHeading className="dialog-head">
        {judgement === 'SAME' ? 'These are the same' : 'These are two'}
      </DialogHeading>
      <ul className="arts">
        {[left, right].map(({ id, name }) => (
          <li key={id} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {!hasKey && <KeyNeeded what="Deciding" done={() => setHasKey(true)} />}
      {error && (
        <Failure
          what="Deciding"
          came="failed"
          error={error}
          again={() => void decide(effects === undefined)}
        />
      )}
      {hasKey && effects === undefined && !error && <Loading what="What would change" lines={4} />}
      {effects && !done && (
        <>
          <Effects of={effects} />
          <div className="filters">
            <label>
              Who decides
              <input value={by} onChange={(event) => setBy(event.target.value)} />
            </label>
            <label className="grow">
              Why
              <input value={note} onChange={(event) => setNote(event.target.value)} />
            </label>
          </div>
          <p className="state-next">
            <button type="button" className="btn" disabled={working} onClick={() => void decide(false)}>
              Decide
            </button>
            <DialogDismiss className="btn quiet">Leave it</DialogDismiss>
          </p>
        </>
      )}
      {done && (
        <>
          <p role="status">
            Decided. It holds whatever the documents say, until it is undone in the{' '}
            <Link href="/decisions" onClick={finish}>
              list of decisions
            </Link>
            .
          </p>
          <p>
            <DialogDismiss className="btn">Close</DialogDismiss>
          </p>
        </>
      )}
    </Dialog>
  );
});

const MOVED = 4;

function Effects({ of }: { of: readonly EffectFragment[] }) {
  if (of.length === 0) return <p className="soft">Nothing would change: it is so already.</p>;
  return (
    <div className="effects">
      <h3>What would change</h3>
      <ul className="arts">
        {of.map(({ before, after, moved }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an effect is its place in the answer
          <li key={i}>
            <span dir="auto">
              {before.map((node) => subjectOf(node).name).join(' and ') || 'Findings of nothing'}
            </span>
            :{' '}
            <b>
              {before.length} {before.length === 1 ? 'becomes' : 'become'} {after}
            </b>
            , {count(moved.length, 'finding')} would move
            <ul>
              {moved.slice(0, MOVED).map((evidence) => (
                <li key={`${evidence.article.id}${evidence.start}`} className="xs">
                  <Marked of={evidence} layer="n" brief />, <OutletLink of={evidence.article} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
