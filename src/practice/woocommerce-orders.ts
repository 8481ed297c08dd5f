import type { Answer } from './asked.ts';
import type { Fields } from './json.ts';
import type { Shelf } from './shelf.ts';
import { gmt, local, offsetOf } from './woocommerce-clock.ts';
import { refuseWoo } from './woocommerce-errors.ts';
import { shownFields } from './woocommerce-product-fields.ts';
import { pageAnswer, type WooCall, type WooRoute } from './woocommerce-routes.ts';

/** One line of an order; amounts in cents, VAT included. */
export interface WooOrderLine {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  readonly productId: number;
  readonly variationId: number;
  readonly quantity: number;
  /** Before the discount, and what is paid. */
  readonly subtotal: number;
  readonly total: number;
}

export interface WooRefundKept {
  readonly id: number;
  readonly at: number;
  readonly amount: number;
  readonly reason: string;
  readonly lines: readonly WooOrderLine[];
}

export interface WooOrder {
  readonly id: number;
  readonly number: string;
  readonly status: string;
  readonly currency: string;
  readonly created: number;
  readonly modified: number;
  readonly paid: number | null;
  readonly email: string;
  readonly phone: string;
  readonly firstName: string;
  readonly method: string;
  readonly methodTitle: string;
  readonly lines: readonly WooOrderLine[];
  /** Cents, VAT included. */
  readonly shipping: number;
  readonly fee: number;
  readonly collect?: 'local_pickup' | 'pickup_location';
  readonly coupon?: { readonly code: string; readonly off: number };
  readonly refunds: readonly WooRefundKept[];
}

/** What somebody changes of an order by hand; collect null: it is sent after all. */
export type WooOrderChange = Partial<Pick<WooOrder, 'status' | 'lines' | 'shipping' | 'modified'>> & {
  readonly collect?: NonNullable<WooOrder['collect']> | null;
};

/** Percent that every practice product is taxed with. */
const VAT = 22;
const words = [
  'any',
  'trash',
  'pending',
  'processing',
  'on-hold',
  'completed',
  'cancelled',
  'refunded',
  'failed',
  'checkout-draft',
] as const;

export const totalOf = ({ lines, shipping, fee }: Pick<WooOrder, 'lines' | 'shipping' | 'fee'>): number =>
  lines.reduce((sum, { total }) => sum + total, shipping + fee);

