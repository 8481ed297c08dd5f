import type { Migration } from '../migrate.ts';

/**
 * What stands on the shelf: movements are only added, the number of a place and of a variant is their sum, kept by the
 * transactions that add them. A variant without a row was never counted. Quantities are thousandths of a piece.
 */
export const stock: Migration = {
  version: 175,
  statements: [
    `create table stock_store (
      id integer primary key autoincrement, name text not null collate nocase unique, created_at integer not null)`,
    `insert into stock_store (id, name, created_at) values (1, '', 0)`,
    `create table stock_movement (
      id integer primary key autoincrement, variant_id integer not null,
      store_id integer not null references stock_store (id), at integer not null, reason text not null,
      quantity integer not null, source text, batch_id integer, actor text not null, note text not null,
      recorded_at integer not null)`,
    `create index stock_movement_of_variant on stock_movement (variant_id, store_id, at)`,
    `create unique index stock_movement_source on stock_movement (source) where source is not null`,
    `create index stock_movement_of_batch on stock_movement (batch_id) where batch_id is not null`,
    `create table stock_level (
      variant_id integer not null, store_id integer not null references stock_store (id), on_hand integer not null,
      reserved integer not null, counted_at integer, primary key (variant_id, store_id)) without rowid`,
    `create table stock_sum (
      variant_id integer primary key, on_hand integer not null, reserved integer not null, known integer not null,
      counted_at integer, low integer, on_display integer not null default 0,
      availability text not null default 'in-stock', sold_at integer, received_at integer)`,
    `create table stock_take (
      id integer primary key autoincrement, store_id integer not null references stock_store (id), note text not null,
      actor text not null, started_at integer not null, ended_at integer, batch_id integer)`,
    `create table stock_take_line (
      take_id integer not null references stock_take (id), variant_id integer not null, quantity integer not null,
      at integer not null, primary key (take_id, variant_id)) without rowid`,
  ],
};
