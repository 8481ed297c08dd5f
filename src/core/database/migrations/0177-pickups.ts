import type { Migration } from '../migrate.ts';

/** Goods set aside for somebody until a minute; what is set aside is kept beside the number on hand, never moved. */
export const pickups: Migration = {
  version: 177,
  statements: [
    `create table pickup (
      id integer primary key autoincrement, code text not null unique, form_key text not null unique, state text not null,
      paid integer not null, person_id integer, name text not null, phone text, mail text, note text not null,
      created_at integer not null, created_by text not null, until_at integer not null, ready_at integer,
      ended_at integer, ended_by text)`,
    `create index pickup_open on pickup (until_at) where ended_at is null`,
    `create table pickup_line (
      pickup_id integer not null references pickup (id), position integer not null, variant_id integer not null,
      quantity integer not null, unit_price integer, primary key (pickup_id, position)) without rowid`,
  ],
};
