/** The evening close: what should be there, what was counted, and what arrives later. */
import { describe, expect, test } from 'vitest';

import { readPdf } from '../../print/read-pdf.ts';
import { type CounterShop, openCounterShop, owner } from './open-counter.ts';

const day = '2026-11-21';

async function aDayAtTheCounter() {
  const shop = await openCounterShop();
  const oil = await shop.stock('Olio extravergine', 1290, { sku: 'OLIO', cost: 700 });
  const file =
    'Scontrino;Data;Ora;Totale;Pagamento;Canale\n1;21/11/2026;09:15;20,00;Contanti;till\n2;21/11/2026;09:30;30,00;Bancomat;till\n3;21/11/2026;09:40;15,00;PayPal;web\n';
  await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
  await shop.sell({ lines: [{ variantId: oil, unitPrice: 1290 }], payments: [{ method: 'cash', amount: 1290 }] });
  return { ...shop, oil };
}

const close = (
  shop: CounterShop,
  counted: Record<string, number>,
  more: { float?: number; formKey?: string; day?: string } = {},
) =>
  shop.counter.closes.close(
    {
      formKey: shop.newForm(),
      day,
      float: 0,
      note: '',
      counted: Object.entries(counted).map(([key, amount]) => {
        const [channelId = '', method = ''] = key.split('/');
        return { channelId, method: method === '' ? null : (method as 'cash'), amount };
      }),
      ...more,
    },
    owner,
  );

describe('what a close compares', () => {
  test('the till’s file and receipts by hand by way of payment, the web shop as a whole', async () => {
    const shop = await aDayAtTheCounter();
    const outlook = await shop.counter.closes.outlook({ day }, owner);
    expect(outlook).toMatchObject({ receipts: 4, total: 7790, float: 0, closed: null });
    expect(outlook.parts).toEqual([
      { channelId: 'till', method: 'cash', fromFile: 2000, byHand: 1290, expected: 3290 },
      { channelId: 'till', method: 'card', fromFile: 3000, byHand: 0, expected: 3000 },
      { channelId: 'web', method: null, fromFile: 1500, byHand: 0, expected: 1500 },
    ]);
    const empty = await shop.counter.closes.outlook({ day: '2026-11-19' }, owner);
    expect(empty.parts.map(({ method, expected }) => [method, expected])).toEqual([
      ['cash', 0],
      ['card', 0],
    ]);
  });
});

