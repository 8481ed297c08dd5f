/** Sheets that a domain has printed: it gives the words, and whoever has the press draws them in a thread of its own. */
import type { Locale } from '../../api/money.ts';
import { type PdfFacts, pdfOf, type PrintedPage } from './pdf.ts';
import { type Poster, posterPage } from './poster.ts';
import { type TableReport, tableReport } from './table-report.ts';
import { type Ticket, ticketPage } from './ticket.ts';
import type { Typeface } from './typeface.ts';
import { voucherPage, type Voucher } from './voucher.ts';

export type Sheet =
  | { readonly kind: 'report'; readonly report: TableReport }
  | { readonly kind: 'voucher'; readonly voucher: Voucher }
  | { readonly kind: 'ticket'; readonly ticket: Ticket }
  | { readonly kind: 'poster'; readonly poster: Poster };

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

/** In this thread: what the press does in its own. */
export async function sheetPdf(
  typeface: Typeface,
  sheet: Sheet,
  about: PdfFacts,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pages = sheetPages(typeface, sheet);
  try {
    return { bytes: await pdfOf(pages, about), pages: pages.length };
  } catch (error) {
    // A picture that is cut off or odd inside must not keep the poster from the wall.
    if (sheet.kind !== 'poster' || sheet.poster.picture === null) throw error;
    return sheetPdf(typeface, { kind: 'poster', poster: { ...sheet.poster, picture: null } }, about);
  }
}

function sheetPages(typeface: Typeface, sheet: Sheet): PrintedPage[] {
  switch (sheet.kind) {
    case 'report':
      return tableReport(typeface, sheet.report);
    case 'voucher':
      return [voucherPage(typeface, sheet.voucher)];
    case 'ticket':
      return [ticketPage(typeface, sheet.ticket)];
    case 'poster':
      return [posterPage(typeface, sheet.poster)];
  }
}
