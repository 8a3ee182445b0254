import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts of news that words and verbs are counted in: BBC news, and PolNeAR's train part. */
export const newsTexts = (corpora: string): string[] => [
  ...textsIn(path.join(corpora, 'articles', 'bbc-news', 'data_files')),
  ...textsIn(path.join(corpora, 'statements', 'polnear', 'train', 'text')),
];

/** The texts below a folder, in the order of their paths. A few files are in Latin-1. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const text = bytes.toString('utf8');
      return text.includes('\ufffd') ? bytes.toString('latin1') : text;
    });
}
