/** Planned prices as they are kept: added, laid over others, in each other's way. */
import { sql } from 'kysely';

import { ask, type Cell, idList, inSlices, type Reader, rowsOf, textList, type Writer } from '../../database/index.ts';

export interface NewPlan {
  readonly promotionId: number | null;
  readonly step: number;
  readonly variantId: number;
  readonly channelId: string;
  readonly wanted: number | null;
  readonly amount: number | null;
  readonly ofBase: boolean;
  readonly from: number;
  readonly until: number | null;
  readonly prior: number | null;
  readonly priorDays: number | null;
  readonly regular: number | null;
  readonly warnings: readonly string[];
}

export interface PlanFacts {
  readonly batchId: number;
  readonly actor: string;
  readonly note: string;
  readonly at: number;
}

const columns = [
  'promotion_id',
  'step',
  'variant_id',
  'channel_id',
  'wanted',
  'amount',
  'of_base',
  'from_at',
  'until_at',
  'prior',
  'prior_days',
  'regular',
  'warnings',
] as const;
const columnList = sql.join(columns.map((name) => sql.ref(name)));

export async function addPlans(db: Writer, plans: readonly NewPlan[], facts: PlanFacts): Promise<void> {
  const { batchId, actor, note, at } = facts;
  for (const slice of inSlices(plans)) {
    const rows = slice.map((plan): Cell[] => [
      plan.promotionId,
      plan.step,
      plan.variantId,
      plan.channelId,
      plan.wanted,
      plan.amount,
      plan.ofBase ? 1 : 0,
      plan.from,
      plan.until,
      plan.prior,
      plan.priorDays,
      plan.regular,
      plan.warnings.join(' '),
    ]);
    await sql`
      insert into price_plan (${columnList}, batch_id, state, note, actor, created_at)
      select ${columnList}, ${batchId}, 'waiting', ${note}, ${actor}, ${at}
      from ${rowsOf(rows, columns)} as given where true`.execute(db);
  }
  await markPlanned(
    db,
    plans.map(({ variantId }) => variantId),
    at,
  );
}

/** Channels that keep a sale with its dates hear of it ahead: whatever is planned or called off, they are compared. */
export async function markPlanned(db: Writer, variantIds: readonly number[], at: number): Promise<void> {
  for (const slice of inSlices([...new Set(variantIds)])) {
    await sql`
      insert into changed_variant (variant_id, at) select id, ${at} from variant where id in ${idList(slice)}
      on conflict (variant_id) do nothing`.execute(db);
  }
}

/**
 * The goods first, then their plans: left to itself, SQLite reads every plan that runs (three hundred thousand in a large
 * promotion) to find those of one product. For the same reason `overlapsOf` hides its minutes from it with a plus.
 */
export const goodsFirst = (variantIds: readonly number[]) =>
  sql`${idList(variantIds)} as goods cross join price_plan as plan`;

export interface RunningPlan {
  readonly planId: number;
  readonly variantId: number;
  readonly channelId: string;
  readonly amount: number;
  readonly onlyLower: boolean;
}

/** What lies over these variants' prices now, in the order in which it was planned. */
export async function runningPlans(db: Reader | Writer, variantIds: readonly number[]): Promise<RunningPlan[]> {
  const found: RunningPlan[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<Omit<RunningPlan, 'onlyLower'> & { promotionId: number | null }>`
        select id as "planId", variant_id as "variantId", channel_id as "channelId", amount,
          promotion_id as "promotionId"
        from ${goodsFirst(slice)} where variant_id = goods.value and state = 'running' order by id`,
    );
    for (const { promotionId, ...row } of rows) found.push({ ...row, onlyLower: promotionId !== null });
  }
  return found;
}

export interface Overlap {
  readonly variantId: number;
  readonly channelId: string;
  readonly sku: string;
  readonly title: string;
  /** The promotion's name; empty for a scheduled price. */
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/** What lies, or will lie, over these prices in `[from, until)` already; the promotion itself is not among it. */
export async function overlapsOf(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelIds: readonly string[],
  span: { readonly from: number; readonly until: number },
  except: number | null,
): Promise<Overlap[]> {
  const found: Overlap[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<Overlap>`
        select plan.variant_id as "variantId", plan.channel_id as "channelId", variant.sku, variant.title,
          coalesce(promotion.name, '') as name, plan.from_at as "from", plan.until_at as "until"
        from ${goodsFirst(slice)} join variant on variant.id = plan.variant_id
        left join promotion on promotion.id = plan.promotion_id
        where plan.variant_id = goods.value and plan.channel_id in ${textList(channelIds)}
          and plan.state in ('waiting', 'running') and plan.amount is not null and plan.until_at is not null
          and +plan.from_at < ${span.until} and +plan.until_at > ${span.from}
          and (plan.promotion_id is null or plan.promotion_id is not ${except})`,
    );
    for (const row of rows) found.push(row);
  }
  return found;
}
