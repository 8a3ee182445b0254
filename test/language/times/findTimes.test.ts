import fc from 'fast-check';
import type { Analysis } from '../../../src/language/analysis.js';
import { segment } from '../../../src/language/segmentation/segment.js';
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
  tag(analysis);
  findTimes(analysis);
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
