/** The daily sums made anew from the receipts; their days too, for the store's clock may be another one since. */
import { Temporal } from 'temporal-polyfill';

import type { Change } from '../database/index.ts';
import {
  addLineSums,
  addReceiptSums,
  clearSums,
  daysAfter,
  everyReceipt,
  receiptCount,
  setDay,
  sumRows,
} from './sums.sql.ts';

const atOnce = 2000;
/** Every zone's clock stands a whole number of quarters of an hour from UTC. */
const quarterMs = 15 * 60_000;

export async function rebuild(change: Change, timeZone: string) {
  const { db } = change;
  const before = await sumRows(db);
  await correctDays(change, timeZone);
  await clearSums(db);
  await addReceiptSums(db, everyReceipt);
  await change.breathe();
  await addLineSums(db, everyReceipt, 1);
  const after = await sumRows(db);
  const wrong =
    [...after].filter((row) => !before.has(row)).length + [...before].filter((row) => !after.has(row)).length;
  change.announce('sales');
  const days = new Set([...after].map((row) => (JSON.parse(row) as { day: string }).day)).size;
  return { receipts: await receiptCount(db), days, wrong };
}

async function correctDays(change: Change, timeZone: string): Promise<void> {
  const clocks = new Map<number, { day: string; hour: number }>();
  const clockOf = (at: number) => {
    const quarter = Math.floor(at / quarterMs);
    const known = clocks.get(quarter);
    if (known !== undefined) return known;
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const made = { day: zoned.toPlainDate().toString(), hour: zoned.hour };
    clocks.set(quarter, made);
    return made;
  };
  for (let after = 0; ;) {
    const rows = await daysAfter(change.db, after, atOnce);
    if (rows.length === 0) return;
    for (const row of rows) {
      const { day, hour } = clockOf(row.at);
      if (day !== row.day || hour !== row.hour) await setDay(change.db, { id: row.id, day, hour });
    }
    after = rows.at(-1)?.id ?? after;
    await change.breathe();
  }
}