/** Orders and their refunds: read only here. */
export function orderRoutes(orders: Shelf<WooOrder>): readonly WooRoute[] {
  const found = ({ params }: WooCall): WooOrder =>
    orders.get(params['id'] ?? '') ?? refuseWoo(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
  return [
    { method: 'GET', pattern: '/orders', answer: (call) => list(orders, call) },
    {
      method: 'GET',
      pattern: '/orders/{id}/refunds',
      answer: (call) => pageAnswer(call, [...found(call).refunds].reverse(), (refund) => toldRefund(refund, call)),
    },
    { method: 'GET', pattern: '/orders/{id}', answer: (call) => ({ status: 200, body: toldOrder(found(call), call) }) },
  ];
}

function list(orders: Shelf<WooOrder>, call: WooCall): Answer {
  const { query, zone } = call;
  const statuses = query.words('status') ?? ['any'];
  for (const status of statuses) {
    if (!words.some((word) => word === status))
      refuseWoo(400, 'rest_invalid_param', 'Invalid parameter(s): status', { params: { status } });
  }
  query.whole('dp', 0);
  const orderBy = query.oneOf('orderby', ['date', 'id', 'include', 'title', 'slug', 'modified']) ?? 'date';
  const order = query.oneOf('order', ['asc', 'desc']) ?? 'desc';
  const modifiedAfter = query.moment('modified_after', (at) => offsetOf(zone, at));
  const after = query.moment('after', (at) => offsetOf(zone, at));
  const include = query.numbers('include');
  const key = (each: WooOrder) => (orderBy === 'modified' ? each.modified : orderBy === 'id' ? each.id : each.created);
  const second = (at: number) => Math.floor(at / 1000) * 1000;
  const rows = [...orders.values()]
    .filter(
      (each) =>
        (statuses.includes('any') ? each.status !== 'trash' : statuses.includes(each.status)) &&
        (include === undefined || include.includes(each.id)) &&
        // The database keeps seconds.
        (modifiedAfter === undefined || second(each.modified) > modifiedAfter) &&
        (after === undefined || second(each.created) > after),
    )
    .sort((one, other) => (second(key(one)) - second(key(other)) || one.id - other.id) * (order === 'asc' ? 1 : -1));
  return pageAnswer(call, rows, (each) => shownFields(toldOrder(each, call), query.text('_fields')));
}

const taxLines: readonly Fields[] = [{ id: 1, rate_id: 1, rate_code: 'IT-IVA-1', rate_percent: VAT, label: 'IVA' }];
const decimal = (cents: number): string => (cents / 100).toFixed(2);
const net = (gross: number): number => Math.round((gross * 100) / (100 + VAT));

function toldLine(line: WooOrderLine): Fields {
  const { id, name, sku, productId, variationId, quantity, subtotal, total } = line;
  return {
    id,
    name,
    product_id: productId,
    variation_id: variationId,
    quantity,
    tax_class: '',
    subtotal: decimal(net(subtotal)),
    subtotal_tax: decimal(subtotal - net(subtotal)),
    total: decimal(net(total)),
    total_tax: decimal(total - net(total)),
    taxes: [{ id: 1, total: decimal(total - net(total)), subtotal: decimal(subtotal - net(subtotal)) }],
    meta_data: [],
    sku,
    price: quantity === 0 ? 0 : net(total) / 100 / quantity,
  };
}

/** Fetched in the shop: a way of shipping that costs nothing; the checkout in blocks adds where. */
const collectLine = (id: number, method: NonNullable<WooOrder['collect']>): Fields => ({
  ...cost(id, 'Ritiro in negozio', 0),
  method_id: method,
  instance_id: '0',
  taxes: [],
  meta_data: method === 'pickup_location' ? [{ id: id * 10, key: 'pickup_location', value: 'Negozio' }] : [],
});

const cost = (id: number, title: string, gross: number): Fields => ({
  id,
  name: title,
  method_title: title,
  method_id: 'flat_rate',
  total: decimal(net(gross)),
  total_tax: decimal(gross - net(gross)),
});

export function toldOrder(order: WooOrder, { zone }: Pick<WooCall, 'zone'>): Fields {
  const { created, modified, paid } = order;
  const total = totalOf(order);
  const discount = order.lines.reduce((sum, line) => sum + line.subtotal - line.total, 0);
  return {
    id: order.id,
    parent_id: 0,
    number: order.number,
    status: order.status,
    currency: order.currency,
    version: '9.4.0',
    prices_include_tax: true,
    date_created: local(created, zone),
    date_created_gmt: gmt(created),
    date_modified: local(modified, zone),
    date_modified_gmt: gmt(modified),
    date_paid: paid === null ? null : local(paid, zone),
    date_paid_gmt: paid === null ? null : gmt(paid),
    discount_total: decimal(net(discount)),
    discount_tax: decimal(discount - net(discount)),
    shipping_total: decimal(net(order.shipping)),
    shipping_tax: decimal(order.shipping - net(order.shipping)),
    total: decimal(total),
    total_tax: decimal(total - net(total)),
    customer_id: 0,
    billing: { first_name: order.firstName, last_name: '', email: order.email, phone: order.phone, country: 'IT' },
    payment_method: order.method,
    payment_method_title: order.methodTitle,
    transaction_id: '',
    line_items: order.lines.map(toldLine),
    shipping_lines: [
      ...(order.shipping === 0 ? [] : [cost(order.id * 10 + 1, 'Corriere', order.shipping)]),
      ...(order.collect === undefined ? [] : [collectLine(order.id * 10 + 3, order.collect)]),
    ],
    fee_lines: order.fee === 0 ? [] : [cost(order.id * 10 + 2, 'Confezione regalo', order.fee)],
    tax_lines: taxLines,
    coupon_lines:
      order.coupon === undefined
        ? []
        : [
            {
              id: order.id * 10 + 4,
              code: order.coupon.code,
              discount: decimal(net(order.coupon.off)),
              discount_tax: decimal(order.coupon.off - net(order.coupon.off)),
              meta_data: [],
            },
          ],
    refunds: order.refunds.map(({ id, reason, amount }) => ({ id, reason, total: `-${decimal(amount)}` })),
  };
}

function toldRefund(refund: WooRefundKept, { zone }: WooCall): Fields {
  return {
    id: refund.id,
    date_created: local(refund.at, zone),
    date_created_gmt: gmt(refund.at),
    amount: decimal(refund.amount),
    reason: refund.reason,
    refunded_by: 1,
    refunded_payment: false,
    line_items: refund.lines.map((line) =>
      toldLine({ ...line, quantity: -line.quantity, subtotal: -line.subtotal, total: -line.total }),
    ),
    shipping_lines: [],
    fee_lines: [],
    tax_lines: taxLines,
  };
}
