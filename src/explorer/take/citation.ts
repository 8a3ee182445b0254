import { articleAt, evidenceAt } from '../addresses.js';
import { outlet, sayer } from '../format/sayers.js';
import { day, moment } from '../format/times.js';
import type { HappeningFragment, OutletFragment, SaidFragment } from '../generated/operations.js';

/** Words of an article, by their characters. */
export interface Cited {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Who says it, where it is not the outlet. */
  readonly by?: string;
  readonly article: OutletFragment;
}

const printed = (article: OutletFragment) =>
  `${outlet(article)}, “${article.headline}”${article.publishedAt ? `, ${moment(article.publishedAt, 'UTC')}` : ''}`;

/** A citation that can be checked: the words, who printed them, when, where they stand and the address here. */
export const citation = ({ start, end, text, by, article }: Cited): string =>
  [
    `${by === undefined ? '' : `${by}: `}“${text}”`,
    printed(article),
    `characters ${start}–${end}`,
    location.origin + evidenceAt(article.id, start, end),
  ].join('. ');

/** A citation of an article as a whole. */
export const articleCitation = (article: OutletFragment): string =>
  `${printed(article)}. ${location.origin}${articleAt(article.id)}`;

/** A citation of what is no quotation: a view of this knowledge base, which may show something else another day. */
export const viewCitation = (name: string, address: string): string =>
  `“${name}”. ${document.title}. ${address}. Read on ${day(new Date().toISOString(), 'UTC')}`;

/** Each printing of statements, with who speaks. */
export const statementCitations = (statements: readonly SaidFragment[]): string[] =>
  statements.flatMap((statement) =>
    statement.reports.map(({ text, evidence, article }) =>
      citation({ ...evidence, text, by: sayer(statement), article }),
    ),
  );

/** Each report of events. */
export const happeningCitations = (events: readonly HappeningFragment[]): string[] =>
  events.flatMap(({ reports }) =>
    reports.flatMap(({ evidence, article }) => evidence.map((words) => citation({ ...words, article }))),
  );
