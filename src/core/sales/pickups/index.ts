/**
 * Click & collect, reserve & collect: goods are set aside for somebody, put together, and handed over against a short
 * code. What is set aside counts against what can be sold, never against what stands there; too late, it is given back
 * by itself.
 */
import type { pickupsContract } from '../../../api/pickups.ts';
import type { Change, Grounds } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import type { PrintSheet } from '../../print/index.ts';
import type { Pricing } from '../../pricing/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import { cancelPickup, collectPickup, createPickup, expirePickups, extendPickup, makeReady } from './change-pickup.ts';
import { messageOf } from './message.ts';
import { asPickups, listPickups, onePickup, pickupOfCode } from './pickup-view.ts';
import { nextExpiry, openPickups, pickupTotal } from './pickups.sql.ts';
import { shelfListName, shelfReport } from './shelf-list.ts';

export interface PickupGrounds extends Grounds {
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly pricing: Pick<Pricing, 'currentPrices'>;
  readonly print: PrintSheet;
}

/** A dozen pages: nobody puts more together from one sheet. */
const mostOnPaper = 400;

export type Pickups = ReturnType<typeof openPickupsOf>;

export function openPickupsOf(grounds: PickupGrounds) {
  const { database, settings, clock, print } = grounds;
  const changed = async (id: number, work: (change: Change) => Promise<void>) => {
    await database.change(work);
    return onePickup(database.read, id);
  };
  const verbs: Verbs<typeof pickupsContract> = {
    list: ({ after, limit, ...filter }) => listPickups(database.read, filter, after ?? null, limit),
    get: ({ id }) => onePickup(database.read, id),
    byCode: ({ code }) => pickupOfCode(database.read, code),
    async create(wish, { actor }) {
      const id = await database.change((change) => createPickup(change, grounds, wish, actor.name));
      return onePickup(database.read, id);
    },
    ready: ({ id }) => changed(id, (change) => makeReady(change, id)),
    collect: ({ id, till }, { actor }) => changed(id, (change) => collectPickup(change, id, till, actor.name)),
    cancel: ({ id }, { actor }) => changed(id, (change) => cancelPickup(change, id, actor.name)),
    extend: ({ id, hours }) => changed(id, (change) => extendPickup(change, id, hours)),
    message: async ({ id }) => messageOf(await onePickup(database.read, id), await settings.current()),
    async shelfList() {
      const total = await pickupTotal(database.read, { show: 'open' });
      const next = await asPickups(database.read, await openPickups(database.read, mostOnPaper));
      const shop = await settings.current();
      const report = shelfReport(next, total, shop, clock.now());
      const name = shelfListName(shop.language, clock.now());
      return print({ kind: 'report', report }, { name, title: report.title, language: shop.language });
    },
  };
  const expiry: Chore = {
    name: 'pickups',
    everyMs: 60_000,
    wokenBy: ['pickups'],
    async dueInMs() {
      const at = await nextExpiry(database.read);
      return at === null ? null : Math.max(0, at - clock.now());
    },
    async run() {
      const at = await nextExpiry(database.read);
      if (at !== null && at <= clock.now()) await database.change((change) => expirePickups(change));
    },
  };
  return { verbs, chores: [expiry] as readonly Chore[] };
}
