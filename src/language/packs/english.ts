import { resolveCoreference } from '../coreference/resolveCoreference.js';
import { findEvents } from '../events/findEvents.js';
import { findFigures } from '../figures/findFigures.js';
import { findHeadlineNames } from '../names/findHeadlineNames.js';
import { findNames } from '../names/findNames.js';
import { parse } from '../parsing/parse.js';
import { pipeline } from '../pipeline.js';
import { segment } from '../segmentation/segment.js';
import { findStatements } from '../statements/findStatements.js';
import { findQuotations } from '../syntax/quotations.js';
import { tag } from '../tagging/tag.js';
import { findTimes } from '../times/findTimes.js';
import type { LanguagePack } from './languagePack.js';

/** English. */
export const ENGLISH: LanguagePack = {
  language: 'en',
  segment,
  steps: pipeline([
    {
      name: 'quotations',
      reads: ['tokens'],
      writes: ['quotations', 'quotationOf'],
      run: findQuotations,
    },
    { name: 'tags', reads: ['tokens'], writes: ['tags', 'lemmas'], run: tag },
    { name: 'trees', reads: ['tokens', 'tags', 'lemmas'], writes: ['trees'], run: parse },
    {
      name: 'names',
      reads: ['tokens', 'tags', 'lemmas'],
      writes: ['named', 'datelinePlace'],
      run: findNames,
    },
    {
      name: 'coreference',
      reads: ['tokens', 'quotationOf', 'tags', 'lemmas', 'trees', 'named'],
      writes: ['entities'],
      run: resolveCoreference,
    },
    { name: 'names in the headline', reads: ['entities'], writes: ['headlineNames'], run: findHeadlineNames },
    {
      name: 'times',
      reads: ['tokens', 'quotations', 'quotationOf', 'tags', 'lemmas', 'trees', 'named'],
      writes: ['times', 'durations'],
      run: findTimes,
    },
    {
      name: 'figures',
      reads: ['tokens', 'tags', 'lemmas', 'trees', 'named', 'times', 'durations'],
      writes: ['figures'],
      run: findFigures,
    },
    {
      name: 'statements',
      reads: ['tokens', 'quotations', 'quotationOf', 'tags', 'lemmas', 'trees', 'entities', 'times'],
      writes: ['statements', 'attributions'],
      run: findStatements,
    },
    {
      name: 'events',
      reads: ['tokens', 'tags', 'lemmas', 'trees', 'entities', 'times', 'durations', 'figures', 'statements'],
      writes: ['events', 'figureLinks'],
      run: findEvents,
    },
  ]),
};
