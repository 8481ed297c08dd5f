/** One table of the numbers: the same sums, told apart one way. */
import { roundHalfUp } from '../../api/money.ts';
import type { SalesRow } from '../../api/sales.ts';
import type { SalesGrouping } from '../../api/sales-words.ts';
import type { Day } from '../../api/time.ts';
import { addDays, daysFrom, weekdayOf } from '../settings/index.ts';
import { addedUp, type DaySums, type PlaceDay, type Stretch } from './day-sums.ts';
import { knownShare, nothing, valueOf, type Whole } from './definitions.ts';
import type { Keyed, Sums } from './numbers.sql.ts';

export async function rowsBy(sums: DaySums, by: SalesGrouping, stretch: Stretch, first: Day): Promise<SalesRow[]> {
  switch (by) {
    case 'payment':
      return (await sums.payments(stretch)).map((row) => ({ ...counted(row), average: null }));
    case 'hour':
      return (await sums.hours(stretch)).toSorted((one, other) => Number(one.key) - Number(other.key)).map(counted);
    case 'weekday-hour':
      return (await sums.weekHours(stretch)).map(counted);
    case 'category':
      return (await sums.categories(stretch)).map((row) => ({
        ...withMargin(row.key, { ...row, receipts: 0 }),
        receipts: null,
        average: null,
      }));
    case 'channel':
      return byPlace(await sums.places(stretch), ({ channelId }) => channelId);
    case 'store':
      return byPlace(await sums.places(stretch), ({ store }) => store);
    case 'day':
    case 'week':
    case 'month':
    case 'weekday':
      return byTime(await sums.places(stretch), keyOfDay(by), stretch, first);
  }
}

const byPlace = (places: readonly PlaceDay[], keyOf: (place: PlaceDay) => string): SalesRow[] =>
  [...Map.groupBy(places, keyOf)]
    .map(([key, rows]) => withMargin(key, addedUp(rows)))
    .sort((one, other) => other.revenue - one.revenue || (one.key < other.key ? -1 : 1));

function byTime(
  places: readonly PlaceDay[],
  keyOf: (day: Day) => string,
  { from, to }: Stretch,
  first: Day,
): SalesRow[] {
  const groups = Map.groupBy(places, ({ day }) => keyOf(day));
  // A day on which nothing was sold is a day; before the first receipt there are none.
  const keys = new Set([...groups.keys(), ...daysFrom(from < first ? first : from, to).map(keyOf)]);
  return [...keys].sort().map((key) => {
    const rows = groups.get(key);
    return rows === undefined ? counted({ key, receipts: 0, revenue: 0 }) : withMargin(key, addedUp(rows));
  });
}

function keyOfDay(by: 'day' | 'week' | 'month' | 'weekday'): (day: Day) => string {
  switch (by) {
    case 'day':
      return (day) => day;
    case 'week':
      return (day) => addDays(day, 1 - weekdayOf(day));
    case 'month':
      return (day) => day.slice(0, 7);
    case 'weekday':
      return (day) => String(weekdayOf(day));
  }
}

/** Of sums that know no margin. */
const counted = ({ key, receipts, revenue }: Keyed<Sums>): SalesRow => ({
  ...withMargin(key, { ...nothing, receipts, revenue }),
  margin: null,
  knownShare: null,
});

const withMargin = (key: string, whole: Whole): SalesRow => ({
  key,
  receipts: whole.receipts,
  revenue: whole.revenue,
  average: whole.receipts > 0 ? roundHalfUp(whole.revenue, whole.receipts) : null,
  margin: valueOf('margin', whole),
  knownShare: knownShare(whole),
});
