import type { Migration } from '../migrate.ts';

/**
 * What people allowed, by channel too, and in a chain of seals: each link holds the print of one record and of the link
 * before it, so that a record changed, put in or taken out later shows. Records from before are sealed at the next start.
 */
export const consentsInAChain: Migration = {
  version: 200,
  statements: [
    `alter table consent add column channel text not null default 'any'`,
    `alter table consent add column occasion text not null default ''`,
    `alter table consent add column given_by integer not null default 0`,
    `alter table consent add column recorded_at integer not null default 0`,
    `alter table consent add column recorded_by text not null default ''`,
    `alter table consent add column salt text not null default ''`,
    `update consent set given_by = person_id, recorded_at = at`,
    `create table consent_link (
      sequence integer primary key autoincrement, kind text not null, consent_id integer, at integer not null,
      content text not null, digest text not null, seal text not null)`,
    `create unique index consent_link_of_consent on consent_link (consent_id) where consent_id is not null`,
  ],
};
