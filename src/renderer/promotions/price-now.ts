/** What of a product is reduced by a promotion now or next, place by place; equal places are one line. */
import type { PriceFacts } from '../../api/schedules.ts';

export interface ReducedPlace {
  readonly key: string;
  readonly promotionId: number;
  readonly name: string;
  readonly amount: number;
  readonly from: string;
  readonly until: string;
  readonly running: boolean;
  readonly channelIds: readonly string[];
}

/** Planned prices without a promotion have their own rows. */
export function reducedPlaces({ channels }: Pick<PriceFacts, 'channels'>): ReducedPlace[] {
  const places = new Map<string, ReducedPlace & { channelIds: string[] }>();
  for (const { channelId, running, next } of channels) {
    for (const [one, now] of [
      [running, true],
      [next, false],
    ] as const) {
      if (one === null || one.promotionId === null) continue;
      const { promotionId, name, amount, from, until } = one;
      const key = [promotionId, amount, from, until, now].join(' ');
      const place = places.get(key);
      if (place === undefined)
        places.set(key, { key, promotionId, name, amount, from, until, running: now, channelIds: [channelId] });
      else place.channelIds.push(channelId);
    }
  }
  return [...places.values()];
}

export interface TagPrice {
  readonly amount: number;
  /** Struck; null: none is owed. */
  readonly before: number | null;
  readonly until: string;
}

/** The yellow tag of the product: what the till shows reduced, else the first place that does. */
export function tagPrice({ channels }: Pick<PriceFacts, 'channels'>): TagPrice | null {
  const reduced = channels.filter(({ running }) => running !== null && running.promotionId !== null);
  const place = reduced.find(({ channelId }) => channelId === 'till') ?? reduced[0];
  if (place?.running == null) return null;
  return { amount: place.running.amount, before: place.prior ?? place.regular, until: place.running.until };
}
