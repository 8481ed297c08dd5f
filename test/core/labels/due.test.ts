import { afterEach, expect, test } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { readPdf } from '../print/read-pdf.ts';

let shop: TestShop | undefined;
afterEach(() => shop?.close());

async function sell(door: Door, name: string, sku: string, price: number, more: object = {}): Promise<number> {
  const { variantIds } = await door.catalog.create({ product: { name }, variants: [{ sku, price, ...more }] });
  return variantIds[0] as number;
}

async function withGoods() {
  shop = await openTestShop();
  const door = shop.as('owner');
  await door.settings.update({ shopName: 'Bottega Verdi' });
  const wine = await sell(door, 'Primitivo', 'PRM', 1290, {
    gtin: '8031840001003',
    content: { thousandths: 750, unit: 'l', per: 'one' },
  });
  const oil = await sell(door, 'Olio', 'OLI', 990);
  return { shop, door, wine, oil };
}

const sheet = { what: { due: true }, formatId: '3x8-70x35' } as const;
const printing = async (door: Door) => {
  const { runId, ...rest } = await door.labels.print(sheet);
  if (runId === null) throw new Error('labels without a run');
  return { runId, ...rest };
};

test('what was printed and came out well is not asked for again, until its price changes', async () => {
  const { shop, door, wine, oil } = await withGoods();
  expect(await door.labels.due({})).toMatchObject({
    count: 2,
    items: [
      { variantId: oil, why: 'new', printed: null, amount: 990 },
      { variantId: wine, why: 'new', printed: null, amount: 1290 },
    ],
    unconfirmed: null,
  });
  const { runId, labels, pages, remarks } = await printing(door);
  expect({ labels, pages, remarks }).toEqual({ labels: 2, pages: 1, remarks: [] });
  // Printed is not yet on the shelf: the paper may have jammed.
  expect(await door.labels.due({})).toMatchObject({ count: 2, unconfirmed: { id: runId, labels: 2 } });
  expect(await door.labels.confirm({ runId })).toMatchObject({ labels: 2 });
  expect(await door.labels.due({})).toEqual({ count: 0, items: [], unconfirmed: null });

  shop.clock.pass(60_000);
  await door.pricing.setPrice({ variantId: wine, amount: 1390 });
  expect(await door.labels.due({})).toMatchObject({
    count: 1,
    items: [{ variantId: wine, why: 'price', printed: 1290, amount: 1390 }],
  });
  await door.pricing.batches.undo({});
  expect(await door.labels.due({})).toMatchObject({ count: 0 });
});

test('a price changed between printing and confirming is due at once', async () => {
  const { door, wine } = await withGoods();
  const { runId } = await printing(door);
  await door.pricing.setPrice({ variantId: wine, amount: 1350 });
  await door.labels.confirm({ runId });
  expect(await door.labels.due({})).toMatchObject({
    count: 1,
    items: [{ variantId: wine, printed: 1290, amount: 1350 }],
  });
});

test('the till’s price is on the shelf, another channel’s is not', async () => {
  const { door, oil } = await withGoods();
  await door.labels.markPrinted({ what: { due: true } });
  await door.pricing.setPrice({ variantId: oil, channelId: 'web', amount: 950 });
  expect(await door.labels.due({})).toMatchObject({ count: 0 });
  await door.pricing.setPrice({ variantId: oil, channelId: 'till', amount: 1010 });
  expect(await door.labels.due({})).toMatchObject({ count: 1, items: [{ variantId: oil, amount: 1010 }] });
});

test('another name or another content is another label', async () => {
  const { door, wine, oil } = await withGoods();
  await door.labels.markPrinted({ what: { due: true } });
  await door.catalog.update({ id: oil, product: { name: 'Olio extravergine' } });
  await door.catalog.update({ id: wine, variant: { content: { thousandths: 1500, unit: 'l', per: 'one' } } });
  const { items } = await door.labels.due({});
  expect(items.map(({ variantId, why }) => [variantId, why])).toEqual([
    [oil, 'words'],
    [wine, 'words'],
  ]);
});

test('marking as printed is undone as one, and the undoing too', async () => {
  const { door } = await withGoods();
  const { runId } = await printing(door);
  const { batchId } = await door.labels.confirm({ runId });
  const undone = await door.pricing.batches.undo({ batchId });
  expect(undone).toMatchObject({ restored: 2, leftAlone: 0 });
  expect(await door.labels.due({})).toMatchObject({ count: 2 });
  await door.pricing.batches.undo({ batchId: undone.batchId });
  expect(await door.labels.due({})).toMatchObject({ count: 0 });
});

test('a printing thrown away stays due; confirmed twice it is refused', async () => {
  const { door } = await withGoods();
  const first = await printing(door);
  await door.labels.discard({ runId: first.runId });
  expect(await door.labels.due({})).toMatchObject({ count: 2, unconfirmed: null });
  await expect(door.labels.confirm({ runId: first.runId })).rejects.toMatchObject({ data: { code: 'not-found' } });
  const { runId } = await printing(door);
  await door.labels.confirm({ runId });
  await expect(door.labels.confirm({ runId })).rejects.toMatchObject({ data: { code: 'not-found' } });
});

