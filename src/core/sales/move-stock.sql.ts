/** What receipts moved on the shelf. */
import { type RawBuilder, sql } from 'kysely';

import { ask, builtOnce, idList, type Reader, type Writer } from '../database/index.ts';
import { saleSource, type SoldLine } from '../stock/index.ts';
import { type ReceiptIds, receiptsIn } from './sums.sql.ts';

interface MovedLine extends Omit<SoldLine, 'source'> {
  readonly receiptId: number;
  readonly position: number;
}

/** Lines whose product is known. */
export const soldLines = async (db: Writer, which: RawBuilder<boolean>): Promise<SoldLine[]> =>
  withSource(await ask(db, movedLines(which)));

const linesOfReceipts = builtOnce((_db, ids: ReceiptIds) => movedLines(receiptsIn(ids)));

/** The same of receipts that have just come in. */
export const soldLinesOf = async (db: Writer, ids: ReceiptIds): Promise<SoldLine[]> =>
  withSource(await linesOfReceipts(db, ids));

const movedLines = (which: RawBuilder<boolean>) => sql<MovedLine>`
  select sale_line.variant_id as "variantId", receipt.store, sale_line.thousandths, receipt.at,
    receipt.id as "receiptId", sale_line.position
  from receipt join sale_line on sale_line.receipt_id = receipt.id
  where ${which} and sale_line.variant_id is not null order by sale_line.id`;

const withSource = (lines: readonly MovedLine[]): SoldLine[] =>
  lines.map(({ receiptId, position, ...line }) => ({ ...line, source: saleSource(receiptId, position) }));

/** When each was sold last; what never was is missing. */
export const lastSales = (
  db: Reader | Writer,
  variantIds: readonly number[],
): Promise<{ variantId: number; at: number }[]> =>
  ask(
    db,
    sql<{ variantId: number; at: number }>`
    select sale_line.variant_id as "variantId", max(receipt.at) as at
    from sale_line join receipt on receipt.id = sale_line.receipt_id
    where sale_line.variant_id in ${idList(variantIds)} and sale_line.thousandths > 0 group by sale_line.variant_id`,
  );
