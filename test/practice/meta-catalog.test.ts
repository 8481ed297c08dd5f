import { afterEach, beforeEach, expect, test } from 'vitest';
import { itemRequest, openStage, type Stage } from './clients.ts';

let stage: Stage;
let catalog: string;
beforeEach(async () => {
  stage = await openStage();
  catalog = stage.practice.meta.ids.catalog;
});
afterEach(() => stage.practice.close());

async function sendBatch(requests: unknown[], more: Record<string, unknown> = {}) {
  const told = await stage.meta('POST', `${catalog}/items_batch`, { item_type: 'PRODUCT_ITEM', requests, ...more });
  return { told, handle: String((told.at('handles') as string[] | undefined)?.[0]) };
}

async function statusOf(handle: string): Promise<Record<string, unknown>> {
  const told = await stage.meta(
    'GET',
    `${catalog}/check_batch_request_status?handle=${handle}&load_ids_of_invalid_requests=true`,
  );
  return (told.at('data') as Record<string, unknown>[])[0] ?? {};
}

async function item(id: string): Promise<Record<string, unknown> | undefined> {
  const filter = encodeURIComponent(JSON.stringify({ retailer_id: { eq: id } }));
  const told = await stage.meta(
    'GET',
    `${catalog}/products?fields=retailer_id,price,sale_price,availability,review_status,name&filter=${filter}`,
  );
  return (told.at('data') as Record<string, unknown>[])[0];
}

test('a batch is taken, worked through a little later, and read back', async () => {
  const { handle } = await sendBatch([itemRequest('TAZZA', 1290)]);
  expect(await statusOf(handle)).toMatchObject({ status: 'started' });
  expect(await item('TAZZA')).toBeUndefined();
  stage.pass(1200);
  expect(await statusOf(handle)).toMatchObject({
    status: 'finished',
    errors_total_count: 0,
    ids_of_invalid_requests: [],
  });
  expect(await item('TAZZA')).toMatchObject({
    price: '€12.90',
    availability: 'in stock',
    review_status: 'pending',
    name: 'Tazza TAZZA',
  });
  stage.pass(2000);
  expect(await item('TAZZA')).toMatchObject({ review_status: 'approved' });
});

test('an update changes only what it names; the same again changes nothing', async () => {
  await sendBatch([itemRequest('TAZZA', 1290, { sale_price: '9.90 EUR' })]);
  await sendBatch([{ method: 'UPDATE', data: { id: 'TAZZA', price: '12345.00 EUR' } }]);
  stage.pass(1200);
  expect(await item('TAZZA')).toMatchObject({ price: '€12,345.00', sale_price: '€9.90', name: 'Tazza TAZZA' });
  await sendBatch([{ method: 'UPDATE', data: { id: 'TAZZA', price: '12345.00 EUR', sale_price: '' } }]);
  stage.pass(1200);
  expect(await item('TAZZA')).toEqual({
    id: expect.any(String),
    retailer_id: 'TAZZA',
    price: '€12,345.00',
    availability: 'in stock',
    name: 'Tazza TAZZA',
    review_status: 'pending',
  });
  expect(stage.practice.meta.itemCount).toBe(1);
});

test('what Meta sees at once comes back at once, the rest goes through', async () => {
  const { told, handle } = await sendBatch([
    itemRequest('GOOD'),
    { method: 'UPDATE', retailer_id: 'OLD', data: { price: '9.90 EUR' } },
    itemRequest('BAD', 0, { price: '12,90 EUR' }),
  ]);
  expect(told.at('validation_status')).toEqual([
    { errors: [{ message: 'Can not find required field id' }] },
    {
      retailer_id: 'BAD',
      errors: [{ message: 'The price information under BAD is invalid. Review for more details' }],
    },
  ]);
  stage.pass(1200);
  expect(await statusOf(handle)).toMatchObject({ status: 'finished', errors_total_count: 0 });
  expect(await item('GOOD')).toBeDefined();
  expect(await item('BAD')).toBeUndefined();
});

test('each refused item is named with its reason, and blocks no other', async () => {
  const { handle } = await sendBatch(
    [
      itemRequest('A'),
      itemRequest('B', 1290, { title: undefined }),
      itemRequest('C', 1290, { availability: 'IN_STOCK' }),
      itemRequest('D', 1290, { sale_price: '20.00 EUR' }),
      itemRequest('E', 1290, { image_link: 'file:///c.jpg' }),
      itemRequest('NONE', 0, {}, 'DELETE'),
    ].map((request) => JSON.parse(JSON.stringify(request)) as unknown),
  );
  stage.pass(1200);
  const status = await statusOf(handle);
  expect(status['ids_of_invalid_requests']).toEqual(['B', 'C', 'D', 'E', 'NONE']);
  expect(status['errors']).toEqual([
    { line: 1, id: 'B', message: 'You cannot create an item without required field title' },
    { line: 2, id: 'C', message: 'Invalid value "IN_STOCK" for availability' },
    { line: 3, id: 'D', message: 'sale_price must be lower than price' },
    { line: 4, id: 'E', message: 'Value of image_link is not a valid URL' },
    { line: 5, id: 'NONE', message: 'Item with id NONE does not exist' },
  ]);
  expect(stage.practice.meta.itemCount).toBe(1);
});

