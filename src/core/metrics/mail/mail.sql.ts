/** The account that mail goes out through, and the mails. */
import type { Insertable, Selectable } from 'kysely';

import type { MailAccountTable, MailTable, Reader, Writer } from '../../database/index.ts';

export type AccountRow = Selectable<MailAccountTable>;
export type MailRow = Selectable<MailTable>;

export const accountOf = (db: Reader | Writer): Promise<AccountRow | undefined> =>
  db.selectFrom('mail_account').selectAll().executeTakeFirst();

export async function saveAccount(db: Writer, row: Omit<AccountRow, 'id'>): Promise<void> {
  await db.deleteFrom('mail_account').execute();
  await db
    .insertInto('mail_account')
    .values({ id: 1, ...row })
    .execute();
}

const shownMails = 60;

/** Without the letter and what lies with it: a list needs neither. */
const headColumns = [
  ...(['id', 'kind', 'week', 'state', 'recipient', 'subject', 'created_at', 'sent_at', 'late'] as const),
  ...(['reason_code', 'reason_details'] as const),
] as const;
export type MailHead = Pick<MailRow, (typeof headColumns)[number]>;

export const latestMails = (db: Reader): Promise<MailHead[]> =>
  db.selectFrom('mail').select(headColumns).orderBy('id', 'desc').limit(shownMails).execute();

export const mailById = (db: Reader | Writer, id: number): Promise<MailRow | undefined> =>
  db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();

export const mailOfWeek = async (db: Reader | Writer, week: string): Promise<number | null> =>
  (await db.selectFrom('mail').select('id').where('week', '=', week).executeTakeFirst())?.id ?? null;

export const addMail = async (db: Writer, row: Omit<Insertable<MailTable>, 'id'>): Promise<number> =>
  (await db.insertInto('mail').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const markMail = (
  db: Writer,
  id: number,
  marks: Partial<Pick<MailRow, 'state' | 'handed_at' | 'sent_at' | 'reason_code' | 'reason_details'>>,
) => db.updateTable('mail').set(marks).where('id', '=', id).execute();

export async function removeMailsTo(db: Writer, addresses: readonly string[]): Promise<void> {
  const some = addresses.length === 0 ? [''] : [...addresses];
  await db.deleteFrom('mail').where('recipient', 'in', some).execute();
}
