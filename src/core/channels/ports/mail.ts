/** Mail goes out through the server that the owner named. */
import type { MailSecurity } from '../../../api/mail.ts';

export interface MailAccount {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
  readonly password: string;
}

export interface Letter {
  /** Part of the message's own id, so that two copies are known as one. */
  readonly intent: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string } | null;
  /** Further papers beside it. */
  readonly enclosures?: readonly { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }[];
  /**
   * Where whoever gets it leaves by one request, which the mail program sends (RFC 8058); absent: no letter to many. The
   * address is https: others are named in the text alone.
   */
  readonly unsubscribe?: string | undefined;
  /** Milliseconds. */
  readonly at: number;
}

/** Signed in, with nothing handed over yet. */
export interface MailSession {
  /**
   * Resolves once the server took it. Fails with an OutsideError: `later` or `needs-you` where the server said a clear
   * no, `mail-unsure` where its answer was lost and it may have taken it.
   */
  send(letter: Letter): Promise<void>;
  close(): void;
}

export interface MailPort {
  /** Connects and signs in; fails with an OutsideError. */
  open(account: MailAccount): Promise<MailSession>;
}

/** The shop's own mail server for letters of any domain. */
export interface Mailer {
  /** Letters stay here to be read: practice. */
  tray(): boolean;
  /** There is a server and a sender, or the tray. */
  ready(): Promise<boolean>;
  /** Where trials go; null: nothing is set up. */
  ownAddress(): Promise<string | null>;
  /** Connects and signs in; fails with an OutsideError. */
  open(): Promise<{ readonly session: MailSession; readonly from: string }>;
}
