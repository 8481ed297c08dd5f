/** Reserved, ready, then collected, expired or cancelled: on hand moves once at most, what can be sold follows each step. */
import type { pickupsContract } from '../../../api/pickups.ts';
import { Refusal } from '../../../api/refusals.ts';
import { mailAddress } from '../../customers/index.ts';
import type { Change } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import { toE164 } from '../../settings/index.ts';
import { move, rowsByVariant } from '../../stock/index.ts';
import { personExists } from '../counter/counter.sql.ts';
import { endWith, setAside } from './end-pickup.ts';
import { freeCode } from './free-code.ts';
import type { PickupGrounds } from './index.ts';
import { leave } from './order-shelf.ts';
import { addPickup, dueToExpire, pickupByForm, pickupById, type PickupRow, setReady, setUntil } from './pickups.sql.ts';

type Wish = Parameters<Verbs<typeof pickupsContract>['create']>[0];

const hourMs = 3_600_000;
const ofNoOrder = { channel_id: null, order_id: null, order_number: null, due: null };

/** Answers the pickup's id; the same form again answers the one that it made. */
export async function createPickup(change: Change, parts: PickupGrounds, wish: Wish, actor: string): Promise<number> {
  const made = await pickupByForm(change.db, wish.formKey);
  if (made !== undefined) return made.id;
  const sums = new Map<number, number>();
  for (const { variantId, quantity } of wish.lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  const lines = [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
  if (wish.personId !== null && !(await personExists(change.db, wish.personId)))
    throw new Refusal('not-found', { what: 'person', id: wish.personId });
  await checkThere(change, lines);
  const { country } = await parts.settings.read(change.db);
  const prices = await parts.pricing.currentPrices(
    change.db,
    lines.map(({ variantId }) => variantId),
  );
  const id = await addPickup(
    change.db,
    {
      code: await freeCode(change),
      form_key: wish.formKey,
      paid: wish.paid ? 1 : 0,
      person_id: wish.personId,
      name: wish.name,
      phone: wish.phone.trim() === '' ? null : toE164(wish.phone, country),
      mail: wish.mail.trim() === '' ? null : mailAddress(wish.mail),
      note: wish.note.trim(),
      created_at: change.at,
      created_by: actor,
      until_at: change.at + wish.hours * hourMs,
      ...ofNoOrder,
    },
    lines.map((line) => ({
      ...line,
      title: '',
      sku: '',
      unitPrice: prices.get(line.variantId)?.channels.get('till')?.amount ?? null,
    })),
  );
  await setAside(change, lines);
  change.announce('pickups');
  return id;
}

/** What was never counted can be set aside: nobody knows that it is not there. */
async function checkThere(
  change: Change,
  lines: readonly { readonly variantId: number; readonly quantity: number }[],
): Promise<void> {
  const stock = await rowsByVariant(
    change.db,
    lines.map(({ variantId }) => variantId),
  );
  for (const { variantId, quantity } of lines) {
    const row = stock.get(variantId);
    if (row === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
    if (row.available !== null && row.available < quantity) {
      const { title, sku, available } = row;
      throw new Refusal('pickup-not-enough', { title, sku, available, asked: quantity });
    }
  }
}

/** Refuses `not-found`, and `pickup-over` what was handed over, given up or given back. */
async function openPickup(change: Change, id: number): Promise<PickupRow> {
  const row = await pickupById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'pickup', id });
  if (row.endedAt !== null) throw new Refusal('pickup-over', { code: row.code, state: row.state });
  return row;
}

export async function makeReady(change: Change, id: number): Promise<void> {
  const { state } = await openPickup(change, id);
  if (state === 'ready') return;
  await setReady(change.db, id, change.at);
  change.announce('pickups');
}

export async function extendPickup(change: Change, id: number, hours: number): Promise<void> {
  await openPickup(change, id);
  await setUntil(change.db, id, change.at + hours * hourMs);
  change.announce('pickups');
}

/** With a receipt of the till that comes by file, that receipt is the movement; an order's goods leave here, whoever asks. */
export async function collectPickup(change: Change, id: number, till: boolean, actor: string): Promise<void> {
  const row = await openPickup(change, id);
  const lines = await endWith(change, row, 'collected', actor);
  if (row.orderId !== null) return leave(change, row, lines, actor);
  if (till) return;
  await move(change, {
    reason: 'sold',
    actor,
    note: row.code,
    lines: lines.flatMap(({ variantId, quantity }, position) =>
      variantId === null ? [] : [{ variantId, quantity: -quantity, source: `pickup:${id}:${position}` }],
    ),
  });
}

/** Refuses `pickup-of-order`: the money is with the web shop, which refunds it or cancels the order, and the pickup follows. */
export async function cancelPickup(change: Change, id: number, actor: string): Promise<void> {
  const row = await openPickup(change, id);
  if (row.orderNumber !== null) throw new Refusal('pickup-of-order', { code: row.code, number: row.orderNumber });
  await endWith(change, row, 'cancelled', actor);
}

/** What nobody came for in time is given back. */
export async function expirePickups(change: Change): Promise<number> {
  const due = await dueToExpire(change.db, change.at);
  for (const row of due) await endWith(change, row, 'expired', 'vetrina');
  return due.length;
}
