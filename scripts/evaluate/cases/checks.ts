import type { Analysis, Event, Figure, Statement } from '../../../src/language/analysis.js';
import type {
  Case,
  EntityExpectation,
  EventExpectation,
  Expectations,
  FigureExpectation,
  ParticipantExpectation,
  StatementExpectation,
  TimeExpectation,
} from './case.js';
import { Finding, fold, listOf } from './finding.js';

type Element<T> = T extends readonly (infer E)[] ? E : T;
type Checks = {
  [L in keyof Expectations]-?: (finding: Finding, expected: Element<Required<Expectations>[L]>) => boolean;
};

const allowed = <T>(expected: T | readonly T[] | undefined, found: T) =>
  expected === undefined || listOf<T>(expected).includes(found);

function hasEntity(finding: Finding, { name, kind, mentions = [], country, notCountry }: EntityExpectation) {
  return finding.called(name).some((entity) => {
    const found = entity.gazetteer?.countryCode ?? null;
    return (
      allowed(kind, entity.kind) &&
      mentions.every((words) => entity.mentions.some((mention) => finding.words(mention) === fold(words))) &&
      (country === undefined || found === country) &&
      (notCountry === undefined || found === null || !listOf(notCountry).includes(found))
    );
  });
}

function isStatement(finding: Finding, statement: Statement, expected: StatementExpectation): boolean {
  const content = finding.content(statement);
  const { speaker, addressee } = expected;
  return (
    content.includes(fold(expected.content_contains)) &&
    !listOf(expected.content_not_contains ?? []).some((words) => content.includes(fold(words))) &&
    (speaker === undefined || finding.speakerIs(statement, speaker)) &&
    allowed(expected.kind, statement.kind) &&
    finding.words(statement.source).includes(fold(expected.source_contains ?? '')) &&
    (addressee === undefined ||
      (addressee === null ? statement.addressee === null : finding.isCalled(statement.addressee, addressee)))
  );
}

const hasStatement = (finding: Finding, expected: StatementExpectation) =>
  finding.analysis.statements.some((statement) => isStatement(finding, statement, expected));

function hasTime(finding: Finding, { text, from, to = '', precision }: TimeExpectation): boolean {
  return finding.analysis.times.some((time) => {
    const words = finding.words(time);
    return (
      (words.includes(fold(text)) || fold(text).includes(words)) &&
      time.from.toISOString().startsWith(from) &&
      time.to.toISOString().startsWith(to) &&
      allowed(precision, time.precision)
    );
  });
}

