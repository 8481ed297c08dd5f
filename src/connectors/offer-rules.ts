/** Small rules about offers that more than one channel shares. */
import type { Money } from '../api/money.ts';
import { fromInstant, toInstant, type Instant } from '../api/time.ts';
import type { Sale } from '../core/channels/ports.ts';
import { instantIn } from './instants.ts';

/** A sale as a channel keeps it; a period without one of its ends is open there. */
export interface KeptSale {
  readonly price: Money | null;
  readonly from: string | null | undefined;
  readonly until: string | null | undefined;
}

/** What customers see at this moment of a price and the sale kept beside it, and the sale that is not over yet. */
export function seenNow(
  regular: Money | null,
  { price, from, until }: KeptSale,
  now: number,
): { readonly price: Money | null; readonly sale: Sale | null } {
  if (price === null || regular === null) return { price: regular, sale: null };
  const starts = instantIn(from);
  const ends = instantIn(until);
  if (ends !== null && ends <= now) return { price: regular, sale: null };
  const sale = { amount: price.amount, from: toInstant(starts ?? 0), until: ends === null ? null : toInstant(ends) };
  return { price: starts !== null && starts > now ? regular : price, sale };
}

/** `2026-12-01T08:00+00:00/2026-12-06T19:00+00:00`, to the minute, as both vendors' files and Meta's catalogue write it. */
export function salePeriod({ from, until }: Sale): string | undefined {
  return until === null ? undefined : `${toMinute(from)}/${toMinute(until)}`;
}

const toMinute = (instant: Instant): string => `${toInstant(fromInstant(instant)).slice(0, 16)}+00:00`;

/** GTIN-8, -12, -13 or -14 with the right check digit (GS1 General Specifications, 7.9). */
export function isGtin(code: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/u.test(code)) return false;
  const sum = [...code].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** An address that a vendor can fetch: http or https with a host. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}

/** The name under which the channel groups the variants of one product; absent for a product with one variant. */
export function groupId(offer: { readonly productId: number; readonly siblings: number }): string | undefined {
  return offer.siblings > 1 ? `vetrina-${offer.productId}` : undefined;
}

/** The option that a channel has a field for, whatever the shop calls it. */
export function optionOf(
  options: readonly { readonly name: string; readonly value: string }[],
  kind: 'color' | 'size' | 'material',
): string | undefined {
  const value = options.find(({ name }) => optionNames[kind].test(name.trim()))?.value.trim();
  return value === '' ? undefined : value;
}

const optionNames = {
  color: /^(colou?re?|tinta|sz[íi]n)$/iu,
  size: /^(size|taglia|misura|numero|formato|m[ée]ret)$/iu,
  material: /^(material|materiale|anyag)$/iu,
};
