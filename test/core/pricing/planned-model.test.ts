/**
 * P14 with plans: a shop that schedules and promotes, and a twin that only changes regular prices at the same moments.
 * Beneath what lies over them the regular prices are the twin's, whatever is stopped, called off and undone; what
 * customers pay follows from the plans that run; and the prices in force are what the records say.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Refusal } from '../../../src/api/refusals.ts';
import { openPrices, owner } from './open-prices.ts';
import { provePlans, proveRecords } from './prove-records.ts';
import { storeMinuteIn } from './watched-shop.ts';

/** More rounds on demand: VETRINA_TEST_ROUNDS=1000 npx vitest run test/core/pricing/planned-model */
const rounds = Number(process.env['VETRINA_TEST_ROUNDS'] ?? 60);
const note = '';
const channelIds = ['till', 'web', 'google', 'facebook'] as const;

const variant = fc.nat({ max: 2 });
const someVariants = fc.uniqueArray(variant, { minLength: 1, maxLength: 3 });
const place = fc.option(fc.constantFrom(...channelIds));
const amount = fc.integer({ min: 100, max: 160 });
const minutes = fc.integer({ min: 1, max: 300 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), variants: someVariants, place, amount }),
  fc.record({ kind: fc.constant('bulk' as const), variants: someVariants, place, by: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('stay' as const), variant, place, amount, starts: minutes }),
  fc.record({ kind: fc.constant('lend' as const), variant, place, amount, starts: minutes, lasts: minutes }),
  fc.record({
    kind: fc.constant('promote' as const),
    variants: someVariants,
    channels: fc.uniqueArray(fc.constantFrom(...channelIds), { minLength: 1, maxLength: 3 }),
    percent: fc.integer({ min: 5, max: 50 }),
    starts: fc.option(minutes),
    lasts: minutes,
  }),
  fc.record({ kind: fc.constant('stop' as const), which: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('cancel' as const), which: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constant('pass' as const), minutes }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 6 }) }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.constant(0) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Shop = Awaited<ReturnType<typeof openPrices>>;

/** A price that will stay, as the twin has to know it. */
interface Stay {
  readonly batch: number;
  readonly at: number;
  readonly variantId: number;
  readonly channelId: string | null;
  readonly amount: number;
  state: 'waiting' | 'done' | 'off';
  offBy: number | null;
}

const unlessRefused = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

