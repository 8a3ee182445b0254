import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { fold } from '../words/folding.js';
import { parsePersonName } from './personNames.js';

/** One of the names resolved to an entity, with the forms it was printed in. */
export interface EntityNameForms {
  readonly key: string;
  readonly gazetteerName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly countryCode: string | null;
  readonly forms: readonly { readonly form: string; readonly mentionCount: number }[];
  readonly acronyms: readonly { readonly acronym: string; readonly articleCount: number }[];
}

/** What an entity is shown as. */
export interface EntityDescription {
  readonly name: string;
  readonly acronym: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly countryCode: string | null;
  /** All its forms, for search. */
  readonly searchText: string;
}

/**
 * The canonical name and attributes of an entity, from all names resolved to it. The name is the gazetteer's where it
 * has one, else the form printed most often among the full ones.
 */
export function describeEntity(kind: EntityKind, names: readonly EntityNameForms[]): EntityDescription {
  const sorted = [...names].sort((a, b) => byCodeUnits(a.key, b.key));
  const known = sorted.find((name) => name.gazetteerName !== null);
  const forms = tally(
    sorted.flatMap((name) => name.forms.map((form) => [form.form, form.mentionCount] as const)),
  );
  const full = forms.filter((form) => isFullName(kind, form.key));
  const acronyms = tally(
    sorted.flatMap((name) => name.acronyms.map((a) => [a.acronym, a.articleCount] as const)),
  );
  const name =
    known?.gazetteerName ??
    best(full.length > 0 ? full : forms) ??
    sorted[0].key.replace(/^\W|^acronym:/, '');
  return {
    name,
    acronym: best(acronyms) ?? null,
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
    countryCode: known?.countryCode ?? null,
    searchText: [name, ...forms.map((form) => form.key)].join('\n'),
  };
}

/** Whether a form is one to call the entity by: no bare surname, no acronym, no possessive, not all capitals. */
function isFullName(kind: EntityKind, form: string): boolean {
  if (/['’]s?$/.test(form) || (form.length > 4 && form === form.toUpperCase())) return false;
  if (kind === 'PERSON') return parsePersonName(fold(form)).given !== null;
  return !/^(?:[A-Z]\.?){2,7}$/.test(form);
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
