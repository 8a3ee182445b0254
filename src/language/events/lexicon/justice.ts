import type { LexiconSection } from '../lexicon.js';

/** From arrest to pardon. */
export const JUSTICE: readonly LexiconSection[] = [
  {
    type: 'JUSTICE_ARREST_JAIL',
    verb: 'subj=AGENT obj=ENTITY:person,organization',
    noun: 'of=ENTITY:person poss=ENTITY:person by=AGENT subj=AGENT',
    entries: `
      arrest, jail, imprison, incarcerate, detain, apprehend, handcuff, rearrest v
      capture v | obj:person | | 0.6
      nab v | obj:person
      lock v | prt=up obj:person
      hold v | passive in=custody | 
      hold v | passive without=bail
      hold v | passive near=custody,jail,prison,bail,detention | | 0.7
      round v | prt=up obj:person
      book v | into=jail,prison,custody
      remand v
      take v | obj:person into=custody
      arrest, detention, imprisonment, incarceration n
      custody n | case=in | | 0.6
      custody n | light=take
      arrest, detain, jail, imprison, apprehend v | passive
      take v | into=custody passive | into=
      take v | into=custody obj | into=
      put v | in=jail,prison,custody,handcuff obj | in=
      put v | behind=bar obj | behind=
      throw v | in,into=jail,prison obj | in,into=
      send v | to=jail,prison obj | to=
      serve v | obj=sentence,time,year,month,term near=prison,jail,sentence | subj=ENTITY obj= | 0.4
      hold v | passive by=police,authority
      hold v | passive on=suspicion,charge
      hold v | passive in=prison,jail,detention,cell,guantanamo
      hold v | obj=suspect,man,prisoner,detainee near=police,suspicion,custody
      intern v | passive
      round v | prt=up
      pick v | prt=up passive by=police | | 0.7
      nab, nick, bust v | passive
      seize v | obj:person subj=police,agent,officer,authority
      capture v | passive subj:person
      capture v | obj:person by=police
      surrender v | to:person,organization | subj=ENTITY to=AGENT | 0.5
      surrender v | to=police,authority | subj=ENTITY to=AGENT
      turn v | obj=himself,herself,themselves prt=in | obj= subj=ENTITY
      lock v | prt=up
      confine v | passive to | | 0.5
      arrest n | light=make
      arrest n | of,in,for,over
      arrest n | mod=house,mass | | 0.7
      detention, custody, arrest n | case=under,in,into | | 0.6
      capture n | of:person | of=ENTITY
      apprehension n | of:person
      imprisonment, incarceration, internment n | of,poss
    `,
  },
  {
    type: 'JUSTICE_RELEASE_PAROLE',
    verb: 'subj=AGENT obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person by=AGENT',
    entries: `
      release v | obj:person
      release v | passive from=custody,jail,prison,hospital
      release v | passive on=bail,bond,parole
      free v | obj:person
      parole v
      bail v | prt=out obj:person
      release n | of:person
      release n | poss:person
      release n | from=custody,jail,prison
      parole n
      bail n | light=post,grant,deny,set,make | | 0.7
      release, free v | passive near=prison,jail,custody,bail,detention,hostage,captor,prisoner,police,charge,hospital
      release, free v | obj=prisoner,hostage,inmate,detainee,captive,suspect,worker,journalist
      release v | passive on
      release v | without=charge
      walk v | prt=free | subj=ENTITY
      bail v | passive | | 0.8
      bail v | passive to,until
      set v | xcomp=free obj
      let v | prt=out of=jail,prison
      liberate v | obj:person
      release n | of=prisoner,hostage,detainee,captive,inmate
      release n | mod=early,conditional,prisoner,hostage,unconditional
      freeing n | of
      bail n | case=on
      bail n | light=refuse,deny,grant,post,set,give
    `,
  },
  {
    type: 'JUSTICE_TRIAL_HEARING',
    verb: 'subj=AGENT obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person for= undergoer=ENTITY',
    entries: `
      try v | passive obj:person near=court,trial,charge,murder,jury,adult,prosecutor
      arraign v
      trial n
      hearing n | mod=court,bail,preliminary,sentencing,bond,disciplinary
      hearing n | near=court,judge,prosecutor,attorney,lawyer,justice
      hearing n | | | 0.6
      arraignment, retrial, court-martial, inquest, tribunal n | | | 0.8
      tribunal n | | | 0.2
      try v | passive for,in,on
      try v | obj:person for
      appear v | in,before=court,judge,magistrate | subj=ENTITY before=ADJUDICATOR in=ADJUDICATOR
      appear v | at:organization near=court,magistrate | subj=ENTITY at=ADJUDICATOR
      arraign, court-martial v
      trial n | of:person | of=ENTITY
      trial n | mod=murder,criminal,rape,fraud,war-crimes,corruption,show,civil,fair
      trial n | case=on,during,at |
      hearing n | mod=pre-trial,pretrial,high,supreme,custody,extradition,detention,appeal,public,confirmation,parole,initial,first
      hearing n | light=hold,attend,schedule,adjourn,postpone
      hearing n | in=court
      inquest n | into |
      retrial, mistrial, tribunal, court-martial n | light=order,declare,face,seek,hold
      court-case, proceedings n
      proceeding n | tag=NNS mod=legal,court,criminal,impeachment,extradition,bankruptcy
      go v | on=trial | subj=ENTITY on= | 0.3
    `,
  },
  {
    type: 'JUSTICE_CHARGE_INDICT',
    verb: 'subj=AGENT obj=ENTITY with=',
    noun: 'against=ENTITY of=ENTITY:named by=AGENT subj=AGENT undergoer=ENTITY poss=ENTITY:person',
    entries: `
      charge v | with
      charge v | passive
      charge v | obj:person near=police,prosecutor,court,count,murder
      indict, prosecute v
      indictment n
      charge n | against
      charge n | light=face,file,press,bring,drop,deny
      charge n | mod=criminal,murder,felony,assault,drug,manslaughter,misdemeanor,fraud,formal,federal,harassment,terrorism,rape,corruption
      charge n | of | of=
      charge n | on | of=
      prosecution n | of:person
      charge v | obj:person
      charge v | passive over,in,under
      charge v | passive by=police,prosecutor,authority
      accuse v | passive of near=court,prosecutor,trial,charge,judge,police,jury
      indict v | passive on,for
      prosecute v | passive
      book v | passive on,for=charge,suspicion
      indictment, charge n | against
      charge n | of=murder,manslaughter,fraud,assault,rape,conspiracy,theft,corruption,perjury,arson,terrorism,treason | of=
      charge n | tag=NNS head=face,deny,drop,file,bring
      prosecution n | light=face,begin,launch
    `,
  },
  {
    type: 'JUSTICE_SUE',
    verb: 'subj=AGENT obj=ENTITY',
    noun: 'against=ENTITY by=AGENT subj=AGENT poss=AGENT',
    entries: `
      sue v
      lawsuit, countersuit n
      suit n | against
      suit n | light=file,settle,bring
      suit n | mod=civil,defamation,class-action,federal,libel
      litigation n | | | 0.6
      sue v | obj,for,over
      take v | to=court obj | to=
      action n | mod=legal,court,class light=take,bring,launch,threaten,begin,file
      case n | light=bring,file against near=court
      lawsuit, suit, counterclaim n | filed,against,over
      lawsuit n | by,from
    `,
  },
  {
    type: 'JUSTICE_CONVICT',
    verb: 'subj=ADJUDICATOR obj=ENTITY',
    noun: 'of=ENTITY:person poss=ENTITY:person by=ADJUDICATOR',
    entries: `
      convict v
      conviction n
      guilty a | head=find,plead,declare,prove | subj=ENTITY obj=ENTITY
      guilty a | | subj=ENTITY obj=ENTITY | 0.5
      convict v | passive
      find v | xcomp=guilty | subj=ADJUDICATOR obj=ENTITY
      plead v | xcomp=guilty | subj=ENTITY
      plead v | obj=guilty | subj=ENTITY obj=
      admit v | obj=murder,manslaughter,charge,offence,offense,theft,fraud,assault,count | subj=ENTITY obj= | 0.6
      verdict n | mod=guilty
      plea n | mod=guilty | poss=ENTITY
      conviction n | for,of,on
      conviction n | light=overturn,quash,uphold,secure
    `,
  },
  {
    type: 'JUSTICE_SENTENCE',
    verb: 'subj=ADJUDICATOR obj=ENTITY:person',
    noun: 'of= poss=ENTITY:person for=ENTITY:person by=ADJUDICATOR subj=ADJUDICATOR undergoer=ENTITY',
    entries: `
      sentence v
      condemn v | to=death,prison
      sentence n
      sentencing n
      sentence v | passive
      
      sentence n | mod=prison,jail,life,death,suspended,custodial,year-long,lenient,maximum,minimum
      sentence n | of=year,month,life,death | of=
      sentence n | light=serve,receive,face,hand,impose,give,get,commute,appeal,reduce,overturn
      penalty n | mod=death light=face,seek,receive,impose | | 0.5
    `,
  },
  {
    type: 'JUSTICE_FINE',
    verb: 'subj=ADJUDICATOR:organization,person,place obj=ENTITY',
    noun: 'of= against,on=ENTITY by=ADJUDICATOR subj= undergoer=ENTITY poss=ENTITY',
    entries: `
      fine v | obj
      fine n | light=pay,face,impose,receive,levy,get,give,issue,slap
      fine n | of
      fine n | for | | 0.7
      fine v | passive
      order v | obj:person xcomp=pay near=court,judge,fine,damages,penalty | subj=ADJUDICATOR | 0.5
      penalise, penalize v | obj | | 0.4
      penalty n | of:money
      fine n | of:money
      fine n | mod=record,hefty,heavy,speeding,antitrust
    `,
  },
  {
    type: 'JUSTICE_EXECUTE',
    verb: 'subj=AGENT obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person by=AGENT',
    entries: `
      execute v | obj:person
      execute v | passive subj:person
      hang v | obj:person passive | | 0.7
      put v | to=death
      execution n
      execute, hang, behead v | passive subj:person
      execute v | obj=prisoner,inmate,murderer,man,woman,killer
      put v | to=death obj | to=
      execution n | of:person
      execution n | mod=public,mass,scheduled
      beheading n | of |
      hanging n | of:person
    `,
  },
  {
    type: 'JUSTICE_EXTRADITE',
    verb: 'subj=AGENT obj=ENTITY to=DESTINATION from=ORIGIN',
    noun: 'of=ENTITY:person poss=ENTITY:person to=DESTINATION from=ORIGIN by=AGENT',
    entries: `
      extradite v
      extradition n
      extradite v | passive to,from
      hand v | prt=over obj:person to:place | | 0.7
      surrender v | obj:person to:place
    `,
  },
  {
    type: 'JUSTICE_ACQUIT',
    verb: 'subj=ADJUDICATOR obj=ENTITY',
    noun: 'of=ENTITY:person poss=ENTITY:person by=ADJUDICATOR',
    entries: `
      acquit, exonerate v
      clear v | obj:person of | of=
      acquittal, exoneration n
      acquit v | passive
      clear v | passive of | of=
      find v | xcomp=innocent obj
      exonerate v | passive
    `,
  },
  {
    type: 'JUSTICE_APPEAL',
    verb: 'subj=ENTITY to=ADJUDICATOR:organization',
    noun: 'by=ENTITY poss=ENTITY subj=ENTITY',
    entries: `
      appeal v
      appeal n
      appeal v | against
      appeal v | obj=conviction,sentence,ruling,verdict,decision | obj=
      appeal n | against=conviction,sentence,ruling,verdict,decision,ban
      appeal n | light=lodge,lose,win,file,reject,dismiss,hear,launch near=court,conviction,sentence,ruling,verdict,judge,ban,tribunal
    `,
  },
  {
    type: 'JUSTICE_PARDON',
    verb: 'subj=ADJUDICATOR obj=ENTITY:person',
    noun: 'of=ENTITY:person for=ENTITY:person by=ADJUDICATOR poss=ADJUDICATOR from=ADJUDICATOR subj=ADJUDICATOR',
    entries: `
      pardon v | obj
      pardon n | for
      pardon n | light=grant,issue,receive,seek
      pardon n | mod=presidential,royal,posthumous
      clemency n | light=grant
      commute v | obj=sentence | obj=
      pardon v | passive
      pardon, amnesty, clemency, reprieve n | | | 0.6
    `,
  },
];
