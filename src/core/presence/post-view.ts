/** A post's row in the words of the contract and of the channel's port. */
import type { Post, PostDraft } from '../../api/presence.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { PostOrder } from '../channels/index.ts';
import type { PostRow } from './posts.sql.ts';

export function draftOf(row: PostRow): PostDraft {
  return {
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
    campaignId: row.campaign_id,
    eventId: row.event_id,
  };
}

export function postView(row: PostRow): Post {
  return {
    ...draftOf(row),
    id: row.id,
    state: row.state as Post['state'],
    reason:
      row.reason_code === null
        ? null
        : { code: row.reason_code, details: JSON.parse(row.reason_details ?? '{}') as Record<string, string | number> },
    createdAt: toInstant(row.created_at),
    publishedAt: toInstantOrNull(row.published_at),
    link: row.link,
  };
}

export function orderOf(row: PostRow, { language, timeZone }: Settings): PostOrder {
  const { campaignId: _campaign, eventId: _event, ...content } = draftOf(row);
  return { ...content, intent: row.intent, language, timeZone };
}
