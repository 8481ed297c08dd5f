import type { Migration } from '../migrate.ts';

/** Who slipped away and was asked why: each try, what they said, and whether they came back. */
export const winBack: Migration = {
  version: 263,
  statements: [
    `create table win_back (
      id integer primary key autoincrement, form_key text not null unique, person_id integer references person (id),
      at integer not null, actor text not null, channel text not null, reason text not null, words text not null,
      coupon_id integer references coupon (id), stage text not null, taken_back_at integer)`,
    `create index win_back_of_person on win_back (person_id, at) where person_id is not null`,
    `create index win_back_by_time on win_back (at)`,
  ],
};
