import type { Migration } from '../migrate.ts';

/**
 * What was said outside of an event follows when it is held elsewhere: a form keeps the words it is to be given and
 * whether a person wrote there meanwhile, a post the place it was last brought in line with. What was made before counts
 * as in line.
 */
export const addressesThatFollow: Migration = {
  version: 310,
  statements: [
    `alter table google_form add column words text`,
    `alter table google_form add column words_edited integer not null default 0`,
    `alter table google_form add column words_asked_at integer`,
    `alter table post add column event_place text`,
    `update post set event_place = (
       select place || '\n' || street || '\n' || postcode || '\n' || town from event where event.id = post.event_id)
     where event_id is not null`,
  ],
};
