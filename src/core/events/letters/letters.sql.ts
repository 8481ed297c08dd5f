/** Letters and texts of events. */
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { EventLetterTable, EventTextTable, Reader, Writer } from '../../database/index.ts';

export type LetterRow = Selectable<EventLetterTable>;

/** Null: the letter that can be there only once is there already. */
export const addLetter = async (db: Writer, row: Omit<Insertable<EventLetterTable>, 'id'>): Promise<number | null> =>
  (
    await db
      .insertInto('event_letter')
      .values(row)
      .onConflict((conflict) => conflict.column('once').doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id ?? null;

export const letterById = (db: Reader | Writer, id: number): Promise<LetterRow | undefined> =>
  db.selectFrom('event_letter').selectAll().where('id', '=', id).executeTakeFirst();

export const markLetter = (db: Writer, id: number, marks: Updateable<EventLetterTable>) =>
  db.updateTable('event_letter').set(marks).where('id', '=', id).execute();

const shownLetters = 500;

/** Newest first, with whom they are for. */
export const lettersOf = (db: Reader, eventId: number) =>
  db
    .selectFrom('event_letter')
    .leftJoin('registration', 'registration.id', 'event_letter.registration_id')
    .selectAll('event_letter')
    .select(['registration.name as name', 'registration.phone as phone'])
    .where('event_letter.event_id', '=', eventId)
    .orderBy('event_letter.id', 'desc')
    .limit(shownLetters)
    .execute();

export const ownTexts = (db: Reader): Promise<Selectable<EventTextTable>[]> =>
  db.selectFrom('event_text').selectAll().execute();

export const ownText = (db: Reader | Writer, kind: string, language: string) =>
  db.selectFrom('event_text').selectAll().where('kind', '=', kind).where('language', '=', language).executeTakeFirst();

export async function saveOwnText(db: Writer, row: Insertable<EventTextTable>): Promise<void> {
  await dropOwnText(db, row.kind, row.language);
  await db.insertInto('event_text').values(row).execute();
}

export const dropOwnText = (db: Writer, kind: string, language: string) =>
  db.deleteFrom('event_text').where('kind', '=', kind).where('language', '=', language).execute();

/** Who came to an event that ended in the time given, and was not thanked yet. */
export const toThank = (db: Reader, endedAfter: number, endedBefore: number, usualLength: number) =>
  db
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.event_id')
    .select(['registration.id as registrationId', 'event.id as eventId'])
    .where('registration.came_at', 'is not', null)
    .where((eb) => {
      const end = eb.fn.coalesce('event.ends_at', eb('event.starts_at', '+', usualLength));
      return eb.and([eb(end, '<=', endedBefore), eb(end, '>', endedAfter)]);
    })
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('event_letter')
            .select('event_letter.id')
            .whereRef('event_letter.registration_id', '=', 'registration.id')
            .where('event_letter.kind', '=', 'thanks'),
        ),
      ),
    )
    .limit(500)
    .execute();

/** Confirmed seats of events that begin in the time given, of people who registered before it was time to remind them. */
export const toRemind = (db: Reader, now: number, ahead: number) =>
  db
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.event_id')
    .select(['registration.id as registrationId', 'event.id as eventId'])
    .where('event.called_off_at', 'is', null)
    .where('event.starts_at', '>', now)
    .where('event.starts_at', '<=', now + ahead)
    .where('registration.state', '=', 'confirmed')
    .where((eb) => eb('registration.at', '<', eb('event.starts_at', '-', ahead)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('event_letter')
            .select('event_letter.id')
            .whereRef('event_letter.registration_id', '=', 'registration.id')
            .where('event_letter.kind', '=', 'reminder'),
        ),
      ),
    )
    .limit(500)
    .execute();
