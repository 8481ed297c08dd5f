/**
 * Everything to the web shop for the first time: calls and time against the calls that cannot be saved (a look-up, a
 * batch and a reading for each hundred). The web shop is the practice gateway in a process of its own.
 */
import { openBatches } from '../src/core/batches/index.ts';
import { openCatalog } from '../src/core/catalog/index.ts';
import { openChannels } from '../src/core/channels/index.ts';
import { type Grounds, openDatabase } from '../src/core/database/index.ts';
import { openListings } from '../src/core/listings/index.ts';
import { openPricing } from '../src/core/pricing/index.ts';
import { openSettings } from '../src/core/settings/index.ts';
import { openConnectors } from '../src/connectors/index.ts';
import { PRACTICE_IDS } from '../src/practice/index.ts';
import { dropFolder, folderOf, owner } from './goods.ts';
import type { Bench, Line } from './measure.ts';
import { startPractice } from './practice-process.ts';

const many = Number(process.env['VETRINA_BENCH_WOO'] ?? 20_000);
const atOnce = 100;
const { address, consumerKey, consumerSecret, host } = PRACTICE_IDS.woocommerce;

/** The same batches with nothing around them: looked up, made, read back. */
async function bareCalls(origin: string, authorization: string): Promise<number> {
  const root = `${origin}/${host}/wp-json/wc/v3`;
  const headers = { authorization, 'content-type': 'application/json' };
  const start = performance.now();
  for (let first = 0; first < many; first += atOnce) {
    const skus = Array.from({ length: Math.min(atOnce, many - first) }, (_, place) => `BARE-${first + place}`);
    const look = () => fetch(`${root}/products?per_page=100&sku=${skus.join(',')}`, { headers });
    await (await look()).arrayBuffer();
    const create = skus.map((sku) => ({ sku, name: sku, regular_price: '1.00' }));
    const body = JSON.stringify({ create });
    await (await fetch(`${root}/products/batch`, { method: 'POST', headers, body })).arrayBuffer();
    await (await look()).arrayBuffer();
  }
  return performance.now() - start;
}

async function run(): Promise<Line[]> {
  const web = await startPractice();
  const folder = await folderOf(many);
  const time = { ms: Date.now() };
  const clock = { now: () => time.ms };
  const quiet = () => {};
  const database = await openDatabase(folder, clock);
  const grounds: Grounds = { database, clock, log: { info: quiet, warn: quiet, error: quiet } };
  const settings = openSettings(grounds);
  const batches = openBatches(grounds);
  const catalog = openCatalog({ ...grounds, batches, settings });
  const kept = new Map<string, Readonly<Record<string, string>>>();
  const channels = await openChannels({
    ...grounds,
    batches,
    settings,
    practice: false,
    gateway: () => web.origin,
    connectors: openConnectors(),
    secrets: {
      read: async (vendor) => kept.get(vendor) ?? null,
      write: async (vendor, values) => void kept.set(vendor, values),
      remove: async (vendor) => void kept.delete(vendor),
    },
  });
  const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
  const listings = openListings({ ...grounds, data: folder, practice: false, settings, pricing, channels });
  await channels.verbs.connectWoocommerce({ address, consumerKey, consumerSecret }, owner);
  while (Number(database.sqlite.prepare('select count(*) from changed_variant').pluck().get()) > 0)
    await listings.chores[0]?.run();
  await web.calls();
  const start = performance.now();
  let rounds = 0;
  for (let moved = 1; moved > 0; rounds++) {
    const tally = await listings.verbs.sync({ channelId: 'web', force: false }, owner);
    moved = tally.sent + tally.readBack;
    time.ms += 60_000;
    if (rounds > 50) throw new Error('it does not come to rest');
  }
  const ms = performance.now() - start;
  const calls = await web.calls();
  const live = Number(
    database.sqlite.prepare("select count(*) from listing where channel_id = 'web' and state = 'live'").pluck().get(),
  );
  if (live !== many) throw new Error(`${live} of ${many} are seen as wanted`);
  const authorization = `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`;
  const floor = await bareCalls(web.origin, authorization);
  console.log(`  ${many} products: ${rounds} rounds, ${calls} calls, ${Math.round(ms / 1000)} s`);
  await database.close();
  await web.close();
  dropFolder(folder);
  return [
    {
      what: `${many} products for the first time: calls`,
      floor: Math.ceil(many / atOnce) * 3,
      vetrina: calls,
      unit: 'calls',
      target: 1.2,
    },
    { what: '… time, against as many bare calls', floor, vetrina: ms, target: 3 },
  ];
}

export const wooFirstSync: Bench = {
  name: 'woo-first-sync',
  about: `${many} products to the web shop for the first time.`,
  run,
};
