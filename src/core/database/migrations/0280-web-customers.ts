import type { Migration } from '../migrate.ts';

/**
 * Accounts of the web shop and whose they are: a row without a person stays, so that who was erased does not come back
 * with the next reading. Nobody's name, address or number stands here.
 */
export const webCustomers: Migration = {
  version: 280,
  statements: [
    `create table web_customer (
      channel_id text not null, customer_id text not null, person_id integer references person (id),
      has_contact integer not null, modified_at integer, missed integer not null default 0, gone_at integer,
      primary key (channel_id, customer_id)) without rowid`,
    `create index web_customer_of_person on web_customer (person_id) where person_id is not null`,
    `create table web_customer_pull (
      channel_id text primary key, read_at integer, whole_at integer, reason_code text, reason_details text)
      without rowid`,
  ],
};
