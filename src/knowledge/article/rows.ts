import { indexable } from '../../database/indexable.js';
import type { Row } from '../../database/tables.js';
import { searchConfigurationOf, withSpaces } from '../../database/textSearch.js';
import type { Document, Span } from '../../documents/document.js';
import { canonicalUrl, contentHashOf, identityOf } from '../../documents/identity.js';
import type { Analysis, TimeExpression } from '../../language/analysis.js';
import { shapeOf, type TextShape } from '../copies/textShape.js';
import { type NameKey, nameKeysOf } from '../entities/nameKeys.js';
import { eventPhrase } from '../events/phrase.js';
import { eventDepths, eventSaliences } from '../events/salience.js';
import { idOf } from '../ids.js';
import { profileOf } from '../stories/load.js';
import { fold } from '../words/folding.js';
import { localIds } from './localIds.js';
import { sentencePlacer } from './sentences.js';

/** A document with what was found in it. */
export interface Reading {
  readonly document: Document;
  readonly analysis: Analysis;
  /** Fingerprint of the analysis. */
  readonly analysedBy: string;
  /** Given where a stored article was read anew: the hash of the content it is stored with. */
  readonly contentHash?: string;
}

/** A publisher or agency that an article names. */
export interface SourceKey {
  readonly id: string;
  /** The domain, else the folded name. */
  readonly key: string;
  readonly name: string;
  readonly domain: string | null;
}

/** A name of the article's entities with all its printed forms and how often each was printed. */
export interface ArticleName extends NameKey {
  readonly forms: ReadonlyMap<string, number>;
  /** The acronyms the article expands to it, with the block of those who give the acronym alone. */
  readonly acronyms: ReadonlyMap<string, string>;
}

/** All rows that belong to one article and to it alone, but for what resolution finds out, and the names it counts for. */
export interface ArticleRows {
  readonly article: Omit<Row<'article'>, 'number' | 'copy_group' | 'story_id' | 'ingested_at'>;
  readonly source: SourceKey | null;
  readonly agency: SourceKey | null;
  readonly names: readonly ArticleName[];
  readonly entities: readonly Omit<
    Row<'article_entity'>,
    | 'article'
    | 'entity_id'
    | 'unresolved_reason'
    | 'story_name_id'
    | 'sort_at'
    | 'entity_mention_count'
    | 'entity_salience'
  >[];
  readonly mentions: readonly Omit<Row<'mention'>, 'article'>[];
  readonly positions: readonly Omit<Row<'position'>, 'article'>[];
  readonly statements: readonly Omit<Row<'statement_report'>, 'article' | 'statement_id' | 'own_id'>[];
  readonly events: readonly Omit<Row<'event_report'>, 'event_id' | 'story_report_id' | 'is_first'>[];
  readonly triggers: readonly Omit<Row<'report_trigger'>, 'article'>[];
  readonly participants: readonly Omit<Row<'report_participant'>, 'article' | 'participant_position'>[];
  readonly figures: readonly Row<'figure'>[];
  readonly times: readonly Omit<Row<'time_mention'>, 'article'>[];
  /** What it is compared with others by when stories are formed. */
  readonly storyProfile: Uint8Array;
  /** What its text is compared with others by when copies are looked for. */
  readonly textShape: TextShape;
}

/** The time that stands for "not known" where lists are ordered by time. */
export const UNKNOWN_TIME = '0001-01-01T00:00:00.000Z';

/** The id of an article, from what it is known by: the same document always has the same one. */
export function articleIdOf(document: Document): string {
  return idOf('article', identityOf(document));
}

/** The id of the article that is known by an address, whether it is stored or not; null where it is no web address. */
export function articleIdOfAddress(address: string): string | null {
  const url = canonicalUrl(address);
  return url === null ? null : idOf('article', url);
}

