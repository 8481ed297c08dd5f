/** Adverts and a post for the pictures of Promuovi: one that runs, one that waits for its second click, a post on Google. */

import { dayAhead, dayInWords } from './days.mjs';

/** @typedef {import('./browser.mjs').Shop} Shop */

/** @param {string} name @param {string} text @param {number} from @param {number} to */
const advert = (name, text, from, to) => ({
  name,
  headline: name,
  text,
  button: 'get-directions',
  radiusKm: 5,
  dailyBudget: 300,
  startsOn: dayAhead(from),
  endsOn: dayAhead(to),
});

/** @type {Promise<{ id: number }> | undefined} The one that runs. */
let made;

/** Made once a run, through the same verbs that the screens use. */
export const makePromotions = (/** @type {Shop} */ shop) => (made ??= make(shop));

async function make(/** @type {Shop} */ shop) {
  const until = dayInWords(13, { weekday: false });
  const text = `Il Negroamaro di casa nostra a 7,90 € fino al ${until}. Passa ad assaggiarlo in bottega.`;
  const tasting = dayInWords(12);
  const invitation = `${tasting[0]?.toUpperCase()}${tasting.slice(1)} si assaggia il primo olio dell’anno. Ti aspettiamo.`;
  const running = await shop.call('POST', '/campaigns', advert('Negroamaro a 7,90 €', text, 0, 13));
  const ready = await shop.call('POST', '/campaigns', advert('La sera dell’olio nuovo', invitation, 5, 12));
  await shop.call('POST', '/posts', { topic: 'standard', text });
  const isIn = (/** @type {number} */ id, /** @type {string} */ state) => async () =>
    (await shop.call('GET', `/campaigns/${id}`)).state === state;
  await soon(isIn(ready.id, 'paused'));
  await soon(isIn(running.id, 'paused'));
  await shop.call('POST', `/campaigns/${running.id}/start`, {});
  await soon(isIn(running.id, 'running'));
  await soon(async () => (await shop.call('GET', `/campaigns/${running.id}`)).figures.reach > 0);
  return running;
}

/** Waits at most half a minute; a picture of what is still in review is no failure. */
async function soon(/** @type {() => Promise<boolean>} */ isSo) {
  for (let round = 0; round < 60 && !(await isSo()); round += 1) await new Promise((done) => setTimeout(done, 500));
}

/** One more that was put away, once a run. */
export async function archiveOne(/** @type {Shop} */ shop) {
  if ((await shop.call('GET', '/campaigns?archived=true')).length > 0) return;
  const text = 'Il pane di Altamura ogni venerdì mattina, ancora caldo.';
  const { id } = await shop.call('POST', '/campaigns', advert('Il pane del venerdì', text, 0, 6));
  await shop.call('POST', `/campaigns/${id}/archive`, {});
  await soon(async () => (await shop.call('GET', '/campaigns?archived=true')).length > 0);
}
