import type { Migration } from '../migrate.ts';

/**
 * What Google tells of the profile in full (where people saw it, conversations, what they searched for), and what
 * adverts brought, one by one.
 */
export const figuresInFull: Migration = {
  version: 121,
  statements: [
    `alter table presence_figure add column maps_desktop integer`,
    `alter table presence_figure add column maps_mobile integer`,
    `alter table presence_figure add column search_desktop integer`,
    `alter table presence_figure add column search_mobile integer`,
    `alter table presence_figure add column conversations integer`,
    `create table search_keyword (
      month text not null, keyword text not null, value integer, below integer, primary key (month, keyword)) without rowid`,
    `create table search_keyword_month (month text primary key, read_at integer not null) without rowid`,
    `alter table campaign_figure add column messages integer not null default 0`,
    `create table ad_figure (
      campaign_id integer not null, ad text not null, day text not null, name text not null, spend integer not null,
      impressions integer not null, reach integer not null, clicks integer not null, calls integer not null,
      directions integer not null, leads integer not null, messages integer not null, updated_at integer not null,
      primary key (campaign_id, ad, day)) without rowid`,
    `create index ad_figure_by_day on ad_figure (day)`,
    `create index campaign_figure_by_day on campaign_figure (day)`,
  ],
};
