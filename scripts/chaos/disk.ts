import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of a small size, in memory, that can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room there is; returns what gives it back. */
  fill(): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

/** Mounts a small disk at a folder; null where this user or system can't. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true, force: true });
    return null;
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'w');
      const part = Buffer.alloc(1 << 20);
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          await file.write(part.subarray(0, Math.max(4_096, Math.min(part.length, bavail * bsize))));
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        await file.close();
      }
      return () => rm(ballast, { force: true });
    },
    async remove() {
      await run('umount', ['--lazy', folder]).catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}
