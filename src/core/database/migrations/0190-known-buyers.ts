import type { Migration } from '../migrate.ts';

/** Receipts of people in the book hold all that the numbers of customers read, by person and by day. */
export const knownBuyers: Migration = {
  version: 190,
  statements: [
    `drop index receipt_of_person`,
    `create index receipt_of_person on receipt (person_id, at, day, channel_id, store, total, is_sale)
      where person_id is not null`,
    `create index receipt_known_by_day on receipt (day, person_id, channel_id, store, total, is_sale)
      where person_id is not null`,
  ],
};