async function play(steps: readonly Step[]): Promise<void> {
  const [shop, twin] = [await openPrices(), await openPrices()];
  const ids: number[] = [];
  for (const [name, price] of [
    ['Olio', 100],
    ['Miele', 110],
    ['Vino', 120],
  ] as const) {
    ids.push(await shop.sell(name, price));
    await twin.sell(name, price);
  }
  const id = (index: number): number => ids[index] as number;
  const stays: Stay[] = [];
  const made: number[] = [];
  const promotions: number[] = [];
  const twinOf = new Map<number, number>();

  async function settle(): Promise<void> {
    await shop.tick();
    twin.clock.time = shop.clock.time;
    for (const stay of stays
      .filter(({ state, at }) => state === 'waiting' && at <= shop.clock.time)
      .sort((a, b) => a.at - b.at)) {
      const { variantId, channelId, amount: wanted } = stay;
      const set = await twin.pricing.verbs.setPrice(
        { variantId, channelId, amount: wanted, note, typingError: false },
        owner,
      );
      if (set.changed > 0) twinOf.set(stay.batch, set.batchId);
      stay.state = 'done';
    }
  }

  async function both<T extends { batchId: number | null; changed: number }>(
    work: (on: Shop) => Promise<T>,
  ): Promise<void> {
    const here = await unlessRefused(work(shop));
    const there = await unlessRefused(work(twin));
    expect(here?.changed).toBe(there?.changed);
    if (here?.batchId == null || there?.batchId == null || here.changed === 0) return;
    made.unshift(here.batchId);
    twinOf.set(here.batchId, there.batchId);
  }

  async function undo(batchId: number): Promise<void> {
    const undone = await unlessRefused(shop.batches.verbs.undo({ batchId }, owner));
    if (undone === null) return;
    made.unshift(undone.batchId);
    for (const stay of stays) {
      if (stay.batch === batchId && stay.state === 'waiting')
        Object.assign(stay, { state: 'off', offBy: undone.batchId });
      else if (stay.offBy === batchId) Object.assign(stay, { state: 'waiting', offBy: null });
    }
    const other = twinOf.get(batchId);
    if (other === undefined) return;
    twinOf.set(undone.batchId, (await twin.batches.verbs.undo({ batchId: other }, owner)).batchId);
  }

  async function act(each: Step): Promise<void> {
    const now = shop.clock.time;
    switch (each.kind) {
      case 'type': {
        const changes = each.variants.map((index) => ({
          variantId: id(index),
          channelId: each.place,
          amount: each.amount,
        }));
        return both((on) => on.pricing.verbs.setPrices({ changes, note, leaveOutRefused: false }, owner));
      }
      case 'bulk':
        return both((on) =>
          on.pricing.verbs.bulkApply(
            {
              rule: { kind: 'amount', value: each.by, rounding: 'none' },
              selection: { variantIds: each.variants.map(id) },
              ...(each.place === null ? {} : { channelIds: [each.place] }),
              note,
            },
            owner,
          ),
        );
      case 'stay':
      case 'lend': {
        const prices = [{ variantId: id(each.variant), channelId: each.place, amount: each.amount }];
        const until = each.kind === 'stay' ? null : storeMinuteIn(now, each.starts + each.lasts);
        const planned = await unlessRefused(
          shop.pricing.verbs.schedule.create({ prices, from: storeMinuteIn(now, each.starts), until, note }, owner),
        );
        if (planned === null) return;
        made.unshift(planned.batchId);
        if (each.kind === 'lend') return;
        const at = now + each.starts * 60_000;
        const { variantId, channelId, amount: wanted } = prices[0] as (typeof prices)[number];
        stays.push({ batch: planned.batchId, at, variantId, channelId, amount: wanted, state: 'waiting', offBy: null });
        return;
      }
      case 'promote': {
        const starts = each.starts ?? 0;
        const promoted = await unlessRefused(
          shop.pricing.verbs.promotions.create(
            {
              name: 'Ribassi',
              products: { variantIds: each.variants.map(id) },
              channels: each.channels,
              from: each.starts === null ? null : storeMinuteIn(now, starts),
              until: storeMinuteIn(now, starts + each.lasts),
              reduction: { kind: 'percent', value: each.percent * 100, basis: 'current', rounding: 'none' },
              regime: 'outside',
              steps: [],
              claim: null,
              note,
            },
            owner,
          ),
        );
        if (promoted === null) return;
        made.unshift(promoted.batchId);
        promotions.unshift(promoted.id);
        return;
      }
      case 'stop': {
        const stopped = await unlessRefused(
          shop.pricing.verbs.promotions.stop({ id: promotions[each.which] ?? 0 }, owner),
        );
        if (stopped !== null) made.unshift(stopped.batchId);
        return;
      }
      case 'cancel': {
        const { items } = await shop.pricing.verbs.schedule.list({ limit: 50 }, owner);
        const chosen = items[each.which];
        if (chosen === undefined) return;
        const cancelled = await unlessRefused(shop.pricing.verbs.schedule.cancel({ ids: [chosen.id] }, owner));
        if (cancelled === null) return;
        made.unshift(cancelled.batchId);
        for (const stay of stays) {
          if (stay.batch === chosen.batchId && stay.state === 'waiting')
            Object.assign(stay, { state: 'off', offBy: cancelled.batchId });
        }
        return;
      }
      case 'pass':
        shop.clock.pass(each.minutes);
        return;
      case 'undo':
        return undo(made[each.which % Math.max(1, made.length)] ?? 0);
    }
  }

  for (const each of steps) {
    await act(each);
    await settle();
    const [here, there] = [
      await shop.pricing.currentPrices(shop.database.read, ids),
      await twin.pricing.currentPrices(twin.database.read, ids),
    ];
    for (const variantId of ids) {
      const regular = (on: typeof here) =>
        [...(on.get(variantId)?.channels ?? [])].map(([channel, price]) => [channel, price.regular, price.exception]);
      expect([here.get(variantId)?.base, regular(here)]).toEqual([there.get(variantId)?.base, regular(there)]);
    }
    await provePlans(shop);
  }
  await proveRecords(shop);
  await Promise.all([shop.database.close(), twin.database.close()]);
}

test('beneath schedules and promotions, regular prices are as if there were none', { timeout: 300_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), play), { numRuns: rounds });
});
