/** A group becomes an audience on Facebook, follows what people allow, and goes again; a card is given on a person's page. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

journeys('audiences of adverts', { shop: 'sample' }, (stage) => {
  test('who allows it is counted and put in, who takes it back goes out, and the audience is taken away', async () => {
    const { page, go, door } = stage();
    if ((await door.channels.connection({ vendor: 'meta' })).state === 'off')
      await door.channels.connectPractice({ vendor: 'meta' });
    const { id } = await door.outreach.saveSegment({ name: 'Per gli annunci', conditions: [] });
    const said = { purpose: 'ad-audiences', channel: 'ads', text: 'Sì.', language: 'it', source: 'counter' } as const;
    const { items } = await door.customers.list({ limit: 500 });
    const [one, other] = items.filter(({ phone, mail }) => phone !== null || mail !== null);
    const before = (await door.outreach.segmentAudience({ id })).outlook.counted;
    for (const person of [one, other])
      await door.customers.recordConsent({ id: person?.id ?? 0, ...said, granted: true });
    const { counted } = (await door.outreach.segmentAudience({ id })).outlook;
    expect(counted).toBeGreaterThanOrEqual(Math.max(2, before));

    await go(`/clienti/gruppi/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Gruppi di clienti', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Pubblico su Facebook e Instagram', exact: true }).waitFor();
    await page.getByText(`${counted} persone possono farne parte`, { exact: true }).waitFor();
    await page.getByText('non è stato chiesto').first().waitFor();
    await page.getByRole('button', { name: 'Crea il pubblico', exact: true }).click();
    await page.getByText('Su Facebook', { exact: true }).waitFor({ timeout: 30_000 });
    await page.getByText(`Dentro: ${counted} persone`, { exact: true }).waitFor({ timeout: 30_000 });

    await door.customers.recordConsent({ id: other?.id ?? 0, ...said, granted: false });
    await page.getByRole('button', { name: 'Aggiorna adesso', exact: true }).click();
    const inside = async () => (await door.outreach.segmentAudience({ id })).audience?.people;
    await until(async () => (await inside()) === counted - 1);
    await page.getByText(new RegExp(`^Dentro: ${counted - 1} person`, 'u')).waitFor({ timeout: 30_000 });

    await page.getByRole('button', { name: 'Togli il pubblico', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Togli il pubblico', exact: true }).click();
    await page.getByRole('button', { name: 'Crea il pubblico', exact: true }).waitFor({ timeout: 30_000 });
    expect((await door.outreach.segmentAudience({ id })).audience).toBeNull();
  });

  test('a card is given on a person’s page, found in the book, and refused to another with whose it is', async () => {
    const { page, go, door } = stage();
    const { id: rosa } = await door.customers.add({ name: 'Rosa Tesserata', phone: '+393331112233' });
    const { id: twice } = await door.customers.add({ name: 'Rosa Tesseratta', phone: '+393331112244' });
    await go(`/clienti/${rosa}`);
    await page.getByRole('heading', { level: 2, name: 'Rosa Tesserata', exact: true }).waitFor();
    await page.getByLabel('Numero di tessera').fill('2900 7777');
    await page.getByLabel('Numero di tessera').press('Enter');
    await page.getByRole('button', { name: 'Togli la tessera 29007777', exact: true }).waitFor();
    await page.getByText('Tessera data', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Nome, telefono, mail o tessera' }).fill('29007777');
    await page.getByRole('link', { name: /Rosa Tesserata/u }).waitFor();

    await go(`/clienti/${twice}`);
    await page.getByRole('heading', { level: 2, name: 'Rosa Tesseratta', exact: true }).waitFor();
    await page.getByLabel('Numero di tessera').fill('29007777');
    await page.getByLabel('Numero di tessera').press('Enter');
    await page.getByText('La tessera 29007777 è già di un’altra persona.').waitFor();
    await page.getByRole('button', { name: 'Unisci: Rosa Tesserata', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unisci', exact: true }).click();
    await page.getByRole('button', { name: 'Togli la tessera 29007777', exact: true }).waitFor();
    await until(async () => (await door.customers.list({ search: '29007777' })).items[0]?.id === twice);
  });
});
