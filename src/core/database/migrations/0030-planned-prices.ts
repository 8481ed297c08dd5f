import type { Migration } from '../migrate.ts';

/**
 * Prices with a date of their own: what is planned, and what lies over the regular price for a time. `regular` of older
 * rows stays empty: it is their amount.
 */
export const plannedPrices: Migration = {
  version: 30,
  statements: [
    `alter table price add column regular integer`,
    `alter table price add column plan_id integer`,
    `alter table current_price add column regular integer`,
    `alter table current_price add column plan_id integer`,

    `create table promotion (
      id integer primary key autoincrement, batch_id integer not null references batch(id), name text not null,
      state text not null, reduction text not null, regime text not null, steps text not null, channels text not null,
      from_at integer not null, until_at integer not null, started_at integer, ended_at integer, claim integer,
      variants integer not null, prices integer not null, left_out integer not null,
      note text not null, actor text not null, created_at integer not null, ended_by integer)`,
    `create index promotion_by_start on promotion (from_at, id)`,
    `create index promotion_by_state on promotion (state, from_at)`,
    `create index promotion_of_batch on promotion (batch_id)`,
    `create table promotion_variant (
      promotion_id integer not null references promotion(id), place integer not null, variant_id integer not null,
      primary key (promotion_id, place)) without rowid`,

    `create table price_plan (
      id integer primary key autoincrement, batch_id integer not null references batch(id),
      promotion_id integer references promotion(id), step integer not null, variant_id integer not null,
      channel_id text not null, wanted integer, amount integer, of_base integer not null, from_at integer not null, until_at integer,
      state text not null, started_at integer, ended_at integer, prior integer, prior_days integer, regular integer,
      warnings text not null, note text not null, actor text not null, created_at integer not null, ended_by integer)`,
    `create index price_plan_to_start on price_plan (state, from_at)`,
    `create index price_plan_to_end on price_plan (state, until_at)`,
    `create index price_plan_of_variant on price_plan (variant_id, channel_id)`,
    `create index price_plan_running on price_plan (variant_id) where state = 'running'`,
    `create index price_plan_of_batch on price_plan (batch_id)`,
    `create index price_plan_of_promotion on price_plan (promotion_id, id) where promotion_id is not null`,
    `create index price_plan_ended_by on price_plan (ended_by) where ended_by is not null`,
  ],
};
