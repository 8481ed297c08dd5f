/**
 * Promotions that leave the public price as it is (*3 for 2*, a coupon) cannot travel as a sale price: a channel that has
 * a place for them is told of the promotion itself. As with prices, what should be there is compared with what was told
 * last, and the difference is sent; sending again does no harm. A promotion that ends or is stopped is ended there.
 */
import { isDeepStrictEqual } from 'node:util';

import { OutsideError } from '../../api/outside.ts';
import { toInstant } from '../../api/time.ts';
import type { ChannelRow, PromotionOrder, PromotionsPort, PromotionTold } from '../channels/index.ts';
import { type Change, keptReason, noReason } from '../database/index.ts';
import { type Chore, nextTry } from '../outbox/index.ts';
import type { ListingsParts } from './parts.ts';
import type { ConditionalPromotion } from '../pricing/index.ts';
import { orderOfPromotion } from './promotion-order.ts';
import { listedCount, saveTold, toldOn, type ToldRow } from './told-promotions.sql.ts';

const minuteMs = 60_000;
const everyMs = { real: minuteMs, practice: 2_000 };
/** What lies further ahead was dated by a clock that has been set back since. */
const longestMs = 48 * 60 * minuteMs;
/** While it is reviewed, and afterwards: a review may be taken back. */
const readsAfterMs = { open: 10 * minuteMs, settled: 6 * 60 * minuteMs, practice: 2_000 };

export function promotionsChore(parts: ListingsParts): Chore {
  const { database, channels, clock, practice } = parts;
  return {
    name: 'promotions-told',
    everyMs: practice ? everyMs.practice : everyMs.real,
    wokenBy: ['pricing', 'channels'],
    async run() {
      const conditional = await parts.pricing.conditionalPromotions(database.read);
      for (const channel of await channels.all(database.read)) {
        if (channel.connector === 'file' || !channel.enabled) continue;
        const state = await channels.stateOf(database.read, channel);
        if (state !== 'ready' && state !== 'problem') continue;
        const here = conditional.filter((promotion) => promotion.channels.includes(channel.id));
        await round(parts, channel, here, clock.now());
      }
    },
  };
}

async function round(
  parts: ListingsParts,
  channel: ChannelRow,
  conditional: readonly ConditionalPromotion[],
  at: number,
): Promise<void> {
  const { database, channels } = parts;
  if (channel.connector === 'file') return;
  const vendor = channel.connector;
  const known = new Map((await toldOn(database.read, channel.id)).map((row) => [row.promotion_id, row]));
  if (conditional.length === 0 && known.size === 0) return;
  const port = await channels
    .connector(vendor)
    .then((connector) => connector?.promotions)
    .catch(() => undefined);
  if (port === undefined) return;
  const wanted = await wantedOrders(parts, conditional, channel.id, port.mostGoods);
  for (const id of new Set([...wanted.keys(), ...known.keys()])) {
    const row = known.get(id) ?? newRow(id, channel.id);
    const order = wanted.get(id) ?? null;
    const ahead = (row.not_before ?? 0) - at;
    // What a person changed goes at once; looking again, and trying again after a no, have their time.
    if (ahead > 0 && ahead < longestMs && (row.attempts > 0 || row.state === 'failed' || isAsTold(row, order)))
      continue;
    const step = stepOf(row, order, port, at);
    if (step === null) continue;
    try {
      await keep(parts, row, await step());
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      await channels.failed(vendor, error.failure);
      await keep(parts, row, failed(row, error, at));
      if (error.failure.kind === 'sign-in') return;
    }
  }
}

async function wantedOrders(
  { database, settings }: ListingsParts,
  conditional: readonly ConditionalPromotion[],
  id: string,
  mostGoods: number,
): Promise<Map<number, PromotionOrder>> {
  const facts = await settings.current();
  const orders = new Map<number, PromotionOrder>();
  let counted: Promise<number> | undefined;
  const channel = { id, mostGoods, listed: () => (counted ??= listedCount(database.read, id)) };
  for (const promotion of conditional)
    orders.set(promotion.id, await orderOfPromotion(database.read, promotion, channel, facts));
  return orders;
}

type Patch = Partial<ToldRow> & { readonly state: string };

function stepOf(
  row: ToldRow,
  wanted: PromotionOrder | null,
  port: PromotionsPort,
  at: number,
): (() => Promise<Patch>) | null {
  const told = toldBefore(row);
  if (wanted === null) {
    if (told === null || row.state === 'ended') return null;
    return async () => ({
      ...answered(await port.end(told, toInstant(at)), told, at),
      state: 'ended',
      not_before: null,
    });
  }
  // One that was refused before it had a name is sent anew: what it was refused for may be put right by now.
  if (told === null || row.name === '' || !isAsTold(row, wanted)) {
    return async () => {
      const [problem] = port.check(wanted);
      if (problem !== undefined) return { state: 'failed', ...keptReason(problem), not_before: at + 10 * minuteMs };
      return { ...answered(await port.publish(wanted, at), wanted, at), sent_at: at, attempts: 0 };
    };
  }
  return async () => answered(await port.read(row.name), wanted, at);
}

const toldBefore = ({ told }: ToldRow): PromotionOrder | null =>
  told === null ? null : (JSON.parse(told) as PromotionOrder);

/** Nothing to tell: the same as before, or over and ended. */
function isAsTold(row: ToldRow, wanted: PromotionOrder | null): boolean {
  const told = toldBefore(row);
  return wanted === null ? told === null || row.state === 'ended' : isDeepStrictEqual(told, plain(wanted));
}

/** As it comes back from the file. */
const plain = (order: PromotionOrder): unknown => JSON.parse(JSON.stringify(order));

function answered(told: PromotionTold, order: PromotionOrder, at: number): Patch {
  const settled = told.state === 'live' || told.state === 'rejected';
  return {
    state: told.state,
    told: JSON.stringify(order),
    name: told.name,
    read_at: at,
    not_before: at + (settled ? readsAfterMs.settled : readsAfterMs.open),
    ...keptReason(told.reason),
  };
}

function failed(row: ToldRow, { failure }: OutsideError, at: number): Patch {
  const named = failure.kind === 'later' ? failure.at : null;
  return {
    state: row.told === null ? 'waiting' : row.state,
    ...keptReason({ code: failure.code, details: failure.kind === 'needs-you' ? failure.details : {} }),
    attempts: row.attempts + 1,
    not_before: failure.kind === 'needs-you' ? at + 60 * minuteMs : nextTry(at, row.attempts, named, Math.random),
  };
}

async function keep({ database, practice }: ListingsParts, row: ToldRow, patch: Patch): Promise<void> {
  await database.change(async (change: Change) => {
    const soon =
      practice && patch.not_before != null ? Math.min(patch.not_before, change.at + readsAfterMs.practice) : null;
    await saveTold(change.db, { ...row, ...patch, ...(soon === null ? {} : { not_before: soon }) });
    if (patch.state !== row.state || patch.reason_code !== row.reason_code) change.announce('pricing');
  });
}

const newRow = (promotionId: number, channelId: string): ToldRow => ({
  promotion_id: promotionId,
  channel_id: channelId,
  state: 'waiting',
  told: null,
  name: '',
  ...noReason,
  sent_at: null,
  read_at: null,
  not_before: null,
  attempts: 0,
});
