/** What came of the receipts of a file, in numbers. */
import type { ReceiptCounts } from '../../api/sales.ts';
import type { ReceiptItem } from '../imports/index.ts';
import type { KnownArticle } from './articles.sql.ts';
import { articleKey, isWritten } from './known-articles.ts';
import type { Sorted } from './sort-out.ts';

export const noReceipts = (): ReceiptCounts => ({
  receipts: 0,
  added: 0,
  same: 0,
  aside: 0,
  refused: 0,
  lines: 0,
  unknown: 0,
  total: 0,
});

export function countIn(counts: ReceiptCounts, { added, same, aside, refused, known }: Sorted): void {
  counts.receipts += added.length + same + aside.length;
  counts.added += added.length;
  counts.same += same;
  counts.aside += aside.length;
  counts.refused += refused.length;
  for (const { receipt } of added) {
    counts.lines += receipt.lines.length;
    counts.unknown += unknownIn(receipt, known);
    counts.total += receipt.total;
  }
}

export const unknownIn = ({ lines }: ReceiptItem, known: ReadonlyMap<string, KnownArticle>): number =>
  lines.filter((line) => isWritten(line) && !known.has(articleKey(line))).length;
