import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../database/database.js';
import { resolveDataFolder } from '../database/dataFolder.js';
import { examine } from '../database/examine.js';
import { createPool } from '../database/pool.js';
import { createKnowledgeBase } from '../knowledge/knowledgeBase.js';
import { counted } from './counted.js';
import { describeError } from './errors.js';
import { print } from './print.js';

/** What was looked at, and what to do where it is not well. */
interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

const LEAST_MEMORY = 1 << 30;
const LEAST_ROOM = 1 << 30;
/** By how much the clocks of this machine and the database may differ. */
const MOST_SECONDS_APART = 5;

/** `dateline doctor`: the exit status is 1 where something is not well. */
export async function doctor(options: { readonly data: string; readonly json?: boolean }): Promise<void> {
  const folder = resolveDataFolder(options.data);
  const findings = [
    node(),
    memory(),
    await disk(folder),
    await rights(folder),
    ...(await database(options.data)),
  ];
  for (const finding of findings)
    print(options, finding, `${finding.ok ? 'well ' : 'BAD  '} ${finding.check}: ${finding.detail}`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

function node(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { check: 'Node.js', ok, detail: ok ? process.version : `${process.version}; use 20.19 or later` };
}

function memory(): Finding {
  // Within a container its own limit counts.
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const ok = bytes >= LEAST_MEMORY;
  const gigabytes = `${(bytes / (1 << 30)).toFixed(1)} GB`;
  return { check: 'memory', ok, detail: ok ? gigabytes : `${gigabytes}; give it 1 GB or more` };
}

async function disk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await existing(folder));
  const ok = bavail * bsize >= LEAST_ROOM;
  const free = `${((bavail * bsize) / (1 << 30)).toFixed(1)} GB free at ${folder}`;
  return {
    check: 'disk',
    ok,
    detail: ok ? free : `${free}; free 1 GB or more, or choose another folder with --data`,
  };
}

async function rights(folder: string): Promise<Finding> {
  const place = await existing(folder);
  const ok = await access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    check: 'data folder',
    ok,
    detail: ok
      ? folder
      : `${place} can't be written; give this user the right to, or choose another with --data`,
  };
}

async function existing(folder: string): Promise<string> {
  for (let place = folder; ; place = path.dirname(place)) {
    const there = await access(place).then(
      () => true,
      () => false,
    );
    if (there || place === path.dirname(place)) return place;
  }
}

async function database(data: string): Promise<Finding[]> {
  try {
    const open = await openDatabase(data);
    const pool = createPool(open.url, { max: 1 });
    try {
      const { version, apart, missingExtensions } = await examine(pool);
      const articles = await createKnowledgeBase(pool).countArticles();
      return [
        {
          check: 'database',
          ok: true,
          detail: `${open.name}, PostgreSQL ${version}, ${counted(articles, 'article')}`,
        },
        {
          check: 'extensions',
          ok: missingExtensions.length === 0,
          detail:
            missingExtensions.length === 0
              ? 'all there'
              : `${missingExtensions.join(' and ')} missing; as the owner of the database, run ${missingExtensions.map((name) => `CREATE EXTENSION ${name}`).join('; ')}`,
        },
        {
          check: 'clock',
          ok: apart <= MOST_SECONDS_APART,
          detail: `${apart.toFixed(1)} s from the database's${apart <= MOST_SECONDS_APART ? '' : '; let both follow a time server'}`,
        },
      ];
    } finally {
      await pool.end();
      await open.close();
    }
  } catch (error) {
    return [{ check: 'database', ok: false, detail: describeError(error) }];
  }
}
