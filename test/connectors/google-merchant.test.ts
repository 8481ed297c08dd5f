/** What is particular about the shop's products on Google. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openConnectors } from '../../src/connectors/index.ts';
import { contentUnits, unitPriceBases } from '../../src/api/unit-price.ts';
import type { OffersPort } from '../../src/core/channels/ports.ts';
import { PRACTICE_IDS } from '../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { failureOf } from './failures.ts';
import { offer, offers, openStage, type Stage } from './stage.ts';

let stage: Stage;
let port: OffersPort;
beforeEach(async () => {
  stage = await openStage();
  port = stage.google.offers as OffersPort;
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});
const offerIdOf = (body: unknown) => (body as { offerId?: string } | undefined)?.offerId;
const calls = (path: string) => stage.practice.calls.filter((call) => call.path.includes(path));

describe('what Google is told', () => {
  it('the online price and the till’s price travel apart, and are read back apart', async () => {
    await port.publish([offer()]);
    expect(calls('productInputs:insert')[0]?.body).toMatchObject({
      offerId: 'MIELE-500',
      contentLanguage: 'it',
      feedLabel: 'IT',
      productAttributes: {
        title: 'Miele di castagno 500 g',
        price: { amountMicros: '12900000', currencyCode: 'EUR' },
        gtins: ['8001234567897'],
        availability: 'IN_STOCK',
        condition: 'NEW',
      },
    });
    expect(calls('localInventories:insert')[0]?.body).toEqual({
      storeCode: PRACTICE_IDS.google.storeCode,
      localInventoryAttributes: { price: { amountMicros: '11900000', currencyCode: 'EUR' }, availability: 'IN_STOCK' },
    });
    expect(await port.readBack(['MIELE-500'])).toEqual([
      {
        sku: 'MIELE-500',
        state: 'shown',
        price: { amount: 1290, currency: 'EUR' },
        regular: { amount: 1290, currency: 'EUR' },
        sale: null,
        storePrice: { amount: 1190, currency: 'EUR' },
        storeSale: null,
        availability: ['in-stock'],
        review: 'none',
        issues: [],
      },
    ]);
  });

  it('a promotion travels with its beginning and its end, on the web and in the shop; the content for the price per kilo', async () => {
    const week = { from: '2026-12-01T08:00:00.000Z', until: '2026-12-06T19:00:00.000Z' };
    await port.publish([
      offer({
        sale: { amount: 990, ...week },
        storeSale: { amount: 890, ...week },
        content: { thousandths: 500_000, unit: 'g', per: 'one' },
      }),
    ]);
    const period = { startTime: week.from, endTime: week.until };
    expect(calls('productInputs:insert')[0]?.body).toMatchObject({
      productAttributes: {
        price: { amountMicros: '12900000', currencyCode: 'EUR' },
        salePrice: { amountMicros: '9900000', currencyCode: 'EUR' },
        salePriceEffectiveDate: period,
        unitPricingMeasure: { value: 500, unit: 'g' },
        unitPricingBaseMeasure: { value: '1', unit: 'kg' },
      },
    });
    expect(calls('localInventories:insert')[0]?.body).toMatchObject({
      localInventoryAttributes: {
        price: { amountMicros: '11900000', currencyCode: 'EUR' },
        salePrice: { amountMicros: '8900000', currencyCode: 'EUR' },
        salePriceEffectiveDate: period,
      },
    });
  });

  it('whatever a package holds, Google knows the unit', async () => {
    const each = contentUnits.flatMap((unit) =>
      unitPriceBases.map((per) =>
        offer({ sku: `${unit}-${per}`, gtin: null, content: { thousandths: 750, unit, per }, storePrice: null }),
      ),
    );
    const answers = await port.publish(each);
    expect(answers.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
    expect(calls('productInputs:insert').find(({ body }) => offerIdOf(body) === 'dl-hundred')?.body).toMatchObject({
      productAttributes: {
        unitPricingMeasure: { value: 7.5, unit: 'cl' },
        unitPricingBaseMeasure: { value: '100', unit: 'ml' },
      },
    });
  });

  it('every amount is exact: no price loses or gains a cent on the way', async () => {
    const amounts = [1, 5, 99, 100, 1_005, 12_90, 29_99, 1_234_56, 9_999_999_99];
    await port.publish(
      amounts.map((amount, index) =>
        offer({ sku: `P${index}`, gtin: null, price: { amount, currency: 'EUR' }, storePrice: null }),
      ),
    );
    const shown = await port.readBack(amounts.map((_, index) => `P${index}`));
    const read = new Map(shown.map((each) => [each.sku, each.state === 'shown' ? each.price?.amount : null]));
    expect(amounts.map((_, index) => read.get(`P${index}`))).toEqual(amounts);
  });

  it('a product without a page takes part in the local results only', async () => {
    await port.publish([offer({ link: '' })]);
    expect(calls('productInputs:insert')[0]?.body).toMatchObject({ legacyLocal: true });
    expect(stage.kept.chosen['localDataSource']).toMatch(/dataSources\/\d+$/u);
    expect(await port.readBack(['MIELE-500'])).toMatchObject([{ state: 'shown', storePrice: { amount: 1190 } }]);
  });

  it('without a page and without a shop on the map there is nowhere to show it: the person is told', async () => {
    const connector = await stage.open('google', { chosen: { merchantId: PRACTICE_IDS.google.merchant } });
    expect(await connector.offers?.publish([offer({ link: '' }), offer({ sku: 'CON-PAGINA' })])).toEqual([
      { sku: 'MIELE-500', outcome: 'refused', code: 'store-code-missing', details: {} },
      { sku: 'CON-PAGINA', outcome: 'accepted' },
    ]);
  });

  it('variants of one product are grouped, with colour and size in Google’s own fields', async () => {
    const options = [
      { name: 'Colore', value: 'rosso' },
      { name: 'Taglia', value: 'M' },
    ];
    await port.publish([offer({ productId: 7, siblings: 3, options })]);
    const [call] = calls('productInputs:insert');
    expect(call?.body).toMatchObject({ productAttributes: { itemGroupId: 'vetrina-7', size: 'M' } });
  });

  it('a shop’s own goods, without a code, say so', async () => {
    await port.publish([offer({ gtin: null })]);
    expect(calls('productInputs:insert')[0]?.body).toMatchObject({ productAttributes: { identifierExists: false } });
  });
});

describe('the data source', () => {
  it('is made once and kept', async () => {
    await port.publish(offers(20));
    expect(calls('/dataSources').filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(stage.kept.chosen['dataSource']).toMatch(/^accounts\/\d+\/dataSources\/\d+$/u);
  });

  it('is found again by another installation, not made twice', async () => {
    await port.publish([offer()]);
    const other = await stage.open('google');
    await other.offers?.publish([offer()]);
    expect(calls('/dataSources').filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('whose making was answered with silence is found, not made twice', async () => {
    stage.practice.faults.add({ kind: 'reset', path: '/dataSources', method: 'POST', when: 'after', times: 1 });
    expect((await port.publish([offer()]))[0]).toMatchObject({ outcome: 'later', code: 'no-answer' });
    expect((await port.publish([offer()]))[0]?.outcome).toBe('accepted');
    expect(calls('/dataSources').filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('that somebody deleted at Google is made again', async () => {
    await port.publish([offer()]);
    const token = stage.practice.google.accessToken();
    const address = `${stage.practice.origin}/merchantapi.googleapis.com/datasources/v1/${stage.kept.chosen['dataSource']}`;
    await fetch(address, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    const changed = offer({ title: 'Miele nuovo' });
    expect(await failureOf(port.publish([changed]))).toMatchObject({ kind: 'later', code: 'data-source-gone' });
    expect((await port.publish([changed]))[0]?.outcome).toBe('accepted');
  });
});

describe('what Google says about a product', () => {
  it('its review is told in words the shop can translate', async () => {
    await port.publish([offer({ imageUrl: '' }), offer({ sku: 'VIETATO', title: 'Petardi assortiti' })]);
    const shown = await port.readBack(['MIELE-500', 'VIETATO']);
    expect(new Map(shown.map((each) => [each.sku, each]))).toEqual(
      new Map([
        [
          'MIELE-500',
          expect.objectContaining({
            review: 'disapproved',
            issues: [expect.objectContaining({ code: 'image-missing' })],
          }),
        ],
        [
          'VIETATO',
          expect.objectContaining({ review: 'disapproved', issues: [expect.objectContaining({ code: 'policy' })] }),
        ],
      ]),
    );
  });

  it('a third update on one day waits, and the other products go on', async () => {
    const strict = await openStage({ googleTwiceADay: true });
    const google = strict.google.offers as OffersPort;
    const changed = (title: string) => offers(4).map((each) => ({ ...each, title }));
    await google.publish(changed('Uno'));
    await google.publish(changed('Due'));
    const answers = await google.publish([...changed('Tre'), offer()]);
    expect(answers.filter((answer) => answer.outcome === 'later' && answer.code === 'daily-limit')).toHaveLength(4);
    expect(answers.find(({ sku }) => sku === 'MIELE-500')).toMatchObject({ outcome: 'accepted' });
    await strict.close();
  });

  it('a price in the shop that must wait does not send the product again', async () => {
    stage.practice.faults.add({ kind: 'status', status: 503, path: 'localInventories:insert', times: 1 });
    expect((await port.publish([offer()]))[0]?.outcome).toBe('later');
    expect((await port.publish([offer()]))[0]?.outcome).toBe('accepted');
    expect(calls('productInputs:insert')).toHaveLength(1);
    expect(calls('localInventories:insert')).toHaveLength(2);
  });
});

describe('which of two sendings is newer', () => {
  it('an older request that was held up on the way never overtakes a newer price', async () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    await stage.close();
    stage = await openStage({ now: () => new Date(now) });
    const google = stage.google.offers as OffersPort;
    await google.publish([offer({ price: { amount: 1100, currency: 'EUR' } })]);
    // As a request that was under way for half a minute.
    now -= 30_000;
    const late = (await stage.open('google')).offers as OffersPort;
    const [answer] = await late.publish([offer({ price: { amount: 999, currency: 'EUR' } })]).catch(() => []);
    expect(answer?.outcome).not.toBe('accepted');
    expect(await google.readBack(['MIELE-500'])).toMatchObject([{ price: { amount: 1100 } }]);
    // The clock was set right by half a minute: the next price goes when it has caught up.
    now += 31_000;
    expect(await late.publish([offer({ price: { amount: 1150, currency: 'EUR' } })])).toMatchObject([
      { outcome: 'accepted' },
    ]);
  });

  it('a clock that was a year ahead and is set right does not lock the shop out', async () => {
    let now = Date.parse('2027-11-23T09:00:00Z');
    await stage.close();
    stage = await openStage({ now: () => new Date(now) });
    const google = stage.google.offers as OffersPort;
    await google.publish([offer()]);
    now = Date.parse('2026-11-23T09:00:00Z');
    for (const amount of [1200, 1201]) {
      expect(await google.publish([offer({ price: { amount, currency: 'EUR' } })])).toMatchObject([
        { outcome: 'accepted' },
      ]);
    }
    expect(await google.readBack(['MIELE-500'])).toMatchObject([{ price: { amount: 1201 } }]);
  });
});

describe('before anything is sent', () => {
  const amiss = async (change: Partial<Parameters<typeof offer>[0]>, storeCode = 'NEGOZIO-01') =>
    (await openConnectors().preflight?.('google', offer(change), { website: '', storeCode }))?.map(
      ({ level, code }) => `${level} ${code}`,
    );

  it('a complete product has nothing to mend', async () => {
    expect(await amiss({})).toEqual([]);
  });

  it('what stops it, what Google will refuse, and what makes it show less are told apart', async () => {
    expect(await amiss({ imageUrl: '', description: '' })).toEqual([
      'refused image-missing',
      'advice description-missing',
    ]);
    expect(await amiss({ link: '' }, '')).toEqual(['stops store-code-missing']);
    expect(await amiss({ link: '' })).toEqual([]);
    expect(await amiss({ gtin: null, brand: '' })).toEqual(['advice identifiers-missing']);
    // A number that the shop's own scales print is nobody's GTIN (GS1: 20 to 29 are for use within a shop).
    expect(await amiss({ gtin: '2001234567893' })).toEqual(['refused gtin-invalid']);
    expect(await amiss({ title: 'x'.repeat(151), gtin: '8001234567890' })).toEqual([
      'stops title-too-long',
      'stops gtin-invalid',
    ]);
    expect(stage.practice.calls).toEqual([]);
  });
});

describe('a shop of more than a page', () => {
  const lists = () => calls('/products').filter(({ method, path }) => method === 'GET' && path.endsWith('/products'));
  const listsFor = async (skus: readonly string[]) => {
    const before = lists().length;
    const shown = await port.readBack(skus);
    return [lists().length - before, shown.filter(({ state }) => state === 'shown').length];
  };

  it(
    'is read on where the last was found, round to the beginning, and never called absent too soon',
    { timeout: 60_000 },
    async () => {
      const all = offers(1_050);
      await port.publish(all);
      const skus = all.map(({ sku }) => sku);
      expect(await listsFor(skus.slice(-40))).toEqual([2, 40]);
      expect(await listsFor(skus.slice(-40)), 'begins where it ended').toEqual([1, 40]);
      expect(await listsFor(skus.slice(0, 40)), 'and goes round').toEqual([2, 40]);
      expect(await listsFor([...skus.slice(0, 20), ...skus.slice(-20)])).toEqual([2, 40]);
      const none = Array.from({ length: 31 }, (_, index) => `NESSUNO-${index}`);
      expect(await listsFor([...skus.slice(0, 5), ...none]), 'each page once').toEqual([2, 5]);

      expect(await listsFor(skus.slice(-40))).toEqual([2, 40]);
      stage.practice.faults.add({ kind: 'status', status: 400, path: /\/products$/u, times: 1 });
      expect(await listsFor(skus.slice(-40)), 'Google does not know the page any more').toEqual([3, 40]);
    },
  );
});
