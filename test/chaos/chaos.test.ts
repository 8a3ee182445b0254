import { chaos } from '../../scripts/chaos/run.js';

/** The short form of `npm run chaos`: everything goes wrong once. */
test('whatever is killed, halted, cut or full: nothing is lost, nothing is there twice, and every error says whether to try again', async () => {
  const report = await chaos({
    seconds: 5,
    articles: 24,
    workers: 1,
    seed: 7,
    haltSeconds: 1,
    diskMegabytes: 500,
    say: () => {},
  });
  expect(report.faults).toEqual([]);
  for (const skipped of report.skipped) process.stderr.write(`Left out: ${skipped}.\n`);
  expect(Object.keys(report.done)).toEqual(
    expect.arrayContaining([
      'worker killed',
      'ingest killed',
      'server killed',
      'database killed',
      'connections cut',
    ]),
  );
  expect(report.requests.answered).toBeGreaterThan(0);
}, 400_000);
