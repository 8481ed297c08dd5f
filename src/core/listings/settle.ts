/** What a person decides about one listing. */
import { Refusal } from '../../api/refusals.ts';
import { type Change, inSlices, noReason } from '../database/index.ts';
import { compareVariants, type Scene } from './behind.ts';
import { setListedRows } from './list.sql.ts';
import { listingOf, saveListings } from './listings.sql.ts';
import type { ListingsParts } from './parts.ts';
import type { ListingPatch, ListingRow } from './states.ts';

async function known(change: Change, variantId: number, channelId: string): Promise<ListingRow> {
  const row = await listingOf(change.db, variantId, channelId);
  if (row === undefined) throw new Refusal('not-found', { what: 'listing', id: variantId });
  return row;
}

async function save(change: Change, row: ListingRow, patch: ListingPatch): Promise<void> {
  await saveListings(change.db, [{ row, patch }], change.at);
  change.announce('listings');
}

/** Due at once, whatever was sent or refused before; the channel's limits still hold. */
const goAgain = (at: number): ListingPatch => ({
  state: 'behind',
  sent: null,
  not_before: at,
  handle: null,
  ...noReason,
});

export async function sendAgain(change: Change, wish: { readonly variantId: number; readonly channelId: string }) {
  const row = await known(change, wish.variantId, wish.channelId);
  // On its way already, or nowhere to send it.
  if (row.state === 'off' || row.state === 'withdrawn' || (row.state === 'sent' && row.handle === null)) return;
  await save(change, row, goAgain(change.at));
}

/** `ours`: the wanted price goes out again. `theirs`: what the channel shows becomes its own price here. */
export async function settleConflict(
  change: Change,
  parts: ListingsParts,
  scene: Scene,
  wish: { readonly variantId: number; readonly channelId: string; readonly keep: 'ours' | 'theirs' },
  actor: string,
): Promise<void> {
  const { variantId, channelId } = wish;
  const row = await known(change, variantId, channelId);
  if (row.state !== 'conflict')
    throw new Refusal('listing-not-in-conflict', { variantId, channelId, state: row.state });
  if (wish.keep === 'ours') return save(change, row, goAgain(change.at));
  if (row.shown_amount === null) return leaveRemoved(change, scene, row);
  await parts.pricing.takeFromChannel(change, { variantId, channelId, amount: row.shown_amount, actor });
  await save(change, row, { ...goAgain(change.at), state: 'live' });
  await compareVariants(change, scene, [variantId]);
  const compared = await known(change, variantId, channelId);
  // It shows already what is wanted from now on: nothing is sent, and it does not count against the channel's limit.
  if (compared.wanted_amount !== row.shown_amount) return;
  await save(change, compared, {
    ...goAgain(change.at),
    state: 'live',
    sent: compared.wanted,
    sent_amount: compared.wanted_amount,
    not_before: change.at + 60 * 60_000,
  });
}

/** Someone took the item away at the channel, and it shall stay away. */
async function leaveRemoved(change: Change, scene: Scene, row: ListingRow): Promise<void> {
  await setListedRows(change.db, [row.variant_id], row.channel_id, false, change.at);
  const nothingThere = { sent: null, sent_amount: null, sent_sku: null, sent_at: null, shown_at: null } as const;
  await save(change, { ...row, listed: 0 }, { ...goAgain(change.at), ...nothingThere, attempts: 0 });
  await compareVariants(change, scene, [row.variant_id]);
}

/** What that means for the channel is worked out like any other change, however many there are. */
export async function setListed(
  change: Change,
  wish: { readonly variantIds: readonly number[]; readonly channelId: string; readonly listed: boolean },
): Promise<number> {
  let count = 0;
  for (const slice of inSlices(wish.variantIds)) {
    const changed = await setListedRows(change.db, slice, wish.channelId, wish.listed, change.at);
    await change.markVariants(changed);
    count += changed.length;
  }
  if (count > 0) change.announce('listings');
  return count;
}
