/**
 * *Try with my data*: the real shop's goods, prices and facts, copied into a practice folder. People, events and tokens
 * stay where they are: nothing of them is read here.
 */
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
  await copyExceptions(realShop, real, practice);
}

/** Before the goods: prices follow the channels' rules from the first record on. */
async function copyChannels(real: Door, practice: Door): Promise<void> {
  const there = new Set((await practice.channels.board()).map(({ id }) => id));
  for (const { id, name, rule, enabled, uses, focus, answerTimes, link, ...place } of await real.channels.board()) {
    if (place.putAway) continue;
    // Who answers is a person's name, and stays in the real shop.
    const said = { name, rule, uses, focus, answerTimes, link };
    const kind = addable.find((each) => each === place.kind) ?? 'other';
    if (!there.has(id)) await practice.channels.add({ id, kind, ...said });
    await practice.channels.update({ id, enabled, ...said });
  }
}

/** Kinds of which a shop may have several. */
const addable = ['web', 'instagram', 'whatsapp', 'phone', 'marketplace', 'newsletter'] as const;

/** Prices that one channel has of its own, by the code that a product has in both shops. */
async function copyExceptions(realShop: Shop, real: Door, practice: Door): Promise<void> {
  const codes = await codesOf(real);
  const own = await realShop.exceptions([...codes.keys()]);
  if (own.length === 0) return;
  const copies = new Map([...(await codesOf(practice))].map(([variantId, sku]) => [sku, variantId]));
  const changes = own.flatMap(({ variantId, channelId, amount }) => {
    const copy = copies.get(codes.get(variantId) ?? '');
    return copy === undefined ? [] : [{ variantId: copy, channelId, amount }];
  });
  for (let from = 0; from < changes.length; from += changesAtOnce) {
    await practice.pricing.setPrices({ changes: changes.slice(from, from + changesAtOnce) });
  }
}

async function codesOf(shop: Door): Promise<Map<number, string>> {
  const codes = new Map<number, string>();
  let after: string | null = null;
  do {
    const list: Awaited<ReturnType<Door['catalog']['list']>> = await shop.catalog.list({ after, limit: page });
    for (const { id, sku } of list.items) codes.set(id, sku);
    after = list.next;
  } while (after !== null);
  return codes;
}
