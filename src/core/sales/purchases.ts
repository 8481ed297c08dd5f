/** Purchases in the customer book: they stand in the timeline of who bought, and make a lead a customer. */
import type { Purchases } from '../../api/customers.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { setStage } from '../customers/index.ts';
import type { Change, Reader } from '../database/index.ts';
import { buyersOf, type PurchaseRow, receiptsOfPerson, sumsOfPerson } from './purchases.sql.ts';

export async function purchasesOf(db: Reader, personId: number): Promise<Purchases> {
  const { receipts, revenue, lastAt } = await sumsOfPerson(db, personId);
  const rows = await receiptsOfPerson(db, personId);
  return {
    bought: { receipts, revenue, lastAt: receipts > 0 ? toInstantOrNull(lastAt) : null },
    purchases: rows.map(({ isSale, at, ...row }) => ({ ...row, kind: kindOf(isSale, row.total), at: toInstant(at) })),
  };
}

function kindOf(isSale: PurchaseRow['isSale'], total: number): Purchases['purchases'][number]['kind'] {
  if (isSale === 1) return 'purchase';
  if (isSale === -1) return 'cancellation';
  return total < 0 ? 'return' : 'change';
}

/** After receipts came or went: who has bought is a customer, who has no purchase left is a lead again. */
export async function followStages(change: Change, people: readonly (number | null)[]): Promise<void> {
  const ids = [...new Set(people.flatMap((id) => id ?? []))];
  if (ids.length === 0) return;
  const buyers = new Set(await buyersOf(change.db, ids));
  await setStage(change.db, [...buyers], 'customer');
  await setStage(
    change.db,
    ids.filter((id) => !buyers.has(id)),
    'lead',
  );
  change.announce('customers');
}