describe('a day that is closed', () => {
  test('names each difference, with the float of the drawer taken off; what was not counted is not zero', async () => {
    const shop = await aDayAtTheCounter();
    const made = await close(shop, { 'till/cash': 8190, 'till/card': 3100 }, { float: 5000 });
    expect(made).toMatchObject({ day, actor: 'Marta', receipts: 4, total: 7790, difference: 0, differences: 2 });
    expect(made.parts.map(({ method, counted, difference }) => [method, counted, difference])).toEqual([
      ['cash', 8190, -100],
      ['card', 3100, 100],
      [null, null, null],
    ]);
    expect((await shop.counter.closes.outlook({ day: '2026-11-22' }, owner)).float).toBe(5000);
  });

  test('stays as it was made: later receipts are shown beside it, also those of a cancellation', async () => {
    const shop = await aDayAtTheCounter();
    const made = await close(shop, { 'till/cash': 3290 });
    const late = await shop.sell({
      lines: [{ variantId: shop.oil, unitPrice: 1290 }],
      payments: [{ method: 'card', amount: 1290 }],
    });
    await shop.cancel(late.id);
    await shop.sell({ lines: [{ variantId: shop.oil, unitPrice: 500 }], payments: [{ method: 'cash', amount: 500 }] });
    const after = await shop.counter.closes.get({ id: made.id }, owner);
    expect(after).toEqual({ ...made, late: { receipts: 3, total: 500 } });
    const { items } = await shop.sales.list({ limit: 10, afterClose: made.id }, owner);
    expect(items.map(({ number }) => number)).toEqual(['V-4', 'V-3', 'V-2']);
    const again = await close(shop, { 'till/cash': 3790 });
    expect(again).toMatchObject({ total: 8290, difference: 0, late: { receipts: 0 }, replaced: false });
    const list = await shop.counter.closes.list({ limit: 10 }, owner);
    expect(list.items.map(({ id, replaced }) => [id, replaced])).toEqual([
      [again.id, false],
      [made.id, true],
    ]);
    expect((await shop.counter.closes.outlook({ day }, owner)).closed?.id).toBe(again.id);
  });

  test('sent twice it is one; a day to come, nothing counted and what is not there are refused', async () => {
    const shop = await aDayAtTheCounter();
    const formKey = shop.newForm();
    const first = await close(shop, { 'till/cash': 3290 }, { formKey });
    expect((await close(shop, { 'till/cash': 3290 }, { formKey })).id).toBe(first.id);
    await expect(close(shop, { 'till/cash': 1 }, { formKey })).rejects.toMatchObject({ code: 'form-used-before' });
    await expect(close(shop, { 'till/cash': 1 }, { day: '2026-11-22' })).rejects.toMatchObject({
      code: 'close-day-future',
    });
    await expect(close(shop, {})).rejects.toMatchObject({ code: 'close-nothing-counted' });
    await expect(close(shop, { 'market/': 1 })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(shop.counter.closes.get({ id: 99 }, owner)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is printed in the language of the screen', async () => {
    const shop = await aDayAtTheCounter();
    const { id } = await close(shop, { 'till/cash': 3290 });
    for (const language of ['it', 'en', 'hu'] as const) {
      const paper = await shop.counter.closes.print({ id, language }, owner);
      expect(paper).toMatchObject({ mediaType: 'application/pdf' });
      expect(Buffer.from(paper.text, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

test('payments over all channels are the sums of the days', async () => {
  const shop = await aDayAtTheCounter();
  const { rows, total } = await shop.counter.payments({ from: day, to: day }, owner);
  expect(total).toBe(7790);
  expect(rows).toEqual([
    { channelId: 'till', method: 'card', receipts: 1, amount: 3000 },
    { channelId: 'till', method: 'cash', receipts: 2, amount: 3290 },
    { channelId: 'web', method: 'paypal', receipts: 1, amount: 1500 },
  ]);
  expect((await shop.counter.payments({ from: day, to: day, channelId: 'web' }, owner)).total).toBe(1500);
});

describe('money in the drawer without a receipt', () => {
  const entry = (shop: CounterShop, amount: number, reason: string, formKey = shop.newForm()) =>
    shop.counter.closes.addDrawerEntry({ formKey, amount, reason }, owner);

  test('is counted by the close of its day, once; a mistake is taken back; a close made before stays', async () => {
    const shop = await aDayAtTheCounter();
    const form = shop.newForm();
    const [bank] = await Promise.all([entry(shop, 5000, 'moneta', form), entry(shop, 5000, 'moneta', form)]);
    await expect(entry(shop, 4000, 'moneta', form)).rejects.toMatchObject({ code: 'form-used-before' });
    await entry(shop, -1250, 'corriere');
    const wrong = await entry(shop, -999, 'sbagliato');
    await shop.counter.closes.takeBackDrawerEntry({ id: wrong.id }, owner);
    await shop.counter.closes.takeBackDrawerEntry({ id: wrong.id }, owner);
    const { drawer } = await shop.counter.closes.outlook({ day }, owner);
    expect(drawer.map(({ amount, reason }) => [amount, reason])).toEqual([
      [5000, 'moneta'],
      [-1250, 'corriere'],
    ]);
    const first = await close(shop, { 'till/cash': 3290 + 2000 + 3750 }, { float: 2000 });
    expect(first).toMatchObject({ difference: 0, differences: 0, drawer: [{ amount: 5000 }, { amount: -1250 }] });
    await shop.counter.closes.takeBackDrawerEntry({ id: bank.id }, owner);
    expect(await shop.counter.closes.get({ id: first.id }, owner)).toMatchObject({
      difference: 0,
      drawer: [
        { amount: 5000, takenBackAt: expect.any(String) },
        { amount: -1250, takenBackAt: null },
      ],
    });
    const second = await close(shop, { 'till/cash': 3290 + 2000 + 3750 }, { float: 2000 });
    expect(second).toMatchObject({ difference: 5000, drawer: [{ amount: -1250 }] });
    expect((await shop.counter.closes.outlook({ day: '2026-11-20' }, owner)).drawer).toEqual([]);
  });

  test('stands on the sheet; tomorrow is refused', async () => {
    const shop = await aDayAtTheCounter();
    await entry(shop, -1250, 'corriere');
    const { id } = await close(shop, { 'till/cash': 2040 });
    const { text } = await shop.counter.closes.print({ id, language: 'it' }, owner);
    const pdf = await readPdf(Uint8Array.from(Buffer.from(text, 'base64')));
    const said = pdf.pages.flatMap((page) => page.texts.map((each) => each.text));
    expect(said).toContain('corriere');
    await expect(
      shop.counter.closes.addDrawerEntry(
        { formKey: shop.newForm(), day: '2026-11-22', amount: 100, reason: 'x' },
        owner,
      ),
    ).rejects.toMatchObject({ code: 'close-day-future' });
  });
});
