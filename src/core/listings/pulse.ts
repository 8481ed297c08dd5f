import type { pulse as pulseShape } from '../../api/listings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { z } from 'zod';
import type { Numbers } from './counts.ts';

export interface PulseFacts {
  readonly numbers: ReadonlyMap<string, Numbers>;
  readonly lastSentAt: number | null;
  readonly latestDue: { readonly channelId: string; readonly at: number } | null;
  /** Some channel cannot be reached at all. */
  readonly offline: boolean;
  /** Some account must be signed in again while things wait for it. */
  readonly signIn: boolean;
  readonly now: number;
}

/** The one sentence in the header: what is under way comes before what waits for a hand, being without a line before both. */
export function pulseOf({
  numbers,
  lastSentAt,
  latestDue,
  offline,
  signIn,
  now,
}: PulseFacts): z.infer<typeof pulseShape> {
  const sum = (name: keyof Numbers): number => [...numbers.values()].reduce((total, each) => total + each[name], 0);
  const onTheWay = sum('onTheWay');
  const needsHand = sum('needsHand');
  const due = latestDue !== null && latestDue.at > now ? latestDue : null;
  return {
    state: stateOf(),
    onTheWay,
    needsHand,
    live: sum('live'),
    delivered: sum('delivered'),
    lastSentAt: toInstantOrNull(lastSentAt),
    dueBy: due === null ? null : { channelId: due.channelId, at: toInstant(due.at) },
  };

  function stateOf() {
    if (onTheWay > 0 && offline) return 'offline';
    if (signIn) return 'needs-hand';
    if (onTheWay > 0) return 'on-the-way';
    return needsHand > 0 ? 'needs-hand' : 'all-sent';
  }
}
