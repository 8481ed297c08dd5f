import type { Migration } from '../migrate.ts';

/**
 * Forms that Google hosts for an event. Of an answer only its number is kept, so that it comes in once, and does not
 * bring back a person who was erased.
 */
export const googleForms: Migration = {
  version: 235,
  statements: [
    `create table google_form (
      id integer primary key autoincrement, intent text not null unique, event_id integer not null references event(id),
      form_id text, link text not null default '', title text not null, language text not null, plan text not null,
      consent_text text not null, numbers text not null default '{}', state text not null, wanted text not null,
      blanks integer not null default 0, reason_code text, reason_details text, read_at integer,
      rests_until integer not null default 0, newest_at integer, created_at integer not null)`,
    `create unique index google_form_of_event on google_form (event_id)`,
    `create table google_form_answer (
      id text primary key, google_form_id integer not null references google_form(id), outcome text not null,
      at integer not null, received_at integer not null)`,
    `create index google_form_answer_of_form on google_form_answer (google_form_id, outcome)`,
  ],
};
