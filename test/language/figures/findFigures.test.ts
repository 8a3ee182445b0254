import fc from 'fast-check';
import type { Analysis } from '../../../src/language/analysis.js';
import { findFigures } from '../../../src/language/figures/findFigures.js';
import { findNames } from '../../../src/language/names/findNames.js';
import { parse } from '../../../src/language/parsing/parse.js';
import { segment } from '../../../src/language/segmentation/segment.js';
import { findQuotations } from '../../../src/language/syntax/quotations.js';
import { tag } from '../../../src/language/tagging/tag.js';
import { findTimes } from '../../../src/language/times/findTimes.js';

function analyse(text: string): Analysis {
  const document = {
    headline: '',
    text,
    publishedAt: new Date('2015-11-18T20:45:00Z'),
    timeZone: 'UTC',
    furniture: [],
    captions: [],
  };
  const analysis = {
    document,
    tokens: segment(text),
    named: [],
    times: [],
    durations: [],
    figures: [],
  } as unknown as Analysis;
  for (const step of [findQuotations, tag, parse, findNames, findTimes, findFigures]) step(analysis);
  return analysis;
}

/** The figures found, each as "words: bound value unit counted". */
function figures(text: string): string[] {
  return analyse(text).figures.map(
    ({ start, end, value, bound, unit, counted }) =>
      `${text.slice(start, end)}: ${[bound === 'EXACT' ? '' : bound, value, unit, counted].filter((part) => part || part === 0).join(' ')}`,
  );
}

/** Both ends of the ranges found. */
const ranges = (text: string) =>
  analyse(text).figures.flatMap(({ value, valueTo, unit }) =>
    valueTo === null ? [] : [[value, valueTo, unit]],
  );

describe('currencies by a letter and scales of India', () => {
  const amounts = (text: string) =>
    analyse(text).figures.map(({ value, valueTo, unit }) =>
      [unit ?? 'no unit', value, ...(valueTo === null ? [] : [valueTo])].join(' '),
    );

  test.each([
    ['The court fined him N50,000.', ['NGN 50000']],
    ['She was held on a bail of P120,000.', ['PHP 120000']],
    ['The fare rose to Sh3,500 in May.', ['KES 3500']],
    ['They paid R12,500 for a goat.', ['ZAR 12500']],
    ['He owes N1,250,000 to the bank.', ['NGN 1250000']],
    ['The road N2 was shut, and he drove an R1200.', []],
    ['The bridge cost Rs 45 crores.', ['INR 450000000']],
    ['Between 20 and 30 lakhs were spent.', ['no unit 2000000 3000000']],
    ['Several lakh voters came.', ['no unit 200000']],
    ['The farm sold two to three dozen eggs.', ['no unit 24 36']],
    ['It costs 10 to 20bn rupees.', ['INR 10000000000 20000000000']],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected));
});

describe('ranges', () => {
  test.each([
    ['Between 20 and 25 ships were seen.', [[20, 25, null]]],
    ['The tunnel holds 30 to 40 billion litres.', [[30e9, 40e9, 'l']]],
    ['The pier will cost €4-6 million.', [[4e6, 6e6, 'EUR']]],
    ['A berth costs $3-7,000.', [[3000, 7000, 'USD']]],
    ['Anywhere from four to seven thousand fans will come.', [[4000, 7000, null]]],
    [
      'Wages rose 2.5-3% and some 200 to 250 thousand workers gained.',
      [
        [2.5, 3, '%'],
        [200e3, 250e3, null],
      ],
    ],
    ['Shares sold for between $2.10 and $2.40.', [[2.1, 2.4, 'USD']]],
    ['The toll rose from 20 to 30 people.', []],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });
});

