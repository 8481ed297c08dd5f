import { sql } from 'kysely';

import { ask, askFirst, idList, type Reader, rowsOf, type Writer } from '../database/index.ts';
import type { Reached } from './person-keys.ts';

export interface Candidate extends Reached {
  readonly id: number;
  readonly stage: string;
  readonly createdAt: number;
  readonly lastContactAt: number;
}

const columns = sql`person.id, person.name, person.phone, person.mail, person.stage,
  person.created_at as "createdAt", person.last_contact_at as "lastContactAt"`;

/** Few, each by an index: the same number or address, the same end of a number, the same words of a name. */
export const candidates = (
  db: Reader | Writer,
  { phone, mail }: Reached,
  keys: { readonly nameKey: string; readonly phoneTail: string },
  limit: number,
): Promise<Candidate[]> =>
  ask(
    db as Reader,
    sql<Candidate>`
    select ${columns} from person where id in (
      select person_id from (select person_id from identity where value = ${phone} and kind = 'phone' limit ${limit})
      union select person_id from (select person_id from identity where value = ${mail} and kind = 'mail' limit ${limit})
      union select person_id from (select person_id from person_key
        where phone_tail = ${keys.phoneTail} and phone_tail <> '' limit ${limit})
      union select person_id from (select person_id from person_key where name_key = ${keys.nameKey} limit ${limit}))`,
  );

export const unlooked = (db: Reader, limit: number): Promise<Candidate[]> =>
  ask(
    db,
    sql<Candidate>`select ${columns} from person_unlooked join person on person.id = person_unlooked.person_id
      order by person.id limit ${limit}`,
  );

export async function markUnlooked(db: Writer, ids: readonly number[]): Promise<void> {
  await sql`insert into person_unlooked (person_id) select value from json_each(${JSON.stringify(ids)}) where true
    on conflict do nothing`.execute(db);
}

export async function markLooked(db: Writer, ids: readonly number[]): Promise<void> {
  await sql`delete from person_unlooked where person_id in ${idList(ids)}`.execute(db);
}

export type PersonKey = readonly [id: number, nameKey: string, phoneTail: string];

export async function saveKeys(db: Writer, keys: readonly PersonKey[]): Promise<void> {
  await sql`insert into person_key (person_id, name_key, phone_tail)
    select person_id, name_key, phone_tail from ${rowsOf(keys, ['person_id', 'name_key', 'phone_tail'])} as given where true
    on conflict (person_id) do update set name_key = excluded.name_key, phone_tail = excluded.phone_tail`.execute(db);
}

export type PairRow = readonly [one: number, other: number, reason: string, at: number];

/** A pair that somebody said is two people is not asked about again. */
export async function addPairs(db: Writer, pairs: readonly PairRow[]): Promise<void> {
  await sql`insert into duplicate (one_id, other_id, reason, state, at)
    select one_id, other_id, reason, 'open', at from ${rowsOf(pairs, ['one_id', 'other_id', 'reason', 'at'])} as given
    where true on conflict do nothing`.execute(db);
}

export async function dismissPair(db: Writer, one: number, other: number, at: number): Promise<void> {
  const [low, high] = one < other ? [one, other] : [other, one];
  await sql`insert into duplicate (one_id, other_id, reason, state, at)
    values (${low}, ${high}, 'near-name', 'dismissed', ${at})
    on conflict (one_id, other_id) do update set state = 'dismissed'`.execute(db);
}

export interface OpenPair {
  readonly oneId: number;
  readonly otherId: number;
  readonly reason: string;
  readonly at: number;
}

/** The oldest first: each page by the index on states. */
export const openPairs = (
  db: Reader,
  limit: number,
  personId: number | undefined,
  after: Pick<OpenPair, 'at' | 'oneId' | 'otherId'> | null,
): Promise<OpenPair[]> =>
  ask(
    db,
    sql<OpenPair>`select one_id as "oneId", other_id as "otherId", reason, at from duplicate
      where state = 'open' and ${personId === undefined ? sql`true` : sql`(one_id = ${personId} or other_id = ${personId})`}
        ${after === null ? sql`` : sql`and (at, one_id, other_id) > (${after.at}, ${after.oneId}, ${after.otherId})`}
      order by at, one_id, other_id limit ${limit}`,
  );

export const countPairs = async (db: Reader): Promise<number> =>
  (await askFirst(db, sql<{ n: number }>`select count(*) as n from duplicate where state = 'open'`))?.n ?? 0;

export const peopleByIds = (db: Reader | Writer, ids: readonly number[]): Promise<Candidate[]> =>
  ask(db as Reader, sql<Candidate>`select ${columns} from person where id in ${idList(ids)}`);
