/** Held seats whose time is over go to the next in line by themselves; those of a night with the PC off at its start. */
import type { Database, Grounds } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { eventById } from './events.sql.ts';
import { holds } from './registrations.sql.ts';
import { type Hands, settleSeats } from './seats.ts';

const everyMs = 5 * 60_000;

async function settleEvent(database: Database, hands: Hands, eventId: number): Promise<void> {
  await database.change(async (change) => {
    const event = await eventById(change.db, eventId);
    if (event !== undefined) await settleSeats(change, hands, event);
  });
}

export const seatsChore = ({ database, clock }: Grounds, hands: Hands): Chore => ({
  name: 'event-seats',
  everyMs,
  wokenBy: [],
  async dueInMs() {
    const due = (await holds(database.read)).map(({ until }) => until);
    return due.length === 0 ? null : Math.max(0, Math.min(...due) - clock.now());
  },
  async run() {
    for (const { event_id: eventId, until } of await holds(database.read))
      if (until <= clock.now()) await settleEvent(database, hands, eventId);
  },
});
