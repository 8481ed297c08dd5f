import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import type { Page } from 'playwright-core';

import { ensureBuilt } from '../scripts/project.mjs';
import { launchBrowser } from '../test/journeys/stage/chromium.ts';
import { dropFolder, folderOf } from './goods.ts';
import { type Bench, median, percentile, runs } from './measure.ts';

const count = 100_000;
/** Wheel turns of one run, and how far each goes. */
const turns = 60;
const step = 480;

/** Milliseconds between frames while the list is scrolled. */
const scrollFrames = (page: Page, grid: string): Promise<number[]> =>
  page.evaluate(
    async ({ selector, times, far }) => {
      const box = document.querySelector(`${selector} revogr-viewport-scroll.rgCol .vertical-inner`);
      const frames: number[] = [];
      let last = performance.now();
      for (let turn = 0; box !== null && turn < times; turn += 1) {
        box.scrollTop += far;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        frames.push(now - last);
        last = now;
      }
      return frames;
    },
    { selector: grid, times: turns, far: step },
  );

/** RevoGrid alone, with as many rows and columns of plain text: how long its first rows take. */
const openBare = (page: Page, rows: number): Promise<number> =>
  page.evaluate(async (total) => {
    document.querySelector('#bare')?.remove();
    const grid = document.createElement('revo-grid');
    grid.id = 'bare';
    // The size of the list, over everything else.
    Object.assign(grid.style, { position: 'fixed', inset: '170px 0 44px 224px', zIndex: '99', background: '#fff' });
    const props = ['name', 'cost', 'price', 'margin', 'till', 'web', 'google', 'facebook', 'changed'];
    Object.assign(grid, {
      rowSize: 48,
      frameSize: 3,
      filter: false,
      hideAttribution: false,
      columns: props.map((prop) => ({ prop, name: prop, size: prop === 'name' ? 276 : 110 })),
      source: Array.from({ length: total }, (_, row) =>
        Object.fromEntries(props.map((prop) => [prop, `${prop} ${row}`])),
      ),
    });
    const began = performance.now();
    document.body.append(grid);
    while (grid.querySelector('.rgCell') === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - began;
  }, rows);

/** From the page of Today to rows that can be read. */
const openList = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    location.hash = '/';
    while (document.querySelector('.price-grid') !== null) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    location.hash = '/prezzi';
    while (document.querySelector('.price-grid .pg-title') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - began;
  });

async function serve(folder: string): Promise<{ signIn: string; stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['out/main/shop.js', 'serve', '--data', folder, '--port', '0', '--public-port', '0', '--no-open', '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { signIn, app, api } = JSON.parse(line) as { signIn: string; app: string; api: string };
  await fetch(`${app}/rpc/settings/update`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api}`, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { welcomeDone: true, shopName: 'Centomila' } }),
  });
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { signIn, stop };
}

export const priceGrid: Bench = {
  name: 'price-grid',
  about: `The price list of ${count} goods in a real Chromium, against RevoGrid alone with as many plain rows on the same page.`,
  async run() {
    ensureBuilt();
    const folder = await folderOf(count);
    const shop = await serve(folder);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(shop.signIn);
      await page.locator('#page-title').waitFor();
      const first = { floor: [] as number[], vetrina: [] as number[] };
      const frames = { floor: [] as number[], vetrina: [] as number[] };
      for (let run = 0; run <= runs; run += 1) {
        const vetrina = await openList(page);
        const scrolled = await scrollFrames(page, '.price-grid');
        const floor = await openBare(page, count);
        const bare = await scrollFrames(page, '#bare');
        await page.evaluate(() => document.querySelector('#bare')?.remove());
        if (run === 0) continue;
        first.vetrina.push(vetrina);
        first.floor.push(floor);
        frames.vetrina.push(percentile(scrolled, 0.95));
        frames.floor.push(percentile(bare, 0.95));
      }
      return [
        { what: 'first rows', floor: median(first.floor), vetrina: median(first.vetrina), atMost: 500 },
        {
          what: 'frames while scrolling, p95',
          floor: median(frames.floor),
          vetrina: median(frames.vetrina),
          atMost: 50,
        },
      ];
    } finally {
      await browser.close();
      await shop.stop();
      dropFolder(folder);
    }
  },
};