/** The rows of a document and what was found in it. */
export function articleRows({ document, analysis, analysedBy, contentHash }: Reading): ArticleRows {
  const id = articleIdOf(document);
  const { text } = document;
  const source = document.source === null ? null : sourceKey(document.source, document.sourceDomain);
  const agency = document.agency === null ? null : sourceKey(document.agency, null);
  const place = sentencePlacer(analysis);
  const evidence = (span: Span) => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    ...place(span),
  });
  const keys = nameKeysOf(analysis);
  const statementIds = localIds(
    'statement',
    id,
    text,
    analysis.statements.map(({ content }) => ({ spans: content })),
  );
  const eventIds = localIds(
    'event',
    id,
    text,
    analysis.events.map(({ type, triggers }) => ({ spans: triggers, what: type })),
  );
  const depths = eventDepths(analysis);
  const saliences = eventSaliences(analysis);
  const names = articleNames(analysis, keys);
  const forms = formsByEntity(names, keys);
  const published = document.publishedAt?.toISOString() ?? null;
  const mentions = analysis.entities
    .flatMap((entity, entityPosition) =>
      entity.mentions.map((mention) => ({ entity, entityPosition, mention })),
    )
    .sort(
      (a, b) =>
        a.mention.start - b.mention.start ||
        b.mention.end - a.mention.end ||
        a.entityPosition - b.entityPosition,
    );
  const most = Math.max(1, ...analysis.entities.map((entity) => entity.mentions.length));

  return {
    article: {
      id,
      identity: identityOf(document),
      content_hash: contentHash ?? contentHashOf(document),
      url: document.url,
      headline: document.headline,
      text,
      astral: astralOffsets(text),
      byline: document.byline,
      authors: [...document.authors],
      warnings: [...document.warnings],
      source_id: source?.id ?? null,
      agency_id: agency?.id ?? null,
      source_name: source?.name ?? null,
      agency_name: agency?.name ?? null,
      dateline_position: analysis.datelinePlace,
      published_at: published,
      modified_at: document.modifiedAt?.toISOString() ?? null,
      sort_at: published ?? UNKNOWN_TIME,
      language: analysis.language,
      said_language: document.language,
      analysed: analysis.analysed,
      search_configuration: searchConfigurationOf(analysis.language),
      dateline_place: document.datelinePlace,
      time_zone: document.timeZone,
      furniture: document.furniture.flatMap(({ start, end }) => [start, end]),
      word_count: withSpaces(text).match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
      analysed_by: analysedBy,
    },
    source,
    agency,
    names,
    entities: analysis.entities.map((entity, position) => ({
      article_id: id,
      position,
      kind: entity.kind,
      name: entity.name,
      name_id: keys[position].id,
      acronym: keys[position].acronym?.acronym ?? null,
      mention_count: entity.mentions.length,
      salience: salience(entity.mentions.length / most, entity.mentions[0]?.start ?? 0, text.length),
      forms: forms[position],
    })),
    mentions: mentions.map(({ entity, entityPosition, mention }, position) => ({
      article_id: id,
      position,
      entity_position: entityPosition,
      kind: entity.kind,
      form: mention.form,
      confidence: mention.confidence,
      ...evidence(mention),
    })),
    positions: analysis.entities
      .flatMap((entity, personPosition) =>
        entity.positions.map((held) => ({
          person_position: personPosition,
          organization_position: held.organization,
          place_position: held.place,
          title: held.title,
          ...evidence(held.evidence),
        })),
      )
      .map((row, position) => ({ article_id: id, position, ...row })),
    statements: analysis.statements.map((statement, position) => ({
      article_id: id,
      position,
      local_id: statementIds[position],
      kind: statement.kind,
      text: statement.content.map((span) => text.slice(span.start, span.end).trim()).join(' '),
      start: statement.content[0].start,
      end: statement.content[statement.content.length - 1].end,
      ...place(hull(statement.content)),
      spans:
        statement.content.length === 1 ? [] : statement.content.flatMap((span) => [span.start, span.end]),
      cue: statement.cue && text.slice(statement.cue.start, statement.cue.end),
      ...spanColumns('cue', statement.cue, place),
      ...spanColumns('speaker', statement.source, place),
      speaker_text: statement.source && text.slice(statement.source.start, statement.source.end),
      speaker_position: statement.speaker,
      addressee_position: statement.addressee,
      unresolved_reason:
        statement.speaker === null
          ? (statement.unresolvedReason ?? 'The text does not tell who said it.')
          : null,
      ...timeColumns('said', at(analysis.times, statement.saidAt), text),
      confidence: statement.confidence,
      sort_at: published ?? UNKNOWN_TIME,
    })),
    events: analysis.events.map((event, position) => ({
      article_id: id,
      position,
      local_id: eventIds[position],
      type: event.type,
      status: event.status,
      ...timeColumns('time', at(analysis.times, event.time), text),
      salience: saliences[position],
      main_trigger: Math.max(
        0,
        event.triggers.findIndex(({ start }) => start === event.trigger.start),
      ),
      phrase: eventPhrase(analysis, event),
      depth: depths[position],
      place_position: event.place,
      asserted_by_position: event.assertedBy,
      confidence: event.confidence,
      sort_at: published ?? UNKNOWN_TIME,
    })),
    triggers: analysis.events.flatMap((event, eventPosition) =>
      event.triggers.map((trigger, position) => ({
        article_id: id,
        event_position: eventPosition,
        position,
        ...evidence(trigger),
      })),
    ),
    participants: analysis.events.flatMap((event, eventPosition) =>
      event.participants.map((participant, position) => ({
        article_id: id,
        event_position: eventPosition,
        position,
        role: participant.role,
        entity_position: participant.entity,
        ...evidence(participant),
      })),
    ),
    figures: analysis.figures.map((figure, position) => ({
      article_id: id,
      position,
      value: figure.value,
      value_to: figure.valueTo ?? null,
      bound: figure.bound,
      unit: figure.unit,
      counted: indexable(figure.counted),
      people: figure.people ? indexable(figure.people) : null,
      change: figure.change ?? null,
      is_vague: figure.isVague ?? false,
      event_position: analysis.figureLinks[position].event,
      ...timeColumns('time', at(analysis.times, figure.time), text),
      asserted_by_position: analysis.figureLinks[position].assertedBy,
      ...evidence(figure),
    })),
    times: [...analysis.times]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((time, position) => ({
        article_id: id,
        position,
        time_start: time.from.toISOString(),
        time_end: time.to.toISOString(),
        time_precision: time.precision,
        ...evidence(time),
      })),
    storyProfile: profileOf(id, analysis),
    textShape: shapeOf(text),
  };
}

