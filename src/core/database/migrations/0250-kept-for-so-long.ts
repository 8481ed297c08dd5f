import type { Migration } from '../migrate.ts';

/**
 * How long people's data is kept and what went because its time was over; registrations that stay without their person,
 * so that an evening's figures stay true. A column that must not be empty cannot become one that may: its values go over
 * to a new one of the same name.
 */
export const keptForSoLong: Migration = {
  version: 250,
  statements: [
    `drop index registration_of_person`,
    `drop index if exists registration_of_event`,
    `alter table registration add column whose integer references person(id)`,
    `update registration set whose = person_id`,
    `alter table registration drop column person_id`,
    `alter table registration rename column whose to person_id`,
    `create index registration_of_person on registration (person_id) where person_id is not null`,
    `create index registration_of_event on registration (event_id, person_id, state, came_at)`,
    `create table retention_rule (rule text primary key, days integer) without rowid`,
    `create table retention_run (
      id integer primary key autoincrement, at integer not null, rule text not null, count integer not null)`,
    `create index contact_by_time on contact (at, id)`,
  ],
};
