import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { RecordOf } from './records.js';
import type { Snapshot } from './snapshot.js';

/** The prefixes of what is used: schema.org, PROV-O, Web Annotation, XML Schema, and Dateline's own kinds. */
export const PREFIXES = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dateline: 'urn:dateline:',
} as const;

const { namedNode, literal, blankNode, quad } = DataFactory;

const term = (prefix: keyof typeof PREFIXES) => (name: string) => namedNode(PREFIXES[prefix] + name);
const schema = term('schema');
const prov = term('prov');
const oa = term('oa');
const rdf = term('rdf');
const xsd = term('xsd');
const dateline = term('dateline');

/** The IRI of a record: its id as a URN (RFC 9562). */
const node = (id: string) => namedNode(`urn:uuid:${id}`);

type Subject = NamedNode | ReturnType<typeof blankNode>;
type Value = Subject | ReturnType<typeof literal>;

const text = (value: string | null) => (value === null ? null : literal(value));
const number = (value: number | null) =>
  value === null ? null : literal(canonicalDouble(value), xsd('double'));
const whole = (value: number) => literal(value, xsd('integer'));
const time = (value: string | null) => (value === null ? null : literal(value, xsd('dateTime')));
const link = (id: string | null) => (id === null ? null : node(id));

/** A number as XML Schema 1.1, part 2 (section 3.3.5.2) writes doubles: "1.4E1". */
function canonicalDouble(value: number): string {
  const [mantissa = '', exponent] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** The quads of a subject; values that are not there give none. */
function about(subject: Subject, facts: readonly (readonly [NamedNode, Value | null])[]): Quad[] {
  return facts.flatMap(([predicate, value]) => (value === null ? [] : [quad(subject, predicate, value)]));
}

/**
 * A snapshot as RDF: articles, entities, events and quotations in schema.org's terms, what they derive from in PROV-O's, and
 * each printed passage a fact rests on as an annotation (W3C Web Annotation) with its position, counted in code points as that
 * standard asks, and its words.
 */
export async function* linkedData(snapshot: Snapshot): AsyncGenerator<Quad, void, undefined> {
  for await (const article of snapshot.records('article')) yield* ofArticle(article);
  for await (const source of snapshot.records('source')) yield* ofSource(source);
  for await (const story of snapshot.records('story')) yield* ofStory(story);
  for await (const entity of snapshot.records('entity')) yield* ofEntity(entity);
  for await (const position of snapshot.records('position')) yield* ofPosition(position);
  for await (const mention of snapshot.records('mention'))
    if (mention.entityId !== null) yield* evidence(node(mention.entityId), mention, 'identifying');
  for await (const statement of snapshot.records('statement')) yield* ofStatement(statement);
  for await (const event of snapshot.records('event')) yield* ofEvent(event);
  for await (const figure of snapshot.records('figure')) yield* ofFigure(figure);
}

function ofArticle(article: RecordOf<'article'>): Quad[] {
  return about(node(article.id), [
    [rdf('type'), schema('NewsArticle')],
    [schema('headline'), literal(article.headline)],
    [schema('articleBody'), literal(article.text)],
    [schema('url'), article.url === null ? null : literal(article.url, schema('URL'))],
    [schema('inLanguage'), article.language === 'und' ? null : literal(article.language)],
    [schema('datePublished'), time(article.publishedAt)],
    [schema('wordCount'), whole(article.wordCount)],
    [schema('isPartOf'), link(article.storyId)],
    [schema('publisher'), link(article.sourceId)],
    [schema('sourceOrganization'), link(article.agencyId)],
    ...article.authors.map((author) => [schema('author'), literal(author)] as const),
  ]);
}

function ofSource({ id, name, domain }: RecordOf<'source'>): Quad[] {
  return about(node(id), [
    [rdf('type'), schema('NewsMediaOrganization')],
    [schema('name'), literal(name)],
    [schema('url'), domain === null ? null : literal(`https://${domain}/`, schema('URL'))],
  ]);
}

function ofStory(story: RecordOf<'story'>): Quad[] {
  return about(node(story.id), [
    [rdf('type'), schema('Collection')],
    [schema('name'), literal(story.title)],
    [schema('collectionSize'), whole(story.articleCount)],
    [schema('startDate'), time(story.firstPublishedAt)],
    [schema('endDate'), time(story.lastPublishedAt)],
  ]);
}

/** What an entity of a kind is in schema.org. */
const CLASS: Record<RecordOf<'entity'>['kind'], string> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  GROUP: 'Thing',
  THING: 'Thing',
};

