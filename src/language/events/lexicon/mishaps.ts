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
    `,
  },
];
