/** One channel that reads a price file: the till, the web shop, a market stall. The file is written as a whole. */
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';

import type { ChannelRow, FilePort, Offer } from '../channels/index.ts';
import type { Writer } from '../database/index.ts';
import { withSales } from './facts.ts';
import { type FeedFolder, openFeedFolder } from './feed-folder.ts';
import { acknowledgeFile, dueOnFile, feedOf, saveFeed, withdrawFromFile } from './feeds.sql.ts';
import { contentPrint, offerOf, type OfferPlace, type ShopPrint, targetOf } from './offer.ts';
import { noteSending } from './listings.sql.ts';
import { factsForFile } from './offers.sql.ts';
import { emptyTally, type ListingsParts, type Tally } from './parts.ts';

const atOnce = 1000;
/** A file that takes long to write is written more rarely: at most a tenth of the time goes into it. */
const quickMs = 200;
const restFactor = 10;

/** What a file said of a variant. */
export interface Written {
  readonly variantId: number;
  readonly digest: string;
  readonly amount: number;
  readonly sku: string;
}

export type FileLane = ReturnType<typeof openFileLane>;

export function openFileLane(parts: ListingsParts, channelId: string) {
  const { database, clock } = parts;
  const folder: FeedFolder = openFeedFolder(parts.data);
  let restUntil = 0;
  let begun = false;

  /** A file that someone deleted is written again at the next start. */
  async function isOwed(): Promise<boolean> {
    if (await dueOnFile(database.read, channelId, clock.now())) return true;
    if (begun) return false;
    begun = true;
    return (await feedOf(database.read, channelId)) !== undefined && !folder.has(channelId);
  }

  async function round(channel: ChannelRow, hurry: boolean): Promise<Tally> {
    if (!(await isOwed()) || (!hurry && performance.now() < restUntil)) return emptyTally();
    const startedAt = performance.now();
    const tally = await write(channel);
    const took = performance.now() - startedAt;
    restUntil = took < quickMs ? 0 : performance.now() + took * restFactor;
    return tally;
  }

  async function write(channel: ChannelRow): Promise<Tally> {
    const written: Written[] = [];
    const port = await parts.channels.file('prices');
    const { text } = await port.render(offersOfFile(parts, channel, { dated: false, written }));
    const digest = createHash('sha256').update(text).digest('base64url');
    const known = await feedOf(database.read, channelId);
    if (known?.digest !== digest || !folder.has(channelId)) await folder.write(channelId, text);
    const tally = { ...emptyTally(), sent: await acknowledge(channel, written) };
    await database.change(async (change) => {
      if (!(await isServed(change.db))) return;
      await saveFeed(change.db, { channel_id: channelId, written_at: change.at, digest, rows: written.length });
      const inFile = new Set(written.map(({ variantId }) => variantId));
      const gone = await withdrawFromFile(change.db, channelId, inFile, change.at);
      // Whoever is gone for want of a price asks for one from now on.
      await change.markVariants(gone);
      change.announce('listings');
    });
    return tally;
  }

  /** A web shop that is joined while its file is being written is told by its connector from then on. */
  const isServed = async (db: Writer): Promise<boolean> =>
    (await parts.channels.byId(db, channelId))?.connector === 'file';

  async function acknowledge(channel: ChannelRow, written: readonly Written[]): Promise<number> {
    let sent = 0;
    for (let start = 0; start < written.length; start += atOnce) {
      const slice = written.slice(start, start + atOnce);
      sent += await database.change(async (change) => {
        if (!(await isServed(change.db))) return 0;
        const delivered = await acknowledgeFile(change.db, channelId, slice, change.at);
        if (delivered.length > 0 && channel.kind !== 'till') {
          await parts.pricing.recordVisible(change, delivered, channelId, change.at);
        }
        if (delivered.length > 0) await noteSending(change.db, channelId, change.at);
        return delivered.length;
      });
    }
    return sent;
  }

  return { round };
}

/**
 * The offers of a channel one by one, read a thousand at a time; what was read is noted in `written`.
 * `dated`: whether the file tells of sales ahead.
 */
export async function* offersOfFile(
  { database, settings, clock, pricing }: Pick<ListingsParts, 'database' | 'settings' | 'clock' | 'pricing'>,
  channel: OfferPlace,
  wish: { readonly dated: boolean; readonly written?: Written[] },
): AsyncGenerator<Offer> {
  const { currency, storeCode } = await settings.current();
  const shop: ShopPrint = { currency, storeCode };
  const at = clock.now();
  let beyond = 0;
  for (;;) {
    const page = await withSales(database.read, pricing, await factsForFile(database.read, channel.id, beyond, atOnce));
    for (const facts of page) {
      const { wanted, amount } = targetOf(facts, contentPrint(facts, shop), channel, true, at);
      const offer = offerOf(facts, channel, shop, at, wish.dated);
      if (wanted === null || amount === null || offer === null) continue;
      wish.written?.push({ variantId: facts.variantId, digest: wanted, amount, sku: facts.sku });
      yield offer;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < atOnce) return;
    beyond = last.variantId;
    await breathe();
  }
}

/** A file in a vendor's format, for those whose account is not approved yet, or in the shop's own. */
export async function feedFile(
  parts: Pick<ListingsParts, 'database' | 'settings' | 'channels' | 'clock' | 'pricing'>,
  channel: ChannelRow,
  format: FilePort['format'],
): Promise<{ name: string; mediaType: string; text: string }> {
  const port = await parts.channels.file(format);
  const { mediaType, text } = await port.render(offersOfFile(parts, channel, { dated: format !== 'prices' }));
  return { name: `${channel.id}-${format}.csv`, mediaType, text };
}
