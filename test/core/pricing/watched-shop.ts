/** A shop watched by somebody who writes down what customers see at the till and on the site, and knows no records. */
import type { PromotionWish } from '../../../src/api/promotions.ts';
import { Refusal } from '../../../src/api/refusals.ts';
import { openPrices, owner } from './open-prices.ts';

export type WatchedChannel = 'till' | 'web';

interface Sight {
  readonly from: number;
  readonly amount: number | null;
  /** A slip that was put right within ten minutes. */
  slip: boolean;
}

const note = '';
const thirtyDays = 30;

export async function openWatchedShop(start: string) {
  const shop = await openPrices();
  shop.clock.time = Date.parse(start);
  const variantIds = [await shop.sell('Olio', 1000), await shop.sell('Miele', 700)];
  const book = new Map<string, Sight[]>();
  const [chore] = shop.pricing.chores;
  if (chore === undefined) throw new Error('the shop has no clock');
  const sights = (variantId: number, channel: WatchedChannel): Sight[] => {
    const key = `${variantId} ${channel}`;
    const known = book.get(key) ?? [];
    book.set(key, known);
    return known;
  };

  /** What stands at a channel for its customers from now on. */
  async function look(channel: WatchedChannel): Promise<void> {
    for (const variantId of variantIds) {
      const prices = (await shop.pricing.currentPrices(shop.database.read, [variantId])).get(variantId);
      const amount = prices?.channels.get(channel)?.amount ?? null;
      const seen = sights(variantId, channel);
      if (seen.at(-1)?.amount !== amount) seen.push({ from: shop.clock.time, amount, slip: false });
    }
  }

  /** Time passes; what is due happens at its minute. */
  async function pass(minutes: number): Promise<void> {
    const until = shop.clock.time + minutes * 60_000;
    for (;;) {
      const dueIn = (await chore?.dueInMs?.()) ?? null;
      if (dueIn === null || shop.clock.time + dueIn > until) break;
      shop.clock.time += Math.max(0, dueIn);
      await shop.tick();
      await look('till');
    }
    shop.clock.time = until;
  }

  async function trying<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    } finally {
      await look('till');
    }
  }

  await look('till');
  return {
    ...shop,
    variantIds,
    pass,
    type: (variantId: number, amount: number, channelId: WatchedChannel | null) =>
      trying(() => shop.pricing.verbs.setPrice({ variantId, channelId, amount, note, typingError: false }, owner)),
    /** A wrong price at the till, put right five minutes later. */
    async slip(variantId: number, amount: number): Promise<void> {
      const right = (await shop.pricing.currentPrices(shop.database.read, [variantId]))
        .get(variantId)
        ?.channels.get('till');
      const typed = { variantId, channelId: 'till', note } as const;
      const wrong = (right?.regular ?? 0) + 7;
      await trying(() => shop.pricing.verbs.setPrice({ ...typed, amount: wrong, typingError: false }, owner));
      const from = shop.clock.time;
      shop.clock.pass(5);
      await trying(() => shop.pricing.verbs.setPrice({ ...typed, amount, typingError: true }, owner));
      for (const sight of sights(variantId, 'till'))
        if (sight.from === from && sight.amount === wrong) sight.slip = true;
    },
    accept: async (): Promise<void> => {
      const at = shop.clock.time;
      await shop.database.change((change) => shop.pricing.recordVisible(change, variantIds, 'web', at));
      await look('web');
    },
    plan: (prices: { variantId: number; amount: number }[], from: string, until: string | null) =>
      trying(() => shop.pricing.verbs.schedule.create({ prices, from, until, note }, owner)),
    promote: (wish: PromotionWish) => trying(() => shop.pricing.verbs.promotions.create(wish, owner)),
    stop: (id: number) => trying(() => shop.pricing.verbs.promotions.stop({ id }, owner)),
    undo: (batchId: number | null) => trying(() => shop.batches.verbs.undo({ batchId }, owner)),
    /** The lowest price in the book of the thirty days before an instant. */
    lowest(variantId: number, channel: WatchedChannel, at: number): number | null {
      const from = daysBefore(at, thirtyDays);
      const seen = sights(variantId, channel);
      let lowest: number | null = null;
      for (const [place, { from: begins, amount, slip }] of seen.entries()) {
        const ends = Math.min(seen[place + 1]?.from ?? at, at);
        if (amount === null || slip || begins >= ends || ends <= from) continue;
        if (lowest === null || amount < lowest) lowest = amount;
      }
      return lowest;
    },
  };
}

/** By the wall clock of Rome, without the library that the shop uses: the offset then may be another one than now. */
function daysBefore(at: number, days: number): number {
  const plain = at - days * 86_400_000;
  return plain + offset(at) - offset(plain);
}

function offset(at: number): number {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${written.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/** A minute of the store so many minutes from an instant, as a person writes it. */
export const storeMinuteIn = (at: number, minutes: number): string =>
  new Date(at + minutes * 60_000 + offset(at + minutes * 60_000)).toISOString().slice(0, 16);
