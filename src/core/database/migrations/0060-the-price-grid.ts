import type { Migration } from '../migrate.ts';

/** The price list narrowed to a brand or a supplier, and the ways of looking at it that have a name. */
export const thePriceGrid: Migration = {
  version: 60,
  statements: [
    `create index variant_by_brand on variant (brand, id) where archived_at is null`,
    `create index variant_by_supplier on variant (supplier, id) where archived_at is null`,
    `create table saved_view (
      id integer primary key autoincrement, name text not null, wish text not null, saved_by text not null,
      saved_at integer not null)`,
    `create unique index saved_view_name on saved_view (name collate nocase)`,
  ],
};
