import { type RawBuilder, sql } from 'kysely';

import type { RetentionRule } from '../../../api/retention-words.ts';
import { ask, askFirst, type Reader, type Writer } from '../../database/index.ts';

export const rulesKept = (db: Reader): Promise<{ rule: string; days: number | null }[]> =>
  db.selectFrom('retention_rule').select(['rule', 'days']).execute();

export async function keepRule(db: Writer, rule: RetentionRule, days: number | null): Promise<void> {
  await db
    .insertInto('retention_rule')
    .values({ rule, days })
    .onConflict((conflict) => conflict.column('rule').doUpdateSet({ days }))
    .execute();
}

const boughtNothing = sql`person.stage = 'lead'
  and not exists (select 1 from receipt where receipt.person_id = person.id and receipt.person_id is not null)
  and not exists (select 1 from pickup where pickup.person_id = person.id and pickup.ended_at is null)
  and not exists (select 1 from gift_card where gift_card.person_id = person.id)`;

const eventSince = (before: number): RawBuilder<unknown> => sql`exists (
  select 1 from registration as other join event as evening on evening.id = other.event_id
  where other.person_id = person.id and coalesce(evening.ends_at, evening.starts_at) >= ${before})`;

/** A yes for anything that no later no has taken back. */
const allowsSomething = sql`exists (
  select 1 from consent where consent.person_id = person.id and consent.granted = 1
    and not exists (select 1 from consent as later where later.person_id = consent.person_id
      and later.purpose = consent.purpose and later.granted = 0 and later.at >= consent.at
      and later.channel in (consent.channel, 'any')))`;

/** Known before they registered, or by something else than the registration. */
const knownOtherwise = sql`(
  exists (select 1 from contact where contact.person_id = person.id and (contact.kind = 'lead'
    or (contact.kind in ('note', 'call', 'visit') and contact.at < person.first_registered)))
  or exists (select 1 from identity where identity.person_id = person.id and kind in ('card', 'web-shop', 'meta-lead')))`;

/** Somebody promised to call them back, and the day has not been over for so long. */
const stepSince = (before: number): RawBuilder<unknown> => sql`exists (
  select 1 from next_step where next_step.person_id = person.id and done_at is null
    and due_on >= ${new Date(before).toISOString().slice(0, 10)})`;

/** Only guests: their last event is over for so long, and nothing else keeps them. */
const guests = (before: number): RawBuilder<unknown> => sql`
  from (select person.id, person.stage, min(registration.at) as first_registered
    from event join registration on registration.event_id = event.id join person on person.id = registration.person_id
    where coalesce(event.ends_at, event.starts_at) < ${before} group by person.id) as person
  where ${boughtNothing} and not ${eventSince(before)} and not ${knownOtherwise} and not ${allowsSomething}
    and not ${stepSince(before)}`;

/** The shop has them since, whenever they came: an old account of the web shop is not gone on the day it is read. */
const toldSince = (before: number): RawBuilder<unknown> => sql`exists (
  select 1 from identity where identity.person_id = person.id and identity.at >= ${before})`;

const leads = (before: number): RawBuilder<unknown> => sql`
  from person where person.last_contact_at < ${before} and ${boughtNothing} and not ${eventSince(before)}
    and not ${stepSince(before)} and not ${toldSince(before)}`;

const overOf = { guests, leads } as const;

export const peopleOver = async (
  db: Reader,
  rule: keyof typeof overOf,
  before: number,
  limit: number,
): Promise<number[]> =>
  (await ask(db, sql<{ id: number }>`select person.id ${overOf[rule](before)} order by person.id limit ${limit}`)).map(
    ({ id }) => id,
  );

/** A visit that was noted at the door of an evening says only that somebody came. */
const oldNotes = (before: number): RawBuilder<boolean> => sql`
  at < ${before} and kind in ('note', 'call', 'visit') and facts ->> 'eventId' is null`;

/** What stands in the place of a letter's words. */
const gone = '–';
const oldLetters = (before: number): RawBuilder<boolean> => sql`
  created_at < ${before} and state <> 'waiting' and body not in ('', ${gone})`;

/** Letters to groups that are on no way any more; the ones that were only tried, too. */
const oldMailed = (before: number): RawBuilder<boolean> => sql`
  recipient <> '' and state not in ('planned', 'waiting') and ${before} > coalesce(sent_at, handed_at,
    (select coalesce(started_at, created_at) from mailing where mailing.id = mailing_letter.mailing_id))`;

