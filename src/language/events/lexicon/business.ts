import type { LexiconSection } from '../lexicon.js';

/** Transfers of ownership and money; the founding and end of organisations. */
export const BUSINESS: readonly LexiconSection[] = [
  {
    type: 'TRANSACTION_TRANSFER_OWNERSHIP',
    verb: 'subj=BENEFICIARY obj=ENTITY from=ORIGIN',
    noun: 'of=ENTITY by=BENEFICIARY from=ORIGIN to=BENEFICIARY poss=BENEFICIARY',
    entries: `
      buy, purchase, acquire v | obj
      buy v | obj=ticket,food,drink,coffee,lunch,stuff | | 0.4
      sell, auction v | obj | subj=ORIGIN to=BENEFICIARY
      sell v | passive | subj=ORIGIN to=BENEFICIARY
      donate v | !obj:money | subj=ORIGIN to=BENEFICIARY
      inherit v | obj
      return v | obj !obj:person to:person | subj=ORIGIN to=BENEFICIARY | 0.5
      take v | prt=over obj:organization | | 0.8
      acquisition, purchase, takeover, buyout n
      sale n | of | subj=ORIGIN by=ORIGIN poss=ORIGIN
      sale n | to:person | subj=ORIGIN by=ORIGIN poss=ORIGIN
      auction n | of | by=ORIGIN
      snap v | prt=up obj | | 0.7
      buy v | prt=out obj
      buy v | prt=back obj
      purchase v | passive
      sell v | prt=off obj:organization | subj=ORIGIN to=BENEFICIARY
      offload, divest v | obj | subj=ORIGIN to=BENEFICIARY
      sell v | obj=stake,share,business,unit,company,house,home,painting,asset,oil,arm,plane,weapon,property,land,club | subj=ORIGIN to=BENEFICIARY
      buy, acquire, purchase v | obj=stake,share,business,unit,company,house,home,asset,plane,property,land,club,firm,rights
      take v | obj=stake | obj=
      take v | obj=control of:organization | obj= of=ENTITY | 0.7
      hand v | prt=over obj to | subj=ORIGIN to=BENEFICIARY | 0.7
      privatise, privatize, nationalise, nationalize v | obj | subj=AGENT
      confiscate v | obj !obj:person | subj=BENEFICIARY from=ORIGIN | 0.6
      seize v | obj=asset,property,cash,drug,weapon,shipment | subj=BENEFICIARY from=ORIGIN | 0.6
      lease v | obj from,to | from=ORIGIN | 0.6
      bequeath v | obj | subj=ORIGIN to=BENEFICIARY
      sale, disposal, divestiture n | of=stake,share,business,unit,company,house,asset,arm,land,weapon,arms | subj=ORIGIN by=ORIGIN poss=ORIGIN
      sale n | mod=arms,weapon,asset,land,share,property | subj=ORIGIN by=ORIGIN poss=ORIGIN | 0.6
      takeover n | mod=hostile,proposed,friendly
      privatisation, privatization, nationalisation, nationalization n | of
    `,
  },
  {
    type: 'TRANSACTION_TRANSFER_MONEY',
    verb: 'subj=ORIGIN obj=BENEFICIARY:person,organization,place iobj=BENEFICIARY to=BENEFICIARY',
    noun: 'from=ORIGIN by=ORIGIN subj=ORIGIN poss=ORIGIN to=BENEFICIARY for=BENEFICIARY:organization,place,person',
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
      allocate v | obj:money | to,for=BENEFICIARY
      bribe v | obj | obj=BENEFICIARY
      cost v | obj:money iobj
      donation, payment, loan, ransom, bribe, bailout, refund, reimbursement, payout n
      payment, loan n | mod=mortgage,student,car,monthly,interest,card,mobile,electronic | | 0.3
      transfer n | of:money
      transfer n | of=fund
      allocation n | of:money
      financing, allocation n | | | 0.6
      grant n | to | | 0.6
      grant n | mod=research,federal,state,million,government | | 0.6
      grant n | light=give,receive,award,win
      compensation n | light=pay,receive,award,offer
      aid n | mod=financial,foreign,humanitarian,military,economic,emergency | | 0.5
      funding n | from | | 0.5
      investment n | in | in=BENEFICIARY | 0.5
      contribution n | to light=make | | 0.6
      pay v | obj:money | | 0.9
      pay v | to:person obj:money
      pay v | prt=out obj:money
      hand v | prt=over obj:money
      hand v | prt=out obj:money
      contribute v | obj:money
      give v | obj=money,cash,donation,grant,loan,bonus,aid
      provide v | obj:money to | | 0.8
      pledge, commit, earmark v | obj:money | to,for=BENEFICIARY | 0.8
      allocate v | obj=funding,fund,money,resource,cash | to,for=BENEFICIARY
      allocate v | for | to,for=BENEFICIARY
      grant v | obj=loan,aid | to=BENEFICIARY
      inject, pour, pump, plough v | obj:money into | into=BENEFICIARY
      invest v | in:organization | in=BENEFICIARY | 0.7
      spend v | obj:money on | on=
      spend v | passive on | obj= on= | 0.7
      transfer, wire, send v | obj=fund,money,cash
      receive v | obj:money from | subj=BENEFICIARY obj= from=ORIGIN | 0.8
      get v | obj:money from | subj=BENEFICIARY obj= from=ORIGIN | 0.7
      win v | obj=compensation,damages,grant | subj=BENEFICIARY obj= from=ORIGIN | 0.6
      award v | obj=compensation,damages,grant
      bail v | prt=out obj:organization | obj=BENEFICIARY
      borrow v | from | subj=BENEFICIARY from=ORIGIN obj=
      repay, reimburse, refund, compensate v | obj
      payment n | of:money
      payment n | from,to
      donation, contribution n | of:money
      funding, financing, allocation n | for,of | of= | 0.6
      compensation n | from,to,for | for= | 0.6
      compensation n | of:money
      payout, bailout, handout, reparation, stipend n | | of=
      aid n | mod=financial,humanitarian,military,foreign light=send,give,provide,receive,cut,suspend,withhold | | 0.6
      loan n | to,from
      remittance n | | | 0.6
      bribery n | | | 0.5
      kickback n
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
      establish, create, form, start v | obj=company,firm,organization,organisation,party,foundation,charity,startup,business,agency,union,bank,magazine,newspaper,militia,club | | 0.8
      launch v | obj:organization
      set v | prt=up obj=company,firm,organization,organisation,party,foundation,charity,startup,business,agency,union,bank,fund,committee,commission
      open v | obj:organization | | 0.7
      open v | obj:building | | 0.6
      open v | subj:building | subj=ENTITY | 0.6
      founding n
      formation, establishment, creation n | of=company,firm,organization,organisation,party,foundation,charity,business,agency,union,bank,committee,commission
      opening n | of:organization
      opening n | of:building | | 0.6
      set v | prt=up obj:organization
      set v | prt=up obj=office,shop,branch,subsidiary,group,team,venture,project,body,website
      co-found v | obj
      launch v | obj=company,firm,service,airline,party,campaign_group,channel,network,label,project,grid,venture,website,magazine,newspaper,startup,start-up,business,brand
      launch v | passive subj:organization | | 0.6
      inaugurate v | obj:building
      open v | obj=branch,store,office,factory,plant,shop,restaurant,school,embassy,museum,airport
      launch n | of:organization | | 0.7
      creation, formation, establishment, foundation, founding n | of:organization | | 0.7
      opening n | of=store,office,factory,plant,school,embassy,museum,branch
      create, form v | obj=company,firm,party,government,coalition,alliance,joint_venture,subsidiary,charity | | 0.8
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
      combine v | with:organization subj:organization | | 0.6
      amalgamate v | | | 0.7
      tie-up, amalgamation n
      merge v | subj:organization !obj
      merge v | into:organization | into=ENTITY
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
      go v | xcomp=bankrupt,bust | subj=ENTITY | 0.9
      file v | for=bankruptcy,protection | subj=ENTITY for=
      collapse v | subj:organization | subj=ENTITY | 0.6
      bust a | head=go | subj=ENTITY
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
      close, shut v | prt=down obj:building
      close v | obj=store,branch,plant,factory,shop,office,school,base,mine,restaurant,club,embassy
      close v | subj=store,branch,plant,factory,shop,office,school,mine,restaurant !obj | subj=ENTITY
      wind v | prt=up obj:organization
      wind v | prt=down obj:organization
      scrap, axe v | obj:organization
      outlaw v | obj:organization | | 0.5
      closure, shutdown n | of:organization
      closure, closing n | of:building
      closure, shutdown n | poss
      break-up, breakup, demise n | of:organization
    `,
  },
];
