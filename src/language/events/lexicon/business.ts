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
];
