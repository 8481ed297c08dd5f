/** The rows of posts. */
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { PostDraft, postStates } from '../../api/presence.ts';
import { fromInstant } from '../../api/time.ts';
import type { PostTable, Reader, Writer } from '../database/index.ts';

export type PostRow = Selectable<PostTable>;
export type PostStateName = (typeof postStates)[number];
type Content = Pick<
  Insertable<PostTable>,
  | 'topic'
  | 'title'
  | 'text'
  | 'button'
  | 'button_link'
  | 'starts_at'
  | 'ends_at'
  | 'coupon_code'
  | 'terms'
  | 'image_url'
  | 'campaign_id'
  | 'event_id'
>;

const newest = 200;

export async function allPosts(db: Reader): Promise<PostRow[]> {
  return db.selectFrom('post').selectAll().orderBy('id', 'desc').limit(newest).execute();
}

export async function postById(db: Reader | Writer, id: number): Promise<PostRow | undefined> {
  return db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertPost(
  db: Writer,
  draft: PostDraft,
  row: { readonly intent: string; readonly state: PostStateName; readonly at: number },
): Promise<PostRow> {
  return db
    .insertInto('post')
    .values({ ...content(draft), intent: row.intent, state: row.state, link: '', created_at: row.at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The same words for the same days, published since then and not failed. */
export async function twinOf(db: Writer, draft: PostDraft, since: number): Promise<PostRow | undefined> {
  let query = db
    .selectFrom('post')
    .selectAll()
    .where('created_at', '>=', since)
    .where('state', 'not in', ['failed', 'rejected'] satisfies PostStateName[]);
  for (const [column, value] of Object.entries(content(draft)))
    query = query.where(column as keyof Content, value === null ? 'is' : '=', value as never);
  return query.orderBy('id').limit(1).executeTakeFirst();
}

export async function updatePost(db: Writer, id: number, change: Updateable<PostTable>): Promise<void> {
  await db.updateTable('post').set(change).where('id', '=', id).execute();
}

/** Posts that Google has and has not judged, the one read longest ago first. */
export async function postsInReview(db: Reader): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('state', '=', 'in-review' satisfies PostStateName)
    .where('name', 'is not', null)
    .orderBy('read_at')
    .orderBy('id')
    .execute();
}

function content(draft: PostDraft): Content {
  return {
    topic: draft.topic,
    title: draft.title,
    text: draft.text,
    button: draft.button,
    button_link: draft.buttonLink,
    starts_at: draft.startsAt === null ? null : fromInstant(draft.startsAt),
    ends_at: draft.endsAt === null ? null : fromInstant(draft.endsAt),
    coupon_code: draft.couponCode,
    terms: draft.terms,
    image_url: draft.imageUrl,
    campaign_id: draft.campaignId,
    event_id: draft.eventId,
  };
}
