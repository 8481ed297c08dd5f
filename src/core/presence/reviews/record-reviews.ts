import { fromInstant } from '../../../api/time.ts';
import type { ReviewState } from '../../channels/index.ts';
import type { Change } from '../../database/index.ts';
import { insertReview, type ReviewRow, reviewsNamed, updateReview } from './reviews.sql.ts';
import { columnsOf } from './review-view.ts';

/** What Google tells is written over what was known; the answer on its way is Vetrina's own and stays. Counts the new and the changed. */
export async function recordReviews(change: Change, states: readonly ReviewState[]): Promise<number> {
  const known = new Map(
    (
      await reviewsNamed(
        change.db,
        states.map(({ name }) => name),
      )
    ).map((row) => [row.name, row]),
  );
  let changed = 0;
  // While pages are read one may come twice; the later reading is the newer one.
  for (const state of new Map(states.map((each) => [each.name, each])).values()) {
    const row = known.get(state.name);
    const columns = columnsOf(state);
    if (row === undefined) await insertReview(change.db, { name: state.name, failed: 0, ...columns });
    else if (isAnother(row, columns)) await updateReview(change.db, row.id, { ...columns, ...marks(row, state) });
    else continue;
    changed += 1;
  }
  return changed;
}

function isAnother(row: ReviewRow, columns: ReturnType<typeof columnsOf>): boolean {
  const differs = Object.entries(columns).some(([name, value]) => row[name as keyof ReviewRow] !== value);
  return differs || row.gone_at !== null;
}

/** The customer's own change is told; that the shop answered is none. */
function marks(row: ReviewRow, state: ReviewState) {
  const rewritten = row.stars !== state.stars || row.text !== state.text;
  return { gone_at: null, ...(rewritten ? { changed_at: fromInstant(state.updatedAt) } : {}) };
}