/** Questions after a purchase, sent or handed over. */
const oldInvites = (before: number): RawBuilder<boolean> => sql`
  created_at < ${before} and state <> 'waiting' and (recipient <> '' or body not in ('', ${gone}))`;

const oldCarts = (before: number): RawBuilder<boolean> => sql`
  stage = 'left' and at < ${before} and (person_id is not null or name <> '' or mail <> '' or phone <> '')`;

/** The call stays and what came of it; whom it reached does not. */
const oldCalls = (before: number): RawBuilder<boolean> => sql`at < ${before} and (mail_key <> '' or phone_key <> '')`;

const counted = async (db: Reader, from: RawBuilder<unknown>): Promise<number> =>
  (await askFirst(db, sql<{ n: number }>`select count(*) as n ${from}`))?.n ?? 0;

/** How many of each kind are over. */
export function countOver(db: Reader, rule: RetentionRule, before: number): Promise<number> {
  switch (rule) {
    case 'guests':
    case 'leads':
      return counted(db, overOf[rule](before));
    case 'notes':
      return counted(db, sql`from contact where ${oldNotes(before)}`);
    case 'letters':
      return counted(db, sql`from event_letter where ${oldLetters(before)}`);
    case 'mailings':
      return both(
        counted(db, sql`from mailing_letter where ${oldMailed(before)}`),
        counted(db, sql`from survey_invite where ${oldInvites(before)}`),
      );
    case 'carts':
      return both(
        counted(db, sql`from web_order where ${oldCarts(before)}`),
        counted(db, sql`from web_rescue where ${oldCalls(before)}`),
      );
  }
}

const both = async (one: Promise<number>, other: Promise<number>): Promise<number> => (await one) + (await other);

const changed = async (db: Writer, query: ReturnType<typeof sql>): Promise<number> =>
  Number((await query.execute(db)).numAffectedRows ?? 0n);

/** At most so many at once. Answers how many there were. */
export const removeNotes = (db: Writer, before: number, limit: number): Promise<number> =>
  changed(db, sql`delete from contact where id in (select id from contact where ${oldNotes(before)} limit ${limit})`);

export const emptyLetters = (db: Writer, before: number, limit: number): Promise<number> =>
  changed(
    db,
    sql`update event_letter set subject = ${gone}, body = ${gone}
      where id in (select id from event_letter where ${oldLetters(before)} limit ${limit})`,
  );

/** That each went out stays, and when; the text of a letter goes when the last of its addresses is gone. */
export async function emptyMailings(db: Writer, before: number, limit: number): Promise<number> {
  const mailed = await changed(
    db,
    sql`update mailing_letter set recipient = '', reason_details = null
      where id in (select id from mailing_letter where ${oldMailed(before)} limit ${limit})`,
  );
  const asked = await changed(
    db,
    sql`update survey_invite set recipient = '', subject = ${gone}, body = ${gone}, reason_details = null
      where id in (select id from survey_invite where ${oldInvites(before)} limit ${limit - mailed})`,
  );
  if (mailed + asked < limit)
    await sql`delete from mailing_text where mailing_id in (
      select id from mailing where started_at < ${before} and state in ('sent', 'stopped')
        and not exists (select 1 from mailing_letter where mailing_id = mailing.id and recipient <> ''))`.execute(db);
  return mailed + asked;
}

export async function emptyCarts(db: Writer, before: number, limit: number): Promise<number> {
  const carts = await changed(
    db,
    sql`update web_order set person_id = null, name = '', mail = '', phone = '', closed_at = coalesce(closed_at, at)
      where (channel_id, order_id) in (
        select channel_id, order_id from web_order where ${oldCarts(before)} limit ${limit})`,
  );
  const calls = await changed(
    db,
    sql`update web_rescue set mail_key = '', phone_key = ''
      where id in (select id from web_rescue where ${oldCalls(before)} limit ${limit - carts})`,
  );
  return carts + calls;
}

export const addRuns = (
  db: Writer,
  runs: readonly { readonly at: number; readonly rule: RetentionRule; readonly count: number }[],
) =>
  db
    .insertInto('retention_run')
    .values([...runs])
    .execute();

/** Of the latest rounds, the newest first. */
export const latestRuns = (db: Reader, limit: number) =>
  db.selectFrom('retention_run').select(['at', 'rule', 'count']).orderBy('id', 'desc').limit(limit).execute();
