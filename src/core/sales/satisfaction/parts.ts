import type { Mailer } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Grounds } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { PrintSheet } from '../../print/index.ts';
import type { ShopSettings } from '../../settings/index.ts';

export interface SatisfactionParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly customers: Pick<Customers, 'recordContact' | 'contactRule'>;
  readonly outbox: Pick<Outbox, 'onAct' | 'order'>;
  readonly mailer: () => Mailer | null;
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
  readonly print: PrintSheet;
}
