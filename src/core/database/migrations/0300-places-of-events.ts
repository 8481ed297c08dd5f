import type { Migration } from '../migrate.ts';

/** An event held elsewhere has an address of its own; empty: the shop's. Those of before keep what they say. */
export const placesOfEvents: Migration = {
  version: 300,
  statements: [
    `alter table event add column street text not null default ''`,
    `alter table event add column postcode text not null default ''`,
    `alter table event add column town text not null default ''`,
  ],
};
