/**
 * Some channels let go of what is not told again (Google: products after 30 days, prices in the shop after about 14).
 * Whatever stands there is sent anew before, a share each day, and only when nothing else waits to be sent. A PC that
 * was off for weeks finds all of it due and works through it within the channel's limits.
 */
import type { OffersPort } from '../channels/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import { dueToRenew } from './renewals.sql.ts';
import type { ListingRow } from './states.ts';

const lookEveryMs = 10 * 60_000;
/** The last third of the time is the spread. */
const spreadShare = 1 / 3;

export function openRenewals() {
  let looksAgainAt = 0;
  return {
    /** Whether it is time to look; a clock set back must not keep it away. */
    dueAt: (now: number): boolean => now >= looksAgainAt || looksAgainAt - now > lookEveryMs,
    /** What is due now; where there is none, nobody looks for a while. */
    async take(
      db: Reader | Writer,
      channelId: string,
      { renewAfterMs = null }: Pick<OffersPort, 'renewAfterMs'>,
      now: number,
      limit: number,
    ): Promise<ListingRow[]> {
      const found =
        renewAfterMs === null
          ? []
          : await dueToRenew(
              db,
              channelId,
              { sentBefore: now - renewAfterMs, spreadMs: Math.floor(renewAfterMs * spreadShare) },
              limit,
            );
      if (found.length === 0) looksAgainAt = now + lookEveryMs;
      return found;
    },
  };
}

export type Renewals = ReturnType<typeof openRenewals>;
