/**
 * The sample shop: a bottega in Lecce with two and a half months behind it. Everything goes in through the shop's own
 * verbs, so that its history, its batches and its people are as real ones would be.
 */
import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import { theOwner } from '../actors.ts';
import { bringIn, bringInReceipts } from '../bring-in.ts';
import { doorOf } from '../carriers/in-process.ts';
import { bottega } from './bottega.ts';
import { events } from './evenings.ts';
import { goodsOfTheShop } from './goods/index.ts';
import { makeEvening } from './make-evening.ts';
import { dayFromNow, type PastClock } from './past-clock.ts';
import { listBefore, listNow } from './price-lists.ts';
import { tillFile } from './till-file.ts';

export async function fillSample(shop: Shop, clock: PastClock): Promise<void> {
  const door = doorOf(shop, theOwner);
  const goods = goodsOfTheShop();
  clock.goTo(75, '08:40');
  await door.settings.update(bottega);
  await bringIn(door, 'listino-estate.csv', listBefore(goods));
  // Till and web shop show these prices from then on: what customers saw is what the law compares an offer with.
  await shop.turn('listings');
  clock.goTo(33, '08:25');
  await bringIn(door, 'listino-autunno.csv', listNow(goods));
  await shop.turn('listings');
  clock.goTo(21, '11:05');
  await dearerOnTheWeb(door);
  for (const evening of events) await makeEvening(shop, door, clock, evening);
  clock.goTo(4, '08:15');
  await offersOfTheSeason(door, clock);
  clock.comeBack();
  await bringInReceipts(door, 'cassa.csv', tillFile(goods, clock));
  // Who lives from bread and wine sees people every other week.
  await door.lifecycle.setRules({ loyalFrom: 3, loyalWithinDays: 120, quietDays: 21, lostDays: 180 });
  await door.channels.connectPractice({ vendor: 'google' });
  await door.channels.connectPractice({ vendor: 'meta' });
}

/** One exception, as shops have them: the bottle that travels badly costs more where it is sent. */
async function dearerOnTheWeb(door: Door): Promise<void> {
  const { id: variantId } = await door.catalog.bySku({ sku: 'OLI-002' });
  await door.pricing.setPrice({ variantId, channelId: 'web', amount: 1290, note: 'imballo per la spedizione' });
}

/** Two offers as the law wants them, one that runs and one to come, and a price that changes by itself next week. */
async function offersOfTheSeason(door: Door, clock: PastClock): Promise<void> {
  const channels = (await door.channels.list()).map(({ id }) => id);
  const idsOf = (skus: readonly string[]): Promise<number[]> =>
    Promise.all(skus.map(async (sku) => (await door.catalog.bySku({ sku })).id));
  await door.pricing.promotions.create({
    name: 'Bianchi di Puglia',
    products: { variantIds: await idsOf(['BIA-003', 'BIA-004', 'BIA-005', 'BIA-009']) },
    channels,
    from: null,
    until: `${dayFromNow(clock, 15)}T20:00`,
    reduction: { kind: 'percent', value: 2000, rounding: 'to-5-cents' },
  });
  await door.pricing.promotions.create({
    name: 'Verso Natale: mandorle e vincotto',
    products: { filter: { search: 'vincotto' } },
    channels,
    from: `${dayFromNow(clock, 9)}T08:30`,
    until: `${dayFromNow(clock, 26)}T20:00`,
    reduction: { kind: 'percent', value: 1500, rounding: 'to-5-cents' },
  });
  const [beer = 0] = await idsOf(['BIR-001']);
  await door.pricing.schedule.create({
    prices: [{ variantId: beer, amount: 420 }],
    from: `${dayFromNow(clock, 7)}T08:00`,
    note: 'nuovo listino del birrificio',
  });
}
