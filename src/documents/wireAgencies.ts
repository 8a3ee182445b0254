/** Agencies that outlets print in full or in short as the author of copy they took over. */
const WIRE_AGENCIES =
  /^(?:(?:the )?associated press|ap|reuters|thomson reuters|agence france[- ]presse|afp|press association|pa|dpa|efe|ansa|kyodo|xinhua|tass|interfax|pti|press trust of india|ians|ani|upi|aap|bloomberg|yonhap|bernama|anadolu(?: agency)?|irna|kuna|antara|belga|ritzau|ntb|[\p{Lu}][\p{L}]+ (?:news agency|newswire|wire service))$/iu;

/** Whether a byline, or whoever is put before a colon, is a wire agency instead of a person. */
export function isWireAgency(name: string): boolean {
  return WIRE_AGENCIES.test(name.trim());
}
