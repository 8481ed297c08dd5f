import type { Migration } from '../migrate.ts';

/** Who came: each step at the door once by its key, whatever device sends it however often. */
export const atTheDoor: Migration = {
  version: 212,
  statements: [
    `alter table registration add column came_at integer`,
    `create table check_in (
      id integer primary key autoincrement, key text not null unique, event_id integer not null references event(id),
      registration_id integer references registration(id), kind text not null, seats integer not null,
      at integer not null, actor text not null)`,
    `create index check_in_of_event on check_in (event_id, id)`,
  ],
};
