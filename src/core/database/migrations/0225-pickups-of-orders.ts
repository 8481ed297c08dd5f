import type { Migration } from '../migrate.ts';

/** An order of the web shop that is collected here; what it names need not be in the catalogue. */
export const pickupsOfOrders: Migration = {
  version: 225,
  statements: [
    `alter table pickup add column channel_id text`,
    `alter table pickup add column order_id text`,
    `alter table pickup add column order_number text`,
    `alter table pickup add column due integer`,
    `create index pickup_of_order on pickup (channel_id, order_id) where order_id is not null`,
    `create table pickup_line_named (
      pickup_id integer not null references pickup (id), position integer not null, variant_id integer,
      quantity integer not null, unit_price integer, title text not null default '', sku text not null default '',
      primary key (pickup_id, position)) without rowid`,
    `insert into pickup_line_named (pickup_id, position, variant_id, quantity, unit_price)
      select pickup_id, position, variant_id, quantity, unit_price from pickup_line`,
    `drop table pickup_line`,
    `alter table pickup_line_named rename to pickup_line`,
  ],
};
