/** WCAG A and AA by axe on every screen, light and dark: no serious and no critical fault (U39). */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { everyScreen } from './stage/screens.ts';
import { settled } from './stage/settled.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** `RULE at ELEMENT`, one line a fault. */
async function faults(page: Page, only?: string): Promise<string[]> {
  // Axe's usual way opens a page of its own for its report, which a desktop window does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (only === undefined ? axe.withTags(rules) : axe.withRules(only)).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} at ${html.slice(0, 200)}`));
}

/** What stays: a colour on its way to another one, or a list that is just being drawn, is looked at once more. */
async function lastingFaults(page: Page, only?: string): Promise<string[]> {
  const first = await faults(page, only);
  if (first.length === 0) return first;
  await page.waitForTimeout(1_500);
  return faults(page, only);
}

/** The screen with what it shows, not its first empty moment. */
async function shown(page: Page): Promise<void> {
  await page.locator('#page-title').waitFor();
  await page.getByText('Un momento', { exact: true }).first().waitFor({ state: 'detached' });
  await page.waitForTimeout(250);
}

journeys('every screen can be used by everyone', { shop: 'sample' }, (stage) => {
  for (const theme of ['light', 'dark'] as const) {
    // Some sixty screens, and each is looked at whole.
    test(`by axe, ${theme}`, { timeout: 480_000 }, async () => {
      const { page, door, go } = stage();
      await settled(door);
      await door.settings.update({ theme });
      await page.locator(theme === 'dark' ? 'html.dark' : 'html:not(.dark)').waitFor();
      const found: Record<string, string[]> = {};
      for (const address of await everyScreen(door)) {
        await go(address);
        await shown(page);
        // What is dark differs in its colours only; names and roles are the same.
        const here = await lastingFaults(page, theme === 'dark' ? 'color-contrast' : undefined);
        if (here.length > 0) found[address] = here;
      }
      expect(found).toEqual({});
    });
  }

  test('the search, the shortcuts and a question are no exception', async () => {
    const { page, go } = stage();
    await go('/');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Nome, codice, persona o pagina').fill('olio');
    await page.getByRole('option').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Scorciatoie' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('neither are the visitors’ pages', async () => {
    const { door, phone } = stage();
    const event = (await door.events.list()).find(({ state }) => state === 'open');
    const visitor = await phone();
    await visitor.goto(event?.publicAddress ?? '');
    expect(await faults(visitor)).toEqual([]);
    await visitor.getByLabel('Nome e cognome').fill('Anna Quarta');
    await visitor.getByLabel('Telefono').fill('333 555 0177');
    await visitor.getByRole('button', { name: /Prenota/ }).click();
    await visitor.getByText('Il posto è tuo').waitFor();
    expect(await faults(visitor)).toEqual([]);
  });
});
