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
      meet v | with
      meet v | obj:organization subj:person
      meet v | in:place
      meet v | subj:person at
      meet v | prt=up with
      reconvene, convene v | subj:organization
      summon v | obj=ambassador,envoy,diplomat
      huddle, confer, parley v | with,over
      sit v | prt=down with
      visit v | obj:person
      talk, speak v | with:person in=meeting | | 0.7
      negotiate v | with | with=ENTITY:person,organization,place
      negotiate v | subj:person near=talk,union,deal,government | | 0.5
      interview n | light=conduct
      discussion, consultation, dialogue n | with:person
      discussion, consultation, dialogue n | with:organization
      discussion, consultation, dialogue n | between
      discussion, consultation, dialogue n | light=hold,have,conduct
      talk n | tag=NNS with,between,in
      talk n | tag=NNS mod=peace,trade,nuclear,bilateral,diplomatic,high-level,round,disarmament,coalition,crisis,ceasefire,pay,formal,informal,direct,indirect,multilateral,brexit,climate,takeover,merger
      negotiation n | mod=peace,trade,contract,nuclear
      meeting n | with,between,of
      meeting n | mod=emergency,cabinet,summit,ministerial,bilateral,closed-door,face-to-face,informal,private,secret,crisis,historic,security
      summit n | mod=g8,g7,g20,eu,nato,peace,climate,economic,asean,apec
      conference n | mod=climate,economic,security,aids,un,party,labour,tory,donors,aid | of= | 0.7
      conference n | at,in:place !mod=news,press | of= | 0.5
      audience n | with:person light=have,grant,hold | | 0.8
      congress, gathering, forum n | light=hold,attend,host,address | | 0.5
      gathering n | of:person | | 0.6
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
      phone, telephone, ring, dial v
      call v | obj=police,911,ambulance,cop,999,authorities,emergency,officer
      call v | prt=back obj:person
      call v | obj:person subj:person !xcomp !as !for !near=name,nickname,liar,hero | | 0.4
      speak, talk v | by=phone,telephone | by= with,to=ENTITY
      speak, talk v | on=phone,telephone | on= with,to=ENTITY
      speak, talk v | over=phone,telephone | over= with,to=ENTITY
      write v | to:person
      email, e-mail, text, message, fax, cable, telegraph v | obj:person
      skype v
      contact v | obj
      contact v | passive by
      contact n | case=in with
      contact n | light=make,establish,have with
      contact n | with:person | | 0.6
      request n | for=comment | for=
      reach v | passive by=phone,telephone,email
      reach v | prt=out to
      correspondence n | between,with,from
      letter, email, e-mail, memo, telegram, cable, fax, note n | from,to:person
      letter n | mod=resignation,open,joint
      letter n | case=in
      email, e-mail n | case=in,by,via
      phone-call n
      call n | with:person
      call n | between
      call n | from,to:person light=make,receive,get,take,place
      call n | light=make,receive,get,take,place
      call n | mod=phone,telephone,conference,video,skype,emergency,distress,911,999
      conversation n | with:person | with=ENTITY | 0.5
      conversation n | between:person | | 0.5
      teleconference, videoconference, video-conference n
      message n | mod=voice,text,email,voicemail,whatsapp
    `,
  },
];
