import type { Migration } from '../migrate.ts';

/** A free seat is held for the next in line for a time; who lets it pass may queue again at the end. */
export const seatsHeldForATime: Migration = {
  version: 210,
  statements: [
    `alter table event add column hold_hours integer not null default 24`,
    `alter table registration add column held_until integer`,
    `alter table registration add column queue integer not null default 0`,
    `update registration set queue = id`,
    `create index registration_held on registration (held_until) where held_until is not null`,
  ],
};
