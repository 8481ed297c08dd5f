/** An order or a refund as WooCommerce tells it, in the shop's own words. */
import { roundHalfUp, scaleAmount } from '../../api/money.ts';
import { toInstant } from '../../api/time.ts';
import type {
  CollectionThere,
  OrderLineThere,
  OrderStage,
  OrderThere,
  RefundThere,
} from '../../core/channels/ports.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import { readAmount, utcInstant } from './money.ts';
import { paymentOf } from './payments.ts';

/** Words of plugins are unknown: such an order is neither a sale nor given up. */
const stages: Readonly<Record<string, OrderStage>> = {
  processing: 'paid',
  completed: 'paid',
  refunded: 'paid',
  'on-hold': 'held',
  pending: 'left',
  failed: 'left',
  'checkout-draft': 'left',
  cancelled: 'ended',
  trash: 'ended',
};

/** The shipping methods of WooCommerce itself for who comes and fetches: of the classic checkout, and of the one in blocks. */
const collected = new Set(['local_pickup', 'pickup_location']);

/** *Completed* is what the shop sets once an order has left it: of one that is collected, over the counter. */
const collections: Readonly<Record<string, CollectionThere>> = { completed: 'handed-over', refunded: 'given-back' };

function collectionOf(row: Fields, status: string): CollectionThere | null {
  const isCollected = listOf(row['shipping_lines']).some((line) =>
    collected.has(textOf(fieldsOf(line)['method_id']).split(':')[0] ?? ''),
  );
  return isCollected ? (collections[status] ?? 'waiting') : null;
}

/** Fields that are asked for: of a customer's address only what comes with the bill. */
export const orderFields = [
  'id',
  'number',
  'status',
  'currency',
  'date_created_gmt',
  'date_modified_gmt',
  'total',
  'billing',
  'payment_method',
  'payment_method_title',
  'line_items',
  'shipping_lines',
  'fee_lines',
  'tax_lines',
  'refunds',
  'coupon_lines',
].join(',');

/** Null: no order that could be known again. */
export function orderOf(row: Fields): OrderThere | null {
  const id = numberOf(row['id']);
  const at = utcInstant(row['date_created_gmt']);
  const modified = utcInstant(row['date_modified_gmt']) ?? at;
  const status = textOf(row['status']);
  if (id === null || at === null || modified === null || status === '') return null;
  const rates = ratesOf(row);
  const billing = fieldsOf(row['billing']);
  return {
    id: String(id),
    number: textOf(row['number']) || String(id),
    stage: stages[status] ?? 'held',
    status,
    at: toInstant(at),
    modifiedAt: toInstant(modified),
    currency: textOf(row['currency']),
    total: amountIn(row['total']),
    lines: linesOf(row, rates),
    payment: paymentOf(textOf(row['payment_method']), textOf(row['payment_method_title'])),
    mail: textOf(billing['email']).trim(),
    phone: textOf(billing['phone']).trim(),
    name: [textOf(billing['first_name']), textOf(billing['last_name'])].filter(Boolean).join(' ').trim(),
    collection: collectionOf(row, status),
    refunds: listOf(row['refunds'])
      .flatMap((refund) => numberOf(fieldsOf(refund)['id']) ?? [])
      .map(String),
    coupons: listOf(row['coupon_lines'])
      .map(fieldsOf)
      .map((line) => ({ code: textOf(line['code']), off: amountIn(line['discount']) + amountIn(line['discount_tax']) }))
      .filter(({ code }) => code !== ''),
  };
}

export function refundOf(row: Fields): RefundThere | null {
  const id = numberOf(row['id']);
  const at = utcInstant(row['date_created_gmt']);
  if (id === null || at === null) return null;
  return {
    id: String(id),
    at: toInstant(at),
    amount: Math.abs(amountIn(row['amount'])),
    lines: linesOf(row, ratesOf(row)).filter(({ total, thousandths }) => total !== 0 || thousandths !== 0),
  };
}

const amountIn = (value: unknown): number => readAmount(value, 'EUR') ?? 0;

/** Percent by the number of the rate. */
function ratesOf(row: Fields): ReadonlyMap<number, number> {
  return new Map(
    listOf(row['tax_lines']).flatMap((each) => {
      const { rate_id: id, rate_percent: percent } = fieldsOf(each);
      const [known, rate] = [numberOf(id), numberOf(percent)];
      return known === null || rate === null ? [] : [[known, rate] as const];
    }),
  );
}

function linesOf(row: Fields, rates: ReadonlyMap<number, number>): OrderLineThere[] {
  return [
    ...listOf(row['line_items']).map((line) => goodsOf(fieldsOf(line), rates)),
    ...listOf(row['shipping_lines']).map((line) => costOf('shipping', fieldsOf(line), rates)),
    ...listOf(row['fee_lines']).map((line) => costOf('fee', fieldsOf(line), rates)),
  ].filter(({ kind, total }) => kind === 'goods' || total !== 0);
}

/** WooCommerce keeps amounts without VAT and the VAT beside them. */
const grossOf = (line: Fields, name: 'total' | 'subtotal'): number =>
  amountIn(line[name]) + amountIn(line[`${name}_tax`]);

function goodsOf(line: Fields, rates: ReadonlyMap<number, number>): OrderLineThere {
  const total = grossOf(line, 'total');
  const before = grossOf(line, 'subtotal');
  const thousandths = Math.round((numberOf(line['quantity']) ?? 0) * 1000);
  return {
    kind: 'goods',
    name: textOf(line['name']),
    sku: textOf(line['sku']),
    thousandths,
    unitPrice: thousandths === 0 ? null : Math.abs(scaleAmount(before, 1000, thousandths)),
    discount: before - total,
    vatRate: vatOf(line, rates),
    total,
  };
}

function costOf(kind: 'shipping' | 'fee', line: Fields, rates: ReadonlyMap<number, number>): OrderLineThere {
  const total = grossOf(line, 'total');
  const name = textOf(line['method_title']) || textOf(line['name']);
  return { kind, name, sku: '', thousandths: 0, unitPrice: null, discount: 0, vatRate: vatOf(line, rates), total };
}

/** Of small amounts the VAT in cents says too little of its rate. */
const leastForGuess = 500;

function vatOf(line: Fields, rates: ReadonlyMap<number, number>): number | null {
  const tax = amountIn(line['total_tax']);
  const net = amountIn(line['total']);
  const named = listOf(line['taxes']).flatMap((each) => rates.get(numberOf(fieldsOf(each)['id']) ?? -1) ?? []);
  if (named.length > 0) return Math.round(named.reduce((sum, rate) => sum + rate, 0) * 100);
  if (tax === 0 || Math.abs(net) < leastForGuess) return null;
  return roundHalfUp(Math.abs(tax) * 100, Math.abs(net)) * 100;
}
