/**
 * P18, P19: a promotion is said at every outlet while the built shop process dies at every step, after the outside did
 * what it was asked and before it heard of it; in the end each outlet carries it once. Stopped while the process dies, it
 * ends everywhere.
 */
import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import type { Outlet } from '../../src/api/outlets.ts';
import { type Fault, openPractice, type Practice, PRACTICE_IDS } from '../../src/practice/index.ts';
import { chances, freshFolder, serve, type ServingChild } from './shop-child.ts';

const practices: Practice[] = [];
const children = new Set<ServingChild>();
afterAll(async () => {
  for (const child of children) await child.kill().catch(() => undefined);
  for (const practice of practices) await practice.close();
});

class Stage {
  readonly data = freshFolder();
  readonly practice: Practice;

  private constructor(practice: Practice) {
    this.practice = practice;
  }

  static async open(): Promise<Stage> {
    const practice = await openPractice({ latency: { post: 0, metaReview: 0 } });
    practices.push(practice);
    return new Stage(practice);
  }

  async serve(): Promise<ServingChild> {
    const shop = await serve(this.data, { VETRINA_API_GATEWAY: this.practice.origin });
    children.add(shop);
    return shop;
  }

  async kill(shop: ServingChild): Promise<void> {
    children.delete(shop);
    expect((await shop.kill()).signal).toBe('SIGKILL');
    this.aWhileLater();
  }

  /** The PC stays off for some minutes: what waited for a time has waited long enough. */
  private aWhileLater(): void {
    const file = new SqliteDatabase(join(this.data, 'shop.vetrina'));
    file.exec('update act set updated_at = updated_at - 300000, not_before = not_before - 300000');
    file.close();
  }

  /**
   * Kills the process in the middle of the call that the fault strikes; answers whether the call came at all. The other
   * vendor goes its own way meanwhile: `held` keeps it from a step that is to be struck later.
   */
  async killDuring(fault: Fault, begin: (door: Door) => Promise<unknown>, held?: Fault): Promise<boolean> {
    const struck = this.practice.faults.add({ ...fault, times: 1 });
    const holding = held === undefined ? undefined : this.practice.faults.add(held);
    const shop = await this.serve();
    void begin(shop.door).catch(() => undefined);
    for (let look = 0; struck.struck === 0 && look < 400; look++) await pause(25);
    const came = struck.struck > 0;
    await this.kill(shop);
    struck.remove();
    holding?.remove();
    return came;
  }
}

async function prepare(stage: Stage): Promise<number> {
  const shop = await stage.serve();
  const { door } = shop;
  const { google, meta } = PRACTICE_IDS;
  const { clientId, clientSecret, refreshToken } = google;
  await door.settings.update({
    legalName: 'Bottega Verdi',
    street: 'via Palmieri 14',
    postcode: '73100',
    town: 'Lecce',
    latitude: 40.35,
    longitude: 18.17,
    phone: '+390832555014',
    website: 'https://bottega.example.com',
    campaignCap: 100_000,
  });
  await door.channels.connectGoogleWithToken({ clientId, clientSecret, refreshToken });
  await door.channels.connectMeta({ accessToken: meta.accessToken });
  const id = await promotion(door, 'Negroamaro in festa');
  await stage.kill(shop);
  return id;
}

let count = 0;
async function promotion(door: Door, name: string): Promise<number> {
  count += 1;
  const { variantIds } = await door.catalog.create({
    product: { name: `Vino ${count}` },
    variants: [{ sku: `V-${count}`, price: 990 }],
  });
  const until = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
  const wish = { products: { variantIds }, channels: ['till', 'google'], from: null, until: `${until}T20:00` };
  return (
    await door.pricing.promotions.create({
      name,
      ...wish,
      reduction: { kind: 'percent', value: 2000, basis: 'current' },
    })
  ).id;
}

const everything = { outlets: ['google-post', 'advert', 'sign'] as ['google-post', 'advert', 'sign'] };
/** A picture of one dot: drawing the shop front takes its time. */
const imageBase64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const advert = { radiusKm: 5, dailyBudget: 300, imageBase64 };
const creating = (edge: string) => ({ method: 'POST', path: new RegExp(`/${edge}$`, 'u') });
const steps = ['localPosts', 'adimages', 'campaigns', 'adsets', 'adcreatives', 'ads'];

async function until(door: Door, id: number, wanted: Readonly<Record<string, string>>): Promise<void> {
  let seen: Outlet[] = [];
  for (let look = 0; look < 400; look++) {
    seen = (await door.campaigns.outlets({ promotionId: id })).outlets;
    if (Object.entries(wanted).every(([name, state]) => seen.find(({ outlet }) => outlet === name)?.state === state))
      return;
    await pause(100);
  }
  expect(Object.fromEntries(seen.map(({ outlet, state, reason }) => [outlet, [state, reason?.code]]))).toEqual(wanted);
}

