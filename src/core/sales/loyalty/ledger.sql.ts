/** Points: the rules in their versions, the entries, and what purchases come to. */
import { type Insertable, type RawBuilder, sql } from 'kysely';

import {
  ask,
  askFirst,
  idList,
  type LoyaltyEntryTable,
  type LoyaltyRuleTable,
  matchingPeople,
  type Reader,
  type Writer,
} from '../../database/index.ts';

export const ruleRows = (db: Reader | Writer) =>
  (db as Reader).selectFrom('loyalty_rule').selectAll().orderBy('id').execute();

export const addRule = (db: Writer, row: Insertable<LoyaltyRuleTable>) =>
  db.insertInto('loyalty_rule').values(row).execute();

export const addEntry = (db: Writer, row: Insertable<LoyaltyEntryTable>) =>
  db.insertInto('loyalty_entry').values(row).execute();

export interface PartOfReceipt {
  readonly receiptId: number;
  readonly personId: number;
  readonly number: string;
  readonly at: number;
  /** The receipt that it takes back or changes. */
  readonly ofId: number | null;
  /** Of a web shop's order; empty: none. */
  readonly orderKey: string;
  readonly category: string;
  readonly total: number;
  readonly thousandths: number;
}

/** What these people's receipts come to by category; one without lines has one row of nothing. */
export const partsOfReceipts = (db: Writer, personIds: readonly number[]): Promise<PartOfReceipt[]> =>
  ask(
    db,
    sql<PartOfReceipt>`
    select receipt.id as "receiptId", receipt.person_id as "personId", receipt.number, receipt.at,
      made.of_receipt_id as "ofId", coalesce(web.channel_id || ' ' || web.order_id, '') as "orderKey",
      coalesce(line.category, '') as category, coalesce(sum(line.total), 0) as total,
      coalesce(sum(line.thousandths), 0) as thousandths
    from receipt
    left join counter_receipt as made on made.receipt_id = receipt.id
    left join web_receipt as web on web.receipt_id = receipt.id
    left join sale_line as line on line.receipt_id = receipt.id
    where receipt.person_id in ${idList(personIds)} and receipt.person_id is not null
    group by receipt.id, line.category order by receipt.id`,
  );

export interface Written {
  readonly personId: number;
  readonly rootId: number;
  /** Of what was earned and taken back. */
  readonly earned: number;
  /** Of what was spent and given back. */
  readonly spent: number;
  /** What was spent at first. */
  readonly firstSpent: number;
  readonly receiptId: number | null;
  readonly number: string;
}

export const writtenOf = (db: Writer, personIds: readonly number[]): Promise<Written[]> =>
  ask(
    db,
    sql<Written>`
    select person_id as "personId", root_id as "rootId",
      sum(case when kind in ('earned', 'taken-back') then points else 0 end) as earned,
      sum(case when kind in ('spent', 'given-back') then points else 0 end) as spent,
      sum(case when kind = 'spent' and receipt_id = root_id then points else 0 end) as "firstSpent",
      min(receipt_id) as "receiptId", min(receipt_number) as number
    from loyalty_entry
    where person_id in ${idList(personIds)} and person_id is not null and root_id is not null
    group by person_id, root_id`,
  );

/** Entries that take points off those that are over first. */
const isUse = sql`(kind in ('spent', 'given-back', 'expired') or (kind = 'corrected' and points < 0))`;

/** What is over by now and was not used before: of everybody, or of one. */
export const overdue = (
  db: Reader | Writer,
  now: number,
  personId: number | null = null,
): Promise<{ personId: number; points: number }[]> =>
  ask(
    db,
    sql<{ personId: number; points: number }>`
    select person_id as "personId", over_by_now - used as points from (
      select entry.person_id,
        sum(case when expires_at <= ${now} then points else 0 end) as over_by_now,
        -sum(case when ${isUse} then points else 0 end) as used
      from loyalty_entry as entry
      where ${personId === null ? someoneOverdue(now) : sql`entry.person_id = ${personId} and entry.person_id is not null`}
      group by entry.person_id) as counted
    where over_by_now > used`,
  );

const someoneOverdue = (now: number): RawBuilder<unknown> => sql`
  entry.person_id in (
    select person_id from loyalty_entry
    where expires_at is not null and expires_at <= ${now} and person_id is not null)`;

export interface OverNext {
  readonly personId: number;
  readonly at: number;
  readonly points: number;
}

/**
 * What is over next of each of these people, and when; nobody is here of whose points none will be over. What was used
 * is taken off what is over first, so that points are over next at the first instant up to which more of them end than
 * were used.
 */
export const overNext = (db: Reader, personIds: readonly number[]): Promise<OverNext[]> =>
  ask(
    db,
    sql<OverNext>`
    select person_id as "personId", at, points from (
      select ends.person_id, at, case when points < up_to - used then points else up_to - used end as points,
        row_number() over (partition by ends.person_id order by at) as place
      from (
        select person_id, expires_at as at, sum(points) as points,
          sum(sum(points)) over (partition by person_id order by expires_at) as up_to
        from loyalty_entry
        where person_id in ${idList(personIds)} and person_id is not null and expires_at is not null
        group by person_id, expires_at) as ends
      join (
        select person_id, -sum(case when ${isUse} then points else 0 end) as used from loyalty_entry
        where person_id in ${idList(personIds)} and person_id is not null
        group by person_id) as uses on uses.person_id = ends.person_id
      where points > 0 and up_to > used) as living
    where place = 1`,
  );

