/** Goods for a receipt: found as everywhere, with the price that the till asks for them now. */
import type { CounterGoods } from '../../../api/counter.ts';
import type { Call } from '../../door.ts';
import type { CounterGrounds } from './grounds.ts';

export async function goodsFor(
  { database, catalog, channels, pricing }: CounterGrounds,
  { text, limit }: { readonly text: string; readonly limit: number },
  call: Call,
): Promise<CounterGoods[]> {
  const words = text.trim();
  if (words === '') return [];
  const found = await catalog.verbs.search({ text: words, limit }, call);
  const till = (await channels.all(database.read)).find(({ kind }) => kind === 'till');
  const ids = found.map(({ variantId }) => variantId);
  const prices = await pricing.currentPrices(database.read, ids);
  return found
    .map(({ variantId, title, sku, gtin }) => {
      const current = prices.get(variantId);
      const own = till === undefined ? undefined : current?.channels.get(till.id);
      const base = current?.base ?? null;
      return {
        variantId,
        title,
        sku,
        gtin,
        price: own?.amount ?? base,
        regular: own?.regular ?? base,
        exact: isCode(sku, words) || (gtin !== null && isCode(gtin, words)),
      };
    })
    .toSorted((one, other) => Number(other.exact) - Number(one.exact));
}

/** Capitals, and noughts before a barcode, do not make another code. */
function isCode(code: string, written: string): boolean {
  if (code.toLowerCase() === written.toLowerCase()) return true;
  const digits = /^\d{8,14}$/u;
  return digits.test(code) && digits.test(written) && code.replace(/^0+/u, '') === written.replace(/^0+/u, '');
}
