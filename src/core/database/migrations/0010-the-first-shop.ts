import type { Migration } from '../migrate.ts';

/** Everything the first Vetrina keeps. Frozen once released; later changes are migrations of their own. */
export const theFirstShop: Migration = {
  version: 10,
  statements: [
    `create table setting (key text primary key, value text not null) without rowid`,
    `create table notice (domain text primary key, sequence integer not null) without rowid`,
    `create table token (
      id integer primary key, name text not null, hash text not null unique,
      created_at integer not null, last_used_at integer, revoked_at integer)`,

    `create table batch (
      id integer primary key autoincrement, kind text not null, at integer not null, actor text not null,
      summary text not null, count integer not null, undone_by integer references batch(id), undoes integer references batch(id))`,
    `create table batch_entry (
      id integer primary key, batch_id integer not null references batch(id), domain text not null,
      key text not null, before text, after text)`,
    `create index batch_entry_by_batch on batch_entry (batch_id)`,

    `create table product (
      id integer primary key autoincrement, handle text, name text not null, description text not null, brand text not null,
      category text not null, condition text not null, link text not null, image_url text not null,
      created_at integer not null, updated_at integer not null)`,
    `create index product_by_handle on product (handle) where handle is not null`,
    `create table variant (
      id integer primary key autoincrement, product_id integer not null references product(id),
      sku text not null unique, gtin text, options text not null, title text not null, category text not null,
      cost integer, vat_rate integer not null, base_price integer, base_sequence integer,
      price_changed_at integer, price_changed_by text, archived_at integer,
      created_at integer not null, updated_at integer not null)`,
    `create index variant_of_product on variant (product_id)`,
    `create index variant_by_gtin on variant (gtin) where gtin is not null`,
    `create index variant_by_title on variant (title collate nocase, id) where archived_at is null`,
    `create index variant_by_price on variant (base_price, id) where archived_at is null`,
    `create index variant_by_category on variant (category, base_price, id) where archived_at is null`,
    `create index variant_by_change on variant (price_changed_at, id) where archived_at is null`,
    `create virtual table variant_search using fts5 (
      title, codes, brand, category, content='', contentless_delete=1,
      tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    `create index variant_without_gtin on variant (id) where gtin is null and archived_at is null`,
    `create table changed_variant (variant_id integer primary key, at integer not null)`,

    `create table channel (
      id text primary key, name text not null, kind text not null, connector text not null, position integer not null,
      rule text not null, enabled integer not null, created_at integer not null) without rowid`,
    `create table connection (
      vendor text primary key, state text not null, account text not null, chosen text not null,
      choices text not null, findings text not null, checked_at integer) without rowid`,

    `create table price (
      sequence integer primary key autoincrement, variant_id integer not null, channel_id text not null,
      amount integer, from_at integer not null, until_at integer, reason text not null, note text not null,
      exception integer not null, typing_error integer not null, actor text not null,
      batch_id integer not null, recorded_at integer not null, visible_from integer)`,
    `create index price_history on price (variant_id, channel_id, sequence)`,
    `create index price_of_batch on price (batch_id)`,
    `create table current_price (
      variant_id integer not null, channel_id text not null, amount integer not null, sequence integer not null,
      exception integer not null, primary key (variant_id, channel_id)) without rowid`,

    `create table listing (
      variant_id integer not null, channel_id text not null, listed integer not null, state text not null,
      wanted text, wanted_amount integer, sent text, sent_amount integer, sent_sku text, shown_amount integer,
      since integer not null, sent_at integer, shown_at integer, not_before integer, attempts integer not null,
      handle text, reason_code text, reason_details text, updates_day text, updates integer not null,
      primary key (variant_id, channel_id)) without rowid`,
    `create index listing_by_state on listing (channel_id, state, not_before)`,
    `create table listing_progress (
      name text primary key, at integer not null, beyond integer not null) without rowid`,
    `create table feed (
      channel_id text primary key, written_at integer not null, digest text not null, rows integer not null) without rowid`,

    `create table act (
      intent text primary key, kind text not null, subject_id integer not null, state text not null,
      attempts integer not null, not_before integer not null, started_at integer, reason text,
      created_at integer not null, updated_at integer not null) without rowid`,
    `create index act_due on act (state, not_before)`,
    `create table post (
      id integer primary key autoincrement, intent text not null unique, topic text not null, title text not null, text text not null,
      button text not null, button_link text not null, starts_at integer, ends_at integer, coupon_code text not null,
      terms text not null, image_url text not null, campaign_id integer, event_id integer, state text not null,
      name text, link text not null, reason_code text, reason_details text,
      created_at integer not null, published_at integer, read_at integer)`,
    `create table campaign (
      id integer primary key autoincrement, intent text not null unique, name text not null, headline text not null, text text not null,
      button text not null, radius_km real not null, daily_budget integer not null, starts_on text not null,
      ends_on text not null, minimum_age integer not null, link text not null, image blob, image_type text,
      variant_ids text not null, state text not null, ids text not null, reason_code text, reason_details text,
      created_at integer not null, started_at integer, read_at integer)`,
    `create table campaign_figure (
      campaign_id integer not null, day text not null, spend integer not null, impressions integer not null,
      reach integer not null, clicks integer not null, calls integer not null, directions integer not null,
      leads integer not null, updated_at integer not null, primary key (campaign_id, day)) without rowid`,
    `create table presence_figure (
      day text primary key, calls integer, directions integer, impressions integer, site_clicks integer,
      updated_at integer not null) without rowid`,
    `create table figure_source (source text primary key, complete_until text, read_at integer not null) without rowid`,

    `create table event (
      id integer primary key autoincrement, slug text not null unique, title text not null, description text not null,
      starts_at integer not null, ends_at integer, place text not null, capacity integer not null,
      seats_per_registration integer not null, look text not null, language text not null, closed integer not null,
      created_at integer not null)`,
    `create table person (
      id integer primary key autoincrement, name text not null, phone text, mail text, stage text not null,
      source text not null, campaign_id integer, created_at integer not null, last_contact_at integer not null)`,
    `create index person_by_phone on person (phone) where phone is not null`,
    `create index person_by_mail on person (mail) where mail is not null`,
    `create index person_by_contact on person (last_contact_at, id)`,
    `create virtual table person_search using fts5 (
      name, codes, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    `create table registration (
      id integer primary key autoincrement, event_id integer not null references event(id),
      person_id integer not null references person(id), name text not null, phone text, mail text,
      seats integer not null, state text not null, source text not null, form_key text not null,
      ticket text not null unique, first_time integer not null, at integer not null, unique (event_id, form_key))`,
    `create index registration_of_person on registration (person_id)`,
    `create table consent_text (
      id integer primary key autoincrement, purpose text not null, language text not null, version integer not null,
      text text not null, unique (purpose, language, version))`,
    `create table consent (
      id integer primary key autoincrement, person_id integer not null references person(id), purpose text not null,
      granted integer not null, text_id integer not null references consent_text(id), source text not null, at integer not null)`,
    `create index consent_of_person on consent (person_id, purpose, id)`,
    `create table contact (
      id integer primary key autoincrement, person_id integer not null references person(id), kind text not null,
      at integer not null, facts text not null, actor text not null)`,
    `create index contact_of_person on contact (person_id, at)`,
  ],
};
