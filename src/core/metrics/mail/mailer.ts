/** The shop's mail server, for letters of other domains: the same account, the same tray. */
import { OutsideError } from '../../../api/outside.ts';
import type { Mailer, MailPort } from '../../channels/index.ts';
import type { Database } from '../../database/index.ts';
import { accountOf } from './mail.sql.ts';

interface Parts {
  readonly database: Database;
  readonly port: () => Promise<MailPort | null>;
  readonly password: () => Promise<string>;
  readonly tray: () => boolean;
}

export function mailerOf({ database, port, password, tray }: Parts): Mailer {
  const account = async () => {
    const row = await accountOf(database.read);
    return row === undefined || row.host === '' || row.sender === '' ? null : row;
  };
  return {
    tray,
    ready: async () => tray() || (await account()) !== null,
    async ownAddress() {
      const recipient = (await accountOf(database.read))?.recipient ?? '';
      if (tray()) return recipient === '' ? 'titolare@example.com' : recipient;
      return recipient === '' || (await account()) === null ? null : recipient;
    },
    async open() {
      const row = await account();
      const way = await port();
      if (row === null || way === null)
        throw new OutsideError({ kind: 'needs-you', code: 'not-connected', details: {}, detail: '' });
      const security = row.security as 'tls' | 'starttls' | 'none';
      const { host, port: at, user_name: user } = row;
      return {
        from: row.sender,
        session: await way.open({ host, port: at, security, user, password: await password() }),
      };
    },
  };
}
