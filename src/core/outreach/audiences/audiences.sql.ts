/** Audiences, who is in them by which prints, and who should be. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';

import type { AudienceOutlook } from '../../../api/audiences.ts';
import type { SegmentCondition } from '../../../api/segments.ts';
import {
  ask,
  type AudiencePersonTable,
  type AudienceTable,
  idList,
  inSlices,
  type Reader,
  rowsOf,
  type Writer,
} from '../../database/index.ts';
import { fits } from '../segment-query.sql.ts';

export type AudienceRow = Selectable<AudienceTable>;
export type AudiencePersonRow = Selectable<AudiencePersonTable>;

export const allAudiences = (db: Reader): Promise<AudienceRow[]> =>
  db.selectFrom('audience').selectAll().orderBy('id').execute();

export const audienceById = (db: Reader | Writer, id: number): Promise<AudienceRow | undefined> =>
  db.selectFrom('audience').selectAll().where('id', '=', id).executeTakeFirst();

export const audienceOfSegment = (db: Reader | Writer, segmentId: number): Promise<AudienceRow | undefined> =>
  db.selectFrom('audience').selectAll().where('segment_id', '=', segmentId).executeTakeFirst();

export const addAudience = (db: Writer, row: Insertable<AudienceTable>): Promise<AudienceRow> =>
  db.insertInto('audience').values(row).returningAll().executeTakeFirstOrThrow();

export const updateAudience = (db: Writer, id: number, row: Updateable<AudienceTable>) =>
  db.updateTable('audience').set(row).where('id', '=', id).execute();

export async function deleteAudience(db: Writer, id: number): Promise<void> {
  await forgetPeople(db, id);
  await db.deleteFrom('audience').where('id', '=', id).execute();
}

/** Nobody is in it any more: it is not there. */
export const forgetPeople = (db: Writer, audienceId: number) =>
  db.deleteFrom('audience_person').where('audience_id', '=', audienceId).execute();

export const peopleIn = async (db: Reader, audienceId: number): Promise<Map<string, number>> =>
  new Map(
    (
      await ask(
        db,
        sql<{ state: string; people: number }>`select state, count(*) as people from audience_person
          where audience_id = ${audienceId} group by state`,
      )
    ).map(({ state, people }) => [state, people]),
  );

/** Who allows it, as it stands now. */
const allowed: SegmentCondition = { kind: 'consent', values: ['ad-audiences/ads'], not: false };

export interface Wanted {
  readonly id: number;
  readonly mail: string | null;
  readonly phone: string | null;
}

/** Of the group, who allows it and left an address or a number. */
export const wantedIn = (
  db: Reader | Writer,
  conditions: readonly SegmentCondition[],
  now: number,
): Promise<Wanted[]> =>
  ask(
    db,
    sql<Wanted>`select person.id, person.mail, person.phone from person
      where (person.mail is not null or person.phone is not null) and ${fits([...conditions, allowed], now)}`,
  );

export async function outlookOf(
  db: Reader,
  conditions: readonly SegmentCondition[],
  now: number,
): Promise<AudienceOutlook> {
  const [counted] = await ask(
    db,
    sql<Omit<AudienceOutlook, 'neverAsked'> & { asked: number }>`
      select count(*) as people, coalesce(sum(yes and reached), 0) as counted,
        coalesce(sum(yes and not reached), 0) as unreachable, coalesce(sum(asked and not yes), 0) as "saidNo",
        coalesce(sum(asked), 0) as asked
      from (select ${fits([allowed], now)} as yes, (person.mail is not null or person.phone is not null) as reached,
        exists (select 1 from consent where consent.purpose = 'ad-audiences' and consent.person_id = person.id) as asked
        from person where ${fits(conditions, now)})`,
  );
  const { asked = 0, ...rest } = counted ?? { people: 0, counted: 0, unreachable: 0, saidNo: 0 };
  return { ...rest, neverAsked: rest.people - asked };
}

/** Who is in it or on the way there. */
export const presentIn = (db: Reader | Writer, audienceId: number): Promise<AudiencePersonRow[]> =>
  db
    .selectFrom('audience_person')
    .selectAll()
    .where('audience_id', '=', audienceId)
    .where('state', 'in', ['in', 'adding'])
    .execute();

export async function sendAway(db: Writer, ids: readonly number[]): Promise<void> {
  await sql`update audience_person set state = 'leaving' where id in ${idList(ids)}`.execute(db);
}

export async function takeIn(
  db: Writer,
  audienceId: number,
  people: readonly (readonly [personId: number, mail: string, phone: string])[],
): Promise<void> {
  for (const some of inSlices(people))
    await sql`insert into audience_person (audience_id, person_id, mail, phone, state)
      select ${audienceId}, person_id, mail, phone, 'adding'
      from ${rowsOf(some, ['person_id', 'mail', 'phone'])} as given where true`.execute(db);
}

export const inState = (
  db: Reader | Writer,
  audienceId: number,
  state: 'adding' | 'leaving',
  limit: number,
): Promise<AudiencePersonRow[]> =>
  db
    .selectFrom('audience_person')
    .selectAll()
    .where('audience_id', '=', audienceId)
    .where('state', '=', state)
    .orderBy('id')
    .limit(limit)
    .execute();

/** They are out. Whoever shares an address or a number with them went, too, and is added again. */
export async function wentOut(db: Writer, audienceId: number, rows: readonly AudiencePersonRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const gone = rowsOf(
    rows.flatMap(({ mail, phone }) => [mail, phone].filter((print) => print !== '').map((print) => [print] as const)),
    ['print'],
  );
  await sql`delete from audience_person where id in ${idList(ids)}`.execute(db);
  await sql`update audience_person set state = 'adding' where audience_id = ${audienceId} and state = 'in'
    and (mail in (select print from ${gone} as g) or phone in (select print from ${gone} as g))`.execute(db);
}

/** Who was to leave meanwhile goes on leaving. */
export async function cameIn(db: Writer, ids: readonly number[]): Promise<void> {
  await sql`update audience_person set state = 'in' where state = 'adding' and id in ${idList(ids)}`.execute(db);
}
