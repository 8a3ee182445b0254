import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFolder } from '../setup/command.js';

const BUILT = path.join(process.cwd(), 'dist');
const folder = testFolder({ 'package.json': '{"type": "module"}' });
cpSync(path.join(BUILT, 'language'), path.join(folder, 'language'), { recursive: true });
cpSync(path.join(BUILT, 'ingestion', 'fingerprint.js'), path.join(folder, 'ingestion', 'fingerprint.js'));

let count = 0;
/** The fingerprint of the build as it lies in the folder now. */
async function fingerprint(): Promise<string> {
  const { href } = pathToFileURL(path.join(folder, 'ingestion', 'fingerprint.js'));
  return (await import(`${href}?${count++}`)).analysisFingerprint();
}

test.each([
  'language/models/trees.bin',
  'language/gazetteers/data/gazetteer.bin',
  'language/lexicon/data/en.json',
])('another %s is another analysis', async (name) => {
  const file = path.join(folder, name);
  const content = readFileSync(file);
  const before = await fingerprint();
  expect(await fingerprint()).toBe(before);
  writeFileSync(file, Buffer.concat([content, Buffer.from(' ')]));
  expect(await fingerprint()).not.toBe(before);
  writeFileSync(file, content);
  expect(await fingerprint()).toBe(before);
});
