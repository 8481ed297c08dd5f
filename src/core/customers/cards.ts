/** Card numbers of people: the shop's own, or the one of an old programme, typed or scanned. One number is one person's. */
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import { cardNumber } from './card-number.ts';
import { addIdentity, peopleWithCard, removeIdentity } from './identities.sql.ts';
import { personById } from './people.sql.ts';

export interface CardWish {
  readonly personId: number;
  /** As it was typed or read by a scanner. */
  readonly number: string;
}

/**
 * Refuses `loyalty-card-taken` (whose it is stands with it, so that both can be joined), `invalid-input`, `not-found`.
 * Answers the number as it is kept; null: they had it already.
 */
export async function putCard(change: Change, { personId, number }: CardWish, source: string): Promise<string | null> {
  const { db, at } = change;
  if ((await personById(db, personId)) === undefined) throw new Refusal('not-found', { what: 'person', id: personId });
  const value = cardNumber(number);
  if (value === '') throw new Refusal('invalid-input', { field: 'number' });
  const holders = await peopleWithCard(db, value);
  const other = holders.find((holder) => holder !== personId);
  if (other !== undefined) {
    const name = (await personById(db, other))?.name ?? '';
    throw new Refusal('loyalty-card-taken', { number: value, personId: other, name });
  }
  if (holders.length > 0) return null;
  await addIdentity(db, { personId, kind: 'card', value, source, at });
  return value;
}

/** Refuses `not-found`. Answers the number as it was kept. */
export async function takeCard(change: Change, { personId, number }: CardWish): Promise<string> {
  const value = cardNumber(number);
  if ((await removeIdentity(change.db, { personId, kind: 'card', value })) === 0)
    throw new Refusal('not-found', { what: 'card', id: personId });
  return value;
}
