/** What is said about it, and what came of that. */
import type { Generated } from 'kysely';

/** An act that must happen once: written before anything is asked of the outside. */
export interface ActTable {
  intent: string;
  kind: string;
  subject_id: number;
  state: string;
  attempts: number;
  not_before: number;
  /** Set before the outside is called; still set after a crash means: ask before doing it again. */
  started_at: number | null;
  reason: string | null;
  created_at: number;
  updated_at: number;
}

export interface PostTable {
  id: Generated<number>;
  intent: string;
  topic: string;
  title: string;
  text: string;
  button: string;
  button_link: string;
  starts_at: number | null;
  ends_at: number | null;
  coupon_code: string;
  terms: string;
  image_url: string;
  campaign_id: number | null;
  event_id: number | null;
  state: string;
  /** Google's resource name once it answered. */
  name: string | null;
  link: string;
  reason_code: string | null;
  reason_details: string | null;
  created_at: number;
  published_at: number | null;
  read_at: number | null;
  outlet: Generated<string>;
  publish_at: number | null;
  promotion_id: number | null;
  /** Id of a picture of the shop's own. */
  picture: string | null;
  remove_at_end: Generated<number>;
  /** What the outlet has, JSON. */
  sent: string | null;
  sent_at: number | null;
  /** Counts the changes sent after it went out: each is an act of its own. */
  revision: Generated<number>;
  ended_at: number | null;
  ended_by: string | null;
  /** The end of its promotion that its own end was last brought in line with. */
  promotion_until: number | null;
  /** The title, hours and place of its event that it was last brought in line with. */
  event_title: string | null;
  event_starts: number | null;
  event_ends: number | null;
  /** Its place, street, postcode and town, a line each. */
  event_place: string | null;
}

export interface PostPictureTable {
  /** Digest of its bytes. */
  id: string;
  media_type: string;
  width: number;
  height: number;
  bytes: Uint8Array;
  created_at: number;
}

export interface CampaignTable {
  id: Generated<number>;
  intent: string;
  name: string;
  headline: string;
  text: string;
  purpose: Generated<string>;
  button: string;
  radius_km: number;
  /** Towns that count instead of the radius, JSON. */
  towns: Generated<string>;
  daily_budget: number;
  /** For the whole run; null: the daily budget counts. */
  total_budget: number | null;
  /** Spent before the daily budget was changed, and the first day of the new one. */
  spent_before: Generated<number>;
  daily_from: string | null;
  starts_on: string;
  ends_on: string;
  minimum_age: number;
  link: string;
  messages_to: Generated<string>;
  lead_form_id: Generated<string>;
  event_id: number | null;
  beneficiary: Generated<string>;
  payor: Generated<string>;
  copy_of: number | null;
  image: Uint8Array | null;
  image_type: string | null;
  variant_ids: string;
  state: string;
  /** Ids by step that the channel gave, JSON. */
  ids: string;
  reason_code: string | null;
  reason_details: string | null;
  created_at: number;
  started_at: number | null;
  read_at: number | null;
  /** Budget and end that are on their way to the channel, JSON. */
  wished: string | null;
  /** Spent by the channel's own account of the budget, minor units. */
  spent_there: Generated<number>;
  archived_at: number | null;
  /** The last change of budget or end that the channel refused, and why, JSON; null: none stands open. */
  refused_change: string | null;
}

export interface CampaignFigureTable {
  campaign_id: number;
  day: string;
  spend: number;
  impressions: number;
  reach: number;
  clicks: number;
  calls: number;
  directions: number;
  leads: number;
  messages: number;
  updated_at: number;
}

export interface PresenceFigureTable {
  day: string;
  calls: number | null;
  directions: number | null;
  impressions: number | null;
  site_clicks: number | null;
  maps_desktop: number | null;
  maps_mobile: number | null;
  search_desktop: number | null;
  search_mobile: number | null;
  conversations: number | null;
  updated_at: number;
}

export interface SearchKeywordTable {
  /** `2026-11` */
  month: string;
  keyword: string;
  /** People; null: fewer than `below`. */
  value: number | null;
  below: number | null;
}

export interface SearchKeywordMonthTable {
  month: string;
  read_at: number;
}

export interface AdFigureTable {
  campaign_id: number;
  /** The channel's id. */
  ad: string;
  day: string;
  name: string;
  spend: number;
  impressions: number;
  reach: number;
  clicks: number;
  calls: number;
  directions: number;
  leads: number;
  messages: number;
  updated_at: number;
}

export interface FigureSourceTable {
  source: string;
  complete_until: string | null;
  read_at: number;
  /** Google's name of the place that they are of, `locations/2`. */
  place: string | null;
}

/** A promotion at one outlet: wished, and carried by a post, a campaign or paper. */
export interface PromotionOutletTable {
  id: Generated<number>;
  promotion_id: number;
  outlet: string;
  /** What is to be said, as it was confirmed: JSON. */
  wish: string;
  /** Base64, until the advert has begun. */
  picture: string | null;
  progress: string;
  post_id: number | null;
  campaign_id: number | null;
  /** When a person said that it hangs. */
  done_at: number | null;
  reason_code: string | null;
  reason_details: string | null;
  created_at: number;
  updated_at: number;
  /** The end of the promotion that it was last brought in line with; null: it shall be. */
  until_at: number | null;
}
