import { eventTitle, type TitleParts } from '../../../src/knowledge/events/title.js';

const DAY = Date.UTC(2026, 2, 3);
const parts: TitleParts = {
  type: 'CONFLICT_ATTACK',
  status: 'OCCURRED',
  phrase: null,
  participants: [],
  place: 'Portalva',
  time: { start: DAY, end: DAY + 86_400_000, precision: 'DAY' },
  articleCount: 4,
};
const named = (role: 'AGENT' | 'TARGET' | 'ENTITY' | 'DESTINATION', name: string, articleCount = 4) => ({
  role,
  name,
  text: name,
  articleCount,
});
const unnamed = (role: 'AGENT' | 'TARGET' | 'INSTRUMENT' | 'VICTIM', text: string, articleCount = 4) => ({
  role,
  name: null,
  text,
  articleCount,
});

test.each<[string, Partial<TitleParts>]>([
  [
    'Attack by Velm Front on Portalva Market, Portalva, 3 March 2026',
    { participants: [named('AGENT', 'Velm Front'), named('TARGET', 'Portalva Market')] },
  ],
  [
    'Shooting of Torvo, Portalva, 3 March 2026',
    { phrase: 'shooting', participants: [named('TARGET', 'Torvo')] },
  ],
  // Most articles name the second; one names the first over and over.
  [
    'Arrival of Olga Brenn in Sunderby, Portalva, 3 March 2026',
    {
      type: 'MOVEMENT_TRANSPORT',
      phrase: 'arrival',
      participants: [
        named('ENTITY', 'Olga Brenn'),
        named('DESTINATION', 'Karsk', 1),
        named('DESTINATION', 'Sunderby'),
      ],
    },
  ],
  // One article of four may tell whom it befell; who did it is not told on its word alone.
  [
    'Assault on dozens of women, Portalva, 3 March 2026',
    {
      phrase: 'assault',
      participants: [unnamed('AGENT', 'police', 1), unnamed('TARGET', 'dozens of women', 1)],
    },
  ],
  [
    'Assault by police on dozens of women, Portalva, 3 March 2026',
    {
      phrase: 'assault',
      participants: [unnamed('AGENT', 'police', 2), unnamed('TARGET', 'dozens of women', 1)],
    },
  ],
  [
    'Shooting of gorilla by Zookeepers, Portalva, 3 March 2026',
    { phrase: 'shooting', participants: [unnamed('AGENT', 'Zookeepers'), unnamed('TARGET', 'a gorilla')] },
  ],
  // What one article of four says is not what the event is called by, nor what does nothing by itself.
  [
    'Bombing of Velm Bank, Portalva, 3 March 2026',
    {
      phrase: 'bombing',
      participants: [
        unnamed('AGENT', 'strong winds'),
        named('TARGET', 'Velm Bank'),
        named('TARGET', 'Karsk', 1),
      ],
    },
  ],
  [
    'Planned demolition of harbour wall, Portalva, 3 March 2026',
    {
      type: 'PROPERTY_DAMAGE',
      status: 'PLANNED',
      phrase: 'demolition',
      participants: [unnamed('TARGET', 'the harbour wall')],
    },
  ],
  [
    'Arrival of Olga Brenn in Sunderby, 3 March 2026',
    {
      type: 'MOVEMENT_TRANSPORT',
      phrase: 'arrival',
      place: 'Sunderby',
      participants: [
        named('ENTITY', 'Olga Brenn'),
        named('DESTINATION', 'Sunderby'),
        named('DESTINATION', 'Torland'),
      ],
    },
  ],
  [
    'Plane crash, Portalva, 3 March 2026',
    { type: 'ACCIDENT', phrase: 'plane crash', participants: [unnamed('INSTRUMENT', 'the plane')] },
  ],
  [
    'Call or letter of Olga Brenn, 3 March 2026',
    { type: 'CONTACT_PHONE_WRITE', place: null, participants: [named('ENTITY', 'Olga Brenn')] },
  ],
])('%s', (title, own) => {
  expect(eventTitle({ ...parts, ...own })).toBe(title);
});
