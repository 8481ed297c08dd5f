import type { Migration } from '../migrate.ts';

/** Audiences of adverts, and by which prints people are in them: who goes from the book stays here until they are out there. */
export const audiences: Migration = {
  version: 270,
  statements: [
    `create table audience (
      id integer primary key autoincrement, segment_id integer not null unique references segment (id),
      name text not null, intent text not null unique, account text not null, outside_id text, state text not null,
      round integer not null, reason_code text, reason_details text, lower integer, upper integer,
      created_at integer not null, synced_at integer)`,
    `create table audience_person (
      id integer primary key autoincrement, audience_id integer not null references audience (id),
      person_id integer references person (id), mail text not null, phone text not null, state text not null)`,
    `create index audience_person_by_state on audience_person (audience_id, state, id)`,
    `create index audience_person_of_person on audience_person (person_id) where person_id is not null`,
  ],
};
