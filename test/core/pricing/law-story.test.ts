/**
 * P15, told as stories: prices typed, slips, scheduled prices, promotions with and without steps, stops, undos, a site
 * that accepts late, over half a year with both changes of the clocks. What the shop says was the lowest price of thirty
 * days is what somebody who wrote down what customers saw finds in the book.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { everywhere, openPrices, owner } from './open-prices.ts';
import { openWatchedShop, storeMinuteIn, type WatchedChannel } from './watched-shop.ts';

const stories = Math.ceil(Number(process.env['VETRINA_TEST_ROUNDS'] ?? 5000) / 200);

const which = fc.nat({ max: 1 });
const amount = fc.integer({ min: 500, max: 1500 });
const minutes = fc.integer({ min: 1, max: 20 * 24 * 60 });
const channels = fc.constantFrom<WatchedChannel[]>(['till'], ['web'], ['till', 'web']);
const step = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), minutes }),
  fc.record({ kind: fc.constant('pass' as const), minutes }),
  fc.record({
    kind: fc.constant('type' as const),
    which,
    amount,
    channel: fc.constantFrom(null, 'till' as const, 'web' as const),
  }),
  fc.record({ kind: fc.constant('slip' as const), which, amount }),
  fc.record({ kind: fc.constant('accept' as const) }),
  fc.record({ kind: fc.constant('plan' as const), which, amount, starts: minutes, lasts: fc.option(minutes) }),
  fc.record({
    kind: fc.constant('promote' as const),
    channels,
    percent: fc.integer({ min: 5, max: 60 }),
    basis: fc.constantFrom('prior' as const, 'current' as const),
    starts: fc.option(minutes),
    lasts: minutes,
    steps: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('stop' as const), which: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 6 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function live(start: string, steps: readonly Step[]): Promise<number> {
  const shop = await openWatchedShop(start);
  const promotions: number[] = [];
  const batches: number[] = [];
  let compared = 0;
  const note = (made: { batchId: number } | null): void => void (made !== null && batches.unshift(made.batchId));
  const agree = async (): Promise<void> => {
    for (const variantId of shop.variantIds) {
      for (const channel of ['till', 'web'] as const) {
        const at = shop.clock.time;
        const told = await shop.pricing.priorPrice(shop.database.read, variantId, channel, at);
        const asked = await shop.pricing.verbs.prior(
          { variantId, channelId: channel, at: new Date(at).toISOString() },
          owner,
        );
        expect([told, asked.prior], `${channel} at ${new Date(at).toISOString()}`).toEqual(
          Array(2).fill(shop.lowest(variantId, channel, at)),
        );
        compared++;
      }
    }
  };
  for (const each of steps) {
    const variantId = shop.variantIds['which' in each ? each.which % 2 : 0] as number;
    const at = shop.clock.time;
    switch (each.kind) {
      case 'pass':
        await shop.pass(each.minutes);
        break;
      case 'type':
        note(await shop.type(variantId, each.amount, each.channel));
        break;
      case 'slip':
        await shop.slip(variantId, each.amount);
        break;
      case 'accept':
        await shop.accept();
        break;
      case 'plan': {
        const until = each.lasts === null ? null : storeMinuteIn(at, each.starts + each.lasts);
        note(await shop.plan([{ variantId, amount: each.amount }], storeMinuteIn(at, each.starts), until));
        break;
      }
      case 'promote': {
        const starts = each.starts ?? 0;
        const made = await shop.promote({
          name: 'Ribassi',
          products: { variantIds: [...shop.variantIds] },
          channels: each.channels,
          from: each.starts === null ? null : storeMinuteIn(at, starts),
          until: storeMinuteIn(at, starts + each.lasts),
          reduction: { kind: 'percent', value: each.percent * 100, basis: each.basis, rounding: 'none' },
          regime: each.steps ? 'progressive' : 'ordinary',
          steps: each.steps
            ? [{ from: storeMinuteIn(at, starts + Math.ceil(each.lasts / 2)), value: each.percent * 100 + 1000 }]
            : [],
          claim: null,
          note: '',
        });
        note(made);
        if (made !== null) promotions.unshift(made.id);
        break;
      }
      case 'stop':
        note(await shop.stop(promotions[each.which % Math.max(1, promotions.length)] ?? 0));
        break;
      case 'undo':
        note(await shop.undo(batches[each.which % Math.max(1, batches.length)] ?? 0));
        break;
    }
    await agree();
  }
  await shop.database.close();
  return compared;
}

test('what the shop says was lowest is what the watcher finds in the book', { timeout: 600_000 }, async () => {
  let compared = 0;
  const start = fc.constantFrom('2026-02-20T09:00:00Z', '2026-09-25T09:00:00Z', '2026-06-01T09:00:00Z');
  const story = fc.array(step, { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(start, story, async (begins, steps) => {
      compared += await live(begins, steps);
    }),
    { numRuns: stories },
  );
  expect(compared).toBeGreaterThan(stories * 20);
});

test('a promotion of last month counts for the next one, this month’s own days do not', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const promote = (from: string, until: string) =>
    shop.pricing.verbs.promotions.create(
      {
        name: from,
        products: { variantIds: [oil] },
        channels: ['till'],
        from,
        until,
        reduction: { kind: 'percent', value: 2000, basis: 'prior', rounding: 'none' },
        regime: 'ordinary',
        steps: [],
        claim: null,
        note: '',
      },
      owner,
    );
  const first = await promote('2026-12-01T08:00', '2026-12-10T20:00');
  const second = await promote('2026-12-28T08:00', '2027-01-10T20:00');
  for (const instant of ['2026-12-01T07:00Z', '2026-12-10T19:00Z', '2026-12-28T07:00Z', '2027-01-05T12:00Z']) {
    await shop.at(instant);
  }
  const till = async (id: number) => (await shop.pricing.verbs.promotions.get({ id, limit: 5 }, owner)).rows.items[0];
  expect(await till(first.id)).toMatchObject({ prior: 1000, amount: 800, percent: 2000 });
  // 8,00 € was to be seen until 10 December: twenty percent off that.
  expect(await till(second.id)).toMatchObject({ prior: 800, amount: 640, percent: 2000 });
  await shop.at('2027-01-10T19:00Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});
