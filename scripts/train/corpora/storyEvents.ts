import { lookUp } from '../../../src/expected.js';
import { joinEntities, loadEntityJoins } from '../../../src/knowledge/entities/joinEntities.js';
import { resolveBlock } from '../../../src/knowledge/entities/matches.js';
import { nameKeysOf } from '../../../src/knowledge/entities/nameKeys.js';
import { type NamedEntity, principalOf, storyNames } from '../../../src/knowledge/entities/storyNames.js';
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
import { align, tokensOf } from './ecbAlignment.js';
import { type EcbArticle, readEcbArticles } from './ecbArticles.js';
import { storyArticle } from './storyArticles.js';
import { namedEntities } from './storyEntities.js';

/** The id of the report of an article's event, by its position among them. */
export const reportId = (article: string, position: number): string =>
  `${article}#${String(position).padStart(3, '0')}`;

/**
 * The reports of an article's events.
 *
 * @param entityOf what an entity of the article is in its story; null where that can't be told
 */
function storyEvents(
  id: string,
  analysis: Analysis,
  entityOf: (position: number) => string | null,
): StoryEvent[] {
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
  const entityId = (index: number | null) => (index === null ? null : entityOf(index));
  const sentences = Math.max(1, tokens.sentenceStart.length - 1);
  return events.map((event, position): StoryEvent => {
    const others = event.triggers.filter(({ start }) => start !== event.trigger.start);
    const within = [...new Set(event.triggers.map(sentenceOf))];
    const time = event.time === null ? null : times[event.time];
    const place = event.place === null ? null : entities[event.place];
    return {
      id: reportId(id, position),
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

/** A mention of a happening that is known, in an article of a topic, with the report and trigger of ours that tells of it. */
export interface KnownMention {
  readonly article: { readonly topic: string };
  readonly gold: { readonly chain: string };
  /** Null where we have none. */
  readonly found: { readonly report: string; readonly trigger: string } | null;
}

/** Articles in the stories that we form of them, with our reports, of which it is known what happening they tell of. */
export interface KnownEvents {
  readonly stories: ReadonlyMap<string, readonly StoryEvent[]>;
  readonly topicOf: ReadonlyMap<string, string>;
  readonly aligned: readonly KnownMention[];
}

export function readEcbEvents(
  corpora: string,
  part: 'train' | 'dev',
  leastScore = STRICT_JOINING,
): KnownEvents {
  const articles = readEcbArticles(corpora, part);
  const analyses = analyseAll(
    `ecb-${part}`,
    articles.map(({ document }) => document),
  );
  for (const analysis of analyses) findEventsWith(analysis, loadEventModel(), leastScore);
  return {
    ...inStories(articles, analyses),
    aligned: articles.flatMap((article, k) => align(article, 'event', triggersOf(article, analyses[k]))),
  };
}

/** The reports of articles in the stories that we form of them. */
export function inStories(
  articles: readonly { readonly name: string; readonly topic: string }[],
  analyses: readonly Analysis[],
): Pick<KnownEvents, 'stories' | 'topicOf'> {
  const profiles = articles.map(({ name }, k) =>
    storyProfile(storyArticle(name, analyses[k]), loadWordFrequencies()),
  );
  const formed = formStories(
    profiles.map((profile) => ({ profile, copyGroup: profile.id })),
    loadStoryModel(),
  );
  const at = new Map(articles.map(({ name }, k) => [name, k]));
  const reports = new Map(
    formed.flatMap((story) => {
      const keys = story.articles.map((name) => nameKeysOf(analyses[lookUp(at, name)]));
      const entities = story.articles.map((name, i) =>
        namedEntities(name, analyses[lookUp(at, name)], keys[i]),
      );
      const bearers = bearersOf(entities.flat());
      return story.articles.map((name, i): [string, StoryEvent[]] => [
        name,
        storyEvents(
          name,
          analyses[lookUp(at, name)],
          (position) => bearers.get(keys[i][position].id) ?? null,
        ),
      ]);
    }),
  );
  return {
    stories: new Map(
      formed.map((story) => [story.central, story.articles.flatMap((name) => reports.get(name) ?? [])]),
    ),
    topicOf: new Map(
      articles.flatMap(({ name, topic }) => (reports.get(name) ?? []).map(({ id }) => [id, topic])),
    ),
  };
}

/** What the names of a story are resolved to there; what names nobody is left out, as a surname that no full name fits. */
function bearersOf(entities: readonly NamedEntity[]): Map<string, string> {
  const names = new Map(storyNames(entities).map((name) => [name.id, name]));
  return new Map(
    joinEntities([...names.values()], loadEntityJoins()).flatMap((cluster) => {
      const principal = principalOf(cluster.map((id) => lookUp(names, id)));
      const { kind, key, id, articles } = principal;
      const resolution = resolveBlock([{ id, kind, key, articleCount: articles.size }], new Map()).get(id);
      return resolution !== undefined && 'entityId' in resolution
        ? cluster.map((each) => [each, resolution.entityId] as const)
        : [];
    }),
  );
}

function triggersOf(article: EcbArticle, { document, events }: Analysis) {
  return events.flatMap(({ triggers }, position) =>
    triggers.map((span) => ({
      tokens: tokensOf(article, span),
      item: {
        report: reportId(article.name, position),
        trigger: document.text.slice(span.start, span.end),
      },
    })),
  );
}
