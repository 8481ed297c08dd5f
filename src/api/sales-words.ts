/** The words of sales without any check: the core and the reading thread use them from the start on (decision 0260). */

/** How a receipt was paid. `other`: the file said something else; no part at all: the file did not say. */
export const paymentMethods = [
  'cash',
  'card',
  'wallet',
  'paypal',
  'bnpl',
  'pay-by-link',
  'cash-on-delivery',
  'gift-card',
  'store-credit',
  'other',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
/** In breakdowns: what no receipt said a method of. */
export const notSaid = 'not-said';

type PaidField = `paid-${PaymentMethod}`;
const paidFields = paymentMethods.map((method): PaidField => `paid-${method}`) as [PaidField, ...PaidField[]];

/** What a column of a file of receipts can hold. `paid-…`: an amount paid that way. `ignore` leaves it out. */
export const receiptFields = [
  'ignore',
  'number',
  'date',
  'time',
  'store',
  'channel',
  'article',
  'sku',
  'gtin',
  'category',
  'quantity',
  'unitPrice',
  'discount',
  'vatRate',
  'vatAmount',
  'total',
  'receiptTotal',
  'cost',
  'payment',
  'currency',
  'customer',
  ...paidFields,
] as const;
export type ReceiptField = (typeof receiptFields)[number];

/** When a till begins its numbers anew: the same number after that is another receipt. */
export const numberPeriods = ['never', 'year', 'day'] as const;
export type NumberPeriod = (typeof numberPeriods)[number];

/** Which part of a date stands first where a file writes all as figures. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Why a whole receipt waits and is not counted. */
export const asideReasons = [
  'number-taken',
  'other-currency',
  'payments-differ',
  'total-differs',
  'returned-before',
] as const;
export type AsideReason = (typeof asideReasons)[number];

export const salesMetrics = ['revenue', 'receipts', 'average-receipt', 'margin', 'margin-rate'] as const;
export type SalesMetric = (typeof salesMetrics)[number];

export const salesGroupings = [
  'day',
  'week',
  'month',
  'channel',
  'store',
  'payment',
  'hour',
  'weekday',
  'weekday-hour',
  'category',
] as const;
export type SalesGrouping = (typeof salesGroupings)[number];

/** With fewer receipts in a stretch of days, a percentage against it is chance. */
export const fewestForTrend = 10;
