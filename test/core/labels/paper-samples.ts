/** Labels as a shop has them, for what is measured on paper. */
import type { Label, Writing } from '../../../src/core/labels/label.ts';
import type { Desk } from '../../../src/core/labels/label-frame.ts';
import type { Run } from '../../../src/core/labels/laying.ts';
import { presets } from '../../../src/core/labels/formats.ts';
import { perform } from '../../../src/core/labels/press-job.ts';
import { openTypeface } from '../../../src/core/print/index.ts';
import type { LabelFormat } from '../../../src/api/labels.ts';

export const writing: Writing = {
  currency: 'EUR',
  language: 'it',
  timeZone: 'Europe/Rome',
  shopName: 'Bottega Verdi',
};

export const desk: Desk = { typeface: openTypeface(), writing };

export const label = (facts: Partial<Label> = {}): Label => ({
  variantId: 1,
  title: 'Primitivo di Manduria DOC 0,75 l',
  sku: 'PRM-75',
  gtin: '8031840001003',
  link: '',
  amount: 1290,
  unitPrice: '17,20 €/l',
  reduction: null,
  ...facts,
});

export const reduced = (facts: Partial<Label> = {}): Label =>
  label({
    amount: 920,
    reduction: {
      prior: 1150,
      priorWords: 'Prezzo più basso degli ultimi 30 giorni',
      percent: 2000,
      until: Date.parse('2026-12-06T22:59:00Z'),
    },
    ...facts,
  });

export function format(id: string): LabelFormat {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`no format ${id}`);
  return found;
}

export const runOf = (labels: readonly Label[], facts: Partial<Run> = {}): Run => ({
  paper: format('3x8-70x35'),
  labels,
  first: 0,
  count: labels.length,
  start: 1,
  copies: 1,
  code: 'barcode',
  cutMarks: false,
  ...facts,
});

export async function printed(run: Run, words: Writing = writing): Promise<Uint8Array> {
  const { bytes } = await perform({ kind: 'labels', writing: words, at: 0, title: 'Cartellini', run });
  if (bytes === null) throw new Error('nothing was printed');
  return bytes;
}
