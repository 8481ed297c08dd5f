/**
 * A shop in a process of its own that wants one advert or one post, and works until it is there. It may be killed at
 * any moment and started again on the same folder. Arguments: `advert`, `life` (an advert that is also started, changed
 * and put away), `post` or `page-post`; data folder; practice gateway.
 */
import { postDraft } from '../../src/api/presence.ts';
import { type Campaign, plainCampaign } from '../../src/api/campaigns.ts';
import { openConnectors } from '../../src/connectors/index.ts';
import { openShop } from '../../src/core/shop.ts';
import { PRACTICE_IDS } from '../../src/practice/index.ts';

const [wish, data = '', gateway = ''] = process.argv.slice(2);
const owner = { actor: { kind: 'owner', name: 'Rosa' } } as const;
const { google, meta } = PRACTICE_IDS;
const keys = {
  google: { clientId: google.clientId, clientSecret: google.clientSecret, refreshToken: google.refreshToken },
  meta: { accessToken: meta.accessToken },
  woocommerce: {},
};
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const nowhere = () => Promise.reject(new Error('one folder only'));

const shop = await openShop({
  data,
  practice: true,
  gateway: () => gateway,
  connectors: openConnectors(5_000),
  secrets: {
    read: async (name) => (name === 'mail' ? null : keys[name]),
    write: async () => {},
    remove: async () => {},
  },
  practiceKeys: async (vendor) => ({ secrets: keys[vendor], chosen: {} }),
  workspaces: { state: nowhere, open: nowhere },
  clock: { now: () => Date.now() },
  log: { info() {}, warn() {}, error: (facts, message) => console.error(message, facts) },
});
const { settings, channels, campaigns, presence } = shop.verbs;

const aPicture = async () => (await presence.posts.addPicture({ base64: onePixel }, owner)).id;
const isPost = wish !== 'advert' && wish !== 'life';
const adverts = async () => [
  ...(await campaigns.list({}, owner)),
  ...(await campaigns.list({ archived: true }, owner)),
];
type Standing = Pick<Campaign, 'id' | 'state' | 'reason' | 'wished' | 'maximumSpend'>;
/** The next click of an advert's life, once the one before has come through. */
async function click({ id, state, reason, wished, maximumSpend }: Standing): Promise<void> {
  if (reason !== null || wished !== null) return;
  if (state === 'paused') await campaigns.start({ id }, owner);
  if (state !== 'running' && state !== 'in-review') return;
  await (maximumSpend === 2_500
    ? campaigns.archive({ id }, owner)
    : campaigns.change({ id, totalBudget: 2_500 }, owner));
}

const [wished] = isPost ? await presence.posts.list({}, owner) : await adverts();
if (wished === undefined) {
  await settings.update(
    { legalName: 'Rosa Verdi', latitude: 45.07, longitude: 7.68, phone: '+390115550142', campaignCap: 100_000 },
    owner,
  );
  await channels.connectPractice({ vendor: 'google' }, owner);
  await channels.connectPractice({ vendor: 'meta' }, owner);
  const today = new Date();
  const day = (after: number) => new Date(today.getTime() + after * 86_400_000).toISOString().slice(0, 10);
  if (isPost)
    await presence.posts.publish(
      postDraft.parse({
        topic: 'standard',
        text: 'È arrivato l’olio nuovo.',
        ...(wish === 'post' ? {} : { outlet: 'facebook', pictureId: await aPicture() }),
      }),
      owner,
    );
  else
    await campaigns.create(
      {
        ...plainCampaign,
        name: 'Olio nuovo',
        headline: 'Olio nuovo',
        text: 'Passa ad assaggiarlo.',
        button: 'call-now',
        radiusKm: 5,
        dailyBudget: 300,
        startsOn: day(1),
        endsOn: day(5),
        minimumAge: 18,
        link: '',
        imageBase64: onePixel,
        variantIds: [],
      },
      owner,
    );
}

for (;;) {
  await Promise.all([shop.turn('outbox'), shop.turn('posts')]);
  const [advert] = await adverts();
  const [there] = isPost ? await presence.posts.list({}, owner) : [advert];
  if (wish === 'life' && advert?.state === 'archived') {
    console.log(JSON.stringify(advert));
    break;
  }
  if (wish === 'life' && advert !== undefined) await click(advert);
  else if (there?.state === 'live' || there?.state === 'paused') {
    console.log(JSON.stringify(there.reason));
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
}
await shop.close();
