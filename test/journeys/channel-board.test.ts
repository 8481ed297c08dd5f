/** The board of channels: what each is for, who answers there, a place of the shop's own, and what it brought. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const focus = 'Rispondere in giornata a chi chiede se un prodotto c’è';

journeys('the board of channels', { shop: 'sample' }, (stage) => {
  const place = async (id: string) => (await stage().door.channels.board()).find((each) => each.id === id);

  test('every place stands there, connected or not, and says what it brought', async () => {
    const { page, go } = stage();
    await go('/canali');
    for (const name of ['Cassa', 'Sito web', 'Google', 'Facebook', 'Instagram', 'WhatsApp', 'Telefono'])
      await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).waitFor();
    await page.getByRole('button', { name: /^Cassa/u }).click();
    await page.getByRole('heading', { name: 'A che cosa serve Cassa' }).waitFor();
    await page.getByText('Scontrini', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: /^Google/u }).click();
    await page.getByText('Indicazioni stradali').first().waitFor();
  });

  test('WhatsApp gets its focus, who answers and when, and a link', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: /^WhatsApp/u }).click();
    await page.getByText('Qui non ci sono prezzi.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Modifica' }).click();
    const form = page.getByRole('dialog', { name: 'WhatsApp: a che cosa serve' });
    await form.getByLabel('L’unico obiettivo').fill(focus);
    await form.getByLabel('Chi risponde').fill('Marta');
    await form.getByLabel('Quando risponde').fill('lun–sab 9–13');
    await form.getByLabel('Dove si trova').fill('wa.me/390832555014');
    await form.getByRole('button', { name: 'Salva' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Marta, lun–sab 9–13').waitFor();
    await page
      .getByRole('button', { name: /^WhatsApp/u })
      .filter({ hasText: focus })
      .waitFor();
    expect(await place('whatsapp')).toMatchObject({ focus, link: 'https://wa.me/390832555014', priced: false });
  });

  test('a newsletter is added, moved up, put away and taken up again', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Aggiungi un canale' }).click();
    const form = page.getByRole('dialog', { name: 'Un altro canale' });
    await form.getByRole('combobox', { name: 'Che tipo di posto è' }).click();
    await page.getByRole('option', { name: 'Newsletter' }).click();
    await form.getByLabel('Come si chiama?').fill('Lettera del sabato');
    await form.getByRole('button', { name: 'Aggiungi' }).click();
    await page.getByRole('heading', { name: 'A che cosa serve Lettera del sabato' }).waitFor();
    const more = page.getByRole('button', { name: 'Altro per Lettera del sabato' });
    await more.click();
    await page.getByRole('menuitem', { name: 'Sposta in su' }).click();
    await until(async () => (await stage().door.channels.board()).at(-2)?.id === 'lettera-del-sabato');
    await more.click();
    await page.getByRole('menuitem', { name: 'Metti via' }).click();
    await page.getByRole('heading', { name: 'Messi via' }).waitFor();
    await page.getByRole('button', { name: 'Usa di nuovo' }).click();
    await page.getByRole('heading', { name: 'Messi via' }).waitFor({ state: 'detached' });
    expect(await place('lettera-del-sabato')).toMatchObject({ putAway: false, uses: ['communicate'] });
  });

  test('a call noted in the book counts for the telephone', async () => {
    const { page, go, door } = stage();
    const [person] = (await door.customers.list({ limit: 1 })).items;
    await go(`/clienti/${person?.id ?? 0}`);
    await page.getByRole('combobox', { name: 'Che cos’è' }).click();
    await page.getByRole('option', { name: 'Chiamata' }).click();
    await page.getByLabel('Scrivi una nota').fill('Chiede dell’olio nuovo');
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await page.getByText('· Telefono').first().waitFor();
    await go('/canali?canale=phone');
    await page
      .getByRole('button', { name: /^Telefono/u })
      .filter({ hasText: '1 contatto' })
      .waitFor();
  });
});
