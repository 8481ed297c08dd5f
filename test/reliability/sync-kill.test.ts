/** `kill -9` while prices are saved and sent: nothing is lost, nothing is there twice, and hardly anything done twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openPractice, type Practice } from '../../src/practice/index.ts';
import { openTestListings } from '../core/listings/open-test-listings.ts';

const kills = Number(process.env['VETRINA_KILLS'] ?? 16);
const longList = Number(process.env['VETRINA_GOODS'] ?? 1_000);
/** A longer list takes its time, on a busy machine most of all. */
const longestMs = Math.max(240_000, longList * 60);
const googleBatch = 250;

let data: string;
let practice: Practice;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'vetrina-sync-'));
  practice = await openPractice({ latency: { product: 30, productReview: 30, batch: 30, metaReview: 30, answer: 4 } });
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await practice.close();
  rmSync(data, { recursive: true, force: true });
});

async function goodsInFile(count: number): Promise<void> {
  const shop = await openTestListings({ data });
  for (let n = 0; n < count; n++) await shop.add(`P${n}`, 1_000 + n);
  await shop.database.close();
}

/** Starts the shop in a process of its own; `heard` collects what it says. */
function start(task: 'edit' | 'send' | 'settle') {
  const file = join(import.meta.dirname, 'sync-child.ts');
  const child = spawn(process.execPath, ['--no-warnings', file, task, data, practice.origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const heard: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => heard.push(line));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    heard,
    ended,
    async until(reached: () => boolean, mostMs = 60_000): Promise<void> {
      const end = Date.now() + mostMs;
      while (!reached()) {
        if (Date.now() > end || child.exitCode !== null)
          throw new Error(`never reached: ${heard.slice(-3).join(' | ')}`);
        await wait(1);
      }
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
    },
  };
}

const shownAtGoogle = (offerId: string): unknown => {
  const attributes = practice.google.product({ offerId })?.['productAttributes'] as
    { price?: { amountMicros?: string } } | undefined;
  return Number(attributes?.price?.amountMicros) / 10_000;
};
const shownAtMeta = (sku: string): number =>
  Number(String(practice.meta.item(sku)?.['price']).replace(/[^\d.]/gu, '')) * 100;

test(`killed ${kills} times between saving and sending, and between sending and hearing back: no price is lost`, async () => {
  await goodsInFile(12);
  const acked = new Map<string, number>();
  /** Wishes since the last answered one: any of them may have been saved before the end came. */
  const unsure = new Map<string, Set<number>>();
  for (let round = 0; round < kills; round++) {
    const shop = start('edit');
    await shop.until(() => shop.heard.some((line) => line.startsWith('ack')));
    if (round % 2 === 0) await wait(Math.random() * 150);
    else {
      // At the moment at which a call has reached the channel and its answer has not left yet.
      const calls = practice.calls.length;
      await shop.until(() => practice.calls.length > calls && practice.calls.at(-1)?.status === 0);
    }
    await shop.kill();
    for (const line of shop.heard) {
      const [what, sku = '', amount] = line.split(' ');
      if (what === 'wish') unsure.set(sku, (unsure.get(sku) ?? new Set()).add(Number(amount)));
      if (what === 'ack') {
        acked.set(sku, Number(amount));
        unsure.delete(sku);
      }
    }
  }
  const last = start('settle');
  await last.ended;
  const prices = JSON.parse(last.heard.find((line) => line.startsWith('prices'))?.slice(7) ?? '{}') as Record<
    string,
    number
  >;
  expect(Object.keys(prices)).toHaveLength(12);
  for (const [sku, price] of Object.entries(prices)) {
    // The last one said to be saved; or one whose saving was cut off before it could be said.
    if (acked.has(sku)) expect([acked.get(sku), ...(unsure.get(sku) ?? [])], sku).toContain(price);
    expect({ sku, google: shownAtGoogle(sku), meta: Math.round(shownAtMeta(sku)) }).toEqual({
      sku,
      google: price,
      meta: price,
    });
  }
  expect([practice.google.productCount, practice.meta.itemCount]).toEqual([12, 12]);
});

test(
  `a list of ${longList} killed at a tenth, the half and nine tenths goes on where it was`,
  { timeout: 2 * longestMs },
  async () => {
    await goodsInFile(longList);
    const inserted = () =>
      practice.calls.filter(({ path, status }) => path.endsWith('productInputs:insert') && status === 200).length;
    for (const part of [0.1, 0.5, 0.9]) {
      const shop = start('send');
      const target = Math.floor(longList * part);
      await shop.until(() => practice.google.productCount >= target, longestMs);
      await shop.kill();
    }
    const last = start('send');
    await last.until(() => practice.google.productCount === longList, longestMs);
    await wait(500);
    await last.kill();
    // Each kill may cost the batch that was on its way, and no more.
    expect(inserted() - longList).toBeLessThanOrEqual(3 * googleBatch);
  },
);
