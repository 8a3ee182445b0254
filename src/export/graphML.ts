import type { Snapshot } from './snapshot.js';

/** The attributes of nodes and edges, by their type in GraphML. */
const ATTRIBUTES = {
  node: {
    label: 'string',
    kind: 'string',
    articles: 'int',
    latitude: 'double',
    longitude: 'double',
    time: 'string',
  },
  edge: { relation: 'string', weight: 'int' },
} as const;

type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * The network of a snapshot as GraphML (http://graphml.graphdrawing.org), as Gephi and others read it. Nodes are entities and
 * events. Edges: NAMED_WITH between entities of the same articles, weighted by these; from an event to its participants by
 * their roles, and to its place; SPEAKS_OF from a speaker to whom the statements are about, weighted by the articles that print them.
 */
export async function* graphML(snapshot: Snapshot): AsyncGenerator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [of, attributes] of Object.entries(ATTRIBUTES))
    for (const [name, type] of Object.entries(attributes))
      yield `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '<graph id="dateline" edgedefault="directed">\n';
  for await (const { id, name, kind, articleCount, latitude, longitude } of snapshot.records('entity'))
    yield element('node', { id }, { label: name, kind, articles: articleCount, latitude, longitude });
  for await (const { id, title, type, articleCount, timeStart } of snapshot.records('event'))
    yield element('node', { id }, { label: title, kind: type, articles: articleCount, time: timeStart });
  for await (const { entityId, otherId, articleCount } of snapshot.records('companions'))
    yield edge(entityId, otherId, 'NAMED_WITH', articleCount, false);
  for await (const { id, articleCount, participants, placeId } of snapshot.records('event')) {
    for (const { role, entityId } of participants)
      if (entityId !== null) yield edge(id, entityId, role, articleCount);
    if (placeId !== null) yield edge(id, placeId, 'HAPPENED_AT', articleCount);
  }
  for await (const { speakerId, aboutIds, articleCount } of snapshot.records('statement'))
    if (speakerId !== null)
      for (const id of aboutIds) if (id !== speakerId) yield edge(speakerId, id, 'SPEAKS_OF', articleCount);
  yield '</graph>\n</graphml>\n';
}

function edge(source: string, target: string, relation: string, weight: number, directed = true): string {
  return element(
    'edge',
    { source, target, ...(directed ? {} : { directed: 'false' }) },
    { relation, weight },
  );
}

function element(name: string, attributes: Readonly<Record<string, string>>, data: Attributes): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
  const body = Object.entries(data).map(([key, value]) =>
    value === null ? '' : `<data key="${key}">${xml(String(value))}</data>`,
  );
  return `<${name}${head.join('')}>${body.join('')}</${name}>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 holds it (section 2.2): characters that it can't hold are left out. */
function xml(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)
  );
}
