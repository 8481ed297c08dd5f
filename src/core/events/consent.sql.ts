/** The words of an event's consent, version by version. */
import type { Selectable } from 'kysely';

import { builtOnce, type EventConsentTable, type Reader, type Writer } from '../database/index.ts';

type Version = Selectable<EventConsentTable>;

const versionsOf = builtOnce((db, { eventId }: { eventId: number }) =>
  db.selectFrom('event_consent').selectAll().where('event_id', '=', eventId),
);

/**
 * The one that holds now; undefined: the usual sentence. There are few versions: SQLite plans a sorted question after one
 * of many anew each time, which takes longer than reading them.
 */
export const consentNow = async (db: Reader | Writer, eventId: number): Promise<Version | undefined> =>
  (await versionsOf(db, { eventId })).toSorted((one, other) => one.version - other.version).at(-1);

export const consentsOf = (db: Reader, eventIds: readonly number[]): Promise<Version[]> =>
  db
    .selectFrom('event_consent')
    .selectAll()
    .where('event_id', 'in', eventIds.length === 0 ? [0] : [...eventIds])
    .orderBy('version')
    .execute();

const ofVersion = builtOnce((db, { eventId, version }: { eventId: number; version: number }) =>
  db.selectFrom('event_consent').selectAll().where('event_id', '=', eventId).where('version', '=', version),
);
export const consentVersion = async (
  db: Reader | Writer,
  eventId: number,
  version: number,
): Promise<Version | undefined> => (await ofVersion(db, { eventId, version }))[0];

export const addConsentVersion = (db: Writer, row: Version) => db.insertInto('event_consent').values(row).execute();
