/** A post's row in the words of the contract and of the outlet's port. */
import type { Post, PostDraft } from '../../api/presence.ts';
import { postMessage } from '../../api/post-words.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { reasonOf } from '../database/index.ts';
import type { PostOrder } from '../channels/index.ts';
import type { PictureRow } from './pictures.sql.ts';
import type { PostRow } from './posts.sql.ts';

/** More than the clock's own pace: the PC was off at that minute, or the line was down. */
const lateMs = 2 * 60_000;

export function draftOf(row: PostRow): PostDraft {
  return {
    outlet: row.outlet as Post['outlet'],
    topic: row.topic as Post['topic'],
    title: row.title,
    text: row.text,
    button: row.button as Post['button'],
    buttonLink: row.button_link,
    startsAt: toInstantOrNull(row.starts_at),
    endsAt: toInstantOrNull(row.ends_at),
    couponCode: row.coupon_code,
    terms: row.terms,
    imageUrl: row.image_url,
    pictureId: row.picture,
    campaignId: row.campaign_id,
    eventId: row.event_id,
    promotionId: row.promotion_id,
    publishAt: toInstantOrNull(row.publish_at),
    removeAtEnd: row.remove_at_end === 1,
  };
}

export function postView(row: PostRow, shop: Settings): Post {
  const draft = draftOf(row);
  return {
    ...draft,
    id: row.id,
    state: row.state as Post['state'],
    heldBy: row.state !== 'scheduled' ? null : row.name === null ? 'vetrina' : 'outlet',
    reason: reasonOf(row),
    message: postMessage(draft, shop),
    atOutlet: row.name !== null,
    createdAt: toInstant(row.created_at),
    sentAt: toInstantOrNull(row.sent_at),
    publishedAt: toInstantOrNull(row.published_at),
    publishedLate: row.publish_at !== null && row.sent_at !== null && row.sent_at - row.publish_at > lateMs,
    endedAt: toInstantOrNull(row.ended_at),
    endedBy: row.ended_by as Post['endedBy'],
    link: row.link,
  };
}

/** `draft` absent: what the row says now; or what the outlet has, to see what differs. */
export function orderOf(
  row: PostRow,
  shop: Settings,
  picture: PictureRow | null,
  draft: PostDraft = draftOf(row),
): PostOrder {
  const { topic, title, text, button, buttonLink, startsAt, endsAt, couponCode, terms, imageUrl, publishAt } = draft;
  const { language, timeZone } = shop;
  return {
    ...{ topic, title, text, button, buttonLink, startsAt, endsAt, couponCode, terms, imageUrl, publishAt },
    intent: row.intent,
    message: postMessage(draft, shop),
    language,
    timeZone,
    picture:
      picture === null
        ? null
        : { id: picture.id, bytes: picture.bytes, mediaType: picture.media_type as 'image/png' | 'image/jpeg' },
  };
}

/** What the outlet has: kept when it took it. */
export const sentDraft = (row: PostRow): PostDraft =>
  row.sent === null ? draftOf(row) : { ...draftOf(row), ...(JSON.parse(row.sent) as Partial<PostDraft>) };
