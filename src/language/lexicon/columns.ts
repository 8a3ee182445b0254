import { FIGURE_BOUNDS } from '../../vocabulary/figureBounds.js';
import { keysOf } from '../../vocabulary/keysOf.js';
import type { TriggerSection } from './triggers.js';

// What the files of a language's lexicon hold: the columns of its tables and the sections of its lists. The files in en/
// say what each means; "npm run lexicon" reads them, and refuses what is not declared here. A word may be added to
// them freely, except where a file says that a model was trained on the column or list: such a model sees other
// features then, and wants training anew.

/** What a column of a table takes: nothing ("flag"), one of some values, or several of them. */
export type Column =
  | 'flag'
  | { readonly oneOf: readonly string[] }
  | { readonly someOf: readonly string[] | 'words' };

/** Broad kinds of things that decide a trigger's sense and what may fill a role. A noun may be of several. */
export const NOUN_CLASSES = [
  'person',
  'organization',
  'place',
  'vehicle',
  'weapon',
  'money',
  'building',
  'office',
  'disease',
  'abstract',
] as const;

/** Kinds of names that a noun beside them tells. */
const NAMED = ['body', 'place', 'thing'] as const;

/** What a cue says its source does. */
const CUES = ['speech', 'belief', 'intent', 'other'] as const;
/** What a word says of the happening below it. */
const STATUSES = [
  'planned',
  'wished',
  'prevented',
  'averted',
  'forbidden',
  'denied',
  'doubted',
  'warned',
] as const;
const FATES = ['killed', 'injured', 'missing', 'arrested', 'displaced'] as const;