function ofEntity(entity: RecordOf<'entity'>): Quad[] {
  const subject = node(entity.id);
  return about(subject, [
    [rdf('type'), schema(CLASS[entity.kind])],
    [dateline('kind'), literal(entity.kind)],
    [schema('name'), literal(entity.name)],
    ...entity.aliases.map((alias) => [schema('alternateName'), literal(alias)] as const),
    ...(entity.kind === 'PLACE'
      ? ([
          [schema('latitude'), number(entity.latitude)],
          [schema('longitude'), number(entity.longitude)],
          [schema('addressCountry'), text(entity.countryCode)],
        ] as const)
      : []),
  ]);
}

function ofPosition(position: RecordOf<'position'>): Quad[] {
  if (position.personId === null) return [];
  const role = blankNode();
  return [
    ...about(node(position.personId), [[schema('hasOccupation'), role]]),
    ...about(role, [
      [rdf('type'), schema('Role')],
      [schema('roleName'), literal(position.title)],
      [schema('memberOf'), link(position.organizationId)],
      [schema('location'), link(position.placeId)],
    ]),
    ...evidence(role, position, 'describing'),
  ];
}

function ofStatement(statement: RecordOf<'statement'>): Quad[] {
  const subject = node(statement.id);
  return [
    ...about(subject, [
      [rdf('type'), schema('Quotation')],
      [dateline('kind'), literal(statement.kind)],
      [schema('text'), literal(statement.text)],
      [schema('creator'), link(statement.speakerId) ?? text(statement.speakerText)],
      [schema('dateCreated'), time(statement.saidStart)],
      ...statement.aboutIds.map((id) => [schema('about'), node(id)] as const),
    ]),
    ...statement.reports.flatMap((report) => evidence(subject, report, 'quoting')),
  ];
}

function ofEvent(event: RecordOf<'event'>): Quad[] {
  const subject = node(event.id);
  return [
    ...about(subject, [
      [rdf('type'), schema('Event')],
      [schema('additionalType'), dateline(event.type)],
      [dateline('status'), literal(event.status)],
      [schema('name'), literal(event.title)],
      [schema('startDate'), time(event.timeStart)],
      [schema('endDate'), time(event.timeEnd)],
      [schema('location'), link(event.placeId)],
    ]),
    ...event.participants.flatMap((participant) =>
      about(subject, [[dateline(participant.role), link(participant.entityId) ?? literal(participant.text)]]),
    ),
    ...event.reports.flatMap((report) => evidence(subject, report, 'describing')),
  ];
}

function ofFigure(figure: RecordOf<'figure'>): Quad[] {
  const subject = blankNode();
  const bounds = boundsOf(figure);
  return [
    ...about(subject, [
      [rdf('type'), schema('QuantitativeValue')],
      [schema('name'), literal(figure.counted)],
      [schema('unitText'), text(figure.unit)],
      [schema('value'), number(bounds.value)],
      [schema('minValue'), number(bounds.least)],
      [schema('maxValue'), number(bounds.most)],
      [dateline('bound'), literal(figure.bound)],
      [schema('subjectOf'), link(figure.eventId)],
      [prov('wasAttributedTo'), link(figure.assertedById)],
    ]),
    ...evidence(subject, figure, 'describing'),
  ];
}

function boundsOf({ value, valueTo, bound }: RecordOf<'figure'>): {
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
} {
  if (valueTo !== null) return { value: null, least: value, most: valueTo };
  if (bound === 'AT_LEAST' || bound === 'MORE_THAN') return { value: null, least: value, most: null };
  if (bound === 'AT_MOST' || bound === 'LESS_THAN') return { value: null, least: null, most: value };
  return { value, least: null, most: null };
}

/** A passage of an article that a fact rests on. */
interface Passage {
  readonly articleId: string;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly text: string;
}

function evidence(fact: Subject, passage: Passage, motivation: string): Quad[] {
  const annotation = blankNode();
  const target = blankNode();
  const position = blankNode();
  const words = blankNode();
  return [
    ...about(fact, [[prov('wasDerivedFrom'), node(passage.articleId)]]),
    ...about(annotation, [
      [rdf('type'), oa('Annotation')],
      [oa('motivatedBy'), oa(motivation)],
      [oa('hasBody'), fact],
      [oa('hasTarget'), target],
    ]),
    ...about(target, [
      [rdf('type'), oa('SpecificResource')],
      [oa('hasSource'), node(passage.articleId)],
      [oa('hasSelector'), position],
      [oa('hasSelector'), words],
    ]),
    ...about(position, [
      [rdf('type'), oa('TextPositionSelector')],
      [oa('start'), literal(passage.startCodePoint, xsd('nonNegativeInteger'))],
      [oa('end'), literal(passage.endCodePoint, xsd('nonNegativeInteger'))],
    ]),
    ...about(words, [
      [rdf('type'), oa('TextQuoteSelector')],
      [oa('exact'), literal(passage.text)],
    ]),
  ];
}
