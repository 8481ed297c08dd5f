/** What a label says, gathered from the shop's facts and ready to be drawn: nothing is computed after it. */
import type { Currency, Locale } from '../../api/money.ts';

export interface LabelReduction {
  /** Lowest price of the thirty days before, minor units; null where the law asks for none. */
  readonly prior: number | null;
  /** What stands beside it: `Prezzo più basso degli ultimi 30 giorni`. */
  readonly priorWords: string;
  /** True percentage on the prior price, hundredths; null where none may be said. */
  readonly percent: number | null;
  /** When it ends, milliseconds; null: not known. */
  readonly until: number | null;
}

export interface Label {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly gtin: string | null;
  /** The product's page; empty when it has none. */
  readonly link: string;
  /** Minor units; null: no price yet. */
  readonly amount: number | null;
  /** `17,20 €/l`; empty where none is owed. */
  readonly unitPrice: string;
  readonly reduction: LabelReduction | null;
}

/** How the shop writes. */
export interface Writing {
  readonly currency: Currency;
  readonly language: Locale;
  readonly timeZone: string;
  readonly shopName: string;
}

/** Which code stands on it: that of the product (EAN, else its SKU as Code 128), a QR code, or none. */
export type CodeWish = 'barcode' | 'qr' | 'none';
