import { Refusal } from '../../../api/refusals.ts';
import type { Review } from '../../../api/reviews.ts';
import type { Reader } from '../../database/index.ts';
import { countReviews, type ReviewFilter, reviewPage } from './reviews.sql.ts';
import { reviewView } from './review-view.ts';

/** `next` is `<written at>.<id>` of the last row: new reviews on top do not shift the pages after it. */
export async function listReviews(
  db: Reader,
  filter: ReviewFilter,
  after: string | null,
  limit: number,
): Promise<{ items: Review[]; next: string | null; total: number }> {
  if (after !== null && !/^\d+\.\d+$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const [createdAt = 0, id = 0] = after?.split('.').map(Number) ?? [];
  const rows = await reviewPage(db, filter, after === null ? null : { createdAt, id }, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(reviewView),
    next: last !== undefined && rows.length === limit ? `${last.created_at}.${last.id}` : null,
    total: await countReviews(db, filter),
  };
}
