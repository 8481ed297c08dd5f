import type { ChannelRow, OfferAnswer } from '../channels/index.ts';
import type { Change } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import { afterAnswer, afterVerdict, type AnswerPlace, type Sending } from './after-answer.ts';
import { listingsOf, noteSending, type Patched, saveListings } from './listings.sql.ts';
import { isSameOffer } from './sale.ts';
import { addTally, emptyTally, type ListingsParts, type Tally } from './parts.ts';

/** The channel that answered, and what its answers are taken by. */
export interface NotingPlace extends AnswerPlace, Pick<ListingsParts, 'pricing'> {
  readonly channel: ChannelRow;
}

type SentPrice = Parameters<Pricing['recordSeen']>[1][number];

/** Writes the answers of one call; who got none is tried again as if the line had broken. */
export async function noteAnswers(
  change: Change,
  place: NotingPlace,
  sendings: readonly Sending[],
  answers: readonly OfferAnswer[],
): Promise<Tally> {
  const answered = new Map(answers.map((answer) => [answer.sku, answer]));
  const rows = new Map((await rowsOf(change, place.channel, sendings)).map((row) => [row.variant_id, row]));
  const tally = emptyTally();
  const patched: Patched[] = [];
  const seen: SentPrice[] = [];
  for (const sending of sendings) {
    const row = rows.get(sending.variantId);
    if (row === undefined) continue;
    const answer = answered.get(sending.sku) ?? noAnswer(sending.sku);
    addTally(tally, tallyOf(answer));
    patched.push({ row, patch: afterAnswer(row, sending, answer, place) });
    const { variantId, amount, takenAt: sentAt } = sending;
    // Taken is seen, also where another price is wanted by now, and where its verdict will not be waited for any more.
    const overtaken = answer.outcome === 'sent' && !isSameOffer(row.wanted, sending.digest, place.at);
    if ((answer.outcome === 'accepted' || overtaken) && amount !== null) seen.push({ variantId, amount, sentAt });
  }
  await save(change, place, patched, seen);
  if (tally.sent > 0) await noteSending(change.db, place.channel.id, change.at);
  return tally;
}

/** The verdicts on one handle, by the SKU under which each listing was sent. */
export async function noteVerdicts(
  change: Change,
  place: NotingPlace,
  asked: { readonly handle: string; readonly skus: ReadonlyMap<string, number> },
  answers: readonly OfferAnswer[],
): Promise<Tally> {
  const answered = new Map(answers.map((answer) => [asked.skus.get(answer.sku), answer]));
  const tally = emptyTally();
  const patched: Patched[] = [];
  const seen: SentPrice[] = [];
  for (const row of await listingsOf(change.db, [...asked.skus.values()], place.channel.id)) {
    // Sent again meanwhile: an older verdict says nothing about it.
    if (row.state !== 'sent' || row.handle !== asked.handle) continue;
    const answer = answered.get(row.variant_id) ?? stillOpen(asked.handle);
    if (answer.outcome !== 'sent') addTally(tally, { ...tallyOf(answer), sent: 0 });
    patched.push({ row, patch: afterVerdict(row, answer, place) });
    if (answer.outcome === 'accepted' && row.sent_amount !== null)
      seen.push({ variantId: row.variant_id, amount: row.sent_amount, sentAt: row.sent_at ?? place.at });
  }
  await save(change, place, patched, seen);
  return tally;
}

const rowsOf = (change: Change, channel: ChannelRow, sendings: readonly Sending[]) =>
  listingsOf(
    change.db,
    sendings.map((sending) => sending.variantId),
    channel.id,
  );

/** From its acceptance on customers may see a price: from then that record counts for the prior price. */
async function save(
  change: Change,
  { pricing, channel }: NotingPlace,
  patched: readonly Patched[],
  seen: readonly SentPrice[],
): Promise<void> {
  if (patched.length === 0) return;
  await saveListings(change.db, patched, change.at);
  if (seen.length > 0) await pricing.recordSeen(change, seen, channel.id, change.at);
  change.announce('listings');
}

function tallyOf(answer: OfferAnswer): Tally {
  const taken = answer.outcome === 'accepted' || answer.outcome === 'sent';
  return {
    sent: taken ? 1 : 0,
    readBack: 0,
    refused: answer.outcome === 'refused' ? 1 : 0,
    waiting: answer.outcome === 'later' ? 1 : 0,
  };
}

const noAnswer = (sku: string): OfferAnswer => ({ sku, outcome: 'later', code: 'no-answer', at: null });
const stillOpen = (handle: string): OfferAnswer => ({ sku: '', outcome: 'sent', handle });
