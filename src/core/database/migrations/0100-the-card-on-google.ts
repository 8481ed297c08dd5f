import type { Migration } from '../migrate.ts';

/** The shop's card on Google: what is wanted, what the card holds and what customers see, field by field. */
export const theCardOnGoogle: Migration = {
  version: 100,
  statements: [
    `create table profile_field (
      field text primary key, state text not null, wanted text, sent text, held text, shown text, before text,
      reason_code text, reason_details text, since integer not null, sent_at integer,
      not_before integer not null, attempts integer not null, alone integer not null, force integer not null)`,
    `create table profile (
      id integer primary key check (id = 1), read_at integer, read_code text, read_details text,
      maps_link text not null, verified integer, edits text not null, offered text, offered_for text, offered_at integer)`,
  ],
};
