/**
 * Tables as spreadsheets and other programs read and write them: CSV in any charset, and Excel's XLSX. Here nobody knows
 * what a table is about; what comes in is read within limits (P40), what goes out runs nowhere (P39).
 */
export { decode, type Charset } from './charset.ts';
export { readRows, type Row, type Separator } from './csv-rows.ts';
export { fileKind } from './file-kind.ts';
export { fromSpreadsheet, toSpreadsheet } from './harmless.ts';
export { type ReadWorkbook, readXlsx } from './read-workbook.ts';
export { type Cell, mostCells, mostColumns, plainNumber, type SheetRow } from './sheet.ts';
export type { OutgoingFile, OutgoingTable, TableCell, TableColumn, TableRow, TableSlices } from './table.ts';
export { slicesOf } from './slices.ts';
export { writeTable } from './write-table.ts';
