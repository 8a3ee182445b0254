import { plainDocument } from '../../../src/documents/document.js';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';

interface Told {
  readonly speaker: string | null;
  readonly source: string | null;
  readonly onBehalfOf: string | null;
  readonly addressee: string | null;
  readonly saidAt: string | null;
  readonly within: number | null;
  readonly reason: string | null;
  readonly content: string;
}

/** Who says what to whom when in a text, entities by their names. */
function told(text: string): Told[] {
  const { statements, entities, times } = analyse(
    plainDocument(text, { publishedAt: new Date('2024-05-15T12:00:00Z') }),
    ENGLISH,
  );
  const name = (index: number | null) => (index === null ? null : entities[index].name);
  return statements.map((statement) => ({
    speaker: name(statement.speaker),
    source: statement.source && text.slice(statement.source.start, statement.source.end),
    onBehalfOf: name(statement.onBehalfOf),
    addressee: name(statement.addressee),
    saidAt:
      statement.saidAt === null
        ? null
        : text.slice(times[statement.saidAt].start, times[statement.saidAt].end),
    within: statement.within,
    reason: statement.unresolvedReason,
    content: statement.content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  }));
}

test('a short name and a pronoun speak for the person they mean', () => {
  const found = told(
    'President Marta Kovalenko visited the flooded town. "We will rebuild every house," Kovalenko said. She said that the army would help.',
  );
  expect(found.map(({ speaker }) => speaker)).toEqual(['Marta Kovalenko', 'Marta Kovalenko']);
});

test('a title before the name is part of the source, not another speaker', () => {
  const [statement] = told('"The ships are safe," Chief of Staff Henrik Solberg said on Tuesday.');
  expect(statement.speaker).toBe('Henrik Solberg');
  expect(statement.saidAt).toMatch(/Tuesday/);
});

test.each([
  ['“It was a hard year for us all.” — a teacher at the school', 'a teacher at the school'],
  [
    '“We will study the ruling with care.” – a spokesperson for Orsal Water',
    'a spokesperson for Orsal Water',
  ],
])('who signs a quotation without a name speaks, unnamed: %s', (text, source) => {
  expect(told(text)).toMatchObject([{ speaker: null, source }]);
});

test.each([
  ['The maker, Halden Motors, said it would recall the vans.', 'Halden Motors'],
  ['“We are sorry,” the charity, Homes for Veterans, said on Monday.', 'Homes for Veterans'],
  ['The Unison union said its members would strike.', 'Unison'],
  ['A spokesman for the maker, Halden Motors, said it would recall the vans.', null],
])('a body named beside the noun for it speaks, not for whom somebody speaks: %s', (text, speaker) => {
  expect(told(text)[0].speaker).toBe(speaker);
});

test.each([
  ['Ana Lund wrote to Ivo Marsh by e-mail that the tour was off.', 'Ivo Marsh'],
  ['Ana Lund told Ivo Marsh via WhatsApp that the tour was off.', 'Ivo Marsh'],
  ['Ana Lund announced to her followers via Twitter on Monday that she would quit.', null],
])('what carries the words is no hearer: %s', (text, addressee) => {
  expect(told(text)[0].addressee).toBe(addressee);
});

test('the hearer is the addressee', () => {
  const [statement] = told(
    '"The harbour must close," Defence Minister Henrik Solberg told President Marta Kovalenko.',
  );
  expect(statement.speaker).toBe('Henrik Solberg');
  expect(statement.addressee).toBe('Marta Kovalenko');
});

test('an unnamed source keeps its words and the body it speaks for', () => {
  const [statement] = told('The talks failed, a spokesman for the World Health Organization said.');
  expect(statement.speaker).toBe(null);
  expect(statement.reason).not.toBe(null);
  expect(statement.source).toContain('spokesman');
  expect(statement.onBehalfOf).toBe('World Health Organization');
});

test('a release that quotes somebody holds the statement it quotes, and speaks for its author', () => {
  const text =
    'Twelve ships left the port on Tuesday, a Kremlin release quoted Viktor Orlov as saying. The operation will last a week, the release said.';
  const found = told(text);
  const inner = found.find(({ speaker }) => speaker === 'Viktor Orlov');
  expect(inner?.content).toBe('Twelve ships left the port on Tuesday');
  expect(inner?.within).not.toBe(null);
  expect(found[inner?.within ?? -1].source).toBe('a Kremlin release');
  expect(found[inner?.within ?? -1].speaker).toBe('Kremlin');
  expect(found.at(-1)).toMatchObject({ source: 'the release', speaker: 'Kremlin' });
});

test('a claim of responsibility is a statement', () => {
  const [statement] = told('Islamic State claimed responsibility for the bombing of the market.');
  expect(statement.speaker).toBe('Islamic State');
  expect(statement.content).toBe('responsibility for the bombing of the market');
});

test('beliefs and intentions are attributions, not statements', () => {
  const text = 'Marta Kovalenko believes that the dam will hold. She wants to visit the town.';
  expect(told(text)).toEqual([]);
});

