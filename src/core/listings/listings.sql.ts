/** The rows of the listings: read and written in lists, never one by one. */
import { sql } from 'kysely';

import { ask, type Cell, idList, inSlices, type Reader, rowsOf, type Writer } from '../database/index.ts';
import { unsure } from './sale.ts';
import type { ListingPatch, ListingRow } from './states.ts';

const rows = (db: Reader | Writer) => (db as Reader).selectFrom('listing').selectAll().$castTo<ListingRow>();

export const listingOf = (db: Reader | Writer, variantId: number, channelId: string): Promise<ListingRow | undefined> =>
  rows(db).where('variant_id', '=', variantId).where('channel_id', '=', channelId).executeTakeFirst();

/**
 * For statements whose variants are given: the `+` keeps the planner, which has no statistics, from walking all
 * listings of the channel for each of them instead of looking the variants up.
 */
export const onChannel = (channelId: string) => sql<boolean>`+listing.channel_id = ${channelId}`;

/** Of one channel, or of all. */
export function listingsOf(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelId?: string,
): Promise<ListingRow[]> {
  return rows(db)
    .where('variant_id', 'in', idList(variantIds))
    .$if(channelId !== undefined, (query) => query.where(onChannel(channelId as string)))
    .orderBy('variant_id')
    .orderBy('channel_id')
    .execute();
}

/** What may be sent now, oldest wish first; also what a person had to help with, when it is time to look again. */
export async function dueToSend(
  db: Reader | Writer,
  channelId: string,
  at: number,
  limit: number,
): Promise<ListingRow[]> {
  return ask(
    db,
    sql<ListingRow>`
    select * from listing where channel_id = ${channelId} and not_before <= ${at}
    and state in ('behind', 'waiting', 'needs-you') and (state <> 'needs-you' or sent is not wanted) limit ${limit}`,
  );
}

/** Sent, and the verdict is still open; those of one handle stand together. */
export const dueForVerdict = (
  db: Reader | Writer,
  channelId: string,
  at: number,
  limit: number,
): Promise<ListingRow[]> =>
  rows(db)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'sent')
    .where('not_before', '<=', at)
    .where('handle', 'is not', null)
    .orderBy('not_before')
    .limit(limit)
    .execute();

export async function dueToRead(
  db: Reader | Writer,
  channelId: string,
  at: number,
  limit: number,
): Promise<ListingRow[]> {
  return ask(
    db,
    sql<ListingRow>`
    select * from listing where channel_id = ${channelId} and not_before <= ${at}
    and state in ('accepted', 'live', 'refused', 'conflict', 'needs-you', 'withdrawn') and (state <> 'needs-you' or sent is wanted) limit ${limit}`,
  );
}

/** Cheap enough for every second: a handful of seeks in one index. */
export async function anythingDue(db: Reader | Writer, channelId: string, at: number): Promise<boolean> {
  const found = await ask(
    db,
    sql<{ due: 0 | 1 }>`
    select exists (select 1 from listing where channel_id = ${channelId} and not_before <= ${at}
    and state in ('behind', 'waiting', 'sent', 'accepted', 'live', 'refused', 'needs-you', 'conflict', 'withdrawn')) as due`,
  );
  return found[0]?.due === 1;
}

export interface Patched {
  readonly row: ListingRow;
  readonly patch: ListingPatch;
}

/** A state that is another one now began now; one that stays keeps its beginning. */
export async function saveListings(db: Writer, patched: readonly Patched[], at: number): Promise<void> {
  for (const slice of inSlices(patched)) {
    const values = slice.map(({ row, patch }): Cell[] => {
      const next = { ...row, ...patch };
      return [
        next.variant_id,
        next.channel_id,
        ...written.map((name) => next[name]),
        next.state === row.state ? row.since : at,
      ];
    });
    const names = [...written, 'since'];
    await sql`
      update listing set ${sql.join(names.map((name) => sql`${sql.ref(name)} = given.${sql.ref(name)}`))}
      from ${rowsOf(values, ['variant_id', 'channel_id', ...names])} as given
      where listing.variant_id = given.variant_id and listing.channel_id = given.channel_id`.execute(db);
  }
}

const written = [
  'listed',
  'state',
  'wanted',
  'wanted_amount',
  'sent',
  'sent_amount',
  'sent_sku',
  'shown_amount',
  'sent_at',
  'shown_at',
  'not_before',
  'attempts',
  'handle',
  'reason_code',
  'reason_details',
  'updates_day',
  'updates',
] as const satisfies readonly (keyof ListingRow)[];

