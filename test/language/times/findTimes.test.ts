import fc from 'fast-check';
import type { Analysis } from '../../../src/language/analysis.js';
import { segment } from '../../../src/language/segmentation/segment.js';
import { findQuotations } from '../../../src/language/syntax/quotations.js';
import { tag } from '../../../src/language/tagging/tag.js';
import { findTimes } from '../../../src/language/times/findTimes.js';

const WEDNESDAY = new Date('2015-11-18T20:45:00Z');

function analyse(text: string, publishedAt: Date | null = WEDNESDAY, timeZone = 'UTC'): Analysis {
  const document = { headline: '', text, publishedAt, timeZone, furniture: [], language: 'en' };
  const analysis = {
    document,
    tokens: segment(text),
    named: [],
    times: [],
    durations: [],
  } as unknown as Analysis;
  for (const step of [findQuotations, tag, findTimes]) step(analysis);
  return analysis;
}

/** The expressions found, each as "words: value". */
function values(text: string, publishedAt: Date | null = WEDNESDAY): string[] {
  return analyse(text, publishedAt).times.map(
    ({ start, end, value }) => `${text.slice(start, end)}: ${value}`,
  );
}

function durations(text: string): string[] {
  const found = analyse(text).durations;
  return found.map(({ start, end, type, value }) => `${text.slice(start, end)}: ${type} ${value}`);
}

const DAY = 86_400_000;

