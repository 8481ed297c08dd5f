/** The pages that visitors see, on a phone: open, full, closed, over, a ticket, and a page that is not there. */

/** @typedef {import('./browser.mjs').Scene} Scene */
/** @typedef {import('./browser.mjs').Shop} Shop */

/** The next evening of the sample shop. */
export async function evening(/** @type {Shop} */ shop) {
  const events = await shop.call('GET', '/events');
  return events.find((/** @type {any} */ one) => one.state === 'open') ?? events[0];
}

const hoursAhead = (/** @type {number} */ hours) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** @type {Map<string, Promise<any>>} Made once a run, however many pictures show it. */
const made = new Map();

/** @param {Shop} shop @param {string} title @param {object} more */
export function special(shop, title, more) {
  const event =
    made.get(title) ?? shop.call('POST', '/events', { title, startsAt: hoursAhead(70), capacity: 2, ...more });
  made.set(title, event);
  return event;
}

const guest = { name: 'Lucia Martano', phone: '339 405 8122', formKey: 'pictures-guest', seats: 2 };

/** @param {Shop} shop @param {any} event */
export const register = (shop, event, who = guest) =>
  shop.call('POST', `/public/events/${event.slug}/registrations`, who);

/** @param {Shop} shop @param {any} event */
const pageOf = (shop, event) => `${shop.addresses.public}/e/${event.slug}?lang=${event.language}`;

/** @type {Omit<Scene, 'shop'>[]} */
const pages = [
  { name: 'public-event', outside: async (shop) => pageOf(shop, await evening(shop)) },
  {
    name: 'public-ticket',
    outside: async (shop) => {
      const event = await evening(shop);
      return `${shop.addresses.public}/t/${(await register(shop, event)).ticket}?lang=it`;
    },
  },
  {
    name: 'public-full',
    state: true,
    outside: async (shop) => {
      const event = await special(shop, 'Mani in pasta: le orecchiette di Lecce', { look: 'craft' });
      await register(shop, event);
      return pageOf(shop, event);
    },
  },
  {
    name: 'public-closed',
    state: true,
    outside: async (shop) => {
      const event = await special(shop, 'Sette libri sotto l’albero', { look: 'books' });
      await shop.call('POST', `/events/${event.id}/close`, { closed: true });
      return pageOf(shop, event);
    },
  },
  {
    name: 'public-over',
    state: true,
    outside: async (shop) => {
      const events = await shop.call('GET', '/events');
      return pageOf(shop, events.find((/** @type {any} */ one) => one.state === 'over') ?? events[0]);
    },
  },
  {
    name: 'public-refused',
    state: true,
    outside: async (shop) => pageOf(shop, await evening(shop)),
    act: async (page) => {
      await page.getByLabel('Nome e cognome').fill('Lucia');
      await page.getByLabel('Telefono').fill('12');
      await page.getByRole('button').click();
    },
  },
  { name: 'public-not-found', state: true, outside: async (shop) => `${shop.addresses.public}/e/nulla` },
];

/** @type {Scene[]} */
export const publicScenes = pages.map((scene) => ({ ...scene, shop: 'sample', phone: true }));
