/** What is sold. */
import type { Generated } from 'kysely';

export interface ProductTable {
  id: Generated<number>;
  /** Groups the rows of a product in the file it came from (Shopify's handle, the parent's SKU). */
  handle: string | null;
  name: string;
  description: string;
  brand: string;
  category: string;
  supplier: string;
  condition: string;
  link: string;
  image_url: string;
  created_at: number;
  updated_at: number;
}

export interface VariantTable {
  id: Generated<number>;
  product_id: number;
  sku: string;
  gtin: string | null;
  options: string;
  /** Name with options, and the product's category, brand and supplier: copies, so that lists sort and filter by one index. */
  title: string;
  category: string;
  brand: string;
  supplier: string;
  cost: number | null;
  vat_rate: number;
  floor_price: number | null;
  /** How much is in it, for the unit price. */
  content_thousandths: number | null;
  content_unit: string | null;
  content_per: string | null;
  base_price: number | null;
  /** The price record behind `base_price`. */
  base_sequence: number | null;
  price_changed_at: number | null;
  price_changed_by: string | null;
  archived_at: number | null;
  created_at: number;
  updated_at: number;
}

/** Variants whose offer may differ from what was last wanted; written in the transaction of the change itself. */
export interface ChangedVariantTable {
  variant_id: number;
  at: number;
}
