import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand, testFolder } from '../setup/command.js';

const folder = testFolder();

/** What bash offers behind words of which the last is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { stdout } = await runCommand(['completion', 'bash']);
  const script = path.join(folder, 'completion.bash');
  writeFileSync(script, stdout);
  const ask = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _dateline; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', ask, script, ...words], { encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

const onBash = process.platform === 'win32' ? test.skip : test;

onBash(
  'bash completes commands, options and their choices',
  async () => {
    expect(await offered('dateline', 'ba')).toEqual(['backup']);
    expect(await offered('dateline', 'keys', '')).toEqual(expect.arrayContaining(['create', 'list', 'end']));
    expect(await offered('dateline', 'keys', 'create', '--ro')).toEqual(['--role']);
    expect(await offered('dateline', 'keys', 'create', '--role', '')).toEqual([
      'read',
      'write',
      'curate',
      'all',
    ]);
    expect(await offered('dateline', 'ingest', '--json', '--tim')).toEqual(['--time-zone', '--time-limit']);
  },
  60_000,
);

test('all shells know all commands', async () => {
  const { stdout: help } = await runCommand(['--help']);
  const commands = [...help.matchAll(/^ {2}([a-z]+) (?=.* {2})/gm)].map(([, name]) => name);
  expect(commands).toEqual(expect.arrayContaining(['ingest', 'serve', 'doctor']));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = await runCommand(['completion', shell]);
    expect(status).toBe(0);
    for (const command of commands.filter((name) => name !== 'help')) expect(stdout).toContain(command);
  }
  expect((await runCommand(['completion', 'tcsh'])).status).toBe(2);
}, 60_000);
