/** The rows of leads: each number comes in once. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';

import { ask, type LeadTable, type Reader, type Writer } from '../../database/index.ts';

export type LeadRow = Selectable<LeadTable>;

export const leadById = (db: Reader | Writer, id: string): Promise<LeadRow | undefined> =>
  db.selectFrom('lead').selectAll().where('id', '=', id).executeTakeFirst();

export const insertLead = (db: Writer, lead: Insertable<LeadTable>): Promise<unknown> =>
  db.insertInto('lead').values(lead).execute();

export const updateLead = (db: Writer, id: string, values: Updateable<LeadTable>): Promise<unknown> =>
  db.updateTable('lead').set(values).where('id', '=', id).execute();

export const forgetTests = (db: Writer, formId: number): Promise<unknown> =>
  db.deleteFrom('lead').where('form_id', '=', formId).where('outcome', '=', 'test').execute();

/** Which of these have come before. */
export async function knownLeads(db: Reader | Writer, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('lead')
    .select('id')
    .where('id', 'in', ids.length === 0 ? [''] : [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The campaign that has this number of the channel's among its parts. */
export const campaignWith = async (
  db: Reader | Writer,
  { campaign, ad }: { readonly campaign: string; readonly ad: string },
): Promise<{ id: number; name: string; event_id: number | null } | undefined> =>
  campaign === '' && ad === ''
    ? undefined
    : db
        .selectFrom('campaign')
        .select(['id', 'name', 'event_id'])
        .where((eb) =>
          eb.or([
            ...(campaign === '' ? [] : [eb(sql<string>`ids ->> 'campaign'`, '=', campaign)]),
            ...(ad === '' ? [] : [eb(sql<string>`ids ->> 'ad'`, '=', ad)]),
          ]),
        )
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();

export interface LeadsWish {
  readonly eventId: number | undefined;
  readonly formId: number | undefined;
  readonly waiting: boolean;
  readonly tests: boolean;
}

export interface ListedLead extends LeadRow {
  readonly event_title: string | null;
  readonly answered_at: number | null;
}

/** First call, visit or note after it. */
const answeredAt = sql<number | null>`(select min(contact.at) from contact where contact.person_id = lead.person_id
  and contact.kind in ('note', 'call', 'visit', 'message') and contact.at >= lead.at)`;

function fitting({ eventId, formId, waiting, tests }: LeadsWish) {
  const parts = [sql`true`];
  if (!tests) parts.push(sql`lead.outcome <> 'test'`);
  if (eventId !== undefined) parts.push(sql`lead.event_id = ${eventId}`);
  if (formId !== undefined) parts.push(sql`lead.form_id = ${formId}`);
  if (waiting) parts.push(sql`lead.person_id is not null and ${answeredAt} is null`);
  return sql.join(parts, sql` and `);
}

/** Newest first. */
export const leadsPage = (
  db: Reader,
  wish: LeadsWish,
  after: { readonly at: number; readonly id: string } | null,
  limit: number,
): Promise<ListedLead[]> =>
  ask(
    db,
    sql<ListedLead>`
    select lead.*, event.title as event_title, ${answeredAt} as answered_at
    from lead left join event on event.id = lead.event_id
    where ${fitting(wish)} ${after === null ? sql`` : sql`and (lead.at, lead.id) < (${after.at}, ${after.id})`}
    order by lead.at desc, lead.id desc limit ${limit}`,
  );

export async function countLeads(db: Reader, wish: LeadsWish): Promise<number> {
  const [row] = await ask(db, sql<{ count: number }>`select count(*) as count from lead where ${fitting(wish)}`);
  return row?.count ?? 0;
}

/** How long answered leads since then waited, milliseconds, shortest first. */
export async function waitsSince(db: Reader, since: number): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ wait: number }>`
    select answered - at as wait from (
      select lead.at as at, ${answeredAt} as answered from lead where lead.at >= ${since} and lead.person_id is not null)
    where answered is not null order by wait`,
  );
  return rows.map(({ wait }) => wait);
}

export interface PullRow {
  readonly pulled_at: number | null;
  readonly rests_until: number;
  readonly reason_code: string | null;
  readonly reason_details: string | null;
}

export const pullState = (db: Reader | Writer): Promise<PullRow | undefined> =>
  db.selectFrom('lead_pull').selectAll().where('source', '=', 'meta').executeTakeFirst();

export async function savePull(db: Writer, state: PullRow): Promise<void> {
  await db
    .insertInto('lead_pull')
    .values({ source: 'meta', ...state })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ ...state }))
    .execute();
}
