import type { Vendor } from '../../api/channels.ts';
import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import { toInstant } from '../../api/time.ts';
import type { ChannelRow, OffersPort } from '../channels/index.ts';
import type { AnswerPlace } from './after-answer.ts';
import { dayIn } from './daily-limit.ts';
import { factsOf } from './offers.sql.ts';
import type { ListingsParts } from './parts.ts';
import { type ChannelPause, openPause } from './pause.ts';
import { openRenewals, type Renewals } from './renewals.ts';
import { noRateLimit, type RateBudget, rateBudget } from './rate-budget.ts';

/** How long a channel is left alone when a person must do something about its account. */
export const holdMs = 60 * 60_000;

/** No vendor asks for more than a day; what lies further ahead was dated by a clock that has been set back since. */
const longestPauseMs = 26 * 60 * 60_000;

/** What the pieces of a channel's work share: its pause, its budget of calls, and what a failure means for it. */
export interface Lane {
  readonly parts: ListingsParts;
  readonly channelId: string;
  readonly vendor: Vendor;
  readonly pause: ChannelPause;
  readonly renewals: Renewals;
  isPaused(): boolean;
  pausedUntil(): string;
  budgetOf(port: OffersPort): RateBudget;
  /** Anything but the three kinds is a bug and logged as one. */
  failed(error: unknown): Promise<OutsideFailure>;
}

/** A port in use for a channel, as the pieces get it. */
export interface LaneCall {
  readonly lane: Lane;
  readonly channel: ChannelRow;
  readonly port: OffersPort;
}

export function openLane(parts: ListingsParts, channelId: string, vendor: Vendor): Lane {
  const { clock, log } = parts;
  const pause = openPause(parts.random);
  let budget: RateBudget | null = null;
  return {
    parts,
    channelId,
    vendor,
    pause,
    renewals: openRenewals(),
    isPaused() {
      const ahead = pause.now().until - clock.now();
      return ahead > 0 && ahead < longestPauseMs;
    },
    pausedUntil: () => toInstant(Math.max(pause.now().until, clock.now())),
    /** Of the connector's own saying; one that was opened anew goes on with what is left. */
    budgetOf({ rate }) {
      const limited = parts.rateLimits ?? !(parts.practice || parts.channels.throughGateway());
      if (rate === undefined || !limited) return noRateLimit;
      return (budget ??= rateBudget(rate));
    },
    async failed(error) {
      if (!(error instanceof OutsideError)) {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        log.error({ channel: channelId, error: text }, 'sync failed by a bug');
        pause.failed(clock.now(), { code: 'answer-unreadable', at: null });
        return { kind: 'later', code: 'answer-unreadable', at: null, detail: '' };
      }
      const { failure } = error;
      const { kind, code, detail } = failure;
      log.info({ channel: channelId, kind, code, detail }, 'channel said no');
      if (kind === 'later') pause.failed(clock.now(), failure);
      if (kind === 'needs-you') pause.hold(clock.now() + holdMs, code);
      if (kind === 'sign-in') await parts.channels.failed(vendor, failure);
      return failure;
    },
  };
}

/** When and under what terms an answer arrived. */
export async function answerPlace({ lane, port }: LaneCall): Promise<AnswerPlace> {
  const { parts, pause } = lane;
  const { timeZone } = await parts.settings.current();
  const at = parts.clock.now();
  const { until } = pause.now();
  return {
    at,
    day: dayIn(at, timeZone),
    readsBack: port.readsBack,
    showsAfterMs: port.showsAfterMs,
    retryAt: (attempts, named) => Math.max(until, pause.next(at, attempts, named)),
  };
}

/** The SKUs under which listings stand at the channel, with their variants. */
export async function skusOf(
  { database }: Pick<ListingsParts, 'database'>,
  rows: readonly { readonly variant_id: number; readonly sent_sku: string | null }[],
): Promise<Map<string, number>> {
  const unsent = rows.filter((row) => row.sent_sku === null).map((row) => row.variant_id);
  const now = new Map((await factsOf(database.read, unsent)).map((facts) => [facts.variantId, facts.sku]));
  return new Map(rows.map((row) => [row.sent_sku ?? now.get(row.variant_id) ?? '', row.variant_id]));
}
