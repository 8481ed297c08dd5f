/** An order that comes back at the counter and is refunded by the web shop too: taken back once, in either order. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
let forms = 0;
const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;
/** Later, the web shop is read again. */
const pull = async () => {
  it.clock.pass(60_000);
  return owner().orders.pull({});
};

beforeEach(async () => {
  it = await openTestShop();
  for (const [name, sku, price] of [
    ['Miele', 'MIELE-500', 1290],
    ['Olio', 'OLIO-1', 1500],
  ] as const)
    await owner().catalog.create({ product: { name }, variants: [{ sku, price, vatRate: 2200 }] });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
  for (const { variantId } of (await owner().stock.list({ search: 'MIELE-500' })).items)
    await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId, quantity: 1_000_000 }] });
  it.clock.pass(60_000);
});
afterEach(async () => {
  expect(it.faults).toEqual([]);
  await it.close();
});

const order = async (honey = 2, oil = 1, discount = 0) => {
  const items = [{ sku: 'MIELE-500', quantity: honey }, ...(oil > 0 ? [{ sku: 'OLIO-1', quantity: oil }] : [])];
  const id = site().order({ items, ...(discount > 0 ? { discount } : {}) });
  await pull();
  const receipt = (await owner().sales.list({ channelId: 'web', search: String(id) })).items.at(-1);
  return { id, receiptId: receipt!.id, total: receipt!.total };
};
const outlook = (receiptId: number) => owner().counter.returns.outlook({ receiptId });
const lineOf = async (receiptId: number, place = 0) => (await outlook(receiptId)).lines[place]!;

async function comesBack(receiptId: number, place: number, thousandths: number) {
  const { lineId, left, worth } = await lineOf(receiptId, place);
  const wish = (amount: number) => ({
    formKey: `form-key-of-test-${++forms}`,
    receiptId,
    lines: [{ lineId, thousandths, to: 'shelf' as const }],
    reason: 'changed-mind' as const,
    note: '',
    exchange: [],
    payments: amount === 0 ? [] : [{ method: 'cash' as const, amount }],
  });
  if (thousandths === left) return owner().counter.returns.take(wish(worth));
  // What a part is worth, the refusal says.
  const asked = await owner()
    .counter.returns.take(wish(9_999_999))
    .catch((error: { data?: { details?: { amount?: number } } }) => error.data?.details?.amount);
  return owner().counter.returns.take(wish(Number(asked)));
}
const revenue = async () => (await owner().sales.list({})).revenue;
const honeyOnShelf = async () => (await owner().stock.list({ search: 'MIELE-500' })).items[0]!.onHand ?? -1;
const wrongSums = async () => (await owner().sales.rebuild(undefined)).wrong;
const asked = async () => (await owner().sales.unsorted({})).receipts;

test('returned at the counter and then refunded over there: once, and so is the shelf', async () => {
  const { id, receiptId, total } = await order();
  await comesBack(receiptId, 0, 1000);
  expect(await revenue()).toBe(total - 1290);
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  await pull();
  expect(await revenue()).toBe(total - 1290);
  expect(await honeyOnShelf()).toBe(999_000);
  expect(await asked()).toEqual([]);
  // The second piece is another one.
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  expect(await revenue()).toBe(total - 2580);
  expect(await honeyOnShelf()).toBe(1_000_000);
  expect((await lineOf(receiptId)).left).toBe(0);
  expect(await wrongSums()).toBe(0);
});

test('refunded over there and then at the counter: only what is left can come back', async () => {
  const { id, receiptId, total } = await order();
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  expect(await lineOf(receiptId)).toMatchObject({ sold: 2000, returned: 1000, left: 1000, worth: 1290 });
  await comesBack(receiptId, 0, 1000);
  expect(await revenue()).toBe(total - 2580);
  expect(await honeyOnShelf()).toBe(1_000_000);
});

test('an amount that names no article is the return of the same worth; another amount is asked about', async () => {
  const first = await order();
  await comesBack(first.receiptId, 1, 1000);
  site().refund(first.id, { amount: 1500 });
  await pull();
  expect(await revenue()).toBe(first.total - 1500);
  const second = await order();
  await comesBack(second.receiptId, 1, 1000);
  const refund = site().refund(second.id, { amount: 700 });
  await pull();
  await pull();
  expect(await revenue()).toBe(first.total + second.total - 3000);
  const [question, ...none] = await asked();
  expect(none).toEqual([]);
  expect(question).toMatchObject({ reason: 'returned-before', number: `${second.id}-R${refund}`, total: -700 });
  await owner().sales.settle({ id: question!.id, as: 'counted' });
  await pull();
  expect(await revenue()).toBe(first.total + second.total - 3700);
  // It is the order's: a cancellation takes back the rest of it and no more.
  site().change(second.id, { status: 'cancelled' });
  await pull();
  expect(await revenue()).toBe(first.total - 1500);
  expect(await wrongSums()).toBe(0);
});

