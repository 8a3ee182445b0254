/** Agencies that outlets print in full or in short as the author of copy they took over. */
const WIRE_AGENCIES =
  /^(?:(?:the )?associated press|ap|(?:thomson )?reuters(?: \p{L}+)?|thomson reuters foundation|agence france[- ]presse|afp|press association|pa(?: media)?|dpa(?:[-/]\p{L}{2,3})?|efe|ansa(?:-afp)?|agi|kyodo(?: news)?|jiji(?: press)?|xinhua|tass|interfax|sputnik|ria novosti|pti|press trust of india|ians|ani|uni|upi|aap|bloomberg|yonhap|bernama|anadolu(?: agency)?|irna|isna|kuna|antara|belga|ritzau|ntb|lusa|cnn|urdupoint news|inter press service|prensa latina|canadian press|the canadian press|prnewswire|business wire|globe ?newswire|accesswire|armenpress|kazinform|azertac|ukrinform|belta|[\p{Lu}][\p{L}]+ (?:news agency|newswire|wire service))$/iu;

/** Agencies known by letters that mean something else in small ones. */
const LETTERS =
  /^(?:AA|ANP|APA|APP|APS|BNA|BSS|BTA|CMC|CNA|CNS|CP|CTK|GNA|HINA|IPS|JTA|KCNA|KNA|MAP|MENA|MTI|NAN|NNA|ONA|PAP|PNA|QNA|RNS|SANA|SPA|STA|TANJUG|TAP|UNB|URN|VNA|WAM)$/;

/** Whether a byline, or whoever is put before a colon, is a wire agency instead of a person. */
export function isWireAgency(name: string): boolean {
  return WIRE_AGENCIES.test(name.trim()) || LETTERS.test(name.trim());
}
