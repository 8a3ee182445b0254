import { Link } from 'wouter';
import { eventAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { SameAs } from '../../curation/SameAs.js';
import { count, HOW_SAID } from '../../format/words.js';
import type { StatementPageQuery } from '../../generated/operations.js';
import { StatementPageDocument } from '../../generated/statement.js';
import { Answered, Empty } from '../../parts/Answered.js';
import { citation } from '../../parts/citation.js';
import { Evidence } from '../../parts/Evidence.js';
import { When } from '../../parts/Moment.js';
import { EntityLink, EntityLinks, Speaker } from '../../parts/names.js';
import { Printings, Quote } from '../../parts/Quotation.js';
import { Section } from '../../parts/Section.js';
import { Stories } from '../../parts/Stories.js';
import { Status } from '../../parts/signs.js';
import { statementRows } from '../../parts/statementRows.js';
import { TakeAway } from '../../parts/TakeAway.js';
import { useTitle } from '../../parts/useTitle.js';
import { WhyOne } from '../../parts/WhyOne.js';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** What somebody said: its fullest form, who prints how much of it, and where it stands. */
export default function StatementPage({ id }: { id: string }) {
  const answer = useAnswer(StatementPageDocument, { id });
  const statement = answer.data?.statement;
  useTitle(statement ? `“${statement.text.slice(0, 60)}”` : undefined);
  return (
    <Answered answer={answer} what="The statement" lines={10}>
      {(data) =>
        data.statement === null ? (
          <Empty next={<Link href="/statements">All statements</Link>}>
            There is no statement at this address.
          </Empty>
        ) : (
          <Shown of={data.statement} operation={answer.operation} />
        )
      }
    </Answered>
  );
}

function Shown({ of, operation }: { of: Statement; operation: ReturnType<typeof useAnswer>['operation'] }) {
  const proof = of.proofs[0]?.evidence;
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
          <span>{count(of.articleCount, 'printing')}</span>
        </p>
        <h1 className="as-quote">
          <Quote of={of} link={false} />
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
                Names <EntityLinks of={of.about} />
              </>
            )}
          </span>
          <TakeAway
            name="statement"
            rows={() => statementRows([of])}
            json={() => of}
            {...(proof ? { cite: () => citation(proof) } : {})}
            link=""
            operation={operation}
          />
        </div>
      </header>
      <div className="two">
        <div>
          <Section title="Printed by">
            <Printings of={of} />
          </Section>
          <Section title="Where it stands">
            <div className="proofs">
              {of.proofs.map((report) => (
                <Evidence key={report.id} of={report.evidence} layer="s" />
              ))}
            </div>
          </Section>
        </div>
        <div>
          {of.events.length > 0 && (
            <Section title="What it reports">
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
          <Section id="why" title="Why one">
            <WhyOne of={of.resolution} layer="s" />
            <SameAs of={{ id: of.id, name: `“${of.text}”`, to: null }} type="STATEMENT" />
          </Section>
          <Stories of={of.stories} />
        </div>
      </div>
    </>
  );
}
