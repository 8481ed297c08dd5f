/** Goods that stand still, for the report: every counted product is looked at, so the sums are kept while nothing moves. */
import type { Report } from '../../api/report.ts';
import type { Clock, Database } from '../database/index.ts';
import { kept } from '../listings/index.ts';
import { storeDay } from '../settings/index.ts';
import { idleGoods } from '../stock/index.ts';

/** Days without a sale and without goods that came; the first is where the list of such goods begins. */
const stretches = [90, 180, 365] as const;

export function idleReader({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  const sums = kept(database, ['stock', 'catalog', 'sales'], (db, key) => {
    const [today = '', timeZone = ''] = key.split(' ');
    return idleGoods(db, today, timeZone, stretches);
  });
  // Another day: what stood still for 89 days does so for 90.
  return (timeZone: string): Promise<Report['idle']> => sums(`${storeDay(clock.now(), timeZone)} ${timeZone}`);
}
