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
];
