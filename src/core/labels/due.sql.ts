/** Labels that are wrong by now. */
import { type RawBuilder, sql } from 'kysely';

import { ask, type Reader, type Writer } from '../database/index.ts';
import { amountNow, contentNow, pricedOn } from './facts.sql.ts';

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

/** Goods with a price whose label says something else, or that have none. */
const owed = (channelId: string): RawBuilder<unknown> => sql`
  ${pricedOn(channelId)} left join label on label.channel_id = ${channelId} and label.variant_id = variant.id
  where variant.archived_at is null and ${amountNow} is not null
    and (label.variant_id is null or label.amount <> ${amountNow} or label.title <> variant.title
      or label.content <> ${contentNow} or label.prior is not price_plan.prior
      or label.until_at is not price_plan.until_at)`;

export async function dueCount(db: Reader, channelId: string): Promise<number> {
  const [found] = await ask(db, sql<{ count: number }>`select count(*) as count from ${owed(channelId)}`);
  return found?.count ?? 0;
}

/** Labels that hang on the shelf and are wrong. */
export async function wrongCount(db: Reader, channelId: string): Promise<number> {
  const [found] = await ask(
    db,
    sql<{ count: number }>`select count(*) as count from ${owed(channelId)} and label.variant_id is not null`,
  );
  return found?.count ?? 0;
}

/** Changed ones first: what was never printed has never been wrong. */
export const dueRows = (db: Reader, channelId: string, limit: number): Promise<DueRow[]> =>
  ask(
    db,
    sql<DueRow>`
    select variant.id as variantId, variant.title, variant.sku, ${amountNow} as amount, label.title as printedTitle,
      label.amount as printed, label.until_at as printedUntil, price_plan.until_at as "until"
    from ${owed(channelId)} order by label.variant_id is null, variant.title collate nocase, variant.id limit ${limit}`,
  );

/** In the order in which a person walks along the list. */
export async function dueIds(db: Reader | Writer, channelId: string): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select variant.id from ${owed(channelId)} order by variant.title collate nocase, variant.id`,
  );
  return rows.map(({ id }) => id);
}
