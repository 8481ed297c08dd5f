/** The card on Google, from the first words copied by hand to hours that customers see. */
import { expect, test } from 'vitest';

import type { ProfileField } from '../../src/api/profile.ts';
import { journeys, type Stage } from './stage/journeys.ts';
import { wholeToday } from './stage/today.ts';
import { until } from './stage/until.ts';

const part = (stage: Stage, field: ProfileField) => stage.page.locator(`#parte-${field}`);
const stateOf = async ({ door }: Stage, field: ProfileField) => (await door.presence.profile.get()).fields[field];

async function lookAndSend({ page }: Stage, button: string): Promise<void> {
  await page.getByRole('button', { name: 'Guarda e manda' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prima di mandare' });
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'detached' });
}

journeys('the card on Google', { shop: 'practice' }, (stage) => {
  test('without an account the card is written here and copied by hand', async () => {
    const { page, go } = stage();
    await go('/canali/scheda-google');
    await page.getByText('Google non è collegato.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Nome' }).inputValue()).toBe('Bottega di prova');
    const description = page.getByRole('textbox', { name: 'Descrizione' });
    await description.fill('x'.repeat(751));
    await page.getByText('Un carattere di troppo').waitFor();
    await description.fill('Regali fatti a mano, nel centro di Torino.');
    await lookAndSend(stage(), 'Salva qui');
    expect((await stateOf(stage(), 'description')).wanted).toBe('Regali fatti a mano, nel centro di Torino.');
    await part(stage(), 'description')
      .getByRole('button', { name: /^Copia/ })
      .click();
    await part(stage(), 'description').getByText('Copiato').waitFor();
  });

  test('once Google is there, what it says instead stands beside it, and a person chooses', async () => {
    const { page, go, door } = stage();
    await door.channels.connectPractice({ vendor: 'google' });
    await until(async () => (await door.presence.profile.read()).readAt !== null);
    await wholeToday(stage());
    await page.getByText('Google mostra altro: la descrizione').waitFor();
    await go('/canali/scheda-google');
    const conflict = part(stage(), 'description').getByRole('group', { name: 'Due valori, uno da scegliere' });
    await conflict.getByText('Regali fatti a mano').waitFor();
    await conflict.getByText('negozio di quartiere').waitFor();
    await conflict.getByRole('button', { name: 'Tieni il mio' }).click();
    await part(stage(), 'description')
      .getByText(/^visto/)
      .waitFor();
    expect(await stateOf(stage(), 'description')).toMatchObject({
      state: 'live',
      shown: 'Regali fatti a mano, nel centro di Torino.',
    });
  });

  test('hours are copied from day to day, a holiday is closed, and Google is asked before anything goes out', async () => {
    const { page, door } = stage();
    await page.getByRole('textbox', { name: 'lunedì, chiude alle' }).last().fill('20');
    await page.getByRole('button', { name: 'Copia gli orari di lunedì su altri giorni' }).click();
    await page.getByRole('menuitem', { name: 'da lunedì a sabato' }).click();
    await part(stage(), 'special-hours')
      .getByRole('button', { name: /^Chiuso: / })
      .first()
      .click();
    await part(stage(), 'attributes').getByText('Consegna a domicilio').click();
    await page.getByRole('button', { name: 'Guarda e manda' }).click();
    const dialog = page.getByRole('dialog', { name: 'Prima di mandare' });
    await dialog.getByText('Google dice che va bene.').waitFor();
    await dialog.getByText('Campi di Google: regularHours').waitFor();
    await dialog.getByText('sabato: 09:00–12:30, 15:30–20:00').waitFor();
    await dialog.getByRole('button', { name: 'Manda a Google' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const field of ['hours', 'special-hours', 'attributes'] as const) {
      await until(async () => (await stateOf(stage(), field)).state === 'live', { within: 30_000 });
      await part(stage(), field)
        .getByText(/^visto/)
        .waitFor();
    }
    const { fields } = await door.presence.profile.get();
    expect(fields.hours.shown?.saturday.at(-1)).toEqual({ from: '15:30', to: '20:00' });
    expect(fields['special-hours'].shown?.[0]?.spans).toEqual([]);
  });

  test('a category is found by its name, and a service gets a price as people write it', async () => {
    const { page, door } = stage();
    await page.getByRole('textbox', { name: 'Cerca una categoria' }).fill('enot');
    await page.getByRole('button', { name: 'Aggiungi Enoteca' }).click();
    await part(stage(), 'services').getByRole('button', { name: 'Confezione regalo' }).click();
    await page.getByRole('textbox', { name: 'Prezzo di Confezione regalo' }).fill('€ 2,50');
    await page.keyboard.press('Tab');
    await lookAndSend(stage(), 'Manda a Google');
    for (const field of ['categories', 'services'] as const)
      await until(async () => (await stateOf(stage(), field)).state === 'live', { within: 30_000 });
    const { fields } = await door.presence.profile.get();
    expect(fields.categories.shown?.additional).toEqual([{ id: 'categories/gcid:wine_store', name: 'Enoteca' }]);
    expect(fields.services.shown?.map(({ name, price }) => [name, price])).toEqual([['Confezione regalo', 250]]);
  });
});
