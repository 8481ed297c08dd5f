/** From the registration over the door to the till: what evenings bring. */
import type { ReportEvents } from '../../api/report.ts';
import type { Reader } from '../database/index.ts';
import { eventsHeld, funnelBySource, type Held } from './event-funnel.sql.ts';

/** Who buys later than this did not buy because of the evening. */
const soonDays = 30;
const soonMs = soonDays * 86_400_000;

/** @param days until now at most: what begins later has brought nobody yet */
export async function eventFunnel(db: Reader, days: Held): Promise<ReportEvents | null> {
  const events = await eventsHeld(db, days);
  if (events === 0) return null;
  const bySource = await funnelBySource(db, days, soonMs);
  const sum = (step: 'registered' | 'came' | 'bought') => bySource.reduce((all, row) => all + row[step], 0);
  const noted = sum('came') > 0;
  return {
    events,
    registered: sum('registered'),
    came: noted ? sum('came') : null,
    bought: noted ? sum('bought') : null,
    soonDays,
    bySource,
  };
}
