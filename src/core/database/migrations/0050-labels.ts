import type { Migration } from '../migrate.ts';

/** What hangs on the shelf, the paper it is printed on, and what was printed without anybody having said how it came out. */
export const labels: Migration = {
  version: 50,
  statements: [
    `create table label (
      channel_id text not null, variant_id integer not null, title text not null, amount integer not null,
      content text not null, prior integer, until_at integer, printed_at integer not null,
      primary key (channel_id, variant_id)) without rowid`,
    `create table label_run (
      id integer primary key autoincrement, at integer not null, actor text not null, channel_id text not null,
      labels integer not null, said text not null, confirmed_at integer)`,
    `create table label_format (id text primary key, fields text not null) without rowid`,
    `create table label_offset (format_id text primary key, dx real not null, dy real not null) without rowid`,
  ],
};
