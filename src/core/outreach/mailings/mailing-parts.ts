import type { Mailer } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Grounds } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { ShopSettings } from '../../settings/index.ts';

/** What letters to many stand on. */
export interface MailingParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly customers: Pick<Customers, 'contactRule' | 'recordContact' | 'recordConsent'>;
  readonly outbox: Outbox;
  /** Null where this shop has no way to send mail at all. */
  readonly mailer: () => Mailer | null;
  /** Base address of the public pages, without a slash at its end. */
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
}

export const act = 'mailing-letter';
