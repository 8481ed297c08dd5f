/** The steps of the wizards, and the states that a screen only has after somebody did something. */

import { archiveOne, makePromotions } from './promotions.mjs';
import { register, special } from './public-scenes.mjs';

/** @typedef {import('./browser.mjs').Scene} Scene */

/** A supplier's list with the faults that such lists have. */
const faultyList = [
  'DESCR_ART;COD_BARRE;PREZZO_VEND;PR_ACQ;IVA;QTA',
  'Olio extravergine Ogliarola 500 ml;8031840070566;11,90;7,10;4;54',
  'Taralli al finocchio 250 g;8031840105343;4,20;1,90;10;96',
  'Miele di timo salentino 400 g;8031840122;95,00;5,60;10;12',
  'Friselle di grano arso 500 g;8031840122739;1.200;2,20;4;30',
  'Lampascioni sott’olio 280 g;;;3,10;10;20',
  'Patè di olive Cellina 180 g;8031840174905;5,9O;2,90;12;15',
  'Taralli al finocchio 250 g;8031840105343;4,30;1,90;10;96',
].join('\r\n');

/** Names are as long as people make them, and without a space. */
const longWord = 'Precipitevolissimevolmente'.repeat(5);

const next = (/** @type {import('playwright-core').Page} */ page) =>
  page.getByRole('button', { name: /^(?:Continua|Prova|Next|Avanti|Continue|Try)/u }).click();

async function chooseList(/** @type {import('playwright-core').Page} */ page) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'listino_novembre.csv', mimeType: 'text/csv', buffer: Buffer.from(faultyList, 'utf8') });
  await page.getByText('DESCR_ART').first().waitFor();
}

/** As far as a step of the advert's wizard; its fifth asks for words. */
const toStep = (/** @type {number} */ step) => async (/** @type {import('playwright-core').Page} */ page) => {
  for (let now = 1; now < step; now += 1) {
    if (now === 5) await describeAdvert(page);
    await next(page);
    await page.waitForTimeout(500);
  }
};

async function describeAdvert(/** @type {import('playwright-core').Page} */ page) {
  await page.getByRole('textbox').nth(0).fill('Negroamaro a 7,90 €');
  await page
    .getByRole('textbox')
    .nth(1)
    .fill('Il Negroamaro di casa nostra a 7,90 € fino al 6 dicembre. Passa ad assaggiarlo.');
}

/** @type {Omit<Scene, 'shop'>[]} */
const states = [
  ...[2, 3, 4, 5, 6].map((step) => ({
    name: `promote-${step}`,
    path: '/promuovi/campagne/nuova',
    act: toStep(step),
  })),
  {
    name: 'promote-made',
    path: '/promuovi/campagne/nuova',
    act: async (page) => {
      await toStep(6)(page);
      await page
        .getByRole('button', { name: /pausa|Crea/u })
        .last()
        .click();
      await page.waitForTimeout(3_000);
    },
  },
  {
    name: 'advert',
    path: '/eventi',
    act: async (page, shop) => {
      await page.goto(`${shop.addresses.app}/#/promuovi/campagne/${(await makePromotions(shop)).id}`);
    },
  },
  {
    name: 'advert-change',
    path: '/eventi',
    act: async (page, shop) => {
      await page.goto(`${shop.addresses.app}/#/promuovi/campagne/${(await makePromotions(shop)).id}`);
      await page.getByRole('button', { name: /Cambia spesa|Change budget/u }).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('4,50');
      await page.keyboard.press('Tab');
    },
  },
  {
    name: 'adverts-archived',
    path: '/eventi',
    act: async (page, shop) => {
      await archiveOne(shop);
      await page.goto(`${shop.addresses.app}/#/promuovi/campagne/archiviate`);
    },
  },
  { name: 'import-2', path: '/importa', act: chooseList },
  {
    name: 'import-3',
    path: '/importa',
    act: async (page) => {
      await chooseList(page);
      await next(page);
      await page.waitForTimeout(800);
    },
  },
  { name: 'channel-facebook', path: '/canali?canale=facebook' },
  { name: 'account-facebook', path: '/canali/meta' },
  { name: 'channel-till', path: '/canali?canale=till' },
  {
    name: 'channel-add',
    path: '/canali',
    act: (page) => page.getByRole('button', { name: /Aggiungi un canale|Add a channel/u }).click(),
  },
  {
    name: 'event-add',
    path: '/eventi/1',
    act: (page) => page.getByRole('button', { name: /^(?:Aggiungi|Add)$/u }).click(),
  },
  {
    name: 'event-cancel',
    path: '/eventi/1',
    act: (page) =>
      page
        .getByRole('button', { name: /Annulla l’iscrizione|Cancel/u })
        .first()
        .click(),
  },
  { name: 'metrics-end', path: '/numeri', act: (page) => page.getByRole('heading').last().scrollIntoViewIfNeeded() },
  {
    name: 'settings-end',
    path: '/impostazioni',
    act: (page) => page.getByRole('heading').last().scrollIntoViewIfNeeded(),
  },
  {
    name: 'error',
    path: '/',
    act: async (page, shop) => {
      await page.route('**/rpc/events/**', (route) =>
        route.fulfill({
          status: 500,
          json: {
            json: { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'x', data: { trace: 'a1b2' } },
          },
        }),
      );
      await page.goto(`${shop.addresses.app}/#/eventi`);
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'away',
    path: '/',
    act: async (page, shop) => {
      await page.route('**/rpc/**', (route) => route.abort());
      await page.goto(`${shop.addresses.app}/#/clienti`);
      await page.waitForTimeout(1_000);
    },
  },
  {
    name: 'long-names',
    path: '/eventi',
    act: async (page, shop) => {
      const event = await special(shop, longWord, { place: longWord, description: longWord.repeat(4) });
      await register(shop, event, { name: longWord, phone: '339 405 8199', formKey: 'pictures-long', seats: 2 });
      await page.goto(`${shop.addresses.app}/#/eventi/${event.id}`);
    },
  },
  { name: 'long-names-list', path: '/eventi' },
  { name: 'long-names-person', path: '/clienti' },
];

/** @type {Scene[]} */
export const wizardScenes = states.map((scene) => ({ ...scene, shop: 'sample', state: true }));
