/** The sums of stretches of days, each read once: figures, lines and tables of one page are made of the same rows. */
import type { Day } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { nothing, type Whole } from './definitions.ts';
import {
  countedDays,
  hourSums,
  type Keyed,
  type MarginSums,
  marginSums,
  paymentSums,
  placeMargins,
  placeReceipts,
  type Sums,
  type Where,
  weekHourSums,
} from './numbers.sql.ts';

export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** One day of one store in one channel. */
export interface PlaceDay extends Whole {
  readonly day: Day;
  readonly channelId: string;
  readonly store: string;
}

export type DaySums = ReturnType<typeof daySums>;

export function daySums(db: Reader, where: Where) {
  const read = new Map<string, Promise<PlaceDay[]>>();
  const places = ({ from, to }: Stretch): Promise<PlaceDay[]> => {
    const key = `${from} ${to}`;
    const known = read.get(key) ?? placeDays(db, from, to, where);
    read.set(key, known);
    return known;
  };
  return {
    /** First and last day with a receipt. */
    counted: () => countedDays(db, where),
    places,
    async whole(stretch: Stretch): Promise<Whole> {
      return addedUp(await places(stretch));
    },
    payments: ({ from, to }: Stretch): Promise<Keyed<Sums>[]> => paymentSums(db, from, to, where),
    hours: ({ from, to }: Stretch): Promise<Keyed<Sums>[]> => hourSums(db, from, to, where),
    weekHours: ({ from, to }: Stretch): Promise<Keyed<Sums>[]> => weekHourSums(db, from, to, where),
    categories: ({ from, to }: Stretch): Promise<Keyed<MarginSums>[]> => marginSums(db, from, to, where),
  };
}

export function addedUp(rows: readonly Whole[]): Whole {
  const whole = { ...nothing };
  for (const row of rows) {
    whole.receipts += row.receipts;
    whole.revenue += row.revenue;
    whole.knownRevenue += row.knownRevenue;
    whole.knownNet += row.knownNet;
    whole.knownCost += row.knownCost;
  }
  return whole;
}

async function placeDays(db: Reader, from: Day, to: Day, where: Where): Promise<PlaceDay[]> {
  const margins = new Map<string, Awaited<ReturnType<typeof placeMargins>>[number]>();
  for (const row of await placeMargins(db, from, to, where))
    margins.set(`${row.day} ${row.channelId} ${row.store}`, row);
  return (await placeReceipts(db, from, to, where)).map((row) => {
    const of = margins.get(`${row.day} ${row.channelId} ${row.store}`);
    const { knownRevenue = 0, knownNet = 0, knownCost = 0 } = of ?? {};
    return { ...row, knownRevenue, knownNet, knownCost };
  });
}
