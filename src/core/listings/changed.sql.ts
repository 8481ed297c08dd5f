/** The list of variants whose offer may be another now, and how far the daily comparison has come. */
import { sql } from 'kysely';

import { ask, idList, type Reader, type Writer } from '../database/index.ts';

export async function changedVariants(db: Reader | Writer, limit: number): Promise<number[]> {
  const found = await (db as Reader)
    .selectFrom('changed_variant')
    .select('variant_id')
    .orderBy('variant_id')
    .limit(limit)
    .execute();
  return found.map(({ variant_id }) => variant_id);
}

export async function anyChanged(db: Reader): Promise<boolean> {
  const [found] = await ask(db, sql<{ any: 0 | 1 }>`select exists (select 1 from changed_variant) as "any"`);
  return found?.any === 1;
}

export const forgetChanged = (db: Writer, variantIds: readonly number[]) =>
  db.deleteFrom('changed_variant').where('variant_id', 'in', idList(variantIds)).execute();

/** Every variant is compared anew: a channel was added or connected, or the shop's own facts changed. */
export async function markEveryVariant(db: Writer, at: number): Promise<void> {
  await sql`
    insert into changed_variant (variant_id, at) select id, ${at} from variant where true
    on conflict (variant_id) do nothing`.execute(db);
}

/** Whether the rows of a channel already say what it does at present: none is off while it is on, or the other way. */
export async function needsComparison(db: Reader | Writer, channelId: string, on: boolean): Promise<boolean> {
  const other = on
    ? sql`state = 'off'`
    : sql`state in ('behind', 'waiting', 'sent', 'accepted', 'live', 'refused', 'needs-you', 'conflict')`;
  const [found] = await ask(
    db,
    sql<{ needed: 0 | 1 }>`
    select not exists (select 1 from listing where channel_id = ${channelId})
      or exists (select 1 from listing where channel_id = ${channelId} and ${other}) as needed`,
  );
  return found?.needed === 1;
}

const daily = 'comparison';

export const comparison = (db: Reader | Writer): Promise<{ at: number; beyond: number } | undefined> =>
  (db as Reader).selectFrom('listing_progress').select(['at', 'beyond']).where('name', '=', daily).executeTakeFirst();

/** `beyond` 0: through; else the next slice begins after this variant. */
export const saveComparison = (db: Writer, at: number, beyond: number) =>
  db
    .insertInto('listing_progress')
    .values({ name: daily, at, beyond })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at, beyond }))
    .execute();

/** What is due only in a far future was dated by a clock that has been set back since. */
export const pullNear = (db: Writer, variantIds: readonly number[], at: number) =>
  db
    .updateTable('listing')
    .set({ not_before: at })
    .where('variant_id', 'in', idList(variantIds))
    .where('not_before', '>', at + 2 * 24 * 60 * 60_000)
    .execute();
