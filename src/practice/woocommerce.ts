import type { Answer, Asked, Player } from './asked.ts';
import type { Fields } from './json.ts';
import { Router } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { catalogRoutes } from './woocommerce-catalog.ts';
import { pageOf, refuseWoo, wooAnswer, WooRefusal } from './woocommerce-errors.ts';
import { changeOf, toldProduct } from './woocommerce-product-fields.ts';
import { WooProducts } from './woocommerce-products.ts';
import { couponRoutes, tell as tellCoupon, WooCoupons } from './woocommerce-coupons.ts';
import { WooBuyers, type PracticeOrder } from './woocommerce-buyers.ts';
import { customerRoutes, type PracticeAccount, WooAccounts } from './woocommerce-customers.ts';
import { orderRoutes, toldOrder, type WooOrderChange } from './woocommerce-orders.ts';
import { WooQuery } from './woocommerce-query.ts';
import type { WooCall, WooRoute } from './woocommerce-routes.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const ROOT = '/wp-json/wc/v3';

/** What the site's owner has set in WordPress. */
export interface WooSite {
  readonly currency: string;
  /** `Europe/Rome` */
  readonly timeZone: string;
  readonly calculatesTaxes: boolean;
  readonly pricesIncludeTax: boolean;
  /** Whether WooCommerce is switched on. */
  readonly active: boolean;
}

interface WooKey {
  readonly secret: string;
  readonly permissions: 'read' | 'write' | 'read_write';
  readonly broken?: boolean;
}

/** The practice web shop: what a test may do besides calling it over HTTP. */
export interface PracticeWoocommerce {
  readonly ids: typeof PRACTICE_IDS.woocommerce;
  /** The owner changes something in WordPress. */
  set(site: Partial<WooSite>): void;
  /** A new key. */
  key(permissions: WooKey['permissions']): { readonly consumerKey: string; readonly consumerSecret: string };
  /** Someone revokes the key. */
  revokeKey(consumerKey?: string): void;
  /** Someone makes a product by hand, under the API's names. @returns its number */
  product(fields: Fields, parent?: number): number;
  /** Someone changes a product by hand. */
  edit(sku: string, fields: Fields): boolean;
  /** The product as the API tells it now. */
  item(sku: string): Fields | undefined;
  /** Somebody orders. @returns the order's number */
  order(wish: PracticeOrder): number;
  /** The order changes: its status, its lines, whether it is collected. */
  change(order: number, to: WooOrderChange): void;
  /** Money back, for goods by their SKU or as an amount alone. @returns the refund's number */
  refund(order: number, wish: { readonly sku?: string; readonly quantity?: number; readonly amount?: number }): number;
  /** The order as the API tells it now. */
  orderTold(order: number): Fields | undefined;
  /** The coupon of that code as the API tells it now. */
  couponTold(code: string): Fields | undefined;
  /** Somebody makes a coupon by hand, or takes one away. */
  coupon(fields: Fields): number;
  removeCoupon(code: string): void;
  /** Somebody makes an account, changes it, or deletes it. @returns its number */
  account(wish: PracticeAccount): number;
  changeAccount(id: number, to: PracticeAccount): void;
  removeAccount(id: number): void;
  /** Products and variations. */
  readonly count: number;
}

