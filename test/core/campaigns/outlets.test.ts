import { beforeEach, expect, test } from 'vitest';

import type { ChosenOutlet, OutletKind, PromotionOutlets } from '../../../src/api/outlets.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let shop: TestShop;
const door = () => shop.as('owner');

beforeEach(async () => {
  shop = await openTestShop({ start: '2026-11-23T09:00:00.000Z' });
  await door().settings.update({
    legalName: 'Bottega Verdi',
    street: 'via Palmieri 14',
    postcode: '73100',
    town: 'Lecce',
    latitude: 40.35,
    longitude: 18.17,
    phone: '+390832555014',
    website: 'https://bottega.example.com',
    campaignCap: 20_000,
  });
  return () => shop.close();
});

async function join(): Promise<void> {
  await door().channels.connectPractice({ vendor: 'google' });
  await door().channels.connectPractice({ vendor: 'meta' });
}

async function promotion(from: string | null = null, channels = ['till', 'google', 'facebook']): Promise<number> {
  const product = {
    name: 'Negroamaro',
    description: 'Rosso della casa',
    brand: 'Verdi',
    link: 'https://bottega.example.com/n',
    imageUrl: 'https://bottega.example.com/n.jpg',
  };
  const { variantIds } = await door().catalog.create({ product, variants: [{ sku: 'NEG-1', price: 990 }] });
  await shop.rounds(3);
  const { id } = await door().pricing.promotions.create({
    name: 'Negroamaro in festa',
    products: { variantIds },
    channels,
    from,
    until: '2026-12-06T20:00',
    reduction: { kind: 'percent', value: 2000 },
  });
  return id;
}

/** A picture of one dot: drawing the shop front takes its time. */
const imageBase64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const advert = { radiusKm: 5, dailyBudget: 300, imageBase64 };
const stateOf = ({ outlets }: PromotionOutlets, wanted: OutletKind) => {
  const found = outlets.find(({ outlet }) => outlet === wanted);
  return [found?.state, found?.step ?? null];
};
const atOutlets = (promotionId: number) => door().campaigns.outlets({ promotionId });
const googlePosts = () => shop.practice.google.posts().map(({ post }) => post['summary']);

test(
  'a promotion is said everywhere from one form, once each, and ends everywhere when it is stopped',
  { timeout: 120_000 },
  async () => {
    await join();
    const id = await promotion();
    const before = await atOutlets(id);
    expect(before.outlets.filter(({ state }) => state === 'off').map(({ outlet }) => outlet)).toEqual([
      'google-post',
      'facebook-post',
      'instagram-post',
      'advert',
      'sign',
    ]);
    const outlets: ChosenOutlet[] = ['google-post', 'advert', 'sign'];
    await door().campaigns.promote({ promotionId: id, outlets, advert });
    // A second click, and the clock coming by, make nothing a second time.
    await door().campaigns.promote({ promotionId: id, outlets, advert });
    await shop.rounds(12);
    const said = await atOutlets(id);
    expect(stateOf(said, 'google-price')).toEqual(['live', null]);
    expect(stateOf(said, 'google-post')).toEqual(['live', null]);
    expect(stateOf(said, 'advert')).toEqual(['ready', 'start']);
    expect(said.outlets.find(({ outlet }) => outlet === 'advert')).toMatchObject({ maximumSpend: 14 * 300 });
    expect(stateOf(said, 'sign')).toEqual(['ready', 'print']);
    expect(googlePosts()).toHaveLength(1);
    expect(await door().campaigns.list({})).toHaveLength(1);

    await door().campaigns.outletDone({ promotionId: id, outlet: 'sign' });
    const [campaign] = await door().campaigns.list({});
    await door().campaigns.start({ id: campaign?.id as number });
    await shop.rounds(4);
    expect(stateOf(await atOutlets(id), 'advert')).toEqual(['live', null]);

    await door().pricing.promotions.stop({ id });
    await shop.rounds(12);
    const over = await atOutlets(id);
    expect(over.over).toBe(true);
    expect(stateOf(over, 'google-price')).toEqual(['over', null]);
    expect(stateOf(over, 'google-post')).toEqual(['over', null]);
    expect(stateOf(over, 'advert')).toEqual(['over', null]);
    expect(stateOf(over, 'sign'), 'hangs in the shop: a person takes it down').toEqual(['ready', 'take-down']);
    await door().campaigns.outletDone({ promotionId: id, outlet: 'sign' });
    expect(stateOf(await atOutlets(id), 'sign')).toEqual(['over', null]);
    expect(googlePosts()).toEqual([]);
    expect((await door().campaigns.get({ id: campaign?.id as number })).state).not.toBe('running');
    expect(shop.faults).toEqual([]);
  },
);

