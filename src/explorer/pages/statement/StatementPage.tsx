import { eventAt } from '../../addresses.js';
import { type Answer, useAnswer } from '../../api/useAnswer.js';
import { findingOf } from '../../curation/decided.js';
import { Part, useParting } from '../../curation/parting.js';
import { SameAs } from '../../curation/SameAs.js';
import { sayer } from '../../format/sayers.js';
import { HOW_SAID } from '../../format/words.js';
import type { StatementPageQuery } from '../../generated/operations.js';
import { StatementPageDocument } from '../../generated/statement.js';
import { Evidence } from '../../parts/Evidence.js';
import { Link } from '../../parts/Link.js';
import { When } from '../../parts/Moment.js';
import { EntityLink, EntityLinks, Speaker } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { Printings, printed, Quote } from '../../parts/Quotation.js';
import { Section } from '../../parts/Section.js';
import { Stories } from '../../parts/Stories.js';
import { Status } from '../../parts/signs.js';
import { statementRows } from '../../parts/statementRows.js';
import { useTitle } from '../../parts/useTitle.js';
import { WhySection } from '../../parts/WhySection.js';
import { citation, statementCitations } from '../../take/citation.js';
import { proofRow } from '../../take/rows.js';
import { TakeAway } from '../../take/TakeAway.js';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** What somebody said: its fullest form, who prints how much of it, and where it stands. */
export default function StatementPage({ id }: { id: string }) {
  const answer = useAnswer(StatementPageDocument, { id });
  const statement = answer.data?.statement;
  useTitle(statement ? `“${statement.text.slice(0, 60)}”` : undefined);
  return (
    <Page answer={answer} what="statement" lines={10}>
      {(statement) => <Shown of={statement} answer={answer} />}
    </Page>
  );
}

function Shown({ of, answer }: { of: Statement; answer: Answer<StatementPageQuery> }) {
  const { operation } = answer;
  const parting = useParting();
  return (
    <>
      <header className="head">
        <p className="kicker">
          <b>Statement</b>
          <span>
            <Speaker of={of} />
          </span>
          <span>
            {of.cue ?? 'said'}, {HOW_SAID[of.kind]}
          </span>
          {of.saidAt && (
            <span>
              <When at={of.saidAt} plain />
            </span>
          )}
          <span>{printed(of)}</span>
        </p>
        <h1 className="as-quote">
          <Quote of={of} heading />
        </h1>
        {of.speaker === null && (
          <p className="meta">
            Speaker not told{of.unresolvedReason ? `: ${of.unresolvedReason}` : ''}. The words of the article
            are shown.
          </p>
        )}
        <div className="meta head-next">
          <span>
            {of.addressee && (
              <>
                Said to <EntityLink of={of.addressee} />.{' '}
              </>
            )}
            {of.about.length > 0 && (
              <>
                Mentions <EntityLinks of={of.about} />
              </>
            )}
          </span>
          <TakeAway
            name="statement"
            rows={() => statementRows([of])}
            json={() => of}
            cite={() => statementCitations([of])}
            operation={operation}
          />
        </div>
      </header>
      <div className="two">
        <div>
          <Section
            id="printings"
            drawn
            title="Printed by"
            take={{
              name: 'printings',
              rows: () => statementRows([of]),
              json: () => of.reports,
              cite: () => statementCitations([of]),
              operation,
            }}
          >
            <Printings of={of} />
          </Section>
          <Section
            id="proofs"
            title="Where it stands"
            take={{
              name: 'where it stands',
              rows: () => of.proofs.map(({ evidence }) => proofRow(evidence)),
              json: () => of.proofs,
              cite: () => of.proofs.map(({ evidence }) => citation({ ...evidence, by: sayer(of) })),
              operation,
            }}
          >
            <div className="proofs">
              {of.proofs.map(({ id, evidence }) => (
                <div key={id}>
                  <Evidence of={evidence} layer="s" />
                  {of.proofs.length > 1 && (
                    <p className="xs">
                      <Part of={findingOf(id, evidence)} by={parting} />
                    </p>
                  )}
                </div>
              ))}
            </div>
            {parting.dialog}
          </Section>
        </div>
        <div>
          {of.events.length > 0 && (
            <Section
              id="events"
              title="What it reports"
              take={{
                name: 'what it reports',
                rows: () => of.events.map(({ id, title, status }) => ({ title, status, id })),
                json: () => of.events,
                operation,
              }}
            >
              <ul className="arts">
                {of.events.map((event) => (
                  <li key={event.id} className="tl-e">
                    <Status of={event.status} />
                    <Link className="plain" href={eventAt(event.id)} dir="auto">
                      {event.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <WhySection title="Why one" answer={answer} of={of.resolution} layer="s">
            <p className="soft">
              Two of its printings that are of two statements can be parted under “Where it stands”.
            </p>
            <SameAs of={{ id: of.id, name: `“${of.text}”`, to: null }} type="STATEMENT" />
          </WhySection>
          <Stories of={of.stories} operation={operation} />
        </div>
      </div>
    </>
  );
}
