/** What a channel should show of a variant now, and the digest by which a difference is noticed. */
import { hash } from 'node:crypto';

import type { VariantOption } from './offers.sql.ts';
import type { Currency } from '../../api/money.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Content } from '../../api/unit-price.ts';
import type { Availability, ChannelRow, Offer, Sale } from '../channels/index.ts';
import { type DatedSale, digestOf, isOver, type PlannedSale, runs } from './sale.ts';
import { stockPrint } from './stock-print.ts';

/** A variant with its product and its prices in force, as the file holds them. */
export interface GoodsFacts {
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
  readonly content: Content | null;
  /** The prices in force, minor units by channel; absent: no price there. */
  readonly prices: Readonly<Record<string, number>>;
  readonly availability: Availability;
  /** Whole pieces that can be sold; null: never counted. */
  readonly quantity: number | null;
}

/** … and what is planned for its prices. */
export interface OfferFacts extends GoodsFacts {
  /** By channel the sale that runs, or the next to come. */
  readonly sales: Readonly<Record<string, PlannedSale>>;
}

/** A channel as far as its offers depend on it. */
export type OfferPlace = Pick<ChannelRow, 'id' | 'kind' | 'connector'>;

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
  /** Whether the channel begins and ends a sale by itself. */
  readonly dated: boolean;
}

/** One digest a variant for everything but the amounts, which each channel has of its own. */
export function contentPrint(facts: GoodsFacts, shop: ShopPrint): string {
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
    // What came later stands only where it says something: what was sent before it came stays as it was.
    ...(facts.content === null ? [] : [facts.content]),
  ];
  return hash('sha1', JSON.stringify(content), 'base64url').slice(0, 20);
}

/**
 * A vendor is told of a sale ahead, with its end, and changes the price by itself at both minutes; whoever reads a file
 * gets the price of the moment, and is told while a sale runs until when.
 */
const keepsDates = ({ connector }: OfferPlace): boolean => connector !== 'file';

/** Regular price and sale on a channel; null where it has no price. */
function priceOn(facts: OfferFacts, channelId: string, at: number, dated: boolean) {
  const inForce = facts.prices[channelId];
  if (inForce === undefined) return null;
  const planned = facts.sales[channelId] ?? null;
  // From its minute on the sale lies over the regular price, whether or not the shop's own clock has come to it.
  const regular = planned !== null && planned.from <= at ? planned.regular : inForce;
  return { regular, sale: planned !== null && canBeTold(planned, regular, at, dated) ? planned : null };
}

/** No channel takes a *sale* that is no reduction; such a price is in force at its minute like any other. */
function canBeTold(sale: DatedSale, regular: number, at: number, dated: boolean): boolean {
  if (sale.amount >= regular || isOver(sale, at)) return false;
  return runs(sale, at) || (dated && sale.until !== null);
}

/** Google alone shows the price in the shop beside its own. */
const storePriceOn = (facts: OfferFacts, { kind }: OfferPlace, at: number) =>
  kind === 'google' ? priceOn(facts, 'till', at, true) : null;

export function targetOf(facts: OfferFacts, print: string, channel: OfferPlace, listed: boolean, at: number): Target {
  const dated = keepsDates(channel);
  const priced = priceOn(facts, channel.id, at, dated);
  if (priced === null) return { wanted: null, amount: null, priceMissing: !facts.archived && listed, dated };
  const { regular, sale } = priced;
  const amount = sale !== null && runs(sale, at) ? sale.amount : regular;
  if (facts.archived || !listed) return { wanted: null, amount, priceMissing: false, dated };
  const store = storePriceOn(facts, channel, at);
  const inStore = { store: store?.regular ?? null, storeSale: store?.sale ?? null };
  return {
    wanted: digestOf({ print: `${print}${stockPrint(facts, channel)}`, regular, sale, ...inStore }),
    amount,
    priceMissing: false,
    dated,
  };
}

/** `dated`: whether whoever reads it keeps a sale until its minute; null where the channel has no price. */
export function offerOf(
  facts: OfferFacts,
  channel: OfferPlace,
  { currency }: Pick<ShopPrint, 'currency'>,
  at: number,
  dated = keepsDates(channel),
): Offer | null {
  const priced = priceOn(facts, channel.id, at, dated);
  if (priced === null) return null;
  const { archived: _archived, prices: _prices, sales: _sales, condition, ...plain } = facts;
  const store = storePriceOn(facts, channel, at);
  const money = (amount: number) => ({ amount, currency });
  return {
    ...plain,
    condition: condition as Offer['condition'],
    price: money(priced.regular),
    sale: asSale(priced.sale),
    storePrice: store === null ? null : money(store.regular),
    storeSale: asSale(store?.sale ?? null),
  };
}

const asSale = (sale: DatedSale | null): Sale | null =>
  sale === null ? null : { amount: sale.amount, from: toInstant(sale.from), until: toInstantOrNull(sale.until) };
