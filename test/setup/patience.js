/** How long a test file may take: far more than any does, so that only one that waits for ever is ended. */
const PATIENCE_MS = 600_000;

/** Ends the run, naming the file, where a test file never comes to its end: the runner knows no limit to a test's time. */
export default class Patience {
  waiting = new Map();

  onTestFileStart({ path }) {
    const giveUp = () => {
      console.error(`${path} has not ended after ${PATIENCE_MS / 1000} s.`);
      process.exit(1);
    };
    this.waiting.set(path, setTimeout(giveUp, PATIENCE_MS));
  }

  onTestFileResult({ path }) {
    clearTimeout(this.waiting.get(path));
  }
}
