import type { LexiconSection } from '../lexicon.js';

/** Births, marriages, divorces, injuries, deaths. */
export const LIFE: readonly LexiconSection[] = [
  {
    type: 'LIFE_BE_BORN',
    verb: 'obj=ENTITY to=',
    noun: 'of=ENTITY:person poss=ENTITY to=AGENT',
    entries: `
      bear v | passive tag=VBN
      birth n | of:person
      birth n | poss
      birth n | light=give | subj=AGENT to=ENTITY
    `,
  },
  {
    type: 'LIFE_MARRY',
    verb: 'subj=ENTITY:person obj=ENTITY:person to=ENTITY:person',
    noun: 'of=ENTITY:person between=ENTITY:person to=ENTITY:person with=ENTITY:person poss=ENTITY:person subj=ENTITY:person',
    entries: `
      marry, wed, remarry, elope v
      wedding, nuptials n
      marriage n | to:person | | 0.6
      marriage n | poss:person | | 0.6
      marriage n | of:person | | 0.6
      knot n | light=tie
    `,
  },
  {
    type: 'LIFE_DIVORCE',
    verb: 'subj=ENTITY:person obj=ENTITY:person from=ENTITY:person',
    noun: 'of=ENTITY:person between=ENTITY:person from=ENTITY:person poss=ENTITY:person subj=ENTITY:person with=ENTITY:person',
    entries: `
      divorce v
      divorce n
      separate v | subj:person from:person | | 0.6
      split v | subj:person from:person | | 0.6
    `,
  },
  {
    type: 'LIFE_INJURE',
    verb: 'subj=AGENT:person,organization obj=VICTIM with=INSTRUMENT:weapon by=INSTRUMENT:weapon,vehicle',
    noun: 'poss=VICTIM subj=AGENT undergoer=VICTIM to=VICTIM:person of=VICTIM:person',
    entries: `
      injure, wound, maim, mutilate, disfigure v
      hurt v | obj:person | | 0.6
      hurt v | passive | | 0.7
      burn v | passive obj:person
      poison v | obj:person
      injury n | light=suffer,sustain,receive,treat
      injury n | case=with | | 0.8
      injury n | poss:person | | 0.6
      injury n | mod=serious,severe,minor,critical,non-life-threatening,life-threatening,fatal,multiple | | 0.6
      wound n | mod=gunshot,stab,bullet,knife,shrapnel | | 0.7
      wound n | light=suffer,sustain,receive
      wounded, injured, hurt a | | subj=VICTIM
    `,
  },
  {
    type: 'LIFE_DIE',
    verb: 'subj=AGENT:person,organization,vehicle,weapon,named obj=VICTIM with=INSTRUMENT:weapon by=AGENT',
    noun: 'of=VICTIM:person poss=VICTIM:person by=AGENT mod=VICTIM:named',
    entries: `
      die, perish, drown, suffocate, succumb v | | subj=VICTIM obj= with= by=
      pass v | prt=away | subj=VICTIM obj=
      kill, murder, assassinate, slay, slaughter, massacre, exterminate v
      electrocute, behead, decapitate v
      drown v | obj
      put v | prt=down passive
      starve v | to=death | subj=VICTIM obj=VICTIM
      claim v | obj=life | obj=VICTIM subj=
      claim v | obj:person !ccomp near=life | obj=VICTIM subj=
      lose v | obj=life | subj=VICTIM obj=
      take v | obj=life | obj= subj=AGENT:person
      cost v | obj=life | obj= subj=
      death n | | by=
      passing, demise n | of:person
      passing, demise n | poss:person
      killing, murder, assassination, homicide, slaying, manslaughter, slaughter, genocide n
      fatality n | | of= poss=
      suicide n | | subj=VICTIM poss=VICTIM
      suicide n | mod=political,career
      drowning, beheading n
      overdose n | mod=fatal,drug,apparent | of=VICTIM
      dead a | | subj=VICTIM
      lifeless a | | subj=VICTIM | 0.5
    `,
  },
];
