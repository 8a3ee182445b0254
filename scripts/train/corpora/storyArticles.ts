import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../../../src/documents/document.js';
import { readDocuments } from '../../../src/documents/readDocuments.js';
import type { StoryArticle } from '../../../src/knowledge/stories/storyProfile.js';
import type { Analysis } from '../../../src/language/analysis.js';

/** A document with the story it is known to be of. */
export interface ToldStory {
  /** Unique: the set and the file or line. */
  readonly id: string;
  readonly story: string;
  readonly document: Document;
}

/** The articles of `stories`, a folder a story. */
export async function readStories(corpora: string): Promise<ToldStory[]> {
  const root = path.join(corpora, 'stories');
  const found: ToldStory[] = [];
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const file of readdirSync(path.join(root, folder.name)).sort()) {
      if (!file.endsWith('.json')) continue;
      const document = await only(path.join(root, folder.name, file));
      if (document)
        found.push({ id: `story ${folder.name}/${file}`, story: `story ${folder.name}`, document });
    }
  }
  return found;
}

/** The articles of `incidents`: shootings much alike, of other towns and victims. */
export async function readIncidents(corpora: string): Promise<ToldStory[]> {
  const lines = readFileSync(path.join(corpora, 'incidents', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const found: ToldStory[] = [];
  for (const [k, line] of lines.entries()) {
    const { incident, ...article } = JSON.parse(line) as { incident: string };
    const document = await only({ bytes: Buffer.from(JSON.stringify(article)), name: `incident ${k}.json` });
    if (document)
      found.push({ id: `incident ${String(k).padStart(4, '0')}`, story: `incident ${incident}`, document });
  }
  return found;
}

/** The articles of PolNeAR's train part, on their days: bulk, whose stories nobody has told. */
export function readPolnearDocuments(corpora: string): { readonly name: string; readonly text: string }[] {
  const folder = path.join(corpora, 'statements', 'polnear', 'train', 'text');
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

async function only(input: Parameters<typeof readDocuments>[0] | string): Promise<Document | null> {
  for await (const document of readDocuments(typeof input === 'string' ? { path: input } : input))
    if (!(document instanceof Error)) return document;
  return null;
}

/** An analysed article as the forming of stories sees it. */
export function storyArticle(id: string, { document, entities, events }: Analysis): StoryArticle {
  return {
    id,
    publishedAt: document.publishedAt?.getTime() ?? null,
    headline: document.headline,
    text: document.text,
    entities: entities.map(({ kind, name, mentions }) => ({ kind, name, mentionCount: mentions.length })),
    events: events.map(({ type, trigger }) => ({
      type,
      trigger: document.text.slice(trigger.start, trigger.end),
    })),
  };
}
