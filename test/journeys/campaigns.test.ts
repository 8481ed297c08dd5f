/** The same offer as an advert around the shop and as a post on Google, and what the figures say afterwards. */
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { settled } from './stage/settled.ts';

const title = 'Negroamaro a 7,90 €';
const text = 'Il Negroamaro di casa nostra. Passa ad assaggiarlo.';

journeys('a local promotion', { shop: 'sample' }, (stage) => {
  test('a bar says on every page that nothing is real', async () => {
    const { page, go } = stage();
    for (const address of ['/', '/canali', '/promuovi', '/eventi', '/clienti', '/numeri', '/impostazioni']) {
      await go(address);
      await page.getByRole('region', { name: 'Negozio d’esempio.' }).waitFor();
    }
  });

  test('the wizard names the most it can cost, and creates paused', async () => {
    const { page, go } = stage();
    await go('/promuovi/campagne/nuova');
    const next = page.getByRole('button', { name: 'Continua' });
    await next.click();
    await page.getByRole('slider', { name: 'Quanto lontano dal negozio' }).press('ArrowRight');
    await page.getByText('6 km', { exact: true }).waitFor();
    await next.click();
    await next.click();
    await page.getByLabel('Spesa al giorno').fill('4,50');
    await page.getByLabel('Spesa al giorno').press('Tab');
    await page.getByText('63,00 €').first().waitFor();
    await page.getByText('persone al giorno (stima Facebook)').waitFor();
    await next.click();
    expect(await next.isDisabled()).toBe(true);
    await page.getByLabel('Che cosa offri?').fill(title);
    await page.getByLabel('Il testo, come lo diresti al banco').fill(text);
    await next.click();
    await page.getByText('entro 6 km dal negozio').waitFor();
    await page.getByText(/^al massimo 63,00.€, dal .* \(14 giorni\)$/).waitFor();
    await page.getByRole('button', { name: 'Crea in pausa' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('pronto, in pausa').waitFor({ timeout: 20_000 });
  });

  test('the same offer is written as a post on Google, for the same days', async () => {
    const { page, go } = stage();
    await go('/post/nuovo');
    await page.getByRole('combobox', { name: 'Che post è' }).click();
    await page.getByRole('option', { name: 'Offerta' }).click();
    await page.getByRole('textbox', { name: /^Titolo/ }).fill(title);
    await page.getByLabel('Testo', { exact: true }).fill(text);
    await page.getByRole('textbox', { name: /^Primo giorno/ }).fill(dayAhead(1));
    await page.getByRole('textbox', { name: /^Ultimo giorno/ }).fill(dayAhead(14));
    await page.getByRole('button', { name: 'Pubblica il post' }).click();
    await page.getByRole('heading', { level: 1, name: 'Post', exact: true }).waitFor();
    await go('/promuovi');
    await page.getByRole('heading', { level: 1, name: 'Promuovi' }).waitFor();
  });

  test('nothing is spent before the second click, which says the sum', async () => {
    const { page, door } = stage();
    const advert = page.getByRole('article').filter({ hasText: '6 km' });
    await advert.getByText('pronto, in pausa').waitFor({ timeout: 20_000 });
    await advert.getByRole('button', { name: 'Avvia' }).click();
    const question = page.getByRole('dialog', { name: `Avviare «${title}»?` });
    await question
      .getByText(/al massimo 63,00.€/)
      .first()
      .waitFor();
    expect((await door.campaigns.list())[0]).toMatchObject({ state: 'paused', startedAt: null });
    await question.getByRole('button', { name: 'Avvia e spendi al massimo 63,00 €' }).click();
    await advert.getByText(/^(in esame|in giro)/).waitFor({ timeout: 20_000 });
    await advert.getByText('in giro').waitFor({ timeout: 20_000 });
    await advert.getByRole('button', { name: 'Metti in pausa' }).waitFor();
  });

  test('the post is seen on Google, with the time', async () => {
    const { page } = stage();
    const post = page.getByRole('article').filter({ hasText: 'Valida dal' });
    await post.getByText(/^pubblicato\s+(oggi |alle )?\d{1,2}:\d{2}/).waitFor({ timeout: 20_000 });
    await post.getByRole('link', { name: 'Vedi su Google' }).waitFor();
  });

  test('today shows what needs a hand and the first true numbers', async () => {
    const { page, go, door } = stage();
    await door.metrics.refresh();
    await go('/');
    await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
    await page.getByText('La giornata').waitFor();
    await page.getByRole('link', { name: /Tutti i numeri/ }).waitFor();
    await settled(door);
    const { figures } = await door.metrics.today();
    const live = figures.find(({ metric }) => metric === 'listings-live')?.value ?? 0;
    expect(live).toBeGreaterThan(0);
    const written = new Intl.NumberFormat('it-IT', { useGrouping: 'always' }).format(live);
    const term = page.getByRole('term').filter({ hasText: 'Prezzi che si vedono' });
    await term.locator('..').getByText(written, { exact: true }).waitFor();
  });

  test('the numbers name what they count, and each chart has its table', async () => {
    const { page, go } = stage();
    await go('/numeri/tutti');
    const names = ['Prezzi che si vedono', 'Prezzi uguali ovunque', 'Contatti nuovi', 'Speso in annunci'];
    for (const name of [...names, 'Quanto costa un contatto', 'Chiamate da Google', 'Indicazioni stradali']) {
      await page.getByRole('term').filter({ hasText: name }).first().waitFor();
    }
    const chart = page.getByRole('button', { name: 'Vedi la tabella' }).first();
    await chart.click();
    await page.getByRole('table').first().waitFor();
    await page.getByText('Da dove arrivano i contatti').waitFor();
  });
});
