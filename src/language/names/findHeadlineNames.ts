import type { Analysis, Entity } from '../analysis.js';
import { nameKey } from '../gazetteers/nameKey.js';
import { unreadAnalysis } from '../newAnalysis.js';
import { segment } from '../segmentation/segment.js';
import { tag } from '../tagging/tag.js';
import { findNames } from './findNames.js';

/**
 * Finds the names in the headline that name an entity of the text: fills `headlineNames`. A headline's names are kept
 * only where the text knows them too, since a headline in capitals makes a name of any word.
 */
export function findHeadlineNames(analysis: Analysis): void {
  const { document, entities } = analysis;
  const headline: Analysis = {
    ...unreadAnalysis(
      { ...document, text: document.headline, datelinePlace: null, furniture: [] },
      analysis.language,
    ),
    tokens: segment(document.headline),
  };
  tag(headline);
  findNames(headline);
  analysis.headlineNames = headline.named.flatMap((named) => {
    const those = (test: (entity: Entity) => boolean) =>
      entities.flatMap((entity, index) => (test(entity) ? [index] : []));
    const same = those((entity) => areOne(named, entity));
    // What the text calls by these very words, whatever kind they look like in a headline.
    const fitting = same.length > 0 ? same : those((entity) => isNamedSo(named, entity, document.text));
    if (fitting.length !== 1) return [];
    return named.mentions.map(({ start, end }) => ({
      name: document.headline.slice(start, end).replace(/\s+/g, ' '),
      entity: fitting[0],
    }));
  });
}

function isNamedSo(named: Entity, { mentions }: Entity, text: string): boolean {
  const key = nameKey(named.name);
  return mentions.some(({ form, start, end }) => form === 'NAME' && nameKey(text.slice(start, end)) === key);
}

/** Whether an entity of the headline is one of the text: the same gazetteer entry, name or surname. */
function areOne(named: Entity, entity: Entity): boolean {
  if (named.kind !== entity.kind) return false;
  if (named.gazetteer !== null || entity.gazetteer !== null)
    return named.gazetteer?.id === entity.gazetteer?.id;
  if (nameKey(named.name) === nameKey(entity.name)) return true;
  return named.kind === 'PERSON' && nameKey(named.name) === nameKey(entity.name.split(/\s/).at(-1) ?? '');
}
