import type { Migration } from '../migrate.ts';

/** Seats are counted with every registration, and the line goes on at its end: neither reads all who ever registered. */
export const seatsAtAGlance: Migration = {
  version: 285,
  statements: [
    `create index registration_seats on registration (event_id, state, seats)`,
    `create index registration_line on registration (event_id, queue)`,
  ],
};
