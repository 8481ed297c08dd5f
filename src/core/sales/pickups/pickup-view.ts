/** What is set aside, in the words of the contract. */
import { scaleAmount } from '../../../api/money.ts';
import type { Pickup } from '../../../api/pickups.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Reader } from '../../database/index.ts';
import { readCode } from './code.ts';
import {
  linesOf,
  pickupByCode,
  pickupById,
  type PickupFilter,
  pickupPage,
  type PickupRow,
  pickupTotal,
} from './pickups.sql.ts';

export async function asPickups(db: Reader, rows: readonly PickupRow[]): Promise<Pickup[]> {
  const lines = await linesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(
    ({ leftAt: _leftAt, untilAt, createdAt, readyAt, endedAt, paid, channelId, orderId, orderNumber, due, ...row }) => {
      const own = lines.filter(({ pickupId }) => pickupId === row.id);
      return {
        ...row,
        paid: paid === 1,
        createdAt: toInstant(createdAt),
        until: toInstant(untilAt),
        readyAt: toInstantOrNull(readyAt),
        endedAt: toInstantOrNull(endedAt),
        lines: own.map(({ pickupId: _pickupId, ...line }) => line),
        total:
          due ?? own.reduce((sum, { unitPrice, quantity }) => sum + scaleAmount(unitPrice ?? 0, quantity, 1000), 0),
        order: channelId === null || orderId === null ? null : { channelId, orderId, number: orderNumber ?? orderId },
      };
    },
  );
}

export async function listPickups(db: Reader, filter: PickupFilter, after: string | null, limit: number) {
  if (after !== null && !/^\d{1,9}$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const skip = Number(after ?? 0);
  const total = await pickupTotal(db, filter);
  const items = await asPickups(db, await pickupPage(db, filter, skip, limit));
  return { items, next: skip + items.length < total ? String(skip + items.length) : null, total };
}

/** Refuses `not-found`. */
export async function onePickup(db: Reader, id: number): Promise<Pickup> {
  return only(db, await pickupById(db, id), { what: 'pickup', id });
}

/** Refuses `not-found`. */
export async function pickupOfCode(db: Reader, written: string): Promise<Pickup> {
  const code = readCode(written);
  return only(db, await pickupByCode(db, code), { what: 'pickup', id: code });
}

async function only(db: Reader, row: PickupRow | undefined, sought: { what: string; id: string | number }) {
  const [pickup] = row === undefined ? [] : await asPickups(db, [row]);
  if (pickup === undefined) throw new Refusal('not-found', sought);
  return pickup;
}
