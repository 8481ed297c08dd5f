import type { Migration } from '../migrate.ts';

/** Promotions that leave the price as it is, as channels were told of them. */
export const toldPromotions: Migration = {
  version: 135,
  statements: [
    `create table told_promotion (
      promotion_id integer not null, channel_id text not null, state text not null, told text, name text not null,
      reason_code text, reason_details text, sent_at integer, read_at integer, not_before integer,
      attempts integer not null, primary key (promotion_id, channel_id)) without rowid`,
  ],
};