/** No time over the words where they first stand. */
function hasNoTime(finding: Finding, { text, from = '' }: { text: string; from?: string }): boolean {
  const start = finding.analysis.document.text.indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in the text "${finding.analysis.document.text}".`);
  const end = start + text.length;
  return !finding.analysis.times.some(
    (time) => time.start < end && start < time.end && time.from.toISOString().startsWith(from),
  );
}

const equal = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

/** Both ends of a figure: a range tells two. */
function valuesOf(figure: Figure & { readonly valueTo?: number | null }): number[] {
  return figure.valueTo == null ? [figure.value] : [figure.value, figure.valueTo];
}

function counts(figure: Figure, expected: FigureExpectation): boolean {
  const { counted_contains: counted } = expected;
  return (
    allowed(expected.bound, figure.bound) &&
    (counted === undefined || listOf(counted).some((word) => fold(figure.counted).includes(fold(word))))
  );
}

function isAssertedBy(finding: Finding, figure: number, by: FigureExpectation['by']): boolean {
  if (by === undefined) return true;
  const { assertedBy } = finding.analysis.figureLinks[figure];
  if (assertedBy === null) return by === null;
  return by !== null && finding.speakerIs(finding.analysis.statements[assertedBy], by);
}

function hasFigure(finding: Finding, expected: FigureExpectation): boolean {
  return finding.analysis.figures.some(
    (figure, i) =>
      valuesOf(figure).some((value) => equal(value, expected.value)) &&
      counts(figure, expected) &&
      allowed(expected.unit, figure.unit) &&
      isAssertedBy(finding, i, expected.by),
  );
}

function hasNoFigure({ analysis }: Finding, expected: FigureExpectation): boolean {
  return !analysis.figures.some(
    (figure) => Math.abs(figure.value - expected.value) < 1e-9 && counts(figure, expected),
  );
}

function takesPart(finding: Finding, { participants }: Event, expected: ParticipantExpectation): boolean {
  return participants.some(
    (participant) =>
      allowed(expected.role, participant.role) &&
      (finding.words(participant).includes(fold(expected.contains)) ||
        finding.isCalled(participant.entity, expected.contains)),
  );
}

function isEvent(finding: Finding, event: Event, expected: EventExpectation): boolean {
  const from = event.time === null ? null : finding.analysis.times[event.time].from.toISOString();
  const { trigger, place, time_from, time_not_from, participants = [], notParticipants = [] } = expected;
  return (
    allowed(expected.type, event.type) &&
    allowed(expected.status, event.status) &&
    (trigger === undefined ||
      listOf(trigger).some((word) => finding.triggers(event).some((found) => found.includes(fold(word))))) &&
    (place === undefined || finding.isCalled(event.place, place)) &&
    (time_from === undefined || (from?.startsWith(time_from) ?? false)) &&
    (time_not_from === undefined || !from?.startsWith(time_not_from)) &&
    participants.every((participant) => takesPart(finding, event, participant)) &&
    !notParticipants.some((participant) => takesPart(finding, event, participant))
  );
}

const eventsLike = (finding: Finding, expected: EventExpectation) =>
  finding.analysis.events.filter((event) => isEvent(finding, event, expected)).length;

/** Whether one expectation of a layer holds. */
const CHECKS: Checks = {
  entities: hasEntity,
  noEntities: (finding, { name, kind }) => !finding.called(name).some((entity) => allowed(kind, entity.kind)),
  distinct: (finding, [a, b]) => {
    const [first, second] = [finding.called(a), finding.called(b)];
    return first.length > 0 && second.length > 0 && !first.some((entity) => second.includes(entity));
  },
  statements: hasStatement,
  noStatements: (finding, { content_contains, speaker }) =>
    !hasStatement(finding, { content_contains, ...(speaker === undefined ? {} : { speaker }) }),
  times: hasTime,
  noTimes: hasNoTime,
  figures: hasFigure,
  noFigures: hasNoFigure,
  events: (finding, expected) => eventsLike(finding, expected) > 0,
  noEvents: (finding, expected) => eventsLike(finding, expected) === 0,
  eventCounts: (finding, { count, ...expected }) => eventsLike(finding, expected) === count,
  positions: (finding, { person, title_contains, organization }) =>
    finding
      .called(person)
      .some(({ positions }) =>
        positions.some(
          (position) =>
            fold(position.title).includes(fold(title_contains)) &&
            (organization === undefined || finding.isCalled(position.organization, organization)),
        ),
      ),
  sentences: (finding, expected) => finding.sentences() === expected,
};

/** One expectation, and whether it holds. */
export interface Point {
  readonly layer: keyof Expectations;
  readonly expected: unknown;
  readonly holds: boolean;
}

/** Checks all that is expected of a case by what was found in its text. */
export function pointsOf(checked: Case, analysis: Analysis): Point[] {
  const finding = new Finding(analysis);
  return Object.entries(checked.expectMachine).flatMap(([key, expectations]) => {
    const layer = key as keyof Expectations;
    const check = CHECKS[layer] as ((finding: Finding, expected: unknown) => boolean) | undefined;
    if (check === undefined) throw new Error(`Case "${checked.id}" expects "${key}", which nothing checks.`);
    return listOf<unknown>(expectations).map((expected) => ({
      layer,
      expected,
      holds: check(finding, expected),
    }));
  });
}
