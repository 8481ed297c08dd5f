import { fieldsOf, listOf, type Fields } from './json.ts';
import type { Shelf } from './shelf.ts';
import { gmt, local } from './woocommerce-clock.ts';
import { refuseWoo, wrongParam } from './woocommerce-errors.ts';
import { pageAnswer, type WooCall, type WooRoute } from './woocommerce-routes.ts';
import type { World } from './world.ts';

export interface WooCoupon {
  readonly id: number;
  readonly code: string;
  readonly type: 'percent' | 'fixed_cart' | 'fixed_product';
  readonly amount: string;
  readonly created: number;
  readonly expires: number | null;
  readonly used: number;
  /** 0: as often as people like. */
  readonly limit: number;
  readonly minimum: string;
  readonly alone: boolean;
  readonly mails: readonly string[];
  readonly meta: readonly { readonly id: number; readonly key: string; readonly value: unknown }[];
}

const gone = (): never => refuseWoo(404, 'woocommerce_rest_shop_coupon_invalid_id', 'Invalid ID.');
const types = ['percent', 'fixed_cart', 'fixed_product'] as const;

/** Coupons as WooCommerce keeps them: codes in small letters, each once. */
export class WooCoupons {
  readonly #world: World;
  readonly shelf: Shelf<WooCoupon>;

  constructor(world: World) {
    this.#world = world;
    this.shelf = world.state.shelf<WooCoupon>('woo.coupons');
  }

  byCode(code: string): WooCoupon | undefined {
    return [...this.shelf.values()].find((each) => each.code === code.toLowerCase());
  }

  /** What it takes off a cart of so much, in cents; counted as used. Zero: the checkout does not take it. */
  use(code: string, cart: number, mail: string): number {
    const coupon = this.byCode(code);
    if (coupon === undefined) return 0;
    const over = coupon.expires !== null && coupon.expires <= this.#world.now().getTime();
    const full = coupon.limit > 0 && coupon.used >= coupon.limit;
    const others = coupon.mails.length > 0 && !coupon.mails.includes(mail.toLowerCase());
    if (over || full || others || cart < Math.round(Number(coupon.minimum) * 100)) return 0;
    this.shelf.set(String(coupon.id), { ...coupon, used: coupon.used + 1 });
    const value = Number(coupon.amount);
    return Math.min(cart, coupon.type === 'percent' ? Math.round((cart * value) / 100) : Math.round(value * 100));
  }

  giveBack(code: string): void {
    const coupon = this.byCode(code);
    if (coupon !== undefined) this.shelf.set(String(coupon.id), { ...coupon, used: Math.max(0, coupon.used - 1) });
  }

  save(before: WooCoupon | undefined, body: Fields): WooCoupon {
    const code = body['code'] === undefined ? before?.code : String(body['code']).trim().toLowerCase();
    if (code === undefined || code === '')
      return refuseWoo(400, 'woocommerce_rest_missing_callback_param', 'Missing parameter(s): code');
    const other = this.byCode(code);
    if (other !== undefined && other.id !== before?.id)
      return refuseWoo(400, 'woocommerce_rest_coupon_code_already_exists', 'The coupon code already exists');
    const id = before?.id ?? this.#world.state.next('woo.post') + 100;
    const coupon: WooCoupon = {
      id,
      code,
      type: oneOf(body['discount_type'], before?.type ?? 'fixed_cart'),
      amount: decimal('amount', body['amount'], before?.amount ?? '0.00'),
      created: before?.created ?? this.#world.now().getTime(),
      expires: moment(body['date_expires_gmt'], before?.expires ?? null),
      used: before?.used ?? 0,
      limit: whole('usage_limit', body['usage_limit'], before?.limit ?? 0),
      minimum: decimal('minimum_amount', body['minimum_amount'], before?.minimum ?? '0.00'),
      alone: flag('individual_use', body['individual_use'], before?.alone ?? false),
      mails: mails(body['email_restrictions'], before?.mails ?? []),
      meta: this.#meta(before?.meta ?? [], body['meta_data']),
    };
    if (coupon.type === 'percent' && Number(coupon.amount) > 100)
      return refuseWoo(400, 'coupon_invalid_amount', 'Invalid discount amount');
    this.shelf.set(String(id), coupon);
    return coupon;
  }

