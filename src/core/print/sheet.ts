/** Sheets that a domain has printed: it gives the words, and whoever has the press draws them in a thread of its own. */
import type { Drawing } from '../../api/drawing.ts';
import type { Locale } from '../../api/money.ts';
import { type TableReport, tableReport } from './table-report.ts';
import { type Ticket, ticketPage } from './ticket.ts';
import type { Typeface } from './typeface.ts';
import { voucherPage, type Voucher } from './voucher.ts';

export type Sheet =
  | { readonly kind: 'report'; readonly report: TableReport }
  | { readonly kind: 'voucher'; readonly voucher: Voucher }
  | { readonly kind: 'ticket'; readonly ticket: Ticket };

export interface SheetFacts {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Of the document, as a reader shows it. */
  readonly title: string;
  readonly language: Locale;
}

/** A PDF, base64. */
export interface SheetFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Prints without holding up the shop: done by the press, whose thread is the only one that loads typefaces. */
export type PrintSheet = (sheet: Sheet, facts: SheetFacts) => Promise<SheetFile>;

export function sheetPages(typeface: Typeface, sheet: Sheet): Drawing[] {
  switch (sheet.kind) {
    case 'report':
      return tableReport(typeface, sheet.report);
    case 'voucher':
      return [voucherPage(typeface, sheet.voucher)];
    case 'ticket':
      return [ticketPage(typeface, sheet.ticket)];
  }
}
