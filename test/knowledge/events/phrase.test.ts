import { plainDocument } from '../../../src/documents/document.js';
import { eventPhrase } from '../../../src/knowledge/events/phrase.js';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';

function phrasesOf(text: string): (string | null)[] {
  const document = plainDocument(text, { publishedAt: new Date('2026-03-04T12:00:00Z') });
  const analysis = analyse(document, ENGLISH);
  return analysis.events.map((event) => eventPhrase(analysis, event));
}

test.each([
  ['The ferry fire off Portalva killed 14 people.', 'ferry fire'],
  ['A New Year’s Eve plane crash near Lindow killed all 12 aboard.', 'plane crash'],
  ["Police are still looking for those behind Sunday's bomb attack in Karsk.", 'bomb attack'],
  ['The March 2019 dam collapse at Velde killed 40 people.', 'dam collapse'],
  [
    'Rescuers were still digging a day after the Tuesday night train derailment near Ostrel.',
    'train derailment',
  ],
  ['The 11-hour flight from Velm to Karsk was turned back.', 'flight'],
  ['Two guards died in the Velm Market attack in Karsk.', 'attack'],
  ['Fourteen people died in the ferry\nfire off Portalva on Monday.', 'ferry fire'],
  // What verbs alone tell is called by their nouns.
  ['The passengers were evacuated from the ferry on Monday.', 'evacuation'],
  ['Olga Brenn resigned as mayor of Sunderby on Monday.', 'resignation'],
  ['Police shot two men in a market in Sunderby on Monday.', 'shooting'],
])('%s', (text, phrase) => {
  expect(phrasesOf(text)).toContain(phrase);
});
