import type { EventType } from '../analysis.js';

/**
 * The words that name events, by the event types of ACE 2005, with what fills which role.
 *
 * A section gives its type's usual frames for verbs and nouns. An entry is one line:
 *
 *     lemma, lemma … pos | condition condition … | slot=ROLE … | weight
 *
 * - `pos`: v (verb), n (noun), a (adjective).
 * - A **slot** is a place beside the trigger in deep syntax, whatever the surface: `subj` and `obj` (of the active
 *   voice; of a noun: the subject of its light verb, "X carried out strikes"), `iobj`, `poss` ("X's attack"), `mod` ("X attack"),
 *   or a preposition. `on,at=TARGET` fills a role from either. `obj=ENTITY:person,organization` takes fillers of these
 *   classes alone; `obj=` takes none. An entry's frame overrides its section's slot by slot.
 * - A **condition** is a slot that must be filled (`obj`), by a class of nouns (`obj:person`) or by a lemma
 *   (`obj=life`); `prt=` a particle, `near=` a word anywhere in the sentence, `light=` the verb a noun is the object of,
 *   `tag=` a Penn tag, `passive`. `!` turns it round; all must hold. Of an entry's lemma's senses whose conditions hold,
 *   the one with the most conditions is taken, then the first. Type NONE is for senses that are no event.
 * - `weight`, 0 to 1: how often the word in this sense is an event of the type (0.9 if not given).
 */
export interface LexiconSection {
  readonly type: EventType | 'NONE';
  readonly verb: string;
  readonly noun: string;
  readonly entries: string;
}

