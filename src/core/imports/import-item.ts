import type { RefusedRow } from '../../api/imports.ts';
import type { Currency, DecimalSign } from '../../api/money.ts';
import type { VariantGiven } from '../catalog/index.ts';
import type { Breathe } from './breathe.ts';

/** One variant as a file gives it. */
export interface ImportItem extends VariantGiven {
  readonly line: number;
  /** Minor units; undefined: the file says nothing of it, what is there stays. */
  readonly price: number | undefined;
}

export interface Interpretation {
  readonly items: readonly ImportItem[];
  readonly refused: readonly RefusedRow[];
}

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

  constructor(reason: RefusedRow['reason'], details: RefusedRow['details'] = {}) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}

/** Reads each row into an item, into nothing (rows that only carry pictures), or into a refusal with its reason. */
export async function readItems<Source extends { readonly line: number }>(
  rows: readonly Source[],
  breathe: Breathe,
  read: (row: Source) => ImportItem | null,
): Promise<Interpretation> {
  const items: ImportItem[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 200 === 0) await breathe();
    try {
      const item = read(row);
      if (item !== null) items.push(item);
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      refused.push({ line: row.line, reason: error.reason, details: error.details });
    }
  }
  return { items, refused };
}
