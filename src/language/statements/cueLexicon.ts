/** What a cue says its source did: speech makes a statement; the others are attributions of another kind. */
export type CueClass = 'SPEECH' | 'BELIEF' | 'INTENT' | 'OTHER';

/** How a cue takes its content. */
export type CueFrame =
  /** A clause or a quotation: "said (that) …", "…", he wrote. */
  | 'CLAUSE'
  /** The same with the hearer as object: "told Parliament that …". */
  | 'HEARER'
  /** An object or an infinitive: "vowed revenge", "called for calm", "ordered them to leave". */
  | 'OBJECT';

export interface CueEntry {
  readonly lemma: string;
  readonly class: CueClass;
  readonly frame: CueFrame;
  readonly noun: boolean;
}

const VERBS: readonly (readonly [CueClass, CueFrame, string])[] = [
  [
    'SPEECH',
    'CLAUSE',
    `say write add tweet announce claim state note argue explain report declare insist warn suggest acknowledge admit
    assert maintain contend concede confirm allege estimate predict recall reply respond answer remark observe comment
    conclude disclose reveal emphasize emphasise stress reiterate repeat propose recommend joke quip boast complain
    caution continue post testify swear affirm counter retort exclaim shout yell scream whisper mutter lament muse
    protest stipulate signal hint imply indicate interject opine posit proclaim pronounce rejoin relate theorize
    volunteer wonder blog facebook email text cable agree deny vow pledge promise threaten mention chant elaborate
    underline underscore highlight outline describe clarify specify speculate reckon advise prophesy accord
    plead confess demand request ask begin conclude start`,
  ],
  [
    'SPEECH',
    'HEARER',
    `tell inform assure remind notify brief instruct order urge advise warn ask beg implore invite persuade convince
    reassure command direct quote cite encourage exhort entreat counsel lecture`,
  ],
  [
    'SPEECH',
    'OBJECT',
    `criticize criticise blast slam attack praise condemn denounce accuse blame call endorse dismiss reject rebuke mock
    ridicule hail welcome applaud defend decry deride deplore detail express voice issue offer address label
    brand dub compare liken characterize portray question challenge dispute refute rebut repudiate demand request
    apologize apologise thank congratulate laud tout bash rip scold chide chastise castigate lambast lambaste berate
    excoriate rail appeal talk speak read cite quote reference refer invoke swipe refuse decline advocate rule order
    instruct recommend propose oppose object protest ban authorize authorise invite urge advise vow pledge promise
    threaten claim deny champion commend echo frame hammer rap charge lash present publish raise recount release
    stipulate summarize summarise vilify admonish announce declare describe deliver lay weigh float`,
  ],
  [
    'BELIEF',
    'CLAUSE',
    `think believe feel know hope expect fear doubt understand assume suspect imagine guess reckon realize realise
    recognize recognise consider find worry wish remember forget learn conclude dream figure trust judge anticipate
    presume suppose gather regret hear`,
  ],
  [
    'BELIEF',
    'OBJECT',
    `see view regard deem like love hate dislike prefer support favor favour back oppose admire appreciate enjoy
    respect resent dread envy perceive interpret distrust mistrust embrace value rate disapprove approve despise
    loathe care`,
  ],
  [
    'INTENT',
    'OBJECT',
    `want plan intend aim seek decide agree mean prepare hope resolve choose opt determine try attempt look vie aspire
    consider contemplate commit strive wish push refuse need weigh mull opt elect desire expect search hunt fight work
    struggle`,
  ],
  [
    'OTHER',
    'CLAUSE',
    `show find prove demonstrate illustrate document confirm reflect imply make rank survey poll project forecast
    calculate determine appear seem discuss`,
  ],
];

const NOUNS: readonly (readonly [CueClass, string])[] = [
  [
    'SPEECH',
    `statement claim announcement comment remark assertion allegation accusation argument warning promise pledge vow
    threat proposal suggestion call demand request question criticism praise attack declaration admission denial
    speech tweet letter report testimony answer reply response message complaint apology recommendation order
    instruction quote word words rhetoric charge contention insistence refusal offer prediction estimate note
    explanation description reference talk advice post email`,
  ],
  [
    'BELIEF',
    `belief view opinion thought feeling fear hope doubt concern worry expectation suspicion conviction idea impression
    understanding perception confidence sense faith fears hopes concerns worries views support opposition distrust
    interest attitude assessment position stance`,
  ],
  [
    'INTENT',
    'plan intention decision desire effort bid wish aim goal ambition commitment willingness intent choice',
  ],
  ['OTHER', 'evidence poll survey study data'],
];

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  think: 'thinks thought thinking',
  know: 'knows knew known knowing',
  feel: 'feels felt feeling',
  find: 'finds found finding',
  see: 'sees saw seen seeing',
  speak: 'speaks spoke spoken speaking',
  swear: 'swears swore sworn swearing',
  read: 'reads read reading',
  mean: 'means meant meaning',
  seek: 'seeks sought seeking',
  choose: 'chooses chose chosen choosing',
  begin: 'begins began begun beginning',
  hear: 'hears heard hearing',
  understand: 'understands understood understanding',
  forget: 'forgets forgot forgotten forgetting',
  show: 'shows showed shown showing',
  make: 'makes made making',
  lay: 'lays laid laying',
  strive: 'strives strove striven striving',
  forecast: 'forecasts forecast forecasted forecasting',
  dream: 'dreams dreamed dreamt dreaming',
  beg: 'begs begged begging',
  ban: 'bans banned banning',
  rip: 'rips ripped ripping',
  rap: 'raps rapped rapping',
  slam: 'slams slammed slamming',
  admit: 'admits admitted admitting',
  quip: 'quips quipped quipping',
  plan: 'plans planned planning',
  chat: 'chats chatted chatting',
  opt: 'opts opted opting',
  commit: 'commits committed committing',
  refer: 'refers referred referring',
  prefer: 'prefers preferred preferring',
  regret: 'regrets regretted regretting',
  rebut: 'rebuts rebutted rebutting',
  dub: 'dubs dubbed dubbing',
  compel: 'compels compelled compelling',
  label: 'labels labeled labelled labeling labelling',
  counsel: 'counsels counseled counselled counseling counselling',
  signal: 'signals signaled signalled signaling signalling',
  reply: 'replies replied replying',
  vie: 'vies vied vying',
  blog: 'blogs blogged blogging',
  agree: 'agrees agreed agreeing',
  disagree: 'disagrees disagreed disagreeing',
};

function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return [verb, ...irregular.split(' ')];
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb}ed`, `${verb}ing`];
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

function buildLexicon(): Map<string, CueEntry> {
  const lexicon = new Map<string, CueEntry>();
  const add = (form: string, entry: CueEntry) => {
    if (!lexicon.has(form)) lexicon.set(form, entry);
  };
  for (const [cueClass, frame, list] of VERBS) {
    for (const lemma of words(list)) {
      for (const form of formsOf(lemma)) add(form, { lemma, class: cueClass, frame, noun: false });
    }
  }
  for (const [cueClass, list] of NOUNS) {
    for (const lemma of words(list)) {
      for (const form of [lemma, `${lemma}s`]) {
        add(form, { lemma, class: cueClass, frame: 'OBJECT', noun: true });
      }
    }
  }
  return lexicon;
}

/** English words that attribute, by their lower-case form; a form that is verb and noun is listed as the verb. */
export const CUE_LEXICON: ReadonlyMap<string, CueEntry> = buildLexicon();