async function atTheOutside({ origin, google, meta }: Practice) {
  const { adAccount, accessToken } = meta.ids;
  const found = async (edge: string) => {
    const address = `${origin}/graph.facebook.com/v25.0/${adAccount}/${edge}?fields=name,status&access_token=${accessToken}`;
    return ((await (await fetch(address)).json()) as { data: { name: string; status: string }[] }).data;
  };
  return {
    posts: google.posts().length,
    campaigns: (await found('campaigns')).length,
    adsets: (await found('adsets')).length,
    adcreatives: (await found('adcreatives')).length,
    ads: (await found('ads')).length,
    running: (await found('campaigns')).filter(({ status }) => status === 'ACTIVE').length,
  };
}
const once = { posts: 1, campaigns: 1, adsets: 1, adcreatives: 1, ads: 1, running: 0 };

for (const when of ['after', 'before'] as const) {
  it(
    `killed ${when} the outside did each step, every outlet carries the promotion once`,
    { timeout: 280_000 },
    async () => {
      const stage = await Stage.open();
      const id = await prepare(stage);
      const fault = (edge: string): Fault =>
        when === 'after'
          ? { kind: 'hang', milliseconds: 30_000, when: 'after', ...creating(edge) }
          : { kind: 'reset', ...creating(edge) };
      const promote = (door: Door) => door.campaigns.promote({ promotionId: id, ...everything, advert });
      const [post = '', ...ofTheAdvert] = steps;
      const held: Fault = { kind: 'reset', ...creating(ofTheAdvert[0] ?? '') };
      expect(await stage.killDuring(fault(post), promote, held), post).toBe(true);
      for (const edge of ofTheAdvert) expect(await stage.killDuring(fault(edge), promote), edge).toBe(true);
      const shop = await stage.serve();
      await until(shop.door, id, { 'google-post': 'live', advert: 'ready', sign: 'ready' });
      expect(await atTheOutside(stage.practice)).toEqual(once);
      if (when === 'before') return;

      // Started, then stopped while the process dies in the middle of taking the post away and of pausing the advert.
      const campaign = (await shop.door.campaigns.outlets({ promotionId: id })).outlets.find(
        ({ campaignId }) => campaignId !== null,
      );
      await shop.door.campaigns.start({ id: campaign?.campaignId as number });
      await until(shop.door, id, { advert: 'live' });
      await stage.kill(shop);
      const stop = (door: Door) => door.pricing.promotions.stop({ id });
      const removing: Fault = {
        kind: 'hang',
        milliseconds: 30_000,
        when: 'after',
        method: 'DELETE',
        path: /localPosts/u,
      };
      expect(await stage.killDuring(removing, stop)).toBe(true);
      const last = await stage.serve();
      await until(last.door, id, { 'google-post': 'over', advert: 'over' });
      expect(await atTheOutside(stage.practice)).toMatchObject({ posts: 0, running: 0 });
      await stage.kill(last);
    },
  );
}

it(
  'killed at any moment of the fan-out, nothing is said twice and nothing is forgotten',
  { timeout: 280_000 },
  async () => {
    const chance = chances(29);
    const stage = await Stage.open();
    await prepare(stage);
    const wished: { id: number; answered: boolean }[] = [];
    for (let death = 0; death < 8; death++) {
      const shop = await stage.serve();
      const id = await promotion(shop.door, `Promo ${death}`);
      const said = { id, answered: false };
      wished.push(said);
      const promoting = shop.door.campaigns
        .promote({ promotionId: id, outlets: ['google-post', 'sign'] })
        .then(() => (said.answered = true))
        .catch(() => undefined);
      await pause(chance() * 120);
      await stage.kill(shop);
      await promoting;
    }
    const shop = await stage.serve();
    let carried = 0;
    for (const { id, answered } of wished) {
      const { outlets } = await shop.door.campaigns.outlets({ promotionId: id });
      const begun = outlets.filter(
        ({ outlet, state }) => ['google-post', 'sign'].includes(outlet) && state !== 'off',
      ).length;
      // Both wishes stand in one transaction: both or none, and both once it was answered.
      expect([0, 2]).toContain(begun);
      if (answered) expect(begun).toBe(2);
      if (begun === 0) continue;
      carried += 1;
      await until(shop.door, id, { 'google-post': 'live', sign: 'ready' });
    }
    expect(stage.practice.google.posts()).toHaveLength(carried);
    await stage.kill(shop);
  },
);
