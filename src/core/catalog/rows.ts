/** A product and a variant as rows of the shop, in the words of the contract; what a batch journals and compares. */
import type { Content } from '../../api/unit-price.ts';
import type { Option } from './title.ts';

export interface ProductRow {
  /** Groups the rows of a product in the file it came from: Shopify's handle, WooCommerce's parent. */
  readonly handle: string | null;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly supplier: string;
  readonly condition: string;
  /** https, or empty. */
  readonly link: string;
  readonly imageUrl: string;
}

export interface VariantRow {
  readonly sku: string;
  readonly gtin: string | null;
  readonly options: readonly Option[];
  /** Minor units, without VAT; null when unknown. */
  readonly cost: number | null;
  /** The lowest price it may be sold for, minor units with VAT; null: none of its own. */
  readonly floorPrice: number | null;
  readonly content: Content | null;
  /** Hundredths of a percent. */
  readonly vatRate: number;
  /** Milliseconds; null while it is sold. */
  readonly archivedAt: number | null;
}

export interface KnownVariant {
  readonly id: number;
  readonly productId: number;
  readonly title: string;
  readonly basePrice: number | null;
  readonly updatedAt: number;
  readonly product: ProductRow;
  readonly variant: VariantRow;
}

export const emptyProduct: Omit<ProductRow, 'name'> = {
  handle: null,
  description: '',
  brand: '',
  category: '',
  supplier: '',
  condition: 'new',
  link: '',
  imageUrl: '',
};

export const emptyVariant: Omit<VariantRow, 'sku'> = {
  gtin: null,
  options: [],
  cost: null,
  floorPrice: null,
  content: null,
  vatRate: 2200,
  archivedAt: null,
};

const same = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** What of `wanted` is not so yet. Keys that are absent or undefined are not wanted. */
export function differences<Row extends object>(
  row: Row,
  wanted: { [K in keyof Row]?: Row[K] | undefined },
): Partial<Row> {
  const changed: Partial<Row> = {};
  for (const key of Object.keys(wanted) as (keyof Row)[]) {
    const value = wanted[key];
    if (value !== undefined && !same(row[key], value)) changed[key] = value;
  }
  return changed;
}

/** The values that these keys have in the row. */
export function valuesOf<Row extends object>(row: Row, keys: readonly (keyof Row)[]): Partial<Row> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Partial<Row>;
}
