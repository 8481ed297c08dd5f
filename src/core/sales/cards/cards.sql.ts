/** Gift cards and store credit, and what was written on each. */
import { type Insertable, type RawBuilder, sql } from 'kysely';

import type { CardKind, CardState } from '../../../api/counter-words.ts';
import type { Day } from '../../../api/time.ts';
import {
  ask,
  askFirst,
  type GiftCardEntryTable,
  type GiftCardTable,
  type Reader,
  type Writer,
} from '../../database/index.ts';

export interface CardRow {
  readonly id: number;
  readonly kind: CardKind;
  readonly code: string;
  readonly issuedAt: number;
  readonly expiresOn: Day | null;
  readonly personId: number | null;
  readonly blockedAt: number | null;
  readonly blockedWhy: string | null;
  readonly balance: number;
  readonly issued: number;
}

/** A day, and the instant at which it ended; null: it goes on. */
export interface CardDay {
  readonly day: Day;
  readonly until: number | null;
}

const before = (column: RawBuilder<unknown>, { until }: Pick<CardDay, 'until'>): RawBuilder<unknown> =>
  until === null ? sql`true` : sql`${column} < ${until}`;

const balanceAt = (when: Pick<CardDay, 'until'>): RawBuilder<unknown> => sql`(
  select coalesce(sum(amount), 0) from gift_card_entry where card_id = card.id and ${before(sql`at`, when)})`;

const cards = (when: Pick<CardDay, 'until'> = { until: null }): RawBuilder<unknown> => sql`
  select card.id, card.kind, card.code, card.issued_at as "issuedAt", card.expires_on as "expiresOn",
    card.person_id as "personId", case when ${before(sql`card.blocked_at`, when)} then card.blocked_at end as "blockedAt",
    card.blocked_why as "blockedWhy", ${balanceAt(when)} as balance,
    (select amount from gift_card_entry where card_id = card.id order by id limit 1) as issued
  from gift_card as card`;

export const cardById = (db: Reader | Writer, id: number): Promise<CardRow | undefined> =>
  askFirst(db, sql<CardRow>`${cards()} where card.id = ${id}`);

export const cardByCode = (db: Reader | Writer, code: string): Promise<CardRow | undefined> =>
  askFirst(db, sql<CardRow>`${cards()} where card.code = ${code}`);

export interface CardFilter {
  readonly search?: string | undefined;
  readonly kind?: CardKind | undefined;
  readonly state?: CardState | undefined;
}

const like = (text: string): string => `%${text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

function inState(state: CardState, when: CardDay): RawBuilder<unknown> {
  const balance = balanceAt(when);
  const late = sql`(card.expires_on is not null and card.expires_on < ${when.day})`;
  const blocked = sql`(card.blocked_at is not null and ${before(sql`card.blocked_at`, when)})`;
  switch (state) {
    case 'blocked':
      return blocked;
    case 'spent':
      return sql`not ${blocked} and ${balance} = 0`;
    case 'expired':
      return sql`not ${blocked} and ${balance} > 0 and ${late}`;
    case 'open':
      return sql`not ${blocked} and ${balance} > 0 and not ${late}`;
  }
}

function conditions({ search, kind, state }: CardFilter, code: string, when: CardDay): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (kind !== undefined) all.push(sql`card.kind = ${kind}`);
  if (state !== undefined) all.push(inState(state, when));
  if (when.until !== null) all.push(sql`${balanceAt(when)} <> 0`);
  if (search !== undefined && search !== '')
    all.push(sql`(card.code like ${like(code)} escape '\\'
      or card.person_id in (select id from person where name like ${like(search)} escape '\\'))`);
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

/** The latest first. */
export const cardPage = (
  db: Reader,
  filter: CardFilter,
  { code, when }: { readonly code: string; readonly when: CardDay },
  after: number | null,
  limit: number,
): Promise<CardRow[]> =>
  ask(
    db,
    sql<CardRow>`
    ${cards(when)} where ${conditions(filter, code, when)} and ${after === null ? sql`true` : sql`card.id < ${after}`}
    order by card.id desc limit ${limit}`,
  );

export async function cardTotals(db: Reader, filter: CardFilter, code: string, when: CardDay) {
  const [row] = await ask(
    db,
    sql<{ count: number; owed: number }>`
    select (select count(*) from gift_card as card where ${conditions(filter, code, when)}) as count,
      (select coalesce(sum(amount), 0) from gift_card_entry where ${before(sql`at`, when)}) as owed`,
  );
  return row ?? { count: 0, owed: 0 };
}

export const addCard = async (db: Writer, row: Insertable<GiftCardTable>): Promise<number> =>
  (await db.insertInto('gift_card').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const addEntry = (db: Writer, row: Insertable<GiftCardEntryTable>) =>
  db.insertInto('gift_card_entry').values(row).execute();

export const setBlocked = (db: Writer, id: number, at: number | null, why: string | null) =>
  db.updateTable('gift_card').set({ blocked_at: at, blocked_why: why }).where('id', '=', id).execute();

export interface EntryRow {
  readonly id: number;
  readonly cardId: number;
  readonly kind: string;
  readonly at: number;
  readonly amount: number;
  readonly receiptId: number | null;
  readonly number: string | null;
  readonly actor: string;
}

const entries = sql`
  select entry.id, entry.card_id as "cardId", entry.kind, entry.at, entry.amount, entry.receipt_id as "receiptId",
    receipt.number, entry.actor
  from gift_card_entry as entry left join receipt on receipt.id = entry.receipt_id`;

export const entriesOfCard = (db: Reader | Writer, cardId: number): Promise<EntryRow[]> =>
  ask(db, sql<EntryRow>`${entries} where entry.card_id = ${cardId} order by entry.id desc`);

export const entriesOfReceipt = (db: Reader | Writer, receiptId: number): Promise<EntryRow[]> =>
  ask(db, sql<EntryRow>`${entries} where entry.receipt_id = ${receiptId} order by entry.id`);
