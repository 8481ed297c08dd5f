import { Refusal } from '../../api/refusals.ts';
import type { Day } from '../../api/time.ts';
import { addDays, daysBetween, daysFrom, endOfStoreDay, startOfStoreDay } from '../settings/index.ts';

/** More days than a report compares; a mistyped year would otherwise build a list of half a million. */
const mostDays = 800;

/** A stretch of days, and as many right before it to compare with. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly beforeFrom: Day;
  readonly beforeTo: Day;
  readonly length: number;
}

export function spanOf(from: Day, to: Day): Span {
  const length = daysBetween(from, to);
  if (length < 1 || length > mostDays) throw new Refusal('invalid-input', { field: 'to', from, to });
  return { from, to, beforeFrom: addDays(from, -length), beforeTo: addDays(from, -1), length };
}

/** Sorts instants into the store's days, from the day before the span began to its last. */
export class DayCounter {
  readonly #days: readonly Day[];
  readonly #starts: readonly number[];
  readonly #sums: Map<Day, number>;
  /** First instant that counts, and the first that does not any more; milliseconds. */
  readonly from: number;
  readonly until: number;

  constructor(span: Pick<Span, 'beforeFrom' | 'to'>, timeZone: string) {
    this.#days = daysFrom(span.beforeFrom, span.to);
    this.#starts = this.#days.map((day) => startOfStoreDay(day, timeZone));
    this.#sums = new Map(this.#days.map((day) => [day, 0]));
    this.from = this.#starts[0] ?? 0;
    this.until = endOfStoreDay(span.to, timeZone);
  }

  dayOf(at: number): Day | undefined {
    if (at < this.from || at >= this.until) return undefined;
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#days[low];
  }

  add(at: number, count: number): void {
    const day = this.dayOf(at);
    if (day !== undefined) this.#sums.set(day, (this.#sums.get(day) ?? 0) + count);
  }

  /** Every day of the span and of the one before, with none as zero. */
  sums(): ReadonlyMap<Day, number> {
    return this.#sums;
  }
}
