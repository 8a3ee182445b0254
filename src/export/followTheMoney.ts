import { createHash } from 'node:crypto';
import type { RecordOf } from './records.js';
import type { Snapshot } from './snapshot.js';

/** An entity of FollowTheMoney (https://followthemoney.tech), as Aleph and OpenSanctions' tools read it. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What an entity of a kind is there; peoples and things have no schema that fits. */
const SCHEMA: Partial<Record<RecordOf<'entity'>['kind'], string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Address',
};

/**
 * A snapshot as FollowTheMoney, a JSON object a line: articles, people, bodies and places with the articles that name them, the
 * offices they hold, events, and statements as notes to their speakers.
 */
export async function* followTheMoney(snapshot: Snapshot): AsyncGenerator<string, void, undefined> {
  for await (const entity of entities(snapshot)) yield `${JSON.stringify(entity)}\n`;
}

async function* entities(snapshot: Snapshot): AsyncGenerator<FtmEntity, void, undefined> {
  for await (const article of snapshot.records('article'))
    yield entity(article.id, 'Article', {
      title: [article.headline],
      bodyText: [article.text],
      sourceUrl: [article.url],
      author: article.authors,
      publisher: [article.source],
      language: [article.language === 'und' ? null : article.language],
      publishedAt: [article.publishedAt],
    });
  for await (const each of snapshot.records('entity')) {
    const schema = SCHEMA[each.kind];
    if (schema === 'Address')
      yield entity(each.id, schema, {
        name: [each.name],
        full: [each.name],
        alias: each.aliases,
        country: [each.countryCode?.toLowerCase()],
        latitude: [each.latitude],
        longitude: [each.longitude],
      });
    else if (schema !== undefined) yield entity(each.id, schema, { name: [each.name], alias: each.aliases });
  }
  // Mentions come article by article, so that each link of an article to an entity is told once.
  let article = '';
  let named = new Set<string>();
  for await (const { articleId, entityId, kind } of snapshot.records('mention')) {
    if (articleId !== article) {
      article = articleId;
      named = new Set();
    }
    if (entityId === null || SCHEMA[kind] === undefined || named.has(entityId)) continue;
    named.add(entityId);
    yield entity(derivedId(articleId, entityId), 'Documentation', {
      document: [articleId],
      entity: [entityId],
    });
  }
  for await (const each of snapshot.records('position')) {
    if (each.personId === null || each.organizationId === null) continue;
    yield entity(derivedId(each.articleId, String(each.start), each.personId), 'Employment', {
      employee: [each.personId],
      employer: [each.organizationId],
      role: [each.title],
      summary: [each.text],
    });
  }
  for await (const each of snapshot.records('event'))
    yield entity(each.id, 'Event', {
      name: [each.title],
      summary: [`${each.type} (${each.status})`],
      startDate: [each.timeStart],
      endDate: [each.timeEnd],
      location: [each.place],
      involved: each.participants.map(({ entityId }) => entityId),
    });
  for await (const each of snapshot.records('statement'))
    yield entity(each.id, 'Note', {
      name: [each.speaker ?? each.speakerText],
      description: [each.text],
      entity: [each.speakerId],
      proof: each.reports.map(({ articleId }) => articleId),
    });
}

function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | number | null | undefined)[]>>,
): FtmEntity {
  const given = Object.entries(properties).flatMap(([name, values]) => {
    const present = [...new Set(values.flatMap((value) => (value == null ? [] : [String(value)])))];
    return present.length === 0 ? [] : [[name, present] as const];
  });
  return { id, schema, properties: Object.fromEntries(given) };
}

function derivedId(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
