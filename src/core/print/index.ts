/**
 * Paper: drawings in millimetres, and the PDF that puts them there. Knows typefaces, barcodes and tables, and nothing of
 * what a shop sells: whoever prints gathers the words and gives them here.
 */
export { drawLinear, drawQr, linearSymbol, type Symbol1d, type Symbology, symbologyOf } from './barcode.ts';
export { fitLine, fitLines, type Fitted, type Lettering, type Side, write } from './lettering.ts';
export { type PdfFacts, pdfOf, type PrintedPage } from './pdf.ts';
export { type Extent, line, movedBy, rectangle } from './place.ts';
export { type Poster } from './poster.ts';
export { type PriceText, priceText } from './price-text.ts';
export { ascent, capHeight, descent, openTypeface, type Typeface } from './typeface.ts';
export { type ReportColumn, type ReportRow, type ReportTable, tableReport, type TableReport } from './table-report.ts';
export { type PrintSheet, type Sheet, type SheetFacts, type SheetFile, sheetPdf } from './sheet.ts';
export { type Ticket } from './ticket.ts';
export { type Voucher } from './voucher.ts';
