import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { groupBy } from '../grouping.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { isOfUnknown } from './nameKeys.js';
import { parsePersonName, sameMiddle } from './personNames.js';

/** A distinct name of a block, as resolution sees it. */
export interface BlockName {
  readonly id: string;
  readonly kind: EntityKind;
  readonly key: string;
}

/** What a name was resolved to: the id of its entity, or the reason why none could be told. */
export type Resolution = { readonly entityId: string } | { readonly reason: string };

/**
 * Resolves the names of one block: which entity each stands for. A pure function of the sets it is given, so the order
 * in which names came can't matter.
 *
 * - A full name, a gazetteer's entry and a name that is no acronym are strong keys: they stand for themselves.
 * - Full names of persons are one where surname, given name (in its standard spelling), middle names and generation
 *   ("Jr") agree.
 * - A bare surname or initial goes to the one full name it fits, else to nobody.
 * - A bare acronym goes to the one name that articles expand it to, to itself where none does, else to nobody.
 *
 * `expansions` are the ids of the names that articles expand this block's acronym to.
 */
export function resolveBlock(
  names: readonly BlockName[],
  expansions: ReadonlySet<string>,
): Map<string, Resolution> {
  const resolved = new Map<string, Resolution>();
  const persons = names.filter((name) => name.kind === 'PERSON' && !isOpen(name.key) && !isAcronym(name.key));
  for (const [id, resolution] of resolvePersons(persons)) resolved.set(id, resolution);
  for (const name of names) {
    if (resolved.has(name.id)) continue;
    if (isOpen(name.key))
      resolved.set(name.id, { reason: 'The name fits more than one entity of its article.' });
    else if (isOfUnknown(name.key))
      resolved.set(name.id, {
        reason: 'Many have a body of this name, and the article does not tell whose it is.',
      });
    else if (isAcronym(name.key)) resolved.set(name.id, resolveAcronym(name, expansions));
    else resolved.set(name.id, { entityId: name.id });
  }
  return resolved;
}

const isOpen = (key: string) => key.startsWith('?');
const isAcronym = (key: string) => key.startsWith('acronym:');

function resolveAcronym(name: BlockName, expansions: ReadonlySet<string>): Resolution {
  if (expansions.size === 0) return { entityId: name.id };
  if (expansions.size === 1) return { entityId: [...expansions][0] };
  return { reason: 'The acronym stands for more than one name.' };
}

interface ParsedName {
  readonly id: string;
  readonly key: string;
  readonly given: string | null;
  readonly generation: string | null;
  readonly middle: readonly string[];
}

function resolvePersons(names: readonly BlockName[]): Map<string, Resolution> {
  const parsed: ParsedName[] = names
    .map((name) => ({ id: name.id, ...parsePersonName(name.key) }))
    .sort((a, b) => byCodeUnits(a.key, b.key));
  const full = parsed.filter((name) => name.given !== null && name.given.length > 1);
  const people = [...groupBy(full, (name) => `${name.given}|${name.generation}`).values()].flatMap(
    splitByMiddle,
  );
  const resolved = new Map<string, Resolution>();
  for (const person of people)
    for (const name of person) resolved.set(name.id, { entityId: principal(person).id });
  for (const name of parsed) {
    if (resolved.has(name.id)) continue;
    const candidates = people.filter((person) => person.some((other) => fits(name, other)));
    if (candidates.length === 1) resolved.set(name.id, { entityId: principal(candidates[0]).id });
    else if (candidates.length > 1) resolved.set(name.id, { reason: 'The name fits more than one person.' });
    else if (name.given !== null) resolved.set(name.id, { entityId: name.id });
    else resolved.set(name.id, { reason: 'One name alone, and no full name is known that it fits.' });
  }
  return resolved;
}

/** Whether a bare surname or a name with an initial can stand for a full name. */
function fits(short: ParsedName, full: ParsedName): boolean {
  if (short.given === null) return true;
  return full.given?.startsWith(short.given) === true && middlesAgree(short.middle, full.middle);
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (!sameMiddle(a[i], b[i])) return false;
  return true;
}

/**
 * People among names of one given name and surname. Names with different middle names are different people; one
 * without a middle name is the only one there is, else a person apart.
 */
function splitByMiddle(names: readonly ParsedName[]): ParsedName[][] {
  const people: ParsedName[][] = [];
  const byLength = [...names].sort((a, b) => middleLength(b) - middleLength(a) || byCodeUnits(a.key, b.key));
  for (const name of byLength) {
    if (name.middle.length === 0) continue;
    const fitting = people.filter((person) =>
      person.every((other) => middlesAgree(name.middle, other.middle)),
    );
    if (fitting.length === 1) fitting[0].push(name);
    else people.push([name]);
  }
  const plain = names.filter((name) => name.middle.length === 0);
  if (plain.length === 0) return people;
  if (people.length === 1) people[0].push(...plain);
  else people.push([...plain]);
  return people;
}

const middleLength = (name: ParsedName) => name.middle.join('').length;

/** The name whose id the person has: the shortest, so that a middle name more or less changes nothing. */
function principal(person: readonly ParsedName[]): ParsedName {
  return [...person].sort((a, b) => a.key.length - b.key.length || byCodeUnits(a.key, b.key))[0];
}
