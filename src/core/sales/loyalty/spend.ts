/** Points at the counter: a discount on the whole receipt, that every line bears a part of. */
import { worthOf } from '../../../api/loyalty-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Change } from '../../database/index.ts';
import { addEntry, balanceOf, overdue } from './ledger.sql.ts';
import { rulesNow } from './rules.ts';

/** What is over leaves the ledger by an entry of its own. */
export async function expirePoints({ db, at }: Change, personId: number | null): Promise<number> {
  const people = await overdue(db, at, personId);
  for (const each of people)
    await addEntry(db, {
      ...{ person_id: each.personId, kind: 'expired', at, points: -each.points, receipt_id: null, receipt_number: '' },
      ...{ root_id: null, expires_at: null, note: '', actor: 'vetrina', undoes_id: null, form_key: null },
    });
  return people.length;
}

/**
 * What these points take off now. Refuses `loyalty-needs-person`, `loyalty-off`, `loyalty-minimum` and
 * `loyalty-not-enough`.
 */
export async function pointsOff(change: Change, personId: number | null, points: number): Promise<number> {
  if (points === 0) return 0;
  if (personId === null) throw new Refusal('loyalty-needs-person');
  const rules = await rulesNow(change.db);
  if (!rules.on) throw new Refusal('loyalty-off');
  if (points < rules.minPoints) throw new Refusal('loyalty-minimum', { points, needed: rules.minPoints });
  await expirePoints(change, personId);
  const balance = await balanceOf(change.db, personId);
  if (balance < points) throw new Refusal('loyalty-not-enough', { points, balance: Math.max(0, balance) });
  return worthOf(rules, points);
}

/** After the receipt was written, in the same change. */
export async function writeSpent(
  { db, at }: Change,
  {
    personId,
    points,
    receipt,
    actor,
  }: {
    readonly personId: number | null;
    readonly points: number;
    readonly receipt: { readonly id: number; readonly number: string };
    readonly actor: string;
  },
): Promise<void> {
  if (points === 0) return;
  await addEntry(db, {
    ...{ person_id: personId, kind: 'spent', at, points: -points, receipt_id: receipt.id },
    ...{ receipt_number: receipt.number, root_id: receipt.id, expires_at: null, note: '', actor },
    ...{ undoes_id: null, form_key: null },
  });
}
