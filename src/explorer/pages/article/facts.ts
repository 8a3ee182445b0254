import { entityAt, eventAt, statementAt } from '../../addresses.js';
import { amount, countedOf } from '../../format/figures.js';
import { sayer } from '../../format/sayers.js';
import { intervalText, type Zone } from '../../format/times.js';
import { HOW_SAID, KINDS, STATUSES } from '../../format/words.js';
import { otherZone } from '../../format/zone.js';
import type {
  ArticleFactsQuery,
  ArticleHeadQuery,
  ArticleNamesQuery,
  EventStatus,
  FigureVerdict,
} from '../../generated/operations.js';
import type { Layer } from '../../parts/Evidence.js';

type Article = NonNullable<ArticleHeadQuery['article']>;
type Mention = NonNullable<ArticleNamesQuery['article']>['mentions']['nodes'][number];
type Facts = NonNullable<ArticleFactsQuery['article']>;

/** Something that was read in the text, and where. */
export interface Fact {
  readonly key: string;
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
  /** The words it stands on. */
  readonly text: string;
  /** What was read: who is named, who speaks, how many. */
  readonly title: string;
  /** How it was read and who says so. */
  readonly detail: string;
  /** Where its page is. */
  readonly to: string | null;
  /** Not in the words of who speaks, or not told whose. */
  readonly soft: boolean;
  readonly untold: boolean;
  readonly verdict?: FigureVerdict;
  readonly status?: EventStatus;
}

type Span = { start: number; end: number; text: string };
const at = ({ start, end, text }: Span) => ({ start, end, text });
const HARD = { soft: false, untold: false };

export const nameFacts = (mentions: readonly Mention[]): Fact[] =>
  mentions.map((mention) => ({
    ...at(mention.evidence),
    ...HARD,
    key: `n/${mention.id}`,
    layer: 'n',
    title: mention.entity?.name ?? mention.evidence.text,
    detail: mention.entity
      ? `${KINDS[mention.kind]}${mention.form === 'PRONOUN' ? ', by a pronoun' : mention.form === 'NOMINAL' ? ', by what they are' : ''}`
      : `not told who${mention.unresolvedReason ? `: ${mention.unresolvedReason}` : ''}`,
    to: mention.entity ? entityAt(mention.entity.id) : null,
    untold: mention.entity === null,
  }));

/** Times in a zone; those that are another in the other zone are told in both. */
export const timeFacts = (times: Article['times'], zone: Zone): Fact[] =>
  times.map(({ evidence, time }) => {
    const [title, other] = [intervalText(time, zone), intervalText(time, otherZone(zone))];
    const precision = time.precision === 'APPROXIMATE' ? 'rough time' : time.precision.toLowerCase();
    return {
      ...at(evidence),
      ...HARD,
      key: `t/${evidence.start}`,
      layer: 't',
      title,
      detail: `known to the ${precision}${other === title ? '' : `; ${other}`}`,
      to: null,
    };
  });

/** @param zone the zone that times are told in */
export const otherFacts = (facts: Facts, zone: Zone): Fact[] => [
  ...facts.figures.nodes.map(
    (figure): Fact => ({
      ...at(figure.evidence),
      ...HARD,
      key: `f/${figure.id}`,
      layer: 'f',
      title: figure.evidence.text,
      detail: `${[amount(figure), countedOf(figure), sayer(figure.assertedBy)].filter(Boolean).join(', ')}${figure.event ? `. ${figure.event.title}` : ''}`,
      to: figure.event ? eventAt(figure.event.id) : null,
      ...(figure.series && { verdict: figure.series.verdict }),
    }),
  ),
  ...facts.statements.nodes.flatMap((statement) =>
    statement.reports.map((report): Fact => {
      const shortened = report.text.length < statement.text.length - 1;
      return {
        ...at(report.evidence),
        key: `s/${report.id}`,
        layer: 's',
        title: sayer(statement),
        detail: [
          `${statement.cue ?? 'said'}, ${HOW_SAID[statement.kind]}`,
          statement.speaker === null &&
            `Speaker not told${statement.unresolvedReason ? `: ${statement.unresolvedReason}` : ''}`,
          shortened && `Shortened here: ${report.text.length} of ${statement.text.length} characters`,
          statement.articleCount > 1 && !shortened && `In ${statement.articleCount} articles`,
        ]
          .filter(Boolean)
          .join('. '),
        to: statementAt(statement.id),
        soft: statement.kind !== 'DIRECT',
        untold: statement.speaker === null,
      };
    }),
  ),
  ...facts.events.nodes.flatMap((event) =>
    event.reports.flatMap((report) =>
      report.evidence.slice(0, 3).map(
        (evidence): Fact => ({
          ...at(evidence),
          ...HARD,
          key: `e/${report.id}/${evidence.start}`,
          layer: 'e',
          title: event.title,
          detail: [
            STATUSES[report.status],
            event.time && intervalText(event.time, zone),
            report.assertedBy && sayer(report.assertedBy),
            event.articleCount > 1 && `in ${event.articleCount} articles`,
          ]
            .filter(Boolean)
            .join(', '),
          to: eventAt(event.id),
          status: report.status,
        }),
      ),
    ),
  ),
];

/** In the order of the text; of those that begin together the longest first. */
export const inTextOrder = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) => a.start - b.start || b.end - a.end);
