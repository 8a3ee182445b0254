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

export type NounClass = (typeof NOUN_CLASSES)[number];

const WORDS: Record<NounClass, string> = {
  person: `activist actor actress addict adult adviser advisor agent aide ally ambassador analyst assailant assassin
    athlete attacker attorney author baby bandit bishop boss boy boyfriend bride brother bystander candidate captain
    captive cardinal celebrity chairman chairwoman champion chancellor chief child citizen civilian cleric clerk coach
    colleague colonel commander commissioner commuter conductor congressman congresswoman convict cop correspondent
    councillor counselor couple cousin crew criminal critic crowd customer cyclist daughter defector defendant
    delegate delegation deputy detainee detective dictator diplomat director dissident doctor driver economist editor
    emir employee employer emperor engineer envoy executive expert extremist family fan farmer father fighter
    firefighter fireman fisherman follower founder friend fugitive gang general girl girlfriend governor grandchild
    grandfather grandmother guard guerrilla guest gunman guy hacker head hijacker homeless hostage husband
    immigrant individual infant informant inmate insurgent intruder investigator investor jihadist journalist judge
    juror jury justice kid kidnapper killer king lad lady lawmaker lawyer leader legislator lieutenant man manager
    marine mayor mediator medic member merchant militant militia militiaman miner minister minor mob model monk
    mother motorist mourner murderer musician national negotiator organizer organiser keeper neighbor neighbour nephew newcomer niece nominee nun
    nurse offender officer official opponent owner parent parishioner partner party passenger passerby patient peacekeeper
    pedestrian people person personnel photographer pilgrim pilot pirate player police policeman policewoman politician
    pope predecessor premier president priest prince princess prisoner producer professor prosecutor protester
    protestor public publicist pupil queen rabbi racer radical rebel recruit refugee relative reporter representative
    rescuer researcher resident rider rioter robber sailor scholar scientist secretary senator separatist sergeant
    servant sheriff shooter shopper sibling singer sister smuggler sniper soldier son speaker spokesman spokesperson
    spokeswoman spouse spy staff staffer stepfather stepmother student successor sultan supporter survivor suspect
    teacher team teen teenager terrorist thief tourist toddler trader traveler traveller trooper troop trustee
    twin uncle user veteran victim viewer villager visitor volunteer voter warlord widow wife witness woman worker
    writer youngster youth anybody everybody everyone nobody somebody someone player lawman stranger trainee
    migrant believer muslim christian jew dozen hundred thousand million driver other`,
  organization: `academy administration agency airline alliance army assembly association authority bank board body
    branch brigade broadcaster brand bureau business cabinet carrier cartel cell center centre chain charity church
    city club coalition commission committee community company conglomerate congress consortium corporation
    council country court defense department developer division embassy empire enterprise faction
    federation firm force foundation franchise fund gang government group guard guerrilla hospital house industry
    institute institution insurer junta label league legislature manufacturer maker magazine military militia ministry
    mission movement nation navy network newspaper office operator organisation organization outfit outlet panel
    parliament party patrol police prosecution provider publisher regime regulator retailer school secretariat security senate service
    side squad squadron startup state store studio subsidiary supplier syndicate team tribe tribunal union unit
    university utility venture watchdog faction troop air_force airforce`,
  place: `airport area base beach border bridge camp capital city coast coastline compound continent country county
    desert district east enclave garden ground harbor harbour highway home hometown island location
    mountain motorway neighborhood neighbourhood north northeast northwest nation ocean park peninsula place
    port province quarter region river road scene sea shore site south southeast southwest square state street suburb
    station territory town valley village west zone kilometer kilometre mile`,
  vehicle: `aircraft airliner airplane ambulance bike boat bomber bus cab car carriage carrier chopper coach convoy
    craft drone ferry fighter flight frigate helicopter jet jetliner locomotive lorry minibus minivan motorbike
    motorcycle plane raft rocket rover satellite scooter ship shuttle spacecraft speedboat submarine suv tanker taxi
    tanker train tram trailer trawler truck tug van vehicle vessel warplane warship yacht dinghy`,
  weapon: `ammunition arm artillery axe bat bazooka bayonet blade bomb bullet cannon car_bomb chemical device dynamite
    explosive firearm gas grenade gun handgun hammer ied knife landmine launcher machete machine_gun mine missile
    mortar pistol poison projectile revolver rifle rocket round shell shot shotgun stone sword tank teargas torpedo
    warhead weapon weaponry munition rock volley`,
  money: `bill billion bonus bond cash cent check cheque compensation damages debt dollar donation euro fee fine
    fund grant income loan million money payment penny pension pound price ransom rupee salary shekel rouble ruble peso rand krona franc sum tax trillion wage yen
    yuan reparation`,
  building: `apartment bank bar barn block building bunker cafe cathedral center centre church cinema clinic club
    complex compound consulate depot dormitory embassy facility factory flat garage headquarters home hospital hostel
    hotel house hall jail kitchen library mall mansion market mill mine mosque museum nightclub office oilfield palace
    pipeline plant power_station prison property pub refinery residence restaurant roof school shop shrine skyscraper
    stadium store structure synagogue temple tent terminal theater theatre tower villa warehouse workshop zoo aquarium airport arena outpost checkpoint`,
  office: `captaincy chairmanship command directorship helm job leadership office portfolio position post premiership
    presidency reins role seat throne title ceo`,
  disease: `aids cancer cholera condition complication coronavirus covid dengue disease ebola fever flu hiv illness
    infection influenza leukaemia leukemia malaria measles pneumonia plague polio stroke virus zika`,
  abstract: `ability accusation advance aim ambition amendment analysis argument assertion aspect attempt attention attitude
    balance ban bar basis behavior belief benchmark benefit bid bill blame budget campaign case cause challenge chance change character
    choice cholesterol claim comment competition compromise conclusion concern confidence consumption
    cost credibility criteria criterion crisis criticism culture cut deadline deal debate decision decline decree deficit definition demand
    democracy desire difference difficulty economy effect effort emotion enthusiasm expectation extent
    fact faith fear feeling goal growth guideline hope idea ideology impact importance increase inflation initiative innovation
    interest issue joke knowledge language law legacy legislation level limit logic loss market match matter measure
    message method momentum mood morale motion mystery need notion number obligation obstacle opinion opportunity option
    order plan point policy possibility power practice pressure principle problem process program programme progress project proposal
    quality question quota rate reality reason reform remark report reputation request invitation behest requirement resistance responsibility response result risk rule
    sense shock sign situation skill speculation standard strategy stress subject success suggestion surprise system
    tactic talk target tendency theory thing thought threat time tone topic trend trust truth value view
    vision voice vow way will word year month week day hour minute`,
};

