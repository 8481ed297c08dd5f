/** English, dark colours, a small laptop: the same shop. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { everyScreen } from './stage/screens.ts';

journeys('language and looks', { shop: 'sample', width: 1366, height: 768 }, (stage) => {
  test('the language changes at once, on every page', async () => {
    const { page, go } = stage();
    await go('/impostazioni');
    await page.getByRole('combobox', { name: 'Lingua' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const titles = { '/': 'Today', '/prezzi': 'Products and prices', '/canali': 'Channels', '/promuovi': 'Promote' };
    const others = { '/eventi': 'Events', '/clienti': 'Customers', '/numeri': 'Numbers', '/aiuto': 'Help' };
    for (const [address, title] of Object.entries({ ...titles, ...others })) {
      await go(address);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await page.getByRole('region', { name: 'Sample shop.' }).waitFor();
  });

  test('the dark colours hold after a reload', async () => {
    const { page, go } = stage();
    await go('/impostazioni');
    await page.getByRole('combobox', { name: 'Colours' }).click();
    await page.getByRole('option', { name: 'Dark' }).click();
    await page.locator('html.dark').waitFor();
    await page.reload();
    await page.locator('html.dark').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  test('no screen is wider than a small laptop', async () => {
    const { page, door, go } = stage();
    for (const address of await everyScreen(door)) {
      await go(address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${address}: ${width}`).toBe(`${address}: 1366`);
    }
  });

  test('? lists the shortcuts, unless something is being written', async () => {
    const { page, go } = stage();
    await go('/');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await go('/clienti');
    await page.getByPlaceholder('Name, phone, mail or card').press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
