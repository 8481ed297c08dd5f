/** The public pages behind a reverse proxy: who the visitor is, and that nobody else can say so. */
import { createServer, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';

import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';

const name = 'eventi.bottegaverdi.example';

/** Passes requests on as nginx does, with the visitor's address as the test says it. */
async function openProxy(shop: PublicShop, visitor: () => string): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      ...{ host: name, 'x-forwarded-host': name, 'x-forwarded-proto': 'https', 'x-forwarded-for': visitor() },
    };
    const { method, url } = incoming;
    const onward = request({ host: '127.0.0.1', port: shop.port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

async function statuses(base: string, page: string, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const body = new URLSearchParams(form());
    const headers = { origin: `https://${name}` };
    found.push((await fetch(`${base}${page}`, { method: 'POST', body, headers, redirect: 'manual' })).status);
  }
  return found;
}

it('a trusted proxy says who the visitor is: one who floods is stopped, the others are not', async () => {
  const shop = await openPublicShop({ capacity: 500 }, { trustedProxies: ['127.0.0.1'] });
  let visitor = '203.0.113.7';
  const base = await openProxy(shop, () => visitor);
  expect((await statuses(base, shop.page, 62)).slice(-2)).toEqual([429, 429]);
  visitor = '203.0.113.8';
  expect(await statuses(base, shop.page, 3)).toEqual([303, 303, 303]);
  // The ticket and its code stand under the name that visitors know.
  await shop.door.settings.update({ publicAddress: `https://${name}` });
  expect(await (await fetch(`${base}${shop.page}`)).text()).toContain(`content="https://${name}${shop.page}"`);
});

it('nobody else can: an address that is written into a request counts for nothing', async () => {
  const shop = await openPublicShop({ capacity: 500 });
  let visitor = 1;
  const base = await openProxy(shop, () => `203.0.113.${(visitor += 1) % 250}`);
  expect((await statuses(base, shop.page, 62)).slice(-2)).toEqual([429, 429]);
});
