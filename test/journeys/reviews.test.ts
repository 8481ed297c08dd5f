/** A review waits on Today, is answered from a kept text, and stands at Google; then what Google counted. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { wholeToday } from './stage/today.ts';
import { until } from './stage/until.ts';

journeys('reviews on Google', { shop: 'sample' }, (stage) => {
  test('those without an answer are among the things of the day, and one click away', async () => {
    const { page, door } = stage();
    await until(async () => (await door.presence.reviews.summary()).unanswered > 0, { within: 45_000, every: 250 });
    await wholeToday(stage());
    await page.getByText(/recensioni recenti su Google aspettano una risposta/).waitFor();
    await page.getByRole('link', { name: 'Rispondi', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Recensioni' }).waitFor();
    await page.getByRole('button', { name: 'Senza risposta', pressed: true }).waitFor();
  });

  test('a kept text with the customer’s name becomes the answer, and Google shows it', async () => {
    const { page, door } = stage();
    await door.presence.reviews.texts.add({ title: 'Grazie', text: 'Grazie {nome}, a presto.' });
    await page.getByRole('button', { name: 'Tutte', exact: true }).click();
    const review = page.getByRole('article', { name: 'Recensione di Giulia Ferrero' });
    await review.getByRole('button', { name: 'Rispondi' }).click();
    await review.getByRole('button', { name: 'Testi pronti' }).click();
    await page.getByRole('menuitem', { name: 'Grazie' }).click();
    await review.getByText(/^\d+ di 4\.096 byte$/).waitFor();
    await review.getByRole('button', { name: 'Pubblica la risposta' }).click();
    await review.getByText('Grazie Giulia, a presto.').waitFor();
    await review
      .getByText(/^(in arrivo|in esame|si vede)/)
      .first()
      .waitFor();
    const shown = async () => {
      const { items } = await door.presence.reviews.list({ search: 'Giulia' });
      return items[0]?.reply?.text === 'Grazie Giulia, a presto.';
    };
    await until(shown, { within: 45_000, every: 250 });
    await review
      .getByText(/^(in esame|si vede)/)
      .first()
      .waitFor({ timeout: 20_000 });
    await review.getByRole('button', { name: 'Cambia la risposta' }).waitFor();
  });

  test('an answer too long is counted in bytes and cannot be sent', async () => {
    const { page } = stage();
    const review = page.getByRole('article', { name: 'Recensione di Marco Riva' });
    await review.getByRole('button', { name: 'Rispondi' }).click();
    await review.getByRole('textbox').fill('è'.repeat(2_050));
    await review.getByText('4 byte di troppo').waitFor();
    expect(await review.getByRole('button', { name: 'Pubblica la risposta' }).isDisabled()).toBe(true);
    await review.getByRole('button', { name: 'Annulla' }).click();
  });

  test('Google’s numbers: each chart has its table, and rare words only say below how many', async () => {
    const { page, door, go } = stage();
    await until(async () => (await door.metrics.keywords({})).keywords.length > 0, { within: 45_000, every: 250 });
    await go('/numeri/google');
    await page.getByRole('heading', { level: 1, name: 'Numeri di Google' }).waitFor();
    await page.getByRole('heading', { name: /^Persone che vedono la scheda/ }).waitFor();
    await page.getByRole('button', { name: 'Vedi la tabella' }).first().click();
    await page.getByRole('columnheader', { name: 'nella ricerca' }).waitFor();
    await page.getByText('meno di 15').first().waitFor();
    await page.getByRole('link', { name: 'Annunci', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Numeri degli annunci' }).waitFor();
  });
});
