import { request } from 'node:http';
import { renderSVG } from 'uqr';
import { expect, it } from 'vitest';

import { ticketCode } from '../../../src/api/ticket-code.ts';
import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';

async function registered(shop: PublicShop): Promise<string> {
  const answer = await shop.post(form());
  return (answer.headers.get('location') ?? '').replace(/\?.*$/u, '');
}

const code = (address: string): string => renderSVG(address, { border: 4 });

it('the code on a ticket is the address under which visitors reach the shop, not the one of this request', async () => {
  const shop = await openPublicShop();
  const path = await registered(shop);
  expect(await (await shop.get(path)).text()).toContain(code(`${shop.base}${path}`));
  await shop.door.settings.update({ publicAddress: 'https://eventi.bottegaverdi.it/' });
  expect(await (await shop.get(path)).text()).toContain(code(`https://eventi.bottegaverdi.it${path}`));
});

it('below the code stand the six signs to say where it cannot be read', async () => {
  const shop = await openPublicShop();
  const path = await registered(shop);
  expect(await (await shop.get(path)).text()).toContain(`>${ticketCode(path.replace('/t/', ''))}<`);
});

it.each(['evil.example', '[', 'a b', '"><script>', 'x'.repeat(300)])(
  'a request for the ticket under the name %s is answered, and the name stands nowhere on it',
  async (host) => {
    const shop = await openPublicShop();
    const path = await registered(shop);
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: shop.port, path, headers: { host } }, (answer) => {
        let body = '';
        answer.on('data', (piece: Buffer) => void (body += piece.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: body }));
      });
      sent.on('error', reject).end();
    });
    expect(status).toBe(200);
    expect(text).toContain(code(`${shop.base}${path}`));
    if (host.length > 3) expect(text).not.toContain(host);
  },
);

it('a ticket that nobody has is not found, however it is written', async () => {
  const shop = await openPublicShop();
  for (const path of ['/t/none', '/t/%27%20OR%201=1', '/t/none/calendar.ics', `/t/${'a'.repeat(200)}`]) {
    const { status } = await shop.get(path);
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
});
