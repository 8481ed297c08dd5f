const minuteMs = 60_000;

/** Calls that a channel still takes within this minute; what it does not count is not held back. */
export interface RateBudget {
  /** Pieces that may go now at so many calls each; never more than `most`. */
  pieces(now: number, most: number): number;
  spend(now: number, pieces: number): void;
}

export const noRateLimit: RateBudget = { pieces: (_now, most) => most, spend: () => {} };

/** A sliding minute: never more calls within any sixty seconds, however the clock chores fall. */
export function rateBudget(rate: { readonly callsPerMinute: number; readonly callsPerOffer: number }): RateBudget {
  let spent: { readonly at: number; readonly calls: number }[] = [];
  return {
    pieces(now, most) {
      // What stands in the future was spent before a clock was set back.
      spent = spent.filter(({ at }) => at > now - minuteMs && at <= now);
      const left = rate.callsPerMinute - spent.reduce((sum, { calls }) => sum + calls, 0);
      return Math.max(0, Math.min(most, Math.floor(left / rate.callsPerOffer)));
    },
    spend(now, pieces) {
      if (pieces > 0) spent.push({ at: now, calls: pieces * rate.callsPerOffer });
    },
  };
}
