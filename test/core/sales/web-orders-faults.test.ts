/** A bad line and a busy shop: whatever happens to the pages, the receipts add up to what the orders say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Fault } from '../../../src/practice/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

const faults: readonly Fault[] = [
  { kind: 'html', status: 200 },
  { kind: 'html' },
  { kind: 'half' },
  { kind: 'status', status: 503 },
  { kind: 'throttle', retryAfter: 1 },
  { kind: 'reset' },
  { kind: 'empty' },
];

type Step =
  | { readonly kind: 'order'; readonly status: string; readonly quantity: number; readonly shipping: number }
  | { readonly kind: 'status'; readonly of: number; readonly status: string }
  | { readonly kind: 'refund'; readonly of: number; readonly amount: number }
  | { readonly kind: 'fault'; readonly which: number; readonly after: number }
  | { readonly kind: 'pull' }
  | { readonly kind: 'again'; readonly hours: number };

const statuses = ['processing', 'completed', 'pending', 'on-hold', 'cancelled', 'failed'] as const;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('order' as const),
    status: fc.constantFrom(...statuses),
    quantity: fc.integer({ min: 1, max: 5 }),
    shipping: fc.constantFrom(0, 590),
  }),
  fc.record({ kind: fc.constant('status' as const), of: fc.nat(20), status: fc.constantFrom(...statuses) }),
  fc.record({ kind: fc.constant('refund' as const), of: fc.nat(20), amount: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('fault' as const), which: fc.nat(faults.length - 1), after: fc.nat(2) }),
  fc.constant({ kind: 'pull' as const }),
  fc.record({ kind: fc.constant('again' as const), hours: fc.integer({ min: 1, max: 60 }) }),
);

/** What the web shop says was sold: paid orders less what went back. */
function wanted(it: TestShop, ids: readonly number[], everPaid: ReadonlySet<number>): number {
  let sum = 0;
  for (const id of ids) {
    const order = it.practice.woocommerce.orderTold(id)!;
    const status = String(order['status']);
    const counts = status === 'processing' || status === 'completed' || (status === 'on-hold' && everPaid.has(id));
    if (!counts) continue;
    sum += Math.round(Number(order['total']) * 100);
    for (const { total } of order['refunds'] as { total: string }[]) sum += Math.round(Number(total) * 100);
  }
  return sum;
}

test('nothing is lost and nothing is counted twice, whatever fails in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const it = await openTestShop();
      const owner = it.as('owner');
      const site = it.practice.woocommerce;
      site.product({ sku: 'MIELE-500', name: 'Miele', regular_price: '12.90' });
      await owner.channels.connectPractice({ vendor: 'woocommerce' });
      const ids: number[] = [];
      /** As Vetrina has read them: an order that is being looked at keeps what it was. */
      const counted = new Set<number>();
      const pull = async () => {
        const { reason } = await owner.orders.pull({});
        if (reason !== null) return;
        for (const id of ids) {
          const status = String(site.orderTold(id)!['status']);
          if (status === 'processing' || status === 'completed') counted.add(id);
          else if (status !== 'on-hold') counted.delete(id);
        }
      };
      for (const each of steps) {
        it.clock.pass(61_000);
        const id = ids[('of' in each ? each.of : 0) % Math.max(1, ids.length)];
        if (each.kind === 'order')
          ids.push(site.order({ ...each, items: [{ sku: 'MIELE-500', quantity: each.quantity }] }));
        if (each.kind === 'status' && id !== undefined) site.change(id, { status: each.status });
        if (each.kind === 'refund' && id !== undefined && counted.has(id)) {
          site.refund(id, { amount: each.amount });
          await pull();
        }
        if (each.kind === 'fault')
          it.practice.faults.add({ ...faults[each.which]!, path: '/orders', after: each.after, times: 1 });
        if (each.kind === 'pull') await pull();
        if (each.kind === 'again') {
          it.clock.pass(each.hours * 3_600_000);
          await pull();
        }
      }
      it.practice.faults.clear();
      it.clock.pass(3_600_000);
      await pull();
      await pull();
      expect((await owner.sales.list({ channelId: 'web' })).revenue).toBe(wanted(it, ids, counted));
      expect((await owner.sales.rebuild(undefined)).wrong).toBe(0);
      expect(it.faults).toEqual([]);
      await it.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('three pages of orders that change while they are read come in once each', async () => {
  const it = await openTestShop();
  const owner = it.as('owner');
  const site = it.practice.woocommerce;
  site.product({ sku: 'MIELE-500', name: 'Miele', regular_price: '12.90' });
  await owner.channels.connectPractice({ vendor: 'woocommerce' });
  // Two hundred in the same second, then fifty more: a pile that no time can divide.
  const pile = Array.from({ length: 200 }, () => site.order({ items: [{ sku: 'MIELE-500' }] }));
  it.clock.pass(5_000);
  for (let more = 0; more < 50; more++) site.order({ items: [{ sku: 'MIELE-500' }] });
  it.clock.pass(5_000);
  // The second page breaks off, and an order of the first is edited before it is asked for again.
  it.practice.faults.add({ kind: 'half', path: '/orders', after: 1, times: 1 });
  expect(await owner.orders.pull({})).toMatchObject({ reason: { code: 'no-answer' } });
  site.change(pile[3]!, { status: 'completed' });
  it.clock.pass(61_000);
  expect(await owner.orders.pull({})).toMatchObject({ reason: null });
  expect(await owner.sales.list({ channelId: 'web' })).toMatchObject({ total: 250, revenue: 250 * 1290 });
  expect(await owner.orders.list({ state: 'counted' })).toMatchObject({ total: 250 });
  await it.close();
}, 60_000);

test('a key that was revoked asks to be connected again, and nothing is forgotten', async () => {
  const it = await openTestShop();
  const owner = it.as('owner');
  await owner.channels.connectPractice({ vendor: 'woocommerce' });
  it.practice.woocommerce.product({ sku: 'MIELE-500', name: 'Miele', regular_price: '12.90' });
  it.practice.woocommerce.order({ items: [{ sku: 'MIELE-500' }] });
  it.practice.woocommerce.revokeKey();
  await it.rounds(1);
  expect((await owner.channels.connection({ vendor: 'woocommerce' })).state).toBe('sign-in');
  const keys = it.practice.woocommerce.key('read_write');
  await owner.channels.connectWoocommerce({ address: it.practice.woocommerce.ids.address, ...keys });
  await owner.orders.pull({});
  expect(await owner.sales.list({ channelId: 'web' })).toMatchObject({ total: 1 });
  await it.close();
});
