import type { Migration } from '../migrate.ts';

/** Where mail goes out, and every mail with what became of it; its week is written once. */
export const mail: Migration = {
  version: 191,
  statements: [
    `create table mail_account (
      id integer primary key check (id = 1), host text not null, port integer not null, security text not null,
      user_name text not null, sender text not null, recipient text not null, weekly integer not null,
      weekly_since integer)`,
    `create table mail (
      id integer primary key autoincrement, intent text not null unique, kind text not null, week text,
      recipient text not null, subject text not null, body text not null, file_name text, file blob, state text not null,
      late integer not null, handed_at integer, sent_at integer, reason_code text, reason_details text,
      created_at integer not null)`,
    `create unique index mail_of_week on mail (week) where week is not null`,
  ],
};
