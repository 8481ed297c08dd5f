/** Promotions for the pictures of Promuovi: one that runs, one that waits for its second click, a post on Google. */

/** @typedef {import('./browser.mjs').Shop} Shop */

const dayAhead = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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

/** @type {Promise<void> | undefined} */
let made;

/** Made once a run, through the same verbs that the screens use. */
export const makePromotions = (/** @type {Shop} */ shop) => (made ??= make(shop));

async function make(/** @type {Shop} */ shop) {
  const text = 'Il Negroamaro di casa nostra a 7,90 € fino al 6 dicembre. Passa ad assaggiarlo in bottega.';
  const running = await shop.call('POST', '/campaigns', advert('Negroamaro a 7,90 €', text, 0, 13));
  const ready = await shop.call(
    'POST',
    '/campaigns',
    advert('La sera dell’olio nuovo', 'Venerdì 4 dicembre si assaggia il primo olio dell’anno. Ti aspettiamo.', 5, 12),
  );
  await shop.call('POST', '/posts', { topic: 'standard', text });
  await until(async () => (await shop.call('GET', `/campaigns/${ready.id}`)).state === 'paused');
  await until(async () => (await shop.call('GET', `/campaigns/${running.id}`)).state === 'paused');
  await shop.call('POST', `/campaigns/${running.id}/start`, {});
  await until(async () => (await shop.call('GET', `/campaigns/${running.id}`)).state === 'running');
}

/** Waits at most half a minute; a picture of what is still in review is no failure. */
async function until(/** @type {() => Promise<boolean>} */ isSo) {
  for (let round = 0; round < 60 && !(await isSo()); round += 1) await new Promise((done) => setTimeout(done, 500));
}
