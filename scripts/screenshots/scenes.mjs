/** What is looked at. Those marked `state` are drawn with `--all` or by name only; the others are the handbook's pictures. */

import { promotionScenes } from './promotion-scenes.mjs';
import { makePromotions } from './promotions.mjs';
import { evening, publicScenes } from './public-scenes.mjs';
import { wizardScenes } from './wizard-scenes.mjs';

/** @typedef {import('./browser.mjs').Scene} Scene */
/** @typedef {import('./browser.mjs').Shop} Shop */

const first =
  (/** @type {string} */ list, /** @type {string} */ under) =>
  async (/** @type {any} */ page, /** @type {Shop} */ shop) => {
    const answer = await shop.call('GET', list);
    const [one] = answer.items ?? answer.rows ?? answer;
    await page.goto(`${shop.addresses.app}/#${under}/${one.id ?? one.variantId}`);
  };

/** @type {Scene[]} */
export const scenes = [
  { name: 'welcome-1', shop: 'new', path: '/benvenuto' },
  {
    name: 'welcome-2',
    shop: 'new',
    path: '/benvenuto',
    state: true,
    act: async (page) => {
      await page.getByRole('button', { name: /Continua|Continue|Tovább/u }).click();
    },
  },
  {
    name: 'welcome-3',
    shop: 'new',
    path: '/benvenuto',
    state: true,
    act: async (page) => {
      await page.getByRole('button', { name: /Continua|Continue|Tovább/u }).click();
      await page.getByRole('textbox').first().fill('Bottega Verdi');
      await page.getByRole('button', { name: /Continua|Continue|Tovább/u }).click();
    },
  },
  ...[
    'today:/',
    'prices:/prezzi',
    'import:/importa',
    'history:/cronologia',
    'channels:/canali',
    'promote:/promuovi',
    'events:/eventi',
    'customers:/clienti',
    'metrics:/numeri',
    'settings:/impostazioni',
    'help:/aiuto',
  ].map((pair) => {
    const [name, path] = /** @type {[string, string]} */ (pair.split(':'));
    return /** @type {Scene} */ ({ name: `empty-${name}`, shop: 'empty', path, state: true });
  }),
  { name: 'today', shop: 'sample', path: '/' },
  { name: 'prices', shop: 'sample', path: '/prezzi' },
  { name: 'product', shop: 'sample', path: '/prezzi', act: first('/variants', '/prezzi') },
  { name: 'history', shop: 'sample', path: '/cronologia', state: true },
  { name: 'channels', shop: 'sample', path: '/canali' },
  {
    name: 'promote',
    shop: 'sample',
    path: '/eventi',
    act: async (page, shop) => {
      await makePromotions(shop);
      await page.goto(`${shop.addresses.app}/#/promuovi`);
    },
  },
  { name: 'promote-1', shop: 'sample', path: '/promuovi/campagne/nuova' },
  { name: 'events', shop: 'sample', path: '/eventi' },
  { name: 'event-new', shop: 'sample', path: '/eventi/nuovo', state: true },
  {
    name: 'event',
    shop: 'sample',
    path: '/eventi',
    act: async (page, shop) => {
      await page.goto(`${shop.addresses.app}/#/eventi/${(await evening(shop)).id}`);
    },
  },
  { name: 'customers', shop: 'sample', path: '/clienti', state: true },
  { name: 'lifecycle', shop: 'sample', path: '/clienti/fasi?fase=trial', state: true },
  { name: 'groups', shop: 'sample', path: '/clienti/gruppi', state: true },
  { name: 'letter', shop: 'sample', path: '/clienti/lettere/nuova' },
  { name: 'person', shop: 'sample', path: '/clienti', act: first('/people?search=Elena+Rizzo', '/clienti') },
  { name: 'metrics', shop: 'sample', path: '/numeri' },
  { name: 'all-numbers', shop: 'sample', path: '/numeri/tutti', state: true },
  { name: 'sales', shop: 'sample', path: '/numeri/vendite' },
  { name: 'web-orders', shop: 'sample', path: '/numeri/vendite/ordini', state: true },
  { name: 'stock', shop: 'sample', path: '/prezzi/giacenze' },
  { name: 'stock-move', shop: 'sample', path: '/prezzi/giacenze/muovi', state: true },
  { name: 'stocktake', shop: 'sample', path: '/prezzi/giacenze/inventario', state: true },
  { name: 'pickups', shop: 'sample', path: '/ritiri', state: true },
  { name: 'counter', shop: 'sample', path: '/banco' },
  { name: 'returns', shop: 'sample', path: '/banco/resi', state: true },
  { name: 'cards', shop: 'sample', path: '/banco/carte', state: true },
  { name: 'payments', shop: 'sample', path: '/banco/pagamenti', state: true },
  { name: 'close', shop: 'sample', path: '/banco/chiusura', state: true },
  { name: 'import', shop: 'sample', path: '/importa' },
  { name: 'settings', shop: 'sample', path: '/impostazioni' },
  { name: 'help', shop: 'sample', path: '/aiuto' },
  {
    name: 'search',
    shop: 'sample',
    path: '/',
    state: true,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(300);
      await page.keyboard.type('olio');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'shortcuts',
    shop: 'sample',
    path: '/',
    state: true,
    act: async (page) => {
      await page.keyboard.press('?');
    },
  },
  { name: 'connect-google', shop: 'empty', path: '/canali?canale=google', state: true },
  { name: 'connect-facebook', shop: 'empty', path: '/canali?canale=facebook', state: true },
  ...wizardScenes,
  ...promotionScenes,
  ...publicScenes,
];
