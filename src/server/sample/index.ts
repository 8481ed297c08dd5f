/**
 * The sample shop: a bottega in Lecce with half a year behind it. Everything goes in through the shop's own
 * verbs, so that its history, its batches and its people are as real ones would be.
 */
import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import { theOwner } from '../actors.ts';
import { bringIn } from '../bring-in.ts';
import { doorOf } from '../carriers/in-process.ts';
import { advertOfTheOil } from './advert.ts';
import { bottega } from './bottega.ts';
import { type Book, counterDays, evenings, pointsAndCoupons } from './counter-days.ts';
import { events } from './evenings.ts';
import { goodsOfTheShop } from './goods/index.ts';
import { makeEvening } from './make-evening.ts';
import { dayFromNow, type PastClock } from './past-clock.ts';
import { listBefore, listNow } from './price-lists.ts';
import { careForPeople, leadsOfFacebook, peopleOfTheCounter, pickups, satisfied } from './people-days.ts';
import { fillShelves, shelvesOf } from './shelves.ts';
import { tillReceipts } from './till-receipts.ts';

export async function fillSample(shop: Shop, clock: PastClock): Promise<void> {
  const door = doorOf(shop, theOwner);
  const goods = goodsOfTheShop();
  const receipts = tillReceipts(goods, clock);
  clock.goTo(190, '08:40');
  await door.settings.update(bottega);
  await bringIn(door, 'listino-estate.csv', listBefore(goods));
  // Till and web shop show these prices from then on: what customers saw is what the law compares an offer with.
  await shop.turn('listings');
  await pointsAndCoupons(door, clock);
  await peopleOfTheCounter(door, clock);
  await fillShelves(door, clock, shelvesOf(goods, receipts), await variantsBySku(door));
  clock.goTo(33, '08:25');
  await bringIn(door, 'listino-autunno.csv', listNow(goods));
  await shop.turn('listings');
  clock.goTo(21, '11:05');
  await dearerOnTheWeb(door);
  let toCome = 0;
  for (const evening of events) {
    const eventId = await makeEvening(shop, door, clock, evening);
    if (evening.answers !== undefined) toCome = eventId;
  }
  clock.goTo(4, '08:15');
  await offersOfTheSeason(door, clock);
  const book = await bookOf(door);
  await counterDays(door, clock, book);
  await evenings(door, clock, receipts);
  // Who lives from bread and wine sees people every other week.
  await door.lifecycle.setRules({ loyalFrom: 3, loyalWithinDays: 120, quietDays: 21, lostDays: 180 });
  await satisfied(shop, door, clock, book);
  await careForPeople(door, clock, book);
  await leadsOfFacebook(door, clock, toCome);
  await pickups(door, clock, book);
  await advertOfTheOil(shop, door, clock);
  clock.comeBack();
  await door.channels.connectPractice({ vendor: 'google' });
  await door.channels.connectPractice({ vendor: 'woocommerce' });
}

async function variantsBySku(door: Door): Promise<ReadonlyMap<string, number>> {
  const { items } = await door.catalog.list({ limit: 500 });
  return new Map(items.map(({ sku, id }) => [sku, id]));
}

async function bookOf(door: Door): Promise<Book> {
  const bySku = await variantsBySku(door);
  const { items } = await door.customers.list({ limit: 200 });
  const found = (what: string, id: number | undefined): number => {
    if (id === undefined) throw new Error(`the sample shop has no ${what}`);
    return id;
  };
  return {
    variant: (sku) => found(sku, bySku.get(sku)),
    person: (name) => found(name, items.find((each) => each.name === name)?.id),
  };
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