test('two who speak together are not one of them', () => {
  const [statement] = told('Tavi Brandt and Orla Finch said that the bridge would open in spring.');
  expect(statement.speaker).toBe(null);
  expect(statement.reason).not.toBe(null);
});

test.each([
  'Kermit the Bear and Miss Daisy announced that the show was over.',
  'Host Lara Spence and husband David Haff said that they were moving.',
  'Coach Glynn Cypri and Darnell Lazar, one of his assistants, said the players were hurt.',
  'Professor Ida Holm and colleagues reported that the ice was thinner.',
])('with a title or without, two that speak together are not one: %s', (text) => {
  expect(told(text)[0]).toMatchObject({ speaker: null, reason: 'said by several together' });
});

test('"and" within a title or what explains a name is no other speaker', () => {
  expect(told('Finance and Economy Minister Jan Kos said taxes would fall.')[0].speaker).toBe('Jan Kos');
  expect(told('Ida Holm, head of research and training, said it failed.')[0].speaker).toBe('Ida Holm');
});

test('a statement from a lawyer is not by whom the lawyer speaks for', () => {
  const [statement] = told("A statement from Otis Ember's lawyer said the tour was off.");
  expect(statement).toMatchObject({ speaker: null, onBehalfOf: 'Otis Ember' });
});

test.each([
  [
    'The bridge will close, the Orsal Courier reported. The work will cost more, the paper said.',
    'Orsal Courier',
  ],
  [
    'The coin fell, according to CoinMeter. It rose on Friday. Another is worth more, according to the website.',
    'CoinMeter',
  ],
  ['Researchers at Orsal University studied the bees. The paper said half of them had died.', null],
  ['The Herald and the Courier reported the sale. The paper said the price was high.', null],
])('"the paper" is the one that was just cited: %s', (text, speaker) => {
  expect(told(text).at(-1)?.speaker).toBe(speaker);
});

test.each([
  'Ferries were told to wait until the storm had passed.',
  'There are trillions of bacteria predicted to be living in the pipes.',
])('whom something is told, or what is said of it, does not speak: %s', (text) => {
  expect(told(text)[0]).toMatchObject({ source: null, speaker: null });
});

test('the words before a mark whose opening mark is lost are said too, and the next pair is not turned round', () => {
  const found = told(
    'We had asked for a fence three times," said Gloria Pinnock. The council said it would "look again at the site".',
  );
  expect(found.map(({ content }) => content)).toEqual([
    'We had asked for a fence three times',
    'it would "look again at the site"',
  ]);
  expect(found[0].speaker).toBe('Gloria Pinnock');
});

test('a question that somebody is asked is not theirs, and they speak next', () => {
  const found = told(
    'Asked whether she would stand again, the mayor of Lugo, Carme Teixeira, smiled. "Ask me in the spring."',
  );
  expect(found).toEqual([
    expect.objectContaining({ speaker: 'Carme Teixeira', content: 'Ask me in the spring.' }),
  ]);
});

test.each([
  [
    'The reactor had been shut down and there was no danger to residents, plant director Miloslava Hrda said.',
    'Miloslava Hrda',
    'The reactor had been shut down and there was no danger to residents',
  ],
  [
    'The crew had "done everything by the book" and would not be disciplined, the airline\'s director, Sunil Perera, said.',
    'Sunil Perera',
    'The crew had "done everything by the book" and would not be disciplined',
  ],
  [
    'Ferries were told to wait and crews were asked to stay until the storm passed, Channel 9 reports.',
    'Channel 9',
    'Ferries were told to wait',
  ],
  [
    'The lander is undergoing tests and is expected to fly in August, the Orsal Herald said last year, citing the agency.',
    'Orsal Herald',
    'The lander is undergoing tests and is expected to fly in August',
  ],
  [
    'Solo has fallen by 36 percent, according to data source CoinMeter and is the biggest loser.',
    'CoinMeter',
    'Solo has',
  ],
  [
    'Its restart would take weeks, in the view of the chief inspector, Tomas Beran.',
    'Tomas Beran',
    'Its restart would',
  ],
])('a source at the end of a sentence says what stands before it: %s', (text, speaker, content) => {
  const [statement] = told(text);
  expect(statement.speaker).toBe(speaker);
  expect(statement.content.startsWith(content)).toBe(true);
  expect(statement.content).not.toContain('said');
});

test.each([
  ['The deal was, in the words of Tomas Beran, a disaster.', 'The deal was … a disaster'],
  ['The vote was, according to Tomas Beran, a farce.', 'The vote was … a farce'],
  ['The plan would, in the view of Tomas Beran, ruin the town.', 'The plan would … ruin the town'],
  ['The bridge had been closed, in the words of Tomas Beran, the mayor.', 'The bridge had been closed'],
  ['The mayor resigned, in the view of Tomas Beran, and the council did not.', 'The mayor resigned'],
])('a source between commas says the clause on both sides, where it breaks off: %s', (text, content) => {
  expect(told(text)).toMatchObject([{ speaker: 'Tomas Beran', content }]);
});

