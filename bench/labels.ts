import type { Drawing } from '../src/api/drawing.ts';
import { presets } from '../src/core/labels/formats.ts';
import type { Label, Writing } from '../src/core/labels/label.ts';
import type { Run as LabelRun } from '../src/core/labels/laying.ts';
import { drawPage } from '../src/core/labels/pages.ts';
import { perform } from '../src/core/labels/press-job.ts';
import { openTypeface, pdfOf } from '../src/core/print/index.ts';
import { type Bench, compare, type Line } from './measure.ts';

const count = 1000;
const writing: Writing = { currency: 'EUR', language: 'it', timeZone: 'Europe/Rome', shopName: 'Bottega Verdi' };

/** Every fifth on promotion; all with a barcode of their own. */
const goods: readonly Label[] = Array.from({ length: count }, (_none, index) => ({
  variantId: index,
  title: `Olio extravergine Ogliarola ${index} da 500 ml`,
  sku: `OLIO-${index}`,
  gtin: null,
  link: '',
  amount: 990 + index,
  unitPrice: '23,80 €/l',
  reduction:
    index % 5 === 0
      ? { prior: 1990 + index, priorWords: 'Prezzo più basso degli ultimi 30 giorni', percent: 2000, until: 0 }
      : null,
}));

/** A thousand labels as a file: laid out, with their barcodes, and written; the floor writes the same marks, laid out before. */
export const labelsBench: Bench = {
  name: 'labels',
  about: 'a thousand shelf labels as a PDF, in the press (floor: pdfkit writing the same marks)',
  async run(): Promise<readonly Line[]> {
    const [paper] = presets;
    if (paper === undefined) throw new Error('no paper');
    const run: LabelRun = {
      paper,
      labels: goods,
      first: 0,
      count,
      start: 1,
      copies: 1,
      code: 'barcode',
      cutMarks: false,
    };
    const desk = { typeface: openTypeface(), writing };
    const drawn: Drawing[] = Array.from({ length: Math.ceil(count / 24) }, (_none, page) => drawPage(desk, run, page));
    const facts = { title: 'Cartellini', language: 'it', author: '', at: 0 };
    const took = await compare(
      async () => ({ work: () => pdfOf(drawn, facts) }),
      async () => ({ work: () => perform({ kind: 'labels', writing, at: 0, title: 'Cartellini', run }) }),
    );
    return [{ what: '1,000 labels, 42 pages', ...took, target: 2, atMost: 3000 }];
  },
};
