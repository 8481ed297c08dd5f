/** What the records of a price tell: the line of the last months, its lowest point in thirty days, and who changed what. */
import type { PriceReason, PriceRecord } from '../../api/pricing.ts';
import type { LinePoint } from '../parts/LineChart.vue';

const dayMs = 24 * 60 * 60_000;
const shortestDays = 30;
const longestDays = 180;

const ofBase = (records: readonly PriceRecord[]): PriceRecord[] =>
  records.filter(({ channelId }) => channelId === null);

const holdsAt = (record: PriceRecord, at: number): boolean =>
  Date.parse(record.from) <= at && (record.until === null || Date.parse(record.until) > at);

/** The one price day by day, from its first day or half a year ago until now. */
export function priceLine(records: readonly PriceRecord[], now: number): LinePoint[] {
  const base = ofBase(records);
  const first = Math.min(now, ...base.map(({ from }) => Date.parse(from)));
  const days = Math.min(Math.max(Math.ceil((now - first) / dayMs), shortestDays), longestDays);
  return Array.from({ length: days + 1 }, (_, place) => {
    const at = now - (days - place) * dayMs;
    return { at, value: base.find((record) => holdsAt(record, at))?.amount ?? null };
  });
}

/** The lowest price in force at any moment of the last thirty days; slips that were corrected at once do not count. */
export function lowestOfThirtyDays(records: readonly PriceRecord[], now: number): number | null {
  const amounts = ofBase(records)
    .filter(({ typingError, from, until }) => {
      const ended = until === null ? now : Date.parse(until);
      return !typingError && Date.parse(from) <= now && ended > now - shortestDays * dayMs;
    })
    .flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return amounts.length === 0 ? null : Math.min(...amounts);
}

/** Reasons that come over several channels at one minute, and are one change to whoever reads. */
const together: readonly PriceReason[] = [
  'promotion',
  'promotion-ended',
  'scheduled',
  'scheduled-until',
  'scheduled-ended',
];

export interface ReducedSpan {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** The promotions of the months shown, each once however many channels it was on; one that still runs ends now. */
export function reducedSpans(records: readonly PriceRecord[], since: number, now: number): ReducedSpan[] {
  const spans = new Map<number, ReducedSpan>();
  for (const { reason, amount, from, until } of records) {
    if (reason !== 'promotion' || amount === null) continue;
    const span = { from: Math.max(Date.parse(from), since), to: until === null ? now : Date.parse(until), amount };
    const known = spans.get(Date.parse(from));
    if (span.to > since && (known === undefined || amount < known.amount)) spans.set(Date.parse(from), span);
  }
  return [...spans.values()].toSorted((a, b) => a.from - b.from);
}

export interface PriceStep {
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  /** null: everywhere. */
  readonly channelIds: readonly string[] | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: PriceReason;
  readonly note: string;
  readonly typingError: boolean;
}

/** Newest first. What a change of the one price meant for the channels that follow it is no line of its own. */
export function priceSteps(records: readonly PriceRecord[]): PriceStep[] {
  const everywhere = new Set(ofBase(records).map(({ batchId, recordedAt }) => `${batchId} ${recordedAt}`));
  const steps = new Map<string, PriceStep & { channelIds: string[] | null }>();
  for (const record of records) {
    const { sequence, channelId, batchId, recordedAt, reason, amount } = record;
    if (channelId !== null && everywhere.has(`${batchId} ${recordedAt}`)) continue;
    const joined = channelId !== null && together.includes(reason);
    const key = joined ? [batchId, recordedAt, reason, amount].join(' ') : String(sequence);
    const known = steps.get(key);
    if (known?.channelIds != null && channelId !== null) known.channelIds.push(channelId);
    else steps.set(key, stepOf(record, records));
  }
  return [...steps.values()];
}

const stepOf = (record: PriceRecord, records: readonly PriceRecord[]): PriceStep & { channelIds: string[] | null } => ({
  sequence: record.sequence,
  at: record.recordedAt,
  who: record.actor,
  channelIds: record.channelId === null ? null : [record.channelId],
  from:
    records.find((other) => other.channelId === record.channelId && other.sequence < record.sequence)?.amount ?? null,
  to: record.amount,
  reason: record.reason,
  note: record.note,
  typingError: record.typingError,
});
