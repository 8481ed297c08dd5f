/** A shop with stock and receipts over the real file, in memory. */
import { openCustomers } from '../../../src/core/customers/index.ts';
import { lastSales, openSales } from '../../../src/core/sales/index.ts';
import { openStock } from '../../../src/core/stock/index.ts';
import { openPrices, owner } from '../pricing/open-prices.ts';
import { filesHere } from '../sales/files-here.ts';
import { csv } from '../sales/open-sales.ts';

export { csv, owner };

export async function openStockShop() {
  const shop = await openPrices();
  const stock = openStock(shop);
  const sales = openSales({ ...shop, customers: openCustomers(shop), imports: filesHere(shop.clock.now) });
  stock.onSoldBefore((change, ids) => lastSales(change.db, ids));
  const { verbs } = stock;
  return {
    ...shop,
    stock: verbs,
    sales: sales.verbs,
    /** Pieces of an article, now or at an instant. */
    count: (variantId: number, pieces: number, at?: string, storeId = 1) =>
      verbs.count({ storeId, note: '', lines: [{ variantId, quantity: pieces * 1000, ...(at && { at }) }] }, owner),
    receive: (variantId: number, pieces: number, allThereIs = false) =>
      verbs.receive({ storeId: 1, note: '', allThereIs, lines: [{ variantId, quantity: pieces * 1000 }] }, owner),
    scrap: (variantId: number, pieces: number) =>
      verbs.scrap({ storeId: 1, note: '', lines: [{ variantId, quantity: pieces * 1000 }] }, owner),
    /** Rows `number;time;sku;quantity` of 21 November, as the till writes them. */
    till: (...rows: readonly string[]) =>
      sales.verbs.apply(
        {
          uploadId: csv(
            'Scontrino;Data;Ora;Codice;Quantità;Totale',
            ...rows.map((row) => row.replace(';', ';21/11/2026;')),
          ),
          corrections: {},
        },
        owner,
      ),
    undo: (batchId: number | null, changed?: 'leave' | 'restore') =>
      shop.batches.verbs.undo({ batchId: batchId as number, ...(changed && { changed }) }, owner),
    /** Pieces; null: never counted. */
    async onHand(variantId: number) {
      const { onHand } = await verbs.get({ variantId }, owner);
      return onHand === null ? null : onHand / 1000;
    },
    /** The variants whose offer may be another now; forgotten with the asking. */
    async marked(): Promise<number[]> {
      const rows = await shop.database.read.selectFrom('changed_variant').select('variant_id').execute();
      await shop.database.change(async ({ db }) => void (await db.deleteFrom('changed_variant').execute()));
      return rows.map(({ variant_id }) => variant_id);
    },
  };
}

export type StockShop = Awaited<ReturnType<typeof openStockShop>>;
