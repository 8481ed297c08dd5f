import { expect, test } from 'vitest';

import { everywhere, openPrices, owner, till } from './open-prices.ts';

const typed = { note: '', typingError: false };

test('one price reaches every channel, and the history says who, when and why', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio extravergine', 1090);
  expect(await shop.prices(oil)).toEqual(everywhere(1090));
  shop.clock.pass(60);
  const { batchId, changed } = await shop.pricing.verbs.setPrice(
    { variantId: oil, amount: 1190, ...typed, note: 'listino' },
    owner,
  );
  expect(changed).toBe(1);
  expect(await shop.prices(oil)).toEqual(everywhere(1190));
  const history = await shop.pricing.verbs.history({ variantId: oil, channelId: 'google' }, owner);
  expect(history).toEqual([
    {
      sequence: 9,
      variantId: oil,
      channelId: 'google',
      amount: 1190,
      regular: 1190,
      from: '2026-11-21T10:00:00.000Z',
      until: null,
      reason: 'typed',
      note: 'listino',
      exception: false,
      typingError: false,
      actor: 'Marta',
      batchId,
      recordedAt: '2026-11-21T10:00:00.000Z',
    },
    expect.objectContaining({ amount: 1090, reason: 'created', until: '2026-11-21T10:00:00.000Z' }),
  ]);
  expect(await shop.pricing.verbs.history({ variantId: oil }, owner)).toHaveLength(10);
  expect(await shop.pricing.verbs.history({ variantId: oil, channelId: null }, owner)).toHaveLength(2);
});

test('a channel with a price of its own is left alone until it follows again', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.pricing.verbs.setPrice({ variantId: oil, channelId: 'web', amount: 950, ...typed }, owner);
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1200), web: '950*' });
  await shop.pricing.verbs.removeException({ variantId: oil, channelId: 'web' }, owner);
  expect(await shop.prices(oil)).toEqual(everywhere(1200));
  await expect(shop.pricing.verbs.removeException({ variantId: oil, channelId: 'web' }, owner)).rejects.toMatchObject({
    code: 'nothing-to-change',
  });
  const reasons = (await shop.pricing.verbs.history({ variantId: oil, channelId: 'web' }, owner)).map(
    ({ reason }) => reason,
  );
  expect(reasons).toEqual(['exception-removed', 'exception', 'created']);
});

test('a channel follows by its rule, at once and for goods to come', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  await shop.pricing.verbs.setPrice({ variantId: honey, channelId: 'google', amount: 555, ...typed }, owner);
  await shop.channels.verbs.update({ id: 'google', rule: { kind: 'percent', value: 500, rounding: 'to-90' } }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), google: 1090 });
  expect(await shop.prices(honey)).toEqual({ ...everywhere(500), google: '555*' });
  const later = await shop.sell('Vino', 2000);
  expect(await shop.prices(later)).toEqual({ ...everywhere(2000), google: 2090 });
  const { items } = await shop.batches.verbs.list({ limit: 50 }, owner);
  const rule = items.find(({ kind }) => kind === 'channel-rule');
  expect(rule?.count).toBe(1);
  await shop.batches.verbs.undo({ batchId: rule?.id }, owner);
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});

test('a new channel shows every price from its first moment', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.channels.verbs.add(
    { id: 'market', name: 'Mercato', rule: { kind: 'amount', value: -100, rounding: 'none' } },
    owner,
  );
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), market: 900 });
});

test('two people at one price: the second one is asked, nothing is overwritten silently', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1100, seen: 1000, ...typed }, till);
  await expect(
    shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, seen: 1000, ...typed }, owner),
  ).rejects.toMatchObject({
    code: 'price-changed-meanwhile',
    details: { current: 1100, by: 'Cassa 2', title: 'Olio' },
  });
  expect(await shop.prices(oil)).toEqual(everywhere(1100));
});

test('many typed cells are one batch: all of them, or none', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  await expect(
    shop.pricing.verbs.setPrices(
      {
        changes: [
          { variantId: oil, amount: 1 },
          { variantId: 999, amount: 2 },
        ],
        note: '',
        leaveOutRefused: false,
      },
      owner,
    ),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    shop.pricing.verbs.setPrices(
      { changes: [{ variantId: oil, channelId: 'nowhere', amount: 1 }], note: '', leaveOutRefused: false },
      owner,
    ),
  ).rejects.toMatchObject({ code: 'channel-unknown' });
  await expect(
    shop.pricing.verbs.setPrices(
      { changes: [{ variantId: oil, amount: 10_000_000_001 }], note: '', leaveOutRefused: false },
      owner,
    ),
  ).rejects.toMatchObject({ code: 'price-too-large' });
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  const { changed } = await shop.pricing.verbs.setPrices(
    {
      changes: [
        { variantId: oil, amount: 1100 },
        { variantId: honey, amount: 600 },
        { variantId: honey, channelId: 'facebook', amount: 650 },
      ],
      note: '',
      leaveOutRefused: false,
    },
    owner,
  );
  expect(changed).toBe(2);
  expect(await shop.prices(honey)).toEqual({ ...everywhere(600), facebook: '650*' });
});

