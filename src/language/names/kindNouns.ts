/** Nouns for bodies, before a name ("the airline Corvane") or after it; none is also said of a person. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  `company firm airline retailer bank insurer manufacturer brewer startup start-up newspaper magazine
  supermarket chipmaker carmaker automaker drugmaker steelmaker shipbuilder brewery charity utility`.split(
    /\s+/,
  ),
);
/** Nouns for places that stand both before and after a name. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `town city village island islands province district region capital suburb municipality county republic
  kingdom hamlet`.split(/\s+/),
);
/** Nouns for vessels, craft, weapons, works and devices. */
export const THING_NOUNS: ReadonlySet<string> = new Set(
  `ferry ship vessel trawler tanker freighter yacht frigate destroyer submarine warship rocket spacecraft
  satellite rover missile film movie novel musical opera smartphone smartwatch`.split(/\s+/),
);
