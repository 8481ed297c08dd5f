/** Whatever is lost, doubled, cut off or changed by hand: in the end the channels show what the shop wants, or ask. */
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import type { PromotionWish } from '../../src/api/promotions.ts';
import { Refusal } from '../../src/api/refusals.ts';

import { fails, later, type FakeChannel } from '../core/listings/fake-channel.ts';
import { openTestListings, owner, type TestListings } from '../core/listings/open-test-listings.ts';

const seeds = Number(process.env['VETRINA_SEEDS'] ?? 60);
const minute = 60_000;

/** mulberry32: the same seed, the same story. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A channel that loses a call, or its answer, or hangs on to an old sign-in, now and then. */
function spoil(channel: FakeChannel, chance: () => number): void {
  channel.fault = (when, what) => {
    const dice = chance();
    if (dice < 0.12) return later(when === 'before' ? 'offline' : 'no-answer');
    if (when === 'before' && dice < 0.2) return later('too-many-requests', null);
    if (when === 'before' && dice < 0.22) return fails({ kind: 'sign-in', code: 'token-expired', detail: '' });
    if (when === 'before' && dice < 0.24)
      return fails({ kind: 'needs-you', code: 'api-disabled', details: {}, detail: '' });
    if (dice < 0.26) throw new Error(`the connector broke at ${what}`);
  };
}

interface Story {
  readonly shop: TestListings;
  readonly chance: () => number;
  readonly variants: { id: number; sku: string }[];
  /** Prices put there by someone else, that nobody here has decided about since: channel and SKU. */
  /** Wherever somebody's hand ever was. */
  readonly edited: Set<string>;
  readonly promotions: number[];
  reductions: number;
  readonly byHand: Map<string, { channel: FakeChannel; sku: string; price: number; published: number }>;
}

const pick = <T>(story: Story, list: readonly T[]): T => list[Math.floor(story.chance() * list.length)] as T;
const publishedOf = (channel: FakeChannel, sku: string) => channel.published.filter((each) => each.sku === sku).length;

/** The shop wants something new of this variant: what stood there by hand may be written over or asked about. */
function decided(story: Story, sku: string): void {
  for (const name of ['google', 'facebook']) story.byHand.delete(`${name} ${sku}`);
}

async function step(story: Story): Promise<void> {
  const { shop, chance } = story;
  const variant = pick(story, story.variants);
  const dice = chance();
  if (dice < 0.3) {
    decided(story, variant.sku);
    await shop.price(variant.id, 100 + Math.floor(chance() * 50));
  } else if (dice < 0.38) {
    decided(story, variant.sku);
    await shop.price(variant.id, 200 + Math.floor(chance() * 50), pick(story, ['google', 'facebook']));
  } else if (dice < 0.44) {
    for (const { sku } of story.variants) decided(story, sku);
    await shop.batches.verbs.undo({}, owner).catch(() => {});
  } else if (dice < 0.5) {
    decided(story, variant.sku);
    await shop.listings.verbs.setListed(
      { variantIds: [variant.id], channelId: 'google', listed: chance() < 0.6 },
      owner,
    );
  } else if (dice < 0.64) {
    await editByHand(story, variant);
  } else if (dice < 0.69) {
    shop.restart();
  } else if (dice < 0.74) {
    await promote(story, variant);
  } else if (dice < 0.79) {
    // Whoever was on the phone signs in again.
    if (chance() < 0.5) await shop.connectGoogle();
    else await shop.connectMeta();
  } else {
    await shop.pass(Math.floor(chance() * 5 * minute) + 1_000);
  }
  if (chance() < 0.5) await shop.turn();
}

