import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { everywhere, openPrices, owner } from './open-prices.ts';
import { proveRecords } from './prove-records.ts';

/** More rounds on demand: VETRINA_TEST_ROUNDS=1000 npx vitest run test/core/pricing/undo-model */
const rounds = Number(process.env['VETRINA_TEST_ROUNDS'] ?? 60);
const typed = { note: '', typingError: false };
const channelIds = ['till', 'web', 'google', 'facebook'] as const;

type Step =
  | { readonly kind: 'base'; readonly variants: number[]; readonly amount: number }
  | { readonly kind: 'own'; readonly variant: number; readonly channel: number; readonly amount: number }
  | { readonly kind: 'follow'; readonly variant: number; readonly channel: number }
  | { readonly kind: 'bulk'; readonly variants: number[]; readonly by: number; readonly channel: number | null }
  | { readonly kind: 'rule'; readonly channel: number; readonly value: number }
  | { readonly kind: 'undo'; readonly which: number; readonly changed: Changed };

/** What becomes of what was changed since: left, put back, or put back for these variants. */
type Changed = 'leave' | 'restore' | number[];

const variant = fc.nat({ max: 2 });
const channel = fc.nat({ max: 3 });
const amount = fc.integer({ min: 100, max: 130 });
const someVariants = fc.uniqueArray(variant, { minLength: 1, maxLength: 3 });
const changed: fc.Arbitrary<Changed> = fc.oneof(
  fc.constant('leave' as const),
  fc.constant('restore' as const),
  someVariants,
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('base' as const), variants: someVariants, amount }),
  fc.record({ kind: fc.constant('own' as const), variant, channel, amount }),
  fc.record({ kind: fc.constant('follow' as const), variant, channel }),
  fc.record({
    kind: fc.constant('bulk' as const),
    variants: someVariants,
    by: fc.integer({ min: 0, max: 9 }),
    channel: fc.option(channel),
  }),
  fc.record({ kind: fc.constant('rule' as const), channel, value: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 5 }), changed }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.constant(0), changed }),
);

/** What is decided for one price, and for which batches it stands: the one that decided it, and undos that led back to it. */
interface Standing {
  readonly value: number | null;
  readonly batches: ReadonlySet<number>;
}

const nothing: Standing = { value: null, batches: new Set() };

class Model {
  readonly now = new Map<string, Standing>();
  /** What stood where a batch changed something, right before it did. */
  readonly before = new Map<number, Map<string, Standing>>();
  readonly rules = [0, 0, 0, 0];

  top(key: string): number | null {
    return (this.now.get(key) ?? nothing).value;
  }

  decide(key: string, value: number | null, batch: number): void {
    this.put(key, { value, batches: new Set() }, batch);
  }

  /** Leads back to what stood before the batch, where the batch stands or the user wants it so all the same. */
  undo(batch: number, undoBatch: number, changed: Changed): void {
    for (const [key, before] of this.before.get(batch) ?? []) {
      const restored = changed === 'restore' || (Array.isArray(changed) && changed.includes(Number(key.split(':')[0])));
      if (restored || this.now.get(key)?.batches.has(batch)) this.put(key, before, undoBatch);
    }
  }

  private put(key: string, { value, batches }: Standing, batch: number): void {
    if (this.top(key) === value) return;
    const before = this.before.get(batch) ?? new Map<string, Standing>();
    before.set(key, this.now.get(key) ?? nothing);
    this.before.set(batch, before);
    this.now.set(key, { value, batches: new Set([...batches, batch]) });
  }

  prices(variantIndex: number): Record<string, unknown> {
    const base = this.top(`${variantIndex}:base`);
    const on = channelIds.flatMap((id, index): [string, string | number][] => {
      const own = this.top(`${variantIndex}:${index}`);
      if (own !== null) return [[id, `${own}*`]];
      return base === null ? [] : [[id, base + (this.rules[index] ?? 0)]];
    });
    return { base, ...Object.fromEntries(on) };
  }
}

