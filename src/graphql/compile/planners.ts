import type { Output } from './plan.js';
import type { Selection } from './selection.js';

/** What a field of a schema's class takes: the class of its arguments, where it is written as a method. */
type ArgumentsOf<Member> = Member extends (...parameters: infer Parameters) => never
  ? Parameters extends [infer Arguments]
    ? Arguments
    : object
  : object;

/** How a field is planned, given what its object is read from. */
export type Planner<Arguments, Subject> = (field: Selection<Arguments>, subject: Subject) => Output;

/** A planner for each field of a class of the schema: a field without one does not compile. */
export type Fields<Type, Subject> = {
  readonly [Name in keyof Type]-?: Planner<ArgumentsOf<Type[Name]>, Subject>;
};

/** Planners of one type, by the names of its fields. */
export type AnyFields<Subject> = Readonly<Record<string, Planner<never, Subject>>>;

/** Planners of all types, by their names. */
export type AnyPlanners = Readonly<Record<string, AnyFields<never>>>;
