import type { Document, Span } from '../documents/document.js';
import type { EntityKind } from '../vocabulary/entityKinds.js';
import type { EventStatus } from '../vocabulary/eventStatuses.js';
import type { EventType } from '../vocabulary/eventTypes.js';
import type { FigureBound } from '../vocabulary/figureBounds.js';
import type { FigureChange } from '../vocabulary/figureChanges.js';
import type { MentionForm } from '../vocabulary/mentionForms.js';
import type { ParticipantRole } from '../vocabulary/participantRoles.js';
import type { StatementKind } from '../vocabulary/statementKinds.js';
import type { TimePrecision } from '../vocabulary/timePrecisions.js';
import type { Quotation } from './syntax/quotations.js';
import type { Tree } from './syntax/tree.js';
import type { Tokens } from './tokens.js';

export type { Span } from '../documents/document.js';
export type { EntityKind } from '../vocabulary/entityKinds.js';
export type { EventStatus } from '../vocabulary/eventStatuses.js';
export type { EventType } from '../vocabulary/eventTypes.js';
export type { FigureBound } from '../vocabulary/figureBounds.js';
export type { MentionForm } from '../vocabulary/mentionForms.js';
export type { ParticipantRole } from '../vocabulary/participantRoles.js';
export type { StatementKind } from '../vocabulary/statementKinds.js';
export type { TimePrecision } from '../vocabulary/timePrecisions.js';

