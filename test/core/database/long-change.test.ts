import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Change, type Database, inMemory, openDatabase } from '../../../src/core/database/index.ts';

const clock = { now: () => Date.now() };
const setting = (change: Change, key: string) => change.db.insertInto('setting').values({ key, value: '1' }).execute();
const keysOf = async (database: Database): Promise<string[]> =>
  (await database.read.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key);

/** Writes at once, and goes on writing for so long. */
async function longChange(database: Database, ms: number): Promise<void> {
  await database.change(async (change) => {
    const end = performance.now() + ms;
    for (let n = 0; performance.now() < end; n++) {
      await setting(change, `long-${String(n).padStart(6, '0')}`);
      await change.breathe();
    }
  });
}

/** A change that lasts until somebody waits for it; `seen` waits for what it sees. */
function watching(database: Database): [seen: (awaited: boolean) => Promise<void>, change: Promise<void>] {
  let last: boolean | null = null;
  const change = database.change(async ({ awaited }) => {
    for (;;) {
      last = awaited();
      await new Promise((resolve) => setImmediate(resolve));
      if (last) return;
    }
  });
  return [(awaited) => vi.waitUntil(() => last === awaited, { interval: 1 }).then(() => undefined), change];
}

describe('while a long change is at work', () => {
  let folder: string;
  let database: Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vetrina-long-'));
    database = await openDatabase(folder, clock);
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('whoever reads is answered at once, with what was before it', async () => {
    await database.change((change) => setting(change, 'before'));
    let done = false;
    const long = longChange(database, 400).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answers: string[][] = [];
    while (!done && answers.length < 20) answers.push(await keysOf(database));
    expect(done).toBe(false);
    expect(new Set(answers.flat())).toEqual(new Set(['before']));
    await long;
    expect((await keysOf(database)).length).toBeGreaterThan(1);
  });

  it('whoever asked in the same moment as it began is answered, too', async () => {
    let done = false;
    const long = longChange(database, 300).then(() => (done = true));
    const reads = await Promise.all(Array.from({ length: 10 }, () => keysOf(database)));
    expect([reads.flat(), done]).toEqual([[], false]);
    await long;
  });

  it('whoever wants to write waits, and then sees it', async () => {
    const order: string[] = [];
    const long = longChange(database, 150).then(() => order.push('long'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const short = database
      .change(async (change) => {
        const rows = await change.db.selectFrom('setting').select('key').execute();
        expect(rows.length).toBeGreaterThan(0);
        await setting(change, 'short');
      })
      .then(() => order.push('short'));
    await Promise.all([long, short]);
    expect(order).toEqual(['long', 'short']);
    expect(await keysOf(database)).toContain('short');
  });

  it('is told when somebody else wants to write, so that it can make room', async () => {
    const [seen, long] = watching(database);
    await seen(false);
    const short = database.change((other) => setting(other, 'short'));
    await seen(true);
    await Promise.all([long, short]);
    const together: boolean[] = [];
    const noting = (change: Change) => Promise.resolve(void together.push(change.awaited()));
    await Promise.all([database.change(noting), database.change(noting)]);
    expect(together).toEqual([true, true]);
  });

  it('one that is refused in the end leaves nothing, and reading goes on', async () => {
    const refused = database.change(async (change) => {
      await setting(change, 'half');
      for (let n = 0; n < 5; n++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        await change.breathe();
      }
      throw new Error('no');
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await keysOf(database)).toEqual([]);
    await expect(refused).rejects.toThrow('no');
    await database.change((change) => setting(change, 'after'));
    expect(await keysOf(database)).toEqual(['after']);
  });
});

it('in memory there is one connection only: who reads waits until it is through', async () => {
  const database = await openDatabase(inMemory, clock);
  const long = longChange(database, 50);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await keysOf(database)).length).toBeGreaterThan(0);
  await long;
  const [seen, watched] = watching(database);
  await seen(false);
  const reading = keysOf(database);
  await seen(true);
  await Promise.all([watched, reading]);
});
