import type { LexiconSection } from '../lexicon.js';

/** Accidents and disasters, which ACE 2005 has no types for. */
export const MISHAPS: readonly LexiconSection[] = [
  {
    type: 'ACCIDENT',
    verb: 'subj=INSTRUMENT:vehicle,unknown obj=INSTRUMENT:vehicle with=INSTRUMENT:vehicle',
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
      fall v | into subj:person | subj=VICTIM | 0.7
      fall v | from:building subj:person | subj=VICTIM
      fall v | from:vehicle subj:person | subj=VICTIM
      veer v | | | 0.4
      slam, plough, plow v | into | | 0.5
      slam, plough, plow v | into:vehicle
      plunge v | subj:vehicle | | 0.7
      hit v | subj:vehicle obj:person | subj=INSTRUMENT obj=VICTIM | 0.6
      hit v | obj:vehicle subj:vehicle
      explode v | subj:vehicle
      blow v | prt=up subj:vehicle
      go v | prt=down subj:vehicle
      explode v | subj:building | | 0.7
      explode v | | | 0.6
      collapse v | subj:building | subj=INSTRUMENT
      burn v | subj:building | subj=TARGET
      burn v | prt=down | subj=TARGET obj=TARGET
      gut v | passive obj:building | obj=TARGET
      catch v | obj=fire | subj=TARGET obj=
      crash, collision, derailment, shipwreck, pileup, pile-up n
      wreck n | case=in,after,during
      wreck n | mod=car,train,truck,bus
      wreck n | | | 0.4
      accident n | | of=
      explosion, blast n | | | 0.7
      explosion, blast n | mod=gas,factory,mine,boiler,accidental,plant
      blaze, inferno n
      fire n | head=break,rage,spread,engulf,gut | on,aboard=INSTRUMENT:vehicle
      fire n | on:vehicle | on=INSTRUMENT:vehicle
      fire n | in:vehicle
      fire n | aboard | aboard=INSTRUMENT
      fire n | mod:vehicle
      fire n | text=blaze,firefighter,extinguish,sprinkler,arson,burning,engulf | on,aboard=INSTRUMENT:vehicle | 0.7
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
      crash v | into,in,on,off,after
      crash v | subj:vehicle
      crash v | obj:vehicle | obj=INSTRUMENT subj=VICTIM
      collide v | with | with=INSTRUMENT
      collide, derail, capsize, overturn, flip, skid, swerve, careen, careered v | subj:vehicle
      careen, career, swerve, skid, veer v | into,off subj:vehicle
      crash-land v
      run v | prt=aground
      run v | aground
      strike, hit v | subj:vehicle obj | subj=INSTRUMENT obj=TARGET | 0.7
      hit, strike, knock v | passive by:vehicle | subj=INSTRUMENT obj=VICTIM
      knock v | prt=down by:vehicle | subj=INSTRUMENT obj=VICTIM
      run v | prt=over passive | obj=VICTIM
      slam, smash, plough, plow, plunge, hurtle v | into:vehicle
      slam, smash, plunge, hurtle, roll v | into,off,down subj:vehicle
      plunge, plummet, tumble, topple, slip, fall v | into,from,off,down subj:person | subj=VICTIM | 0.7
      plunge, plummet v | to=death | subj=VICTIM
      fall v | to=death subj:person | subj=VICTIM
      fall v | prt=overboard
      sink, founder v | subj:vehicle
      explode, blow v | prt=up subj:vehicle
      explode v | subj=tank,tanker,boiler,battery,plant,gas,pipeline,rocket,reactor,fuel,firework
      cave v | prt=in
      burn v | prt=down obj:building
      burn v | subj=house,building,factory,church,warehouse,ship | subj=TARGET
      catch v | obj=fire
      burst v | into=flame | subj=TARGET
      electrocute v | passive | | 0.3
      accident n | mod=car,road,traffic,plane,train,helicopter,boating,motorcycle,nuclear,industrial,hunting,freak,fatal,tragic,air,rail,skiing,horrific,serious,bus,coach,work,mining
      accident n | involving,in
      accident n | light=cause,have,suffer,survive,investigate
      crash n | mod=plane,car,air,train,helicopter,bus,fatal,deadly,head-on,horror,airliner,motorway,motorbike,jet,road
      crash n | in |
      collision n | with,between
      explosion, blast n | mod=gas,fuel,chemical,nuclear,underground,deadly,powerful,huge,massive
      explosion, blast n | in,at,on
      explosion n | of:vehicle
      fall n | from | poss=VICTIM | 0.5
      fall n | case=in near=hospital,hurt,injure,die | poss=VICTIM | 0.6
      derailment n
      leak n | mod=gas,chemical,oil,radiation,toxic
      fire n | mod=devastating,fatal,deadly,huge,massive,grenfell,factory,ship,train,blazing
      fire n | head=kill,destroy,start,sweep,break,burn,damage,tear
      blaze n | at,in
      drowning n | | | 0.6
      disaster n | mod=plane,air,train,rail,mining,mine,ferry,shuttle,nuclear,challenger,hillsborough,chernobyl,space,columbia
      tragedy n | mod=hillsborough,plane,air
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
      snowstorm, snowfall, thunderstorm, blizzard, hailstorm, sandstorm n
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
      earthquake, quake, hurricane, typhoon, cyclone, tornado, tsunami, avalanche, landslide, mudslide, wildfire n | head=strike,hit,kill,devastate,shake
      snow n | head=fall,blanket,continue,cover,hit
      snow n | mod=heavy,record,lake-effect
      downpour, monsoon, rainstorm, ice-storm, superstorm, gale, deluge, lightning n | | | 0.6
      flood, flooding, flash-flood n | mod=flash,severe,heavy,widespread,devastating
      flood v | subj=river,water,rain
      flood v | obj=home,street,road,town,house,area,village
      drought, famine, epidemic, pandemic, outbreak n | in:place
      outbreak n | mod=bird,influenza,zika,virus,plague,sars,typhoid,dengue,polio,anthrax,mouth,foot-and-mouth,legionnaires,coronavirus
      eruption n | of=volcano
      erupt v | subj=volcano,mount,mountain
      sinkhole, rockslide, mudflow, heatwave, cold-snap, dust-storm, firestorm n | | | 0.8
      fire n | mod=wild,bush,forest,brush,raging,peat
      wave n | mod=tidal,heat | | 0.7
    `,
  },
];
