/** What a receipt tells of the counter: how it was made here, and what takes it back. */
import type { CounterKind } from '../../../api/counter-words.ts';
import type { Receipt } from '../../../api/sales.ts';
import type { Reader } from '../../database/index.ts';
import { madeHere, receiptRow, takenBackBy } from './counter.sql.ts';

export async function counterFacts(db: Reader, id: number): Promise<Pick<Receipt, 'made' | 'takenBack'>> {
  const made = await madeHere(db, id);
  const of = made?.ofId == null ? undefined : await receiptRow(db, made.ofId);
  return {
    made:
      made === undefined
        ? null
        : {
            kind: made.kind as CounterKind,
            actor: made.actor,
            reason: made.reason,
            of: of === undefined ? null : { id: of.id, number: of.number },
          },
    takenBack: (await takenBackBy(db, id)).map((each) => ({
      id: each.id,
      number: each.number,
      kind: each.kind as CounterKind,
      total: each.total,
    })),
  };
}
