/** What a channel should show of a product, what it answers and what it shows. */
import type { Money } from '../../../api/money.ts';
import type { Facts, ListingReasonCode } from '../../../api/outside.ts';
import type { Instant } from '../../../api/time.ts';
import type { Content } from '../../../api/unit-price.ts';

export type Availability = 'in-stock' | 'limited' | 'on-display-to-order' | 'out-of-stock';

/** A lower price that holds for a while, and begins and ends by itself where the channel has a field for that. */
export interface Sale {
  /** Minor units, lower than the regular price. */
  readonly amount: number;
  /** From this minute on; it may lie ahead. */
  readonly from: Instant;
  /** Exclusive; null: until the shop says otherwise. */
  readonly until: Instant | null;
}

/** What a channel should show. */
export interface Offer {
  readonly variantId: number;
  readonly productId: number;
  readonly sku: string;
  readonly gtin: string | null;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly condition: 'new' | 'refurbished' | 'used';
  readonly link: string;
  readonly imageUrl: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** How many variants its product has; more than one are grouped at the channel. */
  readonly siblings: number;
  /** The regular price: what holds before and after a sale. */
  readonly price: Money;
  /** The sale that runs or is the next to come; a channel without dates is told of one only while it runs. */
  readonly sale: Sale | null;
  /** The till's price, which Google shows as the price in the store. */
  readonly storePrice: Money | null;
  readonly storeSale: Sale | null;
  /** How much is in it, for the price per kilogram or litre; null: goods that are not sold by measure. */
  readonly content: Content | null;
  readonly availability: Availability;
  /** Pieces that can be sold; null or absent: never counted. */
  readonly quantity?: number | null;
}

export type OfferAnswer =
  | { readonly sku: string; readonly outcome: 'accepted' }
  /** Sent, the verdict comes later under `handle` (Meta's batches). */
  | { readonly sku: string; readonly outcome: 'sent'; readonly handle: string }
  | { readonly sku: string; readonly outcome: 'refused'; readonly code: string; readonly details: Facts }
  | { readonly sku: string; readonly outcome: 'later'; readonly code: string; readonly at: Instant | null };

/** What the channel shows, read back. `price` null: the item is there but shows no price. */
export type Shown =
  | {
      readonly sku: string;
      readonly state: 'shown';
      /** What customers see at this moment: the sale's price while it runs. */
      readonly price: Money | null;
      /** What the channel shows without the sale. */
      readonly regular: Money | null;
      /** The sale that the channel knows of and that is not over; it may lie ahead. */
      readonly sale: Sale | null;
      readonly storePrice: Money | null;
      readonly storeSale: Sale | null;
      /** The words that what is shown of the stock can stand for; absent: it was not read. */
      readonly availability?: readonly Availability[];
      readonly review: 'none' | 'in-review' | 'disapproved';
      readonly issues: readonly { readonly code: string; readonly details: Facts }[];
    }
  /** Surely not there (the channel said so); a failed read is an OutsideError, never this. */
  | { readonly sku: string; readonly state: 'absent' }
  /** The reading was broken off before it, after others had been read: asked again, not before `at` if named. */
  | { readonly sku: string; readonly state: 'unread'; readonly code: string; readonly at: Instant | null };

export interface OffersPort {
  /** Most offers a single `publish` call takes. */
  readonly batchSize: number;
  /** Whether `readBack` can be asked; without it a light ends at *consegnato*. */
  readonly readsBack: boolean;
  /** How long after acceptance the channel usually shows the change; read-back starts then and widens. */
  readonly showsAfterMs: number;
  /** Updates of one item a day; null: no limit. */
  readonly updatesPerDay: number | null;
  /** Calls that the service takes a minute, and how many one offer (or one reading of it) costs; absent: no limit known. */
  readonly rate?: { readonly callsPerMinute: number; readonly callsPerOffer: number };
  /** How long an item may stand there without being sent again; absent: it never lapses. */
  readonly renewAfterMs?: number | null;
  /** Vetrina's own check before sending: what the channel would refuse, by code. Empty: fine. */
  check(offer: Offer): readonly { readonly code: string; readonly details: Facts }[];
  /** Creates or replaces; safe to repeat. One answer per offer, in any order; one bad offer never blocks the others. */
  publish(offers: readonly Offer[]): Promise<readonly OfferAnswer[]>;
  /** The verdicts of earlier `sent` answers; those still open come back as `sent`. */
  verdicts?(handle: string, skus: readonly string[]): Promise<readonly OfferAnswer[]>;
  withdraw(skus: readonly string[]): Promise<readonly OfferAnswer[]>;
  readBack(skus: readonly string[]): Promise<readonly Shown[]>;
}

/** One thing that is amiss with an offer, found without asking anybody. */
export interface Preflight {
  /** `stops`: Vetrina does not send it. `refused`: the channel will take it and not show it. `advice`: it shows less well. */
  readonly level: 'stops' | 'refused' | 'advice';
  readonly code: ListingReasonCode;
  readonly details: Facts;
}

/** A channel that reads one whole file: every wanted offer, each time something changed. */
export interface FilePort {
  readonly format: 'google' | 'meta' | 'prices';
  render(
    offers: AsyncIterable<Offer> | Iterable<Offer>,
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly text: string }>;
}
