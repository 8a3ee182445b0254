import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityKind, EventStatus, EventType, ParticipantRole } from '../../../src/language/analysis.js';

/** One value, or any of several. */
export type AnyOf<T> = T | readonly T[];

export interface EntityExpectation {
  /** A name of it, as printed or as the fullest; case, spaces and shapes of quotation marks don't count, here or anywhere below. */
  readonly name: string;
  readonly kind?: AnyOf<EntityKind>;
  /** Words that are among its mentions. */
  readonly mentions?: readonly string[];
  /** The country code of the gazetteer's entry it is recognised as. */
  readonly country?: string;
  readonly notCountry?: AnyOf<string>;
}

export interface StatementExpectation {
  readonly content_contains: string;
  readonly content_not_contains?: AnyOf<string>;
  /** A name of the speaker; null: nobody named. */
  readonly speaker?: AnyOf<string> | null;
  readonly kind?: AnyOf<string>;
  readonly source_contains?: string;
  readonly addressee?: string | null;
}

export interface TimeExpectation {
  /** Words the expression contains, or that contain it. */
  readonly text: string;
  /** How its first instant begins in ISO 8601: "2026-03". */
  readonly from: string;
  readonly to?: string;
  readonly precision?: AnyOf<string>;
}

export interface FigureExpectation {
  readonly value: number;
  readonly bound?: AnyOf<string>;
  readonly unit?: AnyOf<string | null>;
  readonly counted_contains?: AnyOf<string>;
  /** A name of who asserts it; null: the outlet itself. */
  readonly by?: AnyOf<string> | null;
}

export interface ParticipantExpectation {
  readonly role?: AnyOf<ParticipantRole>;
  /** Words in its span, or a name of its entity. */
  readonly contains: string;
}

export interface EventExpectation {
  readonly type?: AnyOf<EventType>;
  /** Words in one of its triggers. */
  readonly trigger?: AnyOf<string>;
  readonly status?: AnyOf<EventStatus>;
  readonly place?: string;
  readonly time_from?: string;
  readonly time_not_from?: string;
  readonly participants?: readonly ParticipantExpectation[];
  readonly notParticipants?: readonly ParticipantExpectation[];
}

/** What is right of a case, by layer: each element of a list is one point. test/cases/README.md describes them. */
export interface Expectations {
  readonly entities?: readonly EntityExpectation[];
  readonly noEntities?: readonly EntityExpectation[];
  /** Two names of two entities. */
  readonly distinct?: readonly (readonly [string, string])[];
  readonly statements?: readonly StatementExpectation[];
  readonly noStatements?: readonly StatementExpectation[];
  readonly times?: readonly TimeExpectation[];
  readonly noTimes?: readonly { readonly text: string; readonly from?: string }[];
  readonly figures?: readonly FigureExpectation[];
  readonly noFigures?: readonly FigureExpectation[];
  readonly events?: readonly EventExpectation[];
  readonly noEvents?: readonly EventExpectation[];
  readonly eventCounts?: readonly (EventExpectation & { readonly count: number })[];
  readonly positions?: readonly {
    readonly person: string;
    readonly title_contains: string;
    readonly organization?: string;
  }[];
  /** How many sentences there are. */
  readonly sentences?: number;
}

/** A short text of one kind of difficulty, with what a careful reader finds in it. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** ISO 8601. */
  readonly published: string;
  /** What is right, in words. */
  readonly expect: string;
  readonly expectMachine: Expectations;
}

const FOLDER = path.join('test', 'cases');
const FLOORS = path.join(FOLDER, 'floors.json');

/** All cases of test/cases, file by file. */
export function readCases(): Case[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(path.join(FOLDER, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}

/** The share of points, in whole percent, under which each kind must not fall. */
export function readFloors(): Record<string, number> {
  return JSON.parse(readFileSync(FLOORS, 'utf8'));
}

export const floorsFile = FLOORS;
