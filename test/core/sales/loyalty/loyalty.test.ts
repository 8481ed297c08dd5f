/** Points: earned, taken back, spent as a discount, over after a year, corrected and undone. */
import { expect, test } from 'vitest';

import { isLoyaltyNumber, pointsFor, pointsNeeded, worthOf } from '../../../../src/api/loyalty-words.ts';
import { usualNumbers } from '../../../../src/core/sales/loyalty/rules.ts';
import { openLoyaltyShop, owner } from './open-loyalty.ts';

test('one rule in whole numbers: earned, worth, and the fewest points for an amount', () => {
  expect(['down', 'nearest', 'up'].map((rounding) => pointsFor({ ...usualNumbers, rounding } as never, 1250))).toEqual([
    12, 13, 13,
  ]);
  expect(pointsFor(usualNumbers, -500)).toBe(0);
  expect([worthOf(usualNumbers, 100), worthOf(usualNumbers, 1), pointsNeeded(usualNumbers, 499)]).toEqual([
    500, 5, 100,
  ]);
  for (let amount = 0; amount < 700; amount += 7)
    expect(worthOf(usualNumbers, pointsNeeded(usualNumbers, amount))).toBeGreaterThanOrEqual(amount);
});

test('off until it is switched on, and what was bought before earns nothing afterwards', async () => {
  const shop = await openLoyaltyShop(null);
  const anna = await shop.meet('Anna');
  const before = await shop.buy(anna, 5000);
  shop.clock.pass(1);
  await shop.setRules({});
  expect(await shop.balance(anna)).toBe(0);
  shop.days(1);
  await shop.buy(anna, 2050);
  await shop.cancel(before.id);
  expect(await shop.entries(anna)).toEqual([['earned', 20, 'V-2']]);
  shop.clock.pass(1);
  await shop.setRules({ on: false });
  shop.clock.pass(1);
  await shop.buy(anna, 1000);
  expect(await shop.balance(anna)).toBe(20);
});

test('points are spent as a discount: the receipt is smaller, the drawer right, and a receipt taken back undoes all of it', async () => {
  const shop = await openLoyaltyShop();
  const anna = await shop.meet('Anna');
  await shop.buy(anna, 20_000);
  const sold = await shop.buy(anna, 2000, { points: 120, off: 600 });
  expect(sold.total).toBe(1400);
  expect(await shop.entries(anna)).toEqual([
    ['earned', 200, 'V-1'],
    ['earned', 14, 'V-2'],
    ['spent', -120, 'V-2'],
  ]);
  const receipt = await shop.receipt(sold.id);
  expect(receipt.items.map(({ total }) => total)).toEqual([1400]);
  expect((await shop.counter.closes.outlook({ day: '2026-11-21' }, owner)).parts).toEqual(
    expect.arrayContaining([expect.objectContaining({ method: 'cash', byHand: 21_400 })]),
  );
  await shop.cancel(sold.id);
  expect(await shop.balance(anna)).toBe(200);
  expect((await shop.entries(anna)).slice(3)).toEqual([
    ['taken-back', -14, 'V-3'],
    ['given-back', 120, 'V-3'],
  ]);
  expect(await shop.loyalty.overview(undefined, owner)).toMatchObject({
    people: 1,
    points: 200,
    liability: 1000,
    lately: { earned: 200, spent: 0, expired: 0 },
  });
});

test('what points refuse: nobody named, too few, not enough, off', async () => {
  const shop = await openLoyaltyShop();
  const anna = await shop.meet('Anna');
  await shop.buy(anna, 15_000);
  await expect(shop.buy(null, 1000, { points: 100, off: 500 })).rejects.toMatchObject({ code: 'loyalty-needs-person' });
  await expect(shop.buy(anna, 1000, { points: 99, off: 495 })).rejects.toMatchObject({ code: 'loyalty-minimum' });
  await expect(shop.buy(anna, 1000, { points: 151, off: 755 })).rejects.toMatchObject({
    code: 'loyalty-not-enough',
    details: { points: 151, balance: 150 },
  });
  await expect(shop.buy(anna, 400, { points: 100, off: 400 })).rejects.toMatchObject({ code: 'discount-too-large' });
  await shop.setRules({ on: false });
  await expect(shop.buy(anna, 1000, { points: 100, off: 500 })).rejects.toMatchObject({ code: 'loyalty-off' });
  expect(await shop.balance(anna)).toBe(150);
});

