import { Presets, SingleBar } from 'cli-progress';
import { counted } from './counted.js';

const LINE_EVERY_MS = 5_000;

/** Tells the user on standard error how far a long work has come. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Prints a line without breaking the display. */
  line(text: string): void;
  stop(): void;
}

/**
 * A bar with rate and time left on a terminal, a plain line every 5 s elsewhere.
 *
 * @param unit a noun for what is done, of one
 * @param total null where it isn't known
 */
export function startProgress(unit: string, total: number | null): Progress {
  const begin = Date.now();
  let done = 0;
  // From the first one on: what comes before it is the loading of models.
  let first = begin;
  const count = () => {
    done++;
    if (done === 1) first = Date.now();
  };
  const rate = () => (done < 2 ? 0 : (done - 1) / Math.max((Date.now() - first) / 1000, 0.001));
  const timeLeft = () =>
    total === null || rate() === 0 ? '' : `, ${duration((total - done) / rate())} left`;

  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      {
        format: `{bar} {value} of {total} ${unit}s, {rate}/s{left}`,
        stream: process.stderr,
        hideCursor: true,
        clearOnComplete: true,
        stopOnComplete: false,
        fps: 8,
      },
      Presets.shades_classic,
    );
    const known = () => ({ rate: rate().toFixed(1), left: timeLeft() });
    bar.start(total ?? 0, 0, known());
    return {
      step() {
        count();
        if (total === null) bar.setTotal(done);
        bar.update(done, known());
      },
      line(text) {
        process.stderr.write(`\r\x1b[K${text}\n`);
      },
      stop: () => bar.stop(),
    };
  }
  let lastLine = begin;
  return {
    step() {
      count();
      if (Date.now() - lastLine < LINE_EVERY_MS) return;
      lastLine = Date.now();
      console.error(
        `${total === null ? counted(done, unit) : `${done} of ${counted(total, unit)}`}, ${rate().toFixed(1)}/s${timeLeft()}`,
      );
    },
    line: (text) => console.error(text),
    stop() {},
  };
}

/** "48 s", "3 min 20 s", "2 h 5 min". */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
