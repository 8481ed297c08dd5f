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
    for (let round = 0; round < 400 && (await open()).length > 0; round++) await turns(1, 30_000);
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
