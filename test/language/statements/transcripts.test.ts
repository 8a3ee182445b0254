import { plainDocument } from '../../../src/documents/document.js';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';

function turnsOf(text: string): { kind: string; source: string | null; content: string }[] {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return analyse(plainDocument(text), ENGLISH).statements.map(({ kind, source, content }) => ({
    kind,
    source: source && words(source),
    content: content.map(words).join(' … '),
  }));
}

const TRANSCRIPT = `FINCH: Good evening from the new bridge over the river.

TAVI BRANDT (MAYOR): Thank you. The bridge will open in spring.

FINCH: And who will pay for it?

TAVI BRANDT (MAYOR): The town will pay for all of it.`;

test('the turns of a transcript are direct statements of who stands before the colon', () => {
  expect(turnsOf(TRANSCRIPT)).toEqual([
    {
      kind: 'DIRECT',
      source: 'FINCH',
      content: 'Good evening from the new bridge over the river.',
    },
    {
      kind: 'DIRECT',
      source: 'TAVI BRANDT (MAYOR)',
      content: 'Thank you. The bridge will open in spring.',
    },
    { kind: 'DIRECT', source: 'FINCH', content: 'And who will pay for it?' },
    { kind: 'DIRECT', source: 'TAVI BRANDT (MAYOR)', content: 'The town will pay for all of it.' },
  ]);
});

test('a statement within a turn stays, within it', () => {
  const { statements } = analyse(
    plainDocument(`${TRANSCRIPT}\n\nFINCH: The minister said that the money was there.`),
    ENGLISH,
  );
  const inner = statements.find(({ kind }) => kind === 'INDIRECT');
  expect(inner?.within).not.toBe(null);
  expect(statements[inner?.within ?? -1].kind).toBe('DIRECT');
});

test('captions and lists with colons are no transcript', () => {
  const text = `The storm tore roofs off houses along the whole coast on Sunday night, and the power failed in three towns.

Photos: The harbour after the storm

Video: Waves over the pier at noon

Photos: A boat on the road

Video: The lighthouse in the dark

Crews worked through the night to clear the road to the north, where trees had fallen on both sides of the bridge and the river had risen over the meadows and into the lower part of the town, as it had done ten years before.`;
  expect(turnsOf(text)).toEqual([]);
});
