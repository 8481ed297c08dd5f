/** Who was asked to come back, and who did. */
import { type Insertable, type RawBuilder, sql } from 'kysely';

import type { WinBackChannel, WinBackReason } from '../../../api/win-back-words.ts';
import { ask, askFirst, idList, type Reader, type WinBackTable, type Writer } from '../../database/index.ts';

export interface TryRow {
  readonly id: number;
  readonly personId: number | null;
  readonly at: number;
  readonly actor: string;
  readonly channel: WinBackChannel;
  readonly reason: WinBackReason;
  readonly words: string;
  readonly coupon: string | null;
  readonly cameBackAt: number | null;
}

const tries = (withinMs: number): RawBuilder<unknown> => sql`
  select try.id, try.person_id as "personId", try.at, try.actor, try.channel, try.reason, try.words, coupon.code as coupon,
    (select min(receipt.at) from receipt
      where receipt.person_id = try.person_id and receipt.person_id is not null and receipt.is_sale = 1
        and receipt.at > try.at and receipt.at <= try.at + ${withinMs}) as "cameBackAt"
  from win_back as try left join coupon on coupon.id = try.coupon_id`;

export const tryById = (db: Reader | Writer, id: number, withinMs: number): Promise<TryRow | undefined> =>
  askFirst(db, sql<TryRow>`${tries(withinMs)} where try.id = ${id}`);

/** The latest of each that stands. */
export const lastTries = (db: Reader | Writer, personIds: readonly number[], withinMs: number): Promise<TryRow[]> =>
  ask(
    db,
    sql<TryRow>`
    ${tries(withinMs)} where try.id in (
      select max(id) from win_back
      where person_id in ${idList(personIds)} and person_id is not null and taken_back_at is null group by person_id)`,
  );

export const triesSince = (db: Reader, since: number, withinMs: number): Promise<TryRow[]> =>
  ask(db, sql<TryRow>`${tries(withinMs)} where try.at >= ${since} and try.taken_back_at is null order by try.id`);

export const tryOfForm = (db: Writer, formKey: string) =>
  db.selectFrom('win_back').select('id').where('form_key', '=', formKey).executeTakeFirst();
export const rawTry = (db: Writer, id: number) =>
  db.selectFrom('win_back').selectAll().where('id', '=', id).executeTakeFirst();
export const addTry = async (db: Writer, row: Insertable<WinBackTable>): Promise<number> =>
  (await db.insertInto('win_back').values(row).returning('id').executeTakeFirstOrThrow()).id;
export const takeTryBack = (db: Writer, id: number, at: number) =>
  db.updateTable('win_back').set({ taken_back_at: at }).where('id', '=', id).execute();

/** What these people said of offers, newest first. */
export const saidOfOffers = (db: Reader | Writer, personIds: readonly number[]) =>
  ask(
    db,
    sql<{ personId: number; purpose: string; channel: string; granted: 0 | 1; at: number }>`
    select person_id as "personId", purpose, channel, granted, at from consent
    where person_id in ${idList(personIds)} and purpose = 'offers-by-message' order by at desc, id desc`,
  );
