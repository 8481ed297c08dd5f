import type { ReceiptCorrections, SalesNumbers } from '../../../src/api/sales.ts';
import { openCustomers } from '../../../src/core/customers/index.ts';
import { openSales } from '../../../src/core/sales/index.ts';
import { sumRows } from '../../../src/core/sales/sums.sql.ts';
import { openImportShop } from '../imports/open-imports.ts';
import { owner } from '../pricing/open-prices.ts';

export { owner };

/** A shop that takes in the files of its till. */
export async function openSalesShop(folder?: string) {
  const shop = await openImportShop(folder);
  const customers = openCustomers(shop);
  const sales = openSales({ ...shop, customers });
  const { verbs } = sales;
  return {
    ...shop,
    customers,
    sales: verbs,
    async inspectFile(file: string | Uint8Array, corrections: ReceiptCorrections = {}) {
      return verbs.inspect({ uploadId: await shop.upload(file, 'cassa.csv'), corrections }, owner);
    },
    async tryFile(file: string | Uint8Array, corrections: ReceiptCorrections = {}) {
      return verbs.preview({ uploadId: await shop.upload(file, 'cassa.csv'), corrections, limit: 1000 }, owner);
    },
    async takeIn(file: string | Uint8Array, corrections: ReceiptCorrections = {}, name = 'cassa.csv') {
      return verbs.apply({ uploadId: await shop.upload(file, name), corrections }, owner);
    },
    receipts: async (filter: Record<string, unknown> = {}) => verbs.list({ limit: 500, ...filter }, owner),
    numbers: async (from: string, to: string, by: SalesNumbers['by'] = 'day') => verbs.numbers({ from, to, by }, owner),
    unsorted: () => verbs.unsorted(undefined, owner),
    sums: () => sumRows(shop.database.read),
    rebuild: () => verbs.rebuild(undefined, owner),
  };
}

export type SalesShop = Awaited<ReturnType<typeof openSalesShop>>;

/** The figures of an answer by their names. */
export const figuresOf = ({ figures }: SalesNumbers) =>
  Object.fromEntries(figures.map(({ metric, value }) => [metric, value]));

export const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;
