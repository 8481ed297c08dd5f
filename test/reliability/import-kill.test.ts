/**
 * P14, P26: a long import that was begun ends, whatever happens meanwhile. The shop process dies by SIGKILL again and
 * again in the middle of one; each start goes on where the one before was, and at the end every row is there once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { chances, freshFolder, serve } from './shop-child.ts';

const rows = 20_000;
const deathsAtLeast = 4;

const list = (): Buffer =>
  Buffer.from(
    [
      'Codice;Nome;Taglia;Prezzo',
      ...Array.from(
        { length: rows },
        (_, index) => `K${index};Maglia ${index >> 2};${index % 4};${(index % 90) + 1},50`,
      ),
    ].join('\n'),
  );

async function begin(door: Door): Promise<number> {
  const bytes = list();
  const { uploadId } = await door.imports.begin({ name: 'lungo.csv', bytes: bytes.length });
  const size = 700_000;
  for (let index = 0; index * size < bytes.length; index++) {
    const base64 = bytes.subarray(index * size, (index + 1) * size).toString('base64');
    await door.imports.piece({ uploadId, index, base64 });
  }
  const { job } = await door.imports.apply({ uploadId, background: true });
  if (job === null) throw new Error('too short a list for a job');
  return job.id;
}

const jobOf = async (door: Door, id: number) => (await door.imports.jobs.list()).find((job) => job.id === id);

async function ended(door: Door, id: number): Promise<string | undefined> {
  for (;;) {
    const job = await jobOf(door, id);
    if (job === undefined || ['done', 'cancelled', 'paused'].includes(job.state)) return job?.state;
    await pause(50);
  }
}

describe('A long import', () => {
  it(
    'ends after any number of deaths: every row once, one batch, and it goes out whole',
    { timeout: 240_000 },
    async () => {
      const chance = chances(17);
      const data = freshFolder();
      let shop = await serve(data);
      const id = await begin(shop.door);
      let deaths = 0;
      let before = 0;
      while (deaths < 12) {
        await pause(60 + chance() * 240);
        if ((await jobOf(shop.door, id))?.state !== 'running') break;
        await shop.kill();
        deaths++;
        shop = await serve(data);
        const { done = 0 } = (await jobOf(shop.door, id)) ?? {};
        // What was said to be in, is in.
        expect(done).toBeGreaterThanOrEqual(before);
        before = done;
      }
      expect(deaths).toBeGreaterThanOrEqual(deathsAtLeast);
      expect(await ended(shop.door, id)).toBe('done');
      const { door } = shop;
      expect((await door.settings.check()).ok).toBe(true);
      expect((await door.catalog.list({ limit: 1 })).total).toBe(rows);
      for (const index of [0, 1, 777, 9999, rows - 1]) {
        const variant = await door.catalog.bySku({ sku: `K${index}` });
        expect(variant.basePrice).toBe(((index % 90) + 1) * 100 + 50);
        // One record for the one price, one for each channel: nothing came twice.
        expect(await door.pricing.history({ variantId: variant.id })).toHaveLength(5);
      }
      const [first, second] = [await door.catalog.bySku({ sku: 'K400' }), await door.catalog.bySku({ sku: 'K403' })];
      expect(first.productId).toBe(second.productId);
      const batches = (await door.pricing.batches.list({ limit: 50 })).items.filter(({ kind }) => kind === 'import');
      expect(batches).toHaveLength(1);
      await door.pricing.batches.undo({ batchId: batches[0]?.id ?? 0 });
      expect((await door.catalog.list({ limit: 1 })).total).toBe(0);
      expect((await shop.stop()).code).toBe(0);
    },
  );

  it('that is cancelled is out after any number of deaths', { timeout: 240_000 }, async () => {
    const chance = chances(29);
    const data = freshFolder();
    let shop = await serve(data);
    const id = await begin(shop.door);
    await pause(400);
    await shop.door.imports.jobs.cancel({ id });
    for (let deaths = 0; deaths < 3; deaths++) {
      await pause(chance() * 120);
      await shop.kill();
      shop = await serve(data);
    }
    expect(await ended(shop.door, id)).toBe('cancelled');
    expect((await shop.door.catalog.list({ limit: 1 })).total).toBe(0);
    expect((await shop.stop()).code).toBe(0);
  });

  it('that was paused waits for a person, also after a death', { timeout: 120_000 }, async () => {
    const data = freshFolder();
    let shop = await serve(data);
    const id = await begin(shop.door);
    const { done } = await shop.door.imports.jobs.pause({ id });
    await shop.kill();
    shop = await serve(data);
    await pause(500);
    const job = await jobOf(shop.door, id);
    expect(job?.state).toBe('paused');
    expect(job?.done).toBeGreaterThanOrEqual(done);
    await shop.door.imports.jobs.resume({ id });
    expect(await ended(shop.door, id)).toBe('done');
    expect((await shop.door.catalog.list({ limit: 1 })).total).toBe(rows);
    expect((await shop.stop()).code).toBe(0);
  });
});
