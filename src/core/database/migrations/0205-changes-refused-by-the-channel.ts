import type { Migration } from '../migrate.ts';

/** A change of budget or end that the channel did not take, with its reason: it can be asked for again. */
export const changesRefusedByTheChannel: Migration = {
  version: 205,
  statements: [`alter table campaign add column refused_change text`],
};