/** The clock on the wall of the store, so many minutes from now. */
function wallClock({ shop }: Story, minutes: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(shop.time.time + minutes * minute);
  return at.toZonedDateTimeISO('Europe/Rome').toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** A reduction for some minutes, told ahead where there is time for it; or the last one is stopped before its end. */
async function promote(story: Story, { id, sku }: { id: number; sku: string }): Promise<void> {
  const { shop, chance } = story;
  const running = story.promotions.pop();
  const answer =
    running !== undefined && chance() < 0.4
      ? shop.pricing.verbs.promotions.stop({ id: running }, owner)
      : shop.pricing.verbs.promotions.create(promotionOf(story, id), owner);
  const made = await answer.catch((error: unknown) => {
    // One that overlaps, reduces nothing or is over by now is refused, as it should be.
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (made === null) return;
  if ('id' in made) story.promotions.push(made.id);
  for (const each of 'id' in made ? [{ sku }] : story.variants) decided(story, each.sku);
  story.reductions++;
}

function promotionOf(story: Story, variantId: number): PromotionWish {
  const { chance } = story;
  const begins = Math.floor(chance() * 12);
  return {
    name: 'Offerta',
    products: { variantIds: [variantId] },
    channels: chance() < 0.5 ? ['till', 'web', 'google', 'facebook'] : [pick(story, ['google', 'facebook', 'till'])],
    from: begins === 0 ? null : wallClock(story, begins),
    until: wallClock(story, begins + 2 + Math.floor(chance() * 25)),
    reduction: { kind: 'fixed', value: 50 + Math.floor(chance() * 40) },
    regime: 'outside',
    steps: [],
    claim: null,
    note: '',
  };
}

/** Someone changes the price at the channel of a listing that stands well, to one the shop never had. */
async function editByHand(story: Story, { id, sku }: { id: number; sku: string }): Promise<void> {
  const name = pick(story, ['google', 'facebook'] as const);
  const channel = name === 'google' ? story.shop.google : story.shop.meta;
  // What the shop decided before is on its way already.
  await story.shop.turn();
  const listing = (await story.shop.listings.verbs.ofVariant({ variantId: id }, owner)).find(
    (each) => each.channelId === name,
  );
  if (listing?.state !== 'live' || story.byHand.has(`${name} ${sku}`)) return;
  const price = 5_000 + Math.floor(story.chance() * 100);
  channel.editByHand(sku, price);
  story.edited.add(`${name} ${sku}`);
  story.byHand.set(`${name} ${sku}`, { channel, sku, price, published: publishedOf(channel, sku) });
}

async function tell(seed: number): Promise<Story> {
  const chance = chanceOf(seed);
  const byHandle = chance() < 0.5;
  const shop = await openTestListings({
    parts: { dailyLimits: false, random: chance },
    google: { batchSize: 2 },
    meta: { batchSize: 3, byHandle },
  });
  const story: Story = {
    shop,
    chance,
    variants: [],
    edited: new Set(),
    promotions: [],
    reductions: 0,
    byHand: new Map(),
  };
  await shop.connectGoogle();
  await shop.connectMeta();
  for (let n = 0; n < 5; n++) story.variants.push({ id: await shop.add(`S${n}`, 100), sku: `S${n}` });
  spoil(shop.google, chance);
  spoil(shop.meta, chance);
  for (let n = 0; n < 40; n++) await step(story);
  return story;
}

/** The storm is over: lines work, the owner has signed in, and two passes of the usual waits go by. */
async function calm({ shop }: Story): Promise<void> {
  shop.google.fault = () => {};
  shop.meta.fault = () => {};
  await shop.connectGoogle();
  await shop.connectMeta();
  await shop.pass(80 * minute, minute);
}

test(`after ${seeds} different storms every channel shows the wanted price, or asks about a foreign one`, async () => {
  let foreign = 0;
  let reductions = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const story = await tell(seed);
    foreign += story.byHand.size;
    reductions += story.reductions;
    await calm(story);
    await story.shop.listings.verbs.sync({ force: true }, owner);
    for (const { channel, sku, price, published } of story.byHand.values()) {
      expect(
        { seed, sku, price: channel.priceOf(sku), published: publishedOf(channel, sku) },
        'written over silently',
      ).toEqual({ seed, sku, price, published });
    }
    for (const { id, sku } of story.variants) {
      for (const [name, channel] of [
        ['google', story.shop.google],
        ['facebook', story.shop.meta],
      ] as const) {
        const listings = await story.shop.listings.verbs.ofVariant({ variantId: id }, owner);
        // Its creation was undone before anything of it went out.
        const listing = listings.find((each) => each.channelId === name) ?? {
          state: 'withdrawn',
          wanted: null,
          shown: null,
        };
        const shows = channel.priceOf(sku);
        const where = `seed ${seed}, ${sku} on ${name}`;
        if (listing.state === 'conflict') {
          expect({ where, shows, asked: story.edited.has(`${name} ${sku}`) }).toEqual({
            where,
            shows: listing.shown,
            asked: true,
          });
        } else if (listing.wanted === null)
          expect({ where, shows, state: listing.state }).toEqual({ where, shows: null, state: 'withdrawn' });
        else expect({ where, shows, state: listing.state }).toEqual({ where, shows: listing.wanted, state: 'live' });
        if (story.byHand.has(`${name} ${sku}`))
          expect({ where, state: listing.state }).toEqual({ where, state: 'conflict' });
      }
    }
    await story.shop.database.close();
  }
  // Storms without a foreign price, or without promotions, would prove nothing about them.
  expect(reductions).toBeGreaterThan(seeds);
  expect(foreign).toBeGreaterThan(seeds / 10);
});

test('the check is not blind: a sync that forgets a lost answer is found', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 100);
  await shop.turn();
  await shop.pass(minute);
  await shop.price(oil, 150);
  shop.google.fault = (when, what) => (when === 'after' && what === 'publish' ? later('no-answer') : undefined);
  await shop.turn();
  // As a sync would that takes the last acknowledged price for what stands there.
  shop.database.sqlite.exec(`update listing set state = 'live', not_before = null where channel_id = 'google'`);
  shop.google.fault = () => {};
  await shop.pass(10 * minute, minute);
  expect([(await shop.listing(oil, 'google')).sent, shop.google.priceOf('OLIO')]).toEqual([100, 150]);
});
