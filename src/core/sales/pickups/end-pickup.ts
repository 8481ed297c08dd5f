/** A pickup is over: what was set aside is free again. Whether something leaves the shelf is for whoever ends it. */
import type { PickupState } from '../../../api/pickups.ts';
import type { Change } from '../../database/index.ts';
import { hold } from '../../stock/index.ts';
import { endPickup, forgetContacts, linesOf, type PickupLineRow, type PickupRow } from './pickups.sql.ts';

type Goods = Pick<PickupLineRow, 'variantId' | 'quantity'>;

/** Counts goods against what can be sold, and those that were set aside before no more. What is in no catalogue is neither. */
export async function setAside(change: Change, lines: readonly Goods[], before: readonly Goods[] = []): Promise<void> {
  const held = (goods: readonly Goods[], sign: 1 | -1) =>
    goods.flatMap(({ variantId, quantity }) => (variantId === null ? [] : [{ variantId, quantity: sign * quantity }]));
  await hold(change, [...held(lines, 1), ...held(before, -1)]);
}

/** Answers what it held. */
export async function endWith(
  change: Change,
  { id, orderId }: PickupRow,
  state: PickupState,
  actor: string,
): Promise<PickupLineRow[]> {
  const lines = await linesOf(change.db, [id]);
  await setAside(change, [], lines);
  await endPickup(change.db, id, state, change.at, actor);
  if (orderId !== null) await forgetContacts(change.db, id);
  change.announce('pickups');
  return lines;
}
