import { sql } from 'kysely';

import { ask, builtOnce, type Reader, type Writer } from '../database/index.ts';
import { cardNumber } from './card-number.ts';

export type IdentityKind = 'phone' | 'mail' | 'meta-lead' | 'google-form' | 'card' | 'web-shop';

interface Identity {
  readonly personId: number;
  readonly kind: IdentityKind;
  readonly value: string;
  readonly source: string;
  readonly at: number;
}

const insertIdentity = builtOnce(
  (_, { personId, kind, value, source, at }: Identity) =>
    sql`insert into identity (person_id, kind, value, source, at)
      values (${personId}, ${kind}, ${value}, ${source}, ${at}) on conflict do nothing`,
);

export const addIdentity = async (db: Writer, identity: Identity): Promise<void> =>
  void (await insertIdentity(db, identity));

export const identitiesOf = (db: Reader, personId: number) =>
  db
    .selectFrom('identity')
    .select(['kind', 'value', 'source', 'at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();

const bearersOf = builtOnce(
  (_, { kind, value }: { kind: 'phone' | 'mail'; value: string }) =>
    sql<{ id: number }>`select person_id as id from identity where value = ${value} and kind = ${kind}`,
);

/** Everybody who is known by one of these, the oldest first. One look into the index for each, and nothing to sort. */
export const peopleKnownBy = async (
  db: Reader | Writer,
  phone: string | null,
  mail: string | null,
): Promise<number[]> => {
  const found = [
    ...(phone === null ? [] : await bearersOf(db, { kind: 'phone', value: phone })),
    ...(mail === null ? [] : await bearersOf(db, { kind: 'mail', value: mail })),
  ];
  return [...new Set(found.map(({ id }) => id))].toSorted((one, other) => one - other);
};

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
