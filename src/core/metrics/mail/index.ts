/**
 * The week's numbers by mail, every Monday at eight by the store's clock; at once where the PC was off then. Each Monday's
 * mail is written down once, and goes out once: where an answer of the mail server is lost, only a person sends it again.
 */
import { randomUUID } from 'node:crypto';

import type { mailContract, MailKind, MailSettings, MailState, MailSummary } from '../../../api/mail.ts';
import type { Report } from '../../../api/report.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { isLoopback } from '../../../api/without-checks.ts';
import type { MailPort, SecretStore } from '../../channels/index.ts';
import { mailAddress } from '../../customers/index.ts';
import { type Change, type Grounds, noReason, reasonOf } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore, Outbox } from '../../outbox/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import {
  accountOf,
  addMail,
  latestMails,
  mailById,
  type MailHead,
  mailOfWeek,
  type MailRow,
  saveAccount,
} from './mail.sql.ts';
import { mailPerformer } from './mail-performer.ts';
import { mailerOf } from './mailer.ts';
import { dueWeek, nextDue } from './weeks.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

export interface MailParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly outbox: Outbox;
  readonly secrets: Pick<SecretStore, 'read' | 'write' | 'remove'>;
  readonly port: () => Promise<MailPort | null>;
  /** A practice folder, or one whose calls go to a gateway: nothing leaves. */
  readonly tray: () => boolean;
  readonly report: (from: string, to: string) => Promise<Report>;
  readonly write: (report: Report, late: boolean) => Promise<Letter>;
}

const act = 'mail';
const key = 'mail';
const minuteMs = 60_000;

export function openMail(parts: MailParts) {
  const { database, clock, settings, outbox, secrets, port, tray, report, write } = parts;
  const password = async (): Promise<string> => (await secrets.read(key))?.['password'] ?? '';
  outbox.onAct(act, mailPerformer({ database, port, password, tray }));

  async function order(change: Change, kind: MailKind, week: string | null, to: string, letter: Letter, late: boolean) {
    const intent = `vetrina-${randomUUID()}`;
    const id = await addMail(change.db, {
      ...{ intent, kind, week, recipient: to, subject: letter.subject, body: letter.text },
      ...{ file_name: letter.file?.name ?? null, file: letter.file === null ? null : Buffer.from(letter.file.bytes) },
      ...{ state: 'waiting', late: late ? 1 : 0, handed_at: null, sent_at: null, created_at: change.at },
      ...noReason,
    });
    await outbox.order(change, { intent, kind: act, subjectId: id });
    change.announce('metrics');
    return id;
  }

  /** Refuses `mail-not-set-up`; in the tray no server is needed. */
  async function recipient(): Promise<string> {
    const account = await accountOf(database.read);
    if (account !== undefined && account.recipient !== '' && (tray() || account.host !== '')) return account.recipient;
    if (tray()) return 'titolare@example.com';
    throw new Refusal('mail-not-set-up');
  }

  async function sentNow(id: number): Promise<MailSummary> {
    await outbox.perform();
    return summaryOf(await rowOf(id));
  }
  async function rowOf(id: number): Promise<MailRow> {
    const row = await mailById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'mail', id });
    return row;
  }

  async function weekly(): Promise<void> {
    const account = await accountOf(database.read);
    if (account === undefined || account.weekly === 0 || account.weekly_since === null) return;
    const { timeZone } = await settings.current();
    const due = dueWeek(clock.now(), timeZone, account.weekly_since);
    if (due === null || (await mailOfWeek(database.read, due.monday)) !== null) return;
    const letter = await write(await report(due.from, due.to), due.late);
    await database.change(async (change) => {
      // Asked again inside: two that came here at once write one mail.
      if ((await mailOfWeek(change.db, due.monday)) !== null) return;
      await order(change, 'weekly', due.monday, account.recipient, letter, due.late);
    });
  }

  const verbs: Verbs<typeof mailContract> = {
    async settings() {
      const row = await accountOf(database.read);
      const hasPassword = (await password()) !== '';
      return { ...(row === undefined ? unset : settingsOf(row)), hasPassword, tray: tray() };
    },
    async save({ password: typed, ...wish }) {
      if (wish.security === 'none' && wish.host !== '' && !isLoopback(wish.host))
        throw new Refusal('mail-needs-tls', { host: wish.host });
      const from = wish.from === '' ? '' : mailAddress(wish.from);
      const to = wish.to === '' ? '' : mailAddress(wish.to);
      if (wish.weekly && (to === '' || (!tray() && (wish.host === '' || from === ''))))
        throw new Refusal('mail-not-set-up');
      if (typed !== undefined) {
        if (typed === '') await secrets.remove(key);
        else await secrets.write(key, { password: typed });
      }
      await database.change(async (change) => {
        const before = await accountOf(change.db);
        await saveAccount(change.db, {
          ...{ host: wish.host, port: wish.port, security: wish.security, user_name: wish.user },
          ...{ sender: from, recipient: to, weekly: wish.weekly ? 1 : 0 },
          weekly_since: wish.weekly ? (before?.weekly_since ?? change.at) : null,
        });
        change.announce('metrics');
      });
      return {};
    },
    async trial() {
      const to = await recipient();
      const { timeZone } = await settings.current();
      const { from, to: until } = dueWeek(clock.now(), timeZone, 0) ?? { from: '', to: '' };
      const letter = await write(await report(from, until), false);
      return sentNow(await database.change((change) => order(change, 'trial', null, to, letter, false)));
    },
    list: async () => (await latestMails(database.read)).map(summaryOf),
    async get({ id }) {
      const row = await rowOf(id);
      return { ...summaryOf(row), text: row.body, attachment: row.file_name };
    },
    async again({ id }) {
      const row = await rowOf(id);
      if (row.state !== 'failed' && row.state !== 'unsure') throw new Refusal('nothing-to-change');
      const to = await recipient();
      const file = row.file === null ? null : { name: row.file_name ?? 'numeri.pdf', bytes: row.file };
      const letter = { subject: row.subject, text: row.body, file };
      return sentNow(
        await database.change((change) => order(change, row.kind as MailKind, null, to, letter, row.late === 1)),
      );
    },
  };

  const chore: Chore = {
    name: 'weekly-mail',
    everyMs: 15 * minuteMs,
    wokenBy: [],
    async dueInMs() {
      const account = await accountOf(database.read);
      if (account === undefined || account.weekly === 0) return null;
      const { timeZone } = await settings.current();
      return Math.max(0, nextDue(clock.now(), timeZone) - clock.now());
    },
    run: weekly,
  };
  return { verbs, mailer: mailerOf({ database, port, password, tray }), chores: [chore] as readonly Chore[] };
}

const unset: MailSettings = { host: '', port: 465, security: 'tls', user: '', from: '', to: '', weekly: false };

const settingsOf = (row: NonNullable<Awaited<ReturnType<typeof accountOf>>>): MailSettings => ({
  host: row.host,
  port: row.port,
  security: row.security as MailSettings['security'],
  user: row.user_name,
  from: row.sender,
  to: row.recipient,
  weekly: row.weekly === 1,
});

const summaryOf = (row: MailHead): MailSummary => ({
  id: row.id,
  kind: row.kind as MailKind,
  week: row.week,
  state: row.state as MailState,
  to: row.recipient,
  subject: row.subject,
  createdAt: toInstant(row.created_at),
  sentAt: toInstantOrNull(row.sent_at),
  late: row.late === 1,
  reason: reasonOf(row),
});
