/** Promotions and planned prices: the wizard step by step, and what there is after somebody made one. */

import { minuteAhead } from './days.mjs';

/** @typedef {import('./browser.mjs').Scene} Scene */
/** @typedef {import('./browser.mjs').Shop} Shop */
/** @typedef {import('playwright-core').Page} Page */

const next = (/** @type {Page} */ page) => page.getByRole('button', { name: /^(?:Continua|Continue):/u }).click();

async function choose(/** @type {Page} */ page) {
  for (const words of ['negroamaro', 'taralli']) {
    await page.getByRole('textbox').first().fill(words);
    await page
      .getByRole('list', { name: /Prodotti trovati|Products found/u })
      .getByRole('button')
      .first()
      .click();
  }
}

/** To a step of the wizard, with a claim that goes too far from the third on. */
const upTo = (/** @type {number} */ step) => async (/** @type {Page} */ page) => {
  await choose(page);
  for (let done = 1; done < step; done += 1) {
    await next(page);
    await page.waitForTimeout(500);
  }
};

/** @returns {Promise<{ id: number }[]>} */
const goods = async (/** @type {Shop} */ shop) => (await shop.call('GET', '/variants?limit=12')).items;
/** @returns {Promise<string[]>} */
async function channels(/** @type {Shop} */ shop) {
  /** @type {{ id: string, enabled: boolean }[]} */
  const all = await shop.call('GET', '/channels');
  return all.filter(({ enabled }) => enabled).map(({ id }) => id);
}

/** One that runs, one to come, one for a coupon; made once for all pictures. */
async function promotions(/** @type {Shop} */ shop) {
  /** @type {{ items: { id: number, name: string }[] }} */
  const made = await shop.call('GET', '/promotions');
  if (made.items.some(({ name }) => name === 'Settimana del vino')) return made.items;
  const ids = (await goods(shop)).map(({ id }) => id);
  const where = await channels(shop);
  const base = { channels: where, from: null, steps: [], claim: null, note: '' };
  const percent = (/** @type {number} */ value) => ({ kind: 'percent', value, basis: 'prior', rounding: 'none' });
  await shop.call('POST', '/promotions', {
    ...base,
    name: 'Settimana del vino',
    products: { variantIds: ids.slice(0, 4) },
    until: minuteAhead(11, '20:00'),
    reduction: percent(2_000),
    regime: 'new-product',
  });
  await shop.call('POST', '/promotions', {
    ...base,
    name: 'Verso Natale',
    products: { variantIds: ids.slice(4, 9) },
    from: minuteAhead(6, '08:00'),
    until: minuteAhead(29, '20:00'),
    reduction: percent(1_500),
    regime: 'progressive',
    steps: [{ from: minuteAhead(14, '08:00'), value: 2_500 }],
  });
  await shop.call('POST', '/promotions', {
    ...base,
    name: 'Buono degli amici',
    products: { variantIds: ids },
    until: minuteAhead(20, '20:00'),
    reduction: { kind: 'coupon', code: 'NATALE10', unit: 'percent', value: 1_000 },
    regime: 'outside',
  });
  await shop.call('POST', '/prices/scheduled', {
    prices: [
      { variantId: ids[10], amount: 1_350 },
      { variantId: ids[11], amount: 890, channelId: where[1] },
    ],
    from: minuteAhead(3, '08:00'),
    until: null,
    note: 'listino di dicembre',
  });
  /** @type {{ items: { id: number, name: string }[] }} */
  const { items } = await shop.call('GET', '/promotions');
  return items;
}

const at =
  (/** @type {(id: number) => string} */ path) => async (/** @type {Page} */ page, /** @type {Shop} */ shop) => {
    const all = await promotions(shop);
    const wanted = all.find(({ name }) => name === 'Settimana del vino');
    await page.goto(`${shop.addresses.app}/#${path(wanted?.id ?? 0)}`);
  };

/** @type {Omit<Scene, 'shop'>[]} */
const states = [
  {
    name: 'promotion-handed',
    path: '/prezzi',
    act: async (page) => {
      await page.getByRole('checkbox').nth(1).click();
      await page.getByRole('checkbox').nth(2).click();
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /Fai una promo|Promote it/u })
        .click();
    },
  },
  { name: 'promotion-new-1', path: '/promozioni/nuova', act: upTo(1) },
  { name: 'promotion-new-2', path: '/promozioni/nuova', act: upTo(2) },
  { name: 'promotion-new-3', path: '/promozioni/nuova', act: upTo(3) },
  { name: 'promotion-new-4', path: '/promozioni/nuova', act: upTo(4) },
  {
    name: 'promotion-new-claim',
    path: '/promozioni/nuova',
    act: async (page) => {
      await upTo(4)(page);
      await page.getByLabel(/Percentuale uguale|The same percentage/u).fill('30');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(800);
    },
  },
  { name: 'promotion-new-5', path: '/promozioni/nuova', act: upTo(5) },
  { name: 'promotion', path: '/promozioni', act: at((id) => `/promozioni/${id}`) },
  { name: 'promotions', path: '/promozioni', act: at(() => '/promozioni') },
  { name: 'promotion-proof', path: '/promozioni', act: at((id) => `/promozioni/${id}/prova`) },
  {
    name: 'promotion-stop',
    path: '/promozioni',
    act: async (page, shop) => {
      await at((id) => `/promozioni/${id}`)(page, shop);
      await page.getByRole('button', { name: /Ferma adesso|Stop now/u }).click();
    },
  },
  { name: 'scheduled', path: '/prezzi', act: at(() => '/prezzi/programmati') },
  {
    name: 'product-promotion',
    path: '/prezzi',
    act: async (page, shop) => {
      await promotions(shop);
      const [one] = await goods(shop);
      await page.goto(`${shop.addresses.app}/#/prezzi/${one?.id}`);
    },
  },
  {
    name: 'schedule-price',
    path: '/prezzi',
    act: async (page, shop) => {
      const all = await goods(shop);
      await page.goto(`${shop.addresses.app}/#/prezzi/${all[11]?.id}`);
      await page.getByRole('button', { name: /Programma un prezzo|Plan a price/u }).click();
      await page.getByRole('checkbox').first().click();
    },
  },
  { name: 'today-promotion', path: '/prezzi', act: at(() => '/') },
  { name: 'history-promotion', path: '/prezzi', act: at(() => '/cronologia') },
];

/** @type {Scene[]} */
export const promotionScenes = [
  { name: 'promotions-empty', shop: 'empty', path: '/promozioni', state: true },
  { name: 'scheduled-empty', shop: 'empty', path: '/prezzi/programmati', state: true },
  ...states.map((scene) => /** @type {Scene} */ ({ ...scene, shop: 'sample', state: true })),
];
