/** Promotions that a channel is told of beside the price. */
import type { Money } from '../../../api/money.ts';
import type { Facts } from '../../../api/outside.ts';
import type { Instant } from '../../../api/time.ts';

/** A promotion that leaves the public price as it is, said beside it. */
export interface PromotionOrder {
  /** The same at every sending: what is there under it is replaced. */
  readonly key: string;
  /** One line for customers. */
  readonly title: string;
  readonly benefit:
    | { readonly kind: 'n-for-m'; readonly take: number; readonly pay: number }
    | {
        readonly kind: 'coupon';
        readonly code: string;
        /** Hundredths of a percent, or an amount: one of both. */
        readonly percent: number | null;
        readonly amount: Money | null;
      };
  /** Article numbers, or everything that is listed there. */
  readonly goods: 'all' | readonly string[];
  readonly from: Instant;
  readonly until: Instant;
  /** The page that says it, or the shop's own. */
  readonly link: string;
  readonly storeCode: string;
  readonly inStore: boolean;
  readonly online: boolean;
}

export interface PromotionTold {
  /** The channel's own name, by which it is read. */
  readonly name: string;
  readonly state: 'in-review' | 'planned' | 'live' | 'rejected' | 'ended';
  readonly reason: { readonly code: string; readonly details: Facts } | null;
}

export interface PromotionsPort {
  /** More article numbers than this no order names; *everything* needs none. */
  readonly mostGoods: number;
  /** What the channel would refuse, by code. Empty: fine. */
  check(order: PromotionOrder): readonly { readonly code: string; readonly details: Facts }[];
  /** Creates or replaces; safe to repeat. @param version grows with every sending (milliseconds) */
  publish(order: PromotionOrder, version: number): Promise<PromotionTold>;
  /** Over from now on. */
  end(order: PromotionOrder, at: Instant): Promise<PromotionTold>;
  read(name: string): Promise<PromotionTold>;
}
