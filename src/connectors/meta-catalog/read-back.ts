/** What the catalogue shows of our items (edge `products`, fields of ProductItem). */
import type { Currency, Money } from '../../api/money.ts';
import { currencies } from '../../api/money.ts';
import type { Shown } from '../../core/channels/ports.ts';
import { fieldsOf, listOf, textOf, type Fields } from '../json.ts';
import type { Graph } from '../meta-graph.ts';
import { seenNow } from '../offer-rules.ts';
import { inPieces } from '../pool.ts';
import { reasonOfWords } from './issues.ts';
import { availabilitiesShown } from './item.ts';

const fields =
  'retailer_id,availability,price,currency,sale_price,sale_price_start_date,sale_price_end_date,review_status,review_rejection_reasons,visibility';
/** The filter travels in the address, which must stay under 8 kB. */
const perFilter = 80;
/** Above it the whole catalogue costs fewer calls than filters. */
const mostFilters = 25;
const pageSize = 500;

export async function readBackFromMeta(
  graph: Graph,
  catalog: string,
  skus: readonly string[],
): Promise<readonly Shown[]> {
  const pieces = inPieces(skus, perFilter);
  const items = new Map<string, Fields>();
  if (pieces.length > mostFilters) await readAll(graph, catalog, new Set(skus), items);
  else for (const piece of pieces) await readSome(graph, catalog, piece, items);
  return skus.flatMap((sku) => told(sku, items.get(sku), graph.now()));
}

async function readSome(graph: Graph, catalog: string, skus: readonly string[], into: Map<string, Fields>) {
  const filter = { retailer_id: { is_any: skus } };
  for (const item of await graph.list(`${catalog}/products`, { fields, filter, limit: pageSize })) {
    into.set(textOf(item['retailer_id']), item);
  }
}

async function readAll(graph: Graph, catalog: string, wanted: ReadonlySet<string>, into: Map<string, Fields>) {
  for (const item of await graph.list(`${catalog}/products`, { fields, limit: pageSize })) {
    const sku = textOf(item['retailer_id']);
    if (wanted.has(sku)) into.set(sku, item);
  }
}

/** An item whose price cannot be read is left out: unread is not "shows no price". */
function told(sku: string, item: Fields | undefined, now: number): Shown[] {
  if (item === undefined) return [{ sku, state: 'absent' }];
  const currency = textOf(item['currency']);
  const written = textOf(item['price']);
  const regular = shownPrice(written, currency);
  const lowered = shownPrice(textOf(item['sale_price']), currency);
  if (regular === null && written !== '') return [];
  if (lowered === null && textOf(item['sale_price']) !== '') return [];
  const period = { from: textOf(item['sale_price_start_date']), until: textOf(item['sale_price_end_date']) };
  const availability = availabilitiesShown(textOf(item['availability']));
  const { price, sale } = seenNow(regular, { price: lowered, ...period }, now);
  return [
    {
      sku,
      state: 'shown',
      price,
      regular,
      sale,
      storePrice: null,
      storeSale: null,
      ...(availability !== undefined && { availability }),
      review: reviewOf(item),
      issues: issuesOf(item),
    },
  ];
}

/**
 * Graph writes prices for people, in the token's language: `€19.90`, `1.234,50 €`, `HUF 5,990`. Two digits after the
 * last sign are decimals, three are a group: no currency of ours shows three decimals.
 */
export function shownPrice(written: string, code: string): Money | null {
  const currency = currencies.find((each): each is Currency => each === code);
  const digits = written.replace(/[^\d.,]/gu, '').replace(/^[.,]+|[.,]+$/gu, '');
  if (currency === undefined || !/^\d[\d.,]*$/u.test(digits)) return null;
  const decimals = /[.,](\d{1,2})$/u.exec(digits)?.[1];
  const whole = (decimals === undefined ? digits : digits.slice(0, -decimals.length - 1)).replace(/[.,]/gu, '');
  return { amount: Number(whole + (decimals ?? '').padEnd(2, '0')), currency };
}

function reviewOf(item: Fields): 'none' | 'in-review' | 'disapproved' {
  switch (textOf(item['review_status'])) {
    case 'rejected':
      return 'disapproved';
    case 'pending':
    case 'outdated':
      return 'in-review';
    default:
      return 'none';
  }
}

function issuesOf(item: Fields) {
  const reasons = listOf(item['review_rejection_reasons']).map(
    (reason) => textOf(reason) || textOf(fieldsOf(reason)['message']),
  );
  return reasons
    .filter((reason) => reason !== '')
    .map((message) => ({ ...reasonOfWords(message), code: 'policy' as const }));
}