test('typing the price that stands changes nothing and leaves no batch', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { total } = await shop.batches.verbs.list({ limit: 50 }, owner);
  const result = await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1000, ...typed }, owner);
  expect(result).toEqual({ batchId: 1, changed: 0 });
  expect((await shop.batches.verbs.list({ limit: 50 }, owner)).total).toBe(total);
});

test('a slip is mended within ten minutes: it stays in the proof and does not count', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1290);
  shop.clock.pass(60 * 24 * 40);
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 129, ...typed }, owner);
  shop.clock.pass(9);
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1290, note: '', typingError: true }, owner);
  const history = await shop.pricing.verbs.history({ variantId: oil, channelId: 'till' }, owner);
  expect(history.map(({ amount, typingError }) => [amount, typingError])).toEqual([
    [1290, false],
    [129, true],
    [1290, false],
  ]);
  shop.clock.pass(60 * 24);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'till', shop.clock.now())).toBe(1290);
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 99, ...typed }, owner);
  shop.clock.pass(11);
  await expect(
    shop.pricing.verbs.setPrice({ variantId: oil, amount: 1290, note: '', typingError: true }, owner),
  ).rejects.toMatchObject({ code: 'typing-error-too-late' });
});

test('what a channel shows can be taken as its own price, and customers saw it already', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.database.change((change) =>
    shop.pricing.takeFromChannel(change, { variantId: oil, channelId: 'facebook', amount: 890, actor: 'Marta' }),
  );
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), facebook: '890*' });
  shop.clock.pass(60);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'facebook', shop.clock.now())).toBe(890);
});

test('online a price counts once the channel accepted it; at the till from its start', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  shop.clock.pass(60);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'till', shop.clock.now())).toBe(1000);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'google', shop.clock.now())).toBeNull();
  await shop.database.change((change) => shop.pricing.recordVisible(change, [oil], 'google', shop.clock.now()));
  shop.clock.pass(60);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'google', shop.clock.now())).toBe(1000);
});

test('every changed variant is marked for the sync, in the same transaction', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  await shop.database.change((change) => change.db.deleteFrom('changed_variant').execute());
  await shop.pricing.verbs.setPrice({ variantId: honey, amount: 600, ...typed }, owner);
  expect(await shop.database.read.selectFrom('changed_variant').select('variant_id').execute()).toEqual([
    { variant_id: honey },
  ]);
  expect(oil).not.toBe(honey);
});

test('of many typed cells the good ones are saved, and each that is not says why', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  const wine = await shop.sell('Vino', 700);
  await shop.pricing.verbs.setPrice(
    { variantId: honey, amount: 520, ...typed },
    { actor: { ...owner.actor, name: 'Sara' } },
  );
  await shop.pricing.verbs.setPrice({ variantId: wine, channelId: 'web', amount: 650, ...typed }, owner);
  const { changed, leftOut } = await shop.pricing.verbs.setPrices(
    {
      changes: [
        { variantId: oil, amount: 1100, seen: 1000 },
        { variantId: honey, amount: 600, seen: 500 },
        { variantId: wine, channelId: 'web', amount: null, seen: 650 },
        { variantId: wine, amount: null },
        { variantId: 999, amount: 1 },
      ],
      note: '',
      leaveOutRefused: true,
    },
    owner,
  );
  expect(changed).toBe(2);
  expect(leftOut).toEqual([
    {
      variantId: honey,
      channelId: null,
      refusal: {
        code: 'price-changed-meanwhile',
        details: expect.objectContaining({ title: 'Miele', current: 520, by: 'Sara' }) as unknown,
      },
    },
    { variantId: wine, channelId: null, refusal: { code: 'invalid-input', details: { field: 'amount' } } },
    { variantId: 999, channelId: null, refusal: { code: 'not-found', details: { what: 'variant', id: 999 } } },
  ]);
  expect([await shop.prices(oil), await shop.prices(honey), await shop.prices(wine)]).toEqual([
    everywhere(1100),
    everywhere(520),
    everywhere(700),
  ]);
  const [latest] = await shop.pricing.verbs.history({ variantId: wine, channelId: 'web' }, owner);
  expect(latest).toMatchObject({ amount: 700, exception: false, reason: 'exception-removed' });
});

test('where no price was seen, one that came meanwhile is not overwritten', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', null);
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 900, seen: null, ...typed }, owner);
  await expect(
    shop.pricing.verbs.setPrice({ variantId: oil, amount: 950, seen: null, ...typed }, owner),
  ).rejects.toMatchObject({ code: 'price-changed-meanwhile', details: { current: 900 } });
});
