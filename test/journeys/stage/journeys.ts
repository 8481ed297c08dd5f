/**
 * A group of journeys: the same steps in a real browser and, where the Electron runtime is there, in the real desktop
 * window. A step gets a page and does not care. After each step everything that must not happen is looked for:
 * errors in the console, content policy reports, dialogs, and anything that left the machine.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import type { WorkspaceName } from '../../../src/api/settings.ts';
import { openPractice, type Practice } from '../../../src/practice/index.ts';
import { type Around, doorAt, ROOT, startBuiltShop, temporaryFolder } from './built-shop.ts';
import { launchBrowser } from './chromium.ts';
import { electronRuntime, launchDesktop } from './desktop.ts';
import { observe, type Observer } from './observer.ts';
import { preparedSample } from './sample-shop.ts';

export interface Stage {
  /** The person's window, signed in. One for the whole group: its steps are one story. */
  readonly page: Page;
  /** The contract as the owner, for what a story needs before it begins and for what it must not take from the screen. */
  readonly door: Door;
  /** A page of the app by its address behind `#`. */
  go(address: string): Promise<void>;
  /** A visitor's phone: a browser of its own that knows nothing of the shop. */
  phone(options?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'locale'>): Promise<Page>;
  /** Google, Meta and a web shop as this story plays them; only where it asked for them. */
  readonly world: Practice;
  /** A second signed-in browser of the shop; null in the desktop window, which has no screens over HTTP. */
  secondBrowser(): Promise<Page | null>;
}

export interface Beginning {
  /** Which shop is open when the story begins; the first run is not skipped with `first-run`. */
  readonly shop: WorkspaceName | 'first-run';
  /** How long visitors need for a form at least; absent: none, they write faster than people. */
  readonly formSeconds?: number;
  /** The vendors are played in the test itself, for a real shop: what happens there is the story's to say. */
  readonly world?: boolean;
  readonly width?: number;
  readonly height?: number;
}

interface Opened extends Omit<Stage, 'go' | 'phone' | 'world'> {
  readonly browser: Browser;
  readonly observers: Observer[];
  readonly outward: () => string[];
  close(): Promise<void>;
}

export function journeys(name: string, beginning: Beginning, tell: (stage: () => Stage) => void): void {
  describe(`${name}, in the browser`, () => group(beginning, (around) => openInBrowser(beginning, around), tell));
  const runtime = electronRuntime();
  if ('missing' in runtime) {
    test(`${name}, in the desktop window`, (context) => context.skip(runtime.missing));
  } else {
    const { program } = runtime;
    describe(`${name}, in the desktop window`, () =>
      group(beginning, (around) => openOnDesktop(program, beginning, around), tell));
  }
}

type Open = (around: Around) => Promise<Opened>;

function group({ world: isPlayed = false, formSeconds }: Beginning, open: Open, tell: (stage: () => Stage) => void) {
  let opened: Opened;
  let world: Practice | undefined;
  beforeAll(async () => {
    if (isPlayed) world = await openPractice();
    opened = await open({ formSeconds, gateway: world?.origin });
  });
  afterAll(async () => {
    await opened?.close();
    await world?.close();
  });
  let broken = false;
  beforeEach((context) => {
    // The steps of a group are one story: what comes after a broken step says nothing of its own.
    if (broken) context.skip('an earlier step of this story failed');
    onTestFailed(async () => {
      broken = true;
      await picture(opened.page, context.task.name);
    }, 10_000);
  });
  afterEach(() => {
    const happened = opened.observers.flatMap((observer) => observer.look());
    expect([...happened, ...opened.outward().map((where) => `the shop process called ${where}`)]).toEqual([]);
  });
  tell(() => ({
    ...opened,
    get world() {
      if (world === undefined) throw new Error('this story did not ask for a world of its own');
      return world;
    },
    go: (address) => go(opened.page, address),
    phone: async (options = {}) => {
      const size = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
      const context = await opened.browser.newContext({ locale: 'it-IT', ...size, ...options });
      opened.observers.push(await observe(context));
      return prepared(await context.newPage());
    },
  }));
}

async function openInBrowser(beginning: Beginning, around: Around): Promise<Opened> {
  const copyOf = beginning.shop === 'sample' ? await preparedSample() : null;
  const shop = await startBuiltShop({ ...around, copyOf });
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await shop.stop();
  };
  const observers: Observer[] = [];
  const signedIn = async (): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'it-IT',
      viewport: { width: beginning.width ?? 1440, height: beginning.height ?? 900 },
      reducedMotion: 'reduce',
    });
    await context.grantPermissions(['clipboard-write']);
    const observer = await observe(context);
    observers.push(observer);
    const page = prepared(await context.newPage());
    await page.goto(await shop.invite());
    await titleOf(page, observer);
    return page;
  };
  try {
    await begin(shop.door, beginning);
    const page = await signedIn();
    return { page, door: shop.door, browser, observers, outward: shop.outward, secondBrowser: signedIn, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openOnDesktop(program: string, beginning: Beginning, around: Around): Promise<Opened> {
  const home = temporaryFolder();
  const [{ application, app, token }, browser] = await Promise.all([
    launchDesktop(program, home, around),
    launchBrowser(),
  ]);
  const context: BrowserContext = application.context();
  const observers = [await observe(context)];
  const page = prepared(await application.firstWindow());
  const door = doorAt(app, token);
  await begin(door, beginning);
  await page.reload();
  await titleOf(page, observers[0]);
  return {
    page,
    door,
    browser,
    observers,
    outward: () => [],
    secondBrowser: async () => null,
    async close() {
      await browser.close();
      await application.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function begin(door: Door, { shop }: Beginning): Promise<void> {
  if (shop === 'first-run') return;
  if (shop !== 'sample') await door.settings.update({ welcomeDone: true, shopName: 'Bottega di prova' });
  if (shop !== 'real') await door.settings.openWorkspace({ name: shop });
}

/** The first page is there when it has its title; when it has none, what the page wrote says why. */
async function titleOf(page: Page, observer: Observer | undefined): Promise<void> {
  await page
    .locator('#page-title')
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(`no page came up: ${observer?.look().join('\n')}`, { cause: error });
    });
}

/** Patience of a person, not of a machine: what takes longer is a fault. */
function prepared(page: Page): Page {
  page.setDefaultTimeout(15_000);
  return page;
}

/** As a click on a link of the app does: the page stays, the address behind `#` changes. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, address);
  await page.waitForFunction((wanted) => location.hash === `#${wanted}`, address);
  await page.locator('#page-title').waitFor();
}

/** What the screen showed and said when a step failed, for who has to find out why. */
async function picture(page: Page, step: string): Promise<void> {
  const folder = path.join(ROOT, 'node_modules', '.cache', 'vetrina', 'journeys');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, step.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 80));
  await page.screenshot({ path: `${file}.png`, timeout: 5_000 }).catch(() => undefined);
  const said = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch(() => '');
  writeFileSync(`${file}.txt`, said);
}
