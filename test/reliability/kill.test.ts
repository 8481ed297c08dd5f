/**
 * P1: what was answered survives the death of the process. Two hundred times a real shop process dies by SIGKILL in the
 * middle of prices, bulk changes, imports, undos, registrations, deliveries, backups, a restore, and the making of the
 * file. (Erasing a person joins when the shop can do it.)
 */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { createRouterClient } from '@orpc/server';
import { ownFolder } from '../../src/server/owner.ts';
import { theOwner } from '../../src/server/actors.ts';
import type { Door } from '../../src/api/index.ts';
import { beginWork } from './acked-work.ts';
import { chances, ended, freshFolder, run, serve, start } from './shop-child.ts';

const lives = 80;
const deathsOfRestore = 20;
const deathsOfTheFirstStart = 20;

/** Kills the shop over and over on one folder; every start looks at what the one before had answered. */
async function liveAndDie(seed: number): Promise<{ answered: number; deaths: number }> {
  const chance = chances(seed);
  const data = freshFolder();
  let shop = await serve(data);
  const acked = await beginWork(shop.door);
  let answered = 0;
  for (let life = 0; life < lives; life++) {
    const working = acked.work(shop.door, chance);
    // A start loads of the shop what it is asked: the first answers of a life take their time.
    await pause(20 + chance() * 300);
    const { signal } = await shop.kill();
    expect(signal).toBe('SIGKILL');
    answered += await working;
    shop = await serve(data);
    await acked.verify(shop.door);
  }
  expect((await shop.stop()).code).toBe(0);
  return { answered, deaths: lives };
}

/** The folder opened by this process, looked at, and given back. */
async function looking<T>(data: string, look: (door: Door) => Promise<T>): Promise<T> {
  const owner = await ownFolder({ root: data, env: {} });
  try {
    const { router } = owner.workspaces.current().shop;
    return await look(createRouterClient(router, { context: { actor: theOwner } }));
  } finally {
    await owner.close();
  }
}

async function killed(words: readonly string[], afterMs: number): Promise<boolean> {
  const child = start(words);
  const gone = ended(child);
  await pause(afterMs);
  child.kill('SIGKILL');
  return (await gone).signal === 'SIGKILL';
}

describe('A shop process that dies', () => {
  it.concurrent.for([11, 23])('loses nothing that it had answered (chances %i)', { timeout: 500_000 }, async (seed) => {
    const { answered, deaths } = await liveAndDie(seed);
    // The deaths met real work, not idle processes: on a slow machine, too, which answers less in a life.
    expect(answered / deaths).toBeGreaterThan(1);
  });

  it('while it restores leaves one whole shop, the old or the new', { timeout: 120_000 }, async () => {
    const chance = chances(5);
    const data = freshFolder();
    const add = (sku: string) =>
      looking(data, (door) => door.catalog.create({ product: { name: sku }, variants: [{ sku, price: 100 }] }));
    await add('OLD');
    const backup = `${data}/copy.vetrina`;
    expect((await run('backup', backup, '--data', data)).code).toBe(0);
    await add('NEW');
    let deaths = 0;
    const seen = new Set<string>();
    while (deaths < deathsOfRestore) {
      if (await killed(['restore', backup, '--data', data], 60 + chance() * 160)) deaths++;
      const skus = await looking(data, async (door) => {
        expect((await door.settings.check()).ok).toBe(true);
        return (await door.catalog.list({})).items
          .map(({ sku }) => sku)
          .sort()
          .join(' ');
      });
      expect(['NEW OLD', 'OLD']).toContain(skus);
      seen.add(skus);
      if (skus === 'OLD') await add('NEW');
    }
  });

  it('while it makes its file is a new shop at the next start, nothing in between', { timeout: 120_000 }, async () => {
    const chance = chances(7);
    let deaths = 0;
    while (deaths < deathsOfTheFirstStart) {
      const data = freshFolder();
      if (await killed(['status', '--data', data], 60 + chance() * 140)) deaths++;
      const found = await looking(data, async (door) => ({
        sound: (await door.settings.check()).ok,
        channels: (await door.channels.list()).length,
      }));
      expect(found).toEqual({ sound: true, channels: 4 });
    }
  });
});
