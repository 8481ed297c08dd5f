/** One line of what a batch did, in words: where, from what to what. */
import type { BatchRow } from '../../api/batches.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export function rowPlace({ what, channelId }: BatchRow, channelName: (id: string) => string): string {
  if (what === 'product') return say('pricing.history.card');
  if (what === 'stock') return say('pricing.history.stock');
  if (what === 'stock-level') return say('pricing.history.stockLevel');
  if (what === 'rule') return say('pricing.history.rule');
  return channelId === null ? say('pricing.history.onePrice') : channelName(channelId);
}

/** `12,90` (of stock `6`), and where a channel had no price of its own that it followed the one price. */
export function rowAmount({ what, channelId, own, ...row }: BatchRow, which: 'before' | 'made' | 'now'): string {
  if (what === 'stock' || what === 'stock-level') return row[which] === null ? '–' : f.number(row[which] / 1000, 3);
  if (what !== 'price') return '';
  const amount = row[which];
  const written = amount === null ? '–' : f.amount(amount);
  return channelId === null || own[which] ? written : `${written} (${say('pricing.history.followed')})`;
}
