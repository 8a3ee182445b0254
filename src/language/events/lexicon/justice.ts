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
    `,
  },
  {
    type: 'JUSTICE_TRIAL_HEARING',
    verb: 'subj=AGENT obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person for= undergoer=ENTITY',
    entries: `
      try v | passive obj:person near=court,trial,charge,murder,jury,adult,prosecutor
      arraign v
      stand v | obj=trial | subj=ENTITY obj=
      trial n
      hearing n | mod=court,bail,preliminary,sentencing,bond,disciplinary
      hearing n | near=court,judge,prosecutor,attorney,lawyer,justice
      hearing n | | | 0.6
      arraignment, retrial, court-martial, inquest, tribunal n | | | 0.8
      tribunal n | | | 0.2
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
    `,
  },
  {
    type: 'JUSTICE_EXTRADITE',
    verb: 'subj=AGENT obj=ENTITY to=DESTINATION from=ORIGIN',
    noun: 'of=ENTITY:person poss=ENTITY:person to=DESTINATION from=ORIGIN by=AGENT',
    entries: `
      extradite v
      extradition n
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
    `,
  },
  {
    type: 'JUSTICE_APPEAL',
    verb: 'subj=ENTITY to=ADJUDICATOR:organization',
    noun: 'by=ENTITY poss=ENTITY subj=ENTITY',
    entries: `
      appeal v
      appeal n
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
    `,
  },
];
