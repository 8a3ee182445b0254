import { useEffect, useRef } from 'react';
import { useAnswer } from '../../api/useAnswer.js';
import { InConflictDocument, SaidMostDocument, StatisticsDocument } from '../../generated/start.js';
import { Answered, Empty } from '../../parts/Answered.js';
import { byWeight } from '../../parts/byWeight.js';
import { Dispute } from '../../parts/Dispute.js';
import { Link } from '../../parts/Link.js';
import { Quotation } from '../../parts/Quotation.js';
import { Section } from '../../parts/Section.js';
import { keyOf } from '../../parts/series.js';
import { statementRows } from '../../parts/statementRows.js';
import { Search } from '../../shell/Search.js';
import { statementCitations } from '../../take/citation.js';
import { seriesCitations, seriesRows } from '../../take/series.js';
import { DropZone } from './DropZone.js';
import { StartStories } from './StartStories.js';

const DISPUTES = 5;

/** What is new, what is disputed, what was said most, and how to put documents in. */
export function StartPage() {
  const statistics = useAnswer(StatisticsDocument, {});
  useEffect(() => {
    document.title = 'Dateline';
  }, []);
  const articles = statistics.data?.statistics.articles;
  // Who began with nothing keeps the drop zone where it was when the first document is in.
  const began = useRef<number>(undefined);
  began.current ??= articles;
  const dropFirst = began.current === 0;
  const filled = articles !== 0;
  const drop = (
    <Section title="Put documents in" take={null}>
      {articles === 0 && (
        <p className="lede before-drop">
          Nothing is in here yet. Hand it articles: it reads them and shows who said what, what happened, and
          where the reports differ. Many go in faster by <code>npx dateline ingest FOLDER</code>, also while
          this page is open.
        </p>
      )}
      <DropZone />
    </Section>
  );
  return (
    <>
      <div className="hero">
        <h1>Who said what, what happened, and who says so</h1>
        <Search large />
      </div>
      <div className="two">
        <div>
          {dropFirst && drop}
          {filled && <StartStories />}
          {filled && <SaidMost />}
        </div>
        <div>
          {filled && <InConflict />}
          {!dropFirst && drop}
        </div>
      </div>
    </>
  );
}

function SaidMost() {
  const answer = useAnswer(SaidMostDocument, {});
  const nodes = answer.data?.statements.nodes ?? [];
  return (
    <Section
      drawn
      title="Said most"
      take={{
        name: 'said most',
        rows: () => statementRows(nodes),
        json: () => nodes,
        cite: () => statementCitations(nodes),
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what="What was said most" lines={8}>
        {({ statements }) =>
          statements.nodes.length === 0 ? (
            <Empty>No statements in these articles.</Empty>
          ) : (
            <>
              {statements.nodes.map((statement) => (
                <Quotation key={statement.id} of={statement} />
              ))}
              <Link className="more" href="/statements">
                All statements
              </Link>
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function InConflict() {
  const answer = useAnswer(InConflictDocument, {});
  const rows = byWeight(
    answer.data?.events.nodes.flatMap((event) =>
      event.ledger.filter(({ verdict }) => verdict === 'CONFLICT'),
    ) ?? [],
  ).slice(0, DISPUTES);
  const storyOf = new Map(answer.data?.events.nodes.map((event) => [event.id, event.stories[0]?.id]));
  return (
    <Section
      drawn
      title="Figures in conflict"
      take={{
        name: 'figures in conflict',
        rows: () => seriesRows(rows),
        json: () => rows,
        cite: () => seriesCitations(rows),
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what="The figures in conflict" lines={8}>
        {() =>
          rows.length === 0 ? (
            <Empty next={<Link href="/figures">All figures that differ</Link>}>
              No figures contradict one another.
            </Empty>
          ) : (
            <>
              {rows.map((series) => {
                const story = storyOf.get(series.event.id);
                return (
                  <Dispute key={keyOf(series)} of={series} {...(story === undefined ? {} : { story })} />
                );
              })}
              <Link className="more" href="/figures">
                All figures that differ
              </Link>
            </>
          )
        }
      </Answered>
    </Section>
  );
}
