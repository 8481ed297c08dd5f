/** What promotions and planned prices ask for: what began late because the PC was off, what says too much, the season of sales. */
import type { Todo } from '../../api/metrics.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { addDays, startOfStoreDay, storeDay } from '../settings/index.ts';
import {
  type LateStart,
  pricesStartedLate,
  promotionsBetween,
  promotionsStartedLate,
  promotionsWarned,
} from './promotions.sql.ts';
import { nextSales } from './sales-season.ts';

type Found = Pick<Todo, 'code' | 'severity' | 'count' | 'details'> & Partial<Todo>;

/** A late start is news for a day: what customers saw meanwhile can still be explained. */
const newsMs = 24 * 60 * 60_000;

export async function promotionTodos(db: Reader, now: number, timeZone: string): Promise<Found[]> {
  const lateOnes = await promotionsStartedLate(db, now - newsMs);
  const latePrices = await pricesStartedLate(db, now - newsMs);
  return [
    ...(await promotionsWarned(db)).map(({ id, name, warning, count }): Found => ({
      code: warning === 'below-cost' ? 'promotion-below-cost' : 'promotion-claims-too-much',
      severity: warning === 'below-cost' ? 'advice' : 'problem',
      count,
      subjectId: id,
      details: { name },
    })),
    ...lateOnes.map((late): Found => ({
      code: 'promotion-started-late',
      severity: 'advice',
      count: 1,
      subjectId: late.id,
      details: lateDetails(late),
    })),
    ...(latePrices === null
      ? []
      : [
          {
            code: 'prices-started-late',
            severity: 'advice',
            count: latePrices.count,
            variantId: latePrices.count === 1 ? latePrices.id : null,
            details: lateDetails(latePrices),
          } satisfies Found,
        ]),
    ...(await seasonOfSales(db, now, timeZone)),
  ];
}

const lateDetails = ({ name, planned, started }: LateStart): Todo['details'] => ({
  name,
  planned: toInstant(planned),
  started: toInstant(started),
});

/** Only whoever has a promotion in the thirty days before the sales is reminded of them. */
async function seasonOfSales(db: Reader, now: number, timeZone: string): Promise<Found[]> {
  const { begins, quietFrom } = nextSales(storeDay(now, timeZone));
  const start = startOfStoreDay(begins, timeZone);
  if (now < startOfStoreDay(addDays(quietFrom, -14), timeZone)) return [];
  const inQuiet = await promotionsBetween(db, Math.max(now, startOfStoreDay(quietFrom, timeZone)), start);
  const [first] = inQuiet;
  if (first === undefined) return [];
  const details = { name: first.name, begins: toInstant(start) };
  return [
    {
      code: 'sales-season',
      severity: 'plain',
      count: inQuiet.length,
      subjectId: inQuiet.length === 1 ? first.id : null,
      details,
    },
  ];
}