describe('numbers in groups', () => {
  const values = (text: string) => analyse(text).figures.map(({ value }) => value);

  test.each([
    ['The pool sold 12\u00a0400 tickets and 1\u202f300\u202f000 drinks.', [12_400, 1_300_000]],
    ['The farm has 14 300 hens.', [14_300]],
    ["The mint struck 2'500'000 coins.", [2_500_000]],
    ['They spent 3.500.000 euros and 7,5 million euros.', [3_500_000, 7_500_000]],
    ['The state has 1,25,00,000 voters.', [12_500_000]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('are two numbers after a name', () => {
    expect(values('On Flight 12 300 people sat.')).not.toContain(12_300);
  });
});

describe('counts', () => {
  test.each([
    ['The navy lost 2,289 lifeboats.', ['2,289 lifeboats: 2289 lifeboat']],
    [
      'They built 64 training camps and 54 ammunition plants.',
      ['64 training camps: 64 training camp', '54 ammunition plants: 54 ammunition plant'],
    ],
    ['Some 12 long-range bombers took off.', ['Some 12 long-range bombers: ABOUT 12 bomber']],
    ['About a dozen ferries were late.', ['About a dozen ferries: ABOUT 12 ferry']],
    ['Dozens of ferries were late.', ['Dozens of ferries: AT_LEAST 24 ferry']],
    ['Hundreds of thousands of trees fell.', ['Hundreds of thousands of trees: AT_LEAST 200000 tree']],
    ['Several hundred trees fell.', ['Several hundred trees: AT_LEAST 200 tree']],
    [
      'The Reds took 31 seats, the Blues 14 and the Greens 5.',
      ['31 seats: 31 seat', '14: 14 seat', '5: 5 seat'],
    ],
    ['Ten to 15 ships were seen.', ['Ten to 15 ships: AT_LEAST 10 ship']],
    ['Between 20 and 25 ships were seen.', ['Between 20 and 25 ships: AT_LEAST 20 ship']],
    ['The island has 1.2 million sheep.', ['1.2 million sheep: 1200000 sheep']],
    ['The island has two hundred and six wells.', ['two hundred and six wells: 206 well']],
    ['The town has 3,500 firemen, up from 3,000.', ['3,500 firemen: 3500 fireman', '3,000: 3000 fireman']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('counts without a noun of their own', () => {
  test.each([
    ['He told a congregation of 2,000 that peace was near.', ['2,000: 2000 congregation']],
    ['Police put the crowd at 18,000.', ['18,000: 18000 crowd']],
    ['The bill passed by 297 votes to 203.', ['297 votes: 297 vote', '203: 203 vote']],
    ['The firm runs 214 shops in Britain and 37 in Ireland.', ['214 shops: 214 shop', '37: 37 shop']],
    ['The choir has 64 members, 20 of whom joined this year.', ['64 members: 64 member', '20: 20 member']],
    ['She came with a group of children, two of whom were hers.', ['two: 2 child']],
    ['Organisers said 50,000 took part.', ['50,000: 50000 person']],
    [
      'Lund has won at least 139 council seats, while Moe has won at least 52.',
      ['at least 139 council seats: AT_LEAST 139 council seat', 'at least 52: AT_LEAST 52 council seat'],
    ],
    ['Among the cases are 16 involving schools.', ['16: 16 case']],
    ['She is a mother of three.', ['three: 3 child']],
    ['There will be thousands here.', ['thousands: AT_LEAST 2000 person']],
    ['A further 300 are feared trapped.', ['300: 300 person']],
    ['The number of ferries rose from 370 to 870.', ['370: 370 ferry', '870: 870 ferry']],
    [
      'Output will swell from 81,000 units in 2003 to 106,000 in 2007.',
      ['81,000 units: 81000 unit', '106,000: 106000 unit'],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('nouns that are counted', () => {
  test.each([
    ['The vessel carried a pair of cranes.', ['a pair of cranes: 2 crane']],
    ['He bought a pair of dark glasses.', []],
    ['Eleven senior rabbis met 34 Labour MPs.', ['Eleven senior rabbis: 11 rabbi', '34 Labour MPs: 34 MP']],
    ['They launched three side-by-side boosters.', ['three side-by-side boosters: 3 booster']],
    ['Three of the Kestrel’s boosters landed.', ['Three of the Kestrel’s boosters: 3 booster']],
    ['The city will hire 250 Community Support Officers.', ['250 Community Support Officers: 250 Officer']],
    ['About 50m passengers use it.', ['About 50m passengers: ABOUT 50000000 passenger']],
    ['She won the 200m hurdles.', ['200m: 200 m hurdle']],
    ['The 300-strong choir left.', ['300-strong: 300 choir']],
    ['An average of 4.1 million viewers watched.', ['4.1 million viewers: 4100000 viewer']],
    ['The workforce is 40, the mayor said.', ['40: 40 workforce']],
    ['The crowd was 45, he said.', ['45: 45 crowd']],
    ['The victim is 40, police said.', []],
    ['He spoke about two cases.', ['two cases: 2 case']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('what an amount is an amount of', () => {
  test.each([
    [
      'Profit climbed 14 percent to $3.2 billion.',
      ['14 percent: 14 % profit', '$3.2 billion: 3200000000 USD profit'],
    ],
    ['Shares in Brannock were up 1.8% at 115 pence.', ['1.8%: 1.8 % share', '115 pence: 1.15 GBP share']],
    ['Sales were £15.4m ($29.4m).', ['£15.4m: 15400000 GBP sale', '$29.4m: 29400000 USD sale']],
    [
      'The fund holds $12bn (£9.4bn) in bonds.',
      ['$12bn: 12000000000 USD bond', '£9.4bn: 9400000000 GBP bond'],
    ],
    [
      'Profit fell to €310 million from €402 million.',
      ['€310 million: 310000000 EUR profit', '€402 million: 402000000 EUR profit'],
    ],
    ['The singer earned $56.5m.', ['$56.5m: 56500000 USD earnings']],
    ['The bank was fined £42m.', ['£42m: 42000000 GBP fine']],
    ['The firm posted a 22% rise in annual profit.', ['22%: 22 % profit']],
    ['The 330-foot (100-metre) long vessel left.', ['330-foot: 330 foot length', '100-metre: 100 m length']],
    ['The council cut its budget by 5%.', ['5%: 5 % budget']],
    ['Nearly half the 2,400 workers left.', ['Nearly half: ABOUT 50 % worker', '2,400 workers: 2400 worker']],
    [
      'Nine inches of snow fell on Bellport and another six inches on Tarma.',
      ['Nine inches: 9 inch snow', 'six inches: 6 inch snow'],
    ],
    [
      'Losses were 3.1bn rupees, up from 1.2bn.',
      ['3.1bn rupees: 3100000000 INR loss', '1.2bn: 1200000000 INR loss'],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('bounds', () => {
  test.each([
    ['at least', 'AT_LEAST'],
    ['no fewer than', 'AT_LEAST'],
    ['more than', 'MORE_THAN'],
    ['over', 'MORE_THAN'],
    ['fewer than', 'LESS_THAN'],
    ['under', 'LESS_THAN'],
    ['up to', 'AT_MOST'],
    ['nearly', 'ABOUT'],
    ['about', 'ABOUT'],
  ])('%s', (words, bound) =>
    expect(figures(`They sold ${words} 400 boats.`)).toEqual([`${words} 400 boats: ${bound} 400 boat`]),
  );
});

describe('units', () => {
  test.each([
    ['The firm paid $1.2 million.', ['$1.2 million: 1200000 USD']],
    ['The firm paid €2.5bn.', ['€2.5bn: 2500000000 EUR']],
    ['The firm paid £40m in damages.', ['£40m: 40000000 GBP damages']],
    ['The firm paid at least 300 million yen.', ['at least 300 million yen: AT_LEAST 300000000 JPY']],
    ['Exports rose 3.5 percent.', ['3.5 percent: 3.5 % export']],
    ['Around 70% of voters stayed away.', ['Around 70%: ABOUT 70 % voter']],
    ['Two-thirds of voters stayed away.', ['Two-thirds: 66.67 % voter']],
    ['Six in 10 voters backed it.', ['Six in 10: 60 % voter']],
    ['A reward of dlrs 2 million was set.', ['dlrs 2 million: 2000000 USD reward']],
    [
      'Debt dropped more than $11 billion to $106 billion.',
      ['more than $11 billion: MORE_THAN 11000000000 USD debt', '$106 billion: 106000000000 USD debt'],
    ],
    ['One in five children is hungry.', ['One in five: 20 % child']],
    ['The village is 5km away.', ['5km: 5 km']],
    ['The lorry carried 20 tonnes of aid at 90 km/h.', ['20 tonnes: 20 tonne aid', '90 km/h: 90 km/h']],
    [
      'Output rose to 3.4 mln barrels from 3.1 mln.',
      ['3.4 mln barrels: 3400000 barrel output', '3.1 mln: 3100000 barrel output'],
    ],
    ['About a quarter of voters stayed away.', ['About a quarter: ABOUT 25 % voter']],
    ['The tour pushed sales up to $43m.', ['$43m: 43000000 USD sale']],
    ['It costs $US30.', ['$US30: 30 USD cost']],
    ['It cost 90 million rupiah.', ['90 million rupiah: 90000000 IDR cost']],
    ['The bear was over 400 pounds.', ['over 400 pounds: MORE_THAN 400 pound']],
    ['The fee is £3. He paid 400 pounds.', ['£3: 3 GBP fee', '400 pounds: 400 GBP']],
    ['Prices rose between 20% and 30%.', ['between 20% and 30%: AT_LEAST 20 % price']],
    ['Holders of 5% or more voted.', ['5% or more: AT_LEAST 5 %']],
    ['The rapper 50 Cent left.', []],
    ['A 100-square-mile forest burned.', ['100-square-mile: 100 square mile forest']],
  ])('%s', (text, expected) => expect(figures(text).map((found) => found.trim())).toEqual(expected));
});

describe('people are counted by what happened to them', () => {
  test.each([
    ['The ferry sank, killing all 224 people aboard.', '224 people: 224 killed'],
    ['The storm claimed at least 129 lives.', 'at least 129 lives: AT_LEAST 129 killed'],
    ['The storm injured over 350 people.', 'over 350 people: MORE_THAN 350 injured'],
    ['Twelve sailors were killed by the storm.', 'Twelve sailors: 12 killed'],
    ['Forty people died in the storm.', 'Forty people: 40 killed'],
    ['Police arrested 23 demonstrators.', '23 demonstrators: 23 arrested'],
    ['Nine fishermen are still missing.', 'Nine fishermen: 9 missing'],
    ['The flood displaced 2,000 villagers.', '2,000 villagers: 2000 displaced'],
    ['The death toll rose to 1,234.', '1,234: 1234 killed'],
    ['The mayor mourned the deaths of 10 passengers.', '10 passengers: 10 killed'],
    ['The death toll climbed to 40.', '40: 40 killed'],
    ['Four people were taken to hospital with burns.', 'Four people: 4 injured'],
    ['The storm left 70 in hospital.', '70: 70 injured'],
    ['The storm killed two crewmembers.', 'two crewmembers: 2 killed'],
    ['Deaths rose by 12.', '12: 12 killed'],
    ['The 11 Kenyans were killed in Tarma.', '11 Kenyans: 11 killed'],
    ['The pilot and 10 other people -- including a nurse -- died.', '10 other people: 10 killed'],
    ['Osby bridge collapse kills three', 'three: 3 killed'],
    ['The number of injured topped 2,200.', 'topped 2,200: MORE_THAN 2200 injured'],
  ])('%s', (text, expected) => expect(figures(text)).toEqual([expected]));

  test('also where numbers are joined', () => {
    expect(figures('The blast left 12 dead and at least 40 wounded.')).toEqual([
      '12 dead: 12 killed',
      'at least 40 wounded: AT_LEAST 40 injured',
    ]);
    expect(figures('The fire killed 12 workers and two firefighters.')).toEqual([
      '12 workers: 12 killed',
      'two firefighters: 2 killed',
    ]);
  });

  test('each by its own verb', () => {
    expect(figures('Rebels killed three guards and seriously wounded six others.')).toEqual([
      'three guards: 3 killed',
      'six others: 6 injured',
    ]);
  });

  test('also those among them, and the same told again', () => {
    expect(
      figures(
        'The couple and their three sons were among 12 people killed. Ten of the 12 victims were nurses.',
      ),
    ).toEqual([
      'three sons: 3 killed',
      '12 people: 12 killed',
      'Ten of the 12 victims: 10 killed',
      '12 victims: 12 killed',
    ]);
  });

  test('those who do it are not those it is done to', () => {
    expect(figures('Five soldiers arrested the mayor.')).toEqual(['Five soldiers: 5 soldier']);
  });
});

test.each([
  ['an age', 'The 34-year-old driver, Mara Quill, 52, and her son aged 12 left.'],
  ['a time', 'On 3 May 1961, at 10:30 a.m., after 48 days, they left.'],
  ['a flight', 'Flight 9268, a Boeing 737, left.'],
  ['a type', 'A Tu-22M3 and an F-16 flew by.'],
  ['a score', 'Northport won 3-1.'],
  ['an ordinal', 'She came 3rd in the second race.'],
  ['a telephone number', 'Call 555-123-4567.'],
  ['an address', 'He lived at 10 Baker Street.'],
  ['an age told as a turn', 'The port turns 300 this year.'],
  ['a model after its name', 'The Kestrel 9 rockets and the Pixel 2 phone sold well.'],
  ['an age and over', 'Those aged 45 and over, or 80 or older, left.'],
  ['ages', 'The girls, ages 11 and 15, left.'],
  ['a code', 'Slug 0798 follows.'],
  ['a station', 'A presenter on 1Xtra left.'],
  ['a day of a range', 'The fair runs from 6 to 9 January.'],
  ['a length of time', 'After eight highly successful years they left.'],
  ['a pronoun', 'One of the men left; no one saw it.'],
  ['a factor', 'It is four times the size of Northport.'],
])('%s is no figure', (_, text) => expect(figures(text)).toEqual([]));

test('a figure has the time of its own clause', () => {
  const text = 'Since 2011 more than 90 ferries have sunk, and 12 sailors drowned on Tuesday.';
  const { figures: found, times } = analyse(text);
  expect(found.map(({ time }) => time !== null && times[time].value)).toEqual(['2011', '2015-11-17']);
});

test('any text gives spans inside it, in order, with finite values', () => {
  const words = fc.constantFrom(
    ...'12 3.5 $ € 1,000 million bn two hundred half a dozen of people killed were percent - to between and over at least 50% km third in one ½ m ( ) , . 7 – hundreds thousands'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 25 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { figures: found, times } = analyse(text);
      for (const { start, end, value, time } of found) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(value)).toBe(true);
        if (time !== null) expect(times[time]).toBeDefined();
      }
    }),
    { numRuns: 300 },
  );
});

test('millions before a currency, half-dozens, and a number counted again', () => {
  expect(figures('Bern lent 12.5m Swiss francs.')).toEqual(['12.5m Swiss francs: 12500000 CHF']);
  expect(figures('The fine was 300m Norwegian kroner.')).toEqual([
    '300m Norwegian kroner: 300000000 NOK fine',
  ]);
  expect(figures('Lund Bros. of Osby lost $4.1 m. last year.')).toEqual(['$4.1 m: 4100000 USD']);
  expect(figures('A half-dozen cranes are beyond repair.')).toEqual(['half-dozen cranes: 6 crane']);
  expect(figures('He bought a pair of lenses.')).toEqual(['a pair of lenses: 2 lens']);
  expect(figures('The 14 February Coalition called for strikes.')).toEqual([]);
  expect(
    figures(
      'Barely 900 staff took part. At the gates, a reporter counted 2,600. The union put the number at 4,000.',
    ),
  ).toEqual(['900 staff: 900 staff', '2,600: 2600 staff', '4,000: 4000 staff']);
});

test('what an amount is compared with is not its time', () => {
  const { figures: found } = analyse('Sales fell to $282bn, the lowest level since Nov. 2.');
  expect(found.map(({ time }) => time)).toEqual([null]);
});

test('numbers put at, of us, in capitals, after a fate, and in currencies by their codes', () => {
  expect(figures('Experts put the number of stranded whales at 230.')).toEqual(['230: 230 whale']);
  expect(figures('“There were 40 of us in the cell,” he said.')).toEqual(['40: 40 person']);
  expect(figures('“Some 300 of us slept in the church,” he said.')).toEqual(['Some 300: ABOUT 300 person']);
  expect(figures('DIVERS FREE SIX WHALES NEAR ORSAL.')).toEqual(['SIX WHALES: 6 whale']);
  expect(figures('Ferry sinks off Orsal: 12 dead, 48 rescued')).toEqual([
    '12 dead: 12 killed',
    '48: 48 rescued',
  ]);
  expect(figures('The grocer lost R45 million and paid RMB80m.')).toEqual([
    'R45 million: 45000000 ZAR',
    'RMB80m: 80000000 CNY',
  ]);
  expect(figures('He took the R2 bus.')).toEqual([]);
  expect(figures('The plot cost 4.1 mln. euros.')).toEqual(['4.1 mln. euros: 4100000 EUR']);
});

test('a number alone of what only people do, and of the people there is room for', () => {
  expect(figures('In the end 41 signed.')).toEqual(['41: 41 person']);
  expect(figures('The hall now seats 600.')).toEqual(['600: 600 person']);
  expect(figures('In the end 41 broke.')).toEqual([]);
});

describe('the part of the people with a fate that a number counts', () => {
  /** "number fate: part" of each figure. */
  const parts = (text: string) =>
    analyse(text).figures.map(
      ({ value, counted, people }) => `${value} ${counted}${people ? `: ${people}` : ''}`,
    );

  test.each([
    [
      'The crash killed two crewmen and 14 Danish tourists.',
      ['2 killed: crewman', '14 killed: Danish tourist'],
    ],
    [
      'Gunmen killed three U.S. aid workers, and wounded 11 others.',
      ['3 killed: U.S. aid worker', '11 injured'],
    ],
    ['Sixteen people, including four children, were hurt.', ['16 injured', '4 injured: child']],
    [
      'Rescuers say 31 villagers are missing, and two firefighters died.',
      ['31 missing: villager', '2 killed: firefighter'],
    ],
    ['The blast killed 14 people, six of them soldiers.', ['14 killed', '6 killed: soldier']],
    // Parts without a name.
    ['The village accounted for nine of the dead.', ['9 killed: part']],
    ['Two of the injured were flown out.', ['2 injured: part']],
    ['The bomb killed at least 22 people, 10 of whom were under 20.', ['22 killed', '10 killed: part']],
    ['The mayor and 11 others were killed.', ['11 killed: part']],
    ['Two more people died on Monday.', ['2 killed: part']],
    // What they are said to be.
    ['Of the 12 dead, five were children.', ['12 killed', '5 killed: child']],
    ['Seven of those killed were pupils.', ['7 killed: pupil']],
    ['Ten of the 12 people killed were pilgrims.', ['10 killed: pilgrim', '12 killed']],
    // All of them.
    ['The toll rose to 36.', ['36 killed']],
    ['Eight dead, 20 injured after a pile-up.', ['8 killed', '20 injured']],
    ['The fire claimed 12 lives and injured another 30.', ['12 killed', '30 injured']],
    ['12 of the 14 people aboard were killed.', ['12 killed', '14 person']],
    ['3 of 41 passengers were hurt.', ['3 injured: passenger', '41 passenger']],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));
});

describe('which way an amount in percent went', () => {
  const ways = (text: string) =>
    analyse(text).figures.flatMap(({ value, unit, change }) =>
      unit?.startsWith('perc') || unit === '%' ? [`${value} ${change}`] : [],
    );

  test.each([
    ['Copper fell 14% to $5,920 and tin was up nearly 6% on the day.', ['14 FALL', '6 RISE']],
    ['It has fallen by more than 50% since January.', ['50 FALL']],
    ['Fares jumped in two years by 8%, and a 5% drop in traffic followed.', ['8 RISE', '5 FALL']],
    ['The firm cut its dividend by 30%.', ['30 FALL']],
    ['Sales were 4 per cent higher, with gains of up to 9 per cent in June.', ['4 RISE', '9 RISE']],
    ['Unemployment fell to 4.1% from 4.6%.', ['4.1 null', '4.6 null']],
    ['Moe won 44.1% of the vote, up 3 percentage points.', ['44.1 null', '3 RISE']],
    ['Turnout was 61 per cent, and 20% of voters stayed away.', ['61 null', '20 null']],
    ['The party gained 44% of the vote.', ['44 null']],
    ['Rescuers recovered 60% of the wreckage.', ['60 null']],
    ['The appeal raised 40% of the sum, and the army added 12% of the province.', ['40 null', '12 null']],
    ['The rebels lost 30% of the town, and planes dropped 12% of the bombs.', ['30 null', '12 null']],
    ['The candidate picked up 35% of the ballots.', ['35 null']],
    ['Women make up 40%.', ['40 null']],
    ['Shares lost 6% of their value after the bank cut 8% of its staff.', ['6 FALL', '8 FALL']],
    ['The index rose by 4% of its level, and prices were pushed up 5%.', ['4 RISE', '5 RISE']],
  ])('%s', (text, expected) => expect(ways(text)).toEqual(expected));
});

test('an amount of money is one of a change where its words leave no doubt', () => {
  const ways = (text: string) => analyse(text).figures.map(({ value, change }) => `${value} ${change}`);
  expect(ways('Its value dropped more than $11 billion to $106 billion.')).toEqual([
    '11000000000 FALL',
    '106000000000 null',
  ]);
  expect(ways('Oil was up $3 at $61 after it fell by $4.')).toEqual(['3 RISE', '61 null', '4 FALL']);
  expect(ways('The firm lost $3 million and raised $5 million.')).toEqual(['3000000 null', '5000000 null']);
  expect(ways('The city put up $2m for a shelter.')).toEqual(['2000000 null']);
  expect(ways('The donor gave up $5m, and he picked up $400 in fines.')).toEqual([
    '5000000 null',
    '400 null',
  ]);
  expect(ways('The bank set down $10m for losses.')).toEqual(['10000000 null']);
  expect(ways('Shares went up $3 in London.')).toEqual(['3 RISE']);
});

describe('how deep somebody fell', () => {
  test.each([
    ['The boy fell about 12 feet into a moat.', ['about 12 feet: ABOUT 12 foot fall']],
    ['Isiah Gregg fell 15ft into the pen.', ['15ft: 15 foot fall']],
    ['She plunged 40 metres from a cliff.', ['40 metres: 40 m fall']],
    ['Two climbers tumbled 90 metres.', ['Two climbers: 2 climber', '90 metres: 90 m fall']],
    ['The lake fell 2 metres in May.', ['2 metres: 2 m lake']],
    ['Mr Orlan plunged 40 metres from a cliff.', ['40 metres: 40 m fall']],
    ['Lake Mead dropped 40 feet in May.', ['40 feet: 40 foot']],
    ['The Rhine fell 30 centimetres in a week.', ['30 centimetres: 30 cm']],
    ['The river was high. It fell 2 metres overnight.', ['2 metres: 2 m']],
    ['Loch Ness fell two feet.', ['two feet: 2 foot']],
    ['The Danube plunged 2 metres in June.', ['2 metres: 2 m']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('a length alone is how far off something is', () => {
  test.each([
    ['Temperatures reached 40 degrees outside the city.', ['40 degrees: 40 degree temperature']],
    ['Winds of 90 mph off the coast felled trees.', ['90 mph: 90 mph wind']],
    ['The shell landed 200 metres from the school.', ['200 metres: 200 m']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('distances in a row', () => {
  test.each([
    ['But just six laps later, he crashed.', []],
    ['He lived two doors down from the baker.', []],
    ['Four games into the season, the Hawks have won three matches.', ['three matches: 3 match']],
    ['Forty pages in, the reader meets 12 people in hats.', ['12 people: 12 person']],
    ['The shop is five blocks away.', []],
    ['Moe, 19 points clear of Ruiz, wins if he scores seven points more than her.', []],
    ['They built 40 homes fewer than last year.', []],
    ['The ship left 12 boxes more than a week ago.', ['12 boxes: 12 box']],
    ['Ten minutes in, she missed, and three years on she still talks of it.', []],
    ['The bomb went off two miles from the village.', ['two miles: 2 mile']],
    ['He crashed out in the 48th of 71 laps.', ['71 laps: 71 lap']],
    [
      'She won two matches before the final and gave 20 boxes away.',
      ['two matches: 2 match', '20 boxes: 20 box'],
    ],
    ['In the end 12 ships later sank.', ['12 ships: 12 ship']],
    ['Three drafts later, the bill passed.', []],
    ['But 12 takes later, the scene was done.', []],
    ['The side trails by two games behind the Reds.', []],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('counts before a word of distance', () => {
  test.each([
    ['Russia fired 60 drones earlier on Monday.', ['60 drones: 60 drone']],
    ['The firm sold 40 aircraft earlier this year.', ['40 aircraft: 40 aircraft']],
    ['Police seized 12 rifles later that day.', ['12 rifles: 12 rifle']],
    ['The bakery sold 300 loaves earlier than usual.', ['300 loaves: 300 loaf']],
    ['The army destroyed 22 tanks earlier in the war.', ['22 tanks: 22 tank']],
    ['Officers towed 18 lorries earlier on the quay.', ['18 lorries: 18 lorry']],
    ['The union shut three stations later that week.', ['three stations: 3 station']],
    ['The fire spread to 12 houses before dawn.', ['12 houses: 12 house']],
    ['Police searched in 14 streets after the storm.', ['14 streets: 14 street']],
    ['He played in 31 matches before his injury.', ['31 matches: 31 match']],
    ['Trains stopped at six stations from Monday.', ['six stations: 6 station']],
    ['The blaze tore through 20 houses into the night.', ['20 houses: 20 house']],
    ['Residents of 40 houses below the dam were told to leave.', ['40 houses: 40 house']],
    ['Power returned to 300 houses ahead of the storm.', ['300 houses: 300 house']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('counters of galleries', () => {
  test.each([
    'The launch is near. (Nov. 17) AP 3 of 41 Skip in Skip x Embed x Share CLOSE WHAT YOU NEED TO KNOW',
    'They split last year. Hide Caption 1 of 59\nPhotos: Partings of the year',
    'It was his last season. Play slideshow Getty Images 1 of 11\nThe race was stopped.',
    'Tuck reports. 41 of 41 Last VideoNext Video',
    'The patch hides icons and adds wallpapers. 1 / 18\nThe patch was released.',
    'Image 2 of 5 This craft was drawn by an artist.',
    'More videos (1 of 9) The harbour burned.',
    'View Gallery 14 Photos The harbour burned.',
  ])('%s', (text) => expect(figures(text)).toEqual([]));

  test('are no counts of things', () => {
    expect(figures('Police said 3 of 41 passengers were hurt.')).toEqual([
      '3 of 41 passengers: 3 injured',
      '41 passengers: 41 passenger',
    ]);
    expect(figures('It halted after 20 of 71 scheduled laps.')).toHaveLength(2);
  });
});

test('words for many are told from numbers', () => {
  const vague = (text: string) => analyse(text).figures.map(({ value, isVague }) => [value, isVague]);
  expect(vague('Dozens of women and hundreds of men marched.')).toEqual([
    [24, true],
    [200, true],
  ]);
  expect(vague('Tens of thousands of birds and several hundred seals died.')).toEqual([
    [20_000, true],
    [200, true],
  ]);
  expect(vague('At least 24 women, two dozen men and 200 dogs came.')).toEqual([
    [24, false],
    [24, false],
    [200, false],
  ]);
});