/** Builds the practice web shop. */
export function openWoocommerce(world: World): { players: Player[]; woocommerce: PracticeWoocommerce } {
  const { host, consumerKey, consumerSecret } = PRACTICE_IDS.woocommerce;
  const products = new WooProducts(world);
  const sites = world.state.shelf<WooSite>('woo.site');
  const site = (): WooSite => sites.get('site') ?? usual;
  const keys: Shelf<WooKey> = world.state.shelf<WooKey>('woo.keys');
  if (!keys.has(consumerKey)) keys.set(consumerKey, { secret: consumerSecret, permissions: 'read_write' });
  const coupons = new WooCoupons(world);
  const buyers = new WooBuyers(world, products, coupons);
  const accounts = new WooAccounts(world);
  const routes = [
    ...catalogRoutes(products),
    ...orderRoutes(buyers.orders),
    ...customerRoutes(accounts),
    ...couponRoutes(coupons),
    ...settingsRoutes(site),
  ];
  const router = new Router(routes.map(({ method, pattern, answer }) => ({ method, pattern, target: answer })));

  const player: Player = {
    plays: (asked) => asked === host,
    answer(asked) {
      if (!asked.path.startsWith('/wp-json')) return pageOf(200, world.shop.name);
      try {
        products.settle();
        if (world.webShopBuyers && buyers.live(site().currency)) accounts.ofBuyers();
        return answerOne(asked);
      } catch (error) {
        if (!(error instanceof WooRefusal)) throw error;
        return wooAnswer(error);
      }
    },
  };

  function answerOne(asked: Asked): Answer {
    const path = asked.path.startsWith(ROOT) ? asked.path.slice(ROOT.length) : '';
    const known = site().active ? router.find(asked.method, path) : undefined;
    if (known === undefined)
      return refuseWoo(404, 'rest_no_route', 'No route was found matching the URL and request method.');
    checkKey(asked);
    if (asked.brokenBody) return refuseWoo(400, 'rest_invalid_json', 'Invalid JSON body passed.');
    const call: WooCall = {
      params: known.params,
      query: new WooQuery(asked.query),
      body: asked.body,
      zone: site().timeZone,
      now: world.now().getTime(),
    };
    return known.target(call);
  }

  function checkKey({ headers, method }: Asked): void {
    const basic = /^Basic (.+)$/u.exec(headers.authorization ?? '')?.[1];
    if (basic === undefined) return refuseWoo(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');
    const [name = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    const key = keys.get(name);
    const authentication = 'woocommerce_rest_authentication_error';
    if (key === undefined || key.broken === true) return refuseWoo(401, authentication, 'Consumer key is invalid.');
    if (key.secret !== secret) return refuseWoo(401, authentication, 'Consumer secret is invalid.');
    const writes = method !== 'GET';
    if (writes && key.permissions === 'read')
      return refuseWoo(401, authentication, 'The API key provided does not have write permissions.');
    if (!writes && key.permissions === 'write')
      return refuseWoo(401, authentication, 'The API key provided does not have read permissions.');
  }

  const woocommerce: PracticeWoocommerce = {
    ids: PRACTICE_IDS.woocommerce,
    set: (change) => sites.set('site', { ...site(), ...change }),
    key(permissions) {
      const number = String(world.state.next('woo.key')).padStart(4, '0');
      const made = { consumerKey: `ck_practice_${number}`, consumerSecret: `cs_practice_${number}` };
      keys.set(made.consumerKey, { secret: made.consumerSecret, permissions });
      return made;
    },
    revokeKey(name = consumerKey) {
      const key = keys.get(name);
      if (key !== undefined) keys.set(name, { ...key, broken: true });
    },
    product: (fields, parent = 0) =>
      products.save(undefined, {
        ...changeOf(fields, parent === 0 ? 'product' : 'variation'),
        ...(parent === 0 ? {} : { parent, type: 'variation' }),
      }).id,
    edit(sku, fields) {
      const product = products.bySku(sku);
      if (product === undefined) return false;
      products.save(product, changeOf(fields, product.parent === 0 ? 'product' : 'variation'));
      return true;
    },
    item(sku) {
      products.settle();
      const product = products.bySku(sku);
      return product && toldProduct(product, products.get(product.parent), site().timeZone, world.now().getTime());
    },
    order: (wish) => buyers.order(wish, site().currency),
    change: (order, to) => buyers.change(order, to),
    refund: (order, wish) => buyers.refund(order, wish),
    orderTold(order) {
      const kept = buyers.orders.get(String(order));
      return kept && toldOrder(kept, { zone: site().timeZone });
    },
    couponTold(code) {
      const kept = coupons.byCode(code);
      return kept && tellCoupon(kept, { zone: site().timeZone });
    },
    coupon: (fields) => coupons.save(undefined, fields).id,
    removeCoupon(code) {
      const kept = coupons.byCode(code);
      if (kept !== undefined) coupons.shelf.delete(String(kept.id));
    },
    account: (wish) => accounts.add(wish),
    changeAccount: (id, to) => accounts.change(id, to),
    removeAccount: (id) => void accounts.shelf.delete(String(id)),
    get count() {
      return products.shelf.size;
    },
  };
  return { players: [player], woocommerce };
}

const usual: WooSite = {
  currency: 'EUR',
  timeZone: 'Europe/Rome',
  calculatesTaxes: true,
  pricesIncludeTax: true,
  active: true,
};

function settingsRoutes(site: () => WooSite): readonly WooRoute[] {
  const yes = (value: boolean) => (value ? 'yes' : 'no');
  const rows = (group: string, values: Readonly<Record<string, string>>): Answer => ({
    status: 200,
    body: Object.entries(values).map(([id, value]) => ({ id, value, group_id: group, label: id, type: 'text' })),
  });
  return [
    {
      method: 'GET',
      pattern: '/settings/general',
      answer: () =>
        rows('general', {
          woocommerce_currency: site().currency,
          woocommerce_calc_taxes: yes(site().calculatesTaxes),
          woocommerce_price_num_decimals: '2',
        }),
    },
    {
      method: 'GET',
      pattern: '/settings/tax',
      answer: () => rows('tax', { woocommerce_prices_include_tax: yes(site().pricesIncludeTax) }),
    },
  ];
}
