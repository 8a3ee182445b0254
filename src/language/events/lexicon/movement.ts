import type { LexiconSection } from '../lexicon.js';

/** People and goods on the move. */
export const MOVEMENT: readonly LexiconSection[] = [
  {
    type: 'MOVEMENT_TRANSPORT',
    verb: 'subj=ENTITY obj=ENTITY to,into,onto,towards,toward=DESTINATION from=ORIGIN by,aboard,in=INSTRUMENT:vehicle via=',
    noun: 'poss=ENTITY of=ENTITY by=ENTITY to,into=DESTINATION from=ORIGIN subj=ENTITY mod=ENTITY:named',
    entries: `
      travel, journey v | | obj=INSTRUMENT:vehicle
      migrate, emigrate, immigrate, relocate v
      arrive v | | in,at=DESTINATION obj=
      fly, sail, drive, ride, commute v | to | obj=INSTRUMENT:vehicle
      fly, sail, drive, ride v | from:place | obj=INSTRUMENT:vehicle
      fly v | obj:person | subj=AGENT
      fly v | into:place
      fly, sail v | subj:person !obj | | 0.6
      drive, ride, fly, pilot, sail v | obj:vehicle | obj=INSTRUMENT | 0.7
      drive v | subj:person | | 0.5
      board v | | obj,on=INSTRUMENT:vehicle | 0.8
      disembark, deplane v
      exit v | obj:vehicle | obj=ORIGIN
      kick, boot, force, throw, escort, remove, take v | obj:person off:vehicle | subj=AGENT off=ORIGIN
      kick, boot, force, throw, escort, remove v | obj:person from:vehicle | subj=AGENT
      kick, boot, throw, escort v | passive off | subj=AGENT off=ORIGIN
      kick, boot, throw, escort v | passive from | subj=AGENT
      kick, throw v | prt=off near=plane,flight,bus,train,ship | subj=AGENT off=ORIGIN
      get v | on:vehicle subj:person | on=INSTRUMENT | 0.7
      get v | off:vehicle subj:person | off=ORIGIN | 0.7
      walk v | off:vehicle | off=ORIGIN
      turn v | prt=around subj:vehicle
      turn v | prt=around near=plane,flight,aircraft,jet,passenger,ship,boat
      turn v | prt=back
      turn v | prt=around obj:vehicle
      divert v | obj:vehicle
      divert v | to:place
      descend v | subj:vehicle
      carry v | subj:vehicle obj:person | subj=INSTRUMENT
      carry v | subj:vehicle to:place | subj=INSTRUMENT
      lift v | prt=off subj:vehicle
      blast v | prt=off
      walk, jog v | to:place | | 0.6
      head v | to:place
      head v | to:building | | 0.8
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
      leave v | obj:vehicle | obj=ORIGIN
      leave v | for:place | for=DESTINATION obj=ORIGIN
      leave v | subj:person !obj | | 0.5
      leave v | subj:vehicle
      cross v | obj:place | obj=DESTINATION | 0.7
      cross v | into:place
      land v | in:place | in=DESTINATION | 0.7
      land v | at:place | at=DESTINATION
      land v | subj:vehicle | in,at=DESTINATION
      land v | near=plane,flight,aircraft,jet,runway,airport,passenger | in,at=DESTINATION
      touch v | prt=down subj:vehicle | in,at=DESTINATION
      take v | prt=off subj:vehicle
      take v | prt=off near=plane,flight,aircraft,jet,runway,airport !obj
      send v | obj:person to:place | subj=AGENT
      send v | obj:person to:building | subj=AGENT
      send v | obj:vehicle to | subj=AGENT
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
      put v | into=orbit | subj=AGENT
      launch v | text=rocket,satellite,spacecraft,orbit !obj:abstract !obj=attack,strike,campaign | subj=AGENT | 0.8
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
      takeoff, liftoff, take-off n
      launch n | text=rocket,satellite,spacecraft,orbit | of=ENTITY mod=AGENT:named by=AGENT poss=AGENT:named subj=AGENT | 0.8
      u-turn n | light=make
      landing n | mod=emergency,crash,safe,forced,moon,soft | of=ENTITY | 0.7
      shipment n | to:place | of=ENTITY
      travel, journey, trip n | light=make,undertake,resume,begin,continue,complete | | 0.9
      flight n | case=during,into,throughout,mid | mod= | 0.8
      flight n | light=complete,resume,delay,divert,make,take,catch | mod= | 0.7
      voyage, expedition, pilgrimage, trek n | to:place
      route n | case=en | of=INSTRUMENT:vehicle to=DESTINATION | 0.8
      u-turn, diversion n | | subj=INSTRUMENT:vehicle | 0.7
      return v | subj:vehicle | subj=INSTRUMENT obj=
      return v | obj to:place | subj=AGENT
      return v | passive to:place | subj=AGENT
      return, head, travel, go, come v | prt,bare=home | | 0.7
      return, come, go v | prt,bare=home subj:person
      head v | prt=back
      turn, head v | prt=back
      land v | subj:person in,at:place | in,at=DESTINATION
      land v | obj:vehicle | subj=AGENT obj=INSTRUMENT in,at,on=DESTINATION
      land v | on:place | on=DESTINATION
      land v | obj:person on | subj=AGENT on=DESTINATION | 0.7
      splash v | prt=down
      dock v | with | with=DESTINATION | 0.8
      dock v | subj:vehicle at,in | at,in=DESTINATION
      anchor, moor v | passive in,at,off:place | in,at,off=DESTINATION | 0.5
      make v | obj=way to:place | obj= | 0.8
      make v | obj=it to:place | obj= | 0.8
      make v | obj=it onto,into | obj= | 0.8
      make v | obj=journey,trip,crossing | obj=
      set v | prt=off for,from | for=DESTINATION
      set v | prt=out for,from | for=DESTINATION
      set v | prt=sail
      set v | obj=sail | obj=
      fly v | prt,bare=home subj:person
      fly v | prt=out subj:person
      fly v | prt=in subj:person
      fly v | prt=back
      get v | into:vehicle subj:person | into=INSTRUMENT | 0.7
      get v | prt=off subj:person near=plane,flight,bus,train,ship,boat | | 0.6
      step, climb, hop v | off,onto,aboard,into:vehicle | off=ORIGIN into,onto,aboard=INSTRUMENT | 0.7
      walk, march, trek, hike, run v | to:place | | 0.6
      walk v | prt=back to | | 0.6
      swim, row, paddle v | to,across:place | across=DESTINATION
      cross v | subj:person obj=border,river,sea,channel,desert,frontier | obj=DESTINATION
      escape v | subj:person !obj to:place
      flee v | to,from,into
      evacuate, relocate, resettle, displace, uproot v | passive | subj=AGENT
      evacuate v | obj:building | subj=ENTITY obj=ORIGIN
      evacuate v | obj:person | subj=AGENT
      rescue v | obj:person from:vehicle | subj=AGENT
      winch, stretcher, whisk, spirit, haul, tow, usher, bus, truck, shuttle v | passive to,from | subj=AGENT | 0.8
      whisk, shuttle, bus, haul, tow, escort, spirit v | obj to:place | subj=AGENT | 0.8
      boot v | passive from:vehicle | subj=AGENT
      eject, remove, escort, drag v | passive from,off | subj=AGENT off=ORIGIN
      transport, transfer, move, relocate, ship, fly, drive, airlift, carry, bring, take, send v | obj:person to:place | subj=AGENT
      transport, transfer, move, relocate, ship, fly, drive, airlift, rush, bring, take, send v | passive to:place | subj=AGENT
      transport, transfer, move, relocate, ship, fly, drive, airlift, rush, bring, take, send v | passive to:building | subj=AGENT
      take v | obj=injured,wounded,body,victim,passenger | subj=AGENT | 0.7
      carry v | subj:vehicle obj:person | subj=INSTRUMENT
      carry v | obj=passenger,cargo,migrant,refugee subj:vehicle | subj=INSTRUMENT
      ferry v | obj:person | subj=AGENT
      send v | obj:weapon to:place | subj=AGENT
      send v | prt=back obj:person | subj=AGENT
      send, deploy, dispatch v | obj=troop,soldier,force,aid,help,supply,reinforcement,team,expert,envoy,warship,ship,aircraft | subj=AGENT in=DESTINATION
      supply, deliver, smuggle, ship v | obj:weapon | subj=AGENT
      deliver v | obj=aid,supply,food,cargo,relief,package | subj=AGENT
      withdraw, retreat v | subj=troop,force,soldier,army
      pull v | prt=out subj=troop,force
      pull v | prt=out of:place
      put v | into=orbit,space | subj=AGENT
      put, place, thrust, propel, boost, lift v | into=orbit,space | subj=AGENT
      launch v | obj=rocket,satellite,missile,spacecraft,probe,capsule,shuttle,rover | subj=AGENT
      arrival, departure n | light=delay,await | poss=ENTITY
      arrival n | of:person
      arrival, departure n | at,in,from:place | at,in=DESTINATION
      departure n | of:vehicle | of=INSTRUMENT
      landing n | light=make,attempt,delay
      landing n | at,in,on:place | at,in,on=DESTINATION | 0.7
      touchdown, splashdown, blastoff, blast-off, lift-off n
      visit n | mod=foreign,overseas,presidential,papal,royal,working,private,brief,week-long,day-long,return
      visit n | light=make,pay,cancel,postpone,cut,plan,end,begin,start
      visit n | during
      tour n | mod=european,asian,foreign,african,regional,overseas,five-nation,three-nation,american | | 0.6
      transfer n | of:person | of=ENTITY | 0.7
      transfer n | to:building | of=ENTITY | 0.6
      delivery n | of:weapon | of=ENTITY
      delivery n | of=aid,supply,food | of=ENTITY
      shipment n | of | of=ENTITY | 0.6
      relocation, resettlement, displacement, eviction n | of:person | by=AGENT subj=AGENT
      transport n | to:place | of=ENTITY | 0.6
      trip n | to:place
      crossing n | of=border,river,channel
      escape n | from | poss=ENTITY | 0.8
    `,
  },
];
