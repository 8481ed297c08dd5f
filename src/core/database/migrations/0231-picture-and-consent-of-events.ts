import type { Migration } from '../migrate.ts';

/** An event's own picture, kept once by the digest of its bytes; and its own words for the consent, each version. */
export const pictureAndConsentOfEvents: Migration = {
  version: 231,
  statements: [
    `alter table event add column picture text`,
    `alter table event add column picture_alt text not null default ''`,
    `create table event_picture (
      id text primary key, media_type text not null, width integer not null, height integer not null,
      bytes blob not null, created_at integer not null)`,
    `create table event_consent (
      event_id integer not null references event(id), version integer not null, texts text not null,
      at integer not null, primary key (event_id, version)) without rowid`,
  ],
};
