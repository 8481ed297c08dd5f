import type { Migration } from '../migrate.ts';

/** What somebody of the shop will do for a person, and by when. */
export const whatToDoNext: Migration = {
  version: 251,
  statements: [
    `create table next_step (
      id integer primary key autoincrement, person_id integer not null references person (id), text text not null,
      due_on text not null, who text not null, made_at integer not null, made_by text not null, done_at integer,
      done_by text)`,
    `create index next_step_of_person on next_step (person_id, id)`,
    `create index next_step_open on next_step (due_on, id) where done_at is null`,
    `create index consent_by_time on consent (at, id)`,
  ],
};
