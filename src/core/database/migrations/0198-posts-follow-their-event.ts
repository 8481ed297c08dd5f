import type { Migration } from '../migrate.ts';

/** Three hours: what an evening without a stated end is taken to last. */
const usual = 3 * 60 * 60 * 1000;

/**
 * The title and the hours of the event that a post was last brought in line with. What was made before counts as in
 * line: nothing is moved that nobody has moved.
 */
export const postsFollowTheirEvent: Migration = {
  version: 198,
  statements: [
    `alter table post add column event_title text`,
    `alter table post add column event_starts integer`,
    `alter table post add column event_ends integer`,
    `update post set
       event_title = (select title from event where event.id = post.event_id),
       event_starts = (select starts_at from event where event.id = post.event_id),
       event_ends = (select coalesce(ends_at, starts_at + ${usual}) from event where event.id = post.event_id)
     where event_id is not null`,
  ],
};
