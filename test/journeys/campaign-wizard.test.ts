/** A local advert in five steps and a last look, then everything that can be done with it on its page. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';

journeys('a local advert', { shop: 'sample' }, (stage) => {
  test('five plain questions, and the total is said before anything is made', async () => {
    const { page, go } = stage();
    await go('/promuovi/campagne/nuova');
    const next = page.getByRole('button', { name: 'Continua' });
    await page.getByRole('radio', { name: 'Ricevere telefonate' }).check();
    await next.click();
    await page.getByRole('radio', { name: 'In questi paesi' }).check();
    expect(await next.isDisabled()).toBe(true);
    await page.getByLabel('Cerca un paese o una città').fill('Galat');
    await page
      .getByRole('button', { name: /Galatina/ })
      .first()
      .click();
    await next.click();
    await page.getByText('Da 18 anni in su.').waitFor();
    await next.click();
    await page.getByRole('radio', { name: 'In tutto' }).check();
    await page.getByLabel('Spesa in tutto').fill('42,00');
    await page.getByLabel('Spesa in tutto').press('Tab');
    await page.getByText('persone al giorno (stima Facebook)').waitFor();
    await next.click();
    await page.getByLabel('Che cosa offri?').fill('Olio nuovo');
    await page.getByLabel('Il testo, come lo diresti al banco').fill('È arrivato l’olio nuovo: chiama per prenotarlo.');
    await next.click();
    await page.getByText(/Può costare al massimo 42,00.€/).waitFor();
    await page.getByText('Facebook lo ha guardato: va bene così.').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Crea in pausa' }).click();
    await page.getByRole('heading', { level: 1, name: 'Olio nuovo' }).waitFor();
    await page.getByText('pronto, in pausa').waitFor({ timeout: 20_000 });
  });

  test('it is started with the sum in the button, given another budget, paused and put away', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: 'Avvia', exact: true }).click();
    await page.getByRole('button', { name: /Avvia e spendi al massimo 42,00.€/ }).click();
    await page.getByText('in giro').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Cambia spesa o fine' }).click();
    const dialog = page.getByRole('dialog', { name: 'Spesa e fine' });
    await dialog.getByLabel('Spesa in tutto').fill('50,00');
    await dialog.getByLabel('Spesa in tutto').press('Tab');
    await dialog.getByText('spesi finora').waitFor();
    await dialog.getByRole('button', { name: /^Manda: al massimo 50,00.€$/ }).click();
    await page
      .getByText(/al massimo 50,00.€/)
      .first()
      .waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Metti in pausa' }).click();
    await page.getByText('pronto, in pausa').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Archivia' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Archivia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Promuovi' }).waitFor();
    const kept = await door.campaigns.list({ archived: true });
    expect(kept.map(({ name }) => name)).toContain('Olio nuovo');
  });

  test('put away it still shows what it cost, and is made again as a copy', async () => {
    const { page } = stage();
    await page.getByRole('link', { name: 'Archiviati' }).click();
    await page.getByRole('heading', { level: 1, name: 'Annunci archiviati' }).waitFor();
    const advert = page.getByRole('article').filter({ hasText: 'Olio nuovo' });
    await advert.getByRole('term').filter({ hasText: 'Speso' }).waitFor();
    await advert.getByRole('link', { name: 'Fanne una copia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nuovo annuncio vicino al negozio' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Ricevere telefonate' }).isChecked()).toBe(true);
  });
});