test('what is not connected is ready to paste, and says so', async () => {
  const id = await promotion();
  await door().campaigns.promote({
    promotionId: id,
    outlets: ['google-post', 'instagram-post'],
    text: 'Vieni a sentirlo.',
  });
  await shop.rounds(2);
  const said = await atOutlets(id);
  expect(stateOf(said, 'google-price')).toEqual(['ready', 'connect']);
  expect(stateOf(said, 'google-post')).toEqual(['ready', 'paste']);
  expect(said.outlets.find(({ outlet }) => outlet === 'google-post')?.text).toContain('Vieni a sentirlo.');
  await door().campaigns.outletDone({ promotionId: id, outlet: 'google-post' });
  expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['delivered', null]);
  await expect(door().campaigns.promote({ promotionId: id, outlets: ['advert'], advert })).rejects.toMatchObject({
    data: { code: 'channel-not-connected' },
  });
  await door().pricing.promotions.stop({ id });
  await shop.rounds(2);
  expect(stateOf(await atOutlets(id), 'google-post'), 'pasted by hand, taken away by hand').toEqual([
    'needs-you',
    'take-down',
  ]);
  await door().campaigns.outletDone({ promotionId: id, outlet: 'google-post' });
  expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['over', null]);
  expect(stateOf(await atOutlets(id), 'instagram-post')).toEqual(['over', null]);
});

test('what hangs or was pasted is taken away by the first click, also when it comes before the clock has been by', async () => {
  const id = await promotion();
  await door().campaigns.promote({ promotionId: id, outlets: ['google-post', 'sign'] });
  await shop.rounds(2);
  await door().campaigns.outletDone({ promotionId: id, outlet: 'sign' });
  await door().campaigns.outletDone({ promotionId: id, outlet: 'google-post' });
  await door().pricing.promotions.stop({ id });
  for (const outlet of ['sign', 'google-post'] as const) {
    expect((await outletOf(id, outlet))?.step).toBe('take-down');
    await door().campaigns.outletDone({ promotionId: id, outlet });
    expect(stateOf(await atOutlets(id), outlet)).toEqual(['over', null]);
  }
  await shop.rounds(2);
  for (const outlet of ['sign', 'google-post'] as const)
    expect(stateOf(await atOutlets(id), outlet)).toEqual(['over', null]);
});

test(
  'one that begins later is said at its first minute; called off before, nothing of it goes out',
  { timeout: 60_000 },
  async () => {
    await join();
    const id = await promotion('2026-11-25T09:00');
    await door().campaigns.promote({ promotionId: id, outlets: ['google-post'] });
    await shop.rounds(4);
    expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['waits', null]);
    expect(stateOf(await atOutlets(id), 'google-price')).toEqual(['waits', null]);
    expect(googlePosts()).toEqual([]);
    shop.clock.setTime('2026-11-25T08:00:30.000Z');
    await shop.rounds(8);
    expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['live', null]);
    await door().pricing.promotions.stop({ id });

    shop.clock.setTime('2026-11-26T08:00:00.000Z');
    await shop.rounds(6);
    expect(googlePosts()).toEqual([]);
  },
);