describe('absolute dates', () => {
  test.each([
    ['The mayor resigned on 3 May 1961.', ['on 3 May 1961: 1961-05-03']],
    ['The mayor resigned on May 3, 1961.', ['on May 3, 1961: 1961-05-03']],
    ['The mayor resigned on the 3rd of May, 1961.', ['on the 3rd of May, 1961: 1961-05-03']],
    ['The mayor resigned on Saturday, Nov. 14, 2015.', ['on Saturday, Nov. 14, 2015: 2015-11-14']],
    ['The law dates from 2015-11-14.', ['from 2015-11-14: 2015-11-14']],
    ['The bridge opened in June 1999.', ['in June 1999: 1999-06']],
    ['The bridge opened in 1999.', ['in 1999: 1999']],
    ['The bridge was planned in the 1990s.', ['in the 1990s: 199']],
    ['Sales fell in the third quarter of 2014.', ['in the third quarter of 2014: 2014-Q3']],
    ['Sales fell in the first half of 2014.', ['in the first half of 2014: 2014-H1']],
    ['The festival of summer 2012 was cancelled.', ['summer 2012: 2012-SU']],
    ['Trains were rare in the 19th century.', ['in the 19th century: 18']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(values(text, null)).toEqual(expected);
  });

  test('a date in figures alone is read as the one that is a date', () => {
    expect(values('The ferry sank on 25/12/2014.')).toEqual(['on 25/12/2014: 2014-12-25']);
    expect(values('The ferry sank on 12/25/2014.')).toEqual(['on 12/25/2014: 2014-12-25']);
    expect(values('The ferry sank on 31/02/2014.')).toEqual([]);
  });

  test('words and numbers that are no times', () => {
    expect(values('He may march with 1,999 others; flight 2016 flew to Mars.')).not.toContain('may: 2015-05');
    expect(values('Jan Novak read The Sun at home.')).toEqual([]);
    expect(values('They slept in hangar 1944 and waited in lounge 1905.')).toEqual([]);
    expect(values('Entry cost 1990 rupees. Ann Orr, who in 1990 won the cup, paid.')).toEqual([
      'in 1990: 1990',
    ]);
    expect(values('See https://news.example/2014/05/story for more.')).toEqual([]);
  });
});

describe('against the publication', () => {
  test.each([
    ['The schools stay closed until Monday.', ['until Monday: 2015-11-23']],
    ['The ban is in force until Friday.', ['until Friday: 2015-11-20']],
    ['The strike lasted until Monday.', ['until Monday: 2015-11-16']],
    ['The day before yesterday it flooded.', ['The day before yesterday: 2015-11-16']],
    ['The vote comes the day after tomorrow, she said.', ['the day after tomorrow: 2015-11-20']],
    ['The day after the vote he left.', []],
    ['Polls closed late on Sunday in 2012.', ['on Sunday in 2012: 2012']],
    ['He was born on a Friday in March 2009.', ['Friday in March 2009: 2009-03']],
    ['Sales rose in the first half of the year.', ['in the first half of the year: 2015-H1']],
    ['Sales rose in the second half of the year.', ['in the second half of the year: 2015-H2']],
    ['Fiscal year 2012–13 ended badly.', ['Fiscal year 2012–13: 2012']],
  ])('with what beside them tells which: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('what happened in a half of a year that has just begun happened in the one before', () => {
    expect(values('Sales fell in the first half of the year.', new Date('2015-03-04T12:00:00Z'))).toEqual([
      'in the first half of the year: 2014-H1',
    ]);
  });

  test.each([
    ['The minister said so on Tuesday.', '2015-11-17'],
    ['The minister said so on Wednesday.', '2015-11-18'],
    ['The minister will speak on Friday.', '2015-11-20'],
    ['The council is to meet on Monday.', '2015-11-23'],
    ['The shop is expected to reopen on Saturday.', '2015-11-21'],
    ['The minister said on Tuesday that the shop will reopen.', '2015-11-17'],
    ['Ten flights were planned on Tuesday.', '2015-11-17'],
    ['The harbour froze last month.', '2015-10'],
    ['The harbour froze last week.', '2015-W46'],
    ['The harbour may freeze next year.', '2016'],
    ['The harbour froze yesterday.', '2015-11-17'],
    ['The harbour froze two years ago.', '2013'],
    ['The harbour froze three weeks ago.', '2015-W44'],
    ['The harbour froze on September 30.', '2015-09-30'],
    ['The two will meet on November 26.', '2015-11-26'],
    ['The two met in December.', '2014-12'],
    ['The two will meet next spring.', '2016-SP'],
    ['The two met last weekend.', '2015-W46-WE'],
    ['The two met on Christmas Eve last year.', '2014-12-24'],
    ['The two met last night.', '2015-11-17TNI'],
    ['The two met on Tuesday evening.', '2015-11-17TEV'],
    ['The two will meet at 10 a.m. on Monday.', '2015-11-23T10:00'],
    ['The two met at 4:30pm on Monday.', '2015-11-16T16:30'],
    ['The two met at 0930 GMT on Monday.', '2015-11-16T09:30'],
    ['The plant will open early next year.', '2016'],
    ['The plant opened over the past 48 days.', 'P48D'],
  ])('%s %s', (text, value) => {
    expect(analyse(text).times.map((time) => time.value)).toEqual([value]);
    expect(analyse(text, null).times).toEqual([]);
  });

  test.each([
    ['The firm expects to report a loss for the third quarter.', '2015-Q3'],
    ['The firm said it will announce third-quarter results.', '2015-Q3'],
    ['Orders will rise in the second quarter.', '2016-Q2'],
    ['Orders fell in the second quarter.', '2015-Q2'],
    ['Sales rose for the quarter ended July 31.', '2015-Q2', '2015-07-31'],
    ['Sales rose for the quarter ended Sept. 30, 2014.', '2014-Q3', '2014-09-30'],
    ['Sales fell in the last half of 2014.', '2014-H2'],
    ['Mr Dale could not be reached for comment on Monday.', '2015-11-16'],
    ['The court postponed the hearing until Tuesday.', '2015-11-24'],
    ['The crew waited until Tuesday.', '2015-11-17'],
    ['They would be ready to leave as soon as Friday.', '2015-11-20'],
    ['Talks resume on Monday.', '2015-11-23'],
    ['The man, who left in May, was charged on Monday.', '2015-05', '2015-11-16'],
    ["The move follows Tuesday's offer by Brannock, which holds a stake it will sell.", '2015-11-17'],
    ['The council has decided to admit Northport and Tarma in early March, the mayor said.', '2016-03'],
    ['The entry was planned for early March.', '2016-03'],
  ])('%s %s', (text, ...expected) => {
    expect(analyse(text).times.map((time) => time.value)).toEqual(expected);
  });

  test('a year ago is the same quarter among the results of one', () => {
    const values = (text: string) => analyse(text).times.map((time) => time.value);
    expect(values('It lost $3 in the third quarter, compared with a year-earlier profit of $2.')).toEqual([
      '2015-Q3',
      '2014-Q3',
    ]);
    expect(
      values('It lost $3 in the third quarter. It earned $2 in the comparable year-ago quarter.'),
    ).toEqual(['2015-Q3', '2014-Q3']);
    expect(
      values('It lost $3 in the third quarter, against $2 in the corresponding period last year.'),
    ).toEqual(['2015-Q3', '2014-Q3']);
    expect(values("It lost $3 in the third quarter. Last year's quarter brought $2.")).toEqual([
      '2015-Q3',
      '2014-Q3',
    ]);
    expect(values('It lost $3 in the third quarter and $2 in the 2013 quarter.')).toEqual([
      '2015-Q3',
      '2013-Q3',
    ]);
  });

  test('later expressions follow the one before them', () => {
    const text =
      'They met on October 12. Three days earlier the talks had failed. The following day they met again. Later that day it rained.';
    expect(analyse(text).times.map((time) => time.value)).toEqual([
      '2015-10-12',
      '2015-10-09',
      '2015-10-10',
      '2015-10-10',
    ]);
  });

  test('spans hold the preposition that belongs to the expression', () => {
    expect(values('Over the past 48 days, since 2011 and on Tuesday, it rained.')).toEqual([
      'Over the past 48 days: P48D',
      'since 2011: 2011',
      'on Tuesday: 2015-11-17',
    ]);
  });
});

