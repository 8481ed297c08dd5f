/** The part of a price record that tells when it was in force. */
export interface DatedPrice {
  readonly sequence: number;
  /** Minor units; null: no price from here on. */
  readonly amount: number | null;
  readonly from: number;
  /** When a later record took over; null: in force. */
  readonly until: number | null;
}

/**
 * The price in force at an instant, of one variant on one channel; null when there was none. The sequence decides, not
 * the clock: a PC whose clock was set back still tells its prices in the order in which they were given.
 */
export function priceAt(records: readonly DatedPrice[], at: number): number | null {
  let last: DatedPrice | null = null;
  for (const record of records) {
    if (record.from > at || (record.until !== null && record.until <= at)) continue;
    if (last === null || record.sequence > last.sequence) last = record;
  }
  return last?.amount ?? null;
}
