import type { Fields } from './json.ts';
import type { Shelf } from './shelf.ts';
import { refuseWoo } from './woocommerce-errors.ts';
import type { World } from './world.ts';

/** A product or a variation; prices as text, `''` for none; moments in milliseconds. */
export interface WooProduct {
  readonly id: number;
  readonly parent: number;
  readonly type: string;
  readonly status: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly regular: string;
  readonly sale: string;
  readonly from: number | null;
  readonly to: number | null;
  /** What customers pay: worked out when a price or a date changes, and once a day. */
  readonly price: string;
  readonly manageStock: boolean;
  readonly stock: number | null;
  readonly stockStatus: string;
  readonly attributes: readonly Fields[];
  readonly images: readonly Fields[];
  readonly created: number;
  readonly modified: number;
}

/** The shelf of products, found by number and by SKU. */
export class WooProducts {
  readonly #world: World;
  readonly shelf: Shelf<WooProduct>;
  readonly #bySku = new Map<string, number>();
  readonly #children = new Map<number, Set<number>>();
  #lastDay = '';

  constructor(world: World) {
    this.#world = world;
    this.shelf = world.state.shelf<WooProduct>('woo.products');
    for (const product of this.shelf.values()) this.#index(product);
  }

  get(id: number): WooProduct | undefined {
    return this.shelf.get(String(id));
  }

  bySku(sku: string): WooProduct | undefined {
    const id = this.#bySku.get(sku);
    return id === undefined ? undefined : this.get(id);
  }

  *variationsOf(parent: number): IterableIterator<WooProduct> {
    for (const id of this.#children.get(parent) ?? []) {
      const product = this.get(id);
      if (product !== undefined) yield product;
    }
  }

  /** The site's daily round: sales whose time has come begin and end. */
  settle(): void {
    const now = this.#now();
    const day = new Date(now).toISOString().slice(0, 10);
    if (day === this.#lastDay) return;
    const first = this.#lastDay === '';
    this.#lastDay = day;
    if (first) return;
    for (const product of [...this.shelf.values()]) {
      if (product.sale === '') continue;
      if (product.to !== null && product.to < now)
        this.put({ ...product, sale: '', from: null, to: null, price: product.regular });
      else if (product.from !== null && product.from < now && product.price !== product.sale)
        this.put({ ...product, from: null, price: product.sale });
    }
  }

  /** Keeps a product as a save does. @throws WooRefusal `product_invalid_sku` */
  save(before: WooProduct | undefined, change: Partial<WooProduct>): WooProduct {
    const now = this.#now();
    const sku = change.sku ?? before?.sku ?? '';
    const taken = sku === '' ? undefined : this.bySku(sku);
    if (taken !== undefined && taken.id !== before?.id)
      refuseWoo(400, 'product_invalid_sku', 'Invalid or duplicated SKU.', {
        resource_id: taken.id,
        unique_sku: `${sku}-1`,
      });
    const merged: WooProduct = {
      ...(before ?? { ...blank, id: this.#world.state.next('woo.post') + 100, created: now, modified: now }),
      ...change,
    };
    const touched = (['regular', 'sale', 'from', 'to'] as const).some((name) => merged[name] !== before?.[name]);
    const priced = touched ? { ...merged, price: onSale(merged, now) ? merged.sale : merged.regular } : merged;
    const stocked = priced.manageStock
      ? { ...priced, stock: priced.stock ?? 0, stockStatus: (priced.stock ?? 0) > 0 ? 'instock' : 'outofstock' }
      : { ...priced, stock: null };
    const saved = { ...stocked, modified: now };
    this.put(saved);
    return saved;
  }

  put(product: WooProduct): void {
    const before = this.get(product.id);
    if (before !== undefined && before.sku !== product.sku) this.#bySku.delete(before.sku);
    this.shelf.set(String(product.id), product);
    this.#index(product);
  }

  remove(id: number): WooProduct | undefined {
    const product = this.get(id);
    if (product === undefined) return undefined;
    this.shelf.delete(String(id));
    this.#bySku.delete(product.sku);
    this.#children.get(product.parent)?.delete(id);
    for (const child of [...this.variationsOf(id)]) this.remove(child.id);
    return product;
  }

  #index(product: WooProduct): void {
    if (product.sku !== '') this.#bySku.set(product.sku, product.id);
    if (product.parent === 0) return;
    const children = this.#children.get(product.parent) ?? new Set();
    children.add(product.id);
    this.#children.set(product.parent, children);
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

const blank: Omit<WooProduct, 'id' | 'created' | 'modified'> = {
  parent: 0,
  type: 'simple',
  status: 'publish',
  sku: '',
  name: '',
  description: '',
  regular: '',
  sale: '',
  from: null,
  to: null,
  price: '',
  manageStock: false,
  stock: null,
  stockStatus: 'instock',
  attributes: [],
  images: [],
};

export function onSale({ regular, sale, from, to }: WooProduct, now: number): boolean {
  if (sale === '' || !(Number(regular) > Number(sale))) return false;
  return !(from !== null && from > now) && !(to !== null && to < now);
}
