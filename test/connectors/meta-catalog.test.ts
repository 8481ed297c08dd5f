/** What is particular about the shop's products in Meta's catalogue. */
import { createServer } from 'node:http';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { listingReasonCodes } from '../../src/api/outside.ts';
import { shownPrice } from '../../src/connectors/meta-catalog/read-back.ts';
import type { OffersPort } from '../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { failureOf } from './failures.ts';
import { offer, offers, openStage, type Stage } from './stage.ts';

let stage: Stage;
let port: OffersPort;
beforeEach(async () => {
  stage = await openStage();
  port = stage.meta.offers as OffersPort;
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});
const batches = () => stage.practice.calls.filter(({ path }) => path.endsWith('/items_batch'));

it('an item travels with price and currency in one word, and the shop’s address where it has no page', async () => {
  await port.publish([offer({ link: '', gtin: null, brand: '' })]);
  expect(batches()[0]?.body).toEqual({
    item_type: 'PRODUCT_ITEM',
    allow_upsert: true,
    requests: [
      {
        method: 'UPDATE',
        data: {
          id: 'MIELE-500',
          title: 'Miele di castagno 500 g',
          description: 'Miele di castagno delle valli torinesi.',
          availability: 'in stock',
          condition: 'new',
          price: '12.90 EUR',
          sale_price: '',
          sale_price_effective_date: '',
          link: 'https://bottega.example.com/',
          image_link: 'https://bottega.example.com/miele.jpg',
          brand: 'Bottega di prova',
          product_type: 'Alimentari > Miele',
        },
      },
    ],
  });
});

it('a promotion travels with its beginning and its end', async () => {
  const sale = { amount: 990, from: '2026-12-01T08:00:00.000Z', until: '2026-12-06T19:00:00.000Z' };
  await port.publish([offer({ sale })]);
  expect(batches()[0]?.body).toMatchObject({
    requests: [
      {
        data: {
          price: '12.90 EUR',
          sale_price: '9.90 EUR',
          sale_price_effective_date: '2026-12-01T08:00+00:00/2026-12-06T19:00+00:00',
        },
      },
    ],
  });
});