async function play(steps: readonly Step[]): Promise<void> {
  const shop = await openPrices();
  const { pricing, batches, channels } = shop;
  const ids = [await shop.sell('Olio', 100), await shop.sell('Miele', 110), await shop.sell('Vino', null)];
  const model = new Model();
  model.decide('0:base', 100, 0);
  model.decide('1:base', 110, 0);
  const made: number[] = [];
  const id = (index: number): number => ids[index] as number;
  for (const each of steps) {
    shop.clock.pass(1);
    switch (each.kind) {
      case 'base': {
        const { batchId, changed } = await pricing.verbs.setPrices(
          {
            changes: each.variants.map((index) => ({ variantId: id(index), amount: each.amount })),
            note: '',
            leaveOutRefused: false,
          },
          owner,
        );
        if (changed > 0) made.unshift(batchId ?? 0);
        for (const index of each.variants) model.decide(`${index}:base`, each.amount, batchId ?? 0);
        break;
      }
      case 'own': {
        const wish = {
          variantId: id(each.variant),
          channelId: channelIds[each.channel] as string,
          amount: each.amount,
        };
        const { batchId, changed } = await pricing.verbs.setPrice({ ...wish, ...typed }, owner);
        if (changed > 0) made.unshift(batchId);
        model.decide(`${each.variant}:${each.channel}`, each.amount, batchId);
        break;
      }
      case 'follow': {
        const key = `${each.variant}:${each.channel}`;
        const asked = pricing.verbs.removeException(
          { variantId: id(each.variant), channelId: channelIds[each.channel] as string },
          owner,
        );
        if (model.top(key) === null) {
          await expect(asked).rejects.toMatchObject({ code: 'nothing-to-change' });
          break;
        }
        const { batchId } = await asked;
        made.unshift(batchId);
        model.decide(key, null, batchId);
        break;
      }
      case 'bulk': {
        const before = each.variants.map((index) => model.prices(index));
        const place = each.channel === null ? 'base' : (channelIds[each.channel] as string);
        const now = before.map((prices) => (prices[place] == null ? null : Number.parseInt(String(prices[place]), 10)));
        const asked = pricing.verbs.bulkApply(
          {
            rule: { kind: 'amount', value: each.by, rounding: 'none' },
            selection: { variantIds: each.variants.map(id) },
            channelIds: each.channel === null ? [] : [place],
            note: '',
          },
          owner,
        );
        if (each.by === 0 || now.every((price) => price === null)) {
          await expect(asked).rejects.toMatchObject({ code: 'nothing-to-change' });
          break;
        }
        const { batchId } = await asked;
        made.unshift(batchId);
        for (const [position, index] of each.variants.entries()) {
          const price = now[position];
          if (price != null) model.decide(`${index}:${each.channel ?? 'base'}`, price + each.by, batchId);
        }
        break;
      }
      case 'rule': {
        await channels.verbs.update(
          { id: channelIds[each.channel] as string, rule: { kind: 'amount', value: each.value, rounding: 'none' } },
          owner,
        );
        model.rules[each.channel] = each.value;
        break;
      }
      case 'undo': {
        const batchId = made[each.which % Math.max(1, made.length)];
        if (batchId === undefined) break;
        const result = await batches.verbs
          .undo(
            { batchId, changed: Array.isArray(each.changed) ? { variantIds: each.changed.map(id) } : each.changed },
            owner,
          )
          .catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'batch-already-undone' });
            return null;
          });
        if (result === null) break;
        model.undo(batchId, result.batchId, each.changed);
        made.unshift(result.batchId);
        break;
      }
    }
    for (const index of [0, 1, 2]) expect(await shop.prices(id(index))).toEqual(model.prices(index));
  }
  await proveRecords(shop);
}

test('whatever is changed and undone in whatever order, prices are what the decisions that stand say', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), play), { numRuns: rounds });
}, 300_000);

test('an undo works after the shop was closed and opened again, and itself can be undone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-undo-'));
  try {
    const shop = await openPrices(folder);
    const oil = await shop.sell('Olio', 1000);
    const { batchId } = await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
    await shop.database.close();
    const again = await openPrices(folder);
    const undone = await again.batches.verbs.undo({ batchId }, owner);
    expect(undone).toMatchObject({ restored: 1, leftAlone: 0 });
    expect(await again.prices(oil)).toEqual(everywhere(1000));
    await again.batches.verbs.undo({ batchId: undone.batchId }, owner);
    expect(await again.prices(oil)).toEqual(everywhere(1200));
    await again.database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what was changed again since is left alone and counted', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  const rule = { kind: 'percent', value: 1000, rounding: 'none' } as const;
  const { batchId } = await shop.pricing.verbs.bulkApply({ rule, selection: { filter: {} }, note: '' }, owner);
  await shop.pricing.verbs.setPrice({ variantId: honey, amount: 590, ...typed }, owner);
  expect(await shop.batches.verbs.undo({ batchId }, owner)).toMatchObject({ restored: 1, leftAlone: 1 });
  expect([await shop.prices(oil), await shop.prices(honey)]).toEqual([everywhere(1000), everywhere(590)]);
});

test('undoing the first price of a product leaves it without one, everywhere', async () => {
  const shop = await openPrices();
  const bowl = await shop.sell('Ciotola', null);
  const { batchId } = await shop.pricing.verbs.setPrice({ variantId: bowl, amount: 700, ...typed }, owner);
  const undone = await shop.batches.verbs.undo({ batchId }, owner);
  expect(await shop.prices(bowl)).toEqual({ base: null });
  await shop.batches.verbs.undo({ batchId: undone.batchId }, owner);
  expect(await shop.prices(bowl)).toEqual(everywhere(700));
});

test('a price that was put back over a later one belongs again to the change that had set it', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const set = async (amount: number): Promise<number> =>
    (await shop.pricing.verbs.setPrice({ variantId: oil, amount, ...typed }, owner)).batchId;
  const first = await set(1050);
  const second = await set(1010);
  const third = await set(1020);
  await shop.batches.verbs.undo({ batchId: second, changed: 'restore' }, owner);
  expect(await shop.prices(oil)).toEqual(everywhere(1050));
  expect(await shop.batches.verbs.undo({ batchId: third }, owner)).toMatchObject({ restored: 0, leftAlone: 1 });
  expect(await shop.batches.verbs.undo({ batchId: first }, owner)).toMatchObject({ restored: 1, leftAlone: 0 });
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});