export const balanceOf = async (db: Reader | Writer, personId: number): Promise<number> =>
  (
    await askFirst(
      db,
      sql<{ points: number }>`
      select coalesce(sum(points), 0) as points from loyalty_entry
      where person_id = ${personId} and person_id is not null`,
    )
  )?.points ?? 0;

export interface AccountRow {
  readonly personId: number;
  readonly name: string;
  readonly card: string | null;
  readonly balance: number;
}

const cardOf = sql`(
  select value from identity where identity.person_id = person.id and kind = 'card' order by identity.id desc limit 1)`;

export interface AccountFilter {
  readonly search?: string | undefined;
  /** As of this instant, and only who had points then; null: now, and who has a card too. */
  readonly until: number | null;
}

const accounts = ({ search, until }: AccountFilter): RawBuilder<unknown> => {
  const match = search === undefined ? null : matchingPeople(search);
  return sql`
    from person left join (
      select person_id, sum(points) as balance from loyalty_entry
      where person_id is not null and ${until === null ? sql`true` : sql`at < ${until}`} group by person_id
    ) as sums on sums.person_id = person.id
    where ${
      until === null
        ? sql`(sums.person_id is not null
            or exists (select 1 from identity where identity.person_id = person.id and kind = 'card'))`
        : sql`sums.balance > 0`
    } and ${match ?? sql`true`}`;
};

/** `after` is the balance and person of the last row. */
export const accountPage = (
  db: Reader,
  filter: AccountFilter,
  after: { readonly balance: number; readonly personId: number } | null,
  limit: number,
): Promise<AccountRow[]> =>
  ask(
    db,
    sql<AccountRow>`
    select person.id as "personId", person.name, ${cardOf} as card, coalesce(sums.balance, 0) as balance
    ${accounts(filter)}
      and ${after === null ? sql`true` : sql`(-coalesce(sums.balance, 0), person.id) > (${-after.balance}, ${after.personId})`}
    order by -coalesce(sums.balance, 0), person.id limit ${limit}`,
  );

export const accountSums = async (db: Reader, filter: AccountFilter): Promise<{ total: number; points: number }> =>
  (await askFirst(
    db,
    sql<{ total: number; points: number }>`
      select count(*) as total, coalesce(sum(case when sums.balance > 0 then sums.balance end), 0) as points ${accounts(filter)}`,
  )) ?? { total: 0, points: 0 };

export const accountRow = (db: Reader | Writer, personId: number): Promise<AccountRow | undefined> =>
  askFirst(
    db,
    sql<AccountRow>`
      select person.id as "personId", person.name, ${cardOf} as card,
        (select coalesce(sum(points), 0) from loyalty_entry
          where loyalty_entry.person_id = person.id and loyalty_entry.person_id is not null) as balance
      from person where person.id = ${personId}`,
  );

export interface EntryRow {
  readonly id: number;
  readonly kind: string;
  readonly at: number;
  readonly points: number;
  readonly receiptId: number | null;
  readonly number: string;
  readonly note: string;
  readonly actor: string;
  readonly undone: 0 | 1;
}

const mostShown = 200;

/** The latest first; a receipt that is gone with its import has no id. */
export const entriesOfPerson = (db: Reader | Writer, personId: number): Promise<EntryRow[]> =>
  ask(
    db,
    sql<EntryRow>`
    select entry.id, entry.kind, entry.at, entry.points, receipt.id as "receiptId", entry.receipt_number as number,
      entry.note, entry.actor,
      exists (select 1 from loyalty_entry as later where later.undoes_id = entry.id) as undone
    from loyalty_entry as entry left join receipt on receipt.id = entry.receipt_id
    where entry.person_id = ${personId} and entry.person_id is not null
    order by entry.id desc limit ${mostShown}`,
  );

export const entryById = (db: Writer, id: number) =>
  db.selectFrom('loyalty_entry').selectAll().where('id', '=', id).executeTakeFirst();

export const undoOf = (db: Writer, id: number) =>
  db.selectFrom('loyalty_entry').select('id').where('undoes_id', '=', id).executeTakeFirst();

/** A correction that this form made. */
export const entryOfForm = (db: Writer, formKey: string) =>
  db.selectFrom('loyalty_entry').selectAll().where('form_key', '=', formKey).executeTakeFirst();

export const standing = async (db: Reader): Promise<{ people: number; points: number }> =>
  (await askFirst(
    db,
    sql<{ people: number; points: number }>`
      select count(*) as people, coalesce(sum(balance), 0) as points from (
        select sum(points) as balance from loyalty_entry where person_id is not null group by person_id
        having sum(points) > 0) as owed`,
  )) ?? { people: 0, points: 0 };

export const movedSince = async (
  db: Reader,
  since: number,
): Promise<{ earned: number; spent: number; expired: number }> =>
  (await askFirst(
    db,
    sql<{ earned: number; spent: number; expired: number }>`
      select coalesce(sum(case when kind in ('earned', 'taken-back') then points end), 0) as earned,
        -coalesce(sum(case when kind in ('spent', 'given-back') then points end), 0) as spent,
        -coalesce(sum(case when kind = 'expired' then points end), 0) as expired
      from loyalty_entry where at >= ${since}`,
  )) ?? { earned: 0, spent: 0, expired: 0 };
