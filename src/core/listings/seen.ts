/** Since when customers see which price, where it is not an acceptance that says so. */
import type { Change } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import { mayShow, type ListingPatch, type ListingRow } from './states.ts';
import type { Target } from './offer.ts';
import { dueAmount, lastOwnTurn, readDigest, runs } from './sale.ts';

type SentPrice = Parameters<Pricing['recordSeen']>[1][number];

/**
 * Two things that nobody answers for: a price that began or ended by itself at the channel, and one that was taken there
 * while its verdict was still open and another took over. Both count for the prior price.
 */
export function openSeen() {
  const turned = new Map<string, { channelId: string; since: number; variantIds: number[] }>();
  const overtaken = new Map<string, SentPrice[]>();

  return {
    note(row: ListingRow, { amount, dated }: Target, patch: ListingPatch | null, at: number): void {
      if (row.state === 'sent') {
        if (row.handle !== null && patch !== null && patch.state !== 'sent') noteOvertaken(row);
        return;
      }
      const turn = lastOwnTurn(row.sent, at);
      if (turn === null || amount === null || !mayShow(row) || dueAmount(row.sent, at) !== amount) return;
      const sale = readDigest(row.sent)?.sale ?? null;
      // Whoever keeps no dates was told of it while it ran, and does not end it.
      if (!dated && (sale === null || !runs(sale, at))) return;
      const since = Math.max(turn, row.sent_at ?? 0);
      const key = `${row.channel_id} ${since}`;
      const group = turned.get(key) ?? { channelId: row.channel_id, since, variantIds: [] };
      group.variantIds.push(row.variant_id);
      turned.set(key, group);
    },
    async save(change: Change, pricing: Pick<Pricing, 'recordSeen' | 'recordVisible'>): Promise<void> {
      for (const { channelId, since, variantIds } of turned.values()) {
        await pricing.recordVisible(change, variantIds, channelId, since);
      }
      for (const [channelId, sent] of overtaken) await pricing.recordSeen(change, sent, channelId, change.at);
    },
  };

  function noteOvertaken({ variant_id, channel_id, sent_amount, sent_at }: ListingRow): void {
    if (sent_amount === null || sent_at === null) return;
    const known = overtaken.get(channel_id) ?? [];
    overtaken.set(channel_id, known);
    known.push({ variantId: variant_id, amount: sent_amount, sentAt: sent_at });
  }
}
