/** Plans whose minute comes: begun, ended, called off, planned again. */
import { sql } from 'kysely';

import { ask, breathing, type Cell, idList, inSlices, type Reader, rowsOf, type Writer } from '../../database/index.ts';
import { markPlanned } from './plans.sql.ts';

export interface PlanRow {
  readonly id: number;
  readonly batchId: number;
  readonly promotionId: number | null;
  readonly step: number;
  readonly variantId: number;
  readonly channelId: string;
  readonly wanted: number | null;
  readonly amount: number | null;
  readonly ofBase: 0 | 1;
  readonly from: number;
  readonly until: number | null;
  readonly startedAt: number | null;
  readonly prior: number | null;
  readonly priorDays: number | null;
  readonly actor: string;
  readonly note: string;
}

const planColumns = sql`
  id, batch_id as "batchId", promotion_id as "promotionId", step, variant_id as "variantId",
  channel_id as "channelId", wanted, amount, of_base as "ofBase", from_at as "from", until_at as "until",
  started_at as "startedAt", prior, prior_days as "priorDays", actor, note`;

/** Whose end has come, whether or not they ever began: their rows, ended. */
export const endDue = (db: Writer, at: number): Promise<PlanRow[]> =>
  ended(db, sql`state in ('running', 'waiting') and until_at <= ${at}`, at, null);

/** Ends these where they run, calls them off where they wait. */
export const endPlans = (db: Writer, ids: readonly number[], at: number, by: number): Promise<PlanRow[]> =>
  ended(db, sql`state in ('running', 'waiting') and id in ${idList(ids)}`, at, by);

export const endPlansOf = (
  db: Writer,
  owner: { readonly batchId: number } | { readonly promotionId: number },
  at: number,
  by: number,
): Promise<PlanRow[]> =>
  ended(
    db,
    'batchId' in owner
      ? sql`state in ('running', 'waiting') and batch_id = ${owner.batchId}`
      : sql`state in ('running', 'waiting') and promotion_id = ${owner.promotionId}`,
    at,
    by,
  );

async function ended(db: Writer, which: ReturnType<typeof sql>, at: number, by: number | null): Promise<PlanRow[]> {
  const rows = await ask(
    db,
    sql<PlanRow & { state: string }>`select ${planColumns}, state from price_plan where ${which} order by id`,
  );
  for (const slice of inSlices(rows)) {
    await sql`
      update price_plan set state = case when state = 'running' or ${by} is null then 'ended' else 'cancelled' end,
        ended_at = ${at}, ended_by = ${by}
      where id in ${idList(slice.map(({ id }) => id))}`.execute(db);
  }
  await markPlanned(
    db,
    rows.map(({ variantId }) => variantId),
    at,
  );
  return rows;
}

/** Whose minute has come and is not over yet, in the order of their minutes. */
export const startDue = (db: Writer, at: number): Promise<PlanRow[]> =>
  ask(
    db,
    sql<PlanRow>`
      select ${planColumns} from price_plan where state = 'waiting' and from_at <= ${at} order by from_at, id`,
  );

export async function setState(
  db: Writer,
  ids: readonly number[],
  state: 'running' | 'done' | 'left-out',
  at: number,
): Promise<void> {
  for (const slice of inSlices(ids)) {
    const { rows } = await sql<{ variantId: number }>`
      update price_plan set state = ${state}, started_at = coalesce(started_at, ${at})
      where id in ${idList(slice)} returning variant_id as "variantId"`.execute(db);
    await markPlanned(
      db,
      rows.map(({ variantId }) => variantId),
      at,
    );
  }
}

export interface Settled {
  readonly id: number;
  readonly amount: number | null;
  readonly prior: number | null;
  readonly priorDays: number | null;
  readonly regular: number | null;
  readonly warnings: readonly string[];
}

/** What was computed for good at the start. */
export async function settlePlans(db: Writer, plans: readonly Settled[]): Promise<void> {
  const breathe = breathing();
  for (const slice of inSlices(plans)) {
    await breathe();
    const rows = slice.map(({ id, amount, prior, priorDays, regular, warnings }): Cell[] => [
      id,
      amount,
      prior,
      priorDays,
      regular,
      warnings.join(' '),
    ]);
    await sql`
      update price_plan set amount = given.amount, prior = given.prior, prior_days = given.prior_days,
        regular = given.regular, warnings = given.warnings
      from ${rowsOf(rows, ['id', 'amount', 'prior', 'prior_days', 'regular', 'warnings'])} as given
      where price_plan.id = given.id`.execute(db);
  }
}

/** When the next plan starts or ends; null: nothing is planned. */
export async function nextDue(db: Reader): Promise<number | null> {
  const rows = await ask(
    db,
    sql<{ at: number | null }>`
      select min(at) as at from (
        select min(from_at) as at from price_plan where state = 'waiting'
        union all select min(until_at) from price_plan where state = 'running'
        union all select min(from_at) from promotion where state = 'planned'
        union all select min(until_at) from promotion where state = 'running')`,
  );
  return rows[0]?.at ?? null;
}

/** Plans that a batch ended and that could still run. */
export const plansEndedBy = (db: Writer, batchId: number, at: number): Promise<PlanRow[]> =>
  ask(
    db,
    sql<PlanRow>`
      select ${planColumns} from price_plan
      where ended_by = ${batchId} and (until_at is null or until_at > ${at}) order by id`,
  );

export async function waitAgain(db: Writer, ids: readonly number[], at: number): Promise<void> {
  for (const slice of inSlices(ids)) {
    const { rows } = await sql<{ variantId: number }>`
      update price_plan set state = 'waiting', ended_at = null, ended_by = null
      where id in ${idList(slice)} returning variant_id as "variantId"`.execute(db);
    await markPlanned(
      db,
      rows.map(({ variantId }) => variantId),
      at,
    );
  }
}
