import type { Reader, Writer } from '../database/index.ts';

export const formSecret = async (db: Reader | Writer): Promise<string | undefined> =>
  (await db.selectFrom('form_key').select('secret').where('id', '=', 1).executeTakeFirst())?.secret;

/** Answers the one that counts: the first that was made. */
export async function addFormSecret(db: Writer, secret: string): Promise<string> {
  await db
    .insertInto('form_key')
    .values({ id: 1, secret })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return (await formSecret(db)) ?? secret;
}
