/** What was sold. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

/** Only added, never changed. */
export interface ReceiptTable {
  id: Generated<number>;
  channel_id: string;
  /** As the file names the shop; empty: it does not. */
  store: string;
  number: string;
  at: number;
  /** Day and hour on the store's clock; the hour is -1 where none was written. */
  day: string;
  hour: number;
  total: number;
  /** Something was sold; a pure return is no sale, and −1 takes back one that was. */
  is_sale: Bit | -1;
  person_id: number | null;
  source: string;
  import_id: number | null;
  line: number | null;
  /** Of what the till said, so that the same receipt is known again. */
  digest: string;
  recorded_at: number;
}

/** What the till said stays; the product, and what follows from it, is added once the article is known. */
export interface SaleLineTable {
  id: Generated<number>;
  receipt_id: number;
  position: number;
  variant_id: number | null;
  article: string;
  sku: string;
  gtin: string;
  category: string;
  thousandths: number;
  unit_price: number | null;
  discount: number;
  vat_rate: number | null;
  total: number;
  /** Without VAT. */
  net: number | null;
  /** Of the whole line. */
  cost: number | null;
}

export interface ReceiptPaymentTable {
  receipt_id: number;
  position: number;
  method: string;
  amount: number;
  written: string;
}

/** Receipts that are not counted until a person decides. */
export interface ReceiptAsideTable {
  id: Generated<number>;
  reason: string;
  channel_id: string;
  store: string;
  number: string;
  at: number;
  day: string;
  /** The receipt as it was read, as JSON. */
  content: string;
  digest: string;
  import_id: number;
  recorded_at: number;
  settled_at: number | null;
  settled_as: string | null;
}

export interface SaleImportTable {
  id: Generated<number>;
  file: string;
  actor: string;
  started_at: number;
  ended_at: number | null;
  counts: string;
  /** Where its receipts were sold, as a JSON list. */
  channels: Generated<string>;
  undone_at: number | null;
  undone_by: string | null;
  /** Of its receipts, once they are gone: their ids are never given again. */
  last_receipt_id: number | null;
}

/** What the till calls a product. */
export interface SaleArticleTable {
  article: string;
  sku: string;
  gtin: string;
  variant_id: number;
}

/** Sums of the receipts by the store's days, kept by the same transactions. */
export interface SalesDayTable {
  day: string;
  channel_id: string;
  store: string;
  hour: number;
  receipts: number;
  revenue: number;
}

export interface SalesDayPaymentTable {
  day: string;
  channel_id: string;
  store: string;
  method: string;
  receipts: number;
  revenue: number;
}

export interface SalesDayCategoryTable {
  day: string;
  channel_id: string;
  store: string;
  category: string;
  lines: number;
  revenue: number;
  /** Of the lines whose net amount and cost are known. */
  known_revenue: number;
  known_net: number;
  known_cost: number;
}
