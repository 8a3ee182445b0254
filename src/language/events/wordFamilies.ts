/** Ways of attacking that are not one another; a general word ("attack") agrees with each. */
const MANNERS: readonly ReadonlySet<string>[] = [
  'shoot shooting gunfire shootout gun gunman fire',
  'bomb bombing explode explosion blast detonate',
  'stab stabbing',
  'airstrike strike bombard bombardment sortie shell shelling',
  'kidnap kidnapping abduct abduction',
  'hijack hijacking',
  'rape molest',
  'hack hacking breach cyberattack',
  'war warfare',
  'beat beating punch kick slap',
].map((words) => new Set(words.split(' ')));

const GENERAL = new Set('attack assault violence raid offensive operation incident'.split(' '));

/** Words whose family their form doesn't tell. */
const IRREGULAR: Readonly<Record<string, string>> = {
  kill: 'die',
  killing: 'die',
  fatality: 'die',
  perish: 'die',
  death: 'die',
  dead: 'die',
  loss: 'lose',
  arrival: 'arrive',
  departure: 'depart',
  theft: 'steal',
  sale: 'sell',
  wedding: 'wed',
  birth: 'bear',
  conviction: 'convict',
  acquisition: 'acquire',
  resignation: 'resign',
  collision: 'collide',
  explosion: 'explode',
  indictment: 'indict',
  extradition: 'extradite',
  election: 'elect',
  injury: 'injure',
  injured: 'injure',
  wounded: 'wound',
  phone: 'call',
  telephone: 'call',
  conversation: 'call',
  visit: 'visit',
  trial: 'try',
  invasion: 'invade',
  demonstration: 'demonstrate',
  assassination: 'assassinate',
  execution: 'execute',
  derailment: 'derail',
  deployment: 'deploy',
  evacuation: 'evacuate',
  nomination: 'nominate',
  suit: 'sue',
  lawsuit: 'sue',
  acquittal: 'acquit',
  homicide: 'murder',
  slaying: 'slay',
};

/** The root of a trigger's word family: "shooting" and "shoot", "downing" and "down", "death" and "die". */
export function family(lemma: string): string {
  if (Object.hasOwn(IRREGULAR, lemma)) return IRREGULAR[lemma];
  const stem = lemma.replace(/(?:ment|ing|ed)$/, '');
  return stem.length >= 3 ? stem.replace(/(.)\1$/, '$1').replace(/e$/, '') : lemma;
}

/** Whether a word speaks of an attack without saying how it was done. */
export const isGeneralAttack = (lemma: string) => GENERAL.has(lemma);

/** Whether two words for attacks tell of different ways to attack. */
export function mannersExclude(a: string, b: string): boolean {
  if (GENERAL.has(a) || GENERAL.has(b)) return false;
  const first = MANNERS.findIndex((words) => words.has(a));
  const second = MANNERS.findIndex((words) => words.has(b));
  return first >= 0 && second >= 0 && first !== second;
}

/** Words for the parts of one journey, one legal step or one blow that news uses in turn for the same. */
const KIN: readonly ReadonlySet<string>[] = [
  'fly flight travel journey trip voyage depart departure leave takeoff take liftoff blast launch lift sail head drive',
  'board get enter embark',
  'return turn u-turn land landing divert arrive arrival touch come back',
  'kick remove force boot throw escort disembark deplane exit evict leave',
  'deport deportation expel expulsion repatriate return',
  'flee evacuate evacuation exodus escape displace',
  'visit tour trip travel arrive arrival',
  'deploy deployment send dispatch move',
  'arrest detain detention custody hold capture apprehend nab take imprison jail remand book',
  'jail imprison sentence condemn',
  'charge indict indictment prosecute accuse prosecution',
  'trial hearing try arraign arraignment court-martial appear',
  'fire oust sack dismiss remove replace resign resignation ouster firing step quit leave retire departure',
  'appoint name hire appointment install inaugurate inauguration swear succeed replace take',
  'elect election vote poll win runoff',
  'meet meeting talk talks summit negotiation negotiate conference visit host receive',
  'call phone telephone conversation speak ring',
  'buy purchase acquire acquisition takeover sell sale buyout deal',
  'crash collide collision accident wreck derail derailment plunge slam go hit down downing',
  'fire blaze inferno burn gut explosion explode blast',
  'protest demonstrate demonstration rally march riot unrest',
  'strike walkout',
  'attack assault raid storm offensive operation strike airstrike sortie bombing bomb hit target destroy campaign',
  'fight fighting battle clash combat war conflict violence',
  'storm hurricane cyclone typhoon flood flooding snowfall snow blizzard snowstorm',
  'pay payment donate donation fund funding finance financing allocate allocation grant give transfer',
].map((words) => new Set(words.split(' ')));

const KIN_OF = new Map<string, number>();
KIN.forEach((words, bit) => {
  for (const word of words) KIN_OF.set(word, (KIN_OF.get(word) ?? 0) | (1 << bit));
});

/** The sets of words that news uses in turn for one happening which a word is in, as bits; 0 for most. */
export const kinOf = (lemma: string) => KIN_OF.get(lemma) ?? 0;

/** The lists of this file, for the model that was trained on them. */
export function familyWords(): Record<string, string[]> {
  const sets = (lists: readonly ReadonlySet<string>[]) => lists.map((words) => [...words].sort().join(' '));
  return {
    manners: sets(MANNERS),
    general: [...GENERAL],
    families: Object.entries(IRREGULAR).map(([word, root]) => `${word} ${root}`),
    kin: sets(KIN),
  };
}
