/** The doctor comes by itself: what was missing may be there by now, and what worked may have been taken away. */
import type { Vendor } from '../../api/channels.ts';
import { vendors } from '../../api/without-checks.ts';
import type { Grounds } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { connectionOf } from './connections.sql.ts';

const hourMs = 60 * 60_000;
/** An approval that was asked for is found within the hour; a connection that works is looked at once a day. */
const every = { problem: hourMs, ready: 24 * hourMs };

export function doctorRounds(
  { database, clock, log }: Grounds,
  look: (vendor: Vendor) => Promise<unknown>,
  tried: Map<Vendor, number> = new Map(),
): Chore {
  return {
    name: 'doctor',
    everyMs: 10 * 60_000,
    async run() {
      for (const vendor of vendors) {
        const { state, checkedAt } = await connectionOf(database.read, vendor);
        if (state !== 'problem' && state !== 'ready') continue;
        const last = Math.max(checkedAt ?? 0, tried.get(vendor) ?? 0);
        // A clock set back must not keep the doctor away.
        if (Math.abs(clock.now() - last) < every[state]) continue;
        tried.set(vendor, clock.now());
        await look(vendor).catch((error: unknown) => log.warn({ vendor, error: String(error) }, 'the doctor failed'));
      }
    },
  };
}