export const LEXICON: readonly LexiconSection[] = [
  {
    type: 'NONE',
    verb: '',
    noun: '',
    entries: `
      attack, assault n | mod=heart,panic,asthma,anxiety,ad,personal,verbal,scathing,political,transphobic
      attack v | obj:abstract
      attack v | obj=idea,policy,plan,record,decision,character,media,press
      strike v | obj=deal,balance,agreement,bargain,chord,tone,note,pose,compromise,accord,pact
      strike v | iobj
      strike v | obj:person as
      strike v | obj:person xcomp
      strike n | mod=lucky,gold,first-pitch
      strike n | mod=first near=batter,pitch,inning
      hit v | obj=song,record,high,low,target,market,road,headline,snag,shelf,peak,level,milestone,button,theater,store,stage,brake,rate,bottom,ball,run,homer,note,mark,three-pointer,shot
      hit v | obj:abstract
      hit n
      shoot v | obj=film,movie,video,scene,picture,photo,ad,commercial,episode,documentary,look,glance,footage,percent,series,hoop
      shoot v | prt=up subj:money
      shooting n | near=film,movie,scene,episode,camera
      shot n | mod=screen,mug,head,three-point,penalty,free,long,big,best
      fire v | prt=up
      fire v | prt=back
      fire v | prt=off obj=tweet,letter,question,email
      fire n | light=open,return,cease,exchange
      fire n | under
      fire n | near=fireplace,camp,campfire
      meet v | obj=target,demand,need,requirement,deadline,goal,standard,obligation,criterion,condition,expectation,challenge,objective,cost,threshold,commitment,end,eye
      meet v | obj:abstract
      meet v | passive with
      charge v | obj=fee,price,rent,rate,dollar,battery,phone,amount,interest,toll,premium
      charge v | obj:money
      charge v | iobj
      charge v | obj=phone,battery,device,car,vehicle
      charge n | in
      charge n | mod=extra,service,free,delivery,surcharge,electric,impairment,delivery
      charge n | light=take,lead
      charge n | without
      appeal v | to !near=court,conviction,sentence,ruling,verdict
      appeal v | for !near=court,conviction,sentence,ruling,verdict
      appeal v | !near=court,conviction,sentence,ruling,verdict,judge,decision,ban,lawyer,attorney,fine
      appeal n | !near=court,conviction,sentence,ruling,verdict,judge,ban,lawyer,attorney,fine,injunction
      appeal n | mod=sex,mass,broad,box-office,public,urgent,emergency,universal
      appeal n | for
      leave v | obj=message,mark,trace,impression,comment,room,door,option,legacy,scar,note,behind,trail,gap,hole
      leave v | prt=out
      leave v | prt=behind
      leave v | prt=off
      leave v | xcomp
      leave v | passive
      leave v | obj:abstract
      leave n
      run v
      call v | xcomp
      call v | obj:abstract
      call v | prt=off
      call v | for
      call v | on
      call n | for
      call n | to
      call n | mod=wake-up,close,clarion,roll,curtain,casting,rallying
      die v | subj:abstract
      die v | subj=battery,phone,engine,tradition,bill,laughter
      die v | prt=down
      die v | prt=out
      kill v | obj=bill,deal,time,deer,plan,plant,animal,bird,fish,weed,bacteria,germ,virus,mood,cell,bear,lion,whale,shark,rabbit,moose
      kill v | obj:abstract
      release v | obj:abstract
      release v | obj=statement,report,film,movie,album,song,single,video,record,data,figure,detail,footage,image,picture,trailer,document,name,identity,product,version,book,game,gas,result,photo,tape,transcript,memo,list,information,update,schedule,letter,audio,email,toxin,water,chemical,study,series,app
      release n | mod=press,news,video,film,movie,album,dvd,media,theatrical,carbon,date
      release n | of=statement,report,film,movie,album,song,single,video,record,data,figure,detail,footage,document,book,game,memo,iphone,product,gas
      free v | prt=up
      free v | obj=space,time,money,hand
      sentence n | near=grammar,paragraph,word
      conviction n | mod=religious,political,strong,deep
      fine n | light=do,be
      fine v | !obj
      try v | xcomp
      try v | obj:abstract
      try v | prt=out
      try v | prt=on
      trial n | mod=clinical,medical,drug,vaccine,time,human,first-in-human
      trial n | near=patient,vaccine,dose,placebo
      execute v | obj=plan,strategy,order,trade,task,play,search,warrant,code,move,agreement,duty,vision,idea
      execute v | obj:abstract
      execution n | of=plan,strategy,order,task,warrant,play
      crash v | subj=market,share,price,computer,system,website,site,app,economy,stock,currency
      crash n | mod=market,stock,financial,economic,computer,website,system,wall,crypto
      crash v | obj=party,wedding
      accident n | by
      wave n
      flood v | with
      flood v | obj=market,inbox,phone,feed
      flood n | of
      storm n | mod=political,media,perfect,twitter,social
      storm v | prt=out
      sink v | subj:money
      sink v | subj=heart,economy,share,stock,price,spirit,rating,sales
      sink v | prt=in
      collapse v | subj:money
      burn v | obj=calorie,fuel,fat,bridge,coal,oil,gas,wood,cash,energy
      burn v | prt=out
      bomb v | subj=film,movie,album,joke
      battle v | obj=cancer,disease,illness,addiction,inflation,fire,blaze,flame,depression
      battle n | mod=legal,court,custody,uphill,bidding,political,ratings,rap
      battle n | with=cancer,disease,illness,addiction,alcoholism
      fight n | against=cancer,disease,poverty,corruption,inflation,crime,terrorism
      fight n | for
      fight n | mod=title,legal,boxing,political,custody,court
      fight v | for
      fight v | obj=cancer,disease,fire,blaze,poverty,corruption,inflation,crime,charge,case,lawsuit,flame,order,extradition,deportation,addiction,crime,terrorism,hunger,depression
      fight v | prt=back obj=tear
      war n | on=drug,poverty,terror,crime,woman,christmas
      war n | mod=cold,trade,price,culture,bidding,civil-rights,world,currency,streaming,class
      war v
      campaign n
      campaign v
      operation n
      visit v | obj=website,site,page,doctor,store,shop
      visit n | to=website,site,page,doctor,store
      travel v | subj:abstract
      travel n
      fly v | subj:abstract
      fly v | subj=flag,bird,bullet,spark,debris
      head v | obj
      return v | to=form,normal,normalcy,profit,topic,question,theme,screen,work,roots,power,office,field
      return v | obj=call,verdict,favor,message,request,email,phone
      return n | in
      return n | on
      enter v | obj:abstract
      enter v | obj=plea,agreement,race,contest,competition,market,phase,politics,house,force,office,relationship,number,password,year,rehab,service
      cross v | obj:abstract
      cross v | obj=line,finger,arm,leg,path,mind,threshold
      land v | obj=role,job,deal,contract,spot,interview,part,punch,blow
      land n
      drive v | obj:abstract
      drive v | prt=up
      drive v | prt=down
      drive n
      ship n
      ship v | prt=off
      send v | obj=message,signal,letter,email,shockwave,condolence,thought,tweet,text,wave,prayer,love
      flight n | mod=first,in
      tour n | mod=world,concert,music,reunion
      marry v | passive to
      marriage n | mod=same-sex,gay,child,arranged,interracial,equality
      split v | !subj:person
      buy v | obj=time,vote
      buy v | prt=into
      sell v | subj:abstract
      sell v | obj:abstract
      sell v | prt=out
      sell v | prt=off
      sale n | for
      sale n | on
      pay v | obj=attention,tribute,homage,heed,respect,visit,lip,price
      pay v | prt=off
      pay n
      fund n
      grant v | obj=request,permission,access,interview,asylum,status,wish,citizenship,bail,permit,license,immunity,clemency,custody
      raise v | obj=question,concern,issue,eyebrow,awareness,hand,voice,alarm,child,flag,family,rate,tax,doubt,possibility,bar,fear,profile
      invest v | subj:abstract
      launch v | obj:abstract
      establish v | obj:abstract
      open v | xcomp
      close v | obj:abstract
      close v | obj=deal,door,eye,gap,loophole,case,border,road,street
      close v | subj=share,stock,index,market
      close v | prt=in
      merge v | into=lane,traffic
      marry v | obj:abstract
      elect v | xcomp
      name v | obj=suspect,victim
      retire v | subj=number,batter
      nominate v | for=award,oscar,emmy,grammy,prize,tony,globe,bafta
      nominate v | near=award,oscar,emmy,grammy,actor,actress,film
      nomination n | mod=oscar,emmy,grammy,award,academy,golden,bafta,tony
      nomination n | near=oscar,emmy,grammy,film,album,award
      appointment n | light=make,book,schedule,miss,have
      appointment n | with
      suit n | mod=swim,business,space,wet,strong,pant,law,bathing,track,jump
      suit v
      suit n | light=follow,wear
      hearing n | mod=hard,congressional,senate
      hearing n | of
      protest v | obj:abstract
      march n | near=madness,april,february
      rally v | subj=stock,market,share,index,price,currency,team
      rally n | mod=stock,market,price,car,relief,late,ninth-inning,pep
      demonstrate v | obj
      demonstrate v | ccomp
      demonstration n | of
      conference n | mod=press,news,parade,western,eastern,big
      birth n | mod=premature,place,control,date,certificate
      death n | mod=sudden,box,brain,black
      death n | of=democracy,truth,irony,journalism
      conversation n | !mod=phone,telephone
      letter n | mod=capital,block,four,news,open
      text n
      email n | !from !to
      hack n
      arrest n | mod=cardiac
      arrest n | under=house
      capture v | obj=imagination,attention,image,moment,mood,video,footage,essence,heart,photo,scene,title,audience,gold,medal,spirit,carbon
      capture v | subj=camera,video,photo,image,film,footage,photographer
      custody n | mod=child,joint,sole,shared
      custody n | of
      hold v
      raid n
      blast v | obj:person
      blast v | obj=decision,idea,report,policy,media,tweet,move,plan
      explosion n | of
      explosion n | mod=population,information
      outbreak n | of=violence,war,fighting,hostility
      fire n | mod=friendly,rapid,covering
      injury n | mod=knee,hamstring,ankle,shoulder,groin,hip,wrist,calf,quad,foot,elbow,acl,leg,hand,muscle,thumb,achilles,personal,brain,traumatic
      injure v | near=season,game,quarter,coach,league
      hurt v | !obj:person !passive
      beat v | !passive
      beat v | near=game,score,season,match,win,title,final,odds,election,poll,expectation
      win v
      kick v | prt=off
      kick v | prt=out
      kick n
      punch n | light=pack
      punch n
      target v | obj:abstract
      target v | obj=customer,consumer,audience,market,voter,inflation
      target n
      destroy v | subj:abstract
      destroy v | obj:abstract
      seize v | obj=opportunity,moment,chance,power,control,initiative
      discharge n
      discharge v
      separate v | !subj:person
      found v | passive in=room,house,car,home,apartment
      found v | passive !by !in:abstract
      join v
      replace v | !obj:person
      succeed v | in
      succeed v | !obj:person
      promote v | !obj:person
      promote v | obj=film,album,book,movie
      quit v | obj=habit,smoking
      remove v
      dismiss v | obj:abstract
      dismiss v | obj=claim,charge,case,lawsuit,allegation,suggestion,report,suit,concern,idea,motion,criticism,speculation,rumor,complaint,warning,appeal
      dismiss v | as
      dismissal n | of=claim,charge,case,lawsuit,suit,allegation
      departure n | from=policy,tradition,norm,practice
      withdrawal n | mod=drug,opioid,cash,alcohol
      withdraw v | obj=offer,support,money,bid,application,complaint,statement,nomination,candidacy,cash
      withdraw v | from=race,tournament,agreement,treaty,deal,contest,accord,competition,pact,talks,negotiation
      withdrawal n | from=race,tournament,agreement,treaty,deal,contest,accord,pact
      deploy v | !obj
      depart v | from=norm,tradition,policy
      arrive v | at=conclusion,decision,agreement,verdict
      arrive v | subj:abstract
      arrest v | obj=attention,decline,slide
      detain v | obj:abstract
      convict n
      try v | !passive
      serve v
      order v
      host v | !obj:person
      receive v | !obj:person
      welcome v | !obj:person
      welcome v | obj=decision,news,move
      write v | !to:person !iobj
      write v | !to
      tweet v | !at !to
      tweet n
      post v
      message v | !obj:person
      message n
      talk n | !tag=NNS
      talk n | mod=trash,small,pep,radio,pillow,show
      talk n | of
      summit n | mod=mountain,everest
      summit n | of=mountain,mount
      gather v | obj
      erupt v | !subj=volcano,violence,fighting,riot,clash,protest,volcanoes
    `,
  },
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
      injury n | with | | 0.5
      injury n | poss:person | | 0.6
      injury n | mod=serious,severe,minor,critical,non-life-threatening,life-threatening,fatal,multiple | | 0.6
      wound n | mod=gunshot,stab,bullet,knife,shrapnel | | 0.7
      wound n | light=suffer,sustain,receive
      wounded, injured, hurt a
    `,
  },
  {
    type: 'LIFE_DIE',
    verb: 'subj=AGENT:person,organization,place obj=VICTIM with=INSTRUMENT:weapon by=AGENT',
    noun: 'of=VICTIM poss=VICTIM:person by=AGENT mod=VICTIM:named',
    entries: `
      die, perish, drown, suffocate, succumb v | | subj=VICTIM obj= with= by=
      pass v | prt=away | subj=VICTIM obj=
      kill, murder, assassinate, slay, slaughter, massacre, exterminate v
      electrocute, behead, decapitate v
      drown v | obj
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
      dead a
      lifeless a | | | 0.5
    `,
  },
  {
    type: 'MOVEMENT_TRANSPORT',
    verb: 'subj=ENTITY obj=ENTITY to,into,onto,towards,toward=DESTINATION from=ORIGIN by,aboard,in=INSTRUMENT:vehicle via=',
    noun: 'poss=ENTITY of=ENTITY by=ENTITY to,into=DESTINATION from=ORIGIN subj=ENTITY mod=ENTITY:named',
    entries: `
      travel, journey, migrate, emigrate, immigrate, relocate v
      arrive v | | in,at=DESTINATION obj=
      fly, sail, drive, ride, commute v | to
      fly, sail, drive, ride v | from:place
      fly v | obj:person | subj=AGENT
      fly v | into:place
      fly v | subj:person !obj | | 0.6
      drive v | subj:person | | 0.5
      walk, jog v | to:place | | 0.6
      head v | to
      head v | for:place | for=DESTINATION
      head v | towards
      depart v | | obj=ORIGIN for=DESTINATION
      return v | to
      return v | from
      return v | subj:person !obj | | 0.6
      return v | obj:person | subj=AGENT
      flee v | | obj=ORIGIN
      escape v | from | | 0.7
      escape v | subj:person obj:place | obj=ORIGIN | 0.6
      evacuate v | obj:place | subj=ENTITY obj=ORIGIN
      evacuate, deport, repatriate, airlift, ferry, expel, evict v | | subj=AGENT
      displace, resettle v | obj:person | subj=AGENT
      transport, smuggle, traffic v | | subj=AGENT
      ship, export, import, deliver v | to:place | subj=AGENT
      import v | from | subj=AGENT
      visit v | obj:place | obj=DESTINATION
      tour v | obj:place | obj=DESTINATION
      enter v | obj:place | obj=DESTINATION
      enter v | obj:building | obj=DESTINATION | 0.7
      reach v | obj:place subj:person | obj=DESTINATION | 0.6
      leave v | obj:place | obj=ORIGIN
      leave v | obj:building | obj=ORIGIN | 0.7
      leave v | for:place | for=DESTINATION obj=ORIGIN
      leave v | subj:person !obj | | 0.5
      leave v | subj:vehicle
      cross v | obj:place | obj=DESTINATION | 0.7
      cross v | into:place
      land v | in:place | in=DESTINATION | 0.7
      land v | at:place | at=DESTINATION
      land v | subj:vehicle | in,at=DESTINATION
      touch v | prt=down subj:vehicle | in,at=DESTINATION
      take v | prt=off subj:vehicle | | 0.8
      send v | obj:person to:place | subj=AGENT
      send v | obj:vehicle | subj=AGENT | 0.7
      send v | obj:person into:place | subj=AGENT
      send v | obj:weapon to | subj=AGENT
      deploy, dispatch v | obj:person | subj=AGENT in=DESTINATION
      deploy, dispatch v | obj:vehicle | subj=AGENT in=DESTINATION
      deploy v | passive | subj=AGENT in=DESTINATION
      withdraw v | obj:person | subj=AGENT
      withdraw v | from:place
      retreat v | | subj=ENTITY
      pull v | prt=out obj:person | subj=AGENT
      rush v | passive to | subj=AGENT
      rush v | obj:person to | subj=AGENT
      take v | passive to:place | subj=AGENT
      take v | passive to:building | subj=AGENT
      take v | obj:person to:place | subj=AGENT | 0.7
      take v | obj:person to:building | subj=AGENT
      bring v | obj:person to:place | subj=AGENT | 0.6
      transfer v | obj:person to | subj=AGENT
      transfer v | passive to:building | subj=AGENT
      move v | to:place
      move v | from:place
      move v | into:building | | 0.7
      go v | to:place | | 0.6
      go v | to:building | | 0.5
      come v | to:place | | 0.5
      come v | from:place to:place | | 0.5
      launch v | obj=rocket,satellite,spacecraft,shuttle | subj=AGENT
      trip, journey, voyage n
      trip, journey, voyage n | mod=guilt,power,road | | 0.5
      visit n | to:place
      visit n | to:person
      visit n | in:place
      visit n | poss:person | | 0.7
      visit n | mod=state,official,surprise,upcoming,three-day,two-day,historic,first | | 0.7
      arrival n | of
      arrival n | poss | | 0.7
      arrival n | in:place | in=DESTINATION
      departure n | from:place
      departure n | for:place | for=DESTINATION
      flight n | to:place | mod= | 0.6
      flight n | from:place | mod= | 0.6
      evacuation, deportation, repatriation, airlift, deployment, expulsion, exodus n | | by=AGENT subj=AGENT poss=
      withdrawal n | of:person | subj=AGENT by=AGENT
      withdrawal n | from:place
      pullout n | from
      migration n | of
      return n | to:place
      return n | from:place
      return n | of:person
      tour n | of:place | of=DESTINATION
      crossing n | | | 0.5
      landing n | mod=emergency,crash,safe,forced,moon,soft | of=ENTITY | 0.7
      shipment n | to:place | of=ENTITY
    `,
  },
  {
    type: 'TRANSACTION_TRANSFER_OWNERSHIP',
    verb: 'subj=BENEFICIARY obj=ENTITY from=ORIGIN',
    noun: 'of=ENTITY by=BENEFICIARY from=ORIGIN to=BENEFICIARY poss=BENEFICIARY',
    entries: `
      buy, purchase, acquire v | obj
      buy v | obj=ticket,food,drink,coffee,lunch,stuff | | 0.4
      sell, auction v | obj | subj=ORIGIN to=BENEFICIARY
      sell v | passive | subj=ORIGIN to=BENEFICIARY
      steal v | obj | subj=BENEFICIARY
      rob v | obj | subj=BENEFICIARY obj=ORIGIN of=ENTITY
      burgle, burglarize, loot, plunder v | | subj=BENEFICIARY obj=ORIGIN
      donate v | !obj:money | subj=ORIGIN to=BENEFICIARY
      inherit v | obj
      return v | obj !obj:person to:person | subj=ORIGIN to=BENEFICIARY | 0.5
      take v | prt=over obj:organization | | 0.8
      acquisition, purchase, takeover, buyout n
      sale n | of | subj=ORIGIN by=ORIGIN poss=ORIGIN
      sale n | to:person | subj=ORIGIN by=ORIGIN poss=ORIGIN
      theft, robbery, burglary, heist, looting n | | by=BENEFICIARY of=ENTITY mod= from=ORIGIN
      auction n | of | by=ORIGIN
    `,
  },
  {
    type: 'TRANSACTION_TRANSFER_MONEY',
    verb: 'subj=ORIGIN obj=BENEFICIARY:person,organization,place iobj=BENEFICIARY to=BENEFICIARY',
    noun: 'from=ORIGIN by=ORIGIN subj=ORIGIN poss=ORIGIN to=BENEFICIARY',
    entries: `
      pay, repay, reimburse, refund, compensate v
      pay v | subj:abstract | | 0.3
      pay v | for:abstract | | 0.4
      donate, contribute v | obj:money
      donate v | to !obj
      contribute v | to obj:money
      fund, finance, bankroll, subsidize, subsidise v | | obj=BENEFICIARY
      loan, lend v | obj:money
      lend v | iobj
      borrow v | obj:money | subj=BENEFICIARY from=ORIGIN
      give v | obj:money
      award v | obj:money
      grant v | obj:money
      transfer, wire v | obj:money
      spend v | obj:money | on=
      raise v | obj:money | subj=BENEFICIARY from=ORIGIN for=BENEFICIARY
      raise v | obj=fund,cash,donation | subj=BENEFICIARY from=ORIGIN for=BENEFICIARY
      invest v | obj:money | in=BENEFICIARY
      bribe v | obj | obj=BENEFICIARY
      cost v | obj:money iobj
      donation, payment, loan, ransom, bribe, bailout, refund, reimbursement, payout n
      payment, loan n | mod=mortgage,student,car,monthly,interest,card,mobile,electronic | | 0.3
      grant n | mod=research,federal,state,million,government | | 0.6
      grant n | light=give,receive,award,win
      compensation n | light=pay,receive,award,offer
      aid n | mod=financial,foreign,humanitarian,military,economic,emergency | | 0.5
      funding n | from | | 0.5
      investment n | in | in=BENEFICIARY | 0.5
      contribution n | to light=make | | 0.6
    `,
  },
  {
    type: 'BUSINESS_START_ORG',
    verb: 'subj=AGENT obj=ENTITY',
    noun: 'of=ENTITY by=AGENT poss=ENTITY',
    entries: `
      found, co-found, cofound v | obj:organization
      found v | obj tag=VBD
      found v | obj tag=VBN by
      establish, create, form, start, set v | obj:organization | | 0.6
      launch v | obj:organization
      set v | prt=up obj:organization
      open v | obj:organization | | 0.7
      open v | obj:building | | 0.6
      open v | subj:building | subj=ENTITY | 0.6
      founding n
      formation, establishment, creation n | of:organization
      opening n | of:organization
      opening n | of:building | | 0.6
    `,
  },
  {
    type: 'BUSINESS_MERGE_ORG',
    verb: 'subj=ENTITY obj=ENTITY with=ENTITY into=',
    noun: 'of=ENTITY between=ENTITY with=ENTITY poss=ENTITY by=ENTITY mod=ENTITY:named',
    entries: `
      merge v | with:organization
      merge v | subj:organization
      merge v | obj:organization
      merger n
    `,
  },
  {
    type: 'BUSINESS_DECLARE_BANKRUPTCY',
    verb: 'subj=ENTITY',
    noun: 'of=ENTITY:organization,person poss=ENTITY subj=ENTITY by=ENTITY',
    entries: `
      bankruptcy n
      insolvency n
      bankrupt a
      administration n | light=enter,go
      receivership n
    `,
  },
  {
    type: 'BUSINESS_END_ORG',
    verb: 'subj=AGENT obj=ENTITY',
    noun: 'of=ENTITY poss=ENTITY by=AGENT',
    entries: `
      dissolve, disband, liquidate, abolish v | obj:organization
      disband v
      shut v | prt=down obj:organization
      shut v | prt=down obj:building | | 0.7
      shut v | prt=down subj:organization !obj | subj=ENTITY
      shut v | obj:building | | 0.6
      shutter v | obj
      close v | obj:organization | | 0.8
      close v | obj:building | | 0.7
      close v | subj:organization !obj | subj=ENTITY | 0.6
      close v | subj:building !obj | subj=ENTITY | 0.6
      fold v | subj:organization !obj | subj=ENTITY | 0.7
      closure n | of:organization
      closure n | of:building | | 0.7
      closure n | mod=plant,store,factory,school,hospital,mine | | 0.7
      liquidation n | | | 0.7
      dissolution n | of:organization
    `,
  },
  {
    type: 'CONFLICT_ATTACK',
    verb: 'subj=AGENT obj=TARGET against,at,on=TARGET with=INSTRUMENT:weapon,vehicle by=AGENT using=INSTRUMENT',
    noun: 'subj=AGENT by=AGENT poss=AGENT:person,organization against,on,at=TARGET of=TARGET with=INSTRUMENT:weapon,vehicle between=AGENT mod=AGENT:nationality from=AGENT:person,organization undergoer=TARGET',
    entries: `
      attack, assault, bombard, shell, ambush, besiege, invade, firebomb, torpedo, strafe v
      bomb v | | at,on=
      shoot, stab, gun, bludgeon, batter, mug, lynch, torture, strangle, molest v
      shoot v | prt=down | obj=TARGET
      rape v
      punch, slap, choke, kick, headbutt v | obj:person | | 0.8
      beat v | passive !near=game,score,season,match,win,title,final | | 0.6
      beat v | obj:person prt=up | | 0.8
      gas v | obj:person
      strike v | subj:person obj | | 0.6
      strike v | subj:organization obj | | 0.6
      strike v | subj:weapon | subj=INSTRUMENT
      strike v | obj:building | | 0.7
      strike v | near=military,missile,rebel,troop,airstrike,bomb,militant,islamic,terrorist,drone | | 0.7
      strike v | subj:vehicle obj:person | subj=INSTRUMENT | 0.5
      hit v | subj:weapon | subj=INSTRUMENT
      hit v | obj=target,position,stronghold near=strike,air,missile,bomb,sortie,military,terrorist
      hit v | near=missile,rocket,bomb,airstrike,shell,mortar,warplane | | 0.6
      hit v | obj:person with:weapon | | 0.7
      raid, storm v | obj:building
      raid, storm v | obj:place
      raid v | obj | | 0.6
      fire v | obj:weapon | obj=INSTRUMENT into=TARGET
      fire v | at,on,into | into=TARGET
      fire v | subj:weapon
      fire v | subj:person near=gun,shot,police,gunman,rifle,weapon,bullet !obj:person
      open v | obj=fire | obj=
      clash v | | subj=AGENT with=AGENT
      skirmish v | | subj=AGENT with=AGENT
      fight v | subj:person | obj,with,against=TARGET | 0.6
      fight v | obj:person | obj,with,against=TARGET | 0.7
      fight v | near=troop,force,rebel,militant,army,soldier,war,militia | obj,with,against=TARGET
      battle v | obj:person | with,against=TARGET
      battle v | near=troop,force,rebel,militant,army,soldier,militia | with,against=TARGET
      detonate v | | obj=INSTRUMENT
      explode v | subj:weapon | subj=INSTRUMENT obj=INSTRUMENT
      explode v | near=bomb,suicide,bomber,grenade,bombing | subj=INSTRUMENT:weapon,vehicle obj=INSTRUMENT
      blow v | prt=up
      blow v | obj up
      down v | obj:vehicle
      bring v | prt=down obj:vehicle | with=INSTRUMENT
      take v | obj=hostage | obj=
      take v | obj:person near=hostage | | 0.7
      kidnap, abduct, hijack v
      seize v | obj:place | | 0.7
      seize v | obj:person | | 0.6
      capture, recapture, overrun v | obj:place | | 0.8
      target v | obj:place | | 0.6
      target v | obj:building | | 0.6
      target v | near=missile,bomb,airstrike,bomber,strike,militant,attack,gunman,terrorist,cruise | | 0.7
      destroy v | near=missile,bomb,strike,airstrike,shell,warplane,rocket,military,militant,sortie,troop | | 0.7
      hack v | obj:organization
      hack v | into | into=TARGET
      breach v | obj=network,computer,server,database
      ransack, vandalize, vandalise, torch v
      retaliate v | | | 0.7
      attack, assault, bombing, airstrike, shooting, stabbing, bombardment, shelling, ambush, invasion, siege, offensive, raid n
      attack n | mod=terror,terrorist,suicide,bomb,gun,knife,missile,rocket,mortar,chemical,gas,cyber,acid,mortar,arson
      strike n | mod=air,missile,drone,military,aerial,rocket,nuclear,retaliatory,preemptive,precision,coalition,israeli,american,russian,us,u.s.,artillery,bombing
      strike n | against
      strike n | on:place
      strike n | on:building
      strike n | near=missile,bomb,airstrike,warplane,target,militant,bomber,sortie,military,rebel | | 0.8
      sortie n
      explosion, blast n | near=bomb,suicide,bomber,militant,attack,terrorist,grenade,bombing,explosive,device,bomber,claim,mosque | | 0.8
      gunfire, shootout, shoot-out, firefight, gunfight, crossfire n
      war n
      warfare n | | | 0.5
      fighting, combat, hostility n
      battle n | between:person
      battle n | near=troop,force,rebel,militant,army,soldier,war,militia,police
      clash n | between
      clash n | with | with=AGENT
      clash n
      fight n | with:person | with=AGENT | 0.6
      fight n | between:person | | 0.7
      fight n | near=troop,force,rebel,militant,army,soldier,police,gun,knife,punch | | 0.7
      violence n | | | 0.5
      massacre, hijacking, kidnapping, abduction, rape, insurgency, insurrection, coup, uprising, bloodshed, incursion, airstrike, cyberattack, cyber-attack, hacking, beating, torture, rebellion n
      coup n | mod=attempted,failed,military
      hostage-taking, carjacking, gunpoint n
      downing n
      operation n | mod=military,anti-terror,anti-terrorism,air,offensive,ground,counterterrorism,special,combat | | 0.7
      campaign n | mod=military,air,bombing,anti-terror,aerial | | 0.7
      fire n | light=open | mod=
      fire n | light=exchange | mod=
      arson n
      punch n | light=throw
    `,
  },
  {
    type: 'CONFLICT_DEMONSTRATE',
    verb: 'subj=ENTITY against=TARGET over= by=ENTITY',
    noun: 'by=ENTITY:person,organization of=ENTITY:person poss=ENTITY:person,organization subj=ENTITY against=TARGET mod=ENTITY:named',
    entries: `
      protest v | | obj=TARGET:organization,person | 0.8
      demonstrate v | !obj
      demonstrate v | against
      rally v | subj:person | | 0.7
      march v | subj:person | | 0.7
      march v | against
      riot v
      picket v
      strike v | subj:person !obj near=union,worker,pay,wage,walkout,labor,labour,employee
      walk v | prt=out subj:person | | 0.5
      kneel v | near=anthem
      protest, demonstration, rally, riot, sit-in, walkout, rioting, picket n
      rally n | mod=campaign | | 0.4
      march n | mod=protest,women,peace,solidarity
      march n | near=protester,protest,demonstrator,demonstration,activist
      strike n | mod=hunger,labor,labour,general,rail,train,teacher,transit,nationwide,industrial,tube,bus,pilot,24-hour,48-hour
      strike n | near=union,worker,pay,wage,walkout,employee,teacher
      unrest n | | | 0.4
      vigil n | | | 0.4
      boycott n | of | of=TARGET | 0.5
    `,
  },
  {
    type: 'CONTACT_MEET',
    verb: 'subj=ENTITY:person,organization,place obj=ENTITY:person,organization with=ENTITY:person,organization,place',
    noun: 'with=ENTITY:person,organization,place between=ENTITY:person,organization,place of=ENTITY:person,organization,place poss=ENTITY:person,organization,place subj=ENTITY:person,organization,place by=ENTITY mod=ENTITY:person control=ENTITY:person',
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
      conference n | mod=peace,international,donor,summit | of= | 0.6
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
      dismiss v | obj:person
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
      remand v
      take v | obj:person into=custody
      arrest, detention, imprisonment, incarceration n
      custody n | in | | 0.6
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
      guilty a | | subj=ENTITY obj=ENTITY
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
  {
    type: 'ACCIDENT',
    verb: 'subj=INSTRUMENT:vehicle,unknown obj=INSTRUMENT:vehicle into=TARGET with=INSTRUMENT:vehicle',
    noun: 'of=INSTRUMENT:vehicle with=INSTRUMENT:vehicle mod=INSTRUMENT:vehicle poss=INSTRUMENT:vehicle between=INSTRUMENT:vehicle involving=INSTRUMENT:vehicle',
    entries: `
      crash v
      crash v | subj:person | subj=VICTIM
      collide v
      derail v | subj:vehicle
      derail v | passive obj:vehicle
      capsize, overturn v | subj:vehicle
      capsize v
      overturn v | obj:vehicle
      sink v | subj:vehicle
      veer v | | | 0.4
      slam, plough, plow v | into | | 0.5
      slam, plough, plow v | into:vehicle
      plunge v | subj:vehicle | | 0.7
      hit v | subj:vehicle obj:person | subj=INSTRUMENT obj=VICTIM | 0.6
      hit v | obj:vehicle subj:vehicle | obj=TARGET
      explode v | subj:vehicle
      explode v | subj:building | | 0.7
      explode v | | | 0.6
      collapse v | subj:building | subj=INSTRUMENT
      burn v | subj:building | subj=TARGET
      burn v | prt=down | subj=TARGET obj=TARGET
      gut v | passive obj:building | obj=TARGET
      catch v | obj=fire | subj=TARGET obj=
      crash, collision, derailment, shipwreck, pileup, pile-up, wreck n
      wreck n | | | 0.7
      accident n | | of=
      explosion, blast n | | | 0.7
      explosion, blast n | mod=gas,factory,mine,boiler,accidental,plant
      blaze, inferno n
      fire n | at:building
      fire n | in:building
      fire n | mod=house,apartment,building,kitchen,electrical,warehouse,nightclub,tower,hotel,factory,accidental
      fire n | near=firefighter,blaze,smoke,flame,burn,extinguish | | 0.8
      fire n | tag=NN | | 0.4
      meltdown n | mod=nuclear,reactor
      spill n | mod=oil,chemical
      sinking n | of:vehicle
      mishap n | | | 0.5
      collapse n | of:building
      collapse n | mod=building,bridge,mine,roof,dam
      stampede n
    `,
  },
  {
    type: 'DISASTER',
    verb: 'subj= obj=TARGET:place',
    noun: 'of=',
    entries: `
      earthquake, quake, aftershock, hurricane, typhoon, cyclone, tornado, tsunami, avalanche, landslide, mudslide, temblor, tremor n
      flood, flooding n
      storm n
      storm n | mod=winter,tropical,snow,thunder,ice,hail
      snowstorm, thunderstorm, blizzard, hailstorm, sandstorm n
      wildfire, bushfire, forest-fire n
      fire n | mod=forest,brush,wild,bush,grass
      fire n | near=acre,wildfire,evacuation,hillside,containment
      drought, famine, epidemic, pandemic n
      outbreak n | of:disease
      outbreak n | mod=ebola,cholera,measles,flu,e.coli,coli,salmonella,disease,virus
      heatwave, heat-wave n
      eruption n | mod=volcanic
      eruption n | of
      erupt v | subj=volcano
      flood v | subj=river
      flood v | obj:place
      flood v | passive !with
    `,
  },
];
