/** Which record it was that a channel took: told by the amount and the moment of sending, whatever is in force by now. */
import { sql } from 'kysely';

import { type Cell, inSlices, rowsOf, type Writer } from '../database/index.ts';

/** A price as it went to a channel. */
export interface SentPrice {
  readonly variantId: number;
  readonly amount: number;
  readonly sentAt: number;
}

/** Customers see what was sent since `at`, also where another price took over meanwhile; a first moment stays. */
export async function setSeen(db: Writer, sent: readonly SentPrice[], channelId: string, at: number): Promise<void> {
  for (const slice of inSlices(sent)) {
    const rows = slice.map(({ variantId, amount, sentAt }): Cell[] => [variantId, amount, sentAt]);
    await sql`
      update price set visible_from = ${at} where visible_from is null and sequence in (
        select (
          select sequence from price as given
          where given.variant_id = sent.variant_id and given.channel_id = ${channelId}
            and given.amount = sent.amount and given.recorded_at <= sent.sent_at
          order by given.sequence desc limit 1)
        from ${rowsOf(rows, ['variant_id', 'amount', 'sent_at'])} as sent)`.execute(db);
  }
}
