/** The price records and the prices in force. `*` is the base price: the one price that channels follow. */
import { sql } from 'kysely';

import type { PriceReason } from '../../api/pricing.ts';
import { ask, type Cell, idList, inSlices, type Reader, rowsOf, type Writer } from '../database/index.ts';

export const base = '*';

export interface NewPrice {
  readonly variantId: number;
  /** A channel's id, or `*`. */
  readonly channelId: string;
  /** What customers pay. */
  readonly amount: number | null;
  /** What it costs without the plan in force; null where there is none. */
  readonly regular: number | null;
  readonly planId: number | null;
  readonly exception: boolean;
  readonly reason: PriceReason;
  /** Since when customers see it; null: once the channel accepts it. */
  readonly visibleFrom: number | null;
}

export interface PriceFacts {
  readonly batchId: number;
  readonly note: string;
  readonly actor: string;
  readonly at: number;
  /** The records that these take over from were slips of the keyboard. */
  readonly correctsSlip: boolean;
}

/**
 * Records of what lies over a price for a time. They decide nothing about the regular price: undo passes them by, and
 * none of them is ever called a slip. Neither is a wrong regular price beneath: customers never paid it.
 */
const overlayReasons = ['promotion', 'promotion-ended', 'scheduled-until', 'scheduled-ended'] as const;
export const laidOver = sql`reason in (${sql.join(overlayReasons.map((reason) => sql.lit(reason)))})`;

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** Adds records, closes those they take over from, and keeps the prices in force; a thousand rows a statement. */
export async function addPrices(db: Writer, prices: readonly NewPrice[], facts: PriceFacts): Promise<void> {
  for (const slice of inSlices(prices)) {
    const mark = await lastSequence(db);
    await insertRecords(db, slice, facts);
    await closeTakenOver(db, mark, facts.at);
    await keepInForce(db, mark, slice, facts);
  }
}

async function lastSequence(db: Writer): Promise<number> {
  const rows = await ask(db, sql<{ last: number | null }>`select max(sequence) as last from price`);
  return rows[0]?.last ?? 0;
}

const givenColumns = [
  'variant_id',
  'channel_id',
  'amount',
  'exception',
  'reason',
  'visible_from',
  'regular',
  'plan_id',
] as const;

async function insertRecords(db: Writer, prices: readonly NewPrice[], facts: PriceFacts): Promise<void> {
  const rows = prices.map(
    ({ variantId, channelId, amount, regular, planId, exception, reason, visibleFrom }): Cell[] => [
      variantId,
      channelId,
      amount,
      bit(exception),
      reason,
      visibleFrom,
      regular,
      planId,
    ],
  );
  const slip = facts.correctsSlip
    ? sql`not exists (select 1 from price as before where (${laidOver} or plan_id is not null) and before.sequence = (
        select max(sequence) from price as earlier
        where earlier.variant_id = given.variant_id and earlier.channel_id = given.channel_id))`
    : sql`0`;
  await sql`
    insert into price (variant_id, channel_id, amount, from_at, until_at, reason, note, exception, typing_error, actor,
      batch_id, recorded_at, visible_from, regular, plan_id)
    select variant_id, channel_id, amount, ${facts.at}, null, reason, ${facts.note}, exception,
      ${slip}, ${facts.actor}, ${facts.batchId}, ${facts.at}, visible_from, regular, plan_id
    from ${rowsOf(rows, givenColumns)} as given
    where true`.execute(db);
}

/** The record before each new one ends where the new one begins. Set once: it was open until now. */
async function closeTakenOver(db: Writer, mark: number, at: number): Promise<void> {
  await sql`
    update price set until_at = ${at} where until_at is null and sequence in (
      select (select max(earlier.sequence) from price as earlier
        where earlier.variant_id = fresh.variant_id and earlier.channel_id = fresh.channel_id
          and earlier.sequence < fresh.sequence)
      from price as fresh where fresh.sequence > ${mark})`.execute(db);
}

