import type { Migration } from '../migrate.ts';

/** Reviews on Google with their answers, and the texts kept to answer with. */
export const reviews: Migration = {
  version: 120,
  statements: [
    `create table review (
      id integer primary key autoincrement, name text not null unique, stars integer, author text, text text not null,
      words text not null, created_at integer not null, updated_at integer not null, changed_at integer,
      reply text, reply_at integer, reply_state text, reply_reason text,
      wanted text, intent text, failed integer not null default 0, reason_code text, gone_at integer)`,
    `create index review_by_time on review (created_at, id)`,
    `create index review_unanswered on review (created_at) where reply is null and wanted is null and gone_at is null`,
    `create table review_source (
      place text primary key, average integer, total integer not null, read_at integer not null,
      read_until integer not null, full_at integer, full_total integer not null, full_known integer not null) without rowid`,
    `create table saved_answer (
      id integer primary key autoincrement, title text not null, text text not null, updated_at integer not null)`,
  ],
};
