import type { ChannelRow, Offer, OffersPort } from '../channels/index.ts';
import { type Change, keptReason, noReason, type Writer } from '../database/index.ts';
import type { Sending } from './after-answer.ts';
import { mayGoAt } from './daily-limit.ts';
import { dueToSend, type Patched, saveListings } from './listings.sql.ts';
import { mayStandThere } from './next-state.ts';
import { contentPrint, type OfferFacts, offerOf, type ShopPrint, targetOf } from './offer.ts';
import { offerFacts, type SalesOf } from './facts.ts';
import { stopsSale } from './sale.ts';
import type { ListingPatch, ListingRow } from './states.ts';

/** What goes out in one call, and what had to stay. */
export interface TakenBatch {
  readonly offers: readonly Offer[];
  readonly sendings: readonly Sending[];
  readonly withdrawals: readonly Sending[];
  /** Rows that were due, whatever became of them. */
  readonly taken: number;
  readonly heldByLimit: number;
  readonly refusedByCheck: number;
}

export interface TakePlace {
  readonly channel: ChannelRow;
  readonly port: OffersPort;
  readonly shop: ShopPrint;
  readonly pricing: SalesOf;
  readonly timeZone: string;
  /** Updates of one item a day; null: no limit. */
  readonly perDay: number | null;
  /** What stands there and would lapse; asked for where nothing else is due. */
  readonly renewals: (db: Writer, at: number) => Promise<readonly ListingRow[]>;
  /** Rows that may be taken at this moment. */
  readonly most: number;
}

type Verdict =
  | { readonly kind: 'publish'; readonly sending: Sending; readonly offer: Offer }
  | { readonly kind: 'withdraw'; readonly sending: Sending }
  | { readonly kind: 'stay'; readonly patch: ListingPatch; readonly why: 'limit' | 'check' | 'settled' };

/**
 * Takes what is due from the queue of a channel: offers as they are at this very moment, not as they were when they
 * were queued. That they are on their way is written down before anything is sent, so that a crash in between leads to
 * sending again and never to believing that nothing was sent.
 */
export async function takeBatch(change: Change, place: TakePlace): Promise<TakenBatch> {
  const due = await dueToSend(change.db, place.channel.id, change.at, place.most);
  const rows = due.length > 0 ? due : await place.renewals(change.db, change.at);
  const variantIds = rows.map((row) => row.variant_id);
  const facts = new Map((await offerFacts(change.db, place.pricing, variantIds)).map((each) => [each.variantId, each]));
  const verdicts = rows.map((row) => ({ row, verdict: verdictOn(row, facts.get(row.variant_id), place, change.at) }));
  const patched = verdicts.map(({ row, verdict }): Patched => ({
    row,
    patch: patchOf(row, verdict, place, facts, change.at),
  }));
  await saveListings(change.db, patched, change.at);
  if (patched.length > 0) change.announce('listings');
  const all = verdicts.map(({ verdict }) => verdict);
  return {
    offers: all.flatMap((verdict) => (verdict.kind === 'publish' ? [verdict.offer] : [])),
    sendings: all.flatMap((verdict) => (verdict.kind === 'publish' ? [verdict.sending] : [])),
    withdrawals: all.flatMap((verdict) => (verdict.kind === 'withdraw' ? [verdict.sending] : [])),
    taken: rows.length,
    heldByLimit: all.filter((verdict) => verdict.kind === 'stay' && verdict.why === 'limit').length,
    refusedByCheck: all.filter((verdict) => verdict.kind === 'stay' && verdict.why === 'check').length,
  };
}

function verdictOn(row: ListingRow, facts: OfferFacts | undefined, place: TakePlace, at: number): Verdict {
  if (facts === undefined) return settled(null);
  const target = targetNow(row, facts, place, at);
  const withdrawal = (sku: string): Verdict => ({
    kind: 'withdraw',
    sending: { variantId: row.variant_id, sku, kind: 'withdraw', digest: null, amount: null, takenAt: at },
  });
  if (row.sent_sku !== null && row.sent_sku !== facts.sku) return withdrawal(row.sent_sku);
  if (target.wanted === null) {
    if (mayStandThere(row)) return withdrawal(facts.sku);
    return settled(target.priceMissing ? 'price-missing' : null);
  }
  const mayGo = place.perDay === null ? null : mayGoAt(at, place.timeZone, updatesOf(row), place.perDay);
  if (mayGo !== null && !stopsSale(row.sent, target.wanted, at, mayGo)) {
    return {
      kind: 'stay',
      why: 'limit',
      patch: { state: 'waiting', not_before: mayGo, ...keptReason({ code: 'daily-limit' }) },
    };
  }
  const offer = offerOf(facts, place.channel, place.shop, at);
  if (offer === null) return settled('price-missing');
  const [problem] = place.port.check(offer);
  if (problem !== undefined) {
    const patch = { state: 'needs-you', not_before: null, ...keptReason(problem) } as const;
    return { kind: 'stay', why: 'check', patch };
  }
  const { wanted: digest, amount } = target;
  return {
    kind: 'publish',
    offer,
    sending: { variantId: row.variant_id, sku: facts.sku, kind: 'publish', digest, amount, takenAt: at },
  };
}

function patchOf(
  row: ListingRow,
  verdict: Verdict,
  place: TakePlace,
  facts: ReadonlyMap<number, OfferFacts>,
  at: number,
): ListingPatch {
  const known = facts.get(row.variant_id);
  const target = known === undefined ? null : targetNow(row, known, place, at);
  const fresh = { wanted: target?.wanted ?? null, wanted_amount: target?.amount ?? null };
  if (verdict.kind === 'stay') return { ...fresh, ...verdict.patch };
  return { ...fresh, state: 'sent', handle: null, not_before: null, ...noReason };
}

const targetNow = (row: ListingRow, facts: OfferFacts, { channel, shop }: TakePlace, at: number) =>
  targetOf(facts, contentPrint(facts, shop), channel, row.listed === 1, at);

const updatesOf = (row: ListingRow) => ({ day: row.updates_day, count: row.updates });

const settled = (code: string | null): Verdict => ({
  kind: 'stay',
  why: 'settled',
  patch: {
    state: code === null ? 'withdrawn' : 'needs-you',
    not_before: null,
    ...(code === null ? noReason : keptReason({ code })),
  },
});
