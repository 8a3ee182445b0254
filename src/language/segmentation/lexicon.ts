const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Titles before a name: their full stop never ends a sentence. Lower case, without the full stop. */
export const TITLES = words(`
  mr mrs ms mx dr prof messrs mme mlle gen lt col maj capt cpt cmdr sgt cpl pvt adm brig insp supt det const sr sra
  sen sens rep reps gov govs rev hon pres amb atty fr st ste mt ft`);

/** Other abbreviations written with a full stop, printed with a capital or without. */
export const ABBREVIATIONS = words(`
  vs v.s etc approx dept est al cf viz ca inc corp co cos ltd llc plc bros assn assoc intl univ natl jr esq ave blvd rd hwy
  tel ext vol vols pp para secs mins hrs yrs bldg e.g i.e a.k.a ph.d p.s a.m p.m`);

/** Abbreviations only with a capital letter first ("Jan." but not "jan."; "Wash." but not "wash."). */
export const CAPITALISED_ABBREVIATIONS = words(`
  jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz calif colo conn fla ga ky md mich minn nev okla ore pa tenn va vt wis wyo ont que
  ed eds fig figs op sec`);

/** Abbreviations only before a number ("No. 5", "p. 12", "Mar. 3"). */
export const ABBREVIATIONS_BEFORE_NUMBERS = words('no nos p pp mar sat sun art vol ch c ca sec fig para');

/** Abbreviations after which a sentence goes on whatever follows: a name or a number is still to come. */
export const NEVER_FINAL = words(`
  vs e.g i.e approx ca cf viz est jan feb mar apr jun jul aug sept sep oct nov dec fig figs no nos pp p`);

/** Prefixes that stay with their hyphen and word ("non-avian", "pro-Beijing"); other hyphens are tokens of their own. */
export const PREFIXES = words(`
  non e re mid co anti pre pro cross post semi counter sub ex multi mini inter intra socio psycho neo proto ultra vice un
  trans pan bio eco euro afro indo hyper micro macro mega meta mis over pseudo quasi super tele uni bi tri thermo electro`);

/** Words that open a sentence far oftener than they go on after an abbreviation. Lower case. */
export const SENTENCE_OPENERS = words(`
  the a an this that these those there here it he she they we i you his her their its our my your
  in on at for from with by to of as after before during since until while when where although though if because
  but and or so yet however meanwhile also then now still what who why how which some many most all both each
  no not one two three several other another such even only just according despite under over between among
  earlier later last next today yesterday tomorrow`);

/** Top-level domains by which a bare host name ("example.com") is kept whole. */
export const DOMAINS = words(
  'com org net gov edu mil int info io co uk de fr ru eu tv ca au nz in cn jp us me',
);

/** Letters that, with "$", name a dollar ("US$", "A$"). */
export const DOLLARS = words('us u a au c ca hk nz s nt');

/** Clippings that begin with an apostrophe. */
export const CLIPPINGS = words('em til till cause cuz tis twas n bout round');
