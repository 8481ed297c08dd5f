/**
 * *Try with my data*: the real shop's goods, prices and facts, copied into a practice folder. People, events and tokens
 * stay where they are: nothing of them is read here.
 */
import type { Channel } from '../api/channels.ts';
import type { Door } from '../api/index.ts';
import type { Shop } from '../core/shop.ts';
import { theOwner } from './actors.ts';
import { bringIn } from './bring-in.ts';
import { doorOf } from './carriers/in-process.ts';

const page = 500;
const changesAtOnce = 10_000;

export async function copyCatalogue(realShop: Shop, practiceShop: Shop): Promise<void> {
  const real = doorOf(realShop, theOwner);
  const practice = doorOf(practiceShop, theOwner);
  // Whom the privacy notice names is a person; the rest are the shop's own facts.
  const { privacyContact: _person, publicAddress: _address, ...facts } = await real.settings.get();
  await practice.settings.update({ ...facts, welcomeDone: true });
  await copyChannels(real, practice);
  const { name, text } = await real.catalog.export();
  if (text.includes('\n', text.indexOf('\n') + 1)) await bringIn(practice, name, text);
  await copyExceptions(real, practice);
}

/** Before the goods: prices follow the channels' rules from the first record on. */
async function copyChannels(real: Door, practice: Door): Promise<void> {
  const there = new Set((await practice.channels.list()).map(({ id }) => id));
  for (const { id, name, rule, enabled } of await real.channels.list()) {
    if (!there.has(id)) await practice.channels.add({ id, name, rule });
    await practice.channels.update({ id, name, rule, enabled });
  }
}

/** Prices that differ on one channel, by the code that a product has in both shops. */
async function copyExceptions(real: Door, practice: Door): Promise<void> {
  const channels: Channel[] = await real.channels.list();
  const exceptions: { sku: string; channelId: string; amount: number }[] = [];
  let after: string | null = null;
  do {
    const rows: Awaited<ReturnType<Door['listings']['grid']>> = await real.listings.grid({ after, limit: page });
    for (const { sku, listings } of rows.items) {
      for (const { channelId, exception, wanted } of listings) {
        if (exception && wanted !== null && channels.some(({ id }) => id === channelId)) {
          exceptions.push({ sku, channelId, amount: wanted });
        }
      }
    }
    after = rows.next;
  } while (after !== null);
  for (let from = 0; from < exceptions.length; from += changesAtOnce) {
    const changes = await Promise.all(
      exceptions.slice(from, from + changesAtOnce).map(async ({ sku, channelId, amount }) => {
        const { id: variantId } = await practice.catalog.bySku({ sku });
        return { variantId, channelId, amount };
      }),
    );
    await practice.pricing.setPrices({ changes });
  }
}
