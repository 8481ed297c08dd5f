import type { Shelf } from './shelf.ts';
import type { WooCoupons } from './woocommerce-coupons.ts';
import type { WooOrder, WooOrderChange, WooOrderLine } from './woocommerce-orders.ts';
import type { WooProduct, WooProducts } from './woocommerce-products.ts';
import type { World } from './world.ts';

/** What somebody orders in the practice web shop. Amounts in cents, VAT included. */
export interface PracticeOrder {
  readonly items: readonly { readonly sku: string; readonly quantity?: number; readonly price?: number }[];
  readonly status?: string;
  readonly currency?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly name?: string;
  readonly method?: string;
  readonly methodTitle?: string;
  readonly shipping?: number;
  readonly fee?: number;
  /** Fetched in the shop: by the classic checkout, or by the one in blocks. */
  readonly collect?: 'local_pickup' | 'pickup_location';
  /** A coupon's code; the checkout takes it where it holds. */
  readonly coupon?: string;
  /** Taken off the goods in all. */
  readonly discount?: number;
  readonly at?: Date;
}

/** The people who buy: what a test, or the practice shop's own customers, do. */
export class WooBuyers {
  readonly #world: World;
  readonly #products: WooProducts;
  readonly #coupons: WooCoupons;
  readonly orders: Shelf<WooOrder>;

  constructor(world: World, products: WooProducts, coupons: WooCoupons) {
    this.#coupons = coupons;
    this.#world = world;
    this.#products = products;
    this.orders = world.state.shelf<WooOrder>('woo.orders');
  }

  /** @returns the order's number */
  order(wish: PracticeOrder, currency: string): number {
    const id = this.#world.state.next('woo.post') + 100;
    const now = this.#now();
    const goods = wish.items.map((item, place) => this.#line(id * 100 + place, item));
    const cart = goods.reduce((sum, { total }) => sum + total, 0);
    const off = wish.coupon === undefined ? 0 : this.#coupons.use(wish.coupon, cart, wish.email ?? '');
    const discount = (wish.discount ?? 0) + off;
    const [first, ...rest] = goods;
    const lines = first === undefined ? [] : [{ ...first, total: first.total - discount }, ...rest];
    const status = wish.status ?? 'processing';
    const created = wish.at?.getTime() ?? now;
    this.orders.set(String(id), {
      id,
      number: String(id),
      status,
      currency: wish.currency ?? currency,
      created,
      modified: now,
      paid: paid.has(status) ? created : null,
      email: wish.email ?? '',
      phone: wish.phone ?? '',
      firstName: wish.name ?? '',
      method: wish.method ?? 'stripe',
      methodTitle: wish.methodTitle ?? 'Carta di credito',
      lines,
      shipping: wish.shipping ?? 0,
      fee: wish.fee ?? 0,
      ...(wish.collect !== undefined && { collect: wish.collect }),
      ...(wish.coupon !== undefined && off > 0 && { coupon: { code: wish.coupon.toLowerCase(), off } }),
      refunds: [],
    });
    return id;
  }

  change(id: number, { collect, ...to }: WooOrderChange): void {
    const order = this.orders.get(String(id));
    if (order === undefined) return;
    const ended = ['cancelled', 'failed'];
    if (order.coupon !== undefined && ended.includes(to.status ?? '') && !ended.includes(order.status))
      this.#coupons.giveBack(order.coupon.code);
    const { paid: before } = order;
    const nowPaid = to.status !== undefined && paid.has(to.status) ? this.#now() : null;
    const { collect: collected, ...rest } = order;
    const way = collect === undefined ? collected : (collect ?? undefined);
    const changed = { ...rest, modified: this.#now(), paid: before ?? nowPaid, ...to };
    this.orders.set(String(id), way === undefined ? changed : { ...changed, collect: way });
  }

  /** Money back, for goods by their SKU or as an amount alone. @returns the refund's number */
  refund(id: number, wish: { readonly sku?: string; readonly quantity?: number; readonly amount?: number }): number {
    const order = this.orders.get(String(id));
    if (order === undefined) return 0;
    const refundId = this.#world.state.next('woo.post') + 100;
    const line = order.lines.find(({ sku }) => sku === wish.sku);
    const share = line === undefined ? 0 : (wish.quantity ?? line.quantity) / line.quantity;
    const lines: WooOrderLine[] =
      line === undefined
        ? []
        : [
            {
              ...line,
              id: refundId * 100,
              quantity: wish.quantity ?? line.quantity,
              subtotal: Math.round(line.total * share),
              total: Math.round(line.total * share),
            },
          ];
    const amount = wish.amount ?? lines.reduce((sum, { total }) => sum + total, 0);
    const now = this.#now();
    const refund = { id: refundId, at: now, amount, reason: '', lines };
    this.orders.set(String(id), { ...order, modified: now, refunds: [...order.refunds, refund] });
    return refundId;
  }

  /** In the practice shop people buy by themselves, once there is something to buy. Answers whether they came just now. */
  live(currency: string): boolean {
    if (this.orders.size > 0) return false;
    const goods = [...this.#products.shelf.values()].filter(
      ({ price, status }) => price !== '' && status === 'publish',
    );
    if (goods.length < 6) return false;
    const pick = (place: number): WooProduct => goods[(place * 7) % goods.length] as WooProduct;
    const dayAgo = (days: number) => new Date(this.#now() - days * 86_400_000);
    const item = (place: number, quantity = 1) => ({ sku: pick(place).sku, quantity });
    const anna = { email: 'anna.greco@example.com', phone: '+393470000011', name: 'Anna' };
    const luca = { email: 'luca.ferri@example.com', phone: '+393470000012', name: 'Luca' };
    const sara = { email: 'sara.conti@example.com', phone: '', name: 'Sara' };
    this.order({ items: [item(1, 2), item(2)], status: 'completed', shipping: 590, at: dayAgo(3), ...anna }, currency);
    const second = this.order(
      {
        items: [item(3), item(4)],
        status: 'completed',
        method: 'paypal',
        methodTitle: 'PayPal',
        at: dayAgo(2),
        ...luca,
      },
      currency,
    );
    this.refund(second, { sku: pick(3).sku });
    this.order({ items: [item(5)], status: 'processing', shipping: 590, at: dayAgo(1), ...sara }, currency);
    this.order(
      { items: [item(9), item(10)], status: 'processing', collect: 'local_pickup', at: dayAgo(0.3), ...anna },
      currency,
    );
    this.order({ items: [item(6, 2)], status: 'pending', at: dayAgo(0.1), ...luca }, currency);
    this.order({ items: [item(8)], status: 'failed', at: dayAgo(0.2), ...sara }, currency);
    return true;
  }

  #line(id: number, { sku, quantity = 1, price }: PracticeOrder['items'][number]): WooOrderLine {
    const product = this.#products.bySku(sku);
    const each = price ?? Math.round(Number(product?.price ?? '0') * 100);
    const parent = product === undefined ? undefined : this.#products.get(product.parent);
    return {
      id,
      name: product === undefined ? sku : (parent?.name ?? product.name),
      sku,
      productId: parent?.id ?? product?.id ?? 0,
      variationId: parent === undefined ? 0 : (product?.id ?? 0),
      quantity,
      subtotal: each * quantity,
      total: each * quantity,
    };
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

const paid = new Set(['processing', 'completed']);
