/** What a reading of the card makes of one field. */
import type { ProfileField } from '../../../api/profile.ts';
import type { FieldPatch, FieldRow } from './profile.sql.ts';
import type { Compare } from './same.ts';

/** One field as it was read. */
export interface FieldReading {
  /** What the card holds. */
  readonly held: unknown;
  /** What customers see. */
  readonly seen: unknown;
  readonly pending: boolean;
}

export interface ReadingPlace {
  readonly at: number;
  readonly same: Compare;
  /** Google does not know yet whose shop it is: nothing is shown until then. */
  readonly unverified: boolean;
  /** For so long after an edit, Google's copies may still differ. */
  readonly lagMs: number;
}

/** Google usually decides within hours; after so long a person may want to ask there. */
const longReviewMs = 3 * 24 * 60 * 60_000;

export function afterReading(row: FieldRow, reading: FieldReading, place: ReadingPlace): FieldPatch {
  const { held, seen } = reading;
  const same = (one: unknown, other: unknown) => place.same(row.field as ProfileField, one as never, other as never);
  const fresh = row.sentAt !== null && place.at - row.sentAt < place.lagMs;

  // Never said here: what stands there is what the shop wants, until it says otherwise.
  if (row.wanted === null) return settled({ wanted: held, sent: held, held, shown: seen });

  const asWanted = same(held, row.wanted);
  const known = same(held, row.held);
  if (!asWanted && !known) {
    if (fresh && same(held, row.before)) return { shown: seen };
    return { shown: held, state: 'conflict', reason: { code: 'profile-changed-there', details: {} }, force: false };
  }
  // A newer wish is on its way, or Google said no to it.
  if (!asWanted && !same(row.sent, row.wanted)) {
    const wasConflict = row.state === 'conflict' && row.reason?.code === 'profile-changed-there';
    return wasConflict || row.state === 'unknown'
      ? { shown: seen, held, state: 'behind', reason: null, notBefore: place.at }
      : { shown: seen };
  }
  // To be said again although the card holds it: what customers see decides nothing before that.
  if (row.state === 'behind' && row.force) return { shown: seen };
  return settled({ held, shown: seen, sent: row.wanted });

  function settled(values: FieldPatch): FieldPatch {
    const patch = { ...values, attempts: 0, alone: false, force: false };
    if (reading.pending) return { ...patch, state: 'accepted', reason: waiting() };
    if (same(seen, held)) return { ...patch, state: 'live', reason: null, before: null };
    if (place.unverified) return { ...patch, state: 'accepted', reason: waiting() };
    if (same(seen, row.before)) {
      if (fresh) return { ...patch, state: 'accepted', reason: null };
      return { ...patch, state: 'refused', reason: { code: 'profile-not-published', details: {} } };
    }
    return { ...patch, state: 'conflict', reason: { code: 'profile-suggested', details: {} } };
  }

  function waiting(): FieldRow['reason'] {
    if (place.unverified) return { code: 'profile-not-verified', details: {} };
    const long = row.sentAt !== null && place.at - row.sentAt > longReviewMs;
    return long ? { code: 'profile-review-long', details: {} } : null;
  }
}