/** Tables with a row a word, by file. */
export const TABLES = {
  nouns: {
    class: { someOf: NOUN_CLASSES },
    kind: { oneOf: NAMED },
    described: { oneOf: NAMED },
    before: { oneOf: NAMED },
    sort: { oneOf: ['any', 'one'] },
    office: 'flag',
    royal: 'flag',
    sex: { oneOf: ['female', 'male'] },
    unnamed: 'flag',
    counted: { oneOf: ['people', 'other'] },
    cue: { oneOf: CUES },
    status: { oneOf: STATUSES },
    request: 'flag',
    container: { someOf: ['event', 'filler'] },
    fate: { oneOf: FATES },
  },
  verbs: {
    cue: { oneOf: CUES },
    frame: { oneOf: ['clause', 'hearer', 'object'] },
    object: { someOf: ['topic', 'handing', 'hearing', 'naming', 'act', 'shown'] },
    unsaid: { someOf: 'words' },
    hearer: 'flag',
    status: { oneOf: STATUSES },
    light: 'flag',
    undergoer: 'flag',
    occurrence: 'flag',
    accusing: 'flag',
    ditransitive: 'flag',
    telling: 'flag',
    appealing: 'flag',
    fate: { oneOf: FATES },
    intransitive: 'flag',
    amount: { someOf: ['subject', 'object', 'measure', 'price'] },
    forms: { someOf: 'words' },
  },
  modifiers: {
    status: { oneOf: STATUSES },
    tells: { oneOf: ['planned', 'uncertain'] },
    habitual: 'flag',
    modal: { oneOf: ['future', 'uncertain', 'contracted'] },
    fate: { oneOf: FATES },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

/** Lists by theme: sections of words, by file. */
export const LISTS = {
  names: [
    'office modifiers',
    'abbreviated offices',
    'forms of address',
    'geographic words',
    'landforms',
    'of towns',
    'newspapers',
    'storms',
    'models',
    'vessel parts',
    'of bodies',
    'after bodies',
    'of peoples',
    'offices of bodies',
    'state heads',
    'company ends',
    'legal forms',
    'agreements',
    'houses',
    'bodies of members',
    'more company ends',
    'surname particles',
    'particles within names',
    'within signatures',
    'no companies',
    'acts',
    'deeds',
    'journeys',
    'left out of acronyms',
    'titles of the model',
  ],
  bodies: ['bodies', 'of towns', 'of creeds', 'matters', 'of countries'],
  persons: ['family names first', 'hungarian given names', 'degrees', 'generations'],
  segmentation: [
    'titles',
    'abbreviations',
    'capitalised abbreviations',
    'abbreviations before numbers',
    'never final',
    'prefixes',
    'sentence openers',
    'domains',
    'dollars',
    'clippings',
  ],
  grammar: [
    'particles',
    'locatives',
    'agentless adjuncts',
    'before times',
    'clause boundaries',
    'subordinators',
    'within descriptions',
    'after hearers',
    'opening circumstances',
    'after counted',
    'after lengths',
  ],
  pronouns: ['impersonal', 'linking', 'clause openers'],
  sorts: [
    'ministry',
    'department',
    'university',
    'airline',
    'bank',
    'court',
    'party',
    'agency',
    'commission',
    'committee',
    'council',
    'foundation',
    'institute',
    'union',
    'association',
    'newspaper',
    'hospital',
    'school',
    'corporation',
  ],
  calendar: ['capitalised only', 'short weekdays', 'short months', 'no participants'],
  statements: [
    'documents',
    'people',
    'writings',
    'sources',
    'claiming',
    'claimed',
    'before claims',
    'beside quotations',
    'as saying',
  ],
  figures: [
    'changes',
    'changed',
    'no subjects',
    'sizes',
    'gatherings',
    'wholes',
    'rates',
    'dimensions',
    'dealing',
    'times',
    'uncounted',
    'unjoined',
    'vague',
    'numbered',
    'streets',
    'pairs',
    'races',
    'bare objects',
    'parents',
    'before objects',
    'treated',
    'hurts',
    'care',
    'weighing',
    'money',
    'nouns in ie',
    'plural only',
    'unchanged',
    'before fates',
    'short units',
    'going on',
    'after the going on',
    'raising',
    'numbered aircraft',
  ],
  transitive: ['transitive'],
  tense: [
    'arranged',
    'intent',
    'before to',
    'past',
    'only past',
    'two pasts',
    'tried',
    'timetabled',
    'putting off',
    'before spans',
    'counted in thousands',
    'called by number',
  ],
  happenings: [
    'aircraft',
    'cars',
    'boats',
    'trains',
    'people',
    'victims',
    'two persons',
    'two bodies',
    'named',
    'after events',
    'talks',
    'circumstances',
    'striking',
    'further',
  ],
  manners: [
    'shooting',
    'bombing',
    'stabbing',
    'airstrikes',
    'kidnapping',
    'hijacking',
    'rape',
    'hacking',
    'war',
    'beating',
    'general',
  ],
  kin: [
    'travel',
    'boarding',
    'returning',
    'removal',
    'deportation',
    'flight from danger',
    'visiting',
    'deployment',
    'arrest',
    'imprisonment',
    'charges',
    'trials',
    'dismissal',
    'appointment',
    'elections',
    'meetings',
    'calls',
    'sales',
    'crashes',
    'fires',
    'protests',
    'strikes',
    'attacks',
    'fighting',
    'storms',
    'payments',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Tables of forms with a value each: sections, by file. */
export const FORMS = {
  numbers: ['cardinals', 'scales', 'ordinals'],
  times: [
    'second',
    'decade',
    'the',
    'a',
    'vague',
    'couple',
    'month',
    'weekday',
    'unit',
    'clockUnit',
    'dayPart',
    'night',
    'overnight',
    'noon',
    'season',
    'weekend',
    'holiday',
    'day',
    'last',
    'next',
    'this',
    'following',
    'same',
    'ago',
    'earlier',
    'later',
    'before',
    'early',
    'end',
    'fiscal',
    'half',
    'each',
    'set',
    'old',
    'aged',
    'period',
    'meridiem',
    'zone',
    'oclock',
    'of',
    'in',
    'on',
    'and',
    'or',
    'from',
    'to',
    'possessive',
    'comma',
    'stop',
    'hyphen',
    'more',
    'ref',
    'then',
    'ahead',
    'calendar',
    'so',
    'local',
    'quarterName',
    'new',
    'eve',
    'now',
  ],
  bounds: ['before', 'after'],
  plurals: ['irregular'],
  units: ['currency signs', 'currencies', 'qualified currencies', 'hundredths', 'measures'],
  families: ['roots', 'bases'],
  given: ['standard'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What the values of a file's forms are taken from, where it is a vocabulary. */
export const FORM_VALUES: Readonly<Record<string, readonly string[]>> = { bounds: keysOf(FIGURE_BOUNDS) };

/** The files of triggers of events, in the order in which their senses are asked. */
export const TRIGGER_FILES = [
  'none',
  'life',
  'movement',
  'business',
  'conflict',
  'contact',
  'personnel',
  'justice',
  'mishaps',
  'care',
  'contests',
  'findings',
  'governing',
  'harms',
  'inquiries',
  'markets',
] as const;

type Tables = typeof TABLES;
export type TableName = keyof Tables;
export type ColumnName<T extends TableName> = keyof Tables[T] & string;

/** The values of a column; `true` of a flag. */
export type ValueOf<T extends TableName, C extends ColumnName<T>> = Tables[T][C] extends {
  readonly oneOf: readonly (infer V)[];
}
  ? V
  : Tables[T][C] extends { readonly someOf: readonly (infer V)[] }
    ? V
    : Tables[T][C] extends { readonly someOf: 'words' }
      ? string
      : true;

export type ListFile = keyof typeof LISTS;
export type ListName<F extends ListFile> = (typeof LISTS)[F][number];
export type FormsFile = keyof typeof FORMS;
export type FormsName<F extends FormsFile> = (typeof FORMS)[F][number];

/** What is known of a word, by column. */
export type Facts = Readonly<Record<string, true | string | readonly string[]>>;

/** A language's lexicon as it is compiled. */
export interface LexiconData {
  readonly tables: Readonly<Record<TableName, Readonly<Record<string, Facts>>>>;
  readonly lists: { readonly [F in ListFile]: Readonly<Record<ListName<F>, readonly string[]>> };
  readonly triggers: readonly TriggerSection[];
  readonly forms: {
    readonly [F in FormsFile]: Readonly<Record<FormsName<F>, Readonly<Record<string, string>>>>;
  };
}
