/**
 * The rows of the shop's file. Instants are milliseconds since 1970 UTC, money is minor units, booleans are 0 and 1,
 * JSON is text. `Generated` columns get their value from the file.
 */
import type { Generated } from 'kysely';

type Bit = 0 | 1;

export interface SettingTable {
  key: string;
  value: string;
}

export interface NoticeTable {
  domain: string;
  sequence: number;
}

export interface TokenTable {
  id: Generated<number>;
  name: string;
  hash: string;
  created_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}

export interface BatchTable {
  id: Generated<number>;
  kind: string;
  at: number;
  actor: string;
  summary: string;
  count: number;
  undone_by: number | null;
  undoes: number | null;
}

/** What a batch changed outside the prices, which keep their own records: the row before and after, as JSON. */
export interface BatchEntryTable {
  id: Generated<number>;
  batch_id: number;
  domain: string;
  key: string;
  before: string | null;
  after: string | null;
}

export interface ProductTable {
  id: Generated<number>;
  /** Groups the rows of a product in the file it came from (Shopify's handle, the parent's SKU). */
  handle: string | null;
  name: string;
  description: string;
  brand: string;
  category: string;
  condition: string;
  link: string;
  image_url: string;
  created_at: number;
  updated_at: number;
}

export interface VariantTable {
  id: Generated<number>;
  product_id: number;
  sku: string;
  gtin: string | null;
  options: string;
  /** Name with options, and the product's category: copies, so that lists sort and filter by one index. */
  title: string;
  category: string;
  cost: number | null;
  vat_rate: number;
  base_price: number | null;
  /** The price record behind `base_price`. */
  base_sequence: number | null;
  price_changed_at: number | null;
  price_changed_by: string | null;
  archived_at: number | null;
  created_at: number;
  updated_at: number;
}

/** Variants whose offer may differ from what was last wanted; written in the transaction of the change itself. */
export interface ChangedVariantTable {
  variant_id: number;
  at: number;
}

export interface ChannelTable {
  id: string;
  name: string;
  kind: string;
  /** `google`, `meta` or `file`. */
  connector: string;
  position: number;
  rule: string;
  enabled: Bit;
  created_at: number;
}

export interface ConnectionTable {
  vendor: string;
  state: string;
  account: string;
  chosen: string;
  choices: string;
  findings: string;
  checked_at: number | null;
}

/** Only added to; `until_at` is set once. `channel_id` `*` is the base price. */
export interface PriceTable {
  sequence: Generated<number>;
  variant_id: number;
  channel_id: string;
  amount: number | null;
  from_at: number;
  until_at: number | null;
  reason: string;
  note: string;
  exception: Bit;
  typing_error: Bit;
  actor: string;
  batch_id: number;
  recorded_at: number;
  /** Since when a customer could see it: at once at the till, else once the channel accepted it. */
  visible_from: number | null;
}

export interface CurrentPriceTable {
  variant_id: number;
  channel_id: string;
  amount: number;
  sequence: number;
  exception: Bit;
}

export interface ListingTable {
  variant_id: number;
  channel_id: string;
  listed: Bit;
  state: string;
  /** Digest of the whole offer; amounts beside it for lists. */
  wanted: string | null;
  wanted_amount: number | null;
  sent: string | null;
  sent_amount: number | null;
  /** The SKU it was sent under: a renamed variant leaves its old item at the channel, which must go. */
  sent_sku: string | null;
  shown_amount: number | null;
  since: number;
  sent_at: number | null;
  shown_at: number | null;
  not_before: number | null;
  attempts: number;
  /** The channel's own handle of a verdict that is still open. */
  handle: string | null;
  reason_code: string | null;
  reason_details: string | null;
  /** Updates sent on `updates_day` (store's calendar), against the channel's daily limit. */
  updates_day: string | null;
  updates: number;
}

/** When the full comparison was last at work and how far it came (`beyond` this variant); when something last went to a channel. */
export interface ListingProgressTable {
  name: string;
  at: number;
  beyond: number;
}

/** Files that channels read, as last written. */
export interface FeedTable {
  channel_id: string;
  written_at: number;
  digest: string;
  rows: number;
}

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
}

export interface CampaignTable {
  id: Generated<number>;
  intent: string;
  name: string;
  headline: string;
  text: string;
  button: string;
  radius_km: number;
  daily_budget: number;
  starts_on: string;
  ends_on: string;
  minimum_age: number;
  link: string;
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
  updated_at: number;
}

export interface PresenceFigureTable {
  day: string;
  calls: number | null;
  directions: number | null;
  impressions: number | null;
  site_clicks: number | null;
  updated_at: number;
}

export interface FigureSourceTable {
  source: string;
  complete_until: string | null;
  read_at: number;
}

export interface EventTable {
  id: Generated<number>;
  slug: string;
  title: string;
  description: string;
  starts_at: number;
  ends_at: number | null;
  place: string;
  capacity: number;
  seats_per_registration: number;
  look: string;
  language: string;
  closed: Bit;
  created_at: number;
}

export interface RegistrationTable {
  id: Generated<number>;
  event_id: number;
  person_id: number;
  name: string;
  phone: string | null;
  mail: string | null;
  seats: number;
  state: string;
  source: string;
  form_key: string;
  ticket: string;
  first_time: Bit;
  at: number;
}

export interface PersonTable {
  id: Generated<number>;
  name: string;
  phone: string | null;
  mail: string | null;
  stage: string;
  source: string;
  campaign_id: number | null;
  created_at: number;
  last_contact_at: number;
}

export interface ConsentTextTable {
  id: Generated<number>;
  purpose: string;
  language: string;
  version: number;
  text: string;
}

export interface ConsentTable {
  id: Generated<number>;
  person_id: number;
  purpose: string;
  granted: Bit;
  text_id: number;
  source: string;
  at: number;
}

export interface ContactTable {
  id: Generated<number>;
  person_id: number;
  kind: string;
  at: number;
  facts: string;
  actor: string;
}

export interface Tables {
  setting: SettingTable;
  notice: NoticeTable;
  token: TokenTable;
  batch: BatchTable;
  batch_entry: BatchEntryTable;
  product: ProductTable;
  variant: VariantTable;
  changed_variant: ChangedVariantTable;
  channel: ChannelTable;
  connection: ConnectionTable;
  price: PriceTable;
  current_price: CurrentPriceTable;
  listing: ListingTable;
  listing_progress: ListingProgressTable;
  feed: FeedTable;
  act: ActTable;
  post: PostTable;
  campaign: CampaignTable;
  campaign_figure: CampaignFigureTable;
  presence_figure: PresenceFigureTable;
  figure_source: FigureSourceTable;
  event: EventTable;
  registration: RegistrationTable;
  person: PersonTable;
  consent_text: ConsentTextTable;
  consent: ConsentTable;
  contact: ContactTable;
}
