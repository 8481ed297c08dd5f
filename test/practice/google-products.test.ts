import { afterEach, expect, test } from 'vitest';
import {
  apiSource,
  inventories,
  merchant,
  openStage,
  productInput,
  SATURDAY,
  type Stage,
  type Told,
} from './clients.ts';

let stage: Stage;
afterEach(() => stage.practice.close());

async function open(options: Parameters<typeof openStage>[0] = {}): Promise<(body: unknown) => Promise<Told>> {
  stage = await openStage(options);
  const source = await apiSource(stage);
  return (body) => stage.google('POST', `${merchant}/productInputs:insert?dataSource=${source}`, body);
}

const read = (segment: string) => stage.google('GET', `${merchant}/products/${segment}`);
const price = (told: Told) => told.at('productAttributes.price.amountMicros');

test('a price is sent at once and shown a little later', async () => {
  const insert = await open();
  expect((await insert(productInput('TAZZA', 1290))).body).toMatchObject({
    name: 'accounts/5550142001/productInputs/it~IT~TAZZA',
    product: 'accounts/5550142001/products/it~IT~TAZZA',
  });
  expect(await read('it~IT~TAZZA')).toMatchObject({ status: 404, body: { error: { status: 'NOT_FOUND' } } });
  stage.pass(1500);
  const first = await read('it~IT~TAZZA');
  expect(price(first)).toBe('12900000');
  expect(first.at('productStatus.destinationStatuses')).toEqual([
    { reportingContext: 'FREE_LISTINGS', pendingCountries: ['IT'] },
    { reportingContext: 'FREE_LOCAL_LISTINGS', pendingCountries: ['IT'] },
  ]);
  expect(first.at('productStatus.googleExpirationDate')).toBe('2026-12-21T09:00:00.000Z');
  await insert(productInput('TAZZA', 990));
  stage.pass(1000);
  expect(price(await read('it~IT~TAZZA'))).toBe('12900000');
  await insert(productInput('TAZZA', 890));
  stage.pass(600);
  const last = await read('it~IT~TAZZA');
  expect(price(last)).toBe('8900000');
  expect(last.at('productStatus.destinationStatuses')).toContainEqual({
    reportingContext: 'FREE_LISTINGS',
    approvedCountries: ['IT'],
  });
  stage.pass(30 * 86_400_000);
  expect((await read('it~IT~TAZZA')).status).toBe(404);
});

test('what is wrong with an input is said by field', async () => {
  const insert = await open();
  const fieldsOf = async (body: unknown) => {
    const told = await insert(body);
    const error = told.body as { error: { status: string; details?: { fieldViolations?: { field: string }[] }[] } };
    expect([told.status, error.error.status]).toEqual([400, 'INVALID_ARGUMENT']);
    return error.error.details?.[0]?.fieldViolations?.map((violation) => violation.field);
  };
  expect(await fieldsOf({ ...productInput(''), contentLanguage: 'italian', feedLabel: 'it' })).toEqual([
    'offerId',
    'contentLanguage',
    'feedLabel',
  ]);
  expect(await fieldsOf(productInput('A', 1, { price: { amountMicros: '12,90', currencyCode: 'EUR' } }))).toEqual([
    'productAttributes.price',
  ]);
  expect(await fieldsOf(productInput('A', 1, { price: '12.90 EUR' }))).toEqual(['productAttributes.price']);
  expect(await fieldsOf(productInput('A', 1, { availability: 'in stock' }))).toEqual([
    'productAttributes.availability',
  ]);
  expect(await fieldsOf(productInput('A', 1, { gtins: ['4006381333930'] }))).toEqual(['productAttributes.gtins']);
  expect(await fieldsOf(productInput('A', 1, { link: undefined }))).toEqual(['productAttributes.link']);
  expect(await fieldsOf(productInput('A', 1, { colour: 'rosso' }))).toEqual(['product_input.product_attributes']);
  expect(await fieldsOf({ ...productInput('A'), feedLabel: 'AT' })).toEqual(['feedLabel']);
  expect((await insert({ ...productInput('A', 1, { link: undefined }), legacyLocal: true })).at('product')).toBe(
    'accounts/5550142001/products/local~it~IT~A',
  );
});

test('only a data source for the API takes products, and it must be named', async () => {
  await open();
  const listed = await stage.google('GET', 'merchantapi.googleapis.com/datasources/v1/accounts/5550142001/dataSources');
  const sources = listed.at('dataSources') as { name: string; input: string }[];
  expect(sources.map(({ input }) => input)).toEqual(['FILE', 'API']);
  const into = (name: string) =>
    stage.google('POST', `${merchant}/productInputs:insert?dataSource=${name}`, productInput('A'));
  expect((await into(sources[0]?.name ?? '')).status).toBe(400);
  expect((await into('accounts/5550142001/dataSources/1')).status).toBe(404);
  expect((await stage.google('POST', `${merchant}/productInputs:insert`, productInput('A'))).status).toBe(400);
  expect(
    (await stage.google('POST', `${merchant.replace('5550142001', '1')}/productInputs:insert`, productInput('A')))
      .status,
  ).toBe(403);
});

