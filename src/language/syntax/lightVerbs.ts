/** "X carried out strikes": the subject does what the object noun names. */
export const LIGHT_VERBS = new Set(
  `carry conduct launch undertake make stage mount hold have commit perform do execute deliver open wage give take
   plan organise organize lead host initiate perpetrate pay file bring press attend pursue orchestrate resume continue
   begin start intensify step complete run inflict throw fly prepare start conclude renew schedule arrange threaten
   order attempt announce cancel call join enter stop end abandon halt suspend exchange send write post grant declare
   seek launch hand issue impose levy pass finalise finalize finish release claim set receive`.split(/\s+/),
);

/** "X suffered injuries": what the object noun names happens to the subject. */
export const UNDERGOER_VERBS = new Set(
  'suffer sustain face undergo survive get await endure experience stand escape receive'.split(/\s+/),
);

/** "The attack took place in X": the verb only says that there was one. */
export const OCCURRENCE_VERBS = new Set(
  `occur happen take come begin start break last continue follow end erupt unfold resume ensue strike hit leave rage be
   rock kill claim injure wound destroy devastate shake target involve`.split(/\s+/),
);

/** "a series of attacks": the noun that counts or bounds the one after "of". */
export const CONTAINER_NOUNS = new Set(
  `series wave string number spate round set act kind lot dozen hundred thousand one some most many couple pair rest
   part majority all both several few two three half group series type sort case campaign scores third quarter
   rash flurry threat use result aftermath responsibility credit site scene wake day night hour victim survivor member`.split(
    /\s+/,
  ),
);
