import { type ReactNode, useMemo, useState } from 'react';
import { listAt } from '../../addresses.js';
import type { Operation } from '../../api/useAnswer.js';
import { sayer } from '../../format/sayers.js';
import { count } from '../../format/words.js';
import type { SaidFragment } from '../../generated/operations.js';
import { Empty } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { Speaker } from '../../parts/names.js';
import { HowSaid, Printings, Quote } from '../../parts/Quotation.js';
import { Section } from '../../parts/Section.js';
import { statementRows } from '../../parts/statementRows.js';
import { statementCitations } from '../../take/citation.js';

const SPEAKERS = 6;
const EACH = 3;

interface Props {
  /** The id of the story. */
  readonly story: string;
  readonly statements: readonly SaidFragment[];
  readonly operation: Operation;
  /** What stands below them. */
  readonly children: ReactNode;
}

/** Who said what: by speaker, the fullest form of each statement beside how much of it is printed where. */
export function WhoSaidWhat({ story, statements, operation, children }: Props) {
  const [all, setAll] = useState(false);
  const speakers = useMemo(() => bySpeaker(statements), [statements]);
  return (
    <Section
      drawn
      id="said"
      title="Who said what"
      take={{
        name: 'who said what',
        rows: () => statementRows(statements),
        json: () => statements,
        cite: () => statementCitations(statements),
        operation,
      }}
    >
      {speakers.length === 0 && <Empty>No statements in these articles.</Empty>}
      {speakers.length > 0 && (
        <div className="who whd">
          <span />
          <div>
            <div className="saying">
              <span />
              <span className="xs">Printed by, characters of the fullest form</span>
            </div>
          </div>
        </div>
      )}
      {(all ? speakers : speakers.slice(0, SPEAKERS)).map((own) => (
        <Said key={own[0]?.id} story={story} of={own} all={all} />
      ))}
      {speakers.length > SPEAKERS && (
        <button type="button" className="more as-link" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${count(speakers.length, 'speaker')}`}
        </button>
      )}
      {children}
    </Section>
  );
}

function Said({ story, of, all }: { story: string; of: readonly SaidFragment[]; all: boolean }) {
  const [first] = of;
  if (first === undefined) return null;
  const shown = all ? of : of.slice(0, EACH);
  return (
    <div className="who">
      <header>
        <b>
          <Speaker of={first} />
        </b>
        {first.speaker === null && (
          <span className="meta">
            Speaker not told{first.unresolvedReason ? `: ${first.unresolvedReason}` : ''}
          </span>
        )}
      </header>
      <div>
        {shown.map((statement) => (
          <div className="saying" key={statement.id}>
            <div>
              <Quote of={statement} />
              <HowSaid of={statement} />
            </div>
            <Printings of={statement} />
          </div>
        ))}
        {of.length > shown.length && (
          <p className="said-more">
            <Link href={listAt('statements', { story, ...(first.speaker && { speaker: first.speaker.id }) })}>
              {first.speaker ? `All ${count(of.length, 'statement')}` : 'All statements of the story'}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

/** The statements of each speaker together, who is printed most first. */
function bySpeaker(statements: readonly SaidFragment[]): SaidFragment[][] {
  const groups = new Map<string, SaidFragment[]>();
  for (const statement of statements) {
    const key = statement.speaker?.id ?? `${sayer(statement)}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const printed = (group: SaidFragment[]) => group.reduce((sum, { articleCount }) => sum + articleCount, 0);
  return [...groups.values()].sort(
    (a, b) => Number(b[0]?.speaker !== null) - Number(a[0]?.speaker !== null) || printed(b) - printed(a),
  );
}
