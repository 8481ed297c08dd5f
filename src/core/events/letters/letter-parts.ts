import type { Mailer } from '../../channels/index.ts';
import type { Grounds } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { PrintSheet } from '../../print/index.ts';
import type { ShopSettings } from '../../settings/index.ts';

/** What letters stand on. */
export interface LetterParts extends Grounds {
  readonly settings: ShopSettings;
  readonly outbox: Outbox;
  /** Null where this shop has no way to send mail at all. */
  readonly mailer: () => Mailer | null;
  readonly publicBase: () => Promise<string>;
  readonly print: PrintSheet;
}