describe('intervals', () => {
  const interval = (text: string, zone = 'UTC') => {
    const [time] = analyse(text, WEDNESDAY, zone).times;
    return [time.from.toISOString(), time.to.toISOString(), time.precision];
  };

  test('are those of the days of the time zone', () => {
    expect(interval('It rained on Tuesday.')).toEqual([
      '2015-11-17T00:00:00.000Z',
      '2015-11-18T00:00:00.000Z',
      'DAY',
    ]);
    expect(interval('It rained on Tuesday.', 'America/New_York')).toEqual([
      '2015-11-17T05:00:00.000Z',
      '2015-11-18T05:00:00.000Z',
      'DAY',
    ]);
    expect(interval('It rained on October 25.', 'Europe/Berlin')).toEqual([
      '2015-10-24T22:00:00.000Z',
      '2015-10-25T23:00:00.000Z',
      'DAY',
    ]);
  });

  test('the day of publication is the one in its zone', () => {
    const late = new Date('2015-11-18T23:30:00Z');
    expect(analyse('It rained today.', late, 'Asia/Tokyo').times[0].value).toBe('2015-11-19');
  });

  test('stretches end or begin with the publication', () => {
    expect(interval('It rained for the past 48 days.')).toEqual([
      '2015-10-01T20:45:00.000Z',
      '2015-11-18T20:45:00.000Z',
      'DAY',
    ]);
    expect(interval('It has rained since 2011.')).toEqual([
      '2011-01-01T00:00:00.000Z',
      '2015-11-18T20:45:00.000Z',
      'YEAR',
    ]);
  });

  test('"early" and "late" are part of the period', () => {
    const [from, to, precision] = interval('It rained in early 2014.');
    expect(from).toBe('2014-01-01T00:00:00.000Z');
    expect(Date.parse(to)).toBeLessThan(Date.parse('2014-07-01T00:00:00Z'));
    expect(precision).toBe('APPROXIMATE');
  });

  test('an unknown time zone is an error', () => {
    expect(() => analyse('It rained on Tuesday.', WEDNESDAY, 'Mars/Olympus')).toThrow(RangeError);
  });
});

