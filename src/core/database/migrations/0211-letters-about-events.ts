import type { Migration } from '../migrate.ts';

/** What people are told about their registration, each once; texts of the shop's own; events that were called off. */
export const lettersAboutEvents: Migration = {
  version: 211,
  statements: [
    `alter table event add column called_off_at integer`,
    `alter table registration add column language text not null default 'it'`,
    `create table event_letter (
      id integer primary key autoincrement, intent text not null unique, once text unique, kind text not null,
      event_id integer references event(id), registration_id integer references registration(id), person_id integer references person(id),
      recipient text not null, language text not null, subject text not null, body text not null, state text not null,
      handed_at integer, sent_at integer, reason_code text, reason_details text, created_at integer not null)`,
    `create index event_letter_of_event on event_letter (event_id, id)`,
    `create index event_letter_of_registration on event_letter (registration_id)`,
    `create table event_text (
      kind text not null, language text not null, subject text not null, body text not null,
      updated_at integer not null, primary key (kind, language))`,
  ],
};
