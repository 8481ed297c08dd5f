import type { TableFormat } from '../../api/base.ts';
import type { OutgoingFile, OutgoingTable } from './table.ts';

/** What writes is loaded when something is written: no start waits for it. */
export const writeTable = async (table: OutgoingTable, format: TableFormat): Promise<OutgoingFile> =>
  format === 'csv'
    ? (await import('./write-csv.ts')).writeCsv(table)
    : (await import('./write-xlsx.ts')).writeXlsx(table);