test('an offer id with slash, percent or tilde goes by its encoded name only', async () => {
  const insert = await open();
  for (const sku of ['A/B', '50%', 'x~y', 'caffè 1']) {
    const key = `it~IT~${sku}`;
    const segment = Buffer.from(key).toString('base64url');
    const told = await insert(productInput(sku));
    expect(told.at('base64EncodedProduct')).toBe(`accounts/5550142001/products/${segment}`);
    stage.pass(1500);
    expect((await read(segment)).at('offerId')).toBe(sku);
    if (/[/%~]/.test(sku)) expect((await read(encodeURIComponent(key))).status).toBe(400);
    else expect((await read(encodeURIComponent(key))).at('offerId')).toBe(sku);
  }
  expect((await read('not-a-name')).status).toBe(400);
});

test('a patch changes the masked attributes and removes those without a value', async () => {
  const insert = await open();
  await insert(productInput('A', 1290, { salePrice: { amountMicros: '9900000', currencyCode: 'EUR' } }));
  const source = (
    await stage.google('GET', 'merchantapi.googleapis.com/datasources/v1/accounts/5550142001/dataSources')
  ).at('dataSources') as { name: string }[];
  const patch = (mask: string, attributes: unknown, sku = 'A') =>
    stage.google(
      'PATCH',
      `${merchant}/productInputs/it~IT~${sku}?dataSource=${source[1]?.name ?? ''}&updateMask=${mask}`,
      { productAttributes: attributes },
    );
  const told = await patch('productAttributes.price,productAttributes.sale_price', {
    price: { amountMicros: '11000000', currencyCode: 'EUR' },
  });
  expect(price(told)).toBe('11000000');
  expect(told.at('productAttributes.salePrice')).toBeUndefined();
  expect(told.at('productAttributes.title')).toBe('Tazza A');
  expect((await patch('*', {})).status).toBe(400);
  expect((await patch('productAttributes.price', {}, 'NONE')).status).toBe(404);
});

test('an older version number never overwrites a newer one', async () => {
  const insert = await open();
  expect((await insert({ ...productInput('A', 1000), versionNumber: '5' })).status).toBe(200);
  expect(await insert({ ...productInput('A', 900), versionNumber: '4' })).toMatchObject({
    status: 409,
    body: { error: { status: 'ABORTED' } },
  });
  expect((await insert({ ...productInput('A', 900), versionNumber: '5' })).status).toBe(200);
});

test('a product without a picture is disapproved, with the reason', async () => {
  const insert = await open();
  await insert(productInput('A', 1290, { imageLink: undefined }));
  stage.pass(5000);
  const told = await read('it~IT~A');
  expect(told.at('productStatus.destinationStatuses')).toContainEqual({
    reportingContext: 'FREE_LISTINGS',
    disapprovedCountries: ['IT'],
  });
  expect((told.at('productStatus.itemLevelIssues') as unknown[])[0]).toMatchObject({
    code: 'image_link_missing',
    severity: 'DISAPPROVED',
    attribute: 'image link',
  });
});

test('all products are read page by page, also while some disappear', async () => {
  const insert = await open();
  for (let number = 0; number < 25; number++) await insert(productInput(`P${number}`));
  stage.pass(1500);
  const seen: string[] = [];
  let token = '';
  do {
    const page = await stage.google('GET', `${merchant}/products?pageSize=10&pageToken=${token}`);
    seen.push(...((page.at('products') as { offerId: string }[] | undefined) ?? []).map(({ offerId }) => offerId));
    token = String(page.at('nextPageToken') ?? '');
    if (seen.length === 10) {
      const source = (
        await stage.google('GET', 'merchantapi.googleapis.com/datasources/v1/accounts/5550142001/dataSources')
      ).at('dataSources') as { name: string }[];
      await stage.google('DELETE', `${merchant}/productInputs/it~IT~P3?dataSource=${source[1]?.name ?? ''}`);
      await stage.google('DELETE', `${merchant}/productInputs/it~IT~P20?dataSource=${source[1]?.name ?? ''}`);
      stage.pass(1500);
    }
  } while (token !== '');
  expect(seen).toEqual(Array.from({ length: 25 }, (_, number) => `P${number}`).filter((id) => id !== 'P20'));
});

