import type { Migration } from '../migrate.ts';

/** Letters to a group of people, one row for each of them; addresses at which the server said that nobody is. */
export const lettersToMany: Migration = {
  version: 242,
  statements: [
    `create table mailing (
      id integer primary key autoincrement, name text not null, purpose text not null, conditions text not null,
      state text not null, started_at integer, created_at integer not null)`,
    `create table mailing_text (
      mailing_id integer not null references mailing(id), language text not null, position integer not null,
      subject text not null, body text not null, primary key (mailing_id, language)) without rowid`,
    `create table mailing_letter (
      id integer primary key autoincrement, mailing_id integer not null references mailing(id),
      person_id integer references person(id), recipient text not null, language text not null, intent text not null unique,
      token text unique, state text not null, handed_at integer, sent_at integer, reason_code text, reason_details text,
      unsubscribed_at integer, trial integer not null)`,
    `create unique index mailing_letter_of_person on mailing_letter (mailing_id, person_id) where person_id is not null`,
    `create index mailing_letter_by_state on mailing_letter (mailing_id, state, id)`,
    `create index mailing_letter_whose on mailing_letter (person_id) where person_id is not null`,
    `create table refused_mail (
      person_id integer not null references person(id), mail text not null, at integer not null, said text not null,
      primary key (person_id, mail)) without rowid`,
  ],
};
