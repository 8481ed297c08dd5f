import type { Migration } from '../migrate.ts';

/** When counting an article began: what moved until it was done may have been counted or not. */
export const countingTakesAWhile: Migration = {
  version: 176,
  statements: [`alter table stock_take_line add column began_at integer not null default 0`],
};
