/** An event's form at Google, as the owner sees it: answers that gave nobody a seat, and an event that is held elsewhere. */
import { expect, test } from 'vitest';

import { PRACTICE_IDS } from '../../src/practice/index.ts';
import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

journeys('a form at Google, of a real shop', { shop: 'real', world: true }, (stage) => {
  let id = 0;
  const form = async () => (await stage().door.events.googleForm({ id })).form;
  const there = () =>
    stage().world.google.forms()[0] as undefined | { formId: string; info: { title: string; description: string } };
  const shown = () => {
    const one = there();
    if (one === undefined) throw new Error('there is no form at Google');
    return one;
  };
  const waiting = () => stage().page.getByRole('region', { name: 'Risposte senza posto', exact: true });

  test('the form is made from the event’s page', async () => {
    const { page, go, door } = stage();
    const { clientId, clientSecret, refreshToken } = PRACTICE_IDS.google;
    await door.channels.connectGoogleWithToken({ clientId, clientSecret, refreshToken });
    ({ id } = await door.events.create({
      ...{ title: 'Tre rosati', startsAt: `${dayAhead(9)}T18:30:00.000Z`, capacity: 5 },
    }));
    await go(`/eventi/${id}`);
    await page.getByRole('button', { name: 'Crea il modulo Google', exact: true }).click();
    await page.getByLabel('Indirizzo del modulo').waitFor({ timeout: 60_000 });
    await until(async () => (await form())?.state === 'open', { within: 30_000 });
  });

  test('answers that nobody can be called by stand there, and are ticked off one by one', async () => {
    const { page, world } = stage();
    const send = (name: string) =>
      world.google.answerForm(shown().formId, { 'Nome e cognome': name, Telefono: '12', 'Quanti siete?': '1' });
    for (const name of ['Ugo Blu', 'Ada Neri']) expect(send(name)).toBeDefined();
    await page.getByRole('button', { name: 'Leggi adesso', exact: true }).click();
    await waiting().waitFor();
    const settle = waiting().getByRole('button', { name: /^Sistemata: /u });
    expect(await settle.count()).toBe(2);
    await settle.first().click();
    await page.getByText('1 risposta sistemata', { exact: true }).waitFor();
    expect(await settle.count()).toBe(1);
  });

  test('the mark is taken back with one click, also after a reload; the last one empties the list', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: /^Annulla/u }).click();
    await waiting().getByRole('button', { name: 'Tutte sistemate', exact: true }).waitFor();
    await waiting().getByRole('button', { name: 'Tutte sistemate', exact: true }).click();
    await waiting().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('2 risposte sistemate', { exact: true }).click();
    await page.getByRole('button', { name: 'Rimetti da guardare', exact: true }).first().click();
    await waiting().waitFor();
    expect((await form())?.leftOut.filter(({ settledAt }) => settledAt === null)).toHaveLength(1);
    await waiting()
      .getByRole('button', { name: /^Sistemata: /u })
      .click();
    await waiting().waitFor({ state: 'detached' });
  });

  test('the event is held elsewhere: the form at Google says so by itself', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Modifica', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Dove', { exact: true }).fill('Cantina Rossi, via Libertini 12');
    await dialog.getByRole('button', { name: 'Salva le modifiche', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(() => shown().info.description.includes('via Libertini 12'), { within: 90_000 });
    await until(async () => (await form())?.follows === 'said');
  });

  test('what somebody wrote at Google stays, and the page says what to write there', async () => {
    const { page, door, world } = stage();
    world.google.editForm(shown().formId, 'Ci vediamo in cantina.');
    await door.events.update({ id, place: 'Frantoio Greco, via Lecce 3' });
    const said = page.getByText('Il testo del modulo l’ha cambiato qualcuno su Google', { exact: false });
    await said.waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Copia il testo nuovo', exact: true }).waitFor();
    expect(shown().info.description).toBe('Ci vediamo in cantina.');
  });
});
