/** The kinds of record there are, in the order in which they are written. */
export const RECORD_KINDS = [
  'article',
  'source',
  'story',
  'entity',
  'position',
  'mention',
  'statement',
  'event',
  'figure',
  'companions',
] as const;

/** A kind of record. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The forms in which a knowledge base is written. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'jsonld', 'ttl', 'graphml', 'ftm'] as const;

/** The name of a form. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
