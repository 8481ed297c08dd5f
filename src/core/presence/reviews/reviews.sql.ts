/** The rows of reviews, and up to where Google was read. */
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { reviewFilters } from '../../../api/reviews.ts';
import type { Reader, ReviewSourceTable, ReviewTable, Writer } from '../../database/index.ts';

export type ReviewRow = Selectable<ReviewTable>;
export type ReviewSource = Selectable<ReviewSourceTable>;

export interface ReviewFilter {
  readonly show: (typeof reviewFilters)[number];
  readonly stars: number | undefined;
  /** In small letters without accents. */
  readonly words: string;
}

export const reviewById = (db: Reader | Writer, id: number): Promise<ReviewRow | undefined> =>
  db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst();

export const reviewsNamed = (db: Reader | Writer, names: readonly string[]): Promise<ReviewRow[]> =>
  names.length === 0 ? Promise.resolve([]) : db.selectFrom('review').selectAll().where('name', 'in', names).execute();

export async function insertReview(db: Writer, row: Insertable<ReviewTable>): Promise<void> {
  await db.insertInto('review').values(row).execute();
}

export async function updateReview(db: Writer, id: number, change: Updateable<ReviewTable>): Promise<void> {
  await db.updateTable('review').set(change).where('id', '=', id).execute();
}

function filtered(db: Reader, { show, stars, words }: ReviewFilter) {
  return db
    .selectFrom('review')
    .where('gone_at', show === 'gone' ? 'is not' : 'is', null)
    .$if(show === 'unanswered', (query) => query.where('reply', 'is', null).where('wanted', 'is', null))
    .$if(show === 'answered', (query) =>
      query.where((eb) => eb.or([eb('reply', 'is not', null), eb('wanted', 'is not', null)])),
    )
    .$if(stars !== undefined, (query) => query.where('stars', '=', stars as number))
    .$if(words !== '', (query) => query.where((eb) => eb(eb.fn('instr', ['words', eb.val(words)]), '>', 0 as never)));
}

/** The newest first. */
export function reviewPage(
  db: Reader,
  filter: ReviewFilter,
  after: { readonly createdAt: number; readonly id: number } | null,
  limit: number,
): Promise<ReviewRow[]> {
  return filtered(db, filter)
    .selectAll()
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('created_at', '<', after?.createdAt ?? 0),
          eb.and([eb('created_at', '=', after?.createdAt ?? 0), eb('id', '<', after?.id ?? 0)]),
        ]),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function countReviews(db: Reader, filter: ReviewFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Known and not gone. */
export async function knownReviews(db: Reader | Writer): Promise<{ readonly id: number; readonly name: string }[]> {
  return db.selectFrom('review').select(['id', 'name']).where('gone_at', 'is', null).execute();
}

export const starCounts = (db: Reader): Promise<{ stars: number | null; count: number }[]> =>
  db
    .selectFrom('review')
    .select((eb) => ['stars', eb.fn.countAll<number>().as('count')])
    .where('gone_at', 'is', null)
    .groupBy('stars')
    .execute();

export const reviewSource = (db: Reader | Writer): Promise<ReviewSource | undefined> =>
  db.selectFrom('review_source').selectAll().executeTakeFirst();

/** There is one: the reviews of another place go with it. */
export async function saveReviewSource(db: Writer, source: ReviewSource): Promise<void> {
  const { place: _place, ...values } = source;
  await db
    .insertInto('review_source')
    .values(source)
    .onConflict((conflict) => conflict.column('place').doUpdateSet(values))
    .execute();
}

/** The person chose another place at Google: what was said of the first one is not said of this one. */
export async function forgetReviews(db: Writer): Promise<void> {
  await db.deleteFrom('review').execute();
  await db.deleteFrom('review_source').execute();
}

/** What customers took back is not kept for ever. */
export async function forgetGone(db: Writer, goneBefore: number): Promise<void> {
  await db.deleteFrom('review').where('gone_at', '<', goneBefore).execute();
}
