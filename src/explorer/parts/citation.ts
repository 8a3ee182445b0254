import { evidenceAt } from '../addresses.js';
import { outlet } from '../format/sayers.js';
import { moment } from '../format/times.js';
import type { OutletFragment } from '../generated/operations.js';

interface Cited {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly article: OutletFragment;
}

/** A citation that can be checked: the words, who printed them, when, where they stand and the address here. */
export const citation = ({ start, end, text, article }: Cited): string =>
  [
    `“${text}”`,
    `${outlet(article)}, “${article.headline}”${article.publishedAt ? `, ${moment(article.publishedAt, 'UTC')}` : ''}`,
    `characters ${start}–${end}`,
    location.origin + evidenceAt(article.id, start, end),
  ].join('. ');
