import { expect, test } from 'vitest';

import { isSound, presets } from '../../../src/core/labels/formats.ts';
import { cornerOf, placesOn } from '../../../src/core/labels/laying.ts';
import { drawLabel } from '../../../src/core/labels/label-drawing.ts';
import { readCodes, readPdf, renderPage } from '../print/read-pdf.ts';
import { desk, format, label, printed, reduced, runOf, writing } from './paper-samples.ts';

/** Nothing on paper is off by more. */
const hair = 0.05;

/** The margin inside a label of 70 × 35 mm. */
const inset = 35 * 0.085;

test('a sheet is A4 to the millimetre, with the typeface, title and language in it', async () => {
  const pdf = await readPdf(await printed(runOf([label()])));
  expect(pdf).toMatchObject({ title: 'Cartellini', language: 'it' });
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.pages[0]?.width).toBeCloseTo(210, 3);
  expect(pdf.pages[0]?.height).toBeCloseTo(297, 3);
});

test('every label of every sheet stands where the sheet has it', async () => {
  for (const paper of presets.filter(({ kind }) => kind === 'sheet')) {
    const places = placesOn(paper);
    const labels = Array.from({ length: places }, (_none, index) =>
      label({ variantId: index + 1, title: `N${index + 1}` }),
    );
    const { pages } = await readPdf(await printed(runOf(labels, { paper })));
    expect(pages).toHaveLength(1);
    const alone = drawLabel(desk, label({ title: 'N1' }), { ...paper, dot: null }, 'barcode').marks;
    const name = alone.find((mark) => mark.kind === 'text');
    if (name?.kind !== 'text') throw new Error('a label without a name');
    for (let place = 0; place < places; place += 1) {
      const found = pages[0]?.texts.find(({ text }) => text === `N${place + 1}`);
      const [column, row] = [place % paper.columns, Math.floor(place / paper.columns)];
      const [x, y] = [paper.left + column * paper.pitchX + name.x, paper.top + row * paper.pitchY + name.y];
      expect(Math.abs((found?.x ?? 0) - x), `${paper.id} ${place} x`).toBeLessThan(hair);
      expect(Math.abs((found?.y ?? 0) - y), `${paper.id} ${place} y`).toBeLessThan(hair);
    }
  }
});

test('printing begins at the free place, with copies beside each other, and goes on over the page', async () => {
  const labels = [label({ title: 'Uno' }), label({ variantId: 2, title: 'Due' })];
  const { pages } = await readPdf(await printed(runOf(labels, { start: 23, copies: 2 })));
  expect(pages).toHaveLength(2);
  const names = pages.map(({ texts }) =>
    texts
      .filter(({ text }) => text === 'Uno' || text === 'Due')
      .map(({ text, x, y }) => [text, Math.round(x), Math.round(y)]),
  );
  const [first, second] = [Math.round(inset), Math.round(inset + 70)];
  const last = Math.round(8.5 + 7 * 35 + inset + 3.75 * 0.686 + 0.15);
  const top = Math.round(8.5 + inset + 3.75 * 0.686 + 0.15);
  expect(names).toEqual([
    [
      ['Uno', second, last],
      ['Uno', second + 70, last],
    ],
    [
      ['Due', first, top],
      ['Due', second, top],
    ],
  ]);
});

test('what the printer is off moves everything by exactly that', async () => {
  const paper = { ...format('3x8-70x35'), dx: 1.5, dy: -0.8 };
  const [before, after] = await Promise.all([printed(runOf([label()])), printed(runOf([label()], { paper }))]);
  const [one, other] = [(await readPdf(before)).pages[0], (await readPdf(after)).pages[0]];
  for (const [index, text] of (one?.texts ?? []).entries()) {
    expect((other?.texts[index]?.x ?? 0) - text.x).toBeCloseTo(1.5, 3);
    expect((other?.texts[index]?.y ?? 0) - text.y).toBeCloseTo(-0.8, 3);
  }
  expect((other?.shapes[0]?.[0] ?? 0) - (one?.shapes[0]?.[0] ?? 0)).toBeCloseTo(1.5, 3);
});

test('the price is eight millimetres high on 70 × 35, and higher on a promotion', async () => {
  const priceOf = async (run: ReturnType<typeof runOf>, text: string) =>
    (await readPdf(await printed(run))).pages[0]?.texts.find((each) => each.text === text)?.size ?? 0;
  expect((await priceOf(runOf([label()]), '12')) * 0.686).toBeCloseTo(8, 1);
  expect((await priceOf(runOf([reduced()]), '9')) * 0.686).toBeGreaterThan(9);
});

