/** The texts kept to answer with. */
import type { Reader, Writer } from '../../database/index.ts';

export const savedAnswers = (db: Reader | Writer) =>
  db.selectFrom('saved_answer').select(['id', 'title', 'text']).orderBy('id').execute();

export const addSavedAnswer = (db: Writer, draft: { title: string; text: string }, at: number) =>
  db
    .insertInto('saved_answer')
    .values({ ...draft, updated_at: at })
    .returning(['id', 'title', 'text'])
    .executeTakeFirstOrThrow();

export const changeSavedAnswer = (db: Writer, id: number, draft: { title: string; text: string }, at: number) =>
  db
    .updateTable('saved_answer')
    .set({ ...draft, updated_at: at })
    .where('id', '=', id)
    .returning(['id', 'title', 'text'])
    .executeTakeFirst();

/** Answers whether it was there. */
export async function removeSavedAnswer(db: Writer, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('saved_answer').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
