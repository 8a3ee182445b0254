import { useMemo, useState } from 'react';
import { entityAt, listAt, pathAt } from '../../addresses.js';
import { type Answer, type Operation, useAnswer } from '../../api/useAnswer.js';
import { happeningRows } from '../../charts/timeline.js';
import { SameAs } from '../../curation/SameAs.js';
import { days } from '../../format/times.js';
import { capital, count, KINDS } from '../../format/words.js';
import { useZone } from '../../format/zone.js';
import {
  EntityCompanionsDocument,
  EntityEventsDocument,
  EntityHeadDocument,
  EntitySaidAboutDocument,
  EntitySaidDocument,
  EntityWhyDocument,
} from '../../generated/entity.js';
import type {
  EntityCompanionsQueryVariables,
  EntityHeadQuery,
  EntityKind,
  EntitySaidAboutQuery,
  EntitySaidQuery,
} from '../../generated/operations.js';
import { Answered, Empty } from '../../parts/Answered.js';
import { Later } from '../../parts/Later.js';
import { Link } from '../../parts/Link.js';
import { Page } from '../../parts/Page.js';
import { People } from '../../parts/People.js';
import { Places } from '../../parts/Places.js';
import { Quotation } from '../../parts/Quotation.js';
import { Awaited, Section } from '../../parts/Section.js';
import { Stories } from '../../parts/Stories.js';
import { statementRows } from '../../parts/statementRows.js';
import { Timeline } from '../../parts/Timeline.js';
import { useCompanions } from '../../parts/useCompanions.js';
import { useTitle } from '../../parts/useTitle.js';
import { WhySection } from '../../parts/WhySection.js';
import { happeningCitations, statementCitations } from '../../take/citation.js';
import { TakeAway } from '../../take/TakeAway.js';
import { Mentions } from './Mentions.js';
import { Positions } from './Positions.js';

const COMPANIONS = 30;
const placesWith = (id: string): EntityCompanionsQueryVariables => ({
  id,
  kinds: ['PLACE'],
  first: COMPANIONS,
});

const whereNamed = (kind: EntityKind) => `Where this ${KINDS[kind]} is named`;

/** What speaks at all. */
const SPEAKING: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'GROUP'];

type Entity = NonNullable<EntityHeadQuery['entity']>;

/** Somebody or something: its names, what it was, what it said and did, and with whom it is named. */
export default function EntityPage({ id }: { id: string }) {
  // All that is in sight is asked for at once.
  const answer = useAnswer(EntityHeadDocument, { id });
  const said = useAnswer(EntitySaidDocument, { id });
  const about = useAnswer(EntitySaidAboutDocument, { id });
  useTitle(answer.data?.entity?.name);
  return (
    <Page answer={answer} what="entity" lines={10}>
      {(entity) => <Shown of={entity} operation={answer.operation} said={said} about={about} />}
    </Page>
  );
}

interface ShownProps {
  readonly of: Entity;
  readonly operation: Operation;
  readonly said: Answer<EntitySaidQuery>;
  readonly about: Answer<EntitySaidAboutQuery>;
}

