/**
 * An import taken back as a whole, as into the wrong channel: its receipts go, goods on the shelf come back, and the sums
 * of its days are made anew in the same change. The same file can come in again afterwards.
 */
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import { noteSoldAgain, unsold } from '../stock/index.ts';
import { lastSales, soldLines } from './move-stock.sql.ts';
import { followLoyalty } from './loyalty/follow.ts';
import { followStages } from './purchases.ts';
import { peopleOfReceipts } from './purchases.sql.ts';
import { addLineSums, addReceiptSums } from './sums.sql.ts';
import {
  clearDays,
  importById,
  markUndone,
  ofDays,
  receiptsOfImport,
  removeAsides,
  removeReceipts,
  restedOn,
  theseReceipts,
} from './undo-import.sql.ts';

const atOnce = 1000;

/** Refuses `not-found`, `batch-already-undone`, and `import-in-use` where a return, card or order rests on one of them. */
export async function undoImport(change: Change, id: number, actor: string): Promise<{ receipts: number }> {
  const { db } = change;
  const found = await importById(db, id);
  if (found === undefined) throw new Refusal('not-found', { what: 'import', id });
  if (found.undone_at !== null) throw new Refusal('batch-already-undone');
  const receipts = await receiptsOfImport(db, id);
  const variantIds = new Set<number>();
  for (let start = 0; start < receipts.length; start += atOnce) {
    const ids = receipts.slice(start, start + atOnce).map((receipt) => receipt.id);
    const number = await restedOn(db, ids);
    if (number !== null) throw new Refusal('import-in-use', { number, file: found.file });
    const lines = await soldLines(db, theseReceipts(ids));
    for (const { variantId } of lines) variantIds.add(variantId);
    await unsold(change, lines, actor);
    const people = await peopleOfReceipts(db, ids);
    await removeReceipts(db, ids);
    await followStages(change, people);
    await followLoyalty(change, people, actor);
    await change.breathe();
  }
  await noteSoldAgain(change, [...variantIds], await lastSales(db, [...variantIds]));
  await removeAsides(db, id);
  const days = [...new Set(receipts.map(({ day }) => day))];
  for (let start = 0; start < days.length; start += 100) {
    const some = days.slice(start, start + 100);
    await clearDays(db, some);
    await addReceiptSums(db, ofDays(some));
    await addLineSums(db, ofDays(some), 1);
  }
  const last = receipts.at(-1)?.id ?? null;
  await markUndone(db, id, {
    undone_at: change.at,
    undone_by: actor,
    last_receipt_id: last,
    ended_at: found.ended_at ?? change.at,
  });
  change.announce('sales');
  return { receipts: receipts.length };
}
