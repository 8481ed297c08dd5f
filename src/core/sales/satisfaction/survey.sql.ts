/** Whom the shop asked, and what they answered. */
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';

import {
  ask,
  askFirst,
  idList,
  type Reader,
  type SurveyAnswerTable,
  type SurveyInviteTable,
  type SurveySettingTable,
  type Writer,
} from '../../database/index.ts';

export const settingRow = (db: Reader | Writer) =>
  (db as Reader).selectFrom('survey_setting').selectAll().executeTakeFirst();

export async function saveSetting(db: Writer, { id: _id, ...row }: SurveySettingTable): Promise<void> {
  await db
    .insertInto('survey_setting')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export type InviteRow = Omit<SurveyInviteTable, 'id'> & { readonly id: number };

export const inviteByToken = (db: Reader | Writer, token: string) =>
  (db as Reader).selectFrom('survey_invite').selectAll().where('token', '=', token).executeTakeFirst();
export const inviteById = (db: Reader | Writer, id: number) =>
  (db as Reader).selectFrom('survey_invite').selectAll().where('id', '=', id).executeTakeFirst();
export const inviteOfReceipt = (db: Reader | Writer, receiptId: number) =>
  (db as Reader).selectFrom('survey_invite').selectAll().where('receipt_id', '=', receiptId).executeTakeFirst();

export const addInvite = async (db: Writer, row: Insertable<SurveyInviteTable>): Promise<number> =>
  (await db.insertInto('survey_invite').values(row).returning('id').executeTakeFirstOrThrow()).id;
export const markInvite = (db: Writer, id: number, marks: Updateable<SurveyInviteTable>) =>
  db.updateTable('survey_invite').set(marks).where('id', '=', id).execute();

export interface DueReceipt {
  readonly receiptId: number;
  readonly number: string;
  readonly personId: number;
  readonly mail: string;
}

/**
 * Purchases that stand, of people with a mail address who were not asked about anything since `notSince`: of each the
 * latest in the stretch. Whether they allow it is asked of their consents.
 */
export const receiptsDue = (
  db: Reader,
  stretch: { readonly from: number; readonly to: number; readonly notSince: number },
): Promise<DueReceipt[]> =>
  ask(
    db,
    sql<DueReceipt>`
    select max(receipt.id) as "receiptId", receipt.number, receipt.person_id as "personId", person.mail
    from receipt join person on person.id = receipt.person_id
    where receipt.at >= ${stretch.from} and receipt.at <= ${stretch.to} and receipt.is_sale = 1
      and receipt.person_id is not null and person.mail is not null
      and not exists (select 1 from counter_receipt as later where later.of_receipt_id = receipt.id)
      and not exists (
        select 1 from survey_invite as asked where asked.person_id = person.id and asked.created_at > ${stretch.notSince})
      and not exists (select 1 from survey_invite as asked where asked.receipt_id = receipt.id)
    group by receipt.person_id limit 200`,
  );

/** Everything that these people said of offers, newest first. */
export const saidOfOffers = (db: Reader | Writer, personIds: readonly number[]) =>
  ask(
    db,
    sql<{ personId: number; purpose: string; channel: string; granted: 0 | 1; at: number }>`
    select person_id as "personId", purpose, channel, granted, at from consent
    where person_id in (${idList(personIds)}) and purpose = 'offers-by-message' order by at desc, id desc`,
  );

export const addAnswer = (db: Writer, row: Insertable<SurveyAnswerTable>) =>
  db.insertInto('survey_answer').values(row).execute();
export const answerOfForm = (db: Writer, formKey: string) =>
  db.selectFrom('survey_answer').select('id').where('form_key', '=', formKey).executeTakeFirst();
export const answerOfInvite = (db: Reader | Writer, inviteId: number) =>
  (db as Reader).selectFrom('survey_answer').select('id').where('invite_id', '=', inviteId).executeTakeFirst();
export const updateAnswer = (db: Writer, id: number, change: Updateable<SurveyAnswerTable>) =>
  db.updateTable('survey_answer').set(change).where('id', '=', id).execute();

export interface AnswerRow extends Omit<SurveyAnswerTable, 'id'> {
  readonly id: number;
  readonly name: string | null;
  /** Null: it is gone with its import. */
  readonly known_receipt: number | null;
}

const answers = sql`
  select answer.*, person.name, receipt.id as known_receipt
  from survey_answer as answer left join person on person.id = answer.person_id
  left join receipt on receipt.id = answer.receipt_id`;
export interface AnswerFilter {
  readonly state?: string | undefined;
  /** Instants; given before the second. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

const passing = ({ state, from, until }: AnswerFilter): RawBuilder<unknown> =>
  sql.join(
    [
      state === undefined ? sql`true` : sql`answer.state = ${state}`,
      ...(from === undefined ? [] : [sql`answer.at >= ${from}`]),
      ...(until === undefined ? [] : [sql`answer.at < ${until}`]),
    ],
    sql` and `,
  );

export const answerById = (db: Reader | Writer, id: number): Promise<AnswerRow | undefined> =>
  askFirst(db, sql<AnswerRow>`${answers} where answer.id = ${id}`);

/** The latest first. */
export const answerPage = (
  db: Reader,
  filter: AnswerFilter,
  before: number | null,
  limit: number,
): Promise<AnswerRow[]> =>
  ask(
    db,
    sql<AnswerRow>`
    ${answers} where ${passing(filter)} and ${before === null ? sql`true` : sql`answer.id < ${before}`}
    order by answer.id desc limit ${limit}`,
  );

export const answerCount = async (db: Reader, filter: AnswerFilter): Promise<number> =>
  (
    await askFirst(
      db,
      sql<{ count: number }>`select count(*) as count from survey_answer as answer where ${passing(filter)}`,
    )
  )?.count ?? 0;

export const sumsSince = async (
  db: Reader,
  since: number,
  unhappyUpTo: number,
): Promise<{ answers: number; points: number; unhappy: number }> =>
  (await askFirst(
    db,
    sql<{ answers: number; points: number; unhappy: number }>`
      select count(*) as answers, coalesce(sum(score), 0) as points,
        coalesce(sum(case when score <= ${unhappyUpTo} then 1 else 0 end), 0) as unhappy
      from survey_answer where at >= ${since}`,
  )) ?? { answers: 0, points: 0, unhappy: 0 };

export const askedSince = async (db: Reader, since: number): Promise<{ asked: number; answered: number }> =>
  (await askFirst(
    db,
    sql<{ asked: number; answered: number }>`
      select count(*) as asked, count(answer.id) as answered
      from survey_invite as invite left join survey_answer as answer on answer.invite_id = invite.id
      where invite.created_at >= ${since} and invite.state <> 'skipped'`,
  )) ?? { asked: 0, answered: 0 };

/** Who is unhappy and was not looked after; the first of them. */
export const openAnswers = (db: Reader): Promise<AnswerRow[]> =>
  ask(db, sql<AnswerRow>`${answers} where answer.state = 'open' order by answer.at limit 100`);

export const nameOf = (db: Reader, personId: number) =>
  db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
