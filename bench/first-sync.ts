/**
 * Everything to Google for the first time, and a hundred changes among a hundred thousand listings: rounds, calls and
 * time against the calls that cannot be saved. Google is the practice gateway in a process of its own.
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
import { type PracticeProcess, startPractice } from './practice-process.ts';

const many = Number(process.env['VETRINA_BENCH_LISTINGS'] ?? 20_000);
const whole = Number(process.env['VETRINA_BENCH_GOODS'] ?? 100_000);
const changes = 100;
const { clientId, clientSecret, refreshToken, merchant, storeCode } = PRACTICE_IDS.google;

async function openShop(origin: string, folder: string) {
  const time = { ms: Date.now() };
  const clock = { now: () => time.ms };
  const quiet = () => {};
  const grounds: Grounds = {
    database: await openDatabase(folder, clock),
    clock,
    log: { info: quiet, warn: quiet, error: quiet },
  };
  const settings = openSettings(grounds);
  const batches = openBatches(grounds);
  const catalog = openCatalog({ ...grounds, batches, settings });
  const kept = new Map<string, Readonly<Record<string, string>>>();
  const channels = await openChannels({
    ...grounds,
    batches,
    settings,
    practice: false,
    gateway: () => origin,
    connectors: openConnectors(),
    secrets: {
      read: async (vendor) => kept.get(vendor) ?? null,
      write: async (vendor, values) => void kept.set(vendor, values),
      remove: async (vendor) => void kept.delete(vendor),
    },
  });
  const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
  const listings = openListings({ ...grounds, data: folder, practice: false, settings, pricing, channels });
  await settings.verbs.update({ storeCode }, owner);
  const connect = () =>
    channels.verbs.connectGoogleWithToken({ clientId, clientSecret, refreshToken, merchantId: merchant }, owner);
  return { ...grounds, time, catalog, channels, pricing, listings, connect };
}

type BenchShop = Awaited<ReturnType<typeof openShop>>;

/** Syncs as the clock does until everything is seen as wanted; answers rounds, calls and time. A person's *do it now* also reads everything anew. */
async function syncAll({ listings, time }: BenchShop, google: PracticeProcess) {
  await google.calls();
  const start = performance.now();
  let rounds = 0;
  let sent = 0;
  for (let idle = 0; idle < 2; rounds++) {
    const tally = await listings.verbs.sync({ channelId: 'google', force: false }, owner);
    sent += tally.sent;
    idle = tally.sent + tally.readBack === 0 ? idle + 1 : 0;
    time.ms += 5_000;
    if (rounds > 50) throw new Error('it does not come to rest');
    if (tally.sent + tally.readBack > 0 && rounds >= 1 && tally.sent === 0) break;
  }
  return { ms: performance.now() - start, calls: await google.calls(), rounds: rounds + 1, sent };
}

/** The same number of requests with nothing around them, as many at a time. */
async function bareCalls(origin: string, count: number): Promise<number> {
  const address = `${origin}/merchantapi.googleapis.com/accounts/v1/accounts`;
  const start = performance.now();
  let next = 0;
  const worker = async () => {
    while (next++ < count) await (await fetch(address)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: 5 }, worker));
  return performance.now() - start;
}

/** As if all of it had been sent and seen yesterday. */
const settleAll = ({ database, clock }: BenchShop): void =>
  void database.sqlite
    .prepare(
      `update listing set state = 'live', sent = wanted, sent_amount = wanted_amount, sent_at = ?, shown_at = ?,
       shown_amount = wanted_amount, not_before = ?, sent_sku = (select sku from variant where id = variant_id)
       where channel_id = 'google'`,
    )
    .run(clock.now(), clock.now(), clock.now() + 86_400_000);

async function firstSync(): Promise<Line[]> {
  const google = await startPractice();
  const folder = await folderOf(many);
  const shop = await openShop(google.origin, folder);
  await shop.connect();
  const { ms, calls, rounds } = await syncAll(shop, google);
  const floor = await bareCalls(google.origin, calls);
  console.log(`  ${many} listings: ${rounds} rounds, ${calls} calls, ${Math.round(ms / 1000)} s`);
  await shop.database.close();
  await google.close();
  dropFolder(folder);
  // The product and its price in the shop, and one reading of each entry; pages of a thousand for the products.
  const needed = many * 3 + Math.ceil(many / 1000);
  return [
    { what: `${many} listings for the first time: calls`, floor: needed, vetrina: calls, unit: 'calls', target: 1.2 },
    { what: '… time, against as many bare calls', floor, vetrina: ms, target: 3 },
  ];
}

async function someChanges(): Promise<Line[]> {
  const google = await startPractice();
  const folder = await folderOf(whole);
  const shop = await openShop(google.origin, folder);
  await shop.connect();
  while ((await shop.listings.verbs.pulse({}, owner)).onTheWay === 0) await shop.listings.chores[0]?.run();
  for (let left = 1; left > 0;) {
    await shop.listings.chores[0]?.run();
    left = Number(shop.database.sqlite.prepare('select count(*) from changed_variant').pluck().get());
  }
  settleAll(shop);
  const { items } = await shop.catalog.verbs.list({ limit: changes }, owner);
  for (const { id } of items)
    await shop.pricing.verbs.setPrice(
      { variantId: id, amount: 999, channelId: null, note: '', typingError: false },
      owner,
    );
  const { ms, calls, rounds, sent } = await syncAll(shop, google);
  if (sent !== changes) throw new Error(`${sent} of ${changes} changes were sent`);
  const floor = await bareCalls(google.origin, calls);
  console.log(`  ${changes} changes among ${whole}: ${rounds} rounds, ${calls} calls, ${Math.round(ms)} ms`);
  await shop.database.close();
  await google.close();
  dropFolder(folder);
  const needed = changes * 3 + 1;
  return [
    {
      what: `${changes} changes among ${whole} listings: calls`,
      floor: needed,
      vetrina: calls,
      unit: 'calls',
      target: 1.2,
    },
    { what: '… time, against as many bare calls', floor, vetrina: ms, target: 5 },
  ];
}

export const firstSyncBench: Bench = {
  name: 'first-sync',
  about: `${many} listings to Google for the first time, and ${changes} changes among ${whole}.`,
  run: async () => [...(await firstSync()), ...(await someChanges())],
};