test('goods that are all back are money when they are refunded once more, and no second piece on the shelf', async () => {
  const { id, receiptId, total } = await order(1, 1);
  const [revenueBefore, shelf] = [(await revenue()) - total, await honeyOnShelf()];
  await comesBack(receiptId, 0, 1000);
  // Reads as that return; then the web shop names the honey, too.
  site().refund(id, { amount: 1290 });
  await pull();
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  await pull();
  expect(await honeyOnShelf()).toBe(shelf + 1000);
  expect(await revenue()).toBe(revenueBefore + total - 2580);
  expect(await asked()).toEqual([]);
  // Taken back as a whole, nothing of it is left, and the honey is still one.
  site().change(id, { status: 'cancelled' });
  await pull();
  expect(await revenue()).toBe(revenueBefore);
  expect(await honeyOnShelf()).toBe(shelf + 1000);
  expect(await wrongSums()).toBe(0);
});

test('a half that is asked about reads as the half that is counted, and is asked about all the same', async () => {
  const { id, receiptId, total } = await order();
  site().refund(id, { amount: 430 });
  await pull();
  await comesBack(receiptId, 0, 1000);
  const before = await revenue();
  site().refund(id, { sku: 'MIELE-500', quantity: 2 });
  await pull();
  expect(await revenue()).toBe(before - 1290);
  const [question, ...none] = await asked();
  expect(none).toEqual([]);
  expect(question).toMatchObject({ reason: 'returned-before', total: -1290 });
  await owner().sales.settle({ id: question!.id, as: 'counted' });
  expect(await revenue()).toBe(before - 2580);
  expect(total).toBe(4080);
  expect(await wrongSums()).toBe(0);
});

test('an amount given back over there makes what comes back worth so much less', async () => {
  const { id, receiptId, total } = await order(1, 1);
  site().refund(id, { amount: 1000 });
  await pull();
  const { lines } = await outlook(receiptId);
  expect(lines.reduce((sum, { worth }) => sum + worth, 0)).toBe(total - 1000);
});

test('a cancelled order is taken back but for what came back at the counter, which then stays', async () => {
  const { id, receiptId } = await order();
  const made = await comesBack(receiptId, 0, 1000);
  site().change(id, { status: 'cancelled' });
  await pull();
  expect(await revenue()).toBe(0);
  expect(await honeyOnShelf()).toBe(1_000_000);
  expect((await outlook(receiptId)).lines.map(({ left }) => left)).toEqual([0, 0]);
  const cancel = owner().counter.cancel({ id: made.id, formKey: 'form-key-of-cancel', reason: '' });
  await expect(cancel).rejects.toThrow('receipt-taken-back');
});

test('however an order comes back here and over there, nothing is taken back twice and nothing is lost', async () => {
  const step = fc.record({
    how: fc.constantFrom('counter', 'counter', 'refund', 'refund', 'amount'),
    honey: fc.boolean(),
    part: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 2 }),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (honey, oil, steps, cancels) => {
        const [revenueBefore, shelfBefore] = [await revenue(), await honeyOnShelf()];
        const { id, receiptId, total } = await order(honey, oil);
        const there = { honey, oil, money: total };
        let amounts = 0;
        for (const { how, honey: isHoney, part } of steps) {
          const [what, sku, price] = isHoney
            ? (['honey', 'MIELE-500', 1290] as const)
            : (['oil', 'OLIO-1', 1500] as const);
          if (how === 'counter') {
            const place = isHoney || oil === 0 ? 0 : 1;
            const { left } = await lineOf(receiptId, place);
            if (left > 0) await comesBack(receiptId, place, Math.min(left, part * 1000));
          } else if (how === 'refund') {
            const quantity = Math.min(there[what], part);
            if (quantity === 0 || there.money < quantity * price) continue;
            there[what] -= quantity;
            there.money -= quantity * price;
            site().refund(id, { sku, quantity });
            await pull();
          } else {
            const amount = Math.min(there.money, part * 430);
            if (amount === 0) continue;
            there.money -= amount;
            amounts += amount;
            site().refund(id, { amount });
            await pull();
          }
          const kept = (await revenue()) - revenueBefore;
          // Of an amount without article the web shop may give back more than the counter has left, and it is told so.
          expect(kept).toBeGreaterThanOrEqual(-amounts);
          // Never less than what the web shop gave back, but for what is asked about.
          const questions = await asked();
          const open = questions.reduce((sum, each) => sum - each.total, 0);
          expect(kept).toBeLessThanOrEqual(there.money + open);
          expect(await honeyOnShelf()).toBeLessThanOrEqual(shelfBefore);
          for (const question of questions) await owner().sales.settle({ id: question.id, as: 'left-out' });
          if (questions.length > 0) break;
        }
        if (cancels) {
          site().change(id, { status: 'cancelled' });
          await pull();
        } else
          for (const [place, { left }] of (await outlook(receiptId)).lines.entries())
            if (left > 0) await comesBack(receiptId, place, left);
        expect(await honeyOnShelf()).toBe(shelfBefore);
        if (cancels || amounts === 0) expect(await revenue()).toBe(revenueBefore);
        expect(await revenue()).toBeGreaterThanOrEqual(revenueBefore - amounts);
        expect(await wrongSums()).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
