/**
 * The one rule: whether the shop may turn to a person now, and if not, why and until when. What a person asked for (a
 * ticket, a receipt, an answer to their question) is not held back by it and does not count.
 */
import { Temporal } from 'temporal-polyfill';

import type { ContactNo, ContactPurpose, ContactRules } from '../../../api/contact-rule-words.ts';
import type { ContactWay } from '../../../api/segment-words.ts';
import type { Standing } from '../consent-standing.ts';

export const dayMs = 86_400_000;

export interface Reached {
  readonly mail: string | null;
  readonly phone: string | null;
  /** The mail server said that there is nobody at this address. */
  readonly mailRefused: boolean;
  /** What they allow, for each purpose and way. */
  readonly allowed: readonly Standing[];
  /** When the shop turned to them, milliseconds, in any order. */
  readonly contacts: readonly number[];
}

export interface Verdict {
  readonly way: ContactWay;
  readonly no: ContactNo | null;
  /** When the answer becomes another by itself; null: it does not. */
  readonly from: number | null;
}

export interface Moment {
  readonly now: number;
  readonly timeZone: string;
}

export function verdictOf(
  { mail, phone, mailRefused, allowed, contacts }: Reached,
  rules: ContactRules,
  { way, purpose }: { readonly way: ContactWay; readonly purpose: ContactPurpose },
  { now, timeZone }: Moment,
): Verdict {
  if ((way === 'mail' ? mail : phone) === null) return { way, no: 'no-address', from: null };
  if (way === 'mail' && mailRefused) return { way, no: 'address-refused', from: null };
  const standing = allowed.find((each) => each.purpose === purpose && each.channel === way)?.granted ?? null;
  if (standing !== true) return { way, no: standing === null ? 'never-asked' : 'withdrawn', from: null };
  const capped = cappedUntil(contacts, rules, now);
  if (capped !== null) return { way, no: 'cap', from: afterQuiet(capped, rules, timeZone) };
  const open = afterQuiet(now, rules, timeZone);
  return open > now ? { way, no: 'quiet', from: open } : { way, no: null, from: null };
}

/** Until when nobody turns to them again; null: no cap stands in the way. */
export function cappedUntil(contacts: readonly number[], { most, days }: ContactRules, now: number): number | null {
  const within = [...new Set(contacts)].filter((at) => at > now - days * dayMs).toSorted((one, other) => other - one);
  const decides = within[most - 1];
  return decides === undefined ? null : decides + days * dayMs;
}

/** The first moment from then on that is neither a quiet day nor a quiet hour. */
export function afterQuiet(at: number, { quietDays, fromHour, untilHour }: ContactRules, timeZone: string): number {
  let clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const opening = (day: Temporal.ZonedDateTime) => day.startOfDay().add({ hours: fromHour });
  for (let tries = 0; tries < 9; tries += 1) {
    if (!quietDays.includes(clock.dayOfWeek) && clock.hour < untilHour)
      return clock.hour >= fromHour ? clock.epochMilliseconds : opening(clock).epochMilliseconds;
    clock = clock.startOfDay().add({ days: 1 });
  }
  return clock.epochMilliseconds;
}

/**
 * The way that suits them best: the one by which they were last in touch, if they allow it; otherwise another that they
 * allow. `ways` as the rule judged them.
 */
export function bestWay(ways: readonly Verdict[], lastUsed: ContactWay | null): ContactWay | null {
  const possible = ways.filter(({ no }) => no === null || no === 'cap' || no === 'quiet').map(({ way }) => way);
  if (lastUsed !== null && possible.includes(lastUsed)) return lastUsed;
  return possible[0] ?? null;
}
