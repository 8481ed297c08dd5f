import { afterEach, expect, test } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { readPdf } from '../print/read-pdf.ts';

let shop: TestShop | undefined;
afterEach(() => shop?.close());

const day = 24 * 60 * 60_000;

/** Two wines, dearer in autumn, on promotion at the till since today. */
async function withPromotion(): Promise<{ door: Door; id: number }> {
  shop = await openTestShop({ start: '2026-10-01T08:00:00.000Z' });
  const door = shop.as('owner');
  await door.settings.update({
    shopName: 'Bottega Verdi',
    street: 'via Palmieri 14',
    town: 'Lecce',
    postcode: '73100',
  });
  const made = [];
  for (const [name, sku] of [
    ['Fiano di Puglia', 'FIA'],
    ['Primitivo «riserva»', 'PRI'],
  ] as const) {
    made.push(await door.catalog.create({ product: { name }, variants: [{ sku, price: 1250 }] }));
  }
  const variantIds = made.flatMap((each) => each.variantIds);
  shop.clock.pass(40 * day);
  await door.pricing.setPrice({ variantId: variantIds[0] as number, amount: 1150 });
  shop.clock.pass(20 * day);
  const { id } = await door.pricing.promotions.create({
    name: 'Vini di Natale',
    products: { variantIds },
    channels: ['till'],
    from: null,
    until: '2026-12-24T20:00',
    reduction: { kind: 'percent', value: 2000 },
  });
  return { door, id };
}

const textsOf = async (file: { text: string }) => {
  const { pages, title } = await readPdf(new Uint8Array(Buffer.from(file.text, 'base64')));
  return {
    title,
    pages,
    said: pages.map(({ texts }) =>
      texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/gu, ' '),
    ),
  };
};

test('the proof on paper has every dated price, the lowest of the thirty days, the law and the page numbers', async () => {
  const { door, id } = await withPromotion();
  const { file, pages } = await door.labels.promotionProof({ promotionId: id });
  const paper = await textsOf(file);
  expect({ title: paper.title, pages, mediaType: file.mediaType }).toEqual({
    title: 'Prova dei prezzi: Vini di Natale',
    pages: paper.pages.length,
    mediaType: 'application/pdf',
  });
  const said = paper.said.join(' ');
  expect(said).toContain('Codice del consumo, art. 17-bis');
  expect(said).toContain('Bottega Verdi, via Palmieri 14, 73100 Lecce');
  expect(said).toContain('Fiano di Puglia (FIA)');
  expect(said).toMatch(/Prezzo più basso dal .* al .*: 11,50 €/u);
  expect(said).toContain('Prezzo ridotto: 9,20 €');
  expect(said).toContain('promozione');
  expect(said).toContain(`pagina 1 di ${paper.pages.length}`);
});

test('signs: one for the whole promotion, or one for each of its goods with the struck prior price', async () => {
  const { door, id } = await withPromotion();
  const whole = await door.labels.promotionSigns({ promotionId: id });
  expect(whole).toMatchObject({ signs: 1, pages: 1 });
  const one = await textsOf(whole.file);
  expect(one.said[0]).toContain('Vini di Natale');
  expect(one.said[0]).toContain('20%');
  expect(one.pages[0]?.width).toBeCloseTo(210, 2);

  const each = await door.labels.promotionSigns({ promotionId: id, of: 'products', formatId: 'sign-a6-on-a4' });
  expect(each).toMatchObject({ signs: 2, pages: 1 });
  const { pages, said } = await textsOf(each.file);
  expect(said[0]).toContain('Fiano di Puglia');
  expect(said[0]).toContain('9,20 €');
  expect(said[0]).toContain('11,50 €');
  // Nothing leaves its quarter of the sheet.
  for (const { x, width } of pages[0]?.texts ?? []) {
    expect(Math.floor(x / 105)).toBe(Math.floor((x + width - 0.01) / 105));
  }
});
