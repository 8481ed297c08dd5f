/** One channel that is reached through a vendor's API: sends what is due, asks for verdicts, reads back. */
import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import { toInstant } from '../../api/time.ts';
import type { ChannelRow, OfferAnswer, OffersPort } from '../channels/index.ts';
import type { AnswerPlace, Sending } from './after-answer.ts';
import { dayIn } from './daily-limit.ts';
import { dueForVerdict, dueToRead, holdAll, makeAllDue, namedPause, releaseHeld, resetCutOff } from './listings.sql.ts';
import { noteAnswers, noteVerdicts } from './note-answers.ts';
import { noteReadings } from './note-readings.ts';
import { factsOf } from './offers.sql.ts';
import { addTally, emptyTally, type ListingsParts, type Tally } from './parts.ts';
import { openPause } from './pause.ts';
import { noRateLimit, type RateBudget, rateBudget } from './rate-budget.ts';
import { takeBatch, type TakePlace } from './take-batch.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

type Why = { readonly code: string; readonly at: string | null };

/** How long a listing that shows what it should is left alone; in practice people want to see a changed price found. */
const calmMs = { real: dayMs, practice: 10 * 60_000 };

export type VendorLane = ReturnType<typeof openVendorLane>;

export function openVendorLane(parts: ListingsParts, channelId: string, vendor: 'google' | 'meta') {
  const { database, clock, log } = parts;
  const pause = openPause(parts.random);
  let begun = false;
  let budget: RateBudget | null = null;

  /** After a start: what was cut off goes again, and a pause that the channel asked for still holds. */
  async function begin(): Promise<void> {
    if (begun) return;
    await database.change(async (change) => {
      const cutOff = await resetCutOff(change.db, channelId, change.at);
      if (cutOff > 0) change.announce('listings');
      const until = await namedPause(change.db, channelId, change.at);
      if (until !== null) pause.resume(until, 'too-many-requests');
    });
    begun = true;
  }

  /** Works until nothing is due, the channel asks for a pause, or `goOn` says stop. */
  async function round(channel: ChannelRow, goOn: () => boolean): Promise<Tally> {
    const tally = emptyTally();
    try {
      await begin();
      while (goOn() && pause.now().until <= clock.now()) {
        const port = await offersPort();
        if (port === null) break;
        const sent = await send(channel, port, tally);
        const judged = await verdicts(channel, port, tally);
        if (!(await read(channel, port, tally)) && !sent && !judged) break;
      }
    } catch (error) {
      // An answer that could not be written down (a full disk): what was on its way goes again.
      begun = false;
      throw error;
    }
    return tally;
  }

  /** Of the connector's own saying; one that was opened anew goes on with what is left. */
  function budgetOf({ rate }: OffersPort): RateBudget {
    const limited = parts.rateLimits ?? !(parts.practice || parts.channels.throughGateway());
    if (rate === undefined || !limited) return noRateLimit;
    return (budget ??= rateBudget(rate));
  }

  async function offersPort(): Promise<OffersPort | null> {
    try {
      return (await parts.channels.connector(vendor))?.offers ?? null;
    } catch (error) {
      await failed(error, null);
      return null;
    }
  }

  async function send(channel: ChannelRow, port: OffersPort, tally: Tally): Promise<boolean> {
    const { currency, storeCode, timeZone } = await parts.settings.current();
    const limited = parts.dailyLimits ?? !parts.practice;
    const perDay = limited ? port.updatesPerDay : null;
    const most = budgetOf(port).pieces(clock.now(), port.batchSize);
    if (most === 0) return false;
    const place: TakePlace = { channel, port, shop: { currency, storeCode }, timeZone, perDay, most };
    const batch = await database.change((change) => takeBatch(change, place));
    budgetOf(port).spend(clock.now(), batch.offers.length + batch.withdrawals.length);
    addTally(tally, { sent: 0, readBack: 0, refused: batch.refusedByCheck, waiting: batch.heldByLimit });
    const skus = batch.withdrawals.map(({ sku }) => sku);
    const withdrawn =
      skus.length === 0 || (await call(channel, port, batch.withdrawals, () => port.withdraw(skus), tally));
    // The channel asked for a pause: what was taken goes back without a call.
    const ask = withdrawn ? () => port.publish(batch.offers) : async () => batch.offers.map(postponed);
    if (batch.offers.length > 0) await call(channel, port, batch.sendings, ask, tally);
    return batch.taken > 0;
  }

  const pausedUntil = (): string => toInstant(Math.max(pause.now().until, clock.now()));
  const postponed = ({ sku }: { readonly sku: string }): OfferAnswer => ({
    sku,
    outcome: 'later',
    code: 'stopped-before-it',
    at: pausedUntil(),
  });

  /** One call with its answers; false where it failed as a whole. */
  async function call(
    channel: ChannelRow,
    port: OffersPort,
    sendings: readonly Sending[],
    ask: () => Promise<readonly OfferAnswer[]>,
    tally: Tally,
  ): Promise<boolean> {
    let answers: readonly OfferAnswer[];
    let whole: OutsideFailure | null = null;
    try {
      answers = await ask();
      const worst = pause.worst(answers);
      if (worst === null) pause.succeeded();
      else pause.failed(clock.now(), worst);
    } catch (error) {
      whole = await failed(error, channel);
      const code = whole.kind === 'later' ? whole.code : 'stopped-before-it';
      answers = sendings.map(({ sku }): OfferAnswer => ({ sku, outcome: 'later', code, at: pausedUntil() }));
    }
    const place = await answerPlace(port);
    addTally(
      tally,
      await database.change(async (change) => {
        const noted = await noteAnswers(change, parts, channel, sendings, answers, place);
        if (whole?.kind === 'needs-you') {
          const why = { code: whole.code, details: JSON.stringify(whole.details) };
          await holdAll(change.db, channel.id, why, change.at, change.at + hourMs);
        }
        return noted;
      }),
    );
    return whole === null;
  }

  async function answerPlace(port: OffersPort): Promise<AnswerPlace> {
    const { timeZone } = await parts.settings.current();
    const at = clock.now();
    const { until } = pause.now();
    return {
      at,
      day: dayIn(at, timeZone),
      readsBack: port.readsBack,
      showsAfterMs: port.showsAfterMs,
      retryAt: (attempts, named) => Math.max(until, pause.next(at, attempts, named)),
    };
  }

  async function verdicts(channel: ChannelRow, port: OffersPort, tally: Tally): Promise<boolean> {
    if (port.verdicts === undefined || pause.now().until > clock.now()) return false;
    const due = await dueForVerdict(database.read, channel.id, clock.now(), port.batchSize);
    for (const handle of new Set(due.map((row) => row.handle as string))) {
      const rows = due.filter((row) => row.handle === handle);
      const skus = await skusOf(
        rows.map((row) => row.variant_id),
        rows,
      );
      try {
        const answers = await port.verdicts(handle, [...skus.keys()]);
        const place = await answerPlace(port);
        const asked = { handle, skus };
        addTally(tally, await database.change((change) => noteVerdicts(change, parts, channel, asked, answers, place)));
        pause.succeeded();
      } catch (error) {
        await failed(error, channel);
        return false;
      }
    }
    return due.length > 0;
  }

  async function read(channel: ChannelRow, port: OffersPort, tally: Tally): Promise<boolean> {
    if (!port.readsBack || pause.now().until > clock.now()) return false;
    const most = budgetOf(port).pieces(clock.now(), port.batchSize);
    const due = most === 0 ? [] : await dueToRead(database.read, channel.id, clock.now(), most);
    if (due.length === 0) return false;
    const skus = await skusOf(
      due.map((row) => row.variant_id),
      due,
    );
    const startedAt = clock.now();
    budgetOf(port).spend(startedAt, due.length);
    try {
      const told = await port.readBack([...skus.keys()]);
      const brokenOff = told.filter((each) => each.state === 'unread');
      if (brokenOff.length > 0) pause.failed(clock.now(), pause.worst(brokenOff) ?? (brokenOff[0] as Why));
      else pause.succeeded();
      const shown = new Map(told.map((each) => [skus.get(each.sku), each]));
      const place = { showsAfterMs: port.showsAfterMs, calmMs: parts.practice ? calmMs.practice : calmMs.real };
      const reading = { variantIds: [...skus.values()], shown, startedAt, pausedUntil: pause.now().until };
      await database.change((change) => noteReadings(change, channel, reading, place));
      tally.readBack += told.length - brokenOff.length;
      return true;
    } catch (error) {
      await failed(error, channel);
      return false;
    }
  }

  async function skusOf(
    variantIds: readonly number[],
    rows: readonly { readonly variant_id: number; readonly sent_sku: string | null }[],
  ): Promise<Map<string, number>> {
    const now = new Map((await factsOf(database.read, variantIds)).map((facts) => [facts.variantId, facts.sku]));
    return new Map(rows.map((row) => [row.sent_sku ?? now.get(row.variant_id) ?? '', row.variant_id]));
  }

  /** What the failure of a whole call means for the channel. Anything but the three kinds is a bug and logged as one. */
  async function failed(error: unknown, channel: ChannelRow | null): Promise<OutsideFailure> {
    if (!(error instanceof OutsideError)) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log.error({ channel: channel?.id ?? channelId, error: text }, 'sync failed by a bug');
      pause.failed(clock.now(), { code: 'answer-unreadable', at: null });
      return { kind: 'later', code: 'answer-unreadable', at: null, detail: '' };
    }
    const { failure } = error;
    log.info({ channel: channelId, kind: failure.kind, code: failure.code, detail: failure.detail }, 'channel said no');
    if (failure.kind === 'later') pause.failed(clock.now(), failure);
    if (failure.kind === 'needs-you') pause.hold(clock.now() + hourMs, failure.code);
    if (failure.kind === 'sign-in') await parts.channels.failed(vendor, failure);
    return failure;
  }

  return {
    round,
    pause: () => pause.now(),
    /** Someone changed something about the account: what was held for it is due. */
    async lift(): Promise<void> {
      pause.lift();
      await database.change(async (change) => releaseHeld(change.db, channelId, change.at));
    },
    /** *Do it now*: everything is due as soon as the channel itself allows. */
    async hurry(): Promise<void> {
      await begin();
      pause.lift();
      await database.change(async (change) => {
        await makeAllDue(change.db, channelId, Math.max(change.at, pause.now().until));
      });
    },
  };
}