/** One naming of an entity in the text. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An entry of the gazetteer or the lexicon of known bodies that an entity was recognised as. */
export interface GazetteerEntry {
  /** Stable and unique: "country:SY", "city:170017", "organization:islamic-state". */
  readonly id: string;
  /** The name to show: "Islamic State". */
  readonly name: string;
  /** Degrees; null for what has no place on the map. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string | null;
}

/** An office somebody holds, as the text gives it: "Defence Minister", "President" of Syria. */
export interface Position {
  /** As printed, without article or possessive: "Defence Minister". */
  readonly title: string;
  /** Index in `entities` of the body or group it is an office of ("Chief of the General Staff of Russian Armed Forces"). */
  readonly organization: number | null;
  /** Index in `entities` of the place it is an office of ("Syria's President"). */
  readonly place: number | null;
  /** The title and the name together: "Defence Minister Sergei Shoigu". */
  readonly evidence: Span;
}

/** Somebody or something named in the article, with all its mentions: local to the article. */
export interface Entity {
  readonly kind: EntityKind;
  /** The fullest name the article gives, without titles: "Sergei Shoigu". */
  readonly name: string;
  /** In the order of the text; at least one has the form NAME. */
  readonly mentions: readonly Mention[];
  /** A short form the article itself expands, "Islamic State (IS)": "IS". */
  readonly acronym: string | null;
  readonly gazetteer: GazetteerEntry | null;
  readonly positions: readonly Position[];
  /** Why the name can't be told to be one entity ("fits Bill Clinton and Hillary Clinton"); else null. */
  readonly unresolvedReason: string | null;
}

/** A name in the headline, which is no part of `text`: the words, and the entity of the text that they name. */
export interface HeadlineName {
  readonly name: string;
  /** Index in `entities`. */
  readonly entity: number;
}

/** A time expression that fixes an interval. */
export interface TimeExpression extends Span {
  /** Inclusive. */
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  readonly precision: TimePrecision;
  /** ISO-TimeML (TIMEX3) value: "2015-11-17", "2015-W47", "P48D". */
  readonly value: string;
}

/** A time expression that fixes no interval: a duration, a repeated time or an age. */
export interface Duration extends Span {
  readonly type: 'DURATION' | 'SET' | 'AGE';
  /** ISO-TimeML (TIMEX3) value: "P48D". */
  readonly value: string;
}

/** A count or amount. The span covers bound, number, unit or counted noun as printed. */
export interface Figure extends Span {
  readonly value: number;
  /** The upper end of a range ("10 to 20 billion"), of which `value` is the lower one; not given where there is no range. */
  readonly valueTo?: number | null;
  readonly bound: FigureBound;
  /** "USD", "%", "km"; null for a plain count. */
  readonly unit: string | null;
  /** What is counted, lemmatised, head noun: "sortie", "training camp", "killed", "injured". */
  readonly counted: string;
  /**
   * Of a count of people by what happened to them, whom the text names: "crew member", "U.S. citizen", or `UNNAMED_PART`.
   * Null or not given of people as such, and of all else.
   */
  readonly people?: string | null;
  /** Which way an amount went that says how far; null or not given of a level and of all else. */
  readonly change?: FigureChange | null;
  /** Whether a word for many stands in the place of a number: "dozens". */
  readonly isVague?: boolean;
  /** Index in `times`. */
  readonly time: number | null;
}

/** What a figure belongs to. */
export interface FigureLink {
  /** Index in `events`. */
  readonly event: number | null;
  /** Index in `statements`; null in the outlet's own voice. */
  readonly assertedBy: number | null;
}

/** What somebody said, wrote or announced. */
export interface Statement {
  readonly kind: StatementKind;
  /** The stretches of what was said, in order, without the quotation marks around them. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Index in `entities`. */
  readonly speaker: number | null;
  /** Why `speaker` is null; else null. */
  readonly unresolvedReason: string | null;
  /** Index in `entities`. */
  readonly addressee: number | null;
  /** Index in `times`; null where the text gives no time for it. */
  readonly saidAt: number | null;
  /** Index in `entities` of the body an unnamed source speaks for ("a ministry spokesman"). */
  readonly onBehalfOf: number | null;
  /** Index in `statements` of the one it is quoted in ("a release quoted Shoigu as saying"). */
  readonly within: number | null;
  readonly confidence: number;
}

/** An attribution that is not speech: a belief, an intention, a perception. Never stored as a statement. */
export interface Attribution {
  readonly kind: 'BELIEF' | 'INTENT' | 'OTHER';
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
}

/** Who or what took part in an event, and as what. */
export interface Participant extends Span {
  readonly role: ParticipantRole;
  /** Index in `entities`; null for somebody not named ("two policemen"). */
  readonly entity: number | null;
}

/** Something that happened or is to happen, as this article reports it: all its mentions in the article together. */
export interface Event {
  readonly type: EventType;
  /** The main trigger word. */
  readonly trigger: Span;
  /** Every trigger of the same event in this article, in order, the main one included. */
  readonly triggers: readonly Span[];
  readonly status: EventStatus;
  /** Index in `times`. */
  readonly time: number | null;
  /** Index in `entities`, of kind PLACE. */
  readonly place: number | null;
  readonly participants: readonly Participant[];
  /** Index in `statements`; null where the outlet reports it in its own voice at least once. */
  readonly assertedBy: number | null;
  readonly confidence: number;
}

/** A feature that spoke for or against something, and how much. */
export interface FeatureWeight {
  readonly feature: string;
  /** Above 0: for it. In logits. */
  readonly weight: number;
}

/** One decision of a trained model, with what decided it. */
export interface Decision {
  readonly decides: 'EVENT_JOIN' | 'PRONOUN' | 'STATEMENT';
  /** What was judged: the trigger, the pronoun, the cue. */
  readonly span: Span;
  /**
   * What it was held against: of an event's triggers before it the one that speaks most for what was decided, or the latest where
   * the sentence decided; the entity's latest mention; the content.
   */
  readonly with: Span;
  /** Whether it was taken to be so. */
  readonly taken: boolean;
  /** What was decisive whatever the features said; null where they decided. */
  readonly rule: string | null;
  /**
   * The sum of the weights, a logarithm of odds: that it is the same event, that the entity is the one meant, that content
   * and source are right to the word rather than wrong. What a statement's confidence is told from is this and how sure the
   * models were of its cue and its words.
   */
  readonly score: number;
  /** The mean of the chances with all triggers of an event, which decides where no rule does; null of other decisions. */
  readonly meanChance: number | null;
  /** The strongest first. */
  readonly features: readonly FeatureWeight[];
}

/**
 * All that was found in one document. The steps of the pipeline each add layers of their own and read only the
 * layers before them; no step changes another's. Spans are offsets into `document.text`.
 */
export interface Analysis {
  readonly document: Document;
  /** BCP 47, told by the text; "und" where it can't be told. */
  readonly language: string;
  /** False where no pack reads its language: all layers are empty then. */
  readonly analysed: boolean;
  /** Why decisions were taken as they were, in the order in which they were taken; null where nobody asked. */
  readonly why: Decision[] | null;
  tokens: Tokens;
  quotations: Quotation[];
  /** For each token the index in `quotations` of the one it lies in, its marks included; -1 outside. */
  quotationOf: Int32Array;
  /** The trees of the sentences, with the way down. */
  trees: Tree;
  /** Who and what the article names, each with its mentions by name alone. */
  named: Entity[];
  /** The same in the same order, each with all its mentions. */
  entities: Entity[];
  /** Index in `entities` of the place in the dateline. */
  datelinePlace: number | null;
  headlineNames: HeadlineName[];
  times: TimeExpression[];
  durations: Duration[];
  figures: Figure[];
  statements: Statement[];
  attributions: Attribution[];
  events: Event[];
  /** One for each of `figures`. */
  figureLinks: FigureLink[];
}

/** What a step of the pipeline does: adds its own layers to the analysis, in place. Pure but for that. */
export type Finder = (analysis: Analysis) => void;
