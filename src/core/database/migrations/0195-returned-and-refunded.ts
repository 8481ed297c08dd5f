import type { Migration } from '../migrate.ts';

/** What a refund of the web shop repeats of a return at the counter: counted there, and not a second time. */
export const returnedAndRefunded: Migration = {
  version: 195,
  statements: [
    `create table refund_match (
      channel_id text not null, order_id text not null, refund_id text not null,
      line_id integer not null references sale_line (id), thousandths integer not null, total integer not null,
      primary key (channel_id, order_id, refund_id, line_id)) without rowid`,
    `create index refund_match_of_line on refund_match (line_id)`,
  ],
};
