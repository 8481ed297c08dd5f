import type { Migration } from '../migrate.ts';

/**
 * Receipts, their lines and payments, which are only added; those that wait for a decision apart from them, so that no
 * sum ever meets one. The sums of a day are kept by the transactions that write the receipts.
 */
export const receipts: Migration = {
  version: 170,
  statements: [
    `create table sale_import (
      id integer primary key autoincrement, file text not null, actor text not null, started_at integer not null,
      ended_at integer, counts text not null)`,
    `create table receipt (
      id integer primary key autoincrement, channel_id text not null, store text not null, number text not null,
      at integer not null, day text not null, hour integer not null, total integer not null, is_sale integer not null,
      person_id integer, source text not null, import_id integer references sale_import (id), line integer,
      digest text not null, recorded_at integer not null)`,
    `create index receipt_by_number on receipt (number, channel_id)`,
    `create index receipt_by_time on receipt (at, id)`,
    `create index receipt_by_day on receipt (day)`,
    `create index receipt_of_person on receipt (person_id) where person_id is not null`,
    `create table sale_line (
      id integer primary key autoincrement, receipt_id integer not null references receipt (id), position integer not null,
      variant_id integer, article text not null, sku text not null, gtin text not null, category text not null,
      thousandths integer not null, unit_price integer, discount integer not null, vat_rate integer,
      total integer not null, net integer, cost integer)`,
    `create index sale_line_of_receipt on sale_line (receipt_id, position)`,
    `create index sale_line_of_variant on sale_line (variant_id) where variant_id is not null`,
    `create index sale_line_unknown on sale_line (article, sku, gtin)
      where variant_id is null and (article <> '' or sku <> '' or gtin <> '')`,
    `create table receipt_payment (
      receipt_id integer not null references receipt (id), position integer not null, method text not null,
      amount integer not null, written text not null, primary key (receipt_id, position)) without rowid`,
    `create table receipt_aside (
      id integer primary key autoincrement, reason text not null, channel_id text not null, store text not null,
      number text not null, at integer not null, day text not null, content text not null, digest text not null unique,
      import_id integer not null references sale_import (id), recorded_at integer not null, settled_at integer,
      settled_as text)`,
    `create index receipt_aside_open on receipt_aside (id) where settled_at is null`,
    `create table sale_article (
      article text not null, sku text not null, gtin text not null, variant_id integer not null,
      primary key (article, sku, gtin)) without rowid`,
    `create table sales_day (
      day text not null, channel_id text not null, store text not null, hour integer not null, receipts integer not null,
      revenue integer not null, primary key (day, channel_id, store, hour)) without rowid`,
    `create table sales_day_payment (
      day text not null, channel_id text not null, store text not null, method text not null, receipts integer not null,
      revenue integer not null, primary key (day, channel_id, store, method)) without rowid`,
    `create table sales_day_category (
      day text not null, channel_id text not null, store text not null, category text not null, lines integer not null,
      revenue integer not null, known_revenue integer not null, known_net integer not null, known_cost integer not null,
      primary key (day, channel_id, store, category)) without rowid`,
  ],
};
