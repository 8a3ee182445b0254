import { nameKeysOf } from '../../../src/knowledge/entities/nameKeys.js';
import { type StoryEvent, sentenceWeights } from '../../../src/knowledge/events/storyEvent.js';
import { formStories } from '../../../src/knowledge/stories/formStories.js';
import { loadStoryModel } from '../../../src/knowledge/stories/storyModel.js';
import { storyProfile } from '../../../src/knowledge/stories/storyProfile.js';
import { loadWordFrequencies } from '../../../src/knowledge/stories/wordFrequencies.js';
import { words } from '../../../src/knowledge/words/folding.js';
import type { Analysis, Span } from '../../../src/language/analysis.js';
import { loadEventModel } from '../../../src/language/events/eventModel.js';
import { findEventsWith, STRICT_JOINING } from '../../../src/language/events/findEvents.js';
import { analyseAll } from './analyses.js';
import { type AlignedMention, align, tokensOf } from './ecbAlignment.js';
import { type EcbArticle, readEcbArticles } from './ecbArticles.js';
import { storyArticle } from './storyArticles.js';

/** The reports of an article's events, the entities named as a story would resolve them: people by their surname. */
export function storyEvents(id: string, analysis: Analysis): StoryEvent[] {
  const { document, entities, times, figures, figureLinks, events, tokens } = analysis;
  const printed = ({ start, end }: Span) => document.text.slice(start, end);
  const sentenceOf = ({ start }: Span) => {
    const token = tokens.start.findLastIndex((at) => at <= start);
    return tokens.sentence[Math.max(0, token)];
  };
  const wordsOf = (sentence: number) =>
    words(
      document.text.slice(
        tokens.start[tokens.sentenceStart[sentence]],
        tokens.end[tokens.sentenceStart[sentence + 1] - 1],
      ),
    );
  const names = nameKeysOf(analysis);
  const entityId = (index: number | null) => {
    if (index === null) return null;
    const { kind, key } = names[index];
    return `${kind} ${kind === 'PERSON' ? key.split(' ').at(-1) : key}`;
  };
  const sentences = Math.max(1, tokens.sentenceStart.length - 1);
  return events.map((event, position): StoryEvent => {
    const others = event.triggers.filter(({ start }) => start !== event.trigger.start);
    const within = [...new Set(event.triggers.map(sentenceOf))];
    const time = event.time === null ? null : times[event.time];
    const place = event.place === null ? null : entities[event.place];
    return {
      id: `${id}#${String(position).padStart(3, '0')}`,
      articleId: id,
      publishedAt: document.publishedAt?.getTime() ?? null,
      type: event.type,
      status: event.status,
      triggers: [event.trigger, ...others].map(printed),
      time: time && { start: time.from.getTime(), end: time.to.getTime(), precision: time.precision },
      place: place && {
        entity: entityId(event.place) ?? '',
        countryCode: place.gazetteer?.countryCode ?? null,
        isCountry: place.gazetteer?.id.startsWith('country:') ?? false,
        latitude: place.gazetteer?.latitude ?? null,
        longitude: place.gazetteer?.longitude ?? null,
      },
      participants: event.participants.map((each) => ({
        role: each.role,
        entity: entityId(each.entity),
        text: printed(each),
      })),
      figures: figures
        .filter((_, k) => figureLinks[k].event === position)
        .map(({ value, counted, unit }) => ({ value, counted, unit })),
      sentence: sentenceWeights(within.flatMap(wordsOf)),
      ofItsType: events.filter(({ type }) => type === event.type).length,
      depth: Math.min(...within) / sentences,
    };
  });
}

/** ECB+'s articles in the stories that we form of them, with our reports and the gold mentions they are aligned with. */
export interface EcbEvents {
  readonly stories: ReadonlyMap<string, readonly StoryEvent[]>;
  readonly topicOf: ReadonlyMap<string, string>;
  readonly aligned: readonly AlignedMention<{ readonly report: string; readonly trigger: string }>[];
}

export function readEcbEvents(corpora: string, part: 'train' | 'dev'): EcbEvents {
  const articles = readEcbArticles(corpora, part);
  const analyses = analyseAll(
    `ecb-${part}`,
    articles.map(({ document }) => document),
  );
  for (const analysis of analyses) findEventsWith(analysis, loadEventModel(), STRICT_JOINING);
  const profiles = articles.map(({ name }, k) =>
    storyProfile(storyArticle(name, analyses[k]), loadWordFrequencies()),
  );
  const formed = formStories(
    profiles.map((profile) => ({ profile, copyGroup: profile.id })),
    loadStoryModel(),
  );
  const reports = new Map(articles.map(({ name }, k) => [name, storyEvents(name, analyses[k])]));
  return {
    stories: new Map(
      formed.map((story) => [story.central, story.articles.flatMap((name) => reports.get(name) ?? [])]),
    ),
    topicOf: new Map(
      articles.flatMap(({ name, topic }) => (reports.get(name) ?? []).map(({ id }) => [id, topic])),
    ),
    aligned: articles.flatMap((article, k) => align(article, 'event', triggersOf(article, analyses[k]))),
  };
}

function triggersOf(article: EcbArticle, { document, events }: Analysis) {
  return events.flatMap(({ triggers }, position) =>
    triggers.map((span) => ({
      tokens: tokensOf(article, span),
      item: {
        report: `${article.name}#${String(position).padStart(3, '0')}`,
        trigger: document.text.slice(span.start, span.end),
      },
    })),
  );
}
