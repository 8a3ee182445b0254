import type { LexiconSection } from '../lexicon.js';

/** Offices taken up and left. */
export const PERSONNEL: readonly LexiconSection[] = [
  {
    type: 'PERSONNEL_START_POSITION',
    verb: 'subj=AGENT:person,organization,place obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person by=AGENT',
    entries: `
      appoint, hire, recruit, reappoint v | obj
      name v | obj:person as | | 0.8
      name v | obj:person xcomp | | 0.8
      name v | passive xcomp:person | | 0.7
      install v | obj:person
      swear v | prt=in
      swear v | in
      inaugurate v | obj:person
      take v | obj=office,helm,rein,post | subj=ENTITY obj=
      take v | prt=over as | subj=ENTITY obj=
      assume v | obj:office | subj=ENTITY obj=
      succeed v | obj:person | subj=ENTITY obj=
      replace v | obj:person subj:person | subj=ENTITY obj= | 0.5
      join v | obj:organization as | subj=ENTITY obj=AGENT | 0.7
      draft v | passive near=nba,nfl,nhl,mlb,pick,round
      draft v | obj:person by:organization
      sign v | obj:person subj:organization near=team,coach,season,player,league | | 0.7
      join v | obj:organization subj:person | subj=ENTITY obj=AGENT | 0.6
      promote v | obj:person to
      promote v | obj:person | | 0.6
      appointment n | of:person
      appointment n | poss:person
      appointment n | as
      hiring n | of:person
      inauguration n | | | 0.8
      promotion n | to:office | | 0.6
    `,
  },
  {
    type: 'PERSONNEL_END_POSITION',
    verb: 'subj=AGENT:person,organization,place obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person by=AGENT',
    entries: `
      resign, retire, abdicate v | | subj=ENTITY
      retire v | from
      quit v | | subj=ENTITY obj=
      step v | prt=down | subj=ENTITY
      step v | down | subj=ENTITY
      step v | aside | subj=ENTITY
      stand v | prt=down | subj=ENTITY
      stand v | down | subj=ENTITY
      fire v | obj:person !obj:weapon
      fire v | passive !obj:weapon | | 0.8
      sack, oust, depose, unseat, overthrow, topple v | obj
      dismiss v | obj:person passive
      dismiss v | obj:person | | 0.5
      lay v | prt=off
      remove v | obj:person from:office
      remove v | obj:person as
      suspend v | obj:person from:office | | 0.6
      force v | prt=out obj:person
      leave v | obj:office subj:person | subj=ENTITY obj=
      leave v | as subj:person | subj=ENTITY obj=
      vacate v | obj:office | subj=ENTITY obj=
      lose v | obj:office subj:person | subj=ENTITY obj= | 0.8
      resignation, ouster, sacking, retirement, layoff, abdication n
      retirement n | mod=early,fund,age,account,plan | | 0.3
      dismissal, firing n | of:person
      dismissal, firing n | poss
      departure n | of:person | | 0.7
      departure n | poss:person | | 0.6
      overthrow n | of
    `,
  },
  {
    type: 'PERSONNEL_NOMINATE',
    verb: 'subj=AGENT obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person by=AGENT',
    entries: `
      nominate v | obj
      nomination n | of:person
      nomination n | poss:person
      nomination n | mod=party,presidential,republican,democratic
    `,
  },
  {
    type: 'PERSONNEL_ELECT',
    verb: 'subj=AGENT:person,organization obj=ENTITY:person',
    noun: 'of=ENTITY:person poss=ENTITY:person',
    entries: `
      elect, re-elect, reelect v | obj
      win v | obj=election,seat,presidency,primary | subj=ENTITY:person obj=
      election, re-election, reelection n
      election n | mod=next,future | | 0.7
      runoff, by-election n
    `,
  },
];