function Shown({ of, operation, said, about }: ShownProps) {
  const zone = useZone();
  const { id } = of;
  const positions = 'positions' in of ? of.positions : [];
  // The lists below are told apart from what is in sight once these have their height.
  const ready = [said, about].every(({ data, error }) => data !== undefined || error !== undefined);
  return (
    <>
      <header className="head">
        <p className="kicker">
          <b>{capital(KINDS[of.kind])}</b>
          {of.firstSeenAt && of.lastSeenAt && <span>{days(of.firstSeenAt, of.lastSeenAt, zone)}</span>}
          <span>{count(of.mentionCount, 'naming')}</span>
          <span>{count(of.stories.totalCount, 'story', 'stories')}</span>
        </p>
        <h1 dir="auto">{of.name}</h1>
        {positions[0] && (
          <p className="as-called" dir="auto">
            {positions[0].title}
            {(positions[0].organization ?? positions[0].place) &&
              `, ${(positions[0].organization ?? positions[0].place)?.name}`}
          </p>
        )}
        {'acronym' in of && of.acronym && <p className="as-called">{of.acronym}</p>}
        <div className="meta head-next">
          <span>
            <Link href={listAt('articles', { who: id })}>{count(of.articleCount, 'article')}</Link>{' '}
            {SPEAKING.includes(of.kind) && (
              <Link href={listAt('statements', { speaker: id })}>All it said</Link>
            )}{' '}
            <Link href={listAt('statements', { who: id })}>All said about it</Link>{' '}
            <Link href={listAt('events', { who: id })}>Its events</Link>{' '}
            <Link href={pathAt(id)}>Path to…</Link>
          </span>
          <TakeAway
            name={of.name}
            rows={() => [
              {
                name: of.name,
                kind: of.kind,
                articles: of.articleCount,
                mentions: of.mentionCount,
                first: of.firstSeenAt,
                last: of.lastSeenAt,
                id: of.id,
              },
            ]}
            json={() => of}
            operation={operation}
          />
        </div>
      </header>
      <div className="two ent">
        <div>
          {positions.length > 0 && <Positions of={positions} operation={operation} />}
          <SaidBy answer={said} kind={of.kind} />
          <SaidAbout answer={about} kind={of.kind} />
          <Later id="events" title="Events" ready={ready}>
            <Events id={id} latest={Date.parse(of.lastSeenAt ?? '') || 0} />
          </Later>
          <Later id="mentions" title={whereNamed(of.kind)} ready={ready}>
            <Mentions id={id} title={whereNamed(of.kind)} />
          </Later>
        </div>
        <div>
          <Names of={of} operation={operation} />
          <Later id="why" title="Why one" ready={ready}>
            <Why id={id} name={of.name} kind={of.kind} />
          </Later>
          <Later title="Named with" ready={ready}>
            <Companions id={id} articles={of.articleCount} />
          </Later>
          <Later title="Places" ready={ready}>
            <CompanionPlaces id={id} of={of} />
          </Later>
          <Stories of={of.stories.nodes} operation={operation}>
            {of.stories.nodes.length === 0 && (
              <Empty>No story of two articles names this {KINDS[of.kind]}.</Empty>
            )}
            {of.stories.totalCount > of.stories.nodes.length && (
              <Link className="more" href={listAt('stories', { who: id })}>
                All {count(of.stories.totalCount, 'story', 'stories')}
              </Link>
            )}
          </Stories>
        </div>
      </div>
    </>
  );
}

