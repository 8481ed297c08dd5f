/** Pictures of the shop's own for posts. They stand in the shop's file, so that a copy of it has them. */
import type { Selectable } from 'kysely';

import type { PostPictureTable, Reader, Writer } from '../database/index.ts';

export type PictureRow = Selectable<PostPictureTable>;

export const pictureById = (db: Reader | Writer, id: string): Promise<PictureRow | undefined> =>
  db.selectFrom('post_picture').selectAll().where('id', '=', id).executeTakeFirst();

/** The same picture again changes nothing. */
export async function keepPicture(db: Writer, row: PictureRow): Promise<void> {
  await db
    .insertInto('post_picture')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
