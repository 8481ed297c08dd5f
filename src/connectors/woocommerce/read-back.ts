/**
 * What customers see in the web shop. WooCommerce begins and ends a sale by a clock of its own that goes round once a
 * day; a product whose minute has come is nudged, which works its price out anew.
 */
import type { Currency, Money } from '../../api/money.ts';
import { toInstant } from '../../api/time.ts';
import type { Sale, Shown } from '../../core/channels/ports.ts';
import { textOf, type Fields } from '../json.ts';
import { sendItems, type Item } from './batches.ts';
import type { Woo } from './client.ts';
import { readAmount, utcInstant } from './money.ts';
import { placeFields, placeOf, rowsBySku, type Places } from './there.ts';

const fields = `${placeFields},price,regular_price,sale_price,date_on_sale_from_gmt,date_on_sale_to_gmt`;

export async function readBackFromWoo(
  woo: Woo,
  places: Places,
  skus: readonly string[],
  currency: Currency,
): Promise<readonly Shown[]> {
  let rows = await rowsBySku(woo, skus, fields);
  const late = [...rows].flatMap(([sku, row]) => nudge(sku, row, currency, woo.now()));
  if (late.length > 0) {
    await sendItems(woo, places, late);
    const again = await rowsBySku(
      woo,
      late.map(({ sku }) => sku),
      fields,
    );
    rows = new Map([...rows, ...again]);
  }
  return skus.flatMap((sku) => {
    const row = rows.get(sku);
    if (row !== undefined) places.learn(sku, placeOf(row));
    else places.forget(sku);
    return told(sku, row, currency, woo.now());
  });
}

interface Prices {
  readonly seen: number | null;
  readonly regular: number | null;
  readonly sale: { readonly amount: number; readonly from: number | null; readonly until: number | null } | null;
}

function pricesOf(row: Fields, currency: Currency): Prices {
  const amount = readAmount(row['sale_price'], currency);
  return {
    seen: readAmount(row['price'], currency),
    regular: readAmount(row['regular_price'], currency),
    sale:
      amount === null
        ? null
        : { amount, from: utcInstant(row['date_on_sale_from_gmt']), until: utcInstant(row['date_on_sale_to_gmt']) },
  };
}

/** The sale's minute has come or gone by the shop's own dates, and its price has not followed. */
function nudge(sku: string, row: Fields, currency: Currency, now: number): Item[] {
  const { seen, sale } = pricesOf(row, currency);
  if (sale === null || seen === null) return [];
  const place = placeOf(row);
  const isOver = sale.until !== null && sale.until <= now;
  if (isOver && seen === sale.amount)
    return [{ sku, place, body: { id: place.id, sale_price: '', date_on_sale_from_gmt: '', date_on_sale_to_gmt: '' } }];
  const begins = sale.from !== null && sale.from <= now && !isOver;
  return begins && seen !== sale.amount ? [{ sku, place, body: { id: place.id, date_on_sale_from_gmt: '' } }] : [];
}

/** An item whose price cannot be read is left out: unread is not "shows no price". What Vetrina has hidden is not there. */
function told(sku: string, row: Fields | undefined, currency: Currency, now: number): Shown[] {
  if (row === undefined) return [{ sku, state: 'absent' }];
  const status = textOf(row['status']);
  if (status === 'private') return [{ sku, state: 'absent' }];
  // It has the right price, and no customer sees it: only the web shop can publish what it keeps as a draft.
  const isDraft = status !== '' && status !== 'publish';
  const { seen, regular, sale } = pricesOf(row, currency);
  const unread = (name: string, amount: number | null) => amount === null && textOf(row[name]) !== '';
  if (unread('price', seen) || unread('regular_price', regular) || unread('sale_price', sale?.amount ?? null))
    return [];
  const money = (amount: number | null): Money | null => (amount === null ? null : { amount, currency });
  return [
    {
      sku,
      state: 'shown',
      price: money(seen),
      regular: money(regular),
      sale: sale === null || (sale.until !== null && sale.until <= now) ? null : asSale(sale),
      storePrice: null,
      storeSale: null,
      review: isDraft ? 'disapproved' : 'none',
      issues: isDraft ? [{ code: 'web-draft', details: { status } }] : [],
    },
  ];
}

const asSale = ({ amount, from, until }: NonNullable<Prices['sale']>): Sale => ({
  amount,
  from: toInstant(from ?? 0),
  until: until === null ? null : toInstant(until),
});
