/**
 * What was sold: receipts come in by file from the till, are kept as they came, and their numbers can be seen. Nothing
 * is counted twice and nothing is lost: what cannot be counted as it is waits in a list to sort out. The sums of each day
 * are kept by the same changes that write the receipts. Vetrina is not a fiscal till.
 */
import type { salesContract } from '../../api/sales.ts';
import { toInstantOrNull } from '../../api/time.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Channels } from '../channels/index.ts';
import type { Customers } from '../customers/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Imports } from '../imports/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { fileImports, importsOf } from './import-file.ts';
import { matchAll, matchArticle } from './match.ts';
import { salesNumbersOf } from './numbers.ts';
import { listReceipts, oneReceipt } from './receipt-view.ts';
import { rebuild } from './rebuild.ts';
import { receiptCount } from './sums.sql.ts';
import { undoImport } from './undo-import.ts';
import { settle, unsortedOf } from './unsorted.ts';

export { openPickupsOf } from './pickups/index.ts';
export { owedBefore, satisfactionBetween } from './after-purchase.ts';
export { createCoupon, endCoupon, openCoupons } from './coupons/index.ts';
export { openSatisfaction, unhappyToFollow } from './satisfaction/index.ts';
export { openLoyalty } from './loyalty/index.ts';
export { openCounter } from './counter/index.ts';
export { openOrders } from './orders/index.ts';
export { openWebCustomers } from './web-customers/index.ts';
export { cartsOfDays, cartsToRescue } from './orders/carts.ts';
export { receiptsByChannel } from './numbers.sql.ts';
export { purchasesOf } from './purchases.ts';
export { salesOfPeople } from './sales-of-people.ts';
export { lastSales } from './move-stock.sql.ts';
export { channelUseOf, salesReportOf } from './report.ts';

export interface SalesParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current' | 'onUpdate'>;
  readonly channels: Pick<Channels, 'places'>;
  readonly customers: Pick<Customers, 'known'>;
  readonly imports: Pick<Imports, 'receipts'>;
}

export type Sales = ReturnType<typeof openSales>;

export function openSales({ database, settings, channels, customers, imports }: SalesParts) {
  const files = imports.receipts;
  // Sums of one currency are none of another; days and hours are those of the clock that the shop has from now on.
  settings.onUpdate(async (change, before, after) => {
    const moved = after.currency !== before.currency || after.timeZone !== before.timeZone;
    if (!moved || (await receiptCount(change.db)) === 0) return;
    if (after.currency !== before.currency) throw new Refusal('currency-in-use', { currency: before.currency });
    await rebuild(change, after.timeZone);
  });
  const { preview, apply, halt } = fileImports({ database, settings, channels, customers, files });
  const verbs: Verbs<typeof salesContract> = {
    async inspect({ uploadId, corrections }) {
      const { name, reading, headings, fields, samples, rows, rememberedAt } = await files.look(uploadId, corrections);
      const columns = headings.map((heading, place) => ({
        name: heading,
        samples: [...(samples[place] ?? [])],
        field: fields[place] ?? 'ignore',
      }));
      return { name, reading, columns, rows, rememberedAt: toInstantOrNull(rememberedAt) };
    },
    preview: ({ uploadId, corrections, limit }) => preview(uploadId, corrections, limit),
    progress: async ({ uploadId }) => files.progress(uploadId),
    apply: ({ uploadId, corrections }, { actor }) => apply(uploadId, corrections, actor.name),
    async halt({ uploadId }) {
      halt(uploadId);
      return {};
    },
    undoImport: ({ id }, { actor }) => database.change((change) => undoImport(change, id, actor.name)),
    imports: () => importsOf(database.read),
    list: ({ after, limit, ...filter }) => listReceipts(database.read, filter, after ?? null, limit),
    get: ({ id }) => oneReceipt(database.read, id),
    unsorted: () => unsortedOf(database.read),
    match({ article, variantId }) {
      if ((article === undefined) !== (variantId === undefined))
        throw new Refusal('invalid-input', { field: 'variantId' });
      return database.change((change) =>
        article === undefined || variantId === undefined ? matchAll(change) : matchArticle(change, article, variantId),
      );
    },
    async settle({ id, as }) {
      const { country } = await settings.current();
      await database.change((change) => settle(change, id, as, { customers, country }));
      return {};
    },
    numbers: (asked) => salesNumbersOf(database.read, asked),
    async rebuild() {
      const { timeZone } = await settings.current();
      return database.change((change) => rebuild(change, timeZone));
    },
  };
  return { verbs };
}
