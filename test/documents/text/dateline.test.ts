import { content, furnitureOf, readOne } from '../read.js';

// All places, people and agencies beside the world's large ones are invented.
const REST = 'The ferry company said on Monday that it would sell two of its ships.';

const DATELINES: readonly (readonly [string, string | null, string | null])[] = [
  ['STAVENHOLM, March 4 (Reuters) - ', 'STAVENHOLM', 'Reuters'],
  ['PORTALVA, Nov 14 (Reuters) - ', 'PORTALVA', 'Reuters'],
  ['PORTALVA/STAVENHOLM, Nov 14 (Reuters) - ', 'PORTALVA', 'Reuters'],
  ['STAVENHOLM (Reuters) – ', 'STAVENHOLM', 'Reuters'],
  ['STAVENHOLM (Reuters) ', 'STAVENHOLM', 'Reuters'],
  ['(Reuters) - ', null, 'Reuters'],
  ['STAVENHOLM (AP) — ', 'STAVENHOLM', 'AP'],
  ['SUNDERBY, Norland (AP) — ', 'SUNDERBY', 'AP'],
  ['SUNDERBY, Ill. (AP) -- ', 'SUNDERBY', 'AP'],
  ['SUNDERBY, N.Y. (AP) _ ', 'SUNDERBY', 'AP'],
  ['PORT ALMA (AP) _ ', 'PORT ALMA', 'AP'],
  ['HALDEN, United Arab Emirates — ', 'HALDEN', null],
  ['HALDEN, United Arab Emirates (AP) — ', 'HALDEN', 'AP'],
  ['Stavenholm, March 4, 2026 (AFP) - ', 'Stavenholm', 'AFP'],
  ['Stavenholm (AFP) – ', 'Stavenholm', 'AFP'],
  ['STAVENHOLM, (AFP) - ', 'STAVENHOLM', 'AFP'],
  ['Stavenholm (dpa) - ', 'Stavenholm', 'dpa'],
  ['MARENZA, November 14. /TASS/. ', 'MARENZA', 'TASS'],
  ['MARENZA, March 4 /TASS/ - ', 'MARENZA', 'TASS'],
  ['MARENZA. March 4 (Interfax) - ', 'MARENZA', 'Interfax'],
  ['MARENZA, March 4 (Xinhua) -- ', 'MARENZA', 'Xinhua'],
  ['MARENZA, March 4 (Yonhap) -- ', 'MARENZA', 'Yonhap'],
  ['MARENZA, March 4, KYODO - ', 'MARENZA', 'KYODO'],
  ['New Halden, Mar 4 (PTI) ', 'New Halden', 'PTI'],
  ['New Halden, March 4 (IANS) ', 'New Halden', 'IANS'],
  ['New Halden [Norland], March 4 (ANI): ', 'New Halden', 'ANI'],
  ['NEW HALDEN: ', 'NEW HALDEN', null],
  ['Tarvik, March 4, IRNA – ', 'Tarvik', 'IRNA'],
  ['TARVIK, IRNA - ', 'TARVIK', 'IRNA'],
  ['TARVIK, March 4 (KUNA) -- ', 'TARVIK', 'KUNA'],
  ['Portalva, Mar 4 (EFE).- ', 'Portalva', 'EFE'],
  ['(ANSA) - PORTALVA, MAR 4 - ', 'PORTALVA', 'ANSA'],
  ['PORTALVA, March 4 (UPI) -- ', 'PORTALVA', 'UPI'],
  ['SYDVIK, AAP - ', 'SYDVIK', 'AAP'],
  ['STAVENHOLM, Norland, March 4, 2026 /PRNewswire/ -- ', 'STAVENHOLM', 'PRNewswire'],
  ['STAVENHOLM, Norland--(BUSINESS WIRE)--', 'STAVENHOLM', 'BUSINESS WIRE'],
  ['STAVENHOLM, Norland, March 04, 2026 (GLOBE NEWSWIRE) -- ', 'STAVENHOLM', 'GLOBE NEWSWIRE'],
  ['STAVENHOLM — ', 'STAVENHOLM', null],
  ['STAVENHOLM—', 'STAVENHOLM', null],
  ['STAVENHOLM -- ', 'STAVENHOLM', null],
  ['STAVENHOLM _ ', 'STAVENHOLM', null],
  ['STAVENHOLM, March 4 — ', 'STAVENHOLM', null],
  ['STAVENHOLM, 14 November — ', 'STAVENHOLM', null],
  ['Stavenholm, 14 November: ', 'Stavenholm', null],
  ['Stavenholm, Nov. 14, 2025 – ', 'Stavenholm', null],
  ['STAVENHOLM, Tuesday — ', 'STAVENHOLM', null],
  ['14 November, Stavenholm – ', 'Stavenholm', null],
  ['STAVENHOLM // ', 'STAVENHOLM', null],
  ['STAVENHOLM | ', 'STAVENHOLM', null],
  ['RIO DEL MAR, Norland — ', 'RIO DEL MAR', null],
  ['Stavenholm: ', 'Stavenholm', null],
  ['(CNN) ', null, 'CNN'],
  ['STAVENHOLM, NORLAND — ', 'STAVENHOLM', null],
  ['STAVENHOLM | MARENZA — ', 'STAVENHOLM', null],
  ['Stavenholm (Norland) (AFP) - ', 'Stavenholm', 'AFP'],
  ['New Halden (Norland) [Norland], March 4 (ANI): ', 'New Halden', 'ANI'],
  ['(AGI) - Portalva, 4 Mar. - ', 'Portalva', 'AGI'],
  ['ON THE NORLAND-VESTIAN BORDER (Reuters) - ', 'ON THE NORLAND-VESTIAN BORDER', 'Reuters'],
  ['Stavenholm, Denmark – ', 'Stavenholm', null],
  ['SYDVIK, Tuesday, AAP - ', 'SYDVIK', 'AAP'],
];

test.each(DATELINES)('reads the dateline %j', async (dateline, place, agency) => {
  const document = await readOne(
    content(`Ferry company to sell ships\n\n${dateline}${REST}\n\nMore will follow, it said.`),
  );
  expect(document).toMatchObject({ datelinePlace: place, agency });
  expect(furnitureOf(document)).toEqual([dateline.trimEnd()]);
});

test.each([
  'MODERATOR: Welcome to all of you, and to our guests.\n\nANNA BRENN: It is good to be here.\n\nIDA MARSH: Thank you for having me.',
  'Question: How many ships will be sold?\n\nAnswer: There will be two of them.',
  'The mayor (Meridian) said so on Monday.',
  'Ida Marsh, 44, - the mayor of the town - said so.',
  'May 4 — the day on which the ferry sank — is a day of mourning.',
  'Olga Brenn, Mayor – The ships are old, and nobody will want them, she said.',
  'Olga Brenn (Green Party) said that the ships were old.',
])('finds no dateline in %.40j', async (text) => {
  const document = await readOne(
    content(`Ferry company to sell ships\n\n${text}\n\nMore will follow, it said.`),
  );
  expect(document).toMatchObject({ datelinePlace: null, agency: null });
});
