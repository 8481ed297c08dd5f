import { expect, test } from 'vitest';

import { type CampaignDraft, plainCampaign } from '../../src/api/campaigns.ts';
import { type PostDraft, postDraft } from '../../src/api/presence.ts';
import { openPromoteShop, owner } from '../core/presence/open-promote-shop.ts';

const post = (n: number): PostDraft =>
  postDraft.parse({ topic: 'standard', text: `È arrivato l’olio nuovo, cassa ${n}.` });
const advert = (n: number): CampaignDraft => ({
  ...plainCampaign,
  name: `Olio nuovo ${n}`,
  headline: `Olio nuovo ${n}`,
  text: 'Passa ad assaggiarlo.',
  button: 'get-directions',
  radiusKm: 5,
  dailyBudget: 300,
  startsOn: '2026-11-25',
  endsOn: '2026-11-30',
  minimumAge: 18,
  link: '',
  variantIds: [],
});

/**
 * Forty hours of thirty seconds. On such a line one unlucky wish in a hundred takes over three hours, since pauses grow
 * to a quarter of an hour: what is proven is that each comes to be once, not how soon.
 */
const mostRounds = 4_800;

test.each([1, 2, 3])(
  'on a line that loses, delays and refuses every other call (seed %i), posts and adverts come to be once each',
  async (seed) => {
    const shop = await openPromoteShop('2026-11-23T08:00:00.000Z');
    const { practice, presence, campaigns, turns } = shop;
    await shop.joinGoogle();
    await shop.joinMeta();
    practice.faults.seed(seed);
    practice.faults.add({ kind: 'throttle', retryAfter: 60, chance: 0.2 });
    practice.faults.add({ kind: 'status', status: 503, chance: 0.1 });
    practice.faults.add({ kind: 'html', chance: 0.05 });
    practice.faults.add({ kind: 'reset', when: 'after', chance: 0.1 });
    practice.faults.add({ kind: 'half', chance: 0.05 });
    practice.faults.add({ kind: 'hang', milliseconds: 400, when: 'after', chance: 0.02 });
    for (let n = 0; n < 10; n++) await presence.verbs.posts.publish(post(n), owner);
    for (let n = 0; n < 5; n++) await campaigns.verbs.create(advert(n), owner);

    const open = async () => {
      const posts = (await presence.verbs.posts.list({}, owner)).filter(({ state }) => state !== 'live');
      const adverts = (await campaigns.verbs.list({}, owner)).filter(({ state }) => state !== 'paused');
      return [...posts, ...adverts].map(({ state, reason }) => [state, reason?.code]);
    };
    for (let round = 0; round < mostRounds && (await open()).length > 0; round++) await turns(1, 30_000);
    expect(await open()).toEqual([]);

    practice.faults.clear();
    const texts = practice.google.posts().map(({ post: there }) => there['summary']);
    expect(texts.toSorted()).toEqual(Array.from({ length: 10 }, (_, n) => post(n).text).toSorted());
    const { adAccount, accessToken } = practice.meta.ids;
    for (const edge of ['campaigns', 'adsets', 'adcreatives', 'ads']) {
      const answer = await fetch(
        `${practice.origin}/graph.facebook.com/v25.0/${adAccount}/${edge}?fields=name&access_token=${accessToken}`,
      );
      const names = ((await answer.json()) as { data: { name: string }[] }).data.map(
        ({ name }) => name.split(' · ')[0],
      );
      expect(names.toSorted(), edge).toEqual(Array.from({ length: 5 }, (_, n) => advert(n).name));
    }
    shop.channels.close();
    await practice.close();
  },
);

type PromoteShop = Awaited<ReturnType<typeof openPromoteShop>>;
const [posts, adverts, answers] = [6, 3, 3];
const isWrite = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method !== 'GET' && !path.endsWith('token') && !path.endsWith('tokeninfo');

/** A morning's wishes, written down while the line is still good. */
async function wishes(): Promise<PromoteShop> {
  const shop = await openPromoteShop('2026-11-23T08:00:00.000Z');
  await shop.joinGoogle();
  await shop.joinMeta();
  const { presence, campaigns } = shop;
  await presence.verbs.reviews.refresh({}, owner);
  shop.practice.forgetCalls();
  const { items } = await presence.verbs.reviews.list({ limit: answers, show: 'all' }, owner);
  for (const { id } of items) await presence.verbs.reviews.answer({ id, text: `Grazie ${id}.` }, owner);
  for (let n = 0; n < posts; n++) await presence.verbs.posts.publish(post(n), owner);
  for (let n = 0; n < adverts; n++) await campaigns.verbs.create(advert(n), owner);
  return shop;
}

