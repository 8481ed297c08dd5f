import type { Migration } from '../migrate.ts';

/** Receipts made by hand: a number of their own series, the form that made each, and which receipt one takes back. */
export const theCounter: Migration = {
  version: 185,
  statements: [
    `create table counter_receipt (
      receipt_id integer primary key references receipt (id), serial integer not null unique,
      form_key text not null unique, form_digest text not null, kind text not null,
      of_receipt_id integer references receipt (id), reason text not null, actor text not null)`,
    `create index counter_receipt_of on counter_receipt (of_receipt_id) where of_receipt_id is not null`,
  ],
};
