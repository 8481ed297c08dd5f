/** What people ordered in the web shop. */
import type { PaymentMethod } from '../../../api/sales-words.ts';
import type { Instant } from '../../../api/time.ts';

/**
 * `paid`: a sale. `held`: being looked at, neither yet. `left`: the customer has not paid, and may not come back.
 * `ended`: cancelled.
 */
export type OrderStage = 'paid' | 'held' | 'left' | 'ended';

/** Of an order that the customer collects in the shop. `given-back`: refunded as a whole. */
export type CollectionThere = 'waiting' | 'handed-over' | 'given-back';

/** Amounts in hundredths of the order's currency, VAT included; below zero for what came back. */
export interface OrderLineThere {
  readonly kind: 'goods' | 'shipping' | 'fee';
  readonly name: string;
  readonly sku: string;
  /** 1000 is one piece. */
  readonly thousandths: number;
  readonly unitPrice: number | null;
  readonly discount: number;
  /** Hundredths of a percent; null: the shop does not say. */
  readonly vatRate: number | null;
  readonly total: number;
}

export interface OrderThere {
  readonly id: string;
  /** As the customer sees it. */
  readonly number: string;
  readonly stage: OrderStage;
  /** The shop's own word for it. */
  readonly status: string;
  readonly at: Instant;
  readonly modifiedAt: Instant;
  readonly currency: string;
  readonly total: number;
  readonly lines: readonly OrderLineThere[];
  readonly payment: { readonly method: PaymentMethod; readonly written: string };
  /** Left for this order and nothing else. */
  readonly mail: string;
  readonly phone: string;
  readonly name: string;
  /** Null: it is sent. */
  readonly collection: CollectionThere | null;
  readonly refunds: readonly string[];
  /** Codes that were used, with what each took off. */
  readonly coupons: readonly { readonly code: string; readonly off: number }[];
}

export interface RefundThere {
  readonly id: string;
  readonly at: Instant;
  /** What went back, above zero. */
  readonly amount: number;
  readonly lines: readonly OrderLineThere[];
}

export interface OrdersPort {
  readonly pageSize: number;
  /**
   * Orders changed after that instant by the shop's own clock, the one changed first in front; `skip` passes over so
   * many of them. A page that is not full is the last.
   */
  page(since: Instant, skip: number): Promise<readonly OrderThere[]>;
  refunds(orderId: string): Promise<readonly RefundThere[]>;
}