test('goods that come back take their points back, part by part as much as at once', async () => {
  const shop = await openLoyaltyShop();
  const anna = await shop.meet('Anna');
  const sold = await shop.sell({
    personId: anna,
    lines: [{ article: 'Tazza', unitPrice: 350, thousandths: 3000 }],
    payments: [{ method: 'cash', amount: 1050 }],
  });
  const lines = (await shop.counter.returns.outlook({ receiptId: sold.id }, owner)).lines;
  for (let piece = 0; piece < 3; piece += 1)
    await shop.counter.returns.take(
      {
        formKey: shop.newForm(),
        receiptId: sold.id,
        lines: [{ lineId: lines[0]?.lineId ?? 0, thousandths: 1000, to: 'shelf' }],
        exchange: [],
        payments: [{ method: 'cash', amount: 350 }],
        reason: 'other',
        note: '',
      },
      owner,
    );
  expect(await shop.entries(anna)).toEqual([
    ['earned', 10, 'V-1'],
    ['taken-back', -3, 'V-2'],
    ['taken-back', -4, 'V-3'],
    ['taken-back', -3, 'V-4'],
  ]);
});

test('points are over after their days, the oldest first; what was spent is not over twice', async () => {
  const shop = await openLoyaltyShop({ expiryDays: 30 });
  const anna = await shop.meet('Anna');
  await shop.buy(anna, 12_000);
  shop.days(20);
  await shop.buy(anna, 15_000);
  await shop.buy(anna, 1000, { points: 100, off: 500 });
  expect(await shop.loyalty.account({ personId: anna }, owner)).toMatchObject({
    balance: 175,
    nextExpiry: { points: 20 },
  });
  shop.days(11);
  await shop.expire();
  await shop.expire();
  expect((await shop.entries(anna)).at(-1)).toEqual(['expired', -20, '']);
  expect(await shop.balance(anna)).toBe(155);
  shop.days(20);
  // Also where no round has come by yet: nobody spends what is over.
  await expect(shop.buy(anna, 1000, { points: 100, off: 500 })).rejects.toMatchObject({ code: 'loyalty-not-enough' });
});

test('a card number of the shop finds its person, also on the receipts of a till; nobody has the card of another', async () => {
  const shop = await openLoyaltyShop();
  const [anna, bruno] = [await shop.meet('Anna'), await shop.meet('Bruno')];
  const { card } = await shop.loyalty.giveCard({ personId: anna, number: '' }, owner);
  expect(isLoyaltyNumber(card ?? '')).toBe(true);
  expect(await shop.loyalty.find({ written: ` ${card} ` }, owner)).toMatchObject({ personId: anna, name: 'Anna' });
  expect(await shop.loyalty.find({ written: 'bruno@example.com' }, owner)).toMatchObject({ personId: bruno });
  expect(await shop.loyalty.find({ written: '2900000000001' }, owner)).toBeNull();
  await expect(shop.loyalty.giveCard({ personId: bruno, number: card ?? '' }, owner)).rejects.toMatchObject({
    code: 'loyalty-card-taken',
  });
  expect((await shop.loyalty.giveCard({ personId: bruno, number: 'OLD-7' }, owner)).card).toBe('OLD-7');
});

test('a correction by hand counts once, says why, and is taken back by another', async () => {
  const shop = await openLoyaltyShop();
  const anna = await shop.meet('Anna');
  const wish = { personId: anna, formKey: shop.newForm(), points: 50, note: 'Compleanno' };
  await shop.loyalty.correct(wish, owner);
  const { entries } = await shop.loyalty.correct(wish, owner);
  expect(entries).toMatchObject([{ kind: 'corrected', points: 50, note: 'Compleanno', undone: false }]);
  const entryId = entries[0]?.id ?? 0;
  expect(await shop.loyalty.undo({ entryId }, owner)).toMatchObject({
    balance: 0,
    entries: [{ points: -50 }, { undone: true }],
  });
  await expect(shop.loyalty.undo({ entryId }, owner)).rejects.toMatchObject({ code: 'batch-already-undone' });
});

test('joined people have one sum; who is erased leaves entries without a name, and the shop owes them nothing', async () => {
  const shop = await openLoyaltyShop();
  const [anna, ana] = [await shop.meet('Anna'), await shop.meet('Ana')];
  await shop.buy(anna, 3000);
  const sold = await shop.buy(ana, 2000);
  await shop.customers.verbs.merge(
    { keptId: anna, goneId: ana, name: 'kept', phone: 'kept', mail: 'kept', source: 'kept' },
    owner,
  );
  expect(await shop.balance(anna)).toBe(50);
  await shop.cancel(sold.id);
  expect(await shop.balance(anna)).toBe(30);
  await shop.customers.verbs.erase({ id: anna, name: 'Anna' }, owner);
  expect(await shop.loyalty.overview(undefined, owner)).toMatchObject({ people: 0, points: 0, liability: 0 });
});
