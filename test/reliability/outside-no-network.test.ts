/**
 * P25 with the network really gone: the built shop in a network namespace of its own that has nothing but loopback, and
 * every way out that it tries written down by strace. Where the system allows neither, the test says so; then
 * `nothing-outside.test.ts`, which watches from inside the process, stands alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { builtShop, dataFolder } from './served-shop.ts';

const runs = (program: string, ...words: string[]): boolean =>
  spawnSync(program, words, { stdio: 'ignore', timeout: 10_000 }).status === 0;
const canBeAlone = process.platform === 'linux' && runs('unshare', '-rn', 'sh', '-c', 'ip link set lo up');
const canTrace = canBeAlone && runs('unshare', '-rn', 'strace', '-f', '-qq', '-e', 'trace=connect', 'true');

const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString();
const listing = 'Codice;Nome;Prezzo;Pagina\nPANE;Pane di Altamura;4,20;https://shop.example/pane\nOLIO;Olio;11,90;\n';

/** A day at the command line: each verb with what it must end with. */
const day: readonly (readonly string[])[] = [
  ['import', 'products', 'listino.csv'],
  ['price', 'set', 'PANE', '4,50'],
  ['price', 'bulk', '+5%'],
  ['price', 'history', 'PANE'],
  ['undo'],
  ['listings'],
  ['events', 'create', '--title', 'Degustazione', '--starts', inTwoWeeks, '--capacity', '20'],
  ['events', 'list'],
  ['leads'],
  ['metrics'],
  ['sync', '--once'],
  ['status'],
  ['backup', 'copia.vetrina'],
  ['check'],
  ['restore', 'copia.vetrina'],
  ['--workspace', 'sample', 'status'],
  ['--workspace', 'sample', 'sync', '--once'],
];

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

describe.skipIf(!canBeAlone)('without any network', () => {
  it('a day’s work is done, and nothing but this machine is asked', () => {
    const data = dataFolder();
    writeFileSync(join(data, 'listino.csv'), listing);
    const trace = join(data, 'connects.txt');
    const traced = canTrace ? ['strace', '-f', '-qq', '-A', '-e', 'trace=connect', '-o', trace] : [];
    const commands = day.map((words) => {
      const command = [...traced, process.execPath, builtShop, ...words, '--data', data].map(quoted).join(' ');
      return `${command} > last.txt 2>&1; echo "$? ${words.join(' ')}" >> ended.txt`;
    });
    const script = ['ip link set lo up', `cd ${quoted(data)}`, ...commands].join('\n');
    const { VETRINA_API_GATEWAY: _gateway, ...env } = process.env;
    const ended = spawnSync('unshare', ['-rn', 'sh', '-c', script], { env, timeout: 120_000, encoding: 'utf8' });
    expect(ended.status).toBe(0);
    const codes = readFileSync(join(data, 'ended.txt'), 'utf8').trim().split('\n');
    expect(codes).toEqual(day.map((words) => `0 ${words.join(' ')}`));
    expect(waysOut(trace)).toEqual([]);
  });
});

/** Addresses outside this machine that a process tried to reach. */
function waysOut(trace: string): string[] {
  if (!existsSync(trace)) return [];
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /sa_family=AF_INET6?\b/u.test(line))
    .filter((line) => !/inet_addr\("127\.|"::1"|"::ffff:127\./u.test(line));
}
