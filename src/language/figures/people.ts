/** What happened to people, by the lemma of the word that says it. */
const FATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed:
      'kill die dead death fatality slay murder massacre perish drown behead execute assassinate slaughter deceased fatal burn crush electrocute shoot-dead lynch',
    injured: 'injure injured injury wound wounded hurt maim hospitalise hospitalize',
    missing: 'missing unaccounted disappear vanish',
    arrested: 'arrest detain',
    displaced: 'displace displaced homeless uproot flee displacement',
  }).flatMap(([fate, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, fate] as const)),
);

const PEOPLE = new Set(
  `person people male female man woman child kid boy girl baby infant teenager adult life soul civilian soldier troop serviceman
  servicewoman marine sailor airman officer policeman policewoman police guard militant terrorist extremist insurgent
  rebel fighter gunman attacker bomber jihadist suspect victim passenger crew pilot tourist visitor migrant refugee
  resident villager citizen national worker employee staff student pupil teacher protester demonstrator activist
  journalist reporter doctor nurse patient prisoner inmate hostage member human body family man's survivor driver rider
  cyclist pedestrian player fan spectator concertgoer reveller worshipper pilgrim farmer miner firefighter rescuer
  bystander other american russian frenchman european briton german israeli palestinian syrian iraqi afghan`.split(
    /\s+/,
  ),
);

/** The fate a lemma tells of: "killed", "injured", "missing", "arrested" or "displaced". */
export function fateOf(lemma: string): string | undefined {
  return FATES.get(lemma);
}

/** Whether the lemma of a noun, in lower case, names people. */
export function isPeople(lemma: string): boolean {
  return PEOPLE.has(lemma) || /(?:man|men|woman|women|ist|ian|eer|goer|worker|holder|seeker)$/.test(lemma);
}
