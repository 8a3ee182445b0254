/** A half-open stretch of an article's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A published document as a reader found it: what is said about it, and the text all offsets point into.
 *
 * `text` is kept exactly as read (line ends become "\n", nothing else is normalised away), with its dateline
 * ("Moscow: ") and agency line ("- IANS") in place.
 */
export interface Document {
  readonly headline: string;
  readonly text: string;
  /** Absolute and canonical (no fragment), or null. */
  readonly url: string | null;
  /** The publisher's name as printed, else its domain without "www."; null where neither is known. */
  readonly source: string | null;
  /** The publisher's domain without "www.", lower case; null where it is not known. */
  readonly sourceDomain: string | null;
  /** The wire agency credited: "IANS". */
  readonly agency: string | null;
  /** As printed, without "By". */
  readonly byline: string | null;
  /** The people of the byline, in order. */
  readonly authors: readonly string[];
  /** "Moscow", of "Moscow: …" or "MOSCOW (Agency) -- …", as printed. */
  readonly datelinePlace: string | null;
  readonly publishedAt: Date | null;
  /** When its present text was last changed; null where it doesn't say. */
  readonly modifiedAt: Date | null;
  /** IANA name of the zone in which its words for days are meant: "UTC" unless the document or the user says otherwise. */
  readonly timeZone: string;
  /** BCP 47, as the document itself says; "und" where it says nothing. What its text tells may be another. */
  readonly language: string;
  /**
   * Stretches of `text` that are not the article's own prose, in order: the dateline, the agency line, picture
   * credits. Nobody acts or speaks in them.
   */
  readonly furniture: readonly Span[];
  /** What was odd in reading it, a sentence each: 'the date "31/02/2026" was left out: …'. */
  readonly warnings: readonly string[];
}

/** A document of a text alone, with whatever else is known of it. */
export function plainDocument(text: string, facts: Partial<Document> = {}): Document {
  return {
    headline: '',
    text,
    url: null,
    source: null,
    sourceDomain: null,
    agency: null,
    byline: null,
    authors: [],
    datelinePlace: null,
    publishedAt: null,
    modifiedAt: null,
    timeZone: 'UTC',
    language: 'und',
    furniture: [],
    warnings: [],
    ...facts,
  };
}

/** A document as JSON has it: its times are text. */
export type DocumentJson = Omit<Document, 'publishedAt' | 'modifiedAt'> & {
  readonly publishedAt: string | null;
  /** Missing in what was written before it was kept. */
  readonly modifiedAt?: string | null;
};

/** The document that was written as JSON. */
export function documentFromJson(json: DocumentJson): Document {
  const dateOf = (time: string | null | undefined) => (time == null ? null : new Date(time));
  return { ...json, publishedAt: dateOf(json.publishedAt), modifiedAt: dateOf(json.modifiedAt) };
}
