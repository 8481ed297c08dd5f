import type { RefusedRow } from '../../api/imports.ts';
import type { Currency, DecimalSign } from '../../api/money.ts';
import type { VariantGiven } from '../catalog/index.ts';

/** One variant as a file gives it. */
export interface ImportItem extends VariantGiven {
  readonly line: number;
  /** The list has no code for it: its SKU is its barcode until the shop knows better. */
  readonly byGtin: boolean;
  /** The list says how the price per kilo or litre is written; else what the shop has stays. */
  readonly saysPer: boolean;
  /** Minor units; undefined: the file says nothing of it, what is there stays. */
  readonly price: number | undefined;
}

/** What a row came to: an item, or why it stays out. */
export type Reading =
  | { readonly item: ImportItem }
  /** `byGtin`: the `sku` of the details is a barcode. */
  | { readonly refused: RefusedRow; readonly byGtin: boolean };

export type Readings = Generator<Reading>;

/** What the meaning of a cell depends on. */
export interface Customs {
  readonly currency: Currency;
  readonly decimal: DecimalSign;
  /** ISO 3166-1 alpha-2; its VAT rates are the ones that can be right. */
  readonly country: string;
  /** Milliseconds; sale prices have dates. */
  readonly now: number;
  readonly timeZone: string;
}

/** Thrown while a row is read, caught where rows are gone through. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  readonly reason: RefusedRow['reason'];
  readonly details: RefusedRow['details'];
  readonly byGtin: boolean;

  constructor(reason: RefusedRow['reason'], details: RefusedRow['details'] = {}, byGtin = false) {
    super(reason);
    this.reason = reason;
    this.details = details;
    this.byGtin = byGtin;
  }
}

/** Reads each row into an item, into nothing (rows that only carry pictures), or into a refusal with its reason. */
export function* readItems<Source extends { readonly line: number }>(
  rows: readonly Source[],
  read: (row: Source) => ImportItem | null,
): Readings {
  for (const row of rows) {
    try {
      const item = read(row);
      if (item !== null) yield { item };
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      const { reason, details, byGtin } = error;
      yield { refused: { line: row.line, reason, details }, byGtin };
    }
  }
}
