/** In the whole shop: the channels of the board know their receipts, and others may do no more than their rights. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { csv } from './open-sales.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

async function uploaded(file: string): Promise<string> {
  const owner = shop.as('owner');
  const bytes = Buffer.from(file);
  const { uploadId } = await owner.imports.begin({ name: 'cassa.csv', bytes: bytes.length });
  await owner.imports.piece({ uploadId, index: 0, base64: bytes.toString('base64') });
  return uploadId;
}

test('what a channel brought counts its receipts; of one without any nothing is known', async () => {
  const owner = shop.as('owner');
  const file = csv('Scontrino;Data;Totale', '1;20/11/2026;5,00', '2;20/11/2026;6,00', '3;21/10/2026;6,00');
  expect((await owner.sales.apply({ uploadId: await uploaded(file) })).counts.added).toBe(3);
  const { channels } = await owner.metrics.channels({ from: '2026-11-01', to: '2026-11-30' });
  const receipts = (id: string) =>
    channels.find(({ channelId }) => channelId === id)?.figures.find(({ name }) => name === 'receipts');
  expect(receipts('till')).toMatchObject({ value: 2, why: null });
  expect(receipts('web')).toMatchObject({ value: null, why: 'not-counted-yet' });
});

test('a visitor sees nothing, and a till’s token makes no sums anew', async () => {
  await expect(shop.as('visitor').sales.list({})).rejects.toMatchObject({ data: { code: 'not-allowed' } });
  await expect(shop.as('token').sales.rebuild()).rejects.toMatchObject({ data: { code: 'not-allowed' } });
  expect((await shop.as('token').sales.list({})).total).toBe(3);
});
