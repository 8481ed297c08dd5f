import type { Migration } from '../migrate.ts';

/** Money that came into the drawer or left it without a receipt, and which of it each close has counted. */
export const theDrawer: Migration = {
  version: 226,
  statements: [
    `create table drawer_entry (
      id integer primary key autoincrement, form_key text not null unique, form_digest text not null, day text not null,
      at integer not null, actor text not null, amount integer not null, reason text not null, taken_back_at integer,
      taken_back_by text)`,
    `create index drawer_entry_by_day on drawer_entry (day, id)`,
    `create table evening_close_drawer (
      close_id integer not null references evening_close (id), entry_id integer not null references drawer_entry (id),
      primary key (close_id, entry_id)) without rowid`,
  ],
};
