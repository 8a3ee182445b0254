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
      deliver v | obj=baby,twin,child,son,daughter | subj=AGENT
      birth n | to | to=AGENT
      birth n | mod=royal
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
      marry, wed v | passive
      marry v | prt=off |
      tie v | obj=knot | obj=
      wedding n | of,to,between
      wedding n | mod=royal,civil
      marriage n | between:person
      ceremony n | mod=wedding,marriage
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
      divorce v | obj,passive
      split v | prt=up subj:person
      separate v | subj:person !obj near=wife,husband,couple,marriage,divorce
      annul v | obj=marriage | obj=
      annulment n
      split n | from,between:person | | 0.5
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
      injure, wound, hurt v | passive
      injure, hurt, maim, wound v | obj:person
      break, fracture, sprain, tear v | obj=leg,arm,rib,wrist,ankle,bone,hip,foot,nose,collarbone,pelvis,skull,jaw,ligament,elbow | subj=VICTIM obj= | 0.7
      hospitalise, hospitalize v | passive
      hospitalise, hospitalize v | obj
      cripple, paralyse, paralyze v | passive subj:person
      burn, scald v | passive subj:person
      poison v | passive
      bruise, concuss, scar, blind v | passive | | 0.6
      injury n | case=with
      injury n | mod=serious,minor,severe,critical,slight,head,neck,back,spinal,knee,leg,non-threatening,life-threatening,internal,multiple,facial,chest,horrific light=suffer,sustain,receive
      injury n | mod=serious,minor,severe,critical,slight,head,neck,spinal,non-threatening,non-life-threatening,life-threatening,internal,multiple,facial,chest,horrific
      injury n | tag=NNS near=accident,crash,hospital,attack,collision,police,explosion,blast,fire
      injury n | to:person | to=VICTIM
      wound n | light=suffer,sustain
      wound n | mod=head,bullet,gunshot,stab,leg
      burn n | tag=NNS light=suffer,sustain,receive
      burn n | tag=NNS mod=severe,serious,third-degree
      concussion, fracture n | light=suffer,sustain | | 0.7
      poisoning n | of:person
      poisoning n | mod=food,lead,carbon | | 0.5
      hurt, injure v | passive !near=season,game,coach,league
      bite, sting, gore, trample v | passive subj:person | subj=AGENT | 0.7
    `,
  },
  {
    type: 'LIFE_DIE',
    verb: 'subj=AGENT:person,organization,vehicle,weapon,named obj=VICTIM with=INSTRUMENT:weapon by=AGENT alongside=VICTIM:person',
    noun: 'of=VICTIM:person poss=VICTIM:person by=AGENT mod=VICTIM:named',
    entries: `
      die, perish, drown, suffocate, succumb v | | subj=VICTIM obj= with= by= alongside=VICTIM:person
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
      die v | of,from,in,at,after | subj=VICTIM
      succumb v | to | subj=VICTIM
      perish, drown, suffocate, asphyxiate v | subj:person
      fall v | dead subj | subj=VICTIM
      bleed, burn, freeze, starve, choke, crush, trample v | to=death passive | | 0.5
      bleed, freeze, choke v | to=death | subj=VICTIM obj=VICTIM
      kill, murder, assassinate, slay, slaughter, massacre, poison v | passive
      kill v | prt=off | | 0.5
      claim, take v | obj=life | obj= subj=
      lose v | obj=life | subj=VICTIM obj=
      leave v | xcomp=dead obj | subj= obj=VICTIM
      find v | xcomp=dead | subj= obj=VICTIM
      pronounce, declare v | xcomp=dead | subj= obj=VICTIM
      shoot v | xcomp=dead obj | obj=VICTIM | 0.3
      put v | prt=down obj | obj=VICTIM
      put v | prt=down obj=animal,dog,horse,gorilla,cat,pet | obj=VICTIM
      euthanise, euthanize, cull v | obj | | 0.8
      take v | obj=life subj:person | obj= subj=VICTIM | 0.6
      hang, shoot, kill v | obj=himself,herself,themselves | subj=VICTIM obj=
      death n | of,from,by,in
      death n | poss
      death n | mod=accidental,cot,premature,violent,untimely,road,police,crib,overdose,suspicious
      death n | mod=sudden poss | by=
      toll n | mod=death | of=
      loss n | of=life | of=
      killing, murder, assassination, slaying, shooting-death, lynching, execution-style, stoning, manslaughter, infanticide, femicide, patricide, matricide, euthanasia n | of:person
      killing, murder n | poss
      murder n | mod=double,attempted,mass,brutal,triple
      murder, manslaughter n | case=of,for,with | | 0.6
      suicide n | light=commit
      suicide n | mod=assisted
      massacre n | of | of=VICTIM
      genocide, bloodbath n
      casualty n | tag=NNS light=suffer,report,cause,inflict | of= | 0.6
      casualty n | tag=NNS mod=civilian,military,heavy | of= | 0.6
      dead a | head=leave,find,shoot,lie,pronounce,declare,kill
      deceased a | | subj=VICTIM | 0.8
      dead a | head=be,leave,find,shoot,lie,pronounce,declare,kill
    `,
  },
];