async function keepInForce(
  db: Writer,
  mark: number,
  prices: readonly NewPrice[],
  { at, actor }: PriceFacts,
): Promise<void> {
  await sql`
    insert into current_price (variant_id, channel_id, amount, sequence, exception, regular, plan_id)
    select variant_id, channel_id, amount, sequence, exception, regular, plan_id from price
    where sequence > ${mark} and channel_id <> ${base} and amount is not null
    on conflict (variant_id, channel_id) do update
      set amount = excluded.amount, sequence = excluded.sequence, exception = excluded.exception,
        regular = excluded.regular, plan_id = excluded.plan_id`.execute(db);
  if (prices.some(({ channelId, amount }) => channelId !== base && amount === null)) {
    await sql`
      delete from current_price where (variant_id, channel_id) in (
        select variant_id, channel_id from price where sequence > ${mark} and amount is null)`.execute(db);
  }
  if (prices.some(({ channelId }) => channelId === base)) {
    await sql`
      update variant set base_price = fresh.amount, base_sequence = fresh.sequence,
        price_changed_at = ${at}, price_changed_by = ${actor}
      from price as fresh
      where fresh.sequence > ${mark} and fresh.channel_id = ${base} and variant.id = fresh.variant_id`.execute(db);
  }
  const based = new Set(prices.filter(({ channelId }) => channelId === base).map(({ variantId }) => variantId));
  const others = [...new Set(prices.map(({ variantId }) => variantId).filter((id) => !based.has(id)))];
  if (others.length > 0) {
    await sql`
      update variant set price_changed_at = ${at}, price_changed_by = ${actor} where id in ${idList(others)}`.execute(
      db,
    );
  }
}

export interface PricedVariant {
  readonly variantId: number;
  readonly sku: string;
  readonly title: string;
  readonly base: number | null;
  readonly cost: number | null;
  readonly vatRate: number;
  /** The lowest price it may be sold for; null: none of its own. */
  readonly floorPrice: number | null;
}

/** In any order; unknown ids are left out. */
export async function pricedVariants(db: Reader | Writer, ids: readonly number[]): Promise<PricedVariant[]> {
  const found: PricedVariant[] = [];
  for (const slice of inSlices(ids)) {
    const rows = await ask(
      db,
      sql<PricedVariant>`
        select id as "variantId", sku, title, base_price as base, cost, vat_rate as "vatRate", floor_price as "floorPrice"
        from variant where id in ${idList(slice)}`,
    );
    for (const row of rows) found.push(row);
  }
  return found;
}

/** Every variant that has a base price, archived ones too: they come back with prices that are right. */
export const idsWithBasePrice = async (db: Reader | Writer): Promise<number[]> =>
  (await ask(db, sql<{ id: number }>`select id from variant where base_price is not null`)).map(({ id }) => id);

export interface InForce {
  readonly variantId: number;
  readonly channelId: string;
  /** What customers pay. */
  readonly amount: number;
  /** What it costs without the plan in force. */
  readonly regular: number;
  readonly planId: number | null;
  readonly exception: boolean;
  readonly sequence: number;
}

/** Channels' prices in force; base prices are the variants'. */
export async function pricesInForce(db: Reader | Writer, variantIds: readonly number[]): Promise<InForce[]> {
  const found: InForce[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<Omit<InForce, 'exception'> & { exception: number }>`
        select variant_id as "variantId", channel_id as "channelId", amount, coalesce(regular, amount) as regular,
          plan_id as "planId", exception, sequence
        from current_price where variant_id in ${idList(slice)}`,
    );
    for (const row of rows) found.push({ ...row, exception: row.exception === 1 });
  }
  return found;
}

/** Customers see these prices since `at`; a record that was seen before keeps its first moment. */
export async function setVisible(
  db: Writer,
  variantIds: readonly number[],
  channelId: string,
  at: number,
): Promise<void> {
  for (const slice of inSlices(variantIds)) {
    await sql`
      update price set visible_from = ${at} where visible_from is null and sequence in (
        select sequence from current_price where channel_id = ${channelId} and variant_id in ${idList(slice)})`.execute(
      db,
    );
  }
}
