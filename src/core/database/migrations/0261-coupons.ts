import type { Migration } from '../migrate.ts';

/** Coupons and every use of them, in the shop and in the web shop; and what the web shop was last told. */
export const coupons: Migration = {
  version: 261,
  statements: [
    `create table coupon (
      id integer primary key autoincrement, code text not null unique, kind text not null, value integer not null,
      person_id integer references person (id), note text not null, max_uses integer, from_day text, until_day text,
      minimum integer not null, online integer not null, created_at integer not null, actor text not null,
      form_key text not null unique, form_digest text not null, ended_at integer, web_key text not null unique,
      web_id text, web_sent text, web_state text not null, web_intent text, web_failed text, reason_code text,
      reason_details text)`,
    `create index coupon_of_person on coupon (person_id) where person_id is not null`,
    `create table coupon_use (
      id integer primary key autoincrement, coupon_id integer not null references coupon (id), at integer not null,
      uses integer not null, amount integer not null, receipt_id integer, receipt_number text not null,
      order_key text not null)`,
    `create index coupon_use_of_coupon on coupon_use (coupon_id, id)`,
    `create index coupon_use_of_receipt on coupon_use (receipt_id) where receipt_id is not null`,
    `create index coupon_use_of_order on coupon_use (order_key) where order_key <> ''`,
  ],
};
