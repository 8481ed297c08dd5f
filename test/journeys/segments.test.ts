/** Groups of customers and letters to them: put together by sentences, saved, written to with a trial run before. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

journeys('groups of customers', { shop: 'sample' }, (stage) => {
  test('who bought often is found by sentences, saved, and found again', async () => {
    const { page, go, door } = stage();
    // The two customers of the practice web shop come into the book by themselves: nobody is counted before.
    await until(async () => (await door.orders.accounts()).people === 2, { within: 60_000 });
    const receipts = (not: boolean) => [{ kind: 'receipts' as const, atLeast: 3, days: null, not }];
    const { people: often } = await door.outreach.countSegment({ conditions: receipts(false) });
    const { people: others } = await door.outreach.countSegment({ conditions: receipts(true) });
    expect(often).toBeGreaterThan(0);
    await go('/clienti');
    await page.getByRole('link', { name: 'Gruppi', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Gruppi di clienti', exact: true }).waitFor();
    const status = page.getByRole('status').filter({ hasText: 'con un telefono' });
    await status.waitFor();
    const counted = async () => Number(/(\d+) person/u.exec(await status.innerText())?.[1] ?? -1);

    await page.getByRole('combobox', { name: 'Che cosa', exact: true }).click();
    await page.getByRole('option', { name: 'ha fatto acquisti: quanti' }).click();
    const least = page.getByRole('spinbutton', { name: 'almeno' });
    await least.fill('3');
    await least.blur();
    await until(async () => (await counted()) === often);
    const names = page.getByRole('rowheader');
    await until(async () => (await names.count()) === often);
    expect(await names.allInnerTexts()).toContain('Elena Rizzo');

    // The opposite of it is everybody else.
    await page.getByRole('combobox', { name: 'Sì o no' }).click();
    await page.getByRole('option', { name: 'Chi non', exact: true }).click();
    await until(async () => (await counted()) === others);
    await page.getByRole('combobox', { name: 'Sì o no' }).click();
    await page.getByRole('option', { name: 'Chi', exact: true }).click();
    await until(async () => (await counted()) === often);

    await page.getByLabel('Nome del gruppo').fill('Comprano spesso');
    await page.getByRole('button', { name: 'Salva il gruppo' }).click();
    const saved = page
      .getByRole('navigation', { name: 'Gruppi salvati' })
      .getByRole('link', { name: 'Comprano spesso' });
    await saved.waitFor();
    await page.getByRole('link', { name: 'Nuovo gruppo' }).click();
    await until(async () => (await page.getByLabel('Nome del gruppo').inputValue()) === '');
    await saved.click();
    await until(async () => (await page.getByLabel('Nome del gruppo').inputValue()) === 'Comprano spesso');
    await until(async () => (await counted()) === often);
  });

  test('a letter is written, looked at, tried without sending, and goes to those who allow it', async () => {
    const { page, go, door } = stage();
    // Whatever hour it is: nothing is quiet here.
    await door.outreach.setContactRules({ most: 50, days: 1, quietDays: [], fromHour: 0, untilHour: 24 });
    const { items } = await door.outreach.segmentPeople({
      ...{ conditions: [{ kind: 'reach' as const, values: ['mail' as const], not: false }], limit: 1 },
    });
    let id = items[0]?.personId;
    if (id === undefined) {
      const [event] = await door.events.list();
      const wish = { name: 'Ada Prova', mail: 'ada@example.com', formKey: 'form-key-of-journey' };
      id = (await door.events.addRegistration({ eventId: event?.id ?? 0, ...wish })).personId;
    }
    await door.customers.recordConsent({
      ...{
        id,
        purpose: 'offers-by-message',
        channel: 'mail',
        granted: true,
        text: 'Sì.',
        language: 'it',
        source: 'counter',
      },
    });
    await go('/clienti/lettere');
    await page.getByRole('heading', { level: 1, name: 'Lettere', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Nuova lettera' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Nuova lettera', exact: true }).waitFor();
    await page.getByLabel('Nome, solo per te').fill('Vincotto');
    await page.getByLabel('Oggetto').fill('{name}, arriva il vincotto');
    await page.getByLabel('Testo', { exact: true }).fill('Ciao {name}, da domani in negozio.');
    await page.getByText('Lucia, arriva il vincotto').waitFor();
    await page.getByText('Non ne vuoi più?').waitFor();
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await page.getByText('La riceve 1 persona').waitFor();
    await page.getByText('il permesso non è stato chiesto').first().waitFor();
    await page.getByRole('button', { name: 'Invia', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Invia', exact: true }).click();
    await page.getByRole('heading', { name: 'Inviata', exact: true }).waitFor({ timeout: 30_000 });
    const [mailing] = await door.outreach.mailings();
    expect(mailing?.counts).toMatchObject({ sent: 1, planned: 0, unsubscribed: 0 });
    // It stands in the timeline and counts as a contact.
    await go(`/clienti/${id}`);
    await page.getByText('Mail inviata: Vincotto').waitFor();
    await page.getByRole('heading', { name: 'Quanto la disturbiamo' }).waitFor();
    await page.getByText('su 50 negli ultimi 1 giorni').waitFor();
  });
});
