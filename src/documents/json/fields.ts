/** A JSON object, by its keys. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The names that exporters and the APIs of news give to the parts of an article, the surest first. Names are compared
 * without case and marks: "publish_date", "publishDate" and "publish-date" are one.
 */
export const FIELD_NAMES = {
  headline: [
    'headline',
    'headlines',
    'title',
    'webTitle',
    'articleTitle',
    'titlePage',
    'titleRss',
    'pageTitle',
    'hed',
    'heading',
    'titel',
    'überschrift',
    'schlagzeile',
    'titre',
    'título',
    'titulo',
    'titolo',
    'titular',
    'name',
    'subject',
  ],
  text: [
    'text',
    'maintext',
    'bodyText',
    'body',
    'bodies',
    'bodyXhtml',
    'bodyHtml',
    'contentHtml',
    'contentText',
    'content',
    'articleBody',
    'articleText',
    'plainText',
    'fullText',
    'fullContent',
    'cleanText',
    'rawText',
    'bodyContent',
    'contents',
    'contentEncoded',
    'story',
    'article',
    'html',
    'storyText',
    'textContent',
    'contentElements',
    'richText',
    'blocks',
    'postContent',
    'bodyValue',
    'volltext',
    'artikeltext',
    'texte',
    'texto',
    'testo',
    'tekst',
    'inhalt',
    'contenu',
    'contenido',
    'corps',
    'cuerpo',
  ],
  summary: [
    'summary',
    'description',
    'descriptions',
    'descriptionText',
    'abstract',
    'leadParagraph',
    'snippet',
    'standfirst',
    'trailText',
    'excerpt',
    'lead',
    'dek',
    'teaser',
    'contentSnippet',
    'zusammenfassung',
    'vorspann',
    'resumen',
    'résumé',
  ],
  url: [
    'url',
    'webUrl',
    'link',
    'canonicalUrl',
    'articleUrl',
    'externalUrl',
    'permalink',
    'href',
    'shareUrl',
    'sourceUrl',
    'uri',
    'id',
    'mainEntityOfPage',
    'lien',
    'enlace',
    'adresse',
  ],
  source: [
    'source',
    'sourceName',
    'publisher',
    'siteName',
    'outlet',
    'publication',
    'publicationName',
    'newspaper',
    'provider',
    'sourceDomain',
    'infosources',
    'copyrightHolder',
    'domain',
    'site',
    'media',
    'website',
    'quelle',
    'zeitung',
    'fuente',
    'fonte',
    'journal',
  ],
  agency: ['agency', 'newsAgency', 'wire', 'creditline', 'credit'],
  byline: [
    'byline',
    'by',
    'authors',
    'author',
    'authorName',
    'creator',
    'dcCreator',
    'writer',
    'writers',
    'reporter',
    'bylines',
    'credits',
    'autor',
    'autorin',
    'autores',
    'auteur',
    'autore',
    'verfasser',
  ],
  date: [
    'dateGmt',
    'publishedGmt',
    'postDateGmt',
    'displayDate',
    'firstPublishDate',
    'publishedAt',
    'datePublished',
    'publishedDate',
    'published',
    'publishDate',
    'publishTime',
    'pubDate',
    'publicationDate',
    'webPublicationDate',
    'firstPublicationDate',
    'datePublish',
    'dateTimePub',
    'publishedUtc',
    'publishedOn',
    'publicationTime',
    'datetime',
    'dateTime',
    'date',
    'isoDate',
    'firstPublished',
    'contentCreated',
    'firstCreated',
    'versionCreated',
    'dateCreated',
    'createdAt',
    'created',
    'articleDateOriginal',
    'timestamp',
    'pubdateIso',
    'time',
    'crawlDate',
    'updatedAt',
    'dateModified',
    'datum',
    'fecha',
    'veröffentlicht',
    'erscheinungsdatum',
    'publié',
  ],
  modified: [
    'modifiedGmt',
    'postModifiedGmt',
    'dateModified',
    'modifiedAt',
    'updatedAt',
    'lastModified',
    'webLastModified',
    'modified',
    'updated',
    'contentModified',
    'versionCreated',
    'changed',
    'lastUpdatedDate',
  ],
  language: ['language', 'lang', 'inLanguage', 'languageCode', 'contentLanguage'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof FIELD_NAMES;

/** A name without case and marks. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const PLAIN_NAMES = Object.fromEntries(
  Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.map(plainName)]),
) as unknown as Readonly<Record<Field, readonly string[]>>;

/** The values an object has for a field, under any of its names, the surest first; null and empty ones left out. */
export function valuesOf(fields: Fields, field: Field): unknown[] {
  const byName = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    const plain = plainName(name);
    if (!byName.has(plain)) byName.set(plain, value);
  }
  return PLAIN_NAMES[field]
    .map((name) => byName.get(name))
    .filter((value) => value !== undefined && value !== null && value !== '');
}

/** The field a name stands for, or null. */
export function fieldNamed(name: string): Field | null {
  const plain = plainName(name);
  const found = Object.entries(PLAIN_NAMES).find(([, names]) => names.includes(plain));
  return found === undefined ? null : (found[0] as Field);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a value: a string, what an object names itself by, the first of an array that has any. */
export function wordsOf(
  value: unknown,
  names: readonly string[] = [
    'name',
    'value',
    'rendered',
    'basic',
    'main',
    'original',
    'title',
    'literal',
    'label',
    '@value',
    '#text',
    '$',
  ],
): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value))
    return value.map((item) => wordsOf(item, names)).find((words) => words !== null) ?? null;
  if (!isFields(value)) return null;
  return (
    names
      .map((name) => wordsOf(typeof value[name] === 'string' ? value[name] : null))
      .find((words) => words !== null) ?? null
  );
}
