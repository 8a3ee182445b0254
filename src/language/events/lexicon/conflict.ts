import type { LexiconSection } from '../lexicon.js';

/** Violence and protest. */
export const CONFLICT: readonly LexiconSection[] = [
  {
    type: 'CONFLICT_ATTACK',
    verb: 'subj=AGENT:person,organization,vehicle,weapon,named obj=TARGET against,at,on=TARGET with=INSTRUMENT:weapon,vehicle by=AGENT using=INSTRUMENT request=BENEFICIARY',
    noun: 'subj=AGENT by=AGENT poss=AGENT:person,organization against,on,at=TARGET of=TARGET with=INSTRUMENT:weapon,vehicle between=AGENT mod=AGENT:nationality from=AGENT:person,organization undergoer=TARGET request=BENEFICIARY',
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
      fire v | subj:person near=gun,shot,police,gunman,rifle,weapon,bullet !obj:person | obj=INSTRUMENT:weapon into=TARGET
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
      conquer, capture, recapture, retake, overrun v | obj:place | | 0.8
      target v | obj:place | | 0.6
      target v | obj:building | | 0.6
      target v | near=missile,bomb,airstrike,bomber,strike,militant,attack,gunman,terrorist,cruise | | 0.7
      destroy v | near=missile,bomb,strike,airstrike,shell,warplane,rocket,military,militant,sortie,troop | | 0.7
      hack v | obj:organization
      hack v | into | into=TARGET
      breach v | obj=network,computer,server,database
      ram v
      hurl, throw v | obj:weapon | obj=INSTRUMENT
      throw v | obj=punch | obj=
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
      war n | | mod=
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
      operation n | poss near=bomber,missile,strike,troop,airstrike,sortie,militant | | 0.7
      operation n | mod=military,anti-terror,anti-terrorism,air,offensive,ground,counterterrorism,special,combat | | 0.7
      campaign n | mod=military,air,bombing,anti-terror,aerial | | 0.7
      fire n | light=open | mod=
      fire n | light=exchange | mod=
      arson, break-in n
      abuse v | obj:person | | 0.8
      abuse n | mod=sexual,physical,alleged,child,domestic
      abuse n | by
      punch n | light=throw
      bayonet, spear, knife, maul, savage, club, pummel, pistol-whip, waterboard, terrorise, terrorize, brutalise, brutalize v | obj
      attack, assault v | passive
      shoot v | prt=dead obj
      shoot v | passive
      shoot v | at | at=TARGET
      gun v | prt=down | obj=TARGET
      mow v | prt=down | obj=TARGET
      run v | prt=over obj:person
      plough, plow, drive, ram, crash v | into:person near=attack,attacker,terrorist,police,crowd,van | into=TARGET | 0.7
      open v | obj=fire | obj= on=TARGET
      exchange, trade v | obj=fire,gunfire,shot | obj= with=AGENT
      pound, hammer v | near=artillery,shell,rocket,airstrike,warplane,jet,missile,rebel,bomb,air
      hit, strike v | passive by:weapon | by=INSTRUMENT
      blow v | prt=up obj | obj=TARGET
      set v | prt=off obj:weapon | obj=INSTRUMENT
      go v | prt=off subj:weapon | subj=INSTRUMENT
      detonate v | subj:weapon | subj=INSTRUMENT
      explode v | subj:weapon
      lob, hurl, throw, fling v | obj=grenade,bomb,stone,rock,petrol_bomb,molotov,acid,brick | obj=INSTRUMENT
      fire v | obj=rocket,missile,shot,tear,teargas,bullet,round,mortar,shell,artillery | obj=INSTRUMENT into,at,on=TARGET
      launch v | obj=missile,rocket into,at,on,against | obj=INSTRUMENT into=TARGET
      storm, raid, loot, pillage, sack, occupy, besiege, encircle, liberate v | obj:place | | 0.7
      storm, raid, loot, vandalise, vandalize, burgle v | obj:building | | 0.8
      loot, pillage, plunder v | obj | | 0.7
      burgle, rob v | obj | | 0.7
      rob v | passive
      burn, torch v | obj:building near=attacker,mob,militant,rebel,rioter,protester,police
      set v | obj=fire to:building | obj= to=TARGET | 0.6
      recapture, retake, seize, take, capture, overrun v | obj=town,city,village,airport,base,territory,stronghold,capital,town | | 0.8
      fight v | in=war,battle | in=
      fight, battle v | subj:person with,against:organization | with,against=TARGET
      clash, scuffle, brawl, grapple, skirmish v | with,between | subj=AGENT with=AGENT
      clash v | subj:person
      scuffle, brawl n | | | 0.8
      ambush, snipe, counterattack, counter-attack v
      kidnap, abduct, hijack, carjack v | obj
      hold v | obj=hostage | obj=
      hold v | obj:person xcomp=hostage
      hold v | obj:person near=hostage,captive,kidnapper | | 0.7
      take v | xcomp=hostage obj
      assault, molest, grope, abuse, rape v | obj:person
      grope, fondle v | obj | | 0.8
      sabotage v | obj:building
      hack v | obj=computer,account,network,server,email,system,site,website,phone
      hack v | passive
      hit v | obj with | with=INSTRUMENT:weapon | 0.5
      hit, punch, kick, slap, beat v | obj:person prt=up
      beat v | to=death
      beat v | obj:person with:weapon
      beat v | passive by:person near=police,mob,attacker,man,guard,officer,gang | | 0.7
      stone, pelt v | obj | with=INSTRUMENT
      attack n | on,against
      attack n | by:person
      attack n | mod=terror,deadly,suicide,car-bomb,bombing,arson,shark,dog,armed,violent,brutal,cross-border,retaliatory,hacking,ransomware,phishing,ddos,malware,insider,militant,paris,sexual,sex,racist,racial,homophobic,antisemitic,drone,air,nerve,poison,grenade,machete,hammer,random,unprovoked,mob,rebel,taliban
      assault n | mod=sexual,indecent,aggravated,violent,physical,armed
      gunshot, bomb-blast, shell-fire, shellfire, mortar-fire, barrage n | | | 0.8
      shot n | light=fire | mod=
      shot n | head=ring,ring_out,hear | | 0.6
      shooting n | mod=mass,school,fatal,police,deadly,officer-involved,drive-by
      bombing n | mod=suicide,car,roadside,embassy,boston,marathon
      theft n | of,from | of=TARGET | 0.4
      conflict n | in:place | | 0.8
      conflict n | mod=armed,military,civil,ethnic,bloody,violent,israeli-palestinian,syrian,yemen | | 0.8
      conflict n | between:place | | 0.7
      war n | in:place
      war n | with,against:place | with=TARGET
      hostilities n | tag=NNS
      fighting n | in,between,around
      fire n | case=under near=police,gunman,troop,soldier,army | mod= | 0.5
      explosion, blast n | mod=bomb,suicide,car
      siege n | of | of=TARGET
      abuse n | of:person | of=TARGET
      fight n | mod=fist,street,knife,gun,bar
      fight n | light=break,start,pick
      war n | mod=civil,world,gulf,six-day,vietnam,korean,iraq,afghan,syrian,falklands,drug
      robbery, burglary, heist, mugging, looting, hold-up, lynching, pogrom, sabotage, reprisal, onslaught, counteroffensive, counter-offensive, choking, strangulation, crossfire n | | | 0.8
      crackdown n | on:person | on=TARGET | 0.6
      invade v
      capture, recapture, seizure n | of:place | of=TARGET | 0.7
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
      protest v | against | against=TARGET
      protest v | subj:person !obj
      protest v | obj=decision,plan,law,policy,cut,killing,shooting,treatment,move,bill,verdict,ruling,war,result
      demonstrate v | outside,in subj:person !obj
      rally v | outside,in,for subj:person
      gather v | subj:person xcomp=protest | | 0.8
      take v | to=street
      march v | through,on,to,in subj:person
      picket, blockade, occupy v | obj:building near=protest,protester,striker,union,demonstrator,activist
      strike v | subj=worker,teacher,nurse,pilot,driver,staff,doctor,union,employee,miner,lecturer
      walk v | prt=out near=union,worker,strike,pay,staff,teacher,student
      down v | obj=tool | obj=
      go v | on=strike | on=
      kneel v | during=anthem
      boycott v | obj:organization | obj=TARGET | 0.5
      protest, demonstration n | against,over,in
      protest, demonstration, march, rally n | mod=anti-government,anti-war,mass,street,student,peaceful,violent,pro-democracy,opposition,political,pro-government
      strike n | case=on light=go
      strike n | by=worker,teacher,staff,union,driver,nurse
      strike n | over=pay,wage,job,pension,condition
      strike n | light=call,stage,plan,threaten,suspend,end near=union,worker,staff,pay
      stoppage, work-to-rule, lockout, industrial-action n | | | 0.6
      action n | mod=industrial
      hunger-strike n
      uprising, revolt n | mod=popular,student,arab | | 0.8
    `,
  },
];
