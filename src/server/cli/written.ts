/** What a person writes after a verb, read: prices, rules, moments. Unclear things are asked back, never guessed. */
import { type Currency, parseMoney, type Rounding } from '../../api/money.ts';
import type { BulkRule } from '../../api/pricing.ts';
import { Refusal } from '../../api/refusals.ts';

/** Minor units. Refuses with `price-unclear` (both readings), `price-negative`, `price-too-large`, `price-not-a-number`. */
export function readAmount(written: string, currency: Currency): number {
  const parsed = parseMoney(written, currency);
  switch (parsed.kind) {
    case 'amount':
      return parsed.amount;
    case 'unclear':
      throw new Refusal('price-unclear', { written, grouped: parsed.readings[0], decimal: parsed.readings[1] });
    case 'refused':
      if (parsed.reason === 'negative') throw new Refusal('price-negative', { written });
      if (parsed.reason === 'too-large') throw new Refusal('price-too-large', { written });
      throw new Refusal('price-not-a-number', { written });
  }
}

export const roundingsByName: Readonly<Record<string, Rounding>> = {
  none: 'none',
  '90': 'to-90',
  ',90': 'to-90',
  '99': 'to-99',
  ',99': 'to-99',
  '0,05': 'to-5-cents',
  '0.05': 'to-5-cents',
  '1': 'to-whole',
};

/** `+5%`, `-12,5%`, `+0,50`, `-1`, `=9,90`. Refuses with `price-rule-unreadable`. */
export function readRule(written: string, rounding: Rounding, currency: Currency): BulkRule {
  const match = /^([+\-−=])\s*(\S.*?)\s*(%?)$/u.exec(written.trim());
  const [, sign, number = '', percent] = match ?? [];
  if (sign === undefined) throw new Refusal('price-rule-unreadable', { written });
  const factor = sign === '-' || sign === '−' ? -1 : 1;
  if (percent === '%') {
    if (sign === '=') throw new Refusal('price-rule-unreadable', { written });
    return { kind: 'percent', value: factor * readHundredths(number, written), rounding };
  }
  const value = readAmount(number, currency);
  return sign === '=' ? { kind: 'fixed', value, rounding } : { kind: 'amount', value: factor * value, rounding };
}

/** Hundredths of a percent from `12,5`: no more than two places after the sign, or it was another number. */
function readHundredths(number: string, written: string): number {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(number);
  if (match === null) throw new Refusal('price-rule-unreadable', { written });
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/**
 * An instant as ISO 8601 in UTC. With a zone it is taken as written; without (`2026-12-05T18:30`, `2026-12-05 18:30`)
 * it is the time on the clock in the store. Refuses with `event-date-wrong`.
 */
export function readInstant(written: string, timeZone: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/iu.exec(
    written.trim(),
  );
  if (match === null) throw new Refusal('event-date-wrong', { written });
  const [, day, minute, second = ':00', zone] = match;
  const asUtc = Date.parse(`${day}T${minute}${second}${zone ?? 'Z'}`);
  if (Number.isNaN(asUtc)) throw new Refusal('event-date-wrong', { written });
  return new Date(zone === undefined ? fromWallClock(asUtc, timeZone) : asUtc).toISOString();
}

/** Twice, because the zone's offset at the first guess may be that of the other side of a change to summer time. */
function fromWallClock(wall: number, timeZone: string): number {
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Today in the store, as YYYY-MM-DD. */
export const dayIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
