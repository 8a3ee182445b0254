import { memo, useRef, useState } from 'react';
import { count } from '../../format/words.js';
import type { Layer } from '../../parts/Evidence.js';
import { Link } from '../../parts/Link.js';
import { Status, Verdict } from '../../parts/signs.js';
import { useNarrow } from '../../shell/useNarrow.js';
import { type Fact, inTextOrder } from './facts.js';
import { nested, type Paragraph, type Piece, paragraphsOf } from './paragraphs.js';
import { useNotes } from './useNotes.js';

interface Props {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly shown: ReadonlySet<Layer>;
  /** Names the characters that are lit: "138-154". */
  readonly lit: string;
  /** Lights what stands on these characters. */
  readonly light: (range: string, from: 'mark' | 'note') => void;
}

export const rangeOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

/**
 * The text with what was read in it, and in the margin who speaks and what is told; where there is no margin, under its
 * paragraph when it is asked for.
 */
export function Text({ text, facts, shown, lit, light }: Props) {
  const classes = [...shown].map((layer) => `on-${layer}`).join(' ');
  const narrow = useNarrow();
  const element = useRef<HTMLDivElement>(null);
  useNotes(element, !narrow, [text, facts, shown]);
  return (
    <div ref={element} className={`text ${narrow ? '' : 'beside'} ${classes}`}>
      {paragraphsOf(text).map((paragraph) => {
        const own = facts.filter((fact) => fact.start < paragraph.end && fact.end > paragraph.start);
        const litHere = own.some((fact) => rangeOf(fact) === lit) || inside(lit, paragraph) ? lit : '';
        return (
          <Row
            key={paragraph.start}
            {...{ text, paragraph, light, narrow }}
            facts={own}
            lit={litHere}
            shown={shown}
          />
        );
      })}
    </div>
  );
}

/** Whether a range that is no fact begins in this paragraph. */
function inside(range: string, { start, end }: Paragraph): boolean {
  const from = Number(range.split('-')[0]);
  return range !== '' && from >= start && from < end;
}

const NOTED: ReadonlySet<Layer> = new Set(['f', 's', 'e']);

type RowProps = Props & { paragraph: Paragraph; narrow: boolean };

const Row = memo(
  function Row({ text, paragraph, facts, shown, lit, light, narrow }: RowProps) {
    const [open, setOpen] = useState(false);
    const notes = facts.filter(
      (fact) => fact.start >= paragraph.start && NOTED.has(fact.layer) && shown.has(fact.layer),
    );
    // Somewhere else it was said that these characters matter, though nothing was read on just them.
    const [start = 0, end = 0] = lit.split('-').map(Number);
    const stray = lit !== '' && !facts.some((fact) => rangeOf(fact) === lit);
    const marked = stray ? inTextOrder([...facts, strayFact(start, end)]) : facts;
    return (
      <div className="row">
        <p dir="auto">
          {nested(marked, paragraph.start, paragraph.end).map((piece) => (
            <Mark key={piece.start} of={piece} text={text} lit={lit} light={light} />
          ))}
          {narrow && notes.length > 0 && (
            <>
              {' '}
              <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
                {count(notes.length, 'note')}
              </button>
            </>
          )}
        </p>
        <div className="notes">
          {(narrow && !open ? notes.filter((fact) => rangeOf(fact) === lit) : notes).map((fact) => (
            <Note key={fact.key} of={fact} lit={rangeOf(fact) === lit} light={light} />
          ))}
        </div>
      </div>
    );
  },
  (before, now) =>
    before.lit === now.lit &&
    before.narrow === now.narrow &&
    before.shown === now.shown &&
    before.text === now.text &&
    before.facts.length === now.facts.length &&
    before.facts.every((fact, i) => fact === now.facts[i]),
);

const strayFact = (start: number, end: number): Fact => ({
  key: 'stray',
  layer: 'n',
  start,
  end,
  text: '',
  title: '',
  detail: '',
  to: null,
  soft: false,
  untold: false,
});

type MarkProps = { of: Piece<Fact>; text: string; lit: string; light: Props['light'] };

function Mark({ of, text, lit, light }: MarkProps) {
  const { fact } = of;
  if (fact === null) return text.slice(of.start, of.end);
  const range = rangeOf(fact);
  const classes = [fact.key === 'stray' ? '' : fact.layer, fact.soft && 'ind', range === lit && 'lit'];
  return (
    // The margin has the same facts for the keyboard, and j and k go from one to the next.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <mark
      className={classes.filter(Boolean).join(' ')}
      data-at={range}
      title={fact.title}
      onClick={(event) => {
        event.stopPropagation();
        light(range, 'mark');
      }}
    >
      {of.within.map((piece) => (
        <Mark key={piece.start} of={piece} text={text} lit={lit} light={light} />
      ))}
    </mark>
  );
}

const COLOURS: Record<Layer, string> = {
  n: 'var(--names)',
  t: 'var(--times)',
  f: 'var(--figures)',
  s: 'var(--statements)',
  e: 'var(--events)',
};

function Note({ of, lit, light }: { of: Fact; lit: boolean; light: Props['light'] }) {
  const range = rangeOf(of);
  const title = <b className={of.untold ? 'unk' : undefined}>{of.title}</b>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only lights what its link lights when focused
    <div
      className={`note${of.soft ? ' ind' : ''}${lit ? ' lit' : ''}`}
      style={{ '--c': COLOURS[of.layer] } as React.CSSProperties}
      data-at={`${of.start} – ${of.end}`}
      data-note={range}
      onPointerEnter={() => light(range, 'note')}
      onFocus={() => light(range, 'note')}
    >
      <span dir="auto">
        {of.to === null ? (
          title
        ) : (
          <Link href={of.to} className="plain">
            {title}
          </Link>
        )}
        {of.verdict && (
          <>
            {' '}
            <Verdict of={of.verdict} />
          </>
        )}
        {of.status && (
          <>
            {' '}
            <Status of={of.status} mute />
          </>
        )}
      </span>
      <span className="by" dir="auto">
        {of.detail}
      </span>
    </div>
  );
}
