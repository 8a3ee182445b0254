import type { LexiconSection } from '../lexicon.js';

/** Meetings, calls, letters. */
export const CONTACT: readonly LexiconSection[] = [
  {
    type: 'CONTACT_MEET',
    verb: 'subj=ENTITY:person,organization,place obj=ENTITY:person,organization with=ENTITY:person,organization,place',
    noun: 'with=ENTITY:person,organization,place between=ENTITY:person,organization,place of=ENTITY:person,organization,place poss=ENTITY:person,organization,place subj=ENTITY:person,organization,place by=ENTITY mod=ENTITY:person control=ENTITY:person told=ENTITY:person',
    entries: `
      meet v | with:person
      meet v | obj:person
      meet v | subj:person !obj | | 0.8
      meet v | subj:organization !obj
      reconvene, convene v | | obj= | 0.7
      negotiate v | with | | 0.6
      confer v | with
      visit v | obj:person
      host v | obj:person | | 0.7
      receive v | obj:person subj:person | | 0.5
      welcome v | obj:person subj:person | | 0.5
      greet v | obj:person subj:person | | 0.5
      gather v | subj:person !obj | | 0.5
      huddle v | with
      meeting, summit, negotiation n
      meeting n | mod=shareholder,board,annual,staff | | 0.6
      talk n | tag=NNS
      talk n | tag=NNS with
      talk n | tag=NNS between
      conference n | mod=peace,international,donor,summit,security,annual | of= | 0.7
      reunion, get-together n | | | 0.6
      conversation n | mod=face-to-face
      encounter n | with:person | | 0.5
    `,
  },
  {
    type: 'CONTACT_PHONE_WRITE',
    verb: 'subj=ENTITY:person,organization obj=ENTITY:person,organization to=ENTITY:person,organization iobj=ENTITY with=',
    noun: 'with=ENTITY:person,organization,place between=ENTITY:person,organization,place to=ENTITY:person,organization,place from=ENTITY:person,organization poss=ENTITY subj=ENTITY by=ENTITY control=ENTITY:person',
    entries: `
      phone, telephone, ring v | obj:person
      call v | obj=police,911,ambulance,cop | obj=ENTITY
      call v | obj:person !xcomp !as | | 0.4
      call v | obj=999
      email, e-mail, text v | obj | | 0.8
      email, e-mail v
      text v | subj:person | | 0.7
      write v | to:person
      write v | to:organization
      write v | iobj
      write v | obj=letter | obj= | 0.8
      tweet v | at:person | at=ENTITY
      tweet v | to:person
      message v | obj:person
      reach v | prt=out to | to=ENTITY
      reach v | for=comment | | 0.8
      contact v | obj:person | | 0.8
      contact v | obj:organization | | 0.8
      correspond v | with | with=ENTITY
      call n | mod=phone,telephone,conference,video
      call n | near=911,phone,dispatcher | | 0.6
      conversation, chat n | mod=phone,telephone
      conversation n | on=phone,telephone
      conversation n | by=phone,telephone
      letter n | to
      letter n | from
      letter n | light=write,send,receive
      email, e-mail n | to
      email, e-mail n | from
      email, e-mail n | light=write,send,receive
      message n | mod=text to
      phone-call n
      correspondence n | with | | 0.6
    `,
  },
];
