import { compileLexicon, filesIn } from '../../../scripts/lexicon/compile.js';
import { readForms, readLists } from '../../../scripts/lexicon/lists.js';
import { readRows } from '../../../scripts/lexicon/rows.js';
import { readTable } from '../../../scripts/lexicon/tables.js';
import { readTriggers } from '../../../scripts/lexicon/triggers.js';
import { factsOf, listOf, wordsWith } from '../../../src/language/lexicon/lexicon.js';

const ENGLISH = new URL('../../../src/language/lexicon/en/', import.meta.url);
const COLUMNS = {
  tool: 'flag',
  size: { oneOf: ['small', 'large'] },
  of: { someOf: ['wood', 'iron'] },
  forms: { someOf: 'words' },
} as const;

const table = (content: string) => readTable(readRows('tools.txt', content), COLUMNS);
const lists = (content: string) => readLists('tools.txt', readRows('tools.txt', content), ['hand', 'power']);

test('every file of the English lexicon parses, and what is compiled is what is read', () => {
  const { tables, lists: compiled } = compileLexicon(filesIn(ENGLISH));
  for (const [word, { sex }] of Object.entries(tables.nouns))
    expect(factsOf('nouns', 'sex').get(word)).toBe(sex);
  expect([...listOf('names', 'landforms')]).toEqual(compiled.names.landforms);
});

test('an event type whose section of triggers is forgotten is told', () => {
  const read = filesIn(ENGLISH);
  const forgetful = (file: string) => read(file).replace(/^\[LIFE_BE_BORN\]\n(?:.*[^\]\n]\n|\n)*/m, '');
  expect(() => compileLexicon(forgetful)).toThrow(
    'triggers: no file has a section [LIFE_BE_BORN], with the words that name it',
  );
});

test('a row gives a word its facts; comments and empty lines say nothing', () => {
  const rows = 'saw | tool size=small of=iron,wood # with teeth\n\n# none\nsaws | forms=saw,sawn';
  expect(table(rows)).toEqual({
    saw: { tool: true, size: 'small', of: ['iron', 'wood'] },
    saws: { forms: ['saw', 'sawn'] },
  });
});

test.each([
  ['saw | tool\nsaw | tool', 'tools.txt:2: "saw" stands in line 1 already'],
  ['saw | tol', 'tools.txt:1: unknown column "tol"; this table has tool, size, of, forms'],
  ['saw | tool=yes', 'tools.txt:1: the column "tool" takes no value'],
  ['saw | size', 'tools.txt:1: the column "size" wants a value'],
  ['saw | size=huge', 'tools.txt:1: "size" can\'t be "huge", only small, large'],
  ['saw | size=small size=large', 'tools.txt:1: the column "size" is filled twice'],
  ['saw | of=wood,stone', 'tools.txt:1: "of" can\'t be "stone", only wood, iron'],
  ['saw | of=wood,wood', 'tools.txt:1: "wood,wood" of "of" has a value twice'],
  ['# head\n\nsaw', 'tools.txt:3: 1 cells parted by "|", where 2 are wanted'],
  ['saw |', 'tools.txt:1: a word without facts'],
])('%j of a table is told as %s', (content, message) => {
  expect(() => table(content)).toThrow(message);
});

test.each([
  ['saw', 'tools.txt:1: a row before the first [section]'],
  ['[hand]\nsaw\n[pwer]\ndrill', 'tools.txt:4: unknown section [pwer]'],
  ['[hand]\nsaw\nsaw', 'tools.txt:3: "saw" stands in [hand] already'],
  ['[hand]\nsaw\n[hand]\nsaw', 'tools.txt:3: the section [hand] stands in line 1 already'],
  ['[hand]\n[power]\ndrill', 'tools.txt:1: the section [hand] is empty'],
  ['[hand]\nsaw\n[power]', 'tools.txt:3: the section [power] is empty'],
  ['[hand]\nsaw', 'tools.txt: the section [power] is missing'],
])('%j of lists is told as %s', (content, message) => {
  expect(() => lists(content)).toThrow(message);
});