test('durations, repeated times and ages are kept apart', () => {
  expect(durations('The trial lasted three weeks.')).toEqual(['three weeks: DURATION P3W']);
  expect(durations('He signed a five-year contract.')).toEqual(['five-year: DURATION P5Y']);
  expect(durations('They talked for two and a half hours.')).toEqual([
    'for two and a half hours: DURATION PT2H30M',
  ]);
  expect(durations('It will take two to three weeks.')).toEqual(['two to three weeks: DURATION P2W']);
  expect(durations('A quarter of voters and three-quarters of pupils stayed away.')).toEqual([]);
  expect(durations('It took eight trading days.')).toEqual(['eight trading days: DURATION P8D']);
  expect(durations('She will one day return; these days she rests.')).toEqual([]);
  expect(durations('The council meets every Monday.')).toEqual(['every Monday: SET XXXX-WXX-1']);
  expect(durations('It costs 300 euros a year.')).toEqual(['a year: SET P1Y']);
  expect(durations('The 34-year-old driver was unhurt.')).toEqual(['34-year-old: AGE P34Y']);
  expect(durations('She died aged 81.')).toEqual(['aged 81: AGE P81Y']);
});

test('a number between commas after a name is the age of somebody', () => {
  const ages = (text: string) => {
    const analysis = analyse(text);
    const named = (name: string, kind: string) => {
      const start = text.indexOf(name);
      return { kind, mentions: [{ start, end: start + name.length }] };
    };
    analysis.named = [
      named('Ann Orr', 'PERSON'),
      named('Bo Lund', 'PERSON'),
      ...(text.includes('Jim Ray') ? [named('Jim Ray', 'PERSON')] : []),
      named('Osby', 'PLACE'),
    ] as never;
    findTimes(analysis);
    return analysis.durations.map(
      ({ start, end, type, value }) => `${text.slice(start, end)}: ${type} ${value}`,
    );
  };
  expect(ages('Ann Orr, 34, and Bo Lund, 5, left Osby, 12, for good.')).toEqual([
    '34: AGE P34Y',
    '5: AGE P5Y',
  ]);
  expect(ages('Ann Orr, 12, 15 and 18 behind Bo Lund, 3.5 ahead in Osby.')).toEqual([]);
  expect(ages('Top scorers: Ann Orr, 34, Bo Lund, 12, and Jim Ray, 9.')).toEqual([]);
  expect(ages('Votes: Ann Orr, 48; Bo Lund, 45.')).toEqual([]);
  expect(ages('The dead were named as Ann Orr, 34, Bo Lund, 41, and Jim Ray, 19, in Osby.')).toEqual([
    '34: AGE P34Y',
    '41: AGE P41Y',
    '19: AGE P19Y',
  ]);
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'on Monday last week 3 31 May 2015 1990s the quarter a year ago earlier , . - / : 10 a.m. half early of mid second two hundred this next until 29 February summer Christmas Eve decade ½ 0000 GMT'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
  );
  const dates = fc.option(
    fc.date({ min: new Date(-60_000 * DAY), max: new Date(60_000 * DAY), noInvalidDate: true }),
  );

  test('of any date, and of numbers beyond any calendar', () => {
    const text =
      '99999999999999 hours ago, 88888888 years later, 12345678901234567890 days earlier, next year, tomorrow, two hours ago, the past 40000 years, since May';
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.constantFrom('UTC', 'Asia/Tokyo'), (date, zone) => {
        for (const { from, to } of analyse(text, date, zone).times)
          expect(from.getTime()).toBeLessThan(to.getTime());
      }),
    );
  });

  test('gives spans inside the text, in order, and intervals that are not empty', () => {
    fc.assert(
      fc.property(
        texts,
        dates,
        fc.constantFrom('UTC', 'Asia/Kolkata', 'America/Sao_Paulo'),
        (text, date, zone) => {
          const { times, durations } = analyse(text, date, zone);
          let last = 0;
          for (const { start, end, from, to } of times) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(from.getTime()).toBeLessThan(to.getTime());
            last = end;
          }
          for (const { start, end } of [...times, ...durations]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('names and games that no time is told by', () => {
  test.each([
    ['It was told by the Sunday Courier that the bridge had failed.', []],
    ['She stars in Sunday Best, a film by the maker of Midnight Train.', []],
    ['On Sunday President Kern opened the bridge.', ['On Sunday: 2015-11-15']],
    ['The Tuesday Senate vote was close.', ['Tuesday: 2015-11-17']],
    ['The striker scored twice in the second half and the coach praised the goalkeeper.', []],
    ['Profit rose in the second half and the company paid a dividend.', ['in the second half: 2015-H2']],
    ['The library closes at five on Fridays.', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

test('a clause about the past makes a quarter one that is over, however near the next is', () => {
  expect(values('Sales rose in the first quarter.')).toEqual(['in the first quarter: 2015-Q1']);
});

test('of two times of day, the first is on the day of the second', () => {
  const found = values('The road will be shut from 9am to 4pm on Friday.');
  expect(found).toEqual(['from 9am: 2015-11-20T09:00', '4pm on Friday: 2015-11-20T16:00']);
});

describe('which way a clause looks', () => {
  test.each([
    ['Officer Prell boarded the ferry bound for Ostend, Friday, but was sent ashore.', '2015-11-13'],
    ['The band issued a "safety notice" in October telling fans they could be searched.', '2015-10'],
    [`The band issued a "safety notice'' in October telling fans they could be searched.`, '2015-10'],
    ['The surgeon said a second operation was likely in May.', '2016-05'],
    ['A vote is probable in June.', '2016-06'],
    ['She still means to fly to Accra on Sunday.', '2015-11-22'],
    ['The road will be shut overnight.', '2015-11-18TNI'],
    ['Fire broke out overnight in the market.', '2015-11-17TNI'],
    ['They wed on February 14.', '2015-02-14'],
    ['The blast on Thursday could be heard for miles.', '2015-11-12'],
  ])('%s %s', (text, value) => {
    expect(analyse(text).times.map((time) => time.value)).toEqual([value]);
  });

  test('a month that has only just begun is not the one of which something is told as past', () => {
    const first = new Date('2016-01-01T16:00:00Z');
    expect(values('In January, the agency announced a second port.', first)).toEqual(['In January: 2015-01']);
    expect(values('In January, the agency will open a second port.', first)).toEqual(['In January: 2016-01']);
  });
});

describe('the year or day that the text around tells', () => {
  test.each([
    ['Monday, August 3 was the day the mayor resigned.', ['Monday, August 3: 2015-08-03']],
    ['The mayor resigned on Thursday, August 1.', ['on Thursday, August 1: 2013-08-01']],
    [
      "Two years after a crowd was crushed during New Year's Eve celebrations, Osby has a new square.",
      ["during New Year's Eve: 2013-12-31"],
    ],
    [
      'A year after floods came through the valley in November, houses stand empty.',
      ['in November: 2014-11'],
    ],
    [
      'In March 2011 the plant closed. The owners, who bought it in 2002, had cut the staff the previous year.',
      ['In March 2011: 2011-03', 'in 2002: 2002', 'the previous year: 2010'],
    ],
    [
      'The coin has lost a tenth since Nov. 13. Between 06:00 and 09:00 UTC it fell to $80.',
      ['since Nov. 13: 2015-11-13', '06:00: 2015-11-18T06:00', '09:00 UTC: 2015-11-18T09:00'],
    ],
    [
      'It was the worst fire since May 3. Two days earlier it had rained.',
      ['since May 3: 2015-05-03', 'Two days earlier: 2015-11-16'],
    ],
    ['The plant was shut last year. Four years later it was sold.', ['last year: 2014']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('an hour long after the publication of which is told as past was the day before', () => {
    const morning = new Date('2015-11-18T09:30:00Z');
    const [time] = analyse('The blast came an hour before midnight.', morning).times;
    expect([time.value, time.from.toISOString()]).toEqual(['2015-11-17T24:00', '2015-11-18T00:00:00.000Z']);
    expect(values('The shop closed at noon.', morning)).toEqual(['at noon: 2015-11-18T12:00']);
  });

  test.each([
    [
      '"We had dinner last night," she wrote on Sunday.',
      ['last night: 2015-11-14TNI', 'on Sunday: 2015-11-15'],
    ],
    [
      'On Monday the singer wrote that he had seen them "just yesterday".',
      ['On Monday: 2015-11-16', 'yesterday: 2015-11-15'],
    ],
    ['"I cried this morning," she wrote in 2009.', ['in 2009: 2009']],
    [
      '"I will be home tomorrow," said Orr, who was hurt on Sunday.',
      ['tomorrow: 2015-11-19', 'on Sunday: 2015-11-15'],
    ],
  ])('what is reckoned from the day of a quotation: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

test.each([
  ['The court will rule a week on Friday.', ['a week on Friday: 2015-11-27']],
  ['The shop reopens Monday week.', ['Monday week: 2015-11-30']],
  ['It was seen the night before last.', ['the night before last: 2015-11-16TNI']],
  ['It was seen the week before last.', ['the week before last: 2015-W45']],
  ['A year ago today the mast fell.', ['A year ago today: 2014-11-18']],
  ['Arrivals fell in Q2 of last year.', ['in Q2 of last year: 2014-Q2']],
  ['He left over the Christmas weekend last year.', ['over the Christmas weekend last year: 2014-W52-WE']],
  ['They met on Easter Monday 2012.', ['on Easter Monday 2012: 2012-04-09']],
  ["They met on Valentine's Day 2012.", ["on Valentine's Day 2012: 2012-02-14"]],
  ['The church was full on Good Friday.', ['on Good Friday: 2015-04-03']],
  ["Dozens were hurt in Tuesday's crash.", ['Tuesday: 2015-11-17']],
  [
    'They left on May 3 and turned around two days later.',
    ['on May 3: 2015-05-03', 'two days later: 2015-05-05'],
  ],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('the early hours of a day are its first', () => {
  expect(values('It rained at 10pm on May 3. It was dry in the early hours of Sunday morning.')).toEqual([
    'at 10pm on May 3: 2015-05-03T22:00',
    'in the early hours of Sunday morning: 2015-11-15',
  ]);
  expect(values('The blast came at 10pm on May 3. By the early hours of the morning all was quiet.')).toEqual(
    ['at 10pm on May 3: 2015-05-03T22:00', 'By the early hours of the morning: 2015-05-04'],
  );
  const [time] = analyse('He was held in the early hours of Friday.').times;
  expect([time.value, time.from.toISOString(), time.to.toISOString()]).toEqual([
    '2015-11-13',
    '2015-11-13T00:00:00.000Z',
    '2015-11-13T06:00:00.000Z',
  ]);
});

test.each([
  'A Long March 4C rocket carried the probe.',
  'A Long March 5 rocket carried the probe.',
  'The house showed its Spring-Summer 2017 ready-to-wear collection.',
  'Ballots were spoiled at Polling Station 2016.',
  'The 14 February Coalition called for strikes.',
  'The killings became known as Bloody Sunday.',
  'Black September claimed the attack.',
  'Their son August won gold.',
  'Her restaurant on October Street was full.',
  'Watch: how the bridge works 03:25',
  'The house at number 1923 Harbour Street burned.',
  'The shop at 1931 Mill Lane is shut.',
  'Ferry Monday, their lodger, has gone.',
])('no time is told: %s', (text) => {
  expect(values(text)).toEqual([]);
});

test('ordinals, verbs and newspapers that look like lengths of time', () => {
  expect(durations('A second launch and a second one failed.')).toEqual([]);
  expect(durations('He lost by a second.')).toEqual(['by a second: DURATION PT1S']);
  expect(durations('The mission will last 22 days.')).toEqual(['22 days: DURATION P22D']);
  expect(values('The mission will last 22 days.')).toEqual([]);
  expect(durations('The Harbour Daily and the daily Vremya said so.')).toEqual([]);
  expect(durations('The ferry runs daily.')).toEqual(['daily: SET P1D']);
});

test.each([
  [
    'The court sits next Thursday and rules next Monday.',
    ['next Thursday: 2015-11-26', 'next Monday: 2015-11-23'],
  ],
  ['A new date, Friday, was set.', ['Friday: 2015-11-20']],
  [
    'Sales rose in 2012; in the first quarter of that year they had doubled.',
    ['in 2012: 2012', 'in the first quarter of that year: 2012-Q1'],
  ],
  [
    'He was born in 1980. In March of that year it snowed.',
    ['in 1980: 1980', 'In March of that year: 1980-03'],
  ],
  ['It rained in the winter of 2003/04.', ['in the winter of 2003/04: 2003-WI']],
  [
    'It burned on Monday morning. Three hours later the road was shut.',
    ['on Monday morning: 2015-11-16TMO', 'Three hours later: 2015-11-16'],
  ],
  [
    'On 3 May 2014 the dam broke; three weeks later people returned.',
    ['On 3 May 2014: 2014-05-03', 'three weeks later: 2014-05-24'],
  ],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

describe('a name behind a time leaves it a time', () => {
  test.each([
    ['In 2012 Congress passed the law.', ['In 2012: 2012']],
    ['By 2010 Police numbers had fallen.', ['By 2010: 2010']],
    ['On October 5 Osby City Council sold the pier.', ['On October 5: 2015-10-05']],
    ['On 4 October Government House was closed.', ['On 4 October: 2015-10-04']],
    ['On October 12 Union leaders said no.', ['On October 12: 2015-10-12']],
    ['On the 4th of October Harbour Authority met.', ['On the 4th of October: 2015-10-04']],
    ['The 5 October Parliament vote was close.', ['The 5 October: 2015-10-05']],
    ['He spoke of the Osby August 15 attack.', ['August 15: 2015-08-15']],
    ['The Velm August 3 plane crash killed ten.', ['August 3: 2015-08-03']],
    ['In spring 2014 the show moved to Osby.', ['In spring 2014: 2014-SP']],
    ['In autumn 2013 the firm opened a production line.', ['In autumn 2013: 2013-FA']],
    ['During summer 2012 a range of firms left.', ['During summer 2012: 2012-SU']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each([
    'A spokesman for the 14 February Coalition denied it.',
    'A 3 June Movement spokesman denied it.',
    'The Long March 7 carrier rocket lifted off.',
    'The house showed its autumn 2012 menswear collection.',
  ])('but not where it is in the name: %s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('what is known by its feast is of no year', () => {
  test.each([
    ['The Boxing Day tsunami killed many.', []],
    ["He recalled the Valentine's Day massacre.", []],
    ['The Black Friday bushfires burned the town.', []],
    ['The deadly Easter Sunday bombings killed ten.', []],
    ['The Good Friday Agreement was signed.', []],
    ["The New Year's Eve assaults shocked Osby.", []],
    ['The 2004 Boxing Day tsunami killed many.', ['2004: 2004']],
    ['The Easter Monday 2012 floods ruined it.', ['Easter Monday 2012: 2012-04-09']],
    ['A Good Friday storm hit Osby.', ['Good Friday: 2015-04-03']],
    ['The pier burned on Easter Monday.', ['on Easter Monday: 2015-04-06']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

test.each([
  'Polls were to close at 11 p.m.',
  'The ban was set to begin at 11pm.',
  'The match was due to kick off at 23:00.',
  'The show had been scheduled to start at 11 p.m.',
])('an hour for which something was arranged is that of today: %s', (text) => {
  const [time] = analyse(text, new Date('2015-11-18T09:30:00Z')).times;
  expect(time.value.slice(0, 10)).toBe('2015-11-18');
});

test.each([
  ['The town will answer the overnight attack.', ['overnight: 2015-11-17TNI']],
  ['Officials will assess damage from overnight strikes.', ['from overnight: 2015-11-17TNI']],
  ['Flights resumed after the overnight storm, which will cost millions.', ['overnight: 2015-11-17TNI']],
  ['The mayor will visit victims of the overnight fire.', ['overnight: 2015-11-17TNI']],
  ['An overnight curfew will begin.', []],
  ['Overnight trains will run again.', []],
])('the night of what was overnight: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['The road will be closed for a week from Monday.', ['from Monday: 2015-11-23'], 'P1W'],
  ['She is away for a week from Friday.', ['from Friday: 2015-11-20'], 'P1W'],
  ['The strike lasts a week from Monday.', ['from Monday: 2015-11-23'], 'P1W'],
  ['The road was closed for a week from Monday.', ['from Monday: 2015-11-16'], 'P1W'],
  ['The vote is just a week from Monday.', ['a week from Monday: 2015-11-30'], undefined],
  ['The hearing is set for a week from Tuesday.', ['for a week from Tuesday: 2015-12-01'], undefined],
  ['The Monday Week 12 game was moved.', ['Monday: 2015-11-16'], undefined],
])('a week from a day, and one that begins on it: %s', (text, expected, length) => {
  const { durations } = analyse(text);
  expect([values(text), durations[0]?.value]).toEqual([expected, length]);
});

test.each([
  ['The vote will be held on Sunday, June 12.', ['on Sunday, June 12: 2016-06-12']],
  ['The cup will open on Monday, July 8.', ['on Monday, July 8: 2016-07-08']],
  ['The mayor resigned on Thursday, August 1.', ['on Thursday, August 1: 2013-08-01']],
  ['The mast fell ten years ago on Sunday.', ['ten years ago on Sunday: 2005-11-15']],
  ['The mast fell ten years ago on Friday.', ['ten years ago on Friday: 2005-11-20']],
  ['It fell the month before last summer.', ['last summer: 2015-SU']],
  ['It fell the week before last Christmas.', ['last Christmas: 2014-12-25']],
  ['It was the night before last weekend.', ['last weekend: 2015-W46-WE']],
])('of the years and days that may be meant: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['“We lost a friend last night,” the coach said about Saturday’s defeat.', '2015-11-17TNI'],
  ['“It started this morning,” said Ann Lee, mayor since 2009.', '2015-11-18TMO'],
  ['“It started yesterday,” said Ann Lee, elected on Monday.', '2015-11-17'],
  ['“It started yesterday,” Ann Lee, hurt on Sunday, said.', '2015-11-17'],
  ['“It started yesterday,” Ann Lee said of the vote in 2009.', '2015-11-17'],
  ['“It started yesterday,” said Ann Lee, mayor of Osby, on Sunday.', '2015-11-14'],
  ['“It started yesterday,” she said in Osby on Sunday.', '2015-11-14'],
])('the day on which a quotation was said: %s', (text, expected) => {
  expect(analyse(text).times[0].value).toBe(expected);
});