test('everything is checked before anything is kept', async () => {
  await join();
  const id = await promotion();
  const refused = async (wish: Partial<Parameters<ReturnType<typeof door>['campaigns']['promote']>[0]>) => {
    const error = await door()
      .campaigns.promote({ promotionId: id, outlets: ['google-post', 'advert', 'sign'], advert, ...wish })
      .catch((caught: { data: { code: string } }) => caught.data.code);
    return error;
  };
  expect(await refused({ advert: { radiusKm: 5, dailyBudget: 90_000 } })).toBe('campaign-over-cap');
  expect(await refused({ title: 'x'.repeat(80) })).toBe('post-title-too-long');
  expect(await refused({ advert: undefined })).toBe('invalid-input');
  expect(await refused({ promotionId: 999 })).toBe('not-found');
  expect((await atOutlets(id)).outlets.filter(({ state }) => state !== 'off').map(({ outlet }) => outlet)).toEqual([
    'google-price',
    'facebook-price',
  ]);
  await door().pricing.promotions.stop({ id });
  expect(await refused({})).toBe('promotion-over');
});

test('one outlet is stopped alone, and can be said again', { timeout: 60_000 }, async () => {
  await join();
  const id = await promotion();
  await door().campaigns.promote({ promotionId: id, outlets: ['google-post', 'sign'] });
  await shop.rounds(6);
  await door().campaigns.stopOutlet({ promotionId: id, outlet: 'google-post' });
  await shop.rounds(6);
  expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['over', null]);
  expect(stateOf(await atOutlets(id), 'sign')).toEqual(['ready', 'print']);
  expect(googlePosts()).toEqual([]);
  await door().campaigns.promote({ promotionId: id, outlets: ['google-post'], text: 'Ancora per pochi giorni.' });
  await shop.rounds(6);
  expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['live', null]);
  expect(googlePosts()).toEqual(['Ancora per pochi giorni.']);
});

const offerEnds = () =>
  shop.practice.google.posts().map(({ post }) => {
    const { schedule } = post['event'] as { schedule: { endDate: Record<string, number> } };
    return `${schedule.endDate['year']}-${schedule.endDate['month']}-${schedule.endDate['day']}`;
  });
const outletOf = async (id: number, outlet: OutletKind) =>
  (await atOutlets(id)).outlets.find((each) => each.outlet === outlet);
const moveEnd = async (id: number, until: string, rounds = 8) => {
  await door().pricing.promotions.update({ id, until });
  await shop.rounds(rounds);
};

test(
  'a promotion whose end is moved takes its posts, its advert and its sign along',
  { timeout: 120_000 },
  async () => {
    await join();
    const id = await promotion();
    const outlets: ChosenOutlet[] = ['google-post', 'facebook-post', 'advert', 'sign'];
    await door().campaigns.promote({ promotionId: id, outlets, advert });
    await shop.rounds(12);
    await door().campaigns.outletDone({ promotionId: id, outlet: 'sign' });
    const [campaign] = await door().campaigns.list({});
    const campaignId = campaign?.id as number;
    expect(offerEnds()).toEqual(['2026-12-6']);
    expect(campaign?.endsOn).toBe('2026-12-06');

    await moveEnd(id, '2026-12-10T20:00');
    expect(offerEnds(), 'changed at Google, not posted again').toEqual(['2026-12-10']);
    const posts = await door().presence.posts.list({ promotionId: id });
    expect(posts.map(({ endsAt }) => endsAt)).toEqual(posts.map(() => '2026-12-10T19:00:00.000Z'));
    expect(await door().campaigns.get({ id: campaignId })).toMatchObject({
      endsOn: '2026-12-10',
      wished: null,
      maximumSpend: 18 * 300,
    });
    expect(stateOf(await atOutlets(id), 'sign'), 'the paper still says the old day').toEqual(['ready', 'print']);
    expect((await outletOf(id, 'sign'))?.reason?.code).toBe('end-moved');
    await door().campaigns.outletDone({ promotionId: id, outlet: 'sign' });
    expect(stateOf(await atOutlets(id), 'sign')).toEqual(['delivered', null]);

    await moveEnd(id, '2026-12-01T20:00');
    expect(offerEnds()).toEqual(['2026-12-1']);
    expect((await door().campaigns.get({ id: campaignId })).endsOn).toBe('2026-12-01');
    expect((await atOutlets(id)).outlets.map(({ endsApart }) => endsApart)).toEqual(Array(7).fill(null));

    shop.clock.setTime('2026-12-01T19:00:30.000Z');
    await shop.rounds(10);
    expect(stateOf(await atOutlets(id), 'google-post')).toEqual(['over', null]);
    expect(stateOf(await atOutlets(id), 'facebook-post')).toEqual(['over', null]);
    expect(stateOf(await atOutlets(id), 'advert')).toEqual(['over', null]);
    expect(shop.faults).toEqual([]);
  },
);