async function openWishes({ presence, campaigns }: PromoteShop): Promise<number> {
  const waiting = (await presence.verbs.reviews.list({ limit: 50, show: 'all' }, owner)).items.filter(
    ({ wanted }) => wanted !== null,
  );
  const toCome = (await presence.verbs.posts.list({}, owner)).filter(({ state }) => state !== 'live');
  const toMake = (await campaigns.verbs.list({}, owner)).filter(({ state }) => state !== 'paused');
  return waiting.length + toCome.length + toMake.length;
}

async function untilDone(shop: PromoteShop): Promise<void> {
  for (let round = 0; round < mostRounds && (await openWishes(shop)) > 0; round++) await shop.turns(1, 30_000);
  expect(await openWishes(shop)).toBe(0);
}

const close = async ({ channels, practice }: PromoteShop): Promise<void> => {
  channels.close();
  await practice.close();
};

test('no time named, ten minutes of silence and both sign-ins ended in the middle: each wish comes true once', async () => {
  const calm = await wishes();
  await untilDone(calm);
  const calmWrites = calm.practice.calls.filter(isWrite).length;
  await close(calm);

  const shop = await wishes();
  const { practice, channels, turns } = shop;
  practice.faults.seed(5);
  practice.faults.add({ kind: 'throttle', host: /googleapis/u, chance: 0.2 });
  practice.faults.add({ kind: 'meta-refusal', code: 80_004, host: 'graph.facebook.com', chance: 0.2 });
  practice.faults.add({ kind: 'html', status: 200, chance: 0.05 });
  practice.faults.add({ kind: 'empty', chance: 0.05 });
  practice.faults.add({ kind: 'reset', when: 'after', chance: 0.1 });
  await turns(2, 5_000);
  const outage = practice.faults.add({ kind: 'reset' });
  await turns(20, 30_000);
  outage.remove();
  expect(await openWishes(shop)).toBeGreaterThan(0);

  practice.google.expireTokens();
  practice.google.revoke();
  practice.meta.breakToken();
  await turns(20, 60_000);
  const connections = () =>
    Promise.all((['google', 'meta'] as const).map((vendor) => channels.verbs.connection({ vendor }, owner)));
  expect((await connections()).map(({ state }) => state)).toEqual(['sign-in', 'sign-in']);
  const asked = practice.calls.length;
  await turns(20, 60_000);
  // Nobody is asked in vain while a sign-in is missing.
  expect(practice.calls.length - asked).toBe(0);
  expect(await openWishes(shop)).toBeGreaterThan(0);

  practice.meta.mendToken();
  const { clientId, clientSecret } = practice.google.ids;
  const keys = { clientId, clientSecret, refreshToken: practice.google.refreshToken() };
  for (const join of [() => channels.verbs.connectGoogleWithToken(keys, owner), shop.joinMeta]) {
    // The sign-in itself meets the bad line too: the owner clicks again.
    for (let click = 0; click < 20; click++) if ((await join().catch(() => null))?.state === 'ready') break;
  }
  await untilDone(shop);
  practice.faults.clear();

  const texts = practice.google.posts().map(({ post: there }) => there['summary']);
  expect(texts.toSorted()).toEqual(Array.from({ length: posts }, (_, n) => post(n).text).toSorted());
  const { adAccount, accessToken } = practice.meta.ids;
  for (const edge of ['campaigns', 'adsets', 'adcreatives', 'ads']) {
    const address = `${practice.origin}/graph.facebook.com/v25.0/${adAccount}/${edge}?fields=name&access_token=${accessToken}`;
    const { data } = (await (await fetch(address)).json()) as { data: object[] };
    expect([edge, data.length]).toEqual([edge, adverts]);
  }
  const writes = practice.calls.filter(isWrite);
  const struck = writes.filter(({ fault }) => fault !== undefined).length;
  expect(writes.length).toBeLessThanOrEqual(1.2 * (calmWrites + struck));
  await close(shop);
});
