/** The rows of posts. */
import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely';

import type { PostDraft, PostOutlet, postStates } from '../../api/presence.ts';
import { fromInstant } from '../../api/time.ts';
import type { PostTable, Reader, Writer } from '../database/index.ts';
import { usualEveningMs } from './draft-post.ts';

export type PostRow = Selectable<PostTable>;
export type PostStateName = (typeof postStates)[number];
type Content = ReturnType<typeof content>;

const newest = 200;

export interface PostFilter {
  readonly outlet?: PostOutlet | undefined;
  readonly state?: PostStateName | undefined;
  readonly promotionId?: number | undefined;
  readonly eventId?: number | undefined;
}

export async function allPosts(db: Reader, { outlet, state, promotionId, eventId }: PostFilter): Promise<PostRow[]> {
  let query = db.selectFrom('post').selectAll();
  if (outlet !== undefined) query = query.where('outlet', '=', outlet);
  if (state !== undefined) query = query.where('state', '=', state);
  if (promotionId !== undefined) query = query.where('promotion_id', '=', promotionId);
  if (eventId !== undefined) query = query.where('event_id', '=', eventId);
  return query.orderBy('id', 'desc').limit(newest).execute();
}

export async function postById(db: Reader | Writer, id: number): Promise<PostRow | undefined> {
  return db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertPost(
  db: Writer,
  draft: PostDraft,
  row: Pick<Insertable<PostTable>, 'intent' | 'reason_code' | 'reason_details'> & {
    readonly state: PostStateName;
    readonly at: number;
  },
): Promise<PostRow> {
  const { at, ...own } = row;
  return db
    .insertInto('post')
    .values({
      ...content(draft),
      ...own,
      link: '',
      created_at: at,
      promotion_until: endOfPromotion(draft.promotionId),
      event_title: ofEvent<string>(sql`title`, draft.eventId),
      event_starts: ofEvent<number>(sql`starts_at`, draft.eventId),
      event_ends: ofEvent<number>(eventEnds, draft.eventId),
      event_place: ofEvent<string>(eventPlace, draft.eventId),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

const endOfPromotion = (id: number | null) => sql<number | null>`(select until_at from promotion where id = ${id})`;

const eventEnds = sql<number>`coalesce(event.ends_at, event.starts_at + ${usualEveningMs})`;
/** A line each: what `EventThen` reads again. */
const eventPlace = sql<string>`event.place || ${'\n'} || event.street || ${'\n'} || event.postcode || ${'\n'} || event.town`;
const ofEvent = <T>(what: RawBuilder<unknown>, id: number | null) =>
  sql<T | null>`(select ${what} from event where id = ${id})`;

/** Posts about an event that is still to come or under way, and has been given another title, other hours or another place since. */
export async function postsBehindTheirEvent(db: Reader, now: number) {
  const rows = await db
    .selectFrom('post')
    .innerJoin('event', 'event.id', 'post.event_id')
    .select(['post.id', 'event.title', 'event.starts_at as starts', eventEnds.as('ends'), eventPlace.as('place')])
    .where('post.state', 'not in', ['removing', 'removed', 'ended'] satisfies PostStateName[])
    .where(eventEnds, '>', now)
    .where((eb) =>
      eb.or([
        eb('post.event_title', 'is distinct from', eb.ref('event.title')),
        eb('post.event_starts', 'is distinct from', eb.ref('event.starts_at')),
        eb('post.event_ends', 'is distinct from', eventEnds),
        eb('post.event_place', 'is distinct from', eventPlace),
      ]),
    )
    .orderBy('post.id')
    .execute();
  return rows.map(({ id, ...event }) => ({ id, event }));
}

/** Posts with days of their own, whose promotion goes on and has been given another end since. */
export const postsBehindTheirPromotion = (db: Reader) =>
  db
    .selectFrom('post')
    .innerJoin('promotion', 'promotion.id', 'post.promotion_id')
    .selectAll('post')
    .select('promotion.until_at as promotionEnd')
    .where('post.state', 'not in', ['removing', 'removed', 'ended'] satisfies PostStateName[])
    .where('promotion.state', 'in', ['planned', 'running'])
    .where('post.promotion_until', 'is distinct from', (eb) => eb.ref('promotion.until_at'))
    .where('post.ends_at', 'is not', null)
    .orderBy('post.id')
    .execute();

/** The same words for the same place and days, published since then and not over. */
export async function twinOf(db: Writer, draft: PostDraft, since: number): Promise<PostRow | undefined> {
  let query = db
    .selectFrom('post')
    .selectAll()
    .where('created_at', '>=', since)
    .where('state', 'not in', ['failed', 'rejected', 'removing', 'removed', 'ended'] satisfies PostStateName[]);
  for (const [column, value] of Object.entries(content(draft)))
    query = query.where(column as keyof Content, value === null ? 'is' : '=', value as never);
  return query.orderBy('id').limit(1).executeTakeFirst();
}

export async function updatePost(db: Writer, id: number, change: Updateable<PostTable>): Promise<void> {
  await db.updateTable('post').set(change).where('id', '=', id).execute();
}

export const setContent = (db: Writer, id: number, draft: PostDraft): Promise<void> =>
  updatePost(db, id, content(draft));

export async function deletePost(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('post').where('id', '=', id).execute();
}

/** Posts that an outlet has and has not judged, or keeps until a minute that has come; the one read longest ago first. */
export async function postsToRead(db: Reader, now: number): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('name', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'in-review' satisfies PostStateName),
        eb.and([eb('state', '=', 'scheduled' satisfies PostStateName), eb('publish_at', '<=', now)]),
      ]),
    )
    .orderBy('read_at')
    .orderBy('id')
    .execute();
}

/** Posts that wait here for their minute, the next one first. */
export async function postsWaiting(db: Reader): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('state', '=', 'scheduled' satisfies PostStateName)
    .where('name', 'is', null)
    .orderBy('publish_at')
    .execute();
}

/** Posts that may be out and end with what they are about. */
export async function postsThatEnd(db: Reader): Promise<PostRow[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('state', 'not in', ['removing', 'removed', 'ended'] satisfies PostStateName[])
    .where('remove_at_end', '=', 1)
    .where((eb) =>
      eb.or([eb('promotion_id', 'is not', null), eb('event_id', 'is not', null), eb('ends_at', 'is not', null)]),
    )
    .orderBy('id')
    .execute();
}

function content(draft: PostDraft) {
  return {
    outlet: draft.outlet,
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
    picture: draft.pictureId,
    campaign_id: draft.campaignId,
    event_id: draft.eventId,
    promotion_id: draft.promotionId,
    publish_at: draft.publishAt === null ? null : fromInstant(draft.publishAt),
    remove_at_end: draft.removeAtEnd ? 1 : 0,
  };
}
