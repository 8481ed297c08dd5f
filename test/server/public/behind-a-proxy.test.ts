/** The public pages behind a reverse proxy: who the visitor is, and that nobody else can say so. */
import { createServer, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';

import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';
import { stampIn } from './stamp-in.ts';

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

/** However slow the machine: nothing is allowed again while the test runs. */
function stoppedClock() {
  const at = Date.now();
  return { clock: { now: () => at } };
}

async function statuses(base: string, page: string, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const stamp = stampIn(await (await fetch(`${base}${page}`)).text());
    const body = new URLSearchParams(form({ ...stamp }));
    const headers = { origin: `https://${name}` };
    found.push((await fetch(`${base}${page}`, { method: 'POST', body, headers, redirect: 'manual' })).status);
  }
  return found;
}

it('a trusted proxy says who the visitor is: one who floods is stopped, the others are not', async () => {
  const shop = await openPublicShop({ capacity: 500 }, { trustedProxies: ['127.0.0.1'] }, stoppedClock());
  let visitor = '203.0.113.7';
  const base = await openProxy(shop, () => visitor);
  expect((await statuses(base, shop.page, 11)).slice(-2)).toEqual([429, 429]);
  visitor = '203.0.113.8';
  expect(await statuses(base, shop.page, 3)).toEqual([303, 303, 303]);
  // The ticket and its code stand under the name that visitors know.
  await shop.door.settings.update({ publicAddress: `https://${name}` });
  expect(await (await fetch(`${base}${shop.page}`)).text()).toContain(`content="https://${name}${shop.page}"`);
});

it('nobody else can: an address that is written into a request counts for nothing', async () => {
  const shop = await openPublicShop({ capacity: 500 }, {}, stoppedClock());
  let visitor = 1;
  const base = await openProxy(shop, () => `203.0.113.${(visitor += 1) % 250}`);
  expect((await statuses(base, shop.page, 11)).slice(-2)).toEqual([429, 429]);
});

it('whose line has a whole range of IPv6 is one visitor, the neighbours are not', async () => {
  const shop = await openPublicShop({ capacity: 500 }, { trustedProxies: ['127.0.0.1'] }, stoppedClock());
  let visitor = 0;
  let network = '2001:db8:0:7';
  const base = await openProxy(shop, () => `${network}::${(visitor += 1).toString(16)}`);
  expect((await statuses(base, shop.page, 11)).slice(-2)).toEqual([429, 429]);
  network = '2001:db8:0:8';
  expect(await statuses(base, shop.page, 3)).toEqual([303, 303, 303]);
});
