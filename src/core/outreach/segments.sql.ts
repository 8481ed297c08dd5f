/** Saved segments, who is in one, and what there is to choose from. */
import { sql, type Selectable } from 'kysely';

import type { SegmentCondition } from '../../api/segments.ts';
import { ask, askFirst, idList, type Reader, type SegmentTable, type Writer } from '../database/index.ts';
import { fits } from './segment-query.sql.ts';

export type SegmentRow = Selectable<SegmentTable>;

export const savedSegments = (db: Reader): Promise<SegmentRow[]> =>
  db.selectFrom('segment').selectAll().orderBy('name').orderBy('id').execute();

export const segmentById = (db: Reader | Writer, id: number): Promise<SegmentRow | undefined> =>
  db.selectFrom('segment').selectAll().where('id', '=', id).executeTakeFirst();

export const segmentNamed = (db: Writer, name: string): Promise<SegmentRow | undefined> =>
  db.selectFrom('segment').selectAll().where('name', '=', name).executeTakeFirst();

export const addSegment = async (db: Writer, row: Omit<SegmentRow, 'id'>): Promise<number> =>
  (await db.insertInto('segment').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const updateSegment = (db: Writer, { id, ...row }: SegmentRow) =>
  db.updateTable('segment').set(row).where('id', '=', id).execute();

export const deleteSegment = (db: Writer, id: number) => db.deleteFrom('segment').where('id', '=', id).execute();

export interface SegmentCount {
  readonly people: number;
  readonly mail: number;
  readonly phone: number;
}

export const countFitting = async (
  db: Reader | Writer,
  conditions: readonly SegmentCondition[],
  now: number,
): Promise<SegmentCount> =>
  (await askFirst(
    db,
    sql<SegmentCount>`select count(*) as people, count(person.mail) as mail, count(person.phone) as phone
      from person where ${fits(conditions, now)}`,
  )) ?? { people: 0, mail: 0, phone: 0 };

export interface FittingPerson {
  readonly personId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly lastContactAt: number;
  readonly purchases: number;
  readonly spent: number;
  readonly boughtAt: number | null;
}

const receiptsOf = sql`from receipt where receipt.person_id = person.id and receipt.person_id is not null`;

/** Latest contact first. */
export const fittingPage = (
  db: Reader,
  conditions: readonly SegmentCondition[],
  now: number,
  after: { readonly lastContactAt: number; readonly id: number } | null,
  limit: number,
): Promise<FittingPerson[]> =>
  ask(
    db,
    sql<FittingPerson>`select person.id as "personId", person.name, person.phone, person.mail,
      person.last_contact_at as "lastContactAt",
      (select coalesce(sum(is_sale), 0) ${receiptsOf}) as purchases,
      (select coalesce(sum(total), 0) ${receiptsOf}) as spent,
      (select max(case when is_sale = 1 then at end) ${receiptsOf}) as "boughtAt"
    from person where ${fits(conditions, now)}
      ${after === null ? sql`` : sql`and (person.last_contact_at, person.id) < (${after.lastContactAt}, ${after.id})`}
    order by person.last_contact_at desc, person.id desc limit ${limit}`,
  );

/** Everybody who fits, by number: for a letter or an audience. */
export const fittingIds = async (
  db: Reader | Writer,
  conditions: readonly SegmentCondition[],
  now: number,
): Promise<number[]> =>
  (
    await ask(db, sql<{ id: number }>`select person.id from person where ${fits(conditions, now)} order by person.id`)
  ).map(({ id }) => id);

const texts = async (db: Reader, query: ReturnType<typeof sql<{ value: string }>>): Promise<string[]> =>
  (await ask(db, query)).map(({ value }) => value);

export const sourcesOfPeople = (db: Reader): Promise<string[]> =>
  texts(db, sql<{ value: string }>`select distinct source as value from person order by 1 limit 200`);

export const categoriesSold = (db: Reader): Promise<string[]> =>
  texts(
    db,
    sql<{
      value: string;
    }>`select distinct category as value from sales_day_category where category <> '' order by 1 limit 500`,
  );

export const eventsHeld = (db: Reader): Promise<{ id: number; title: string; startsAt: number }[]> =>
  ask(
    db,
    sql<{ id: number; title: string; startsAt: number }>`
    select id, title, starts_at as "startsAt" from event order by starts_at desc, id desc limit 200`,
  );

export const productTitles = (db: Reader, ids: readonly number[]): Promise<{ id: number; title: string }[]> =>
  ask(db, sql<{ id: number; title: string }>`select id, title from variant where id in ${idList(ids)} order by title`);

/** What stands for each of these people on letters for this purpose: yes, no; absent: never asked. */
export async function wordsOnMail(
  db: Reader | Writer,
  ids: readonly number[],
  purpose: 'event-invitations' | 'offers-by-message',
  now: number,
): Promise<Map<number, boolean>> {
  const allowed = fits([{ kind: 'consent', values: [`${purpose}/mail`], not: false }], now);
  const rows = await ask(
    db,
    sql<{ id: number; yes: 0 | 1 }>`select person.id, ${allowed} as yes from person
      where person.id in ${idList(ids)} and exists (select 1 from consent
        where consent.person_id = person.id and consent.purpose = ${purpose} and consent.channel in ('mail', 'any'))`,
  );
  return new Map(rows.map(({ id, yes }) => [id, yes === 1]));
}
