import type { TableFormat } from '../../api/base.ts';
import type { OutgoingFile, OutgoingTable } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export const writeTable = (table: OutgoingTable, format: TableFormat): Promise<OutgoingFile> =>
  format === 'csv' ? writeCsv(table) : writeXlsx(table);
