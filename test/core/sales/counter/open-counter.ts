/** A shop with a counter: goods with prices, people, and receipts made by hand. */
import type { CounterSale } from '../../../../src/api/counter.ts';
import { openCustomers } from '../../../../src/core/customers/index.ts';
import { lastSales, openCounter, openSales, purchasesOf } from '../../../../src/core/sales/index.ts';
import { sumRows } from '../../../../src/core/sales/sums.sql.ts';
import { openStock } from '../../../../src/core/stock/index.ts';
import { openPrices, owner } from '../../pricing/open-prices.ts';
import { filesHere } from '../files-here.ts';

export { owner };

type Form = Partial<Omit<CounterSale, 'lines'>> & { readonly lines: readonly Partial<CounterSale['lines'][number]>[] };

export async function openCounterShop(folder?: string) {
  const shop = await openPrices(folder);
  const customers = openCustomers(shop);
  customers.purchasesFrom(purchasesOf);
  const { verbs: sales } = openSales({ ...shop, customers, imports: filesHere(shop.clock.now) });
  const { verbs: counter } = openCounter(shop);
  const stock = openStock(shop);
  stock.onSoldBefore((change, variantIds) => lastSales(change.db, variantIds));
  let forms = 0;
  const formOf = (form: Form): CounterSale => ({
    formKey: `form-key-of-test-${++forms}`,
    discount: 0,
    cards: [],
    payments: [],
    points: 0,
    coupon: '',
    personId: null,
    ...form,
    lines: form.lines.map((line) => ({
      variantId: null,
      article: '',
      thousandths: 1000,
      unitPrice: 0,
      discount: 0,
      ...line,
    })),
  });
  return {
    ...shop,
    customers,
    sales,
    counter,
    formOf,
    newForm: () => `form-key-of-test-${++forms}`,
    /** New goods; answers the variant. */
    stock: shop.sell,
    sell: (form: Form) => counter.sell(formOf(form), owner),
    cancel: (id: number, formKey = `form-key-of-test-${++forms}`) => counter.cancel({ id, formKey, reason: '' }, owner),
    receipt: (id: number) => sales.get({ id }, owner),
    async figures(day = '2026-11-21') {
      const { figures } = await sales.numbers({ from: day, to: day, by: 'day' }, owner);
      return Object.fromEntries(figures.map(({ metric, value }) => [metric, value]));
    },
    /** Counts what is on the shelf, pieces. */
    count: (variantId: number, pieces: number) =>
      stock.verbs.count({ storeId: 1, note: '', lines: [{ variantId, quantity: pieces * 1000 }] }, owner),
    onHand: async (variantId: number) => (await stock.verbs.get({ variantId }, owner)).onHand,
    movements: async (variantId: number) =>
      (await stock.verbs.movements({ variantId, limit: 50 }, owner)).items.map(({ reason, quantity }) => [
        reason,
        quantity,
      ]),
    /** Rows of the daily sums that are not as the receipts say. */
    async wrongSums() {
      return (await sales.rebuild(undefined, owner)).wrong;
    },
    sums: () => sumRows(shop.database.read),
  };
}

export type CounterShop = Awaited<ReturnType<typeof openCounterShop>>;