test(
  'an advert that is spending already goes on longer, and costs more, only by a click that says the sum',
  { timeout: 120_000 },
  async () => {
    await join();
    const id = await promotion();
    await door().campaigns.promote({ promotionId: id, outlets: ['advert'], advert });
    await shop.rounds(12);
    const campaignId = (await door().campaigns.list({}))[0]?.id as number;
    await door().campaigns.start({ id: campaignId });
    await shop.rounds(12);
    await moveEnd(id, '2026-12-10T20:00');
    expect(await outletOf(id, 'advert')).toMatchObject({
      step: 'prolong',
      maximumSpend: 14 * 300,
      endsApart: { on: '2026-12-06', reason: { code: 'campaign-costs-more', details: { maximum: 18 * 300 } } },
    });
    await door().campaigns.retryOutlet({ promotionId: id, outlet: 'advert' });
    await shop.rounds(6);
    expect(await outletOf(id, 'advert')).toMatchObject({ step: null, endsApart: null, maximumSpend: 18 * 300 });

    await moveEnd(id, '2026-12-01T20:00');
    expect((await door().campaigns.get({ id: campaignId })).endsOn, 'a shorter one costs less').toBe('2026-12-01');
  },
);

test(
  'what a longer promotion makes of its advert is said before; refused by Meta, it says why and is asked for again',
  { timeout: 120_000 },
  async () => {
    await join();
    const id = await promotion();
    const ask = (until: string) => door().campaigns.advertUntil({ promotionId: id, until });
    expect(await ask('2026-12-10T20:00'), 'no advert goes with it').toBeNull();
    await door().campaigns.promote({ promotionId: id, outlets: ['advert'], advert });
    await shop.rounds(12);
    expect(await ask('2026-12-06T21:00'), 'the same day').toBeNull();
    const facts = { now: 14 * 300, cap: 20_000 };
    expect(await ask('2026-12-10T20:00')).toEqual({
      ...facts,
      endsOn: '2026-12-10',
      maximumSpend: 18 * 300,
      asks: false,
      refusal: null,
    });
    expect(await ask('2026-12-10T00:00')).toMatchObject({ endsOn: '2026-12-09', maximumSpend: 17 * 300 });
    expect(await ask('2027-02-28T20:00')).toMatchObject({
      maximumSpend: 14 * 300,
      refusal: { code: 'campaign-over-cap', details: { cap: 20_000 } },
    });
    expect(await outletOf(id, 'advert'), 'nothing is moved by asking').toMatchObject({ endsApart: null });

    shop.practice.faults.add({
      kind: 'meta-refusal',
      code: 100,
      method: 'POST',
      path: /\/1202[1-3]\d+$/u,
      times: 1,
    });
    await moveEnd(id, '2026-12-10T20:00');
    expect(await outletOf(id, 'advert')).toMatchObject({
      state: 'ready',
      step: 'retry',
      maximumSpend: 14 * 300,
      endsApart: { on: '2026-12-06', reason: { code: expect.any(String) } },
    });
    await door().campaigns.retryOutlet({ promotionId: id, outlet: 'advert' });
    await shop.rounds(6);
    expect(await outletOf(id, 'advert')).toMatchObject({ step: 'start', endsApart: null, maximumSpend: 18 * 300 });

    await door().campaigns.start({ id: (await door().campaigns.list({}))[0]?.id as number });
    await shop.rounds(12);
    expect(await ask('2026-12-12T20:00')).toMatchObject({ maximumSpend: 20 * 300, asks: true, refusal: null });
  },
);

