/** News on Google and on the page, an offer made from a promotion, one ready to paste; and how they end. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const words = 'È arrivato l’olio nuovo del frantoio. Passa ad assaggiarlo.';

journeys('posts', { shop: 'sample' }, (stage) => {
  test('one text goes to Google and to the Facebook page, with its preview for each', async () => {
    const { page, go } = stage();
    await go('/post');
    await page.getByRole('link', { name: 'Nuovo post' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Nuovo post' }).waitFor();
    await page.getByLabel('Testo', { exact: true }).fill(words);
    await page.getByRole('checkbox', { name: 'Pagina Facebook' }).click();
    const preview = page.getByRole('complementary', { name: 'Come lo vedranno' });
    await until(async () => (await preview.getByText(words).count()) === 2);
    await preview.getByText(`${words.length} lettere su 1.500`).waitFor();
    await page.getByRole('button', { name: 'Pubblica 2 post' }).click();
    await page.getByRole('heading', { level: 1, name: 'Post' }).waitFor();
    for (const outlet of ['Profilo Google', 'Pagina Facebook']) {
      const row = page.getByRole('article').filter({ hasText: words }).filter({ hasText: outlet });
      await row.getByText(/^pubblicato/).waitFor({ timeout: 30_000 });
    }
  });

  test('what an outlet would refuse is said while it is written', async () => {
    const { page, go } = stage();
    await go('/post/nuovo');
    await page.getByLabel('Testo', { exact: true }).fill('x'.repeat(1_501));
    await page.getByText('Il testo è troppo lungo per questa uscita.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Pubblica il post' }).isDisabled()).toBe(true);
    await page.getByLabel('Testo', { exact: true }).fill('');
  });

  test('a post made from a promotion in one step ends with it', async () => {
    const { page, go, door } = stage();
    const { items } = await door.pricing.promotions.list({ limit: 1, state: 'running' });
    const promotion = items[0];
    if (promotion === undefined) throw new Error('the sample shop has a promotion');
    await go(`/post/nuovo?promozione=${promotion.id}`);
    await page.getByLabel('Titolo').and(page.getByRole('textbox')).waitFor();
    await page.getByRole('button', { name: 'Pubblica il post' }).click();
    const row = page.getByRole('article').filter({ hasText: promotion.name.slice(0, 20) });
    await row.getByText(/^pubblicato/).waitFor({ timeout: 30_000 });
    await door.pricing.promotions.stop({ id: promotion.id });
    await row.getByText('Tolto perché la promozione è finita.').waitFor({ timeout: 30_000 });
  });

  test('a post for anywhere is copied, pasted by a person, and counted as out', async () => {
    const { page, go } = stage();
    await go('/post/nuovo');
    await page.getByRole('checkbox', { name: 'Profilo Google' }).click();
    await page.getByRole('checkbox', { name: 'Da incollare dove vuoi' }).click();
    await page.getByLabel('Testo', { exact: true }).fill('Domani siamo aperti fino alle 20.');
    await page.getByRole('button', { name: 'Pubblica il post' }).click();
    const row = page.getByRole('article').filter({ hasText: 'Domani siamo aperti fino alle 20.' });
    await row.getByRole('button', { name: 'Copia il testo' }).waitFor();
    await row.getByRole('button', { name: 'Ho pubblicato' }).click();
    await row.getByText(/^incollato da te/).waitFor();
  });

  test('a post is taken away after one question that names it', async () => {
    const { page } = stage();
    const row = page.getByRole('article').filter({ hasText: words }).filter({ hasText: 'Pagina Facebook' });
    await row.getByRole('button', { name: 'Togli' }).click();
    await page.getByRole('dialog', { name: `Togliere «${words}»?` }).waitFor();
    await page.getByRole('button', { name: 'Togli il post' }).click();
    await row.getByText('Tolto da te.').waitFor({ timeout: 30_000 });
  });
});
