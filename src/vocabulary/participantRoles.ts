import { keysOf } from './keysOf.js';

interface ParticipantRoleRow {
  readonly description: string;
  /** Participants are listed by it, lowest first. */
  readonly rank: number;
  /** Whether it says whom or what an event befell. */
  readonly isCore: boolean;
  /** Whether, in one article, two mentions that fill it differently tell of two events. */
  readonly isSingleInArticle: boolean;
  /**
   * Whether two articles that fill it differently tell of two events. Between articles an ENTITY tells nothing, since
   * one names this side of a meeting and the other that; a DESTINATION does, since each tells the whole journey.
   */
  readonly isSingleAcrossArticles: boolean;
}

/** As what somebody or something can take part in an event. */
export const PARTICIPANT_ROLES = {
  AGENT: {
    description: 'Who does it.',
    rank: 0,
    isCore: false,
    isSingleInArticle: true,
    isSingleAcrossArticles: true,
  },
  TARGET: {
    description: 'Whom or what it is aimed at.',
    rank: 2,
    isCore: true,
    isSingleInArticle: true,
    isSingleAcrossArticles: true,
  },
  VICTIM: {
    description: 'Who is harmed.',
    rank: 3,
    isCore: true,
    isSingleInArticle: true,
    isSingleAcrossArticles: true,
  },
  INSTRUMENT: {
    description: 'What it is done with.',
    rank: 4,
    isCore: true,
    isSingleInArticle: true,
    isSingleAcrossArticles: false,
  },
  ENTITY: {
    description: 'Who takes part as an equal, or whom it is about: who meets, is charged or demonstrates.',
    rank: 1,
    isCore: true,
    isSingleInArticle: true,
    isSingleAcrossArticles: false,
  },
  ORIGIN: {
    description: 'Where it goes out from.',
    rank: 5,
    isCore: false,
    isSingleInArticle: false,
    isSingleAcrossArticles: false,
  },
  DESTINATION: {
    description: 'Where it goes to.',
    rank: 6,
    isCore: false,
    isSingleInArticle: false,
    isSingleAcrossArticles: true,
  },
  BENEFICIARY: {
    description: 'In whose favour it is done.',
    rank: 7,
    isCore: false,
    isSingleInArticle: false,
    isSingleAcrossArticles: false,
  },
  ADJUDICATOR: {
    description: 'The court or judge that decides.',
    rank: 8,
    isCore: false,
    isSingleInArticle: false,
    isSingleAcrossArticles: false,
  },
  PLACE: {
    description: 'Where it happens.',
    rank: 9,
    isCore: false,
    isSingleInArticle: false,
    isSingleAcrossArticles: false,
  },
} as const satisfies Readonly<Record<string, ParticipantRoleRow>>;

/** A row of `PARTICIPANT_ROLES`. */
export type ParticipantRole = keyof typeof PARTICIPANT_ROLES;

/** In the order in which participants are listed by them. */
export const ROLES_IN_ORDER: readonly ParticipantRole[] = [...keysOf(PARTICIPANT_ROLES)].sort(
  (a, b) => PARTICIPANT_ROLES[a].rank - PARTICIPANT_ROLES[b].rank,
);
