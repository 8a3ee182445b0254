import type { KnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import type { GazetteerEntry } from '../../src/language/analysis.js';
import { type Told, told } from '../knowledge/findings.js';

const lisbon: GazetteerEntry = {
  id: 'city:1',
  name: 'Lisbon',
  latitude: 38.7,
  longitude: -9.1,
  countryCode: 'PT',
};

const SUMMIT: Told = {
  headline: 'Vance and Brandl meet in Lisbon',
  url: 'https://harbour.example/summit',
  source: 'Harbour Post',
  text: '🕊 President Mirela Vance met Otto Brandl in Lisbon on Monday. 🚢 "We will keep the ports open to every ship that needs Brandl and shelter," Vance said. Some 40 people marched outside.',
  published: '2026-03-03T08:00:00Z',
  entities: {
    'Mirela Vance': { kind: 'PERSON', forms: ['Vance'] },
    'Otto Brandl': { kind: 'PERSON', forms: ['Brandl'] },
    Lisbon: { kind: 'PLACE', gazetteer: lisbon },
  },
  statements: [
    {
      content: 'We will keep the ports open to every ship that needs Brandl and shelter,',
      speaker: 'Vance',
      cue: 'said',
    },
  ],
  events: [
    {
      type: 'CONTACT_MEET',
      trigger: 'met',
      day: '2026-03-02',
      when: 'on Monday',
      place: 'Lisbon',
      participants: [
        ['ENTITY', 'Mirela Vance'],
        ['ENTITY', 'Otto Brandl'],
      ],
    },
    {
      type: 'CONFLICT_DEMONSTRATE',
      trigger: 'marched',
      day: '2026-03-02',
      when: 'on Monday',
      place: 'Lisbon',
      participants: [['ENTITY', '40 people']],
      assertedBy: 0,
    },
  ],
  figures: [{ text: '40 people', value: 40, counted: 'people', event: 1, assertedBy: 0 }],
};

const REPRINT: Told = {
  ...SUMMIT,
  headline: 'Two presidents in Lisbon',
  url: 'https://courier.example/reprint',
  source: 'The Courier',
  published: '2026-03-03T10:00:00Z',
};

const RETOLD: Told = {
  headline: 'Talks end late',
  url: 'https://courier.example/vance-brandl',
  source: 'The Courier',
  text: 'Talks between Mirela Vance and Otto Brandl in Lisbon on Monday ended late. "We will keep the ports open to every ship," the president said. The Bakers Guild (BG) of Lisbon sent bread.',
  published: '2026-03-04T20:00:00Z',
  entities: {
    'Mirela Vance': { kind: 'PERSON' },
    'Otto Brandl': { kind: 'PERSON' },
    Lisbon: { kind: 'PLACE', gazetteer: lisbon },
    'Bakers Guild': { kind: 'ORGANIZATION', forms: ['BG'], acronym: 'BG' },
  },
  statements: [{ content: 'We will keep the ports open to every ship,' }],
  events: [
    {
      type: 'CONTACT_MEET',
      trigger: 'Talks',
      day: '2026-03-02',
      when: 'on Monday',
      place: 'Lisbon',
      participants: [
        ['ENTITY', 'Mirela Vance'],
        ['ENTITY', 'Otto Brandl'],
      ],
    },
  ],
};

const BAKERS: Told = {
  headline: 'A baker wins',
  url: 'https://valley.example/baker',
  source: 'Valley News',
  text: 'Greta Molin, a baker, won the prize of the Bakers Guild (BG) on Friday. The BG and the Danes give it every year for the Golden Loaf.',
  published: '2026-03-08T09:00:00Z',
  entities: {
    'Greta Molin': { kind: 'PERSON' },
    'Bakers Guild': { kind: 'ORGANIZATION', forms: ['BG'], acronym: 'BG' },
    Danes: { kind: 'GROUP' },
    'Golden Loaf': { kind: 'THING' },
  },
};

const UNDATED: Told = {
  headline: 'Of a baker and a fisherman',
  text: 'Greta Molin bakes what Pavel Orr fishes for.',
  published: null,
  entities: { 'Greta Molin': { kind: 'PERSON' }, 'Pavel Orr': { kind: 'PERSON' } },
};

const ALONE: Told = {
  headline: 'Nobody else',
  url: 'https://valley.example/alone',
  source: 'Valley News',
  text: 'Igna Sole walked alone.',
  published: '2026-03-09T09:00:00Z',
  entities: { 'Igna Sole': { kind: 'PERSON' } },
};

/** Enough articles alike to page over: some share the moment they were published at, some have none. */
const NOTICES: readonly Told[] = Array.from({ length: 14 }, (_, index) => ({
  headline: `Notice ${index}`,
  url: `https://notices.example/${index}`,
  source: 'Notices',
  text: `Notice ${index}: the Tide Office and Ola Rask counted ${index + 3} ships on day ${index}. The ${index + 3} ships wait, and Ola Rask said that ${'they wait '.repeat(index + 1)}number ${index * 7919}.`,
  published: index % 5 === 0 ? null : `2026-01-${10 + (index >> 1)}T06:00:00Z`,
  entities: { 'Tide Office': { kind: 'ORGANIZATION' }, 'Ola Rask': { kind: 'PERSON' } },
  statements: [
    { content: `${'they wait '.repeat(index + 1)}number ${index * 7919}`, speaker: 'Ola Rask', cue: 'said' },
  ],
  events: [
    {
      type: 'MOVEMENT_TRANSPORT' as const,
      trigger: 'wait',
      day: `2025-0${1 + (index % 9)}-11`,
      participants: [['AGENT', 'Tide Office'] as const],
    },
  ],
  figures: [{ text: `${index + 3} ships`, value: index + 3, counted: 'ship', event: 0 }],
}));

/** Stores a small world of invented news. */
export async function storeHarbourNews(knowledge: KnowledgeBase): Promise<void> {
  for (const article of [SUMMIT, REPRINT, RETOLD, BAKERS, UNDATED, ALONE, ...NOTICES]) {
    const { document, analysis } = told(article);
    if (article === SUMMIT || article === REPRINT) {
      const start = article.text.indexOf('President Mirela');
      const vance = analysis.entities.findIndex(({ name }) => name === 'Mirela Vance');
      const place = analysis.entities.findIndex(({ name }) => name === 'Lisbon');
      analysis.entities[vance] = {
        ...analysis.entities[vance],
        positions: [
          {
            title: 'President',
            organization: null,
            place,
            evidence: { start, end: start + 'President Mirela Vance'.length },
          },
        ],
      };
    }
    await knowledge.store([{ document, analysis, analysedBy: 'test' }]);
  }
}
