import type { Migration } from '../migrate.ts';

/** A short question after the purchase: how the shop asks, whom it asked, and what people answered. */
export const satisfaction: Migration = {
  version: 262,
  statements: [
    `create table survey_setting (
      id integer primary key check (id = 1), is_on integer not null, by_mail integer not null, mail_since integer,
      after_days integer not null, questions text not null)`,
    `create table survey_invite (
      id integer primary key autoincrement, token text not null unique, intent text not null unique,
      receipt_id integer not null unique, receipt_number text not null, person_id integer references person (id),
      recipient text not null, language text not null, state text not null, subject text not null, body text not null,
      handed_at integer, sent_at integer, reason_code text, reason_details text, created_at integer not null)`,
    `create index survey_invite_of_person on survey_invite (person_id, created_at) where person_id is not null`,
    `create table survey_answer (
      id integer primary key autoincrement, form_key text not null unique, invite_id integer unique references survey_invite (id),
      person_id integer references person (id), receipt_id integer, receipt_number text not null, at integer not null,
      score integer not null, words text not null, language text not null, source text not null, state text not null,
      note text not null, settled_at integer, settled_by text)`,
    `create index survey_answer_by_time on survey_answer (at)`,
    `create index survey_answer_open on survey_answer (state, at) where state = 'open'`,
    `create index survey_answer_of_person on survey_answer (person_id) where person_id is not null`,
  ],
};
