/**
 * Mail over SMTP (RFC 5321). Connecting and signing in come first and hand nothing over; what fails after that is told
 * apart: an answer of the server is a clear no, a lost one may have been a yes.
 */
import type SMTPConnection from 'nodemailer/lib/smtp-connection';

import { OutsideError } from '../../api/outside.ts';
import { isLoopback } from '../../api/without-checks.ts';
import type { Letter, MailAccount, MailPort, MailSession } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';

type Connection = SMTPConnection;

/** What the library adds to its errors. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** @param timeout milliseconds that the server may stay silent. */
export function openMail(timeout: number): MailPort {
  return {
    async open(account) {
      if (account.security === 'none' && !isLoopback(account.host)) throw needsYou('mail-no-tls');
      const { default: Smtp } = await import('nodemailer/lib/smtp-connection');
      const connection = new Smtp({
        host: account.host,
        port: account.port,
        secure: account.security === 'tls',
        requireTLS: account.security === 'starttls',
        ignoreTLS: account.security === 'none',
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
        dnsTimeout: timeout,
        allowInternalNetworkInterfaces: true,
      });
      try {
        await signedIn(connection, account);
      } catch (error) {
        connection.close();
        throw failedBefore(error as SmtpError);
      }
      return sessionOf(connection);
    },
  };
}

function signedIn(connection: Connection, { user, password }: MailAccount): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => {
      if (error) return reject(error);
      if (user === '') return resolve();
      connection.login({ user, pass: password }, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

function sessionOf(connection: Connection): MailSession {
  return {
    async send(letter) {
      const { from, to } = letter;
      const message = await composed(letter);
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.send({ from, to: [to] }, message, (error) => (error ? reject(error) : resolve()));
      }).catch((error: unknown) => {
        throw failedSending(error as SmtpError);
      });
    },
    close: () => connection.quit(),
  };
}

/** RFC 8058: the address, and that one request to it is enough. As an address it can be nothing but one line. */
const leaveBy = (address: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${new URL(address).href}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

async function composed(letter: Letter): Promise<Buffer> {
  const { intent, from, to, subject, text, attachment, enclosures = [], unsubscribe, at } = letter;
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const host = from.split('@')[1] ?? 'vetrina.local';
  const mail = new MailComposer({
    from,
    to,
    subject,
    text,
    date: new Date(at),
    ...(unsubscribe === undefined ? {} : { headers: leaveBy(unsubscribe) }),
    messageId: `<${intent}@${host.replace(/[^\w.-]/gu, '')}>`,
    attachments: [...(attachment === null ? [] : [attachment]), ...enclosures].map(({ name, bytes, mediaType }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: mediaType,
    })),
  });
  return mail.compile().build();
}

/** Nothing was handed over yet: it can be tried again without any doubt. */
function failedBefore(error: SmtpError): OutsideError {
  if (error instanceof OutsideError) return error;
  const said = error.response ?? error.message;
  if (error.code === 'EAUTH')
    return error.responseCode !== undefined && error.responseCode < 500
      ? later('service-unavailable', null, said)
      : needsYou('mail-login-refused', {}, said);
  if (error.code === 'ETLS' || /certificate|self.signed|SSL|TLS/iu.test(error.message))
    return needsYou('mail-no-tls', {}, said);
  if (error.code === 'ETIMEDOUT') return later('no-answer', null, said);
  if (error.responseCode !== undefined) return later('service-unavailable', null, said);
  return later('offline', null, said);
}

/** 4xx: the server asks to come again. 5xx: a no. Silence: nobody knows. */
function failedSending(error: SmtpError): OutsideError {
  const said = error.response ?? error.message;
  const { responseCode } = error;
  if (responseCode === undefined) {
    if (error.code === 'EENVELOPE') return needsYou('mail-address-refused', { message: said.slice(0, 200) }, said);
    return needsYou('mail-unsure', {}, said);
  }
  if (responseCode < 500) return later('service-unavailable', null, said);
  const code = error.code === 'EENVELOPE' ? 'mail-address-refused' : 'mail-refused';
  return needsYou(code, { message: said.slice(0, 200) }, said);
}
