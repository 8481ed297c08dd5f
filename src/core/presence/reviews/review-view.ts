/** A review's row in the words of the contract, and back. */
import type { Review } from '../../../api/reviews.ts';
import { fromInstant, toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { ReviewReplyState, ReviewState } from '../../channels/index.ts';
import type { ReviewRow } from './reviews.sql.ts';

export function reviewView(row: ReviewRow): Review {
  return {
    id: row.id,
    stars: row.stars,
    author: row.author,
    text: row.text,
    createdAt: toInstant(row.created_at),
    changedAt: toInstantOrNull(row.changed_at),
    reply:
      row.reply === null
        ? null
        : {
            text: row.reply,
            at: toInstantOrNull(row.reply_at),
            state: (row.reply_state ?? 'unsaid') as NonNullable<Review['reply']>['state'],
            reason: row.reply_reason,
          },
    wanted:
      row.wanted === null
        ? null
        : {
            text: row.wanted,
            state: row.failed === 1 ? 'failed' : 'sending',
            reason: row.reason_code === null ? null : { code: row.reason_code },
          },
    gone: row.gone_at !== null,
  };
}

/** What Google shows under it, as columns. */
export const replyColumns = (reply: ReviewReplyState | null) => ({
  reply: reply?.text ?? null,
  reply_at: reply?.at == null ? null : fromInstant(reply.at),
  reply_state: reply?.state ?? null,
  reply_reason: reply?.reason ?? null,
});

export const columnsOf = (state: ReviewState) => ({
  stars: state.stars,
  author: state.author,
  text: state.text,
  words: plainWords(`${state.author ?? ''} ${state.text}`),
  created_at: fromInstant(state.createdAt),
  updated_at: fromInstant(state.updatedAt),
  ...replyColumns(state.reply),
});

/** As people search: small letters, no accents, one blank. */
export const plainWords = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