test('an item is deleted, and an update without leave to create is refused', async () => {
  await sendBatch([itemRequest('A')]);
  await sendBatch([{ method: 'DELETE', data: { id: 'A' } }]);
  const { handle } = await sendBatch([itemRequest('A')], { allow_upsert: false });
  stage.pass(1200);
  expect(await statusOf(handle)).toMatchObject({ ids_of_invalid_requests: ['A'] });
  expect(await item('A')).toBeUndefined();
});

test('a batch that is too long, empty or of another kind is refused', async () => {
  const code = async (more: Record<string, unknown>) =>
    (await stage.meta('POST', `${catalog}/items_batch`, more)).at('error.code');
  expect(
    await code({ item_type: 'PRODUCT_ITEM', requests: Array.from({ length: 5001 }, () => itemRequest('A')) }),
  ).toBe(100);
  expect(await code({ item_type: 'PRODUCT_ITEM', requests: [] })).toBe(100);
  expect(await code({ requests: [itemRequest('A')] })).toBe(100);
  expect(await code({ item_type: 'HOTEL', requests: [itemRequest('A')] })).toBe(100);
  expect((await stage.meta('GET', `${catalog}/check_batch_request_status?handle=nothing`)).at('error.code')).toBe(100);
});

test('the catalogue is read page by page by its cursors', async () => {
  await sendBatch(Array.from({ length: 30 }, (_, number) => itemRequest(`P${number}`)));
  stage.pass(1200);
  const seen: string[] = [];
  let after = '';
  for (;;) {
    const page = await stage.meta('GET', `${catalog}/products?fields=retailer_id&limit=12&after=${after}`);
    seen.push(...(page.at('data') as { retailer_id: string }[]).map((entry) => entry.retailer_id));
    const next = page.at('paging.next');
    if (next === undefined) break;
    expect(String(next)).toMatch(/^https:\/\/graph\.facebook\.com\/v25\.0\//);
    after = String(page.at('paging.cursors.after'));
  }
  expect(seen).toEqual(Array.from({ length: 30 }, (_, number) => `P${number}`));
  const filter = encodeURIComponent(JSON.stringify({ retailer_id: { is_any: ['P3', 'P7', 'NONE'] } }));
  expect((await stage.meta('GET', `${catalog}/products?fields=retailer_id&filter=${filter}`)).at('data')).toHaveLength(
    2,
  );
});

test('a rejected item says why, and someone changes a price by hand', async () => {
  await sendBatch([itemRequest('GRAPPA', 1290, { title: 'Grappa bianca' }), itemRequest('A')]);
  stage.pass(5000);
  expect(await item('GRAPPA')).toMatchObject({ review_status: 'rejected' });
  expect(stage.practice.meta.editItem('A', { price: '5.00 EUR' })).toBe(true);
  expect(await item('A')).toMatchObject({ price: '€5.00' });
  expect(stage.practice.meta.editItem('NONE', {})).toBe(false);
});

test('a sale price holds while its period runs, needs a true one, and goes when it is said to be nothing', async () => {
  const period = '2026-11-21T10:00+00:00/2026-11-21T12:00+0100';
  const sale = { sale_price: '9.90 EUR', sale_price_effective_date: period };
  await sendBatch([itemRequest('TAZZA', 1290, sale)]);
  const seen = () => stage.practice.meta.seenPrice('TAZZA');
  stage.pass(1200);
  expect(seen()).toBe('12.90 EUR');
  stage.pass(3_600_000);
  expect(seen()).toBe('9.90 EUR');
  const wrong = { sale_price_effective_date: 'domani' };
  const { handle } = await sendBatch([itemRequest('PIATTO', 1290, wrong), itemRequest('TAZZA', 900, sale)]);
  stage.pass(1200);
  expect((await statusOf(handle))['errors']).toMatchObject([
    { message: 'sale_price_effective_date needs sale_price' },
    { message: 'Value of sale_price_effective_date is not a period' },
    { message: 'sale_price must be lower than price' },
  ]);
  await sendBatch([{ method: 'UPDATE', data: { id: 'TAZZA', sale_price: '', sale_price_effective_date: '' } }]);
  stage.pass(1200);
  expect([seen(), stage.practice.meta.item('TAZZA')?.['sale_price_end_date']]).toEqual(['12.90 EUR', undefined]);
});
