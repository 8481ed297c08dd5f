/** What a channel should show of a variant now, and the digest by which a difference is noticed. */
import { hash } from 'node:crypto';

import type { VariantOption } from './offers.sql.ts';
import type { Currency } from '../../api/money.ts';
import type { ChannelKind } from '../../api/channels.ts';
import type { Offer } from '../channels/index.ts';

/** A variant with its product and its prices by channel, as the file holds them. */
export interface OfferFacts {
  readonly variantId: number;
  readonly productId: number;
  readonly sku: string;
  readonly gtin: string | null;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly condition: string;
  readonly link: string;
  readonly imageUrl: string;
  readonly options: readonly VariantOption[];
  readonly siblings: number;
  readonly archived: boolean;
  /** Minor units by channel; absent: no price there. */
  readonly prices: Readonly<Record<string, number>>;
}

/** The shop's facts that stand in every offer. */
export interface ShopPrint {
  readonly currency: Currency;
  readonly storeCode: string;
}

export interface Target {
  /** Digest of the whole offer with its amounts; null: nothing of it should be there. */
  readonly wanted: string | null;
  readonly amount: number | null;
  readonly priceMissing: boolean;
}

/** One digest a variant for everything but the amounts, which each channel has of its own. */
export function contentPrint(facts: OfferFacts, shop: ShopPrint): string {
  const content = [
    facts.productId,
    facts.sku,
    facts.gtin,
    facts.title,
    facts.description,
    facts.brand,
    facts.category,
    facts.condition,
    facts.link,
    facts.imageUrl,
    facts.options,
    facts.siblings > 1,
    shop.currency,
    shop.storeCode,
  ];
  return hash('sha1', JSON.stringify(content), 'base64url').slice(0, 20);
}

/** Google alone shows the price in the shop beside its own. */
export const storeAmountOf = (facts: OfferFacts, kind: ChannelKind): number | null =>
  kind === 'google' ? (facts.prices['till'] ?? null) : null;

export function targetOf(
  facts: OfferFacts,
  print: string,
  channel: { readonly id: string; readonly kind: ChannelKind },
  listed: boolean,
): Target {
  const amount = facts.prices[channel.id] ?? null;
  if (facts.archived || !listed) return { wanted: null, amount, priceMissing: false };
  if (amount === null) return { wanted: null, amount, priceMissing: true };
  return { wanted: `${print}.${amount}.${storeAmountOf(facts, channel.kind) ?? ''}`, amount, priceMissing: false };
}

/** The price in the shop that a digest stands for; null where the channel shows none. */
export function storeAmountIn(wanted: string | null): number | null {
  const text = wanted?.split('.')[2] ?? '';
  return text === '' ? null : Number(text);
}

export function offerOf(facts: OfferFacts, kind: ChannelKind, amount: number, currency: Currency): Offer {
  const { archived: _archived, prices: _prices, condition, ...plain } = facts;
  const storeAmount = storeAmountOf(facts, kind);
  return {
    ...plain,
    condition: condition as Offer['condition'],
    price: { amount, currency },
    storePrice: storeAmount === null ? null : { amount: storeAmount, currency },
    // Stock that was never counted means in stock (DESIGN rule 3).
    availability: 'in-stock',
  };
}
