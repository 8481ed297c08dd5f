import type { Migration } from '../migrate.ts';

/** A day that was closed, with what should have been there and what was counted, as it stood at that moment. */
export const eveningCloses: Migration = {
  version: 186,
  statements: [
    `create table evening_close (
      id integer primary key autoincrement, form_key text not null unique, form_digest text not null, day text not null,
      at integer not null, actor text not null, float integer not null, note text not null,
      last_receipt_id integer not null, receipts integer not null, total integer not null)`,
    `create index evening_close_by_day on evening_close (day, id)`,
    `create table evening_close_part (
      close_id integer not null references evening_close (id), channel_id text not null, method text not null,
      from_file integer not null, by_hand integer not null, counted integer, difference integer,
      primary key (close_id, channel_id, method)) without rowid`,
  ],
};
