/** Since when customers see which price, where it is not an acceptance that says so. */
import type { Change } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import { mayShow, type ListingPatch, type ListingRow } from './states.ts';
import type { Target } from './offer.ts';
import { type DatedSale, dueAmount, isOver, isUnsure, lastOwnTurn, readDigest, runs } from './sale.ts';

type ShownSpan = Parameters<Pricing['recordMissed']>[1][number];
type SentPrice = Parameters<Pricing['recordSeen']>[1][number];

/**
 * Three things that nobody answers for: a price that began or ended by itself at the channel, one that did both while
 * the PC was off, and one that was taken there while its verdict was still open and another took over. All count for
 * the prior price.
 */
export function openSeen() {
  const turned = new Map<string, { channelId: string; since: number; variantIds: number[] }>();
  const missed = new Map<string, ShownSpan[]>();
  const overtaken = new Map<string, SentPrice[]>();

  return {
    note(row: ListingRow, { amount, dated }: Target, patch: ListingPatch | null, at: number): void {
      if (row.state === 'sent') {
        if (row.handle !== null && patch !== null && patch.state !== 'sent') noteOvertaken(row);
        return;
      }
      if (isUnsure(row.sent)) return;
      const turn = lastOwnTurn(row.sent, at);
      if (turn === null || amount === null || !mayShow(row) || dueAmount(row.sent, at) !== amount) return;
      const sale = readDigest(row.sent)?.sale ?? null;
      // Whoever keeps no dates was told of it while it ran, and does not end it.
      if (!dated && (sale === null || !runs(sale, at))) return;
      const since = Math.max(turn, row.sent_at ?? 0);
      if (sale !== null && isOver(sale, at)) noteMissed(row, sale);
      const key = `${row.channel_id} ${since}`;
      const group = turned.get(key) ?? { channelId: row.channel_id, since, variantIds: [] };
      group.variantIds.push(row.variant_id);
      turned.set(key, group);
    },
    async save(change: Change, pricing: Pick<Pricing, 'recordMissed' | 'recordSeen' | 'recordVisible'>): Promise<void> {
      for (const [channelId, shown] of missed) await pricing.recordMissed(change, shown, channelId);
      for (const { channelId, since, variantIds } of turned.values()) {
        await pricing.recordVisible(change, variantIds, channelId, since);
      }
      for (const [channelId, sent] of overtaken) await pricing.recordSeen(change, sent, channelId, change.at);
    },
  };

  function noteMissed({ variant_id, channel_id, sent_at }: ListingRow, { amount, from, until }: DatedSale): void {
    const seenFrom = Math.max(from, sent_at ?? 0);
    if (until === null || seenFrom >= until) return;
    const known = missed.get(channel_id) ?? [];
    missed.set(channel_id, known);
    known.push({ variantId: variant_id, amount, from: seenFrom, until });
  }

  function noteOvertaken({ variant_id, channel_id, sent_amount, sent_at }: ListingRow): void {
    if (sent_amount === null || sent_at === null) return;
    const known = overtaken.get(channel_id) ?? [];
    overtaken.set(channel_id, known);
    known.push({ variantId: variant_id, amount: sent_amount, sentAt: sent_at });
  }
}
