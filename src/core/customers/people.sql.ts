import {
  addedOnce,
  ask,
  idList,
  matchingPeople,
  type PersonTable,
  type Reader,
  type Writer,
} from '../database/index.ts';
import { type Insertable, sql } from 'kysely';

import { peopleKnownBy } from './identities.sql.ts';

export const personById = (db: Reader | Writer, id: number) =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

/** The same telephone number or mail address is the same person; the oldest one when there are several. */
export const personByContact = async (db: Reader | Writer, phone: string | null, mail: string | null) => {
  const [id] = await peopleKnownBy(db, phone, mail);
  return id === undefined ? undefined : personById(db, id);
};

/** Answers their id. */
export const addPerson = addedOnce((db, person: Insertable<PersonTable>) => db.insertInto('person').values(person));

export const fillPerson = (db: Writer, id: number, gaps: { phone?: string; mail?: string; last_contact_at: number }) =>
  db.updateTable('person').set(gaps).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const campaignOf = async (db: Reader, id: number | null): Promise<{ id: number; name: string } | null> =>
  id === null
    ? null
    : ((await db.selectFrom('campaign').select(['id', 'name']).where('id', '=', id).executeTakeFirst()) ?? null);

/**
 * When they left their contact first, and the first call, message, visit or note of the shop after it; a registration
 * waits for nobody, and the door of an evening answers nobody.
 */
export const firstContactOf = async (
  db: Reader,
  personId: number,
): Promise<{ askedAt: number; answeredAt: number | null } | undefined> =>
  (
    await ask(
      db,
      sql<{ askedAt: number; answeredAt: number | null }>`
      select asked as "askedAt", (select min(at) from contact where person_id = ${personId} and at >= asked
        and kind in ('note', 'call', 'visit', 'message') and facts ->> 'eventId' is null) as "answeredAt"
      from (select min(at) as asked from contact where person_id = ${personId} and kind = 'lead')
      where asked is not null`,
    )
  )[0];

export interface PeopleFilter {
  readonly search: string | undefined;
  /** The search as a telephone number, E.164; null: it is none. */
  readonly phone: string | null;
  readonly stage: string | undefined;
  readonly source: string | undefined;
  /** Milliseconds: when they came into the book. */
  readonly from: number | null;
  readonly until: number | null;
}

const filtered = (db: Reader, { search, phone, stage, source, from, until }: PeopleFilter) => {
  const match = search === undefined ? null : matchingPeople(search, phone);
  return (
    db
      .selectFrom('person')
      .$if(match !== null, (query) => query.where(match as NonNullable<typeof match>))
      .$if(stage !== undefined, (query) => query.where('stage', '=', stage as string))
      .$if(source !== undefined, (query) => query.where('source', '=', source as string))
      // Nobody was in touch last before they came: the index on contacts narrows it.
      .$if(from !== null, (query) =>
        query.where('created_at', '>=', from as number).where('last_contact_at', '>=', from as number),
      )
      .$if(until !== null, (query) => query.where('created_at', '<', until as number))
  );
};

export const countPeople = async (db: Reader, filter: PeopleFilter): Promise<number> =>
  (
    await filtered(db, filter)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

/** Latest contact first, with the last word on event invitations. */
export const peoplePage = (
  db: Reader,
  filter: PeopleFilter,
  after: { lastContactAt: number; id: number } | null,
  limit: number,
) =>
  filtered(db, filter)
    .selectAll('person')
    .select((eb) => [
      eb
        .selectFrom('consent')
        .select('granted')
        .whereRef('consent.person_id', '=', 'person.id')
        .where('consent.purpose', '=', 'event-invitations')
        .orderBy('consent.at', 'desc')
        .orderBy('consent.id', 'desc')
        .limit(1)
        .as('consent_granted'),
      eb
        .selectFrom('consent')
        .select('at')
        .whereRef('consent.person_id', '=', 'person.id')
        .where('consent.purpose', '=', 'event-invitations')
        .orderBy('consent.at', 'desc')
        .orderBy('consent.id', 'desc')
        .limit(1)
        .as('consent_at'),
    ])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('person.last_contact_at', 'person.id'),
          '<',
          eb.tuple(after?.lastContactAt ?? 0, after?.id ?? 0),
        ),
      ),
    )
    .orderBy('person.last_contact_at', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit)
    .execute();

/** Two stages: nobody is less than a lead or more than a customer. */
export async function setStage(db: Writer, ids: readonly number[], stage: 'lead' | 'customer'): Promise<void> {
  if (ids.length > 0)
    await sql`update person set stage = ${stage} where stage <> ${stage} and id in ${idList(ids)}`.execute(db);
}
