import { expect, test } from 'vitest';

import { openTypeface, pdfOf, tableReport } from '../../../src/core/print/index.ts';
import { readPdf } from './read-pdf.ts';

test('a long table goes on over the pages: heads repeat, every row is there once, pages are counted', async () => {
  const pages = tableReport(openTypeface(), {
    title: 'Prova dei prezzi: Fiano di Puglia',
    paragraphs: [
      'Prezzo più basso dei 30 giorni prima (Codice del consumo, art. 17-bis; direttiva 98/6/CE, art. 6 bis).',
    ],
    tables: [
      {
        title: 'Cassa',
        paragraphs: [],
        columns: [
          { title: 'Dal', share: 2 },
          { title: 'Prezzo', share: 1, side: 'right' },
        ],
        rows: Array.from({ length: 120 }, (_none, index) => ({
          cells: [`riga ${index}`, `${index},00 €`],
          strong: index === 7,
        })),
      },
    ],
    foot: 'Bottega Verdi · stampato il 21/11/2026',
    pageWords: 'pagina {n} di {m}',
  });
  const pdf = await readPdf(await pdfOf(pages, { title: 'Prova', language: 'it', author: 'Bottega Verdi', at: 0 }));
  expect(pdf.pages.length).toBe(3);
  const texts = pdf.pages.map((page) => page.texts.map(({ text }) => text));
  expect(texts.flat().filter((text) => text.startsWith('riga'))).toEqual(
    Array.from({ length: 120 }, (_none, index) => `riga ${index}`),
  );
  for (const [index, said] of texts.entries()) {
    expect(said).toContain('Prezzo');
    expect(said).toContain(`pagina ${index + 1} di 3`);
  }
  for (const page of pdf.pages)
    for (const { x, width, y } of page.texts) {
      expect(x).toBeGreaterThan(17);
      expect(x + width).toBeLessThan(193);
      expect(y).toBeLessThan(290);
    }
});
