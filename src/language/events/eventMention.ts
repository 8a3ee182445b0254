import type { EventStatus, EventType, Span } from '../analysis.js';
import type { RoleMention } from './participants.js';
import type { NamedPlace } from './places.js';

/** One naming of an event: a trigger with all that its own sentence gives. */
export interface EventMention {
  readonly token: number;
  readonly span: Span;
  readonly type: EventType;
  readonly lemma: string;
  /** The root of its word family, by `family`. */
  readonly family: string;
  /** The sets of kin words it is in, by `kinOf`. */
  readonly kin: number;
  readonly isNoun: boolean;
  readonly isVerb: boolean;
  /** "the", "this", a possessive: speaks of what is known already. */
  readonly definite: boolean;
  /** "a", "another", a number: speaks of something new. */
  readonly indefinite: boolean;
  readonly plural: boolean;
  /** The number it is counted with ("82 sorties"), as printed; null for none. */
  readonly count: string | null;
  readonly status: EventStatus;
  /** Whether it says that there was none, or that nobody did it or met with it: "no deaths", "nobody was hurt". */
  readonly isOfNone: boolean;
  /** Whether it stands in an indirect question about what is known already: "how the passenger boarded". */
  readonly isAskedAbout: boolean;
  /** Which of the parts of its sentence that are told to have come one after the other it stands in: see `successions`. */
  readonly succession: number;
  readonly time: number | null;
  readonly places: readonly NamedPlace[];
  readonly participants: readonly RoleMention[];
  /** Index in `statements` of the innermost one around the trigger, null in the outlet's own voice. */
  readonly assertedBy: number | null;
  readonly confidence: number;
  /** The chance that it names no particular happening, and that it names one that has occurred. */
  readonly chanceOfNone: number;
  readonly chanceOfOccurred: number;
  /** What the sentence says brought it about: the crash somebody died in. */
  readonly cause: EventMention | null;
}
