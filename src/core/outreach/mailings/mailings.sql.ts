/** Letters to many: what they say, whose turn it is, and what came of them. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';

import type { MailingText } from '../../../api/mailings.ts';
import {
  ask,
  askFirst,
  idList,
  type MailingLetterTable,
  type MailingTable,
  type Reader,
  rowsOf,
  type Writer,
} from '../../database/index.ts';

export type MailingRow = Selectable<MailingTable>;
export type LetterRow = Selectable<MailingLetterTable>;

export const allMailings = (db: Reader): Promise<MailingRow[]> =>
  db.selectFrom('mailing').selectAll().orderBy('id', 'desc').limit(200).execute();

export const mailingById = (db: Reader | Writer, id: number): Promise<MailingRow | undefined> =>
  db.selectFrom('mailing').selectAll().where('id', '=', id).executeTakeFirst();

export const mailingsIn = (db: Reader | Writer, state: string): Promise<MailingRow[]> =>
  db.selectFrom('mailing').selectAll().where('state', '=', state).orderBy('id').execute();

export const addMailing = async (db: Writer, row: Insertable<MailingTable>): Promise<number> =>
  (await db.insertInto('mailing').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const updateMailing = (db: Writer, id: number, row: Updateable<MailingTable>) =>
  db.updateTable('mailing').set(row).where('id', '=', id).execute();

export async function deleteMailing(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('mailing_letter').where('mailing_id', '=', id).execute();
  await db.deleteFrom('mailing_text').where('mailing_id', '=', id).execute();
  await db.deleteFrom('mailing').where('id', '=', id).execute();
}

export const textsOf = (db: Reader | Writer, mailingId: number) =>
  db
    .selectFrom('mailing_text')
    .select(['language', 'subject', 'body'])
    .where('mailing_id', '=', mailingId)
    .orderBy('position')
    .execute() as Promise<MailingText[]>;

export async function putTexts(db: Writer, mailingId: number, texts: readonly MailingText[]): Promise<void> {
  await db.deleteFrom('mailing_text').where('mailing_id', '=', mailingId).execute();
  const rows = texts.map((text, position) => ({ mailing_id: mailingId, position, ...text }));
  await db.insertInto('mailing_text').values(rows).execute();
}

export const letterById = (db: Reader | Writer, id: number): Promise<LetterRow | undefined> =>
  db.selectFrom('mailing_letter').selectAll().where('id', '=', id).executeTakeFirst();

export const letterByToken = (db: Reader | Writer, token: string): Promise<LetterRow | undefined> =>
  db.selectFrom('mailing_letter').selectAll().where('token', '=', token).executeTakeFirst();

export const markLetter = (db: Writer, id: number, marks: Updateable<MailingLetterTable>) =>
  db.updateTable('mailing_letter').set(marks).where('id', '=', id).execute();

export const addTrial = async (db: Writer, row: Insertable<MailingLetterTable>): Promise<number> =>
  (await db.insertInto('mailing_letter').values(row).returning('id').executeTakeFirstOrThrow()).id;

export type NewLetter = readonly [personId: number, recipient: string, language: string, intent: string, token: string];

/** Each person once, whatever happens. */
export async function addLetters(db: Writer, mailingId: number, letters: readonly NewLetter[]): Promise<void> {
  const columns = ['person_id', 'recipient', 'language', 'intent', 'token'];
  await sql`insert into mailing_letter (mailing_id, person_id, recipient, language, intent, token, state, trial)
    select ${mailingId}, person_id, recipient, language, intent, token, 'planned', 0 from ${rowsOf(letters, columns)} as given
    where true on conflict do nothing`.execute(db);
}

export const lettersIn = (db: Reader | Writer, mailingId: number, state: string, limit: number): Promise<LetterRow[]> =>
  db
    .selectFrom('mailing_letter')
    .selectAll()
    .where('mailing_id', '=', mailingId)
    .where('state', '=', state)
    .where('trial', '=', 0)
    .orderBy('id')
    .limit(limit)
    .execute();

export const countLetters = (db: Reader | Writer, mailingId: number): Promise<{ state: string; letters: number }[]> =>
  ask(
    db,
    sql<{ state: string; letters: number }>`select state, count(*) as letters from mailing_letter
      where mailing_id = ${mailingId} and trial = 0 group by state`,
  );

export const countLeft = async (db: Reader, mailingId: number): Promise<number> =>
  (
    await askFirst(
      db,
      sql<{ n: number }>`select count(*) as n from mailing_letter
        where mailing_id = ${mailingId} and unsubscribed_at is not null`,
    )
  )?.n ?? 0;

/** Who bought within so long after their letter, and for how much; what came back is taken off. */
export const boughtAfter = async (
  db: Reader,
  mailingId: number,
  withinMs: number,
): Promise<{ bought: number; revenue: number }> =>
  (await askFirst(
    db,
    sql<{ bought: number; revenue: number }>`
      select count(*) as bought, coalesce(sum(revenue), 0) as revenue from (
        select letter.person_id, sum(receipt.total) as revenue
        from mailing_letter as letter join receipt on receipt.person_id = letter.person_id
          and receipt.at >= letter.sent_at and receipt.at < letter.sent_at + ${withinMs}
        where letter.mailing_id = ${mailingId} and letter.trial = 0 and letter.sent_at is not null
        group by letter.person_id having sum(receipt.is_sale) > 0) as buyers`,
  )) ?? { bought: 0, revenue: 0 };

/** Why the first that waits is waiting. */
export const firstTrouble = (db: Reader, mailingId: number) =>
  db
    .selectFrom('mailing_letter')
    .select(['reason_code', 'reason_details'])
    .where('mailing_id', '=', mailingId)
    .where('state', '=', 'waiting')
    .where('reason_code', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export interface Addressed {
  readonly personId: number;
  readonly name: string;
  readonly mail: string | null;
  /** In which they registered or read what they allowed; null: not known. */
  readonly language: string | null;
}

export const addressed = (db: Reader | Writer, ids: readonly number[]): Promise<Addressed[]> =>
  ask(
    db,
    sql<Addressed>`select person.id as "personId", person.name, person.mail,
      coalesce((select registration.language from registration where registration.person_id = person.id
          order by registration.id desc limit 1),
        (select consent_text.language from consent join consent_text on consent_text.id = consent.text_id
          where consent.person_id = person.id order by consent.at desc, consent.id desc limit 1)) as language
    from person where person.id in ${idList(ids)} order by person.id`,
  );

export async function refuseAddress(
  db: Writer,
  personId: number,
  mail: string,
  at: number,
  said: string,
): Promise<void> {
  await sql`insert into refused_mail (person_id, mail, at, said) values (${personId}, ${mail}, ${at}, ${said})
    on conflict (person_id, mail) do update set at = excluded.at, said = excluded.said`.execute(db);
}

/** The sentence of their latest yes for this purpose: what a withdrawal takes back. */
export const sentenceAllowed = (db: Writer, personId: number, purpose: string) =>
  db
    .selectFrom('consent')
    .innerJoin('consent_text', 'consent_text.id', 'consent.text_id')
    .select(['consent_text.text', 'consent_text.language'])
    .where('consent.person_id', '=', personId)
    .where('consent.purpose', '=', purpose)
    .orderBy('consent.at', 'desc')
    .orderBy('consent.id', 'desc')
    .limit(1)
    .executeTakeFirst();
