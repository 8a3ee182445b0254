import type { LexiconSection } from '../lexicon.js';

/** Senses that are no events of the types: "met the target", "a heart attack", "press charges of 5%". */
export const NO_EVENTS: readonly LexiconSection[] = [
  {
    type: 'NONE',
    verb: '',
    noun: '',
    entries: `
      attack, assault n | mod=heart,panic,asthma,anxiety,ad,personal,verbal,scathing,political,transphobic
      attack v | obj:abstract
      attack v | subj:abstract
      attack v | for,over
      clash v | about,over
      trial n | of !of:person
      take v | obj=life prt=on
      crash v | obj=website,site,database,computer,system,server,app
      throw, hurl v | obj=party,ball,pass,pitch,touchdown,punch,tantrum,fit,insult
      attack v | obj=idea,policy,plan,record,decision,character,media,press
      strike v | obj=deal,balance,agreement,bargain,chord,tone,note,pose,compromise,accord,pact
      strike v | iobj
      strike v | obj:person as
      strike v | obj:person xcomp
      strike n | mod=lucky,gold,first-pitch
      strike n | mod=first near=batter,pitch,inning
      hit v | obj=song,record,high,low,target,market,road,headline,snag,shelf,peak,level,milestone,button,theater,store,stage,brake,rate,bottom,ball,run,homer,note,mark,three-pointer,shot
      hit v | obj:abstract
      shoot v | obj=film,movie,video,scene,picture,photo,ad,commercial,episode,documentary,look,glance,footage,percent,series,hoop
      shoot v | prt=up subj:money
      shooting n | near=film,movie,scene,episode,camera
      fire v | prt=up
      fire v | prt=back
      fire v | prt=off obj=tweet,letter,question,email
      fire n | light=open,return,cease,exchange
      fire n | case=under
      fire n | near=fireplace,camp,campfire
      meet v | obj=target,demand,need,requirement,deadline,goal,standard,obligation,criterion,condition,expectation,challenge,objective,cost,threshold,commitment,end,eye
      meet v | obj:abstract
      meet v | passive with
      charge v | obj=fee,price,rent,rate,dollar,battery,phone,amount,interest,toll,premium
      charge v | obj:money
      charge v | iobj
      charge v | obj=phone,battery,device,car,vehicle
      charge n | case=in
      charge n | mod=extra,service,free,delivery,surcharge,electric,impairment,delivery
      charge n | light=take,lead
      charge n | case=without
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
      accident n | case=by
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
      visit v | obj=website,site,page,doctor,store,shop
      visit n | to=website,site,page,doctor,store
      travel v | subj:abstract
      fly v | subj:abstract
      fly v | subj=flag,bird,bullet,spark,debris
      head v | obj
      return v | to=form,normal,normalcy,profit,topic,question,theme,screen,work,roots,power,office,field
      return v | obj=call,verdict,favor,message,request,email,phone
      return n | case=in
      return n | on
      enter v | obj:abstract
      enter v | obj=plea,agreement,race,contest,competition,market,phase,politics,house,force,office,relationship,number,password,year,rehab,service
      cross v | obj:abstract
      cross v | obj=line,finger,arm,leg,path,mind,threshold
      land v | obj=role,job,deal,contract,spot,interview,part,punch,blow
      drive v | obj:abstract
      drive v | prt=up
      drive v | prt=down
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
      sale n | case=for,on
      sale n | tag=NNS of:money
      pay v | obj=attention,tribute,homage,heed,respect,visit,lip,price
      pay v | prt=off
      grant v | obj=request,permission,access,interview,asylum,status,wish,citizenship,bail,permit,license,immunity,clemency,custody
      raise v | obj=question,concern,issue,eyebrow,awareness,hand,voice,alarm,child,flag,family,rate,tax,doubt,possibility,bar,fear,profile
      invest v | subj:abstract
      launch v | obj:abstract
      launch v | obj=strike,attack,airstrike,offensive,operation,assault,raid,investigation,appeal,bid,inquiry,search,campaign,product,album
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
      name v | as=one
      hire v | obj=firm,company,consultant,lawyer,attorney
      drive v | obj=lap
      retire v | subj=number,batter
      nominate v | for=award,oscar,emmy,grammy,prize,tony,globe,bafta
      nominate v | near=award,oscar,emmy,grammy,actor,actress,film
      nomination n | mod=oscar,emmy,grammy,award,academy,golden,bafta,tony
      nomination n | near=oscar,emmy,grammy,film,album,award
      appointment n | light=make,book,schedule,miss,have
      appointment n | with
      suit n | mod=swim,business,space,wet,strong,pant,law,bathing,track,jump
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
      email n | !from !to
      arrest n | mod=cardiac
      capture v | obj=imagination,attention,image,moment,mood,video,footage,essence,heart,photo,scene,title,audience,gold,medal,spirit,carbon
      capture v | subj=camera,video,photo,image,film,footage,photographer
      custody n | mod=child,joint,sole,shared
      custody n | of
      explosion n | of
      explosion n | mod=population,information
      outbreak n | of=violence,war,fighting,hostility
      fire n | mod=friendly,rapid,covering
      injury n | mod=knee,hamstring,ankle,shoulder,groin,hip,wrist,calf,quad,foot,elbow,acl,leg,hand,muscle,thumb,achilles,personal,brain,traumatic
      injure v | near=season,game,quarter,coach,league
      hurt v | !obj:person !passive
      beat v | !passive
      beat v | near=game,score,season,match,win,title,final,odds,election,poll,expectation
      kick v | prt=off
      kick v | prt=out
      punch n | light=pack
      target v | obj:abstract
      target v | obj=customer,consumer,audience,market,voter,inflation
      destroy v | subj:abstract
      destroy v | obj:abstract
      seize v | obj=opportunity,moment,chance,power,control,initiative
      separate v | !subj:person
      found v | passive in=room,house,car,home,apartment
      found v | passive !by !in:abstract
      replace v | !obj:person
      succeed v | in
      succeed v | !obj:person
      promote v | !obj:person
      promote v | obj=film,album,book,movie
      quit v | obj=habit,smoking
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
      try v | !passive
      host v | !obj:person
      receive v | !obj:person
      welcome v | !obj:person
      welcome v | obj=decision,news,move
      write v | !to:person !iobj
      write v | !to
      tweet v | !at !to
      message v | !obj:person
      talk n | !tag=NNS
      talk n | mod=trash,small,pep,radio,pillow,show
      talk n | of
      summit n | mod=mountain,everest
      summit n | of=mountain,mount
      gather v | obj
      erupt v | !subj=volcano,violence,fighting,riot,clash,protest,volcanoes
      wave, firestorm, storm, flood, avalanche, barrage n | of
      rebellion, revolt, uprising n | near=mp,backbench,bill,vote,lawmaker,commons
      bombard v | with
      leave v | obj:person
      leave v | obj:building !subj:person
      name v | passive as=one
      join v | obj:organization !subj:person
      join v | obj:organization subj:place
      sale n | tag=NNS of !of=stake,share,business,unit,company,house,asset,arm,land,weapon,arms
      crash n | near=bitcoin,cryptocurrency,currency,stock,market,investor
      ring v | prt=out
    `,
  },
];