function Names({ of, operation }: { of: Entity; operation: Operation }) {
  const most = Math.max(1, ...of.aliases.map(({ mentionCount }) => mentionCount));
  return (
    <Section
      drawn
      title="Names"
      take={{
        name: 'names',
        rows: () => of.aliases.map((alias) => ({ ...alias })),
        json: () => of.aliases,
        operation,
      }}
    >
      <ul className="names-list">
        {of.aliases.map(({ name, mentionCount }) => (
          <li key={name}>
            <b dir="auto">{name}</b>
            <span className="num n">{mentionCount}</span>
            <i aria-hidden="true" style={{ width: `${(mentionCount / most) * 100}%` }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SaidBy({ answer, kind }: { answer: Answer<EntitySaidQuery>; kind: EntityKind }) {
  const list = answer.data?.entity?.statements;
  if (list?.totalCount === 0) return null;
  return (
    <Section
      id="said"
      drawn
      title={`Said by this ${KINDS[kind]}`}
      take={{
        name: 'said',
        rows: () => statementRows(list?.nodes ?? []),
        cite: () => statementCitations(list?.nodes ?? []),
        json: () => list?.nodes,
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what="What was said" lines={8}>
        {({ entity }) =>
          entity && <Quotations of={entity.statements} list={listAt('statements', { speaker: entity.id })} />
        }
      </Answered>
    </Section>
  );
}

function SaidAbout({ answer, kind }: { answer: Answer<EntitySaidAboutQuery>; kind: EntityKind }) {
  const list = answer.data?.entity?.statementsAbout;
  if (list?.totalCount === 0) return null;
  return (
    <Section
      id="about"
      drawn
      title={`Said about this ${KINDS[kind]}`}
      take={{
        name: 'said about',
        cite: () => statementCitations(list?.nodes ?? []),
        rows: () => statementRows(list?.nodes ?? []),
        json: () => list?.nodes,
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what="What was said about it" lines={8}>
        {({ entity }) =>
          entity && <Quotations of={entity.statementsAbout} list={listAt('statements', { who: entity.id })} />
        }
      </Answered>
    </Section>
  );
}

const QUOTATIONS = 5;

type Statements = { totalCount: number; nodes: Parameters<typeof Quotation>[0]['of'][] };

function Quotations({ of, list }: { of: Statements; list: string }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <p className="xs">{count(of.totalCount, 'statement')}, the most printed first</p>
      {(all ? of.nodes : of.nodes.slice(0, QUOTATIONS)).map((statement) => (
        <Quotation key={statement.id} of={statement} />
      ))}
      {of.nodes.length > QUOTATIONS && (
        <button type="button" className="more as-link" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : count(of.nodes.length - QUOTATIONS, 'more statement')}
        </button>
      )}
      {of.totalCount > of.nodes.length && (
        <>
          {' '}
          <Link className="more" href={list}>
            All {count(of.totalCount, 'statement')}
          </Link>
        </>
      )}
    </>
  );
}

function Events({ id, latest }: { id: string; latest: number }) {
  const answer = useAnswer(EntityEventsDocument, { id });
  const events = answer.data?.entity?.events;
  if (events?.totalCount === 0) return null;
  return (
    <Section
      id="events"
      drawn
      title="Events"
      take={{
        name: 'events',
        rows: () => happeningRows(events?.nodes ?? []),
        json: () => events?.nodes,
        cite: () => happeningCitations(events?.nodes ?? []),
        operation: answer.operation,
      }}
    >
      <Answered answer={answer} what="The events" lines={8}>
        {({ entity }) => entity && <Timeline events={entity.events.nodes} latest={latest} />}
      </Answered>
    </Section>
  );
}

function Why({ id, name, kind }: { id: string; name: string; kind: EntityKind }) {
  const answer = useAnswer(EntityWhyDocument, { id });
  return (
    <WhySection title="Why one" answer={answer} of={answer.data?.entity?.resolution} layer="n">
      <p className="soft">
        Two of its namings that mean somebody else can be parted under “{whereNamed(kind)}”.
      </p>
      <SameAs of={{ id, name, to: null }} type="ENTITY" />
    </WhySection>
  );
}

function Companions({ id, articles }: { id: string; articles: number }) {
  const { answer, nodes } = useCompanions(id, COMPANIONS);
  if (answer.data?.entity && nodes.length < 2) return null;
  return (
    <Awaited title="Named with" answer={answer} lines={8}>
      {() => (
        <People
          title="Named with"
          nodes={nodes}
          weight={(node) => (node.id === id ? '' : `${node.weight} of ${articles}`)}
          open={`${entityAt(id)}/network`}
          path={pathAt(id)}
        />
      )}
    </Awaited>
  );
}

function CompanionPlaces({ id, of }: { id: string; of: Entity }) {
  const answer = useAnswer(EntityCompanionsDocument, placesWith(id));
  const places = useMemo(
    () => [
      ...('latitude' in of
        ? [
            {
              id: of.id,
              name: of.name,
              latitude: of.latitude,
              longitude: of.longitude,
              articles: of.articleCount,
            },
          ]
        : []),
      ...(answer.data?.entity?.related ?? []).map(({ entity, articleCount }) => ({
        id: entity.id,
        name: entity.name,
        articles: articleCount,
        ...('latitude' in entity ? { latitude: entity.latitude, longitude: entity.longitude } : {}),
      })),
    ],
    [answer.data, of],
  );
  return (
    <Awaited title="Places" answer={answer} lines={3}>
      {() =>
        places.length > 0 && (
          <Places
            of={places}
            operation={answer.operation}
            all={listAt('entities', { who: id, kind: 'PLACE' })}
          />
        )
      }
    </Awaited>
  );
}
