/** Who slips away: from the list of people to the shop's own rules. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

journeys('where customers stand', { shop: 'sample' }, (stage) => {
  test('each has one place, told in a sentence, and the shop’s own numbers place them anew', async () => {
    const { page, go } = stage();
    await go('/clienti');
    await page.getByRole('link', { name: 'A che punto sono', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'A che punto sono i clienti', exact: true }).waitFor();
    // Who slips away is what one comes for.
    await page.getByRole('heading', { name: 'Si allontanano', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Antonio Quarta' }).waitFor();
    await page.getByRole('button', { name: 'Affezionati' }).click();
    await page.getByText('Hanno comprato almeno 3 volte in 120 giorni').waitFor();
    const names = page.getByRole('rowheader');
    await until(async () => (await names.allInnerTexts()).toSorted().join() === 'Elena Rizzo,Silvia Carlino');

    const lost = page.getByLabel('È perso dopo giorni');
    await lost.fill('20');
    await lost.blur();
    await page.getByRole('button', { name: 'Salva le regole' }).click();
    await page.getByText('Un cliente non può essere perso prima di allontanarsi.').waitFor();
    await page.getByRole('button', { name: 'Torna ai numeri di partenza' }).click();
    await page.getByRole('button', { name: 'Salva le regole' }).click();
    await page.getByText('Hanno comprato almeno 3 volte in 365 giorni').waitFor();
    await page.getByRole('button', { name: 'Si allontanano' }).click();
    await until(
      async () => (await names.allInnerTexts()).toSorted().join() === 'Cosimo Trane,Grazia Lezzi,Nicola Fasano',
    );
    expect(await page.getByText('da più di 90 giorni').count()).toBe(1);
  });
});