test('nothing is said of what breaks off and does not go on plainly', () => {
  expect(told('The vote, which was, in the view of Tomas Beran, rigged, will be held again.')).toEqual([]);
});

test('a pronoun between commas says what stands on both sides', () => {
  const found = told(
    'All were searched, according to Ada Orsal. Two were looted, she added, but no driver was hurt.',
  );
  expect(found.at(-1)).toMatchObject({
    speaker: 'Ada Orsal',
    content: 'Two were looted … but no driver was hurt',
  });
});

test('who is told by age speaks', () => {
  const found = told(
    'Beatriz Salgado, 62, stood at her gate.\n\nThe wells have been dry since October.\n\n"I will be the last one out," says the 62-year-old.',
  );
  expect(found.at(-1)).toMatchObject({ speaker: 'Beatriz Salgado', source: 'the 62-year-old' });
});

test('whose lawyer speaks is told before, and none of the source', () => {
  const found = told(
    'The trust has sacked surgeon Leonard Pym after complaints from patients, whose solicitor, Dev Mistry, says more will come forward.',
  );
  expect(found.at(-1)).toMatchObject({ speaker: 'Dev Mistry', content: 'more will come forward' });
});

/** Each statement as "speaker or source: content". */
const said = (text: string) =>
  told(text).map(({ speaker, source, content }) => `${speaker ?? source}: ${content}`);

test.each([
  ['Rents will fall, the housing minister, Ida Lund, predicted.', ['Ida Lund: Rents will fall']],
  [
    "Two of the paintings are forgeries, the museum's restorer, Carlo Ferri, concluded on Monday.",
    ['Carlo Ferri: Two of the paintings are forgeries'],
  ],
  [
    'The pump was faulty, a panel chaired by Ada Holm reports in the journal Water Letters.',
    ['a panel chaired by Ada Holm: The pump was faulty'],
  ],
  ['The driver, said Bo Lind, often drank.', ['Bo Lind: The driver … often drank']],
  ['The Red Cross put the toll at 51.', ['Red Cross: the toll at 51']],
  [
    'The union said 9,000 had walked out; the railway insisted on 4,100.',
    ['The union: 9,000 had walked out', 'the railway: 4,100'],
  ],
  ['The porter put the kettle on at 5.', []],
  [
    'Branko Lind said his team had been robbed; the referee, Anders Holt, walked off; the crowd sang on.',
    ['Branko Lind: his team had been robbed'],
  ],
  [
    'Pia Lund said the firm was insolvent; its debts had doubled; creditors would get nothing.',
    ['Pia Lund: the firm was insolvent; its debts had doubled; creditors would get nothing'],
  ],
  [
    '“Who is in there?” a neighbour called through the door. “Only me!” answered Pia Holm.',
    ['a neighbour: Who is in there?', 'Pia Holm: Only me!'],
  ],
  [
    'Her deputy, Tomas Gil, chipped in: “He plays the lottery now.”',
    ['Tomas Gil: He plays the lottery now.'],
  ],
  [
    '“The pumps failed at four, said station chief Nadia Holm.\n\nTwo schools took in families.',
    ['Nadia Holm: The pumps failed at four'],
  ],
  [
    'What readers say:\nI have never seen it so bad. – Colm Gill, Osby\nClose it. All of it. – @midlandsmam',
    ['Colm Gill: I have never seen it so bad.', '@midlandsmam: Close it. All of it.'],
  ],
  ['“Too many stairs.” -- Wen Zhihao, Taipei', ['Wen Zhihao: Too many stairs.']],
  [
    'Goalkeeper Anja Holm has retired. The Bremen-born player said her shoulder would not heal.',
    ['Anja Holm: her shoulder would not heal'],
  ],
  [
    'Torr Bank lost 3 million pounds. The London-based bank said costs had risen.',
    ['Torr Bank: costs had risen'],
  ],
  ['The London-based bank said profits fell.', ['The London-based bank: profits fell']],
  ['The Warsaw-born player said she was tired.', ['The Warsaw-born player: she was tired']],
  [
    'The Ventra Group has recalled 60,000 kettles. The Bristol company said buyers would be refunded.',
    ['Ventra Group: buyers would be refunded'],
  ],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('who answers in an interview is told behind it', () => {
  const text =
    'Q: Was it hard?\n\nA: No, it was easy.\n\nQ: Would you do it again?\n\nA: Only in summer.\n\nPainter Jan Holt was talking to Mia Reed.';
  expect(said(text).filter((each) => each.startsWith('Jan Holt'))).toEqual([
    'Jan Holt: No, it was easy.',
    'Jan Holt: Only in summer.',
  ]);
});

test.each([
  'The shop offers a “free” phone that costs 3 euros.',
  'Ada Holm added a late goal.',
  'The judge called a recess.',
  'Jan Roth argued with the driver for an hour.',
])('nothing is said: %s', (text) => {
  expect(said(text)).toEqual([]);
});
