/** What hangs in the shop, what an inspector asks for, and what other places are told of a promotion. */
import { expect, test } from 'vitest';

import { openPrices, owner } from '../open-prices.ts';

const typed = { note: '', typingError: false };

/** Oil at 10,00 € with a slip of 1,00 €, twenty percent off in the shop in December. */
async function promoted() {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.at('2026-11-25T09:00:00.000Z');
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 100, ...typed }, owner);
  await shop.at('2026-11-25T09:04:00.000Z');
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1000, note: '', typingError: true }, owner);
  const { id } = await shop.pricing.verbs.promotions.create(
    {
      name: 'Natale',
      products: { variantIds: [oil] },
      channels: ['till'],
      from: '2026-12-28T08:00',
      until: '2027-01-06T20:00',
      reduction: { kind: 'percent', value: 2000, basis: 'prior', rounding: 'none' },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note: '',
    },
    owner,
  );
  return { ...shop, oil, id };
}

test('the sign says the price, the lowest of thirty days and the period, in three languages', async () => {
  const shop = await promoted();
  const sign = async (language: 'it' | 'en' | 'hu') =>
    (await shop.pricing.verbs.promotions.sign({ id: shop.id, limit: 5, language }, owner)).products.items[0];
  const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/gu, ' ');
  const italian = await sign('it');
  expect([italian?.headline, italian?.price, italian?.priorPrice, italian?.saving, italian?.period].map(plain)).toEqual(
    [
      'Sconto 20%',
      '8,00 €',
      'Prezzo più basso degli ultimi 30 giorni: 10,00 €',
      'Risparmi 2,00 € (20%)',
      'Dal 28 dicembre 2026 alle ore 08:00 al 6 gennaio 2027 alle ore 20:00',
    ],
  );
  expect(plain((await sign('en'))?.priorPrice)).toBe('Lowest price of the last 30 days: €10.00');
  expect(plain((await sign('hu'))?.priorPrice)).toMatch(/^Az elmúlt 30 nap legalacsonyabb ára: 10/u);
});

test('a sign never says more than the true percentage', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.at('2026-12-28T09:00:00.000Z');
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1400, ...typed }, owner);
  const { id } = await shop.pricing.verbs.promotions.create(
    {
      name: 'Troppo',
      products: { variantIds: [oil] },
      channels: ['till'],
      from: null,
      until: '2027-01-06T20:00',
      reduction: { kind: 'percent', value: 3000, basis: 'current', rounding: 'none' },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note: '',
    },
    owner,
  );
  const { products } = await shop.pricing.verbs.promotions.sign({ id, limit: 5, language: 'en' }, owner);
  // 30 % off 14,00 € are 9,80 €: two percent below the lowest price of thirty days.
  expect(products.items[0]).toMatchObject({ headline: '2% off', saving: 'You save €0.20 (2%)' });
});

test('the proof names the record of the lowest price, and shows the slip without counting it', async () => {
  const shop = await promoted();
  await shop.at('2026-12-28T07:00:00.000Z');
  await shop.at('2027-01-06T19:00:00.000Z');
  const { items, total } = await shop.pricing.verbs.promotions.proof({ id: shop.id, limit: 5 }, owner);
  const [till] = items[0]?.channels ?? [];
  expect([total, till?.channelId, till?.windowFrom, till?.windowUntil]).toEqual([
    1,
    'till',
    '2026-11-28T07:00:00.000Z',
    '2026-12-28T07:00:00.000Z',
  ]);
  expect(till?.records.map(({ amount, reason, lowest, typingError }) => [amount, reason, lowest, typingError])).toEqual(
    [
      [1000, 'typed', true, false],
      [800, 'promotion', false, false],
      [1000, 'promotion-ended', false, false],
    ],
  );
  expect(till?.rows[0]).toMatchObject({ prior: 1000, amount: 800, percent: 2000, state: 'ended' });
});

test('channels are told the sale ahead, and forget it afterwards', async () => {
  const shop = await promoted();
  const sales = () => shop.pricing.salesOf(shop.database.read, [shop.oil]);
  const dates = { from: Date.parse('2026-12-28T07:00:00Z'), until: Date.parse('2027-01-06T19:00:00Z') };
  expect(await sales()).toMatchObject([{ channelId: 'till', regular: 1000, amount: 800, ...dates, running: false }]);
  await shop.at('2026-12-28T07:00:00.000Z');
  expect(await sales()).toMatchObject([{ channelId: 'till', prior: 1000, running: true }]);
  const facts = await shop.pricing.verbs.facts({ variantId: shop.oil }, owner);
  expect(facts.channels[0]).toMatchObject({
    regular: 1000,
    amount: 800,
    prior: 1000,
    running: { name: 'Natale' },
    next: null,
  });
  await shop.at('2027-01-06T19:00:00.000Z');
  expect(await sales()).toEqual([]);
});

test('whatever is asked of plans goes by an index of its goods or of its minute, however many plans run', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { sqlite } = shop.database;
  const asked = new Set<string>();
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    if (text.includes('price_plan')) asked.add(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 900, ...typed }, owner);
  await shop.pricing.salesOf(shop.database.read, [oil]);
  const wish = { prices: [{ variantId: oil, amount: 800 }], note: '' };
  await shop.pricing.verbs.schedule.create({ ...wish, from: '2026-12-01T08:00', until: '2026-12-02T08:00' }, owner);
  await shop.pricing.verbs.schedule.create({ ...wish, from: '2026-12-05T08:00' }, owner);
  await shop.at('2026-12-01T07:00:00.000Z');
  await shop.at('2026-12-02T07:00:00.000Z');
  expect(asked.size).toBeGreaterThan(8);
  for (const text of asked) {
    const rows = prepare(`explain query plan ${text}`).all(...Array<null>(text.split('?').length - 1).fill(null));
    const steps = (rows as { detail: string }[])
      .map(({ detail }) => detail)
      .filter((detail) => /\bplan\b|price_plan/u.test(detail));
    for (const step of steps) {
      expect(step, text).toMatch(
        /variant_id=|from_at<|until_at<|promotion_id=|batch_id=|PRIMARY KEY|COVERING INDEX price_plan_to/u,
      );
    }
  }
});
