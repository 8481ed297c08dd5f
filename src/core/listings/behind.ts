import type { ChannelRow } from '../channels/index.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import { changedVariants, forgetChanged } from './changed.sql.ts';
import { listingsOf, type Patched } from './listings.sql.ts';
import { type Mode, newListing, nextState } from './next-state.ts';
import { contentPrint, type OfferFacts, type ShopPrint, targetOf } from './offer.ts';
import { factsOf } from './offers.sql.ts';
import type { ListingRow } from './states.ts';
import { addListings, saveWanted } from './wanted.sql.ts';

/** Small enough that a person's change never waits long behind it. */
const atOnce = 1000;

export interface Scene {
  readonly shop: ShopPrint;
  readonly channels: readonly { readonly channel: ChannelRow; readonly mode: Mode }[];
}

export type SceneOf = (db: Reader | Writer) => Promise<Scene>;

/**
 * Follows the list of changed variants: for each and every channel, what should show now against what was wanted last.
 * The list is shortened in the same change, so a crash costs nothing but doing it again.
 * @returns how many variants were looked at
 */
export async function followChanges(change: Change, sceneOf: SceneOf): Promise<number> {
  const variantIds = await changedVariants(change.db, atOnce);
  if (variantIds.length === 0) return 0;
  await compareVariants(change, await sceneOf(change.db), variantIds);
  await forgetChanged(change.db, variantIds);
  return variantIds.length;
}

/** Compares these variants on every channel and writes what differs; nothing else. */
export async function compareVariants(change: Change, scene: Scene, variantIds: readonly number[]): Promise<void> {
  const known = new Map(
    (await listingsOf(change.db, variantIds)).map((row) => [keyOf(row.variant_id, row.channel_id), row]),
  );
  const made: ListingRow[] = [];
  const patched: Patched[] = [];
  for (const facts of await factsOf(change.db, variantIds)) {
    const print = contentPrint(facts, scene.shop);
    for (const { channel, mode } of scene.channels) {
      const row = known.get(keyOf(facts.variantId, channel.id));
      if (row === undefined) {
        const listing = firstListing(facts, print, channel, mode, change.at);
        if (listing !== null) made.push(listing);
        continue;
      }
      const patch = nextState(
        row,
        targetOf(facts, print, channel, row.listed === 1, change.at),
        mode,
        facts.sku,
        change.at,
      );
      if (patch !== null) patched.push({ row, patch });
    }
  }
  await addListings(change.db, made);
  await saveWanted(change.db, patched, change.at);
  if (made.length + patched.length > 0) change.announce('listings');
}

function firstListing(
  facts: OfferFacts,
  print: string,
  channel: ChannelRow,
  mode: Mode,
  at: number,
): ListingRow | null {
  if (facts.archived) return null;
  const fresh = newListing(facts.variantId, channel.id, at);
  return { ...fresh, ...nextState(fresh, targetOf(facts, print, channel, true, at), mode, facts.sku, at) };
}

const keyOf = (variantId: number, channelId: string): string => `${variantId} ${channelId}`;
