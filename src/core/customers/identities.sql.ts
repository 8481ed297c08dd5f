import { sql } from 'kysely';

import { ask, type Reader, type Writer } from '../database/index.ts';
import { cardNumber } from './card-number.ts';

export const identityKinds = ['phone', 'mail', 'meta-lead', 'google-form', 'card', 'web-shop'] as const;
export type IdentityKind = (typeof identityKinds)[number];

export async function addIdentity(
  db: Writer,
  identity: {
    readonly personId: number;
    readonly kind: IdentityKind;
    readonly value: string;
    readonly source: string;
    readonly at: number;
  },
): Promise<void> {
  const { personId, kind, value, source, at } = identity;
  await sql`insert into identity (person_id, kind, value, source, at) values (${personId}, ${kind}, ${value}, ${source}, ${at})
    on conflict do nothing`.execute(db);
}

export const identitiesOf = (db: Reader, personId: number) =>
  db
    .selectFrom('identity')
    .select(['kind', 'value', 'source', 'at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();

/** Everybody who is known by one of these, the oldest first. */
export const peopleKnownBy = async (
  db: Reader | Writer,
  phone: string | null,
  mail: string | null,
): Promise<number[]> =>
  (
    await ask(
      db as Reader,
      sql<{ id: number }>`
      select person_id as id from identity where value = ${phone} and kind = 'phone'
      union select person_id from identity where value = ${mail} and kind = 'mail' order by 1`,
    )
  ).map(({ id }) => id);

/** Everybody with this card number, the oldest first; however it is written. */
export const peopleWithCard = async (db: Reader | Writer, number: string): Promise<number[]> =>
  (
    await ask(
      db as Reader,
      sql<{ id: number }>`
      select person_id as id from identity where value in (${number.trim()}, ${cardNumber(number)}) and kind = 'card'
      order by id`,
    )
  ).map(({ id }) => id);

/** Answers how many there were. Numbers of earlier versions were kept as they were typed. */
export async function removeIdentity(
  db: Writer,
  { personId, kind, value }: { readonly personId: number; readonly kind: IdentityKind; readonly value: string },
): Promise<number> {
  const gone = await sql`delete from identity
    where person_id = ${personId} and kind = ${kind} and upper(value) = ${value}`.execute(db);
  return Number(gone.numAffectedRows ?? 0n);
}
