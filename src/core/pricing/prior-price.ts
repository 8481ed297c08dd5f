/** What the prior price reads of a record of one variant on one channel. */
export interface SeenPrice {
  readonly sequence: number;
  /** Minor units; null: taken off sale. */
  readonly amount: number | null;
  readonly from: number;
  /** Since when a customer could see it; null: nobody ever saw it. */
  readonly visibleFrom: number | null;
  /** A slip that was corrected within ten minutes: it stays in the proof and does not count. */
  readonly typingError: boolean;
}

/**
 * The lowest price that customers could see in `[windowStart, at)`: the prior price of a reduction announced at `at`
 * (Directive 98/6/EC art. 6a; Codice del consumo art. 17-bis). A price is seen from when it showed until the next one
 * showed, so one that began before the window counts while it lasted into it. Null: none was seen.
 */
export const priorPrice = (records: readonly SeenPrice[], windowStart: number, at: number): number | null =>
  lowestSeen(records, windowStart, at)?.amount ?? null;

/** The record of that price: the proof names it. Of equal ones the latest. */
export function lowestSeen<Record extends SeenPrice>(
  records: readonly Record[],
  windowStart: number,
  at: number,
): Record | null {
  const seen = records
    .filter((record) => showedFrom(record) !== null)
    .sort((one, other) => one.sequence - other.sequence);
  let lowest: Record | null = null;
  // Backwards, so that `ends` is when the next one showed; a price accepted late never outlives its successor.
  let ends = at;
  for (const record of seen.reverse()) {
    const begins = showedFrom(record) ?? at;
    const counts = record.amount !== null && !record.typingError && begins < ends && ends > windowStart;
    if (counts && (lowest === null || (record.amount as number) < (lowest.amount as number))) lowest = record;
    ends = Math.min(ends, begins);
  }
  return lowest;
}

/** Goods taken off sale are off from that moment, whether or not a channel ever confirmed it. */
const showedFrom = ({ amount, from, visibleFrom }: SeenPrice): number | null =>
  amount === null ? (visibleFrom ?? from) : visibleFrom;
