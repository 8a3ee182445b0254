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
      appoint, name, hire, recruit, install, nominate v | passive as
      name v | obj:office | | 0.6
      name v | xcomp:office | | 0.8
      appoint v | passive
      hire v | obj:person
      recruit v | obj:person | | 0.7
      sign v | obj=player,striker,midfielder,defender,goalkeeper,forward,quarterback,winger,hooker
      sign v | for:organization | subj=ENTITY for=AGENT
      sign v | with:organization subj:person | subj=ENTITY with=AGENT
      sign v | obj:person near=club,contract,season,player,deal,striker
      join v | obj:organization from | subj=ENTITY obj=AGENT
      rejoin v | obj:organization | subj=ENTITY obj=AGENT
      become v | xcomp:office | subj=ENTITY
      become v | xcomp=president,chairman,minister,chancellor,manager,coach,director,chief,leader,captain,premier,governor,mayor,king,queen,pope,ceo,head,secretary | subj=ENTITY
      take v | prt=over | subj=ENTITY obj=
      take v | prt=over from:person | subj=ENTITY from=
      take v | obj=charge | subj=ENTITY obj=
      take v | prt=up obj=post,role,position,job,appointment | subj=ENTITY obj=
      accept v | obj=job,post,role,position | subj=ENTITY obj=
      land v | obj=job,role,post | subj=ENTITY obj=
      start v | obj=job | subj=ENTITY obj=
      assume v | obj=office,power,presidency,role,command,duty,post | subj=ENTITY obj=
      swear v | prt=in obj:person
      crown, enthrone, ordain v | obj:person | | 0.8
      reinstate v | obj:person | | 0.7
      elevate, promote v | passive to,as
      draft v | passive by:organization
      draft v | passive by
      enlist v | in subj:person | subj=ENTITY in=AGENT
      succeed v | obj as | subj=ENTITY obj=
      replace v | obj as | subj=ENTITY obj=
      replace v | passive by:person | subj=ENTITY obj=
      appointment, recruitment, hiring, signing, nomination n | of:person
      appointment n | to:office
      appointment n | light=announce,confirm,make,approve
      signing n | light=announce,complete
      coronation, enthronement, swearing-in n
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
      resign, retire, quit, abdicate v | subj:person
      resign v | as,from
      quit v | obj:organization | subj=ENTITY obj=
      quit v | obj=job,post,role,cabinet,party,government,team,club,office | subj=ENTITY obj=
      quit v | as | subj=ENTITY
      step v | prt=aside | subj=ENTITY
      step v | prt=back from:office | subj=ENTITY
      fire, sack, dismiss, oust, depose, axe, suspend v | passive as
      fire, sack, dismiss, axe v | passive by:organization
      fire, sack v | obj=coach,manager,employee,worker,staff,chief,minister,director,boss,teacher,official,officer,ceo
      dismiss v | obj=coach,manager,employee,worker,staff,chief,minister,director,boss,teacher,official,officer
      dismiss v | passive from,after,over,for
      remove, oust v | passive from:office
      remove v | passive as,from:office
      force, push, throw, vote v | prt=out obj:person
      lay v | prt=off obj:person
      let v | xcomp=go
      make v | xcomp=redundant
      lose v | obj=job,post,position | subj=ENTITY obj=
      leave v | obj=job,post,position,company,club,party,government,cabinet,team,role,army,board,firm,bank subj:person | subj=ENTITY obj=
      leave v | obj:organization subj:person | subj=ENTITY obj= | 0.6
      depart v | as | subj=ENTITY obj=
      relieve v | passive of=duty,command | of=
      strip v | passive of=title,captaincy,role,post | of=
      impeach v | obj:person
      topple, overthrow, oust, unseat v | obj:person
      demote v | obj:person
      dethrone v | obj:person | | 0.6
      suspend v | passive without=pay
      suspend v | obj:person | | 0.5
      resignation n | of,as,from
      resignation n | light=announce,offer,accept,tender,demand,submit,hand,call
      resignation, retirement, sacking, dismissal, departure, removal, ouster, exit n | poss:person
      removal, ouster, exit, expulsion n | of:person | | 0.7
      removal n | from:office
      retirement n | light=announce
      redundancy n | tag=NNS | | 0.7
      lay-off, lay-offs, impeachment, dethronement n
      cut n | mod=job
      loss n | mod=job
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
      nominate v | passive for,as,to
      tap v | obj:person for,as,xcomp
      tap v | passive as,for
      select, choose, pick v | obj:person as near=candidate,leader,nominee,running | | 0.7
      propose v | obj:person for,as | | 0.7
      name v | obj=candidate,nominee
      nomination n | as,for:office
      shortlist v | passive for:office | | 0.5
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
      elect, re-elect, reelect v | passive
      vote v | for:person | for=ENTITY
      win v | obj=election,seat,presidency,primary,vote,term,majority,re-election,nomination,landslide,caucus,referendum near=election,voter,party,president,vote,candidate,poll | subj=ENTITY obj=
      lose v | obj=election,seat,primary near=election,voter,party,candidate | subj=ENTITY obj=
      election n | mod=presidential,general,parliamentary,local,mayoral,european,legislative,midterm,leadership,snap,early,council,state,congressional,senate,gubernatorial,municipal,regional,national
      election, poll, by-election, ballot n | light=hold,call,win,lose,contest,fight,delay,postpone,rig
      vote n | mod=leadership,presidential,election,run-off | | 0.6
      primary n | near=republican,democratic,candidate,vote,election
      run-off, byelection, referendum, plebiscite n | | | 0.7
      caucus n | near=iowa,vote,republican,democratic | | 0.6
      victory n | mod=election,electoral,landslide
    `,
  },
];
