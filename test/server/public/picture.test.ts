/** The picture of an event on its page, where the page is shared, and nowhere else. */
import { expect, it } from 'vitest';

import { openPublicShop } from './open-public-shop.ts';

/** One pixel, and the head of one that claims to be a wall. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
function wall(): string {
  const bytes = Buffer.from(pixel, 'base64');
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes.toString('base64');
}

it('stands on the page with its words, and where the page is shared, under the public address', async () => {
  const shop = await openPublicShop();
  const { door, eventId, page } = shop;
  await door.settings.update({ publicAddress: 'https://eventi.bottegaverdi.example' });
  const { id } = await door.events.addPicture({ base64: pixel });
  await door.events.update({ id: eventId, pictureId: id, pictureAlt: 'Tre bicchieri di "rosato"' });
  const text = await (await shop.get(page)).text();
  const address = `https://eventi.bottegaverdi.example${page}/picture/${id}`;
  expect(text).toContain(`<meta property="og:image" content="${address}" />`);
  expect(text).toContain('alt="Tre bicchieri di &quot;rosato&quot;"');
  const answer = await shop.get(`${page}/picture/${id}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(Buffer.from(await answer.arrayBuffer()).toString('base64')).toBe(pixel);

  await door.events.update({ id: eventId, pictureId: null });
  expect((await shop.get(`${page}/picture/${id}`)).status).toBe(404);
  expect(await (await shop.get(page)).text()).not.toContain('og:image');
});

it('is a picture, and not one that no phone can unpack; one that is not kept is shown nowhere', async () => {
  const { door, eventId } = await openPublicShop();
  const refused = (code: string) => ({ data: { code } });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64');
  for (const base64 of [svg, wall(), '', 'AAAA'])
    await expect(door.events.addPicture({ base64 })).rejects.toMatchObject(refused('post-picture-unreadable'));
  await expect(door.events.update({ id: eventId, pictureId: 'f'.repeat(64) })).rejects.toMatchObject(
    refused('not-found'),
  );
});
