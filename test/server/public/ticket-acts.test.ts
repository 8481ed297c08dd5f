/** A visitor changes the own registration on the page of the ticket, by forms alone: no script, no password. */
import { expect, it } from 'vitest';

import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';

async function ticketOf(shop: PublicShop, over: Record<string, string> = {}): Promise<string> {
  const answer = await shop.post(form(over));
  return (answer.headers.get('location') ?? '').replace(/\?.*$/u, '');
}
const text = async (shop: PublicShop, path: string): Promise<string> => (await shop.get(path)).text();
const act = (shop: PublicShop, path: string, fields: Record<string, string>, headers = {}) =>
  shop.post(fields, headers, path);

it('changes name and seats, frees them, and comes back: each answered by the page itself', async () => {
  const shop = await openPublicShop({ capacity: 3 });
  const path = await ticketOf(shop);
  const changed = await act(shop, path, { act: 'change', name: '<b>Lucia</b>', seats: '2' });
  expect([changed.status, changed.headers.get('location')]).toEqual([303, `${path}?lang=it&ok=change`]);
  const page = await text(shop, changed.headers.get('location') ?? '');
  expect(page).toContain('Fatto: l’iscrizione è cambiata.');
  expect(page).toContain('value="&lt;b&gt;Lucia&lt;/b&gt;"');
  expect(page).toMatch(/<option value="2" selected/u);
  expect((await act(shop, path, { act: 'cancel' })).status).toBe(303);
  expect(await text(shop, path)).toContain('Questa iscrizione è annullata.');
  expect((await act(shop, path, { act: 'join' })).status).toBe(303);
  expect(await shop.door.events.get({ id: shop.eventId })).toMatchObject({ taken: 2, waiting: 0 });
});

it('tells the next in line on their page, who takes the seat there', async () => {
  const shop = await openPublicShop({ capacity: 1 });
  const first = await ticketOf(shop);
  const next = await ticketOf(shop);
  expect(await text(shop, next)).toContain('Sei in lista d’attesa');
  await act(shop, first, { act: 'cancel' });
  const offered = await text(shop, next);
  expect(offered).toContain('Si è liberato un posto');
  expect(offered).toContain('È tenuto per te fino a');
  // The code that opens the door is there once the seat is theirs.
  expect(offered).not.toContain('class="code"');
  await act(shop, next, { act: 'accept' });
  expect(await text(shop, next)).toContain('class="code"');
});

it('is told beside the form what cannot be, and nothing changes', async () => {
  const shop = await openPublicShop({ capacity: 2 });
  const path = await ticketOf(shop);
  await ticketOf(shop);
  const refused = await act(shop, path, { act: 'change', name: 'Lucia', seats: '2' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Non ci sono altri posti liberi.');
  for (const seats of ['-1', '0', '1e9', 'x'])
    expect((await act(shop, path, { act: 'change', name: 'Lucia', seats })).status).toBeLessThan(500);
  expect((await act(shop, path, { act: 'delete-everything' })).status).toBe(400);
  expect(await shop.door.events.get({ id: shop.eventId })).toMatchObject({ taken: 2 });
});

it('does nothing for a foreign page, a forged ticket, or a look alone', async () => {
  const shop = await openPublicShop({ capacity: 2 });
  const path = await ticketOf(shop);
  expect((await act(shop, path, { act: 'cancel' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await act(shop, path, { act: 'cancel' }, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await act(shop, '/t/forged-ticket', { act: 'cancel' })).status).toBe(404);
  await shop.get(`${path}?act=cancel&ok=cancel`);
  expect(await shop.door.events.get({ id: shop.eventId })).toMatchObject({ taken: 1 });
  // Nobody finds a person's ticket in a search engine.
  expect(await text(shop, path)).toContain('<meta name="robots" content="noindex" />');
});

it('shows where it is shared what, when and where, from the address that visitors know', async () => {
  const shop = await openPublicShop({ title: 'Olio & <pane>' });
  await shop.door.settings.update({ publicAddress: 'https://eventi.bottegaverdi.it/' });
  const page = await text(shop, shop.page);
  expect(page).toContain('<meta property="og:title" content="Olio &amp; &lt;pane&gt; · ');
  expect(page).toContain(`<meta property="og:url" content="https://eventi.bottegaverdi.it${shop.page}" />`);
  expect(page).toContain('<meta property="og:description" content="');
  for (const token of ['autocomplete="name"', 'autocomplete="tel"', 'inputmode="tel"']) expect(page).toContain(token);
});
