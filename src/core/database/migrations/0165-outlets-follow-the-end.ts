import type { Migration } from '../migrate.ts';

/**
 * The end of the promotion that a post and an outlet were last brought in line with. What was made before counts as in
 * line: nothing is moved that nobody has moved.
 */
export const outletsFollowTheEnd: Migration = {
  version: 165,
  statements: [
    `alter table post add column promotion_until integer`,
    `alter table promotion_outlet add column until_at integer`,
    `update post set promotion_until = (select until_at from promotion where promotion.id = post.promotion_id)
     where promotion_id is not null`,
    `update promotion_outlet set until_at = (select until_at from promotion where promotion.id = promotion_outlet.promotion_id)`,
  ],
};
