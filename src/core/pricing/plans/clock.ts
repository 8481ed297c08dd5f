import type { Chore } from '../../outbox/index.ts';
import type { Change, Grounds, Reader, Writer } from '../../database/index.ts';
import type { PriceGrounds } from '../promotions/compute-rows.ts';
import { isLate } from './late.ts';
import { nextDue } from './due.sql.ts';
import { runDue } from './run-due.ts';

/** A clock that was set is noticed within this; planned minutes themselves are awaited exactly. */
const everyMs = 30_000;

/** Starts and ends what is planned, at its minute; what came due while the PC was off as soon as it is on. */
export function plannedPrices(
  { database, clock, log }: Grounds,
  groundsOf: (db: Reader | Writer) => Promise<PriceGrounds>,
): Chore {
  return {
    name: 'planned-prices',
    everyMs,
    wokenBy: ['pricing'],
    async dueInMs() {
      const due = await nextDue(database.read);
      return due === null ? null : due - clock.now();
    },
    async run() {
      const due = await nextDue(database.read);
      if (due === null || due > clock.now()) return;
      const done = await database.change(async (change: Change) => {
        const { market, money } = await groundsOf(change.db);
        return runDue(change, market, money);
      });
      if (isLate(0, done.lateMs))
        log.info(done, 'planned prices started or ended late: the PC was off at their minute');
    },
  };
}
