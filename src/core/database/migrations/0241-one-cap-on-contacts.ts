import type { Migration } from '../migrate.ts';

/** How often and when the shop may turn to a person, in the shop's own numbers. */
export const oneCapOnContacts: Migration = {
  version: 241,
  statements: [
    `create table contact_rule (
      id integer primary key check (id = 1), most integer not null, days integer not null, quiet_days text not null,
      from_hour integer not null, until_hour integer not null)`,
  ],
};
