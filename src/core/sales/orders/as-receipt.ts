/** An order, a change of one, or a refund as a receipt that the sales take in like any other. */
import { Temporal } from 'temporal-polyfill';

import { fromInstant } from '../../../api/time.ts';
import type { OrderLineThere, OrderThere, RefundThere } from '../../channels/index.ts';
import type { ReceiptItem, ReceiptItemLine } from '../../imports/index.ts';
import { digestOf } from '../counter/write-receipt.ts';

export interface ReceiptPlace {
  readonly currency: string;
  readonly timeZone: string;
}

/** Categories of what is no article; written once, in Italian, as the names of the first channels are. */
export const categories = {
  shipping: 'Spedizione',
  fee: 'Altri costi',
  refund: 'Rimborso',
  rounding: 'Arrotondamento',
} as const;

/** Shipping and fees are no articles: they are kept under a category and never ask which product they are. */
export function lineOf(line: OrderLineThere): ReceiptItemLine {
  const goods = line.kind === 'goods';
  return {
    line: 0,
    article: goods ? line.name : '',
    sku: goods ? line.sku : '',
    gtin: '',
    category: line.kind === 'goods' ? '' : categories[line.kind],
    thousandths: line.thousandths,
    unitPrice: line.unitPrice,
    discount: line.discount,
    vatRate: line.vatRate,
    total: line.total,
    net: null,
    cost: null,
  };
}

/** Money that stands for no goods. */
export const extra = (category: string, total: number): ReceiptItemLine => ({
  line: 0,
  article: '',
  sku: '',
  gtin: '',
  category,
  thousandths: 0,
  unitPrice: null,
  discount: 0,
  vatRate: null,
  total,
  net: null,
  cost: null,
});

const sum = (lines: readonly { readonly total: number }[]): number => lines.reduce((all, { total }) => all + total, 0);

/** The order's lines; what VAT in cents leaves over, at most a cent a line, has a line of its own. */
export function linesOfOrder({ lines, total }: Pick<OrderThere, 'lines' | 'total'>): ReceiptItemLine[] {
  const made = lines.map(lineOf);
  const over = total - sum(made);
  return over !== 0 && Math.abs(over) <= Math.max(1, lines.length) ? [...made, extra(categories.rounding, over)] : made;
}

/** Of goods that are named, and the rest of the amount; everything below zero. */
export function linesOfRefund({ lines, amount }: Pick<RefundThere, 'lines' | 'amount'>): ReceiptItemLine[] {
  const made = lines.map(lineOf);
  const rest = -amount - sum(made);
  return rest === 0 ? made : [...made, extra(categories.refund, rest)];
}

export function saleOf(order: OrderThere, place: ReceiptPlace): ReceiptItem {
  const lines = linesOfOrder(order);
  const differs = sum(lines) !== order.total;
  return {
    ...base(order, place, order.number, order.at, lines),
    total: order.total,
    fault: order.currency !== place.currency ? 'other-currency' : differs ? 'total-differs' : null,
    details: differs ? { written: order.total, counted: sum(lines) } : {},
  };
}

/** @param lines what of it is to be taken back; a part of it may have come back at the counter */
export const refundReceipt = (
  order: OrderThere,
  refund: RefundThere,
  place: ReceiptPlace,
  lines: readonly ReceiptItemLine[],
): ReceiptItem => ({
  ...base(order, place, `${order.number}-R${refund.id}`, refund.at, lines),
  isSale: 0,
});

/** @param isSale 1 where it counts anew, −1 where it is taken back, 0 where only its content changed */
export const changeReceipt = (
  order: OrderThere,
  place: ReceiptPlace,
  nth: number,
  lines: readonly ReceiptItemLine[],
  isSale: -1 | 0 | 1,
): ReceiptItem => ({ ...base(order, place, `${order.number}-${nth}`, order.modifiedAt, lines), isSale });

function base(
  order: OrderThere,
  { timeZone }: ReceiptPlace,
  number: string,
  instant: string,
  lines: readonly ReceiptItemLine[],
): ReceiptItem {
  const at = fromInstant(instant);
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const total = sum(lines);
  return {
    source: 'web',
    line: 0,
    number,
    store: '',
    channel: '',
    at,
    day: clock.toPlainDate().toString(),
    hour: clock.hour,
    total,
    lines,
    payments: [{ ...order.payment, amount: total }],
    customer: order.mail === '' ? order.phone : order.mail,
    currency: order.currency,
    fault: null,
    details: {},
    digest: digestOf([order.id, number, at, total, lines]),
  };
}
