import { plainDocument } from '../../src/documents/document.js';
import { expected } from '../../src/expected.js';
import type { Reading } from '../../src/knowledge/knowledgeBase.js';
import type {
  Entity,
  EntityKind,
  Event,
  EventStatus,
  EventType,
  GazetteerEntry,
  ParticipantRole,
  Span,
  Statement,
  TimeExpression,
} from '../../src/language/analysis.js';
import { unreadAnalysis } from '../../src/language/newAnalysis.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { treeOf } from '../../src/language/syntax/tree.js';

/** An article told by what is to be found in it, each finding by the words it stands in. */
export interface Told {
  readonly text: string;
  readonly headline?: string;
  readonly url?: string | null;
  readonly source?: string;
  readonly published?: string | null;
  readonly modified?: string;
  /** By name: its kind, the other forms it has in the text, and what is known of it. */
  readonly entities?: Readonly<
    Record<
      string,
      { kind: EntityKind; forms?: string[]; acronym?: string; gazetteer?: GazetteerEntry; unclear?: boolean }
    >
  >;
  readonly statements?: readonly { content: string; speaker?: string; cue?: string; confidence?: number }[];
  readonly events?: readonly {
    type: EventType;
    trigger: string;
    /** A day, "2026-03-02", or the instant at which it began. */
    day?: string;
    /** The instant at which it ended, where it began at one. */
    until?: string;
    /** The words for the day. */
    when?: string;
    place?: string;
    status?: EventStatus;
    participants?: readonly (readonly [ParticipantRole, string])[];
    assertedBy?: number;
  }[];
  readonly figures?: readonly {
    text: string;
    value: number;
    counted: string;
    people?: string;
    event?: number;
    assertedBy?: number;
  }[];
}

/** The document and the analysis of an article told so. */
export function told(article: Told): Reading {
  const { text } = article;
  const document = plainDocument(text, {
    headline: article.headline ?? text.slice(0, 40),
    url: article.url ?? null,
    source: article.source ?? null,
    publishedAt: article.published === null ? null : new Date(article.published ?? '2026-03-03T12:00:00Z'),
    modifiedAt: article.modified === undefined ? null : new Date(article.modified),
  });
  const names = Object.keys(article.entities ?? {});
  const entities = names.map((name): Entity => {
    const {
      kind,
      forms = [],
      acronym = null,
      gazetteer = null,
      unclear = false,
    } = expected(article.entities, 'article.entities')[name];
    return {
      kind,
      name,
      mentions: [name, ...forms]
        .flatMap((form) => everySpan(text, form))
        .filter((span, i, all) => !all.some((other, j) => j !== i && contains(other, span)))
        .sort((a, b) => a.start - b.start)
        .map((span) => ({ ...span, form: 'NAME' as const, confidence: 0.9 })),
      acronym,
      gazetteer,
      positions: [],
      unresolvedReason: unclear ? 'It fits more than one.' : null,
    };
  });
  const entityIndex = (name: string | undefined): number | null => {
    if (name === undefined) return null;
    const index = names.findIndex(
      (known) =>
        known === name || expected(article.entities, 'article.entities')[known].forms?.includes(name),
    );
    return index === -1 ? null : index;
  };
  const times: TimeExpression[] = [];
  const timeOf = (
    day: string | undefined,
    when: string | undefined,
    until: string | undefined,
  ): number | null => {
    if (day === undefined) return null;
    const from = new Date(day);
    times.push({
      ...spanOf(text, when ?? text.slice(0, 1)),
      from,
      to: until === undefined ? new Date(from.getTime() + 86_400_000) : new Date(until),
      precision: until === undefined ? 'DAY' : 'HOUR',
      value: day,
    });
    return times.length - 1;
  };
  const events = (article.events ?? []).map(
    (event): Event => ({
      type: event.type,
      trigger: spanOf(text, event.trigger),
      triggers: [spanOf(text, event.trigger)],
      status: event.status ?? 'OCCURRED',
      time: timeOf(event.day, event.when, event.until),
      place: entityIndex(event.place),
      participants: (event.participants ?? []).map(([role, name]) => ({
        role,
        ...spanOf(text, name),
        entity: entityIndex(name),
      })),
      assertedBy: event.assertedBy ?? null,
      confidence: 0.8,
    }),
  );
  const statements = (article.statements ?? []).map(
    (statement): Statement => ({
      kind: 'DIRECT',
      content: [spanOf(text, statement.content)],
      cue: statement.cue === undefined ? null : spanOf(text, statement.cue),
      source: statement.speaker === undefined ? null : spanOf(text, statement.speaker),
      speaker: entityIndex(statement.speaker),
      unresolvedReason: entityIndex(statement.speaker) === null ? 'Nobody is named.' : null,
      addressee: null,
      saidAt: null,
      onBehalfOf: null,
      within: null,
      confidence: statement.confidence ?? 0.9,
    }),
  );
  const figures = (article.figures ?? []).map((figure) => ({
    ...spanOf(text, figure.text),
    value: figure.value,
    bound: 'EXACT' as const,
    unit: null,
    counted: figure.counted,
    people: figure.people ?? null,
    time: null,
  }));
  const figureLinks = (article.figures ?? []).map(({ event = null, assertedBy = null }) => ({
    event,
    assertedBy,
  }));
  const tokens = segment(text);
  return {
    document,
    analysedBy: 'test',
    analysis: {
      ...unreadAnalysis(document, 'en'),
      analysed: true,
      tokens,
      trees: treeOf(tokens),
      named: entities,
      entities,
      times,
      figures,
      statements,
      events,
      figureLinks,
    },
  };
}

function everySpan(text: string, form: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
    const end = start + form.length;
    if (!/\w/.test(text[start - 1] ?? '') && !/\w/.test(text[end] ?? '')) spans.push({ start, end });
  }
  return spans;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in "${text}"`);
  return { start, end: start + words.length };
}

function contains(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}
