/** Pictures of events. They stand in the shop's file, so that a copy of it has them. */
import type { Selectable } from 'kysely';

import type { EventPictureTable, Reader, Writer } from '../database/index.ts';

export type EventPicture = Selectable<EventPictureTable>;

export const pictureById = (db: Reader | Writer, id: string): Promise<EventPicture | undefined> =>
  db.selectFrom('event_picture').selectAll().where('id', '=', id).executeTakeFirst();

/** How large it is, without its bytes. */
export const pictureSize = (db: Reader | Writer, id: string) =>
  db
    .selectFrom('event_picture')
    .select(['id', 'media_type', 'width', 'height'])
    .where('id', '=', id)
    .executeTakeFirst();

/** The same picture again changes nothing. */
export async function keepPicture(db: Writer, row: EventPicture): Promise<void> {
  await db
    .insertInto('event_picture')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
