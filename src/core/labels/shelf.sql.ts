/** What hangs on the shelf, and the printings that nobody has confirmed yet. */
import { sql } from 'kysely';

import { type Cell, idList, inSlices, type LabelTable, type Reader, rowsOf, type Writer } from '../database/index.ts';

const columns = [
  'channel_id',
  'variant_id',
  'title',
  'amount',
  'content',
  'prior',
  'until_at',
  'printed_at',
] as const satisfies readonly (keyof LabelTable)[];

export async function labelsOf(
  db: Reader | Writer,
  channelId: string,
  variantIds: readonly number[],
): Promise<Map<number, LabelTable>> {
  const rows = await (db as Reader)
    .selectFrom('label')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('variant_id', 'in', idList(variantIds))
    .execute();
  return new Map(rows.map((row) => [row.variant_id, row]));
}

export async function hangLabels(db: Writer, labels: readonly LabelTable[]): Promise<void> {
  for (const slice of inSlices(labels)) {
    const rows = slice.map((label): Cell[] => columns.map((name) => label[name]));
    await sql`
      insert into label (channel_id, variant_id, title, amount, content, prior, until_at, printed_at)
      select channel_id, variant_id, title, amount, content, prior, until_at, printed_at
      from ${rowsOf(rows, columns)} as given where true
      on conflict (channel_id, variant_id) do update set title = excluded.title, amount = excluded.amount,
        content = excluded.content, prior = excluded.prior, until_at = excluded.until_at,
        printed_at = excluded.printed_at`.execute(db);
  }
}

export async function takeDown(db: Writer, channelId: string, variantIds: readonly number[]): Promise<void> {
  if (variantIds.length === 0) return;
  await db
    .deleteFrom('label')
    .where('channel_id', '=', channelId)
    .where('variant_id', 'in', idList(variantIds))
    .execute();
}

export const addRun = (
  db: Writer,
  run: { at: number; actor: string; channel_id: string; labels: number; said: string },
): Promise<{ id: number }> =>
  db
    .insertInto('label_run')
    .values({ ...run, confirmed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();

export const runById = (db: Reader | Writer, id: number) =>
  (db as Reader).selectFrom('label_run').selectAll().where('id', '=', id).executeTakeFirst();

/** The latest printing that waits for somebody to say how it came out. */
export const openRun = (db: Reader, channelId: string, since: number) =>
  db
    .selectFrom('label_run')
    .select(['id', 'at', 'actor', 'labels', 'confirmed_at'])
    .where('channel_id', '=', channelId)
    .where('confirmed_at', 'is', null)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What they said hangs on the shelf now, or was thrown away: it need not be kept twice. */
export const settleRun = (db: Writer, id: number, at: number) =>
  db.updateTable('label_run').set({ confirmed_at: at, said: '[]' }).where('id', '=', id).execute();

export const dropRun = (db: Writer, id: number) => db.deleteFrom('label_run').where('id', '=', id).execute();

/** Older ones than the latest say nothing that it does not. */
export const dropOpenRuns = (db: Writer, channelId: string) =>
  db.deleteFrom('label_run').where('channel_id', '=', channelId).where('confirmed_at', 'is', null).execute();