test(
  'an advert that would pass the cap keeps its end and says so; once there is room it follows',
  { timeout: 120_000 },
  async () => {
    await join();
    await door().settings.update({ campaignCap: 14 * 300 });
    const id = await promotion();
    await door().campaigns.promote({ promotionId: id, outlets: ['advert', 'google-post'], advert });
    await shop.rounds(12);
    await moveEnd(id, '2026-12-10T20:00');
    expect(offerEnds(), 'no outlet waits for another').toEqual(['2026-12-10']);
    expect(await outletOf(id, 'advert')).toMatchObject({
      state: 'ready',
      maximumSpend: 14 * 300,
      endsApart: {
        on: '2026-12-06',
        reason: { code: 'campaign-over-cap', details: { maximum: 18 * 300, cap: 14 * 300 } },
      },
    });
    await door().settings.update({ campaignCap: 20_000 });
    await shop.rounds(2);
    expect((await outletOf(id, 'advert'))?.endsApart?.on, 'not behind the back').toBe('2026-12-06');
    await door().campaigns.retryOutlet({ promotionId: id, outlet: 'advert' });
    await shop.rounds(6);
    expect(await outletOf(id, 'advert')).toMatchObject({ endsApart: null, maximumSpend: 18 * 300 });
  },
);

test(
  'what is not out yet takes the new end; an end that a person chose stays, and is said',
  { timeout: 60_000 },
  async () => {
    await join();
    const id = await promotion('2026-11-25T09:00');
    await door().campaigns.promote({ promotionId: id, outlets: ['google-post', 'facebook-post'] });
    await shop.rounds(2);
    const facebook = (await door().presence.posts.list({ outlet: 'facebook', promotionId: id }))[0];
    await door().presence.posts.update({ id: facebook?.id as number, endsAt: '2026-12-02T19:00:00.000Z' });
    await moveEnd(id, '2026-12-10T20:00', 2);
    expect((await outletOf(id, 'google-post'))?.endsApart).toBeNull();
    expect((await outletOf(id, 'facebook-post'))?.endsApart).toEqual({ on: '2026-12-02', reason: null });
    await moveEnd(id, '2026-11-30T20:00', 2);
    const ends = (await door().presence.posts.list({ promotionId: id })).map(({ endsAt }) => endsAt);
    expect(ends, 'never beyond the promotion').toEqual(Array(2).fill('2026-11-30T19:00:00.000Z'));
    shop.clock.setTime('2026-11-25T08:00:30.000Z');
    await shop.rounds(8);
    expect(offerEnds()).toEqual(['2026-11-30']);
  },
);

test('a post that a person pasted keeps the end that is written there, and says so', async () => {
  const id = await promotion();
  await door().campaigns.promote({ promotionId: id, outlets: ['google-post', 'facebook-post'] });
  await shop.rounds(2);
  await door().campaigns.outletDone({ promotionId: id, outlet: 'google-post' });
  await moveEnd(id, '2026-12-10T20:00', 2);
  const [google, facebook] = [await outletOf(id, 'google-post'), await outletOf(id, 'facebook-post')];
  expect(google).toMatchObject({
    state: 'delivered',
    endsApart: { on: '2026-12-06', reason: { code: 'post-not-changeable' } },
  });
  expect(facebook).toMatchObject({ state: 'ready', endsApart: null });
  expect(facebook?.text, 'ready to paste with the new day').toContain('10 dicembre');
});

test('a promotion that leaves the price says why no price shows; one not on Google, too', async () => {
  await join();
  const id = await promotion(null, ['till']);
  const said = await atOutlets(id);
  expect(said.outlets.find(({ outlet }) => outlet === 'google-price')).toMatchObject({
    state: 'cannot',
    reason: { code: 'not-in-promotion' },
  });
  const draft = await door().campaigns.promotionDraft({ promotionId: id });
  expect(draft).toMatchObject({
    title: 'Negroamaro in festa',
    advertDays: { from: '2026-11-23', to: '2026-12-06', days: 14 },
  });
  expect(draft.products[0]?.priorPrice).toContain('9,90');
});
