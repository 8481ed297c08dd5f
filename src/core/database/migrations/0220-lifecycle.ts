import type { Migration } from '../migrate.ts';

/** Where everybody stands with the shop, and the numbers of the rules. */
export const lifecycle: Migration = {
  version: 220,
  statements: [
    `create table lifecycle_place (
      person_id integer primary key references person (id) on delete cascade, stage text not null, before text,
      since integer not null)`,
    `create index lifecycle_place_by_stage on lifecycle_place (stage, since, person_id, before)`,
    `create table lifecycle_rules (
      id integer primary key check (id = 1), loyal_from integer not null, loyal_within_days integer not null,
      quiet_days integer not null, lost_days integer not null)`,
  ],
};