test('a barcode is 30 mm wide with its quiet zones, and a reader reads it back', async () => {
  const codes = ['8031840001003', '8031840018391', '96385074', '036000291452', null];
  const labels = codes.map((gtin, index) => label({ variantId: index, gtin, sku: 'OLIO-5L/2026' }));
  const bytes = await printed(runOf(labels));
  const [page] = (await readPdf(bytes)).pages;
  const [left = 0, , right = 0] = page?.shapes[0] ?? [];
  // 95 modules of bars; 11 and 7 modules of white beside them make 113.
  expect((right - left) / 95).toBeCloseTo(30 / 113, 4);
  expect(await readCodes(await renderPage(bytes))).toEqual(
    expect.arrayContaining([
      { format: 'EAN13', text: '8031840001003' },
      { format: 'EAN13', text: '8031840018391' },
      { format: 'EAN8', text: '96385074' },
      // An UPC-A is an EAN-13 that begins with nought: the same bars.
      { format: 'EAN13', text: '0036000291452' },
      { format: 'Code128', text: 'OLIO-5L/2026' },
    ]),
  );
});

test('a QR code carries the page of the product, letters with accents too', async () => {
  const link = 'https://bottegaverdi.it/olio-però-ő';
  const bytes = await printed(runOf([label({ link })], { code: 'qr' }));
  expect(await readCodes(await renderPage(bytes))).toEqual([{ format: 'QRCode', text: link }]);
});

test('on a label printer every bar is a whole number of dots, and starts on one', async () => {
  for (const id of ['roll-57x32-203', 'roll-57x32-300', 'roll-62x29-300', 'roll-50x30-203']) {
    const paper = format(id);
    const dot = 25.4 / (paper.dpi ?? 1);
    const drawn = drawLabel(desk, label(), { ...paper, dot }, 'barcode');
    const bars = drawn.marks.find((mark) => mark.kind === 'bars');
    if (bars?.kind !== 'bars') throw new Error(`${id}: no barcode`);
    for (let at = 0; at < bars.bars.length; at += 4) {
      for (const value of [bars.bars[at] ?? 0, bars.bars[at + 2] ?? 0]) {
        expect(Math.abs(value / dot - Math.round(value / dot)), id).toBeLessThan(1e-6);
      }
    }
    const bytes = await printed(runOf([label()], { paper }));
    expect(await readCodes(await renderPage(bytes, 1, paper.dpi ?? 300))).toEqual([
      { format: 'EAN13', text: '8031840001003' },
    ]);
  }
});

test('a promotion says in words what its yellow says: prior price, percentage, last day', async () => {
  const [page] = (await readPdf(await printed(runOf([reduced()])))).pages;
  const said = (page?.texts ?? []).map(({ text }) => text).join(' ');
  expect(said).toContain('Prezzo più basso degli ultimi 30 giorni');
  expect(said).toContain('11,50 €');
  expect(said).toContain('−20%');
  expect(said).toContain('fino al 6 dic');
  const hungarian = await printed(runOf([reduced()]), { ...writing, language: 'hu', currency: 'HUF' });
  const words = ((await readPdf(hungarian)).pages[0]?.texts ?? []).map(({ text }) => text).join(' ');
  expect(words).toContain('dec. 6-ig');
});

test('yellow is on promotions only, and never on a label printer', () => {
  const inks = (of: ReturnType<typeof label>, dot: number | null) =>
    drawLabel(desk, of, { width: 70, height: 35, dot }, 'barcode').marks.flatMap((mark) =>
      'ink' in mark ? [mark.ink] : [],
    );
  expect(inks(label(), null)).not.toContain('yellow');
  expect(inks(reduced(), null)).toContain('yellow');
  expect(inks(reduced(), 0.125)).not.toContain('yellow');
});

test('every paper that Vetrina knows is sound, and stands in the middle of its page', () => {
  for (const paper of presets) {
    expect(isSound(paper), paper.id).toBe(true);
    const first = cornerOf(paper, 0);
    const last = cornerOf(paper, placesOn(paper) - 1);
    expect(first.x + last.x + paper.width).toBeCloseTo(paper.pageWidth, 1);
    expect(first.y + last.y + paper.height).toBeCloseTo(paper.pageHeight, 1);
  }
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
});
