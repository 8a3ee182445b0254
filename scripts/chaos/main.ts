// Brings articles and reads them while processes are killed, the database is halted, connections are cut and the disk is full, and
// tells whether anything was lost, came twice, or was answered without a word on whether to try again: `npm run chaos`. The exit
// status is 1 where it was.
import { parseArgs } from 'node:util';
import { chaos } from './run.js';

const USAGE = `Usage: npm run chaos -- [--minutes N] [--articles N] [--seed N] [--disk MB] [--json]`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    articles: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    disk: { type: 'string', default: '1500' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}

const begin = Date.now();
const report = await chaos({
  seconds: Number(values.minutes) * 60,
  articles: Number(values.articles),
  workers: 2,
  seed: Number(values.seed),
  haltSeconds: 20,
  diskMegabytes: Number(values.disk),
  say: (line) => console.error(`${String(Math.round((Date.now() - begin) / 1000)).padStart(5)} s  ${line}`),
});
console.log(JSON.stringify(report, null, values.json ? 0 : 2));
process.exitCode = report.faults.length === 0 ? 0 : 1;
