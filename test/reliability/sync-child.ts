/**
 * A shop in a process of its own, to be killed while it works: `node sync-child.ts edit|send|settle DATA GATEWAY`.
 * `edit` changes prices for ever and says each one before (`wish`) and after (`ack`) it was saved, sending all the
 * while; `send` only sends; `settle` sends until everything is seen, says what is wanted now, and ends.
 */
import { setTimeout as wait } from 'node:timers/promises';

import { openConnectors } from '../../src/connectors/index.ts';
import { openShop, type Shop } from '../../src/core/shop.ts';
import { PRACTICE_IDS } from '../../src/practice/index.ts';
import { memorySecrets } from '../core/channels/fake-outside.ts';

const [, , task, data, gateway] = process.argv as [string, string, 'edit' | 'send' | 'settle', string, string];
const owner = { actor: { kind: 'owner', name: 'Rosa' } } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { clientId, clientSecret, refreshToken, merchant, storeCode } = PRACTICE_IDS.google;
const { accessToken, catalog } = PRACTICE_IDS.meta;
const secrets = memorySecrets();
await secrets.write('google', { clientId, clientSecret, refreshToken });
await secrets.write('meta', { accessToken });

const shop: Shop = await openShop({
  data,
  practice: true,
  gateway: () => gateway,
  connectors: openConnectors(2_000),
  secrets,
  workspaces: {
    state: () => Promise.reject(new Error('one folder only')),
    open: () => Promise.reject(new Error('one folder only')),
  },
  clock: { now: () => Date.now() },
  log: {
    info() {},
    warn() {},
    error: (facts, message) => void process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
  },
});
const { verbs } = shop;

if ((await verbs.channels.connection({ vendor: 'google' }, owner)).state === 'off') {
  await verbs.settings.update({ storeCode, website: 'https://bottega.example' }, owner);
  await verbs.channels.connectGoogleWithToken({ clientId, clientSecret, refreshToken, merchantId: merchant }, owner);
  await verbs.channels.connectMeta({ accessToken, catalog }, owner);
}
shop.start();
say('ready');

if (task === 'edit') await editForEver();
if (task === 'settle') await settle();

async function editForEver(): Promise<void> {
  const { items } = await verbs.catalog.list({ limit: 500 }, owner);
  for (let n = 0; ; n++) {
    const { id, sku } = items[Math.floor(Math.random() * items.length)] as (typeof items)[number];
    const amount = 100 + Math.floor(Math.random() * 100_000);
    say(`wish ${sku} ${amount}`);
    await verbs.pricing.setPrice({ variantId: id, amount, note: '', typingError: false }, owner);
    say(`ack ${sku} ${amount}`);
    await wait(Math.random() * 25);
  }
}

async function settle(): Promise<void> {
  for (;;) {
    await verbs.listings.sync({ force: true }, owner);
    const { onTheWay, needsHand } = await verbs.listings.pulse({}, owner);
    if (onTheWay + needsHand === 0) break;
    await wait(50);
  }
  const rows = await verbs.listings.grid({ sort: 'sku', descending: false, tab: 'all', limit: 500 }, owner);
  say(`prices ${JSON.stringify(Object.fromEntries(rows.items.map(({ sku, basePrice }) => [sku, basePrice])))}`);
  await shop.close();
}