function at<T>(items: readonly T[], index: number | null): T | null {
  return index === null ? null : items[index];
}

/** The columns of a time that may be missing, with what it is the time of before their names. */
function timeColumns<P extends 'said' | 'time'>(prefix: P, time: TimeExpression | null, text: string) {
  return {
    [`${prefix}_start`]: time?.from.toISOString() ?? null,
    [`${prefix}_end`]: time?.to.toISOString() ?? null,
    [`${prefix}_precision`]: time?.precision ?? null,
    [`${prefix}_text`]: time && text.slice(time.start, time.end),
  } as { readonly [C in `${P}_start` | `${P}_end` | `${P}_text`]: string | null } & {
    readonly [C in `${P}_precision`]: TimeExpression['precision'] | null;
  };
}

/** The columns of a span that may be missing: its offsets and its sentence's, with what it is the span of before their names. */
function spanColumns<P extends 'cue' | 'speaker'>(
  prefix: P,
  span: Span | null,
  place: ReturnType<typeof sentencePlacer>,
) {
  const sentence = span && place(span);
  return {
    [`${prefix}_start`]: span?.start ?? null,
    [`${prefix}_end`]: span?.end ?? null,
    [`${prefix}_sentence_start`]: sentence?.sentence_start ?? null,
    [`${prefix}_sentence_end`]: sentence?.sentence_end ?? null,
  } as { readonly [C in `${P}_${'start' | 'end' | 'sentence_start' | 'sentence_end'}`]: number | null };
}

function sourceKey(name: string, domain: string | null): SourceKey {
  const key = domain ?? (fold(name) || name);
  return { id: idOf('source', key), key: indexable(key), name, domain };
}

function hull(spans: readonly Span[]): Span {
  return { start: spans[0].start, end: spans[spans.length - 1].end };
}

/** How much an article is about an entity, 0 to 1: named often, and early. */
function salience(shareOfMost: number, firstMention: number, length: number): number {
  const early = length === 0 ? 1 : 1 - firstMention / length;
  return Math.round((0.7 * shareOfMost + 0.3 * early) * 1000) / 1000;
}

/** UTF-16 offsets of the characters outside the Basic Multilingual Plane, ascending. */
function astralOffsets(text: string): number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index);
}

/** A printing of a name as it is counted: on one line. */
function printedForm(printed: string): string {
  return indexable(printed.replace(/\s+/g, ' '));
}

/** The distinct names of an article's entities, each with the forms its entities were printed in. */
function articleNames(analysis: Analysis, keys: readonly NameKey[]): ArticleName[] {
  const names = new Map<string, NameKey & { forms: Map<string, number>; acronyms: Map<string, string> }>();
  analysis.entities.forEach((entity, position) => {
    const key = keys[position];
    const name = names.get(key.id) ?? { ...key, forms: new Map(), acronyms: new Map() };
    names.set(key.id, name);
    if (key.acronym !== null) name.acronyms.set(key.acronym.acronym, key.acronym.block);
    for (const mention of entity.mentions) {
      if (mention.form !== 'NAME') continue;
      const form = printedForm(analysis.document.text.slice(mention.start, mention.end));
      name.forms.set(form, (name.forms.get(form) ?? 0) + 1);
    }
  });
  for (const { name: printed, entity } of analysis.headlineNames) {
    const form = printedForm(printed);
    const forms = names.get(keys[entity].id)?.forms;
    forms?.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...names.values()];
}

/**
 * For each entity the forms that the article prints its name in, as they are stored: a line each, with how often after a tab. Of
 * entities of one name they stand with the first.
 */
function formsByEntity(names: readonly ArticleName[], keys: readonly NameKey[]): string[] {
  const left = new Map(names.map(({ id, forms }) => [id, forms]));
  return keys.map(({ id }) => {
    const forms = [...(left.get(id) ?? [])];
    left.delete(id);
    return forms.map(([form, count]) => `${form}\t${count}`).join('\n');
  });
}

/** The time an article, or what it reports, is ordered by in lists. */
export function sortTime(publishedAt: number | null): string {
  return publishedAt === null ? UNKNOWN_TIME : new Date(publishedAt).toISOString();
}
