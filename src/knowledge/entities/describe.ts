import { indexable } from '../../database/indexable.js';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { fold, words } from '../words/folding.js';
import { capitalsOf, initialsOf } from './acronyms.js';
import { personKeyOf } from './personKey.js';

/** A form that something is printed in. */
export interface CountedForm {
  readonly form: string;
  readonly mentionCount: number;
}

/** One of the names resolved to an entity. */
export interface EntityNameFacts {
  readonly id: string;
  readonly kind: EntityKind;
  readonly key: string;
  readonly gazetteerName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly countryCode: string | null;
  readonly acronyms: readonly { readonly acronym: string; readonly articleCount: number }[];
}

/** What an entity is shown as. */
export interface EntityDescription {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly acronym: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly countryCode: string | null;
  /** All its forms, for search. */
  readonly searchText: string;
}

/**
 * The kind, the canonical name and the attributes of an entity, from the names resolved to it and from the forms it is printed in, those of
 * names that mean it in their stories included. The kind is that of the name it has its id from. The name is the gazetteer's where it has one, else the form printed most often
 * among the full ones. An acronym is one that articles expand, else a form whose letters fit the name.
 */
export function describeEntity(
  id: string,
  names: readonly EntityNameFacts[],
  printed: readonly CountedForm[],
): EntityDescription {
  const sorted = [...names].sort((a, b) => byCodeUnits(a.key, b.key) || byCodeUnits(a.kind, b.kind));
  const { kind } = sorted.find((name) => name.id === id) ?? sorted[0];
  const known = sorted.find((name) => name.gazetteerName !== null);
  const forms = tally(printed.map(({ form, mentionCount }) => [form, mentionCount] as const));
  const full = forms.filter((form) => isFullName(kind, form.key));
  const acronyms = tally(
    sorted.flatMap((name) => name.acronyms.map((a) => [a.acronym, a.articleCount] as const)),
  );
  const name =
    known?.gazetteerName ??
    best(full.length > 0 ? full : forms) ??
    indexable(sorted[0].key.replace(/^\W|^acronym:/, ''));
  return {
    id,
    kind,
    name,
    acronym: best(acronyms) ?? fittingAcronym(name, forms),
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
    countryCode: known?.countryCode ?? null,
    searchText: [name, ...forms.map((form) => form.key)].join('\n'),
  };
}

/** Whether a form is one to call the entity by: no bare surname, no acronym, no possessive, not all capitals. */
function isFullName(kind: EntityKind, form: string): boolean {
  if (/['’]s?$/.test(form) || (form.length > 4 && form === form.toUpperCase())) return false;
  if (kind === 'PERSON') return personKeyOf(fold(form)).given !== null;
  return !/^(?:[A-Z]\.?){2,7}$/.test(form);
}

/** The form printed most often of those that are a name's initials; null where there is none. */
function fittingAcronym(name: string, forms: readonly Tally[]): string | null {
  const initials = initialsOf(words(name));
  const fitting = forms.find(({ key }) => {
    const capitals = capitalsOf(key);
    return capitals !== null && initials.includes(capitals);
  });
  return fitting === undefined ? null : fitting.key.replace(/\./g, '');
}

interface Tally {
  readonly key: string;
  readonly count: number;
}

function tally(pairs: readonly (readonly [string, number])[]): Tally[] {
  const counts = new Map<string, number>();
  for (const [key, count] of pairs) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || b.key.length - a.key.length || byCodeUnits(a.key, b.key));
}

function best(tallies: readonly Tally[]): string | undefined {
  return tallies[0]?.key;
}
