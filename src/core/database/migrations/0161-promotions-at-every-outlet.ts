import type { Migration } from '../migrate.ts';

/**
 * What is wished for a promotion where, and how far it came. The post or campaign that carries it is noted in the
 * transaction that makes it, so that after a crash nothing is made a second time. `picture`: of an advert not begun yet.
 */
export const promotionsAtEveryOutlet: Migration = {
  version: 161,
  statements: [
    `create table promotion_outlet (
      id integer primary key, promotion_id integer not null references promotion (id), outlet text not null,
      wish text not null, picture text, progress text not null, post_id integer, campaign_id integer, done_at integer,
      reason_code text, reason_details text, created_at integer not null, updated_at integer not null,
      unique (promotion_id, outlet))`,
    `create index promotion_outlet_progress on promotion_outlet (progress) where progress <> 'ended'`,
  ],
};