  #meta(before: WooCoupon['meta'], given: unknown): WooCoupon['meta'] {
    const fresh = listOf(given).map(fieldsOf);
    const kept = before.filter(({ key }) => !fresh.some((each) => each['key'] === key));
    return [
      ...kept,
      ...fresh.map((each) => ({
        id: this.#world.state.next('woo.meta') + 1,
        key: String(each['key']),
        value: each['value'],
      })),
    ];
  }
}

export function couponRoutes(coupons: WooCoupons): readonly WooRoute[] {
  const found = ({ params }: WooCall): WooCoupon => coupons.shelf.get(params['id'] ?? '') ?? gone();
  const change = (call: WooCall) => ({
    status: 200,
    body: tell(coupons.save(found(call), fieldsOf(call.body)), call),
  });
  return [
    {
      method: 'GET',
      pattern: '/coupons',
      answer: (call) => {
        const code = call.query.text('code')?.toLowerCase();
        const rows = [...coupons.shelf.values()].filter((each) => code === undefined || each.code === code);
        return pageAnswer(call, rows.reverse(), (each) => tell(each, call));
      },
    },
    {
      method: 'POST',
      pattern: '/coupons',
      answer: (call) => {
        if (fieldsOf(call.body)['id'] !== undefined)
          return refuseWoo(400, 'woocommerce_rest_shop_coupon_exists', 'Cannot create existing resource.');
        return { status: 201, body: tell(coupons.save(undefined, fieldsOf(call.body)), call) };
      },
    },
    { method: 'GET', pattern: '/coupons/{id}', answer: (call) => ({ status: 200, body: tell(found(call), call) }) },
    { method: 'PUT', pattern: '/coupons/{id}', answer: change },
    { method: 'POST', pattern: '/coupons/{id}', answer: change },
    {
      method: 'DELETE',
      pattern: '/coupons/{id}',
      answer: (call) => {
        const coupon = found(call);
        if (!call.query.flag('force'))
          return refuseWoo(501, 'woocommerce_rest_trash_not_supported', 'Coupons do not support trashing.');
        coupons.shelf.delete(String(coupon.id));
        return { status: 200, body: tell(coupon, call) };
      },
    },
  ];
}

export const tell = (coupon: WooCoupon, { zone }: Pick<WooCall, 'zone'>): Fields => ({
  id: coupon.id,
  code: coupon.code,
  amount: coupon.amount,
  status: 'publish',
  date_created: local(coupon.created, zone),
  date_created_gmt: gmt(coupon.created),
  discount_type: coupon.type,
  description: '',
  date_expires: coupon.expires === null ? null : local(coupon.expires, zone),
  date_expires_gmt: coupon.expires === null ? null : gmt(coupon.expires),
  usage_count: coupon.used,
  individual_use: coupon.alone,
  usage_limit: coupon.limit === 0 ? null : coupon.limit,
  usage_limit_per_user: null,
  free_shipping: false,
  exclude_sale_items: false,
  minimum_amount: coupon.minimum,
  maximum_amount: '0.00',
  email_restrictions: coupon.mails,
  used_by: [],
  meta_data: coupon.meta,
});

const oneOf = (value: unknown, before: WooCoupon['type']): WooCoupon['type'] =>
  value === undefined
    ? before
    : (types.find((each) => each === value) ??
      wrongParam('discount_type', `discount_type is not one of ${types.join(', ')}.`));

function decimal(name: string, value: unknown, before: string): string {
  if (value === undefined) return before;
  if (typeof value !== 'string') return wrongParam(name, `${name} is not of type string.`);
  return Number.isNaN(Number(value)) ? '0.00' : Number(value).toFixed(2);
}

function whole(name: string, value: unknown, before: number): number {
  if (value === undefined || value === null) return before;
  return Number.isInteger(value) ? Math.abs(value as number) : wrongParam(name, `${name} is not of type integer.`);
}

function flag(name: string, value: unknown, before: boolean): boolean {
  if (value === undefined) return before;
  return typeof value === 'boolean' ? value : wrongParam(name, `${name} is not of type boolean.`);
}

function moment(value: unknown, before: number | null): number | null {
  if (value === undefined || value === null) return before;
  if (value === '') return null;
  const at = typeof value === 'string' ? Date.parse(`${value.slice(0, 19)}Z`) : Number.NaN;
  return Number.isNaN(at) ? wrongParam('date_expires_gmt', 'Invalid date.') : at;
}

function mails(value: unknown, before: readonly string[]): readonly string[] {
  if (value === undefined) return before;
  if (!Array.isArray(value)) return wrongParam('email_restrictions', 'email_restrictions is not of type array.');
  return value.map((each) => String(each).toLowerCase());
}
