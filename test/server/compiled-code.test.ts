/** Starts on a folder of compiled code: what the first one ran is kept, the next one takes it, and nothing there can break a start. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

const code = pathToFileURL(join(import.meta.dirname, '../../src/server/compiled-code.ts')).href;

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const script = join(folder, 'till.script.js');
  writeFileSync(
    script,
    `(function (price, words) {
      const half = (of) => of / 2;
      const inWords = (of) => [of, 'cent'].map((each) => String(each).toUpperCase()).join(' ');
      return words ? inWords(half(price)) : half(price);
    })`,
  );
  const kept = join(folder, 'kept');
  return {
    /** A start that asks the script once, for the price in words where it says so. */
    start({ keeps = true, words = false } = {}): string {
      const program = `
        import { enableCompileCache } from 'node:module';
        enableCompileCache(${JSON.stringify(kept)});
        const { keepCompiled, runScript } = await import(${JSON.stringify(code)});
        console.log(runScript(${JSON.stringify(script)})(1290, ${words}));
        if (${keeps}) await keepCompiled();`;
      const env = { ...process.env, NODE_COMPILE_CACHE: '', NODE_OPTIONS: '' };
      return execFileSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' }).trim();
    },
    /** Another version of the script, of the same length: a third instead of a half. */
    update: (): void => writeFileSync(script, readFileSync(script, 'latin1').replace('of / 2', 'of / 3')),
    compiled: (): string[] =>
      readdirSync(kept, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('.compiled'))
        .map((name) => join(kept, name)),
  };
}

test('what the first start ran is kept, once', () => {
  const { start, compiled } = openFolder();
  expect([start({ keeps: false }), compiled()]).toEqual(['645', []]);
  expect(start()).toBe('645');
  const [file = ''] = compiled();
  expect(file).toMatch(/till\.script\.js\.compiled$/u);
  const { mtimeMs, ino } = statSync(file);
  expect(start()).toBe('645');
  expect(compiled()).toEqual([file]);
  expect(statSync(file)).toMatchObject({ mtimeMs, ino });
});

test('a later start adds what the ones before it did not run, up to the fifth that adds', () => {
  const { start, compiled } = openFolder();
  start();
  const [file = ''] = compiled();
  const size = (): number => statSync(file).size;
  const little = size();
  start({ words: true });
  const more = size();
  expect(more).toBeGreaterThan(little);
  start();
  expect(size()).toBe(more);

  // As if four had added to the little that was there first.
  rmSync(file);
  start();
  const fifth = readFileSync(file);
  fifth.writeUInt32LE(5, fifth.length - 4);
  writeFileSync(file, fifth);
  expect([start({ words: true }), size()]).toEqual(['645 CENT', little]);
});

test('an update of the same length runs as it is written, and is kept anew', () => {
  const { start, update, compiled } = openFolder();
  expect(start()).toBe('645');
  const [file = ''] = compiled();
  const before = readFileSync(file);
  update();
  expect([start(), start({ words: true })]).toEqual(['430', '430 CENT']);
  expect(compiled()).toEqual([file]);
  expect(readFileSync(file).equals(before)).toBe(false);
});

test('half a file, one with a wrong bit, a strange one and an empty one are put right by the next start', () => {
  const { start, compiled } = openFolder();
  start();
  const [file = ''] = compiled();
  const whole = readFileSync(file);
  const wrongBit = Uint8Array.from(whole);
  wrongBit.set([~(whole[100] ?? 0)], 100);
  for (const spoil of [
    () => writeFileSync(file, wrongBit),
    () => truncateSync(file, whole.length / 2),
    () => writeFileSync(file, 'not what V8 wrote'),
    () => writeFileSync(file, ''),
  ]) {
    spoil();
    const spoiled = readFileSync(file);
    expect(start()).toBe('645');
    const now = readFileSync(file);
    expect([now.length, now.equals(spoiled)]).toEqual([whole.length, false]);
  }
});
