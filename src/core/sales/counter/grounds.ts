/** What the counter stands on. */
import type { Catalog } from '../../catalog/index.ts';
import type { Channels } from '../../channels/index.ts';
import type { Grounds } from '../../database/index.ts';
import type { PrintSheet } from '../../print/index.ts';
import type { Pricing } from '../../pricing/index.ts';
import type { ShopSettings } from '../../settings/index.ts';

export interface CounterGrounds extends Grounds {
  readonly settings: Pick<ShopSettings, 'read'>;
  readonly channels: Pick<Channels, 'all'>;
  readonly catalog: Pick<Catalog, 'verbs'>;
  readonly pricing: Pick<Pricing, 'currentPrices'>;
  readonly print: PrintSheet;
}
