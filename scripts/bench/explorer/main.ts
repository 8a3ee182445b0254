// How soon the views of the explorer can be used, in a real browser: `npm run bench:explorer`. It states figures and judges none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { expected } from '../../../src/expected.js';
import { documentsIn } from '../documents.js';
import { withFreshDatabase } from '../freshDatabase.js';
import { quantile } from '../quantile.js';
import { startDateline } from '../servers.js';
import { manyMentions, manyReports, type WrittenArticle } from './largeDocuments.js';
import { openFresh, scrollThrough } from './opening.js';
import { ask, type View, viewsOf } from './views.js';

const USAGE = `Usage: CHROME_PATH=… npm run bench:explorer -- [FOLDER…] [--loads N] [--only NAME]
         every kind of view on the documents of the folders, else on the samples; then a story of 200 articles and a list of
         5,000 mentions, on a base of their own
       CHROME_PATH=… npm run bench:explorer -- --url URL [--loads N] [--only NAME]
         every kind of view of a server that runs
Each view is opened by a browser that has nothing of it yet; told is the median, in ms, with the machine's load.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    loads: { type: 'string', default: '5' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const CHROME = process.env.CHROME_PATH;
if (values.help || !CHROME) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const LOADS = Number(values.loads);
const REPORTS = 200;
const MENTIONS = 5_000;
const PERSON = 'Leonie Astrup';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLES = path.join(ROOT, 'prisma', 'documents');

const browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] });
try {
  if (values.url !== undefined) await measureViews(values.url, await viewsOf(values.url));
  else {
    await onServer(positionals.length > 0 ? positionals : [SAMPLES], async (url) =>
      measureViews(url, await viewsOf(url)),
    );
    if (positionals.length === 0) await measureLarge();
  }
} finally {
  await browser.close();
}

async function measureLarge(): Promise<void> {
  const models = (await documentsIn(path.join(SAMPLES, 'ferry-fire'))).slice(0, 6);
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-explorer-'));
  try {
    await writeArticles(folder, [...manyReports(models, REPORTS), ...manyMentions(PERSON, MENTIONS)]);
    await onServer([folder], async (url) => {
      const data = (await ask(
        url,
        `{ stories(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id articleCount } }
           entity(name: "${PERSON}") { id mentionCount } }`,
      )) as Large;
      const story = expected(data.stories.nodes[0], 'a story');
      await measureViews(url, [
        { name: `story of ${story.articleCount} articles`, path: `/stories/${story.id}` },
        { name: `network of it`, path: `/stories/${story.id}/network` },
        { name: `entity of ${data.entity.mentionCount} mentions`, path: `/entities/${data.entity.id}` },
      ]);
      const scrolled = await scrollThrough(browser, `${url}/entities/${data.entity.id}#mentions`);
      console.log(`scrolling of ${scrolled.rows} mentions: ${JSON.stringify(scrolled)}, ${load()}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Large {
  readonly stories: { readonly nodes: readonly { readonly id: string; readonly articleCount: number }[] };
  readonly entity: { readonly id: string; readonly mentionCount: number };
}

async function writeArticles(folder: string, articles: readonly WrittenArticle[]): Promise<void> {
  const lines = articles.map(({ published, ...article }) => JSON.stringify({ ...article, date: published }));
  await writeFile(path.join(folder, 'articles.jsonl'), lines.join('\n'));
}

async function measureViews(url: string, views: readonly View[]): Promise<void> {
  for (const { name, path: address } of views.filter((view) => view.name.includes(values.only ?? ''))) {
    const openings = await openedOften(url + address);
    const of = (pick: (opening: (typeof openings)[number]) => number) =>
      Math.round(quantile(openings.map(pick), 0.5));
    console.log(
      `${name.padEnd(28)} interactive ${of(({ interactive }) => interactive)} ms, first words ${of(({ painted }) => painted)} ms, ${load()}`,
    );
  }
}

async function openedOften(address: string) {
  const openings = [];
  for (let i = 0; i < LOADS; i++) openings.push(await openFresh(browser, address));
  return openings;
}

function load(): string {
  return `load ${expected(loadavg()[0], 'the load').toFixed(1)}`;
}

/** Ingests documents into a base that is gone afterwards, and serves it. */
async function onServer(documents: readonly string[], use: (url: string) => Promise<void>): Promise<void> {
  await withFreshDatabase(async ({ folder }) => {
    const { DATABASE_URL: _url, ...env } = process.env;
    const ingest = spawn(
      process.execPath,
      [path.join(ROOT, 'dist', 'cli', 'main.js'), 'ingest', ...documents, '--data', folder],
      { env, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const [status] = await once(ingest, 'close');
    if (status !== 0) throw new Error('The documents could not be ingested.');
    const server = await startDateline({ folder });
    try {
      await use(server.url);
    } finally {
      await server.close();
    }
  });
}
