/**
 * How one mail is sent once. It is marked as handed over before the server gets it; where the answer is lost the mark
 * stays, and nobody but a person sends it again.
 */
import { OutsideError } from '../../../api/outside.ts';
import { handTo, type MailPort, mailUnsure } from '../../channels/index.ts';
import { type Database, keptReason, noReason } from '../../database/index.ts';
import type { Performer } from '../../outbox/index.ts';
import { accountOf, mailById, type MailRow, markMail } from './mail.sql.ts';

interface Parts {
  readonly database: Database;
  readonly port: () => Promise<MailPort | null>;
  readonly password: () => Promise<string>;
  /** Mail stays here. */
  readonly tray: () => boolean;
}

export function mailPerformer({ database, port, password, tray }: Parts): Performer {
  async function mailOf(id: number): Promise<MailRow> {
    const row = await mailById(database.read, id);
    if (row === undefined) throw new Error(`there is no mail ${id}`);
    return row;
  }
  const mark = (id: number, marks: Parameters<typeof markMail>[2]) =>
    database.change(async (change) => void (await markMail(change.db, id, marks)));

  return {
    lane: 'mail',
    domain: 'metrics',
    settlesAfterMs: 0,
    ready: async () => true,
    async find({ subjectId }) {
      const { handed_at } = await mailOf(subjectId);
      if (handed_at !== null) throw mailUnsure();
      return null;
    },
    async act({ subjectId }) {
      const mail = await mailOf(subjectId);
      if (tray())
        return async (change) =>
          void (await markMail(change.db, subjectId, { state: 'tray', sent_at: change.at, reason_code: null }));
      const account = await accountOf(database.read);
      const mailer = await port();
      if (account === undefined || mailer === null)
        throw new OutsideError({ kind: 'needs-you', code: 'not-connected', details: {}, detail: '' });
      const { host, user_name: user } = account;
      const security = account.security as 'tls' | 'starttls' | 'none';
      const session = await mailer.open({ host, port: account.port, security, user, password: await password() });
      const { intent, recipient: to, subject, body: text, file, file_name: name } = mail;
      const attachment =
        file === null ? null : { name: name ?? 'numeri.pdf', bytes: file, mediaType: 'application/pdf' };
      await handTo(
        { session, from: account.sender },
        { intent, to, subject, text, attachment },
        {
          handed: () =>
            database.change(async (change) => {
              await markMail(change.db, subjectId, { handed_at: change.at });
              return change.at;
            }),
          takenBack: () => mark(subjectId, { handed_at: null }),
        },
      );
      return async (change) =>
        void (await markMail(change.db, subjectId, {
          state: 'sent',
          sent_at: change.at,
          ...noReason,
        }));
    },
    async failed(change, { subjectId }, { code, details }) {
      const state = code === 'mail-unsure' ? 'unsure' : 'failed';
      await markMail(change.db, subjectId, { state, ...keptReason({ code, details }) });
    },
    async waits(change, { subjectId }, { code, details }) {
      await markMail(change.db, subjectId, keptReason({ code, details }));
    },
  };
}
