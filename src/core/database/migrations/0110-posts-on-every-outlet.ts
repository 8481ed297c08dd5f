import type { Migration } from '../migrate.ts';

/**
 * Posts go to more places than Google, at a minute of their own, and end with what they are about. Pictures stand in the
 * shop's file, so that a copy of it has them. `sent`: what the outlet has, as JSON, to send only what differs.
 */
export const postsOnEveryOutlet: Migration = {
  version: 110,
  statements: [
    `alter table post add column outlet text not null default 'google'`,
    `alter table post add column publish_at integer`,
    `alter table post add column promotion_id integer`,
    `alter table post add column picture text`,
    `alter table post add column remove_at_end integer not null default 1`,
    `alter table post add column sent text`,
    `alter table post add column sent_at integer`,
    `alter table post add column revision integer not null default 0`,
    `alter table post add column ended_at integer`,
    `alter table post add column ended_by text`,
    `create index post_by_state on post (state, id)`,
    `create table post_picture (
      id text primary key, media_type text not null, width integer not null, height integer not null,
      bytes blob not null, created_at integer not null)`,
  ],
};