it('the verdict comes later: open, then item by item', async () => {
  let now = new Date('2026-11-21T10:00:00Z');
  const slow = await openStage({ now: () => now, latency: { batch: 1_000 } });
  const offersPort = slow.meta.offers as OffersPort;
  const answers = await offersPort.publish([offer(), offer({ sku: 'SENZA-FOTO', imageUrl: '' })]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
  const handle = answers[0]?.outcome === 'sent' ? answers[0].handle : '';
  const skus = ['MIELE-500', 'SENZA-FOTO'];
  expect((await offersPort.verdicts?.(handle, skus))?.map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
  now = new Date('2026-11-21T10:00:02Z');
  expect(await offersPort.verdicts?.(handle, skus)).toMatchObject([
    { sku: 'MIELE-500', outcome: 'accepted' },
    { sku: 'SENZA-FOTO', outcome: 'refused', code: 'image-missing' },
  ]);
  await slow.close();
});

it('a verdict that Meta no longer knows means: send again', async () => {
  expect(await port.verdicts?.('AczDimenticato', ['MIELE-500'])).toEqual([
    { sku: 'MIELE-500', outcome: 'later', code: 'verdict-lost', at: null },
  ]);
});

it('a batch that is too much at once is halved until it goes through', async () => {
  const words = 'Please reduce the amount of data you’re asking for, then retry your request';
  let refused = 0;
  // A stand-in that takes no more than 30 items at once.
  const answer = (requests: unknown[]) => {
    if (requests.length <= 30) return { handles: [`H${requests.length}-${refused++}`] };
    return { error: { code: 1, message: words, is_transient: false } };
  };
  const server = await smallServer((body) => answer((body as { requests: unknown[] }).requests));
  const connector = await stage.open('meta', { gateway: server.origin });
  const answers = await connector.offers!.publish(offers(100));
  expect(answers).toHaveLength(100);
  expect(answers.every(({ outcome }) => outcome === 'sent')).toBe(true);
  expect(new Set(answers.map((each) => (each.outcome === 'sent' ? each.handle : ''))).size).toBe(4);
  await server.close();
});

it('an expired version of the Graph needs the person, a warning is remembered', async () => {
  const ended = await smallServer(() => ({
    error: { code: 2635, message: 'You are calling a deprecated version of the Ads API.' },
  }));
  const connector = await stage.open('meta', { gateway: ended.origin });
  expect(await failureOf(connector.offers!.publish([offer()]))).toMatchObject({
    kind: 'needs-you',
    code: 'version-ended',
  });
  await ended.close();
  const warning = await smallServer(() => ({ handles: ['H1'] }), { 'x-ad-api-version-warning': 'upgrade soon' });
  await (await stage.open('meta', { gateway: warning.origin })).offers!.publish([offer()]);
  expect(stage.logged).toEqual(['meta-version-warning {"version":"v25.0"}']);
  await warning.close();
});

it('prices written for people are read whatever the language of the token', () => {
  const euro = (amount: number) => ({ amount, currency: 'EUR' });
  expect(shownPrice('€19.90', 'EUR')).toEqual(euro(1990));
  expect(shownPrice('19,90 €', 'EUR')).toEqual(euro(1990));
  expect(shownPrice('€1,234.50', 'EUR')).toEqual(euro(123_450));
  expect(shownPrice('1.234,50 €', 'EUR')).toEqual(euro(123_450));
  expect(shownPrice('1.234 €', 'EUR')).toEqual(euro(123_400));
  expect(shownPrice('HUF 5,990', 'HUF')).toEqual({ amount: 599_000, currency: 'HUF' });
  expect(shownPrice('5 990 Ft', 'HUF')).toEqual({ amount: 599_000, currency: 'HUF' });
  expect(shownPrice('gratis', 'EUR')).toBeNull();
  expect(shownPrice('€19.90', 'XXX')).toBeNull();
});

it('items that someone rejects in review come back with the reason', async () => {
  await port.publish([offer({ sku: 'GRAPPA', title: 'Grappa bianca', gtin: null })]);
  expect(await port.readBack(['GRAPPA'])).toMatchObject([
    { state: 'shown', review: 'disapproved', issues: [{ code: 'policy' }] },
  ]);
});

/** Twelve ways in which an item is refused, by what Meta says of each. */
const twelve: readonly (readonly [string, Parameters<typeof offer>[0]])[] = [
  ['no-picture', { imageUrl: '' }],
  ['picture-wrong', { imageUrl: 'ftp://foto' }],
  ['link-wrong', { link: 'bottega' }],
  ['link-bare', { link: 'https://x' }],
  ['title-empty', { title: '' }],
  ['title-long', { title: 'x'.repeat(201) }],
  ['description-long', { description: 'x'.repeat(10_000) }],
  ['brand-long', { brand: 'x'.repeat(101) }],
  ['price-huge', { price: { amount: 99_999_999_999_999, currency: 'EUR' } }],
  ['sale-higher', { sale: { amount: 2000, from: '2026-12-01T08:00:00.000Z', until: '2026-12-06T19:00:00.000Z' } }],
  ['sale-reversed', { sale: { amount: 900, from: '2026-12-06T08:00:00.000Z', until: '2026-12-01T19:00:00.000Z' } }],
  ['condition-odd', { condition: 'antique' as 'used' }],
];

it('three in a hundred refused for twelve reasons: each is named, and no item blocks another', async () => {
  const bad = twelve.map(([sku, change]) => offer({ ...change, sku }));
  const good = offers(388);
  const answers = await port.publish([...good.slice(0, 200), ...bad, ...good.slice(200)]);
  expect(answers).toHaveLength(400);
  const sent = answers.find(({ outcome }) => outcome === 'sent');
  const handle = sent?.outcome === 'sent' ? sent.handle : '';
  const open = answers.flatMap(({ sku, outcome }) => (outcome === 'sent' ? [sku] : []));
  const verdicts = (await port.verdicts?.(handle, open)) ?? [];
  const refused = [...answers, ...verdicts].filter(({ outcome }) => outcome === 'refused');
  expect(refused.map(({ sku }) => sku).toSorted()).toEqual(twelve.map(([sku]) => sku).toSorted());
  for (const each of refused) {
    expect(
      each.outcome === 'refused' && listingReasonCodes.includes(each.code as (typeof listingReasonCodes)[number]),
    ).toBe(true);
    expect(String(each.outcome === 'refused' ? each.details['message'] : '')).not.toBe('');
  }
  expect(verdicts.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(388);
  expect(stage.practice.meta.itemCount).toBe(388);
});

it('what is taken away is gone, also when it was gone before, and the rest stays', async () => {
  await port.publish(offers(3));
  const [answer] = await port.withdraw(['SKU-1', 'MAI-VISTO']);
  const handle = answer?.outcome === 'sent' ? answer.handle : '';
  expect(await port.verdicts?.(handle, ['SKU-1', 'MAI-VISTO'])).toEqual([
    { sku: 'SKU-1', outcome: 'accepted' },
    { sku: 'MAI-VISTO', outcome: 'accepted' },
  ]);
  expect((await port.readBack(['SKU-1', 'SKU-2', 'MAI-VISTO'])).map(({ state }) => state)).toEqual([
    'absent',
    'shown',
    'absent',
  ]);
});

it.each(['A/B', 'A B', 'A&B=C', 'perché-ñ', 'A,B', '"A"', '{A}', 'A%2FB', '#1', 'x'.repeat(100)])(
  'the id %s goes out, is read back and taken away as it is',
  async (sku) => {
    const [answer] = await port.publish([offer({ sku })]);
    const handle = answer?.outcome === 'sent' ? answer.handle : '';
    expect(await port.verdicts?.(handle, [sku])).toEqual([{ sku, outcome: 'accepted' }]);
    expect(await port.readBack([sku])).toMatchObject([{ sku, state: 'shown', price: { amount: 1290 } }]);
    await port.withdraw([sku]);
    expect(await port.readBack([sku])).toEqual([{ sku, state: 'absent' }]);
  },
);

it('an item that an earlier tool left under the same id is taken over, not doubled; under another it is left alone', async () => {
  const { catalog, accessToken } = stage.practice.meta.ids;
  const earlier = (id: string) => ({
    method: 'CREATE',
    data: {
      id,
      title: 'Miele vecchio',
      description: 'Di un altro programma',
      availability: 'in stock',
      condition: 'new',
      price: '9.90 EUR',
      link: 'https://bottega.example.com/vecchio',
      image_link: 'https://bottega.example.com/vecchio.jpg',
      brand: 'Vecchio',
    },
  });
  const address = `${stage.practice.origin}/graph.facebook.com/v25.0/${catalog}/items_batch?access_token=${accessToken}`;
  await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ item_type: 'PRODUCT_ITEM', requests: [earlier('MIELE-500'), earlier('wc_post_77')] }),
  });
  expect(stage.practice.meta.itemCount).toBe(2);
  await port.publish([offer()]);
  await port.publish([offer()]);
  expect(stage.practice.meta.itemCount).toBe(2);
  expect(stage.practice.meta.item('MIELE-500')).toMatchObject({ name: 'Miele di castagno 500 g', price: '€12.90' });
  expect(stage.practice.meta.item('wc_post_77')).toMatchObject({ name: 'Miele vecchio', price: '€9.90' });
});

it('sizes of one product are grouped, a product that stands alone is not', async () => {
  const sizes = ['S', 'M'].map((size, index) =>
    offer({
      sku: `MAGLIA-${size}`,
      variantId: index + 1,
      productId: 7,
      siblings: 2,
      options: [{ name: 'Taglia', value: size }],
    }),
  );
  await port.publish([...sizes, offer({ sku: 'SOLA', productId: 8 })]);
  const groups = ['MAGLIA-S', 'MAGLIA-M', 'SOLA'].map(
    (sku) => stage.practice.meta.item(sku)?.['retailer_product_group_id'],
  );
  expect(groups[0]).toBeTruthy();
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).toBeUndefined();
});

/** A server of one answer, for what the practice Meta never says. */
async function smallServer(answer: (body: unknown) => unknown, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString();
      const body = JSON.stringify(answer(text === '' ? {} : JSON.parse(text)));
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port: number } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${number}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
