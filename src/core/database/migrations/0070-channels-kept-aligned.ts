import type { Migration } from '../migrate.ts';

/** Channels on which nothing has a price of its own: they always follow the one price. */
export const channelsKeptAligned: Migration = {
  version: 70,
  statements: [`alter table channel add column keeps_aligned integer not null default 0`],
};
