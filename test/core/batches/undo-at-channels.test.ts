import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let here: TestShop;
let owner: Door;

beforeAll(async () => {
  here = await openTestShop();
  owner = here.as('owner');
  await owner.channels.connectPractice({ vendor: 'google' });
  await owner.channels.connectPractice({ vendor: 'meta' });
});
afterAll(() => here.close());

const picture = 'https://verdi.example/foto.jpg';

async function sell(sku: string, price: number): Promise<number> {
  const product = {
    name: sku,
    description: 'Dal banco',
    link: 'https://verdi.example',
    imageUrl: picture,
    brand: 'Verdi',
  };
  const { variantIds } = await owner.catalog.create({ product, variants: [{ sku, price }] });
  return variantIds[0] as number;
}

/** What each channel shows, or was given where it is not read back. */
const shown = async (variantId: number) =>
  Object.fromEntries(
    (await owner.listings.ofVariant({ variantId })).map(({ channelId, shown: seen, sent }) => [
      channelId,
      seen ?? sent,
    ]),
  );
const everywhere = (amount: number) => ({ till: amount, web: amount, google: amount, facebook: amount });

test('a change that half of the channels have published goes back on all of them, row by row as decided', async () => {
  const [oil, honey] = [await sell('OLIO', 1000), await sell('MIELE', 500)];
  await here.rounds(12);
  expect([await shown(oil), await shown(honey)]).toEqual([everywhere(1000), everywhere(500)]);

  const rule = { kind: 'percent', value: 1000 } as const;
  const { batchId } = await owner.pricing.bulkApply({ rule, selection: { filter: {} } });
  // Only the till and Google have heard of it when it is taken back.
  for (const channelId of ['till', 'google']) await owner.listings.sync({ channelId, force: true });
  expect(await shown(oil)).toMatchObject({ till: 1100, facebook: 1000 });
  await owner.pricing.setPrice({ variantId: honey, amount: 590 });
  expect(await owner.pricing.batches.undo({ batchId, changed: 'leave' })).toMatchObject({ restored: 1, leftAlone: 1 });
  await here.rounds(12);
  expect([await shown(oil), await shown(honey)]).toEqual([everywhere(1000), everywhere(590)]);
});

test('the next day, published everywhere, it goes back as well', async () => {
  const wine = await sell('VINO', 800);
  await here.rounds(12);
  const rule = { kind: 'fixed', value: 990 } as const;
  const { batchId } = await owner.pricing.bulkApply({ rule, selection: { variantIds: [wine] } });
  await here.rounds(12);
  expect(await shown(wine)).toEqual(everywhere(990));
  here.clock.pass(24 * 60 * 60_000);
  await owner.pricing.batches.undo({ batchId });
  await here.rounds(12);
  expect(await shown(wine)).toEqual(everywhere(800));
  expect(here.faults).toEqual([]);
});
