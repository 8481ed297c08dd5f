/**
 * P1, P14: a promotion that begins or ends while the shop's process dies has begun everywhere or nowhere, and ended
 * everywhere or nowhere; what was answered stands. Undone while it dies, it is undone or not.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { ownFolder } from '../../src/server/owner.ts';
import { proveRecords } from '../core/pricing/prove-records.ts';
import { chances, freshFolder, serve } from './shop-child.ts';

/** VETRINA_KILLS=500 for a long run. */
const kills = Number(process.env['VETRINA_KILLS'] ?? 24);
const goods = 800;
const channels = ['till', 'web', 'google'];

async function stock(door: Door): Promise<void> {
  const rows = Array.from({ length: goods }, (_, index) => `G-${index};Merce ${index};${10 + (index % 50)},00`);
  const text = Buffer.from(['Codice;Nome;Prezzo', ...rows, ''].join('\n'));
  const { uploadId } = await door.imports.begin({ name: 'listino.csv', bytes: text.length });
  await door.imports.piece({ uploadId, index: 0, base64: text.toString('base64') });
  await door.imports.apply({ uploadId });
}

/** What was answered last, and what may have happened since. */
class Answered {
  running = false;
  open = false;

  /** Begins, stops, brings back, again and again, until the shop is gone. */
  async work(door: Door): Promise<void> {
    for (;;) {
      await this.step(true, () => create(door));
      const [promotion] = (await door.pricing.promotions.list({ limit: 1 })).items;
      const id = promotion?.id as number;
      const { batchId } = await this.step(false, () => door.pricing.promotions.stop({ id }));
      await this.step(true, () => door.pricing.batches.undo({ batchId }));
      await this.step(false, () => door.pricing.batches.undo({ batchId: promotion?.batchId as number }));
    }
  }

  private async step<T>(runs: boolean, call: () => Promise<T>): Promise<T> {
    this.open = true;
    const answer = await call();
    this.running = runs;
    this.open = false;
    return answer;
  }
}

const create = (door: Door) =>
  door.pricing.promotions.create({
    name: 'Ribassi',
    products: { filter: {} },
    channels,
    from: null,
    until: '2099-12-31T20:00',
    reduction: { kind: 'percent', value: 2000 },
  });

/** Looks into the file of a shop that died; answers whether a promotion runs in it. */
async function examine(data: string): Promise<boolean> {
  const owner = await ownFolder({ root: data, env: {} });
  try {
    const { database } = owner.workspaces.current().shop;
    await proveRecords({ database });
    const promotions = await database.read.selectFrom('promotion').selectAll().execute();
    const plans = await database.read.selectFrom('price_plan').select(['id', 'promotion_id', 'state']).execute();
    const laid = await database.read
      .selectFrom('current_price')
      .select('plan_id')
      .where('plan_id', 'is not', null)
      .execute();
    const running = promotions.filter(({ state }) => state === 'running');
    expect(running.length).toBeLessThanOrEqual(1);
    for (const { id, state } of promotions) {
      const states = new Set(plans.filter(({ promotion_id: of }) => of === id).map((plan) => plan.state));
      expect([...states], `prices of a promotion that is ${state}`).toEqual([state]);
    }
    expect(laid.length).toBe(running.length * goods * channels.length);
    return running.length === 1;
  } finally {
    await owner.close();
  }
}

it(`begins and ends everywhere or nowhere, killed ${kills} times`, { timeout: 280_000 }, async () => {
  const chance = chances(17);
  const data = freshFolder();
  let shop = await serve(data);
  await stock(shop.door);
  const answered = new Answered();
  const seen = { kept: 0, lost: 0 };
  for (let death = 0; death < kills; death++) {
    const working = answered.work(shop.door).catch(() => undefined);
    await pause(40 + chance() * 900);
    expect((await shop.kill()).signal).toBe('SIGKILL');
    await working;
    const runs = await examine(data);
    if (!answered.open) expect(runs).toBe(answered.running);
    seen[runs === answered.running ? 'kept' : 'lost']++;
    answered.running = runs;
    shop = await serve(data);
    if (!runs) continue;
    const { items } = await shop.door.pricing.promotions.list({ limit: 1, state: 'running' });
    await shop.door.pricing.promotions.stop({ id: items[0]?.id as number });
    answered.running = false;
  }
  await shop.stop();
  expect(seen.kept).toBeGreaterThan(0);
});