test('the file says name, price, price per litre, and the preview shows the very same page', async () => {
  const { door, wine } = await withGoods();
  const { file } = await door.labels.print({ what: { variantIds: [wine] }, formatId: '3x8-70x35', start: 3 });
  expect(file).toMatchObject({ name: 'cartellini-2026-11-21.pdf', mediaType: 'application/pdf' });
  const { pages } = await readPdf(new Uint8Array(Buffer.from(file.text, 'base64')));
  const onPaper = (pages[0]?.texts ?? []).map(({ text }) => text);
  expect(onPaper).toEqual(expect.arrayContaining(['Primitivo', '12', ',90 €', '17,20 €/l']));
  const { page, guides, perPage } = await door.labels.preview({
    what: { variantIds: [wine] },
    formatId: '3x8-70x35',
    start: 3,
  });
  const onScreen = page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  // A reader joins figures that stand close.
  expect(onScreen.join(' ').replace(/\s+/gu, ' ')).toBe(onPaper.join(' ').replace(/\s+/gu, ' '));
  expect(perPage).toBe(24);
  expect(guides.filter((mark) => mark.kind === 'text').map((mark) => mark.kind === 'text' && mark.text)).toEqual([
    'già usata',
    'già usata',
  ]);
});

test('signs leave the shelf’s labels as they are', async () => {
  const { door } = await withGoods();
  expect(await door.labels.print({ what: { due: true }, formatId: 'sign-a6' })).toMatchObject({
    runId: null,
    pages: 2,
  });
  expect(await door.labels.due({})).toMatchObject({ count: 2, unconfirmed: null });
});

test('a format of one’s own is kept, corrected for the printer, and refused where labels leave the sheet', async () => {
  const { door } = await withGoods();
  const measures = {
    name: 'Etichette della cantina',
    pageWidth: 210,
    pageHeight: 297,
    columns: 2,
    rows: 5,
    width: 90,
    height: 50,
    left: 12,
    top: 15,
    pitchX: 95,
    pitchY: 53,
  };
  const own = await door.labels.saveFormat(measures);
  expect(own).toMatchObject({ ...measures, id: 'own-etichette-della-cantina', own: true, dx: 0, dy: 0 });
  expect(await door.labels.calibrate({ id: own.id, dx: 0.7, dy: -1.2 })).toMatchObject({ dx: 0.7, dy: -1.2 });
  expect((await door.labels.formats()).at(-1)).toMatchObject({ id: own.id, dx: 0.7 });
  await expect(door.labels.saveFormat({ ...measures, columns: 3 })).rejects.toMatchObject({
    data: { code: 'label-paper-wrong' },
  });
  const page = await door.labels.calibrationPage({ id: own.id });
  expect((await readPdf(new Uint8Array(Buffer.from(page.text, 'base64')))).pages).toHaveLength(1);
  await door.labels.removeFormat({ id: own.id });
  await expect(door.labels.removeFormat({ id: '3x8-70x35' })).rejects.toMatchObject({ data: { code: 'not-found' } });
});

test('nothing chosen is said, not printed', async () => {
  const { door } = await withGoods();
  await door.labels.markPrinted({ what: { due: true } });
  await expect(door.labels.print(sheet)).rejects.toMatchObject({ data: { code: 'labels-none' } });
  expect(await door.labels.preview(sheet)).toMatchObject({ pages: 0, labels: 0 });
});

test('a promotion’s labels are due when it begins and when it ends, with the lowest price of thirty days before', async () => {
  const { shop, door, wine } = await withGoods();
  await shop.shop.turn();
  shop.clock.pass(40 * 24 * 60 * 60_000);
  await door.labels.markPrinted({ what: { due: true } });
  await door.pricing.promotions.create({
    name: 'Natale',
    products: { variantIds: [wine] },
    channels: ['till'],
    from: null,
    until: '2027-01-06T23:59',
    reduction: { kind: 'percent', value: 2000 },
  });
  expect(await door.labels.due({})).toMatchObject({
    count: 1,
    items: [{ variantId: wine, why: 'reduction-starts', printed: 1290, amount: 1032 }],
  });
  const { page } = await door.labels.preview({ what: { variantIds: [wine] }, formatId: '3x8-70x35' });
  const said = page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
  expect(said).toContain('Prezzo più basso degli ultimi 30 giorni');
  expect(said.replace(/\s/gu, ' ')).toContain('12,90 €');
  expect(said).toContain('−20%');
  expect(said).toContain('fino al 6 gen');
  await door.labels.markPrinted({ what: { due: true } });
  expect(await door.labels.due({})).toMatchObject({ count: 0 });
  shop.clock.setTime('2027-01-06T23:00:00.000Z');
  await shop.shop.turn();
  expect(await door.labels.due({})).toMatchObject({
    count: 1,
    items: [{ variantId: wine, why: 'reduction-ends', printed: 1032, amount: 1290 }],
  });
});
