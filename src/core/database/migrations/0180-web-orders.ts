import type { Migration } from '../migrate.ts';

/**
 * Orders of the web shop as they were last read, the receipts that were made of each, how far the reading has come, and
 * who was called about a cart. Names and numbers of customers stand here only while a cart can still be rescued.
 */
export const webOrders: Migration = {
  version: 180,
  statements: [
    `create table web_order (
      channel_id text not null, order_id text not null, number text not null, stage text not null, status text not null,
      at integer not null, modified_at integer not null, currency text not null, total integer not null,
      content text not null, digest text not null, state text not null, person_id integer,
      name text not null, mail text not null, phone text not null, closed_at integer, primary key (channel_id, order_id))
      without rowid`,
    `create index web_order_left on web_order (at) where stage = 'left' and closed_at is null`,
    `create index web_order_by_time on web_order (at)`,
    `create table web_receipt (
      receipt_id integer primary key references receipt (id), channel_id text not null, order_id text not null,
      kind text not null, refund_id text)`,
    `create index web_receipt_of_order on web_receipt (channel_id, order_id)`,
    `create table web_pull (
      channel_id text primary key, cursor_at integer not null, read_at integer, deep_at integer not null,
      import_id integer, reason_code text, reason_details text) without rowid`,
    `create table web_rescue (
      id integer primary key autoincrement, channel_id text not null, order_id text not null, at integer not null,
      actor text not null, result text not null, mail_key text not null, phone_key text not null,
      total integer not null, rescued_at integer, rescued_total integer)`,
    `create index web_rescue_by_mail on web_rescue (mail_key, at) where mail_key <> ''`,
    `create index web_rescue_by_phone on web_rescue (phone_key, at) where phone_key <> ''`,
  ],
};