/**
 * A sending that was cut off (crash, power cut): nobody knows how it ended, so it goes again; what perhaps stands there is
 * remembered as in `perhaps()`.
 */
export async function resetCutOff(db: Writer, channelId: string, at: number): Promise<number> {
  const told = sql`case when wanted like '%~%' then wanted else sent end`;
  const { numAffectedRows } = await sql`
    update listing set state = 'behind', sent = ${unsure} || ltrim(${told}, ${unsure}), not_before = ${at}, since = ${at},
      attempts = attempts + 1
    where channel_id = ${channelId} and state = 'sent' and handle is null`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** A person must do something about the account before anything of the channel can be sent. */
export async function holdAll(
  db: Writer,
  channelId: string,
  why: { readonly code: string; readonly details: string },
  at: number,
  until: number,
): Promise<void> {
  await sql`
    update listing set since = case when state = 'needs-you' then since else ${at} end, state = 'needs-you', handle = null,
      not_before = ${until}, reason_code = ${why.code}, reason_details = ${why.details}
    where channel_id = ${channelId} and sent is not wanted
    and (state in ('behind', 'waiting') or (state = 'sent' and handle is null) or (state = 'needs-you' and not_before is not null))`.execute(
    db,
  );
}

/** Someone may have removed the obstacle: what was held is due now. */
export async function releaseHeld(db: Writer, channelId: string, at: number): Promise<void> {
  await db
    .updateTable('listing')
    .set({ not_before: at })
    .where('channel_id', '=', channelId)
    .where('state', '=', 'needs-you')
    .where('not_before', '>', at)
    .execute();
}

/** *Do it now*: whatever waits or could be read again is due; limits of the channel still hold. */
export async function makeAllDue(db: Writer, channelId: string, at: number): Promise<void> {
  await sql`
    update listing set not_before = ${at} where channel_id = ${channelId} and not_before > ${at}
    and state in ('waiting', 'sent', 'accepted', 'live', 'refused', 'needs-you', 'conflict')`.execute(db);
}

/** What was sent so far stands in an account that is not this channel's any more. */
export async function forgetSent(db: Writer, channelId: string): Promise<void> {
  await db
    .updateTable('listing')
    .set({
      // As if it had never been on: what is wanted is compared anew, also where nothing of it has changed.
      state: 'off',
      not_before: null,
      sent: null,
      sent_amount: null,
      sent_sku: null,
      sent_at: null,
      shown_amount: null,
      shown_at: null,
      handle: null,
      attempts: 0,
    })
    .where('channel_id', '=', channelId)
    .execute();
}

/** When the channel asked not to be called before: known from what waits for it, also after a restart. */
export async function namedPause(db: Reader | Writer, channelId: string, at: number): Promise<number | null> {
  const { until } = await (db as Reader)
    .selectFrom('listing')
    .select((eb) => eb.fn.min('not_before').as('until'))
    .where('channel_id', '=', channelId)
    .where('state', '=', 'waiting')
    .where('not_before', '>', at)
    .where('reason_code', '=', 'too-many-requests')
    .executeTakeFirstOrThrow();
  return until;
}

/** Amounts that the shop itself wanted on the channel, by variant. */
export async function earlierAmounts(
  db: Reader | Writer,
  channelId: string,
  variantIds: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const found = await (db as Reader)
    .selectFrom('price')
    .select(['variant_id', 'amount'])
    .where('variant_id', 'in', idList(variantIds))
    .where('channel_id', '=', channelId)
    .where('amount', 'is not', null)
    .execute();
  const amounts = new Map<number, Set<number>>();
  for (const { variant_id, amount } of found) {
    const known = amounts.get(variant_id) ?? new Set();
    amounts.set(variant_id, known.add(amount as number));
  }
  return amounts;
}

const sentTo = 'sent to ';

/** When something last went to a channel. */
export async function lastSendings(db: Reader | Writer): Promise<Map<string, number>> {
  const found = await (db as Reader).selectFrom('listing_progress').select(['name', 'at']).execute();
  return new Map(
    found.filter(({ name }) => name.startsWith(sentTo)).map(({ name, at }) => [name.slice(sentTo.length), at]),
  );
}

export const noteSending = (db: Writer, channelId: string, at: number) =>
  db
    .insertInto('listing_progress')
    .values({ name: `${sentTo}${channelId}`, at, beyond: 0 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at }))
    .execute();