const CLASS_OF = new Map<string, number>();
for (let bit = 0; bit < NOUN_CLASSES.length; bit++) {
  for (const word of WORDS[NOUN_CLASSES[bit]].split(/\s+/)) {
    CLASS_OF.set(word, (CLASS_OF.get(word) ?? 0) | (1 << bit));
  }
}

/** The nouns listed under a class. */
export const nounsOfClass = (name: NounClass): readonly string[] => WORDS[name].split(/\s+/);

/** The bit of a class in the sets that `classesOfNoun` returns. */
export function classBit(name: string): number {
  const bit = NOUN_CLASSES.indexOf(name as NounClass);
  if (bit < 0) throw new Error(`Unknown class of nouns "${name}" in the trigger lexicon.`);
  return 1 << bit;
}

/** The classes of a common noun as a set of bits, by its lemma; 0 where nothing is known of it. */
export function classesOfNoun(lemma: string): number {
  const known = CLASS_OF.get(lemma);
  if (known !== undefined) return known;
  if (/(?:plane|craft|boat|copter|liner|jet|bus|tanker)$/.test(lemma) && lemma.length > 4)
    return classBit('vehicle');
  if (/(?:man|men|woman|women|ist|person|people|maker|keeper)$/.test(lemma) && lemma.length > 4)
    return classBit('person');
  return 0;
}
