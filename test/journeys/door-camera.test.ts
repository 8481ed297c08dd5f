/**
 * Tickets before the camera. The camera is a drawing that the page films: everything behind it is real (the picture, the
 * thread with its own policy, the reader from this machine). A wrong policy or a file from a network ends this story.
 */
import { toBuffer } from 'bwip-js/node';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

async function codeOf(text: string): Promise<string> {
  const png = await toBuffer({ bcid: 'qrcode', text, scale: 6, padding: 12, backgroundcolor: 'ffffff' });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Stands in for the camera; `show` holds a picture before it. */
async function fakeCamera(page: Page): Promise<(picture: string) => Promise<void>> {
  await page.addInitScript(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 640 });
    const pen = canvas.getContext('2d')!;
    const image = new Image();
    Object.assign(window, { holdUp: (picture: string) => (image.src = picture) });
    setInterval(() => {
      pen.fillStyle = 'white';
      pen.fillRect(0, 0, 640, 640);
      if (image.complete && image.naturalWidth > 0) pen.drawImage(image, 80, 80, 480, 480);
    }, 50);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(20));
  });
  return (picture) =>
    page.evaluate((shown) => void (window as never as { holdUp: (p: string) => void }).holdUp(shown), picture);
}

journeys('tickets before the camera', { shop: 'real' }, (stage) => {
  let id = 0;
  let show: (picture: string) => Promise<void>;
  const tickets: string[] = [];

  test('a ticket held up lets its person in, and held up again it is said to have been used', async () => {
    const { page, go, door } = stage();
    const startsAt = `${dayAhead(9)}T18:30:00.000Z`;
    const event = await door.events.create({ title: 'Olio e pane', startsAt, capacity: 9 });
    id = event.id;
    for (const [name, phone] of [
      ['Anna Neri', '333 555 0101'],
      ['Ugo Blu', '333 555 0102'],
    ] as const) {
      const formKey = `form-key-${phone}`;
      const added = await door.events.addRegistration({ eventId: id, formKey, name, phone, source: 'counter' });
      tickets.push(added.ticketAddress);
    }
    show = await fakeCamera(page);
    await page.reload();
    await page.locator('#page-title').waitFor();
    await go(`/eventi/${id}/ingresso`);
    await page.getByRole('heading', { level: 1, name: 'Ingresso', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Fai entrare: Anna Neri' }).waitFor();
    await page.getByRole('button', { name: 'Inquadra' }).click();
    await page.getByText('Inquadra il codice del biglietto.').waitFor();
    await show(await codeOf(tickets[0]!));
    await page.getByText('Anna Neri, 1 posto: può entrare.').waitFor({ timeout: 30_000 });
    await until(async () => (await door.events.get({ id })).came === 1);
    await page.getByRole('button', { name: 'Annulla l’ingresso: Anna Neri' }).waitFor();
  });

  test('a code of something else, a ticket of another evening and a used one are answered in words', async () => {
    const { page, door } = stage();
    await show(await codeOf('https://example.com/menu'));
    await page.getByText('Questo codice non è un biglietto.').waitFor({ timeout: 30_000 });
    const startsAt = `${dayAhead(10)}T18:30:00.000Z`;
    const other = await door.events.create({ title: 'Altra sera', startsAt, capacity: 9 });
    const there = await door.events.addRegistration({
      ...{ eventId: other.id, formKey: 'form-key-other', name: 'Eva Sala', phone: '333 555 0103', source: 'counter' },
    });
    await show(await codeOf(there.ticketAddress));
    await page.getByText(/Altra sera/u).waitFor({ timeout: 30_000 });
    await show(await codeOf(tickets[0]!));
    await page.getByText(/Anna Neri è già dentro dalle/u).waitFor({ timeout: 30_000 });
    expect((await door.events.get({ id })).came).toBe(1);
  });

  test('without a camera it says so, and the list by name stays', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: 'Inquadra' }).click();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
    });
    await page.getByRole('button', { name: 'Inquadra' }).click();
    await page.getByText('Qui non c’è una fotocamera libera: cerca il nome nella lista.').waitFor();
    await page.getByRole('button', { name: 'Fai entrare: Ugo Blu' }).click();
    await until(async () => (await door.events.get({ id })).came === 2);
  });
});
