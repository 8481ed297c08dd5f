import type { PromotionPreview, PromotionWish } from '../../../api/promotions.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { LocalMinute } from '../../../api/time.ts';
import { storeMinute, type StoreMinute } from '../plans/store-minute.ts';
import type { Step } from './compute-rows.ts';
import { changesPrice } from './reduce.ts';

export type Wish = Omit<PromotionWish, 'name'>;
type Note = PromotionPreview['notes'][number];

export interface WishedTimes {
  readonly from: number;
  readonly until: number;
  /** The first is the promotion's own. */
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

const minuteMs = 60_000;

/** The minute under way is still *now*; one before it is refused, so that no history is made up. */
export function startOf(written: LocalMinute | null, at: number, timeZone: string): StoreMinute {
  if (written === null) return { at, night: null };
  const start = storeMinute(written, timeZone, 'start');
  if (start.at < at - minuteMs) throw new Refusal('time-is-past', { written });
  return { ...start, at: Math.max(start.at, at) };
}

export function endOf(written: LocalMinute, from: number, at: number, timeZone: string): StoreMinute {
  const end = storeMinute(written, timeZone, 'end');
  if (end.at <= at) throw new Refusal('time-is-past', { written });
  if (end.at <= from) throw new Refusal('time-order-wrong', { until: written });
  return end;
}

/** A promotion's minutes as instants, its steps in order; refuses what cannot be. */
export function readTimes(wish: Wish, at: number, timeZone: string): WishedTimes {
  const from = startOf(wish.from, at, timeZone);
  const until = endOf(wish.until, from.at, at, timeZone);
  const notes: Note[] = [];
  if (from.night !== null) notes.push(`start-${from.night}`);
  if (until.night !== null) notes.push(`end-${until.night}`);
  if (changesPrice(wish.reduction)) notes.push('sales-season');
  else notes.push('conditions-on-sign');
  return { from: from.at, until: until.at, steps: stepsOf(wish, from.at, until.at, timeZone), notes };
}

function stepsOf(wish: Wish, from: number, until: number, timeZone: string): Step[] {
  const { reduction, regime } = wish;
  const first = 'value' in reduction ? reduction.value : 0;
  const later = wish.steps.map(({ from: written, value }) => ({
    from: storeMinute(written, timeZone, 'start').at,
    value,
  }));
  if (later.length > 0 && (regime !== 'progressive' || !changesPrice(reduction)))
    throw new Refusal('promotion-steps-wrong');
  const all = [{ from, value: first }, ...later];
  for (const [place, step] of all.entries()) {
    const before = all[place - 1];
    if (before === undefined) continue;
    const larger = reduction.kind === 'fixed' ? step.value < before.value : step.value > before.value;
    if (step.from <= before.from || step.from >= until || !larger) throw new Refusal('promotion-steps-wrong');
  }
  if (reduction.kind === 'percent' && all.some(({ value }) => value > 9_999))
    throw new Refusal('promotion-steps-wrong');
  return all.map((step, place) => ({ ...step, step: place, until: all[place + 1]?.from ?? until }));
}
