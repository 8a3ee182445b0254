import { useState } from 'react';
import { eventAt } from '../../addresses.js';
import { type Operation, useAnswer } from '../../api/useAnswer.js';
import { happeningRows } from '../../charts/timeline.js';
import { findingOf } from '../../curation/decided.js';
import { Part, useParting } from '../../curation/parting.js';
import { SameAs } from '../../curation/SameAs.js';
import { sayer } from '../../format/sayers.js';
import { capital, count, plain, RELATIONS, ROLES, STATUSES } from '../../format/words.js';
import { EventPageDocument, EventWhyDocument } from '../../generated/event.js';
import type { EventPageQuery } from '../../generated/operations.js';
import { byWeight } from '../../parts/byWeight.js';
import { Evidence } from '../../parts/Evidence.js';
import { Figures } from '../../parts/Figures.js';
import { Later } from '../../parts/Later.js';
import { Link } from '../../parts/Link.js';
import { When } from '../../parts/Moment.js';
import { EntityLink, Speaker } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { Quotation } from '../../parts/Quotation.js';
import { Section } from '../../parts/Section.js';
import { Stories } from '../../parts/Stories.js';
import { Status } from '../../parts/signs.js';
import { statementRows } from '../../parts/statementRows.js';
import { useTitle } from '../../parts/useTitle.js';
import { WhySection } from '../../parts/WhySection.js';
import { citation, happeningCitations, statementCitations } from '../../take/citation.js';
import { proofRow } from '../../take/rows.js';
import { TakeAway } from '../../take/TakeAway.js';

type Event = NonNullable<EventPageQuery['event']>;

/** What happened: who took part, who says so, and the figures in it. */
export default function EventPage({ id }: { id: string }) {
  const answer = useAnswer(EventPageDocument, { id });
  useTitle(answer.data?.event?.title);
  return (
    <Page answer={answer} what="event" lines={10}>
      {(event) => <Shown of={event} operation={answer.operation} />}
    </Page>
  );
}

function Shown({ of, operation }: { of: Event; operation: Operation }) {
  const rows = byWeight(of.ledger);
  const [shown, show] = useState(rows[0]);
  const parting = useParting();
  return (
    <>
      <header className="head">
        <p className="kicker">
          <b>Event</b>
          <span>{capital(plain(of.type))}</span>
          <span>
            <Status of={of.status} mute /> {STATUSES[of.status]}
          </span>
          <span>
            <When at={of.time} plain />
          </span>
          {of.place && (
            <span>
              <EntityLink of={of.place} />
            </span>
          )}
          <span>
            {count(of.articleCount, 'article')}, {count(of.independentSourceCount, 'independent text')}
          </span>
        </p>
        <h1 dir="auto">{of.title}</h1>
        <div className="meta head-next">
          <span>
            {of.stories.length > 0 && (
              <>
                Part of{' '}
                {of.stories.map((story) => (
                  <Link key={story.id} href={`/stories/${story.id}`}>
                    {story.title}
                  </Link>
                ))}
              </>
            )}
          </span>
          <TakeAway
            name={of.title}
            rows={() => happeningRows([of])}
            json={() => of}
            cite={() => happeningCitations([of])}
            operation={operation}
          />
        </div>
      </header>
      {shown && <Figures rows={rows} shown={shown} show={show} operation={operation} />}
      <div className="two">
        <div>
          <Section
            id="proofs"
            title="Who says so"
            take={{
              name: 'who says so',
              rows: () =>
                of.proofs.flatMap(({ status, assertedBy, evidence }) =>
                  evidence.map((proof) => ({ status, says: sayer(assertedBy), ...proofRow(proof) })),
                ),
              json: () => of.proofs,
              cite: () =>
                of.proofs.flatMap(({ assertedBy, evidence }) =>
                  evidence.map((proof) =>
                    citation({ ...proof, ...(assertedBy ? { by: sayer(assertedBy) } : {}) }),
                  ),
                ),
              operation,
            }}
          >
            <div className="proofs">
              {of.proofs.map((report) => (
                <div key={report.id}>
                  <p className="proof-head">
                    <Status of={report.status} /> {STATUSES[report.status]}, says{' '}
                    {report.assertedBy ? <Speaker of={report.assertedBy} /> : <span>{sayer(null)}</span>}
                  </p>
                  {report.evidence.slice(0, 2).map((evidence) => (
                    <Evidence key={evidence.start} of={evidence} layer="e" />
                  ))}
                  {of.proofs.length > 1 && (
                    <p className="xs">
                      <Part of={findingOf(report.id, report.evidence[0])} by={parting} />
                    </p>
                  )}
                </div>
              ))}
            </div>
            {parting.dialog}
          </Section>
          {of.statements.nodes.length > 0 && (
            <Section
              id="said"
              drawn
              title="Said of it"
              take={{
                name: 'said of it',
                rows: () => statementRows(of.statements.nodes),
                json: () => of.statements.nodes,
                cite: () => statementCitations(of.statements.nodes),
                operation,
              }}
            >
              {of.statements.nodes.map((statement) => (
                <Quotation key={statement.id} of={statement} />
              ))}
            </Section>
          )}
        </div>
        <div>
          {of.participants.length > 0 && (
            <Section
              id="participants"
              title="Who took part"
              take={{
                name: 'who took part',
                rows: () =>
                  of.participants.map(({ role, text, entity }) => ({
                    role,
                    printed: text,
                    name: entity?.name,
                    id: entity?.id,
                  })),
                json: () => of.participants,
                operation,
              }}
            >
              <ul className="plist">
                {of.participants.map(({ role, text, entity }) => (
                  <li key={`${role}${text}`}>
                    <span />
                    <span>
                      {entity ? (
                        <EntityLink of={entity} />
                      ) : (
                        <span className="soft" dir="auto">
                          {text}
                        </span>
                      )}
                    </span>
                    <span className="xs">{ROLES[role]}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {of.relatedEvents.length > 0 && (
            <Section
              id="related"
              title="Before and after"
              take={{
                name: 'before and after',
                rows: () =>
                  of.relatedEvents.map(({ relation, articleCount, event }) => ({
                    relation,
                    title: event.title,
                    status: event.status,
                    start: event.time?.start,
                    end: event.time?.end,
                    articles: articleCount,
                    id: event.id,
                  })),
                json: () => of.relatedEvents,
                operation,
              }}
            >
              <ul className="arts">
                {of.relatedEvents.map(({ event, relation }) => (
                  <li key={event.id}>
                    <span className="xs">{capital(RELATIONS[relation])}</span>
                    <span className="tl-e">
                      <Status of={event.status} />
                      <span>
                        <Link className="plain" href={eventAt(event.id)} dir="auto">
                          {event.title}
                        </Link>{' '}
                        <When at={event.time} />
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Later id="why" title="Why one event" ready>
            <Why id={of.id} title={of.title} />
          </Later>
          <Stories of={of.stories} operation={operation} />
        </div>
      </div>
    </>
  );
}

function Why({ id, title }: { id: string; title: string }) {
  const answer = useAnswer(EventWhyDocument, { id });
  return (
    <WhySection title="Why one event" answer={answer} of={answer.data?.event?.resolution} layer="e">
      <p className="soft">Two of its reports that tell of two events can be parted under “Who says so”.</p>
      <SameAs of={{ id, name: title, to: null }} type="EVENT" />
    </WhySection>
  );
}
