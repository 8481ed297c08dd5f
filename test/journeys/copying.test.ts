/** Copying where the page is granted nothing, as in the desktop window, which refuses every permission. */
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';

journeys('an address on its way to somebody', { shop: 'real' }, (stage) => {
  test('reaches the clipboard though the page may not use it', async () => {
    const { page, go, door } = stage();
    const event = await door.events.create({
      title: 'Olio nuovo',
      startsAt: `${dayAhead(9)}T18:30:00.000Z`,
      capacity: 20,
    });
    await go(`/eventi/${event.id}`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copia' }).first().click();
    await page.getByRole('button', { name: 'Copiato' }).waitFor();
    // The field that carried the text is gone again, and the focus is where it was.
    expect(await page.locator('textarea').count()).toBe(0);
    await go('/eventi/nuovo');
    await page.getByLabel('Due parole per chi legge').focus();
    await page.keyboard.press('Control+V');
    expect(await page.getByLabel('Due parole per chi legge').inputValue()).toBe(event.publicAddress);
  });
});
