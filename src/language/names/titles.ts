/** Words that name an office somebody holds; the last word of "Defence Minister", "chief executive". */
export const OFFICES: ReadonlySet<string> = new Set(
  `president premier minister chancellor secretary chief head leader chairman chairwoman chairperson chair director
  governor mayor senator congressman congresswoman representative lawmaker legislator parliamentarian councillor
  councilman councilwoman ambassador envoy diplomat spokesman spokeswoman spokesperson king queen prince princess
  emperor sultan emir sheikh sheik crown pope archbishop bishop cardinal patriarch imam ayatollah rabbi mullah
  general colonel major captain lieutenant sergeant admiral commander marshal brigadier corporal officer inspector
  superintendent commissioner constable sheriff judge justice prosecutor attorney solicitor magistrate lawyer
  barrister professor scientist economist analyst researcher historian executive ceo cfo coo founder co-founder
  cofounder owner boss manager coach captain trainer editor journalist reporter correspondent columnist author writer
  novelist poet actor actress singer musician composer artist director producer comedian presenter anchor host
  designer architect engineer doctor surgeon nurse physician pathologist coroner astronaut pilot driver farmer
  president-elect vice-president spokesman-designate candidate nominee frontrunner activist campaigner organizer
  organiser dissident militant jihadist warlord rebel oligarch billionaire tycoon entrepreneur investor banker
  treasurer comptroller auditor ombudsman speaker whip mp mep msp congressperson first-lady lady aide adviser advisor
  deputy strategist counsel coordinator administrator principal headteacher headmaster teacher dean rector provost
  chef curator librarian detective agent investigator negotiator mediator rapporteur striker midfielder defender
  goalkeeper quarterback forward winger skipper champion`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that stand before an office's last word: "Defence", "Prime", "deputy". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  `prime foreign defence defense interior finance justice health education home trade energy environment agriculture
  transport culture labour labor economy economic oil information communications science tourism development housing
  security intelligence immigration treasury state national federal regional provincial presidential
  vice deputy assistant associate acting interim former ex late then incoming outgoing senior junior chief lead
  first second third general attorney press executive managing supreme high top veteran special joint military naval
  army navy police crown grand district county city chief co communications campaign party opposition majority minority
  house senate sports human rights political public opposition chief financial operating technology legal news
  under permanent shadow honorary club team head football tennis world`
    .split(/\s+/)
    .filter(Boolean),
);

/** Forms of address: no office of their own. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame lord lady madam master rev reverend fr father sister brother hon saint st'.split(
    ' ',
  ),
);

/** Titles that are half of their bearer's name. */
export const ROYAL: ReadonlySet<string> = new Set(
  'king queen prince princess pope sheikh sheik emperor sultan emir'.split(' '),
);

/** Abbreviated offices and what they stand for. */
export const ABBREVIATED_OFFICES: ReadonlySet<string> = new Set(
  'sen rep gov gen col lt maj capt sgt cpl adm cmdr prof pres det supt insp amb atty cllr sec'.split(' '),
);

/** Particles that belong to the surname after them. */
export const SURNAME_PARTICLES: ReadonlySet<string> = new Set(
  'al el ul bin ben ibn abu van von der den de del della di da dos du la le ter ten mac san st'.split(' '),
);

/** The forms of address, offices and pronouns that tell a person's sex. */
export const FEMALE_WORDS: ReadonlySet<string> = new Set(
  'mrs ms miss dame lady madam queen princess actress spokeswoman chairwoman congresswoman councilwoman duchess sister mother widow wife daughter'.split(
    ' ',
  ),
);
export const MALE_WORDS: ReadonlySet<string> = new Set(
  'mr sir lord king prince actor spokesman chairman congressman councilman duke brother father widower husband son pope'.split(
    ' ',
  ),
);

/** Whether a word (lower case, without a full stop) can end the title of an office. */
export function isOffice(word: string): boolean {
  return OFFICES.has(word) || ABBREVIATED_OFFICES.has(word);
}
