/** The price that the law would have struck if a reduction began now: one for each channel, equal ones together. */
import type { PriceFacts } from '../../api/schedules.ts';

export interface Struck {
  readonly amount: number;
  readonly channelIds: readonly string[];
}

/** The lowest first. While a promotion runs its own prior price says nothing about a next one: left out. */
export function struckToday({ channels }: Pick<PriceFacts, 'channels'>): Struck[] {
  const byAmount = new Map<number, string[]>();
  for (const { channelId, prior, running } of channels) {
    if (prior === null || running !== null) continue;
    byAmount.set(prior, [...(byAmount.get(prior) ?? []), channelId]);
  }
  return [...byAmount].map(([amount, channelIds]) => ({ amount, channelIds })).toSorted((a, b) => a.amount - b.amount);
}
