/** A receipt as a file gives it, read and added up; the shop's goods and its other receipts are not known here. */
import type { Currency, DecimalSign } from '../../../api/money.ts';
import type { RefusedReceiptRow } from '../../../api/sales.ts';
import type { AsideReason, DateOrder, NumberPeriod, PaymentMethod } from '../../../api/sales-words.ts';

export interface ReceiptItemLine {
  /** Line of the file. */
  readonly line: number;
  readonly article: string;
  readonly sku: string;
  readonly gtin: string;
  readonly category: string;
  readonly thousandths: number;
  readonly unitPrice: number | null;
  readonly discount: number;
  readonly vatRate: number | null;
  readonly total: number;
  readonly net: number | null;
  readonly cost: number | null;
}

export interface ReceiptItemPayment {
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly written: string;
}

export interface ReceiptItem {
  /** Line of the file where it begins. */
  readonly line: number;
  readonly number: string;
  readonly store: string;
  /** As written; empty: the file does not say. */
  readonly channel: string;
  /** Milliseconds; the start of the day where no time is written. */
  readonly at: number;
  readonly day: string;
  /** -1: no time is written. */
  readonly hour: number;
  readonly total: number;
  readonly lines: readonly ReceiptItemLine[];
  readonly payments: readonly ReceiptItemPayment[];
  /** A mail address or telephone number, as written. */
  readonly customer: string;
  readonly currency: string;
  /** Why it must not be counted as it is. */
  readonly fault: Exclude<AsideReason, 'number-taken'> | null;
  readonly details: Readonly<Record<string, string | number | null>>;
  /** Of what the till said. */
  readonly digest: string;
  /** Where it came from; absent: from a file. */
  readonly source?: 'web';
  /** Whether it counts as a sale; absent: by its lines. −1 takes back one that did. */
  readonly isSale?: -1 | 0 | 1;
}

/** What the meaning of a cell depends on. */
export interface ReceiptCustoms {
  /** Of amounts that name none. */
  readonly currency: Currency;
  /** The one that can be counted. */
  readonly shopCurrency: Currency;
  readonly decimal: DecimalSign;
  readonly dateOrder: DateOrder;
  readonly numbersRestart: NumberPeriod;
  readonly timeZone: string;
  /** Milliseconds; receipts of tomorrow are a clock that went wrong. */
  readonly now: number;
}

export type ReceiptRead = { readonly receipt: ReceiptItem } | { readonly refused: RefusedReceiptRow };

/** Thrown while a row is read, caught where rows are gone through. */
export class ReceiptRowRefused extends Error {
  override readonly name = 'ReceiptRowRefused';
  readonly reason: RefusedReceiptRow['reason'];
  readonly details: RefusedReceiptRow['details'];

  constructor(reason: RefusedReceiptRow['reason'], details: RefusedReceiptRow['details'] = {}) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}
