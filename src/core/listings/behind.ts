import type { ChannelRow } from '../channels/index.ts';
import { type Change, inSlices, type Reader, type Writer } from '../database/index.ts';
import { changedVariants, forgetChanged } from './changed.sql.ts';
import type { Pricing } from '../pricing/index.ts';
import { offerFacts } from './facts.ts';
import { listingsOf, type Patched, saveListings } from './listings.sql.ts';
import { type Mode, newListing, nextState } from './next-state.ts';
import { contentPrint, type OfferFacts, type ShopPrint, targetOf } from './offer.ts';
import { openSeen } from './seen.ts';
import type { ListingRow } from './states.ts';
import { addListings, saveWanted } from './wanted.sql.ts';

/** Small enough that a person's change never waits long behind it. */
const atOnce = 1000;
/** So many are compared before readers are let past. */
const variantsOfBreath = 100;

export interface Scene {
  readonly shop: ShopPrint;
  readonly pricing: Pick<Pricing, 'recordMissed' | 'recordSeen' | 'recordVisible' | 'salesOf'>;
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
  for (const slice of inSlices(variantIds, variantsOfBreath)) {
    await change.breathe();
    await compareSlice(change, scene, slice);
  }
}

async function compareSlice(change: Change, scene: Scene, variantIds: readonly number[]): Promise<void> {
  const known = new Map(
    (await listingsOf(change.db, variantIds)).map((row) => [keyOf(row.variant_id, row.channel_id), row]),
  );
  const made: ListingRow[] = [];
  const patched: Patched[] = [];
  const turned: Patched[] = [];
  const seen = openSeen();
  for (const facts of await offerFacts(change.db, scene.pricing, variantIds)) {
    const print = contentPrint(facts, scene.shop);
    for (const { channel, mode } of scene.channels) {
      const row = known.get(keyOf(facts.variantId, channel.id));
      if (row === undefined) {
        const listing = firstListing(facts, print, channel, mode, change.at);
        if (listing !== null) made.push(listing);
        continue;
      }
      const target = targetOf(facts, print, channel, row.listed === 1, change.at);
      const patch = nextState(row, target, mode, facts.sku, change.at);
      seen.note(row, target, patch, change.at);
      if (patch === null) continue;
      // What stands at the channel counts as something else from now on: rare, and written whole.
      if (patch.sent === undefined) patched.push({ row, patch });
      else turned.push({ row, patch });
    }
  }
  await addListings(change.db, made);
  await saveWanted(change.db, patched, change.at);
  await saveListings(change.db, turned, change.at);
  await seen.save(change, scene.pricing);
  if (made.length + patched.length + turned.length > 0) change.announce('listings');
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
