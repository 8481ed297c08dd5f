/** The words of an event's consent, version by version. */
import type { Selectable } from 'kysely';

import type { EventConsentTable, Reader, Writer } from '../database/index.ts';

type Version = Selectable<EventConsentTable>;

/** The one that holds now; undefined: the usual sentence. */
export const consentNow = (db: Reader | Writer, eventId: number): Promise<Version | undefined> =>
  db
    .selectFrom('event_consent')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export const consentsOf = (db: Reader, eventIds: readonly number[]): Promise<Version[]> =>
  db
    .selectFrom('event_consent')
    .selectAll()
    .where('event_id', 'in', eventIds.length === 0 ? [0] : [...eventIds])
    .orderBy('version')
    .execute();

export const consentVersion = (db: Reader | Writer, eventId: number, version: number): Promise<Version | undefined> =>
  db
    .selectFrom('event_consent')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('version', '=', version)
    .executeTakeFirst();

export const addConsentVersion = (db: Writer, row: Version) => db.insertInto('event_consent').values(row).execute();