test('forms have a value each', () => {
  const forms = (content: string) => readForms('tools.txt', readRows('tools.txt', content), ['length']);
  expect(forms('[length]\nfoot feet = ft\nmetre = m')).toEqual({
    length: { foot: 'ft', feet: 'ft', metre: 'm' },
  });
  expect(() => forms('[length]\nfoot feet')).toThrow('tools.txt:2: "form … = value" is wanted');
  expect(() =>
    readForms('tools.txt', readRows('tools.txt', '[length]\nfoot = f'), ['length'], ['ft']),
  ).toThrow('tools.txt:2: "f" is none of ft');
  expect(() => forms('[length]\nfoot = ft\nfoot = ft')).toThrow(
    'tools.txt:3: "foot" stands in [length] already',
  );
});

test('a noun that tells the kind of a name on both sides is not listed for one side again', () => {
  const kinds = wordsWith('nouns', 'kind');
  for (const column of ['described', 'before'] as const)
    expect([...wordsWith('nouns', column)].filter((word) => kinds.has(word))).toEqual([]);
});

test('columns that say where a word of more than one kind is meant name such words only', () => {
  const people = wordsWith('nouns', 'class', 'person');
  expect([...wordsWith('nouns', 'counted', 'people')].filter((word) => people.has(word))).toEqual([]);
});

const triggers = (content: string) => readTriggers(readRows('tools.txt', content));

test('an entry of triggers has a sense for each choice of its conditions', () => {
  const [section] = triggers(
    '[ACCIDENT]\nverb: subj=INSTRUMENT:vehicle\ncrash, slam v | into,against !obj | obj= | 0.5',
  );
  const condition = { negated: false, classes: [], lemmas: null };
  const object = { ...condition, slot: 'obj', negated: true };
  expect(section).toEqual({
    type: 'ACCIDENT',
    verb: { subj: { role: 'INSTRUMENT', classes: ['vehicle'] } },
    noun: {},
    entries: [
      {
        lemmas: ['crash', 'slam'],
        pos: 'v',
        conditions: [
          [{ ...condition, slot: 'into' }, object],
          [{ ...condition, slot: 'against' }, object],
        ],
        frame: { obj: null },
        weight: 0.5,
      },
    ],
  });
});

test('a condition takes the lemmas of a list that stands above it', () => {
  const [section] = triggers('@tools = drill, saw\n@tools = axe\n[ACCIDENT]\ncrash v | obj=@tools,lathe');
  expect(section.entries[0].conditions[0][0].lemmas).toEqual(['drill', 'saw', 'axe', 'lathe']);
});

test.each([
  ['crash v', 'tools.txt:1: a row before the first [section]'],
  ['[CRASH]\ncrash v', 'tools.txt:2: unknown event type [CRASH]'],
  ['[ACCIDENT]\ncrash', 'tools.txt:2: "crash" ends with no part of speech, which is v, n or a'],
  ['[ACCIDENT]\ncrash v | | subj=VICTM', 'tools.txt:2: unknown role "VICTM"'],
  [
    '[ACCIDENT]\ncrash v | | subj',
    'tools.txt:2: "subj" is not of the form slot=ROLE, slot=ROLE:class or slot=',
  ],
  ['[ACCIDENT]\ncrash v | | subj=VICTIM subj=AGENT', 'tools.txt:2: the slot "subj" is filled twice'],
  ['[ACCIDENT]\ncrash v | obj:boat', 'tools.txt:2: unknown class "boat"'],
  ['[ACCIDENT]\ncrash v | obj=', 'tools.txt:2: "obj=" is no condition'],
  ['[ACCIDENT]\ncrash v | obj=@tools', 'tools.txt:2: no list "@tools" stands above'],
  ['[ACCIDENT]\ncrash v | tag=VBX', 'tools.txt:2: unknown tag "VBX"'],
  ['[ACCIDENT]\ncrash v | | | 1.5', 'tools.txt:2: "1.5" is no weight above 0 and up to 1'],
  [
    '[ACCIDENT]\ncrash v\ncrash, slam v',
    'tools.txt:3: "crash" stands under the same conditions in line 2 already',
  ],
])('%j of triggers is told as %s', (content, message) => {
  expect(() => triggers(content)).toThrow(message);
});

test('no word says different things of what is below it in different tables', () => {
  for (const column of ['status', 'fate'] as const) {
    const seen = new Set<string>();
    for (const table of ['verbs', 'nouns', 'modifiers'] as const)
      for (const word of factsOf(table, column).keys()) {
        expect(seen).not.toContain(word);
        seen.add(word);
      }
  }
});

test('every verb that is a cue has a frame, and no other', () => {
  expect([...factsOf('verbs', 'frame').keys()]).toEqual([...factsOf('verbs', 'cue').keys()]);
});
