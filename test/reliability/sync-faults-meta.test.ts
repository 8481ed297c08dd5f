/** A working hour at Facebook on a bad line, against the same hour on a good one: the real connector over HTTP. */
import { expect, test } from 'vitest';

import { kindOfCall } from '../../src/connectors/meta-pace.ts';
import { owner } from '../core/listings/open-test-listings.ts';
import { minute, openSyncStage, second, struckCalls, type SyncStage, untilLive } from './sync-stage.ts';

const goods = Number(process.env['VETRINA_GOODS'] ?? 120);
const host = 'graph.facebook.com';
const openStage = () => openSyncStage('meta', goods);

/** Some prices change every other minute. */
async function work({ shop, skus, ids }: SyncStage, rounds: number, from = 0): Promise<void> {
  for (let round = from; round < from + rounds; round++) {
    for (let n = 0; n < 5; n++) {
      const sku = skus[(round * 7 + n * 13) % skus.length] as string;
      await shop.price(ids.get(sku) as number, 2_000 + round * 10 + n);
    }
    await shop.pass(2 * minute, 20 * second);
  }
}

async function expectEverythingSeen({ practice, shop, skus, ids }: SyncStage): Promise<void> {
  const { live, onTheWay, needsHand } = await shop.listings.verbs.pulse({}, owner);
  expect({ live, onTheWay, needsHand }).toEqual({ live: goods, onTheWay: 0, needsHand: 0 });
  expect(practice.meta.itemCount).toBe(goods);
  for (const sku of skus) {
    const { wanted } = await shop.listing(ids.get(sku) as number, 'facebook');
    const euros = `${Math.floor((wanted ?? 0) / 100)}.${String((wanted ?? 0) % 100).padStart(2, '0')} EUR`;
    expect([sku, practice.meta.seenPrice(sku)]).toEqual([sku, euros]);
  }
}

async function callsOfACalmHour(rounds: number): Promise<number> {
  const stage = await openStage();
  await work(stage, rounds);
  await untilLive(stage, 60 * minute);
  await expectEverythingSeen(stage);
  return stage.practice.calls.length;
}

test('limits with and without a time, breakdowns, hangs, halves, pages and an outage: seen in the end, hardly a call too many', async () => {
  const calm = await callsOfACalmHour(30);
  const stage = await openStage();
  const { practice, shop } = stage;
  practice.faults.seed(3);
  const closedMinutes = 2;
  const faults = [
    practice.faults.add({
      kind: 'meta-throttle',
      code: 80014,
      minutes: closedMinutes,
      path: '/items_batch',
      chance: 0.2,
    }),
    practice.faults.add({ kind: 'meta-refusal', code: 80014, path: '/items_batch', chance: 0.1 }),
    practice.faults.add({ kind: 'meta-refusal', code: 80009, path: '/products', chance: 0.1 }),
    practice.faults.add({ kind: 'status', status: 503, host, chance: 0.05 }),
    practice.faults.add({ kind: 'html', status: 200, host, chance: 0.05 }),
    practice.faults.add({ kind: 'reset', when: 'after', path: '/items_batch', chance: 0.1 }),
    practice.faults.add({ kind: 'half', when: 'after', host, chance: 0.05 }),
    practice.faults.add({ kind: 'hang', milliseconds: 60_000, when: 'after', host, chance: 0.05, times: 3 }),
  ];
  await work(stage, 12);
  const outage = practice.faults.add({ kind: 'reset' });
  await shop.pass(10 * minute, 20 * second);
  outage.remove();
  await work(stage, 18, 12);
  await untilLive(stage, 6 * 60 * minute);
  await expectEverythingSeen(stage);
  expect(faults.map((fault) => fault.struck > 0)).toEqual(faults.map(() => true));
  expect(practice.calls.length).toBeLessThanOrEqual(1.2 * (calm + struckCalls(stage)));
  expect(callsWhileClosed(stage, closedMinutes)).toEqual([]);
});

/** Calls of a kind that Facebook had closed, before the minute that it named. */
function callsWhileClosed({ practice: { calls } }: SyncStage, minutes: number): string[] {
  const kind = (path: string): string => kindOfCall(path.replace(/^\/v\d+\.\d+\//u, ''));
  return calls
    .filter(({ fault }) => fault === 'meta-throttle')
    .flatMap((closed) => {
      const from = closed.at.getTime();
      const early = ({ at, path }: typeof closed): boolean =>
        kind(path) === kind(closed.path) && at.getTime() > from && at.getTime() < from + minutes * minute;
      return calls.filter(early).map(({ path, at }) => `${path} after ${at.getTime() - from} ms`);
    });
}

test('a sign-in that ends in the middle keeps the queue, asks nobody in vain, and goes on after the new one', async () => {
  const stage = await openStage();
  const { practice, shop, join } = stage;
  await work(stage, 2);
  practice.meta.breakToken();
  practice.forgetCalls();
  await work(stage, 5, 2);
  expect((await shop.channels.verbs.connection({ vendor: 'meta' }, owner)).state).toBe('sign-in');
  const waiting = await shop.listings.verbs.pulse({}, owner);
  expect([waiting.state, waiting.onTheWay > 0]).toEqual(['needs-hand', true]);
  expect(practice.calls.length).toBeLessThanOrEqual(3);
  practice.meta.mendToken();
  await join();
  await untilLive(stage, 60 * minute);
  await expectEverythingSeen(stage);
});
