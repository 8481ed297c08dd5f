/** A receipt made here is taken back as a whole, by a receipt of its own with everything below zero. */
import { Refusal } from '../../../api/refusals.ts';
import type { Change } from '../../database/index.ts';
import { takeBackFromCards } from '../cards/ledger.ts';
import { giveUseBack } from '../coupons/use.ts';
import { orderHolding } from '../orders/refund-match.sql.ts';
import { followCancelledReturn } from '../pickups/order-pickup.ts';
import { staysOnShelf } from '../pickups/order-shelf.ts';
import { addReturnedLines, lineIdsOf, returnedLinesOf } from '../returns/returns.sql.ts';
import { scrapReturned } from '../returns/scrap-returned.ts';
import { takenBack } from '../taken-back.ts';
import { madeHere, paymentRows, receiptRow, takenBackBy, wholeLines } from './counter.sql.ts';
import type { CounterGrounds } from './grounds.ts';
import { digestOf, sameForm, writeReceipt, type Written } from './write-receipt.ts';

/**
 * Refuses `not-found`, `receipt-not-made-here`, and `receipt-taken-back` where it or a part of it was before, or where an order of the
 * web shop rests on it: its refund was not counted because this was.
 */
export async function cancel(
  change: Change,
  { settings }: CounterGrounds,
  { id, formKey, reason }: { readonly id: number; readonly formKey: string; readonly reason: string },
  actor: string,
): Promise<Written> {
  const { db } = change;
  const form = { key: formKey, digest: digestOf({ cancel: id, reason }) };
  const before = await sameForm(db, form);
  if (before !== null) return before;
  const receipt = await receiptRow(db, id);
  if (receipt === undefined) throw new Refusal('not-found', { what: 'receipt', id });
  const made = await madeHere(db, id);
  if (made === undefined || made.kind === 'cancellation')
    throw new Refusal('receipt-not-made-here', { number: receipt.number });
  const [taken] = await takenBackBy(db, id);
  if (taken !== undefined) throw new Refusal('receipt-taken-back', { number: receipt.number, by: taken.number });
  const holding = await orderHolding(db, id);
  if (holding !== null) throw new Refusal('receipt-taken-back', { number: receipt.number, by: holding });
  const { timeZone } = await settings.read(db);
  const payments = await paymentRows(db, id);
  const stays = await staysOnShelf(db, id);
  const returned = stays ? await returnedLinesOf(db, id) : [];
  const answer = await writeReceipt(change, {
    kind: 'cancellation',
    form,
    channelId: receipt.channel_id,
    store: receipt.store,
    timeZone,
    lines: (await wholeLines(db, id)).map(({ id: _line, ...line }) => takenBack(line)),
    payments: payments.map((part) => ({ ...part, amount: -part.amount })),
    isSale: receipt.is_sale === 1 ? -1 : 0,
    personId: receipt.person_id,
    ofId: id,
    reason,
    actor,
    ...(stays ? { staying: returned.map(({ position }) => position) } : {}),
  });
  await returnAgain(change, receipt, answer.id, actor, stays);
  await takeBackFromCards(change, id, answer.id, actor);
  await giveUseBack(change, id, answer);
  return answer;
}

/** Of a cancelled return: what came back has not, and can come back another time. */
async function returnAgain(
  change: Change,
  { id: ofId, recorded_at: returnedAt }: { readonly id: number; readonly recorded_at: number },
  id: number,
  actor: string,
  stays: boolean,
): Promise<void> {
  const returned = await returnedLinesOf(change.db, ofId);
  if (returned.length === 0) return;
  const ids = await lineIdsOf(change.db, id);
  await addReturnedLines(
    change.db,
    returned.map(({ position, ofLineId, scrapped, reason }) => ({
      line_id: ids[position] ?? 0,
      of_line_id: ofLineId,
      scrapped,
      reason,
    })),
  );
  await scrapReturned(change, id, actor, stays);
  await followCancelledReturn(change, id, returnedAt);
}