test('the till price lives with the store, and its rules hold', async () => {
  const insert = await open();
  await insert(productInput('A'));
  const put = (attributes: unknown, storeCode = 'NEGOZIO-01', sku = 'A') =>
    stage.google('POST', `${inventories}/products/it~IT~${sku}/localInventories:insert`, {
      storeCode,
      localInventoryAttributes: attributes,
    });
  expect((await put({ price: { amountMicros: '9900000', currencyCode: 'EUR' }, quantity: '3' })).status).toBe(200);
  expect((await put({ quantity: '3' }, 'MILANO')).status).toBe(400);
  expect((await put({ quantity: '3' }, 'NEGOZIO-01', 'NONE')).status).toBe(404);
  expect((await put({ pickupMethod: 'BUY' })).status).toBe(400);
  expect((await put({ salePriceEffectiveDate: { startTime: '2026-11-21T00:00:00Z' } })).status).toBe(400);
  expect((await put({ quantity: '-1' })).status).toBe(400);
  const listed = await stage.google('GET', `${inventories}/products/it~IT~A/localInventories`);
  expect(listed.at('localInventories')).toMatchObject([
    { storeCode: 'NEGOZIO-01', localInventoryAttributes: { price: { amountMicros: '9900000' }, quantity: '3' } },
  ]);
});

test('with the limit on, the third update of a product on one day is refused', async () => {
  const insert = await open({ googleTwiceADay: true });
  expect((await insert(productInput('A', 1000))).status).toBe(200);
  expect((await insert(productInput('A', 1100))).status).toBe(200);
  expect(await insert(productInput('A', 1200))).toMatchObject({
    status: 429,
    body: { error: { status: 'RESOURCE_EXHAUSTED', details: [{ reason: 'quota/daily_limit_exceeded' }] } },
  });
  expect((await insert(productInput('B', 1200))).status).toBe(200);
  stage.pass(86_400_000);
  expect((await insert(productInput('A', 1200))).status).toBe(200);
});

test('a project that was never registered is told so until it registers', async () => {
  await open();
  stage.practice.google.registered = false;
  expect(await stage.google('GET', `${merchant}/products`)).toMatchObject({
    status: 401,
    body: { error: { details: [{ reason: 'GCP_NOT_REGISTERED' }] } },
  });
  const register = 'merchantapi.googleapis.com/accounts/v1/accounts/5550142001/developerRegistration:registerGcp';
  expect((await stage.google('POST', register, { developerEmail: 'robot@x.iam.gserviceaccount.com' })).status).toBe(
    400,
  );
  expect((await stage.google('POST', register, { developerEmail: 'negozio.prova@example.com' })).status).toBe(200);
  expect((await stage.google('GET', `${merchant}/products`)).status).toBe(200);
});

test('someone changes a price at Google by hand', async () => {
  const insert = await open();
  await insert(productInput('A', 1290));
  expect(stage.practice.google.editProduct({ offerId: 'A' }, {})).toBe(false);
  stage.pass(1500);
  expect(
    stage.practice.google.editProduct({ offerId: 'A' }, { price: { amountMicros: '5000000', currencyCode: 'EUR' } }),
  ).toBe(true);
  expect(price(await read('it~IT~A'))).toBe('5000000');
  await insert(productInput('A', 1290));
  stage.pass(1500);
  expect(price(await read('it~IT~A'))).toBe('12900000');
});

test('a sale price is below the price and has a true period; it holds while the period runs', async () => {
  const insert = await open();
  const euro = (cents: number) => ({ amountMicros: String(cents * 10_000), currencyCode: 'EUR' });
  const hours = (from: number, until: number) => ({
    startTime: new Date(SATURDAY + from * 3_600_000).toISOString(),
    endTime: new Date(SATURDAY + until * 3_600_000).toISOString(),
  });
  const refused = async (attributes: Record<string, unknown>) => {
    const told = await insert(productInput('TAZZA', 1290, attributes));
    expect(told.status).toBe(400);
    return (told.at('error.details') as { fieldViolations?: { description: string }[] }[])[0]?.fieldViolations?.map(
      ({ description }) => description,
    );
  };
  expect(await refused({ salePriceEffectiveDate: hours(1, 2) })).toEqual(['A sale period needs salePrice.']);
  expect(await refused({ salePrice: euro(1290) })).toEqual(['The sale price must be below the price.']);
  expect(await refused({ salePrice: { amountMicros: '9900000', currencyCode: 'HUF' } })).toEqual([
    'The sale price must have the currency of the price.',
  ]);
  expect(await refused({ salePrice: euro(990), salePriceEffectiveDate: hours(2, 1) })).toEqual([
    'The start must not be after the end.',
  ]);
  expect(await refused({ salePrice: euro(990), salePriceEffectiveDate: { startTime: 'domani' } })).toEqual([
    'Not a timestamp.',
  ]);
  expect(await refused({ unitPricingMeasure: { value: 500, unit: 'dl' } })).toEqual(['The unit is not supported.']);
  await insert(productInput('TAZZA', 1290, { salePrice: euro(990), salePriceEffectiveDate: hours(1, 2) }));
  const seen = () => stage.practice.google.seenPrice({ offerId: 'TAZZA' });
  stage.pass(1500);
  expect(seen()).toEqual(euro(1290));
  stage.pass(3_600_000);
  expect(seen()).toEqual(euro(990));
  stage.pass(3_600_000);
  expect(seen()).toEqual(euro(1290));
});
