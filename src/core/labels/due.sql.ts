/** Labels that are wrong by now. */
import { type RawBuilder, sql } from 'kysely';

import { ask, idList, type Reader, type Writer } from '../database/index.ts';
import { amountNow, contentNow, pricedOn } from './facts.sql.ts';

export interface DueFound {
  readonly id: number;
  /** A label hangs there, and says something else. */
  readonly hangs: 0 | 1;
}

export interface DueRow {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly amount: number | null;
  /** What hangs there; `printedTitle` null: nothing yet. */
  readonly printedTitle: string | null;
  readonly printed: number | null;
  /** The end of the promotion that it names, and of the one that runs. */
  readonly printedUntil: number | null;
  readonly until: number | null;
}

const beside = (channelId: string): RawBuilder<unknown> => sql`
  ${pricedOn(channelId)} left join label on label.channel_id = ${channelId} and label.variant_id = variant.id`;

/** Goods with a price whose label says something else, or that have none. */
const owed = sql<boolean>`
  variant.archived_at is null and ${amountNow} is not null
    and (label.variant_id is null or label.amount <> ${amountNow} or label.title <> variant.title
      or label.content <> ${contentNow} or label.prior is not price_plan.prior
      or label.until_at is not price_plan.until_at)`;

const found = sql`variant.id, label.variant_id is not null as hangs`;

/** Among the ids above `after`, up to `last`. */
export const dueBetween = (db: Reader, channelId: string, after: number, last: number): Promise<DueFound[]> =>
  ask(
    db,
    sql<DueFound>`
    select ${found} from ${beside(channelId)} where variant.id > ${after} and variant.id <= ${last} and ${owed}`,
  );

export const dueAmong = (db: Reader, channelId: string, ids: readonly number[]): Promise<DueFound[]> =>
  ask(db, sql<DueFound>`select ${found} from ${beside(channelId)} where variant.id in ${idList(ids)} and ${owed}`);

/** What hangs there and what it should say, in the order of the list: wrong ones first. */
export const dueRows = (db: Reader, channelId: string, ids: readonly number[]): Promise<DueRow[]> =>
  ask(
    db,
    sql<DueRow>`
    select variant.id as variantId, variant.title, variant.sku, ${amountNow} as amount, label.title as printedTitle,
      label.amount as printed, label.until_at as printedUntil, price_plan.until_at as "until"
    from ${beside(channelId)} where variant.id in ${idList(ids)}
    order by label.variant_id is null, variant.title collate nocase, variant.id`,
  );

/** All of them, inside a change. */
export async function dueIds(db: Writer, channelId: string): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select variant.id from ${beside(channelId)} where ${owed} order by variant.title collate nocase, variant.id`,
  );
  return rows.map(({ id }) => id);
}

export async function sortedByTitle(db: Reader, ids: readonly number[]): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`select id from variant where id in ${idList(ids)} order by title collate nocase, id`,
  );
  return rows.map(({ id }) => id);
}

export async function lastPriceRecord(db: Reader): Promise<number> {
  const [row] = await ask(db, sql<{ last: number | null }>`select max(sequence) as last from price`);
  return row?.last ?? 0;
}

export async function lastVariant(db: Reader): Promise<number> {
  const [row] = await ask(db, sql<{ last: number | null }>`select max(id) as last from variant`);
  return row?.last ?? 0;
}

/** Goods with a newer price record, and those on promotion: its end may have moved without one. */
export async function goodsMovedSince(db: Reader, sequence: number): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select variant_id as id from price where sequence > ${sequence}
    union select variant_id from price_plan where state = 'running'`,
  );
  return rows.map(({ id }) => id);
}
