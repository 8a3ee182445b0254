import { lookUp } from '../../expected.js';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { groupBy } from '../grouping.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { isOfUnknown } from './nameKeys.js';
import { personKeyOf, sameMiddle } from './personKey.js';

/** A distinct name of a block, as resolution sees it. */
export interface BlockName {
  readonly id: string;
  readonly kind: EntityKind;
  readonly key: string;
  /** Articles that give it. */
  readonly articleCount: number;
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
 * - A bare surname, and an initial with it, goes to the person whom it overwhelmingly names, told by the articles that name in
 *   full anybody whom it fits; else a surname goes to nobody, and an initial with it stands for itself.
 * - A bare acronym goes to the name that articles expand it to, all or overwhelmingly, to itself where none does, else to
 *   nobody.
 *
 * What an article or its story tells goes before all this (see `readStories`).
 *
 * @param expansions how many articles expand this block's acronym to a name, by the name's id
 */
export function resolveBlock(
  names: readonly BlockName[],
  expansions: ReadonlyMap<string, number>,
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

/** A bearer is overwhelmingly the one meant where so many articles name them in full … */
const FEWEST_ARTICLES = 5;
/** … and so large a share of those that name anybody whom the name fits. */
export const OVERWHELMING = 0.9;

/** Of several counted the one that overwhelmingly counts; null where there is none. */
function overwhelming<T>(counted: readonly (readonly [T, number])[], fewest: number): T | null {
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const found = counted.find(([, count]) => count >= fewest && count >= OVERWHELMING * all);
  return found?.[0] ?? null;
}

function resolveAcronym(name: BlockName, expansions: ReadonlyMap<string, number>): Resolution {
  if (expansions.size === 0) return { entityId: name.id };
  const meant = overwhelming([...expansions], 1);
  if (meant !== null) return { entityId: meant };
  return { reason: 'The acronym stands for more than one name.' };
}

interface ParsedName {
  readonly id: string;
  readonly key: string;
  readonly given: string | null;
  readonly generation: string | null;
  readonly middle: readonly string[];
  readonly articleCount: number;
}

function resolvePersons(names: readonly BlockName[]): Map<string, Resolution> {
  const parsed = names.map(parse).sort((a, b) => byCodeUnits(a.key, b.key));
  const people = peopleAmong(parsed);
  const resolved = new Map<string, Resolution>();
  for (const person of people)
    for (const name of person) resolved.set(name.id, { entityId: principal(person).id });
  for (const name of parsed) {
    if (resolved.has(name.id)) continue;
    const candidates = peopleFitting(name, people);
    const meant = overwhelming(
      candidates.map((person) => [person, person.reduce((sum, each) => sum + each.articleCount, 0)] as const),
      FEWEST_ARTICLES,
    );
    if (meant !== null) resolved.set(name.id, { entityId: principal(meant).id });
    else if (name.given !== null) resolved.set(name.id, { entityId: name.id });
    else if (candidates.length > 1) resolved.set(name.id, { reason: 'The name fits more than one person.' });
    else
      resolved.set(name.id, {
        reason: 'One name alone: neither its article nor its story gives the full name.',
      });
  }
  return resolved;
}

const peopleFitting = (name: ParsedName, people: readonly ParsedName[][]) =>
  people.filter((person) => person.some((other) => fits(name, other)));

/** Of the articles that name in full anybody whom a bare surname or a name with an initial fits, the share that names the bearer of `full`. */
export function shareOfBearer(short: BlockName, full: BlockName, block: readonly BlockName[]): number {
  const parsed = block.filter(({ kind }) => kind === 'PERSON').map(parse);
  const fitting = peopleFitting(parse(short), peopleAmong(parsed));
  const count = (people: readonly ParsedName[][]) =>
    people.flat().reduce((sum, { articleCount }) => sum + articleCount, 0);
  return (
    count(fitting.filter((person) => person.some(({ id }) => id === full.id))) / Math.max(1, count(fitting))
  );
}

/** Whether a name of a person is no full one: a surname alone, or with an initial. */
export function isShortName({ kind, key }: Pick<BlockName, 'kind' | 'key'>): boolean {
  return kind === 'PERSON' && (personKeyOf(key).given?.length ?? 0) < 2;
}

/** The people whom full names of one surname name; surnames alone and initials are left out. */
export function peopleOf<N extends BlockName>(names: readonly N[]): N[][] {
  const byId = new Map(names.map((name) => [name.id, name]));
  const parsed = names.map(parse).sort((a, b) => byCodeUnits(a.key, b.key));
  return peopleAmong(parsed).map((person) => person.map(({ id }) => lookUp(byId, id)));
}

function parse({ id, key, articleCount }: BlockName): ParsedName {
  return { id, articleCount, ...personKeyOf(key) };
}

function peopleAmong(names: readonly ParsedName[]): ParsedName[][] {
  const full = names.filter(({ given }) => given !== null && given.length > 1);
  return [...groupBy(full, (name) => `${name.given}|${name.generation}`).values()].flatMap(splitByMiddle);
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
