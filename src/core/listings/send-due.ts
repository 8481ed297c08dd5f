import type { OutsideFailure } from '../../api/outside.ts';
import type { Offer, OfferAnswer } from '../channels/index.ts';
import type { Sending } from './after-answer.ts';
import type { Writer } from '../database/index.ts';
import { answerPlace, holdMs, type LaneCall } from './lane.ts';
import { holdAll } from './listings.sql.ts';
import { noteAnswers } from './note-answers.ts';
import { addTally, type Tally } from './parts.ts';
import { takeBatch, type TakePlace } from './take-batch.ts';

/** Sends one batch of what is due; false where nothing was. */
export async function sendDue(call: LaneCall, tally: Tally): Promise<boolean> {
  const { lane, channel, port } = call;
  const { database, clock, settings, pricing, dailyLimits, practice } = lane.parts;
  const { currency, storeCode, timeZone } = await settings.current();
  const perDay = (dailyLimits ?? !practice) ? port.updatesPerDay : null;
  const most = lane.budgetOf(port).pieces(clock.now(), port.batchSize);
  if (most === 0) return false;
  const renewals = (db: Writer, at: number) =>
    lane.renewals.dueAt(at) ? lane.renewals.take(db, channel.id, port, at, most) : Promise.resolve([]);
  const place: TakePlace = { channel, port, shop: { currency, storeCode }, pricing, timeZone, perDay, most, renewals };
  const batch = await database.change((change) => takeBatch(change, place));
  lane.budgetOf(port).spend(clock.now(), batch.offers.length + batch.withdrawals.length);
  addTally(tally, { sent: 0, readBack: 0, refused: batch.refusedByCheck, waiting: batch.heldByLimit });
  const skus = batch.withdrawals.map(({ sku }) => sku);
  const withdrawn = skus.length === 0 || (await send(call, batch.withdrawals, () => port.withdraw(skus), tally));
  // The channel asked for a pause: what was taken goes back without a call.
  const publish = withdrawn ? () => port.publish(batch.offers) : async () => batch.offers.map(postponed(call));
  if (batch.offers.length > 0) await send(call, batch.sendings, publish, tally);
  return batch.taken > 0;
}

const postponed =
  ({ lane }: LaneCall) =>
  ({ sku }: Pick<Offer, 'sku'>): OfferAnswer => ({
    sku,
    outcome: 'later',
    code: 'stopped-before-it',
    at: lane.pausedUntil(),
  });

/** One call with its answers; false where it failed as a whole. */
async function send(
  call: LaneCall,
  sendings: readonly Sending[],
  ask: () => Promise<readonly OfferAnswer[]>,
  tally: Tally,
): Promise<boolean> {
  const { lane, channel } = call;
  const { clock, database, pricing } = lane.parts;
  let answers: readonly OfferAnswer[];
  let whole: OutsideFailure | null = null;
  try {
    answers = await ask();
    const worst = lane.pause.worst(answers);
    if (answers.some(({ outcome }) => outcome !== 'later')) lane.pause.moved();
    if (worst === null) lane.pause.succeeded();
    else lane.pause.failed(clock.now(), worst);
  } catch (error) {
    whole = await lane.failed(error);
    const code = whole.kind === 'later' ? whole.code : 'stopped-before-it';
    answers = sendings.map(({ sku }): OfferAnswer => ({ sku, outcome: 'later', code, at: lane.pausedUntil() }));
  }
  const place = await answerPlace(call);
  const noted = await database.change(async (change) => {
    const counted = await noteAnswers(change, { ...place, pricing, channel }, sendings, answers);
    if (whole?.kind === 'needs-you') {
      const why = { code: whole.code, details: JSON.stringify(whole.details) };
      await holdAll(change.db, channel.id, why, change.at, change.at + holdMs);
    }
    return counted;
  });
  addTally(tally, noted);
  return whole === null;
}
