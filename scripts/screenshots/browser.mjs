/** The browser that looks at the shop: signed in once, one page per picture, still and without animations. */
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

/**
 * @typedef {Awaited<ReturnType<typeof import('./shop.mjs').startShop>>} Shop
 * @typedef {{ width: number, height: number, zoom: number, language: string }} View
 * @typedef {{ name: string, shop: 'sample' | 'empty' | 'new', path?: string, phone?: boolean, state?: boolean,
 *   outside?: (shop: Shop) => Promise<string>, act?: (page: import('playwright-core').Page, shop: Shop) => Promise<void> }} Scene
 */

const phone = { width: 390, height: 844 };

/** @param {Shop} shop @param {View} view */
export async function openBrowser(shop, { width, height, zoom, language }) {
  const locale = { it: 'it-IT', en: 'en-GB', hu: 'hu-HU' }[language] ?? 'it-IT';
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
    headless: true,
    // Date fields are written as the browser's own language writes them.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
  });
  /** @type {string[]} */
  const complaints = [];
  const state = await signIn(browser, shop);

  return {
    complaints,
    /** @param {Scene} scene @param {string} theme @param {string} file */
    async shoot(scene, theme, file) {
      const context = await browser.newContext({
        viewport: scene.phone ? phone : { width: Math.round(width / zoom), height: Math.round(height / zoom) },
        deviceScaleFactor: scene.phone ? 2 : zoom,
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
        timezoneId: 'Europe/Rome',
        locale,
        ...(scene.outside ? {} : { storageState: state }),
      });
      await context.addInitScript((chosen) => localStorage.setItem('vetrina.language', chosen), language);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('console', (line) => {
        if (line.type() === 'error') complaints.push(`${scene.name}: ${line.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${scene.name}: ${error.message}`));
      try {
        const where = scene.outside ? await scene.outside(shop) : `${shop.addresses.app}/#${scene.path ?? '/'}`;
        await page.goto(where);
        if (!scene.outside) await page.locator('h1').first().waitFor();
        await still(page);
        await scene.act?.(page, shop);
        await still(page);
        await page.screenshot({ path: file });
      } catch (error) {
        await page.screenshot({ path: file.replace(/\.png$/u, '.failed.png') }).catch(() => undefined);
        throw error;
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

/** The sign-in address works once: its session is kept for all pictures. */
async function signIn(/** @type {import('playwright-core').Browser} */ browser, /** @type {Shop} */ shop) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answered = page.waitForResponse((answer) => answer.url().includes('/rpc/') && answer.ok());
  await page.goto(shop.addresses.signIn);
  await answered;
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies, origins: [] };
}

/** Fonts there, nothing loading, and a breath for what is drawn after its data came. */
async function still(/** @type {import('playwright-core').Page} */ page) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A screen that has just been asked for is not there yet, and neither is its waiting.
  await page.waitForTimeout(250);
  await page.waitForFunction(() => document.querySelector('[role=status] .animate-spin, [data-loading]') === null);
  await page.waitForTimeout(450);
}
