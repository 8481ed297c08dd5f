import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import type { Mark } from '../../../src/api/drawing.ts';
import type { Label, Writing } from '../../../src/core/labels/label.ts';
import { drawLabel } from '../../../src/core/labels/label-drawing.ts';
import { dotOf, presets } from '../../../src/core/labels/formats.ts';
import { drawSign } from '../../../src/core/labels/sign-drawing.ts';
import { ascent, descent } from '../../../src/core/print/index.ts';
import { readPdf } from '../print/read-pdf.ts';
import { desk, label, printed, reduced, runOf, writing } from './paper-samples.ts';

const hostile = new URL('../../../../shared/data/hostile/', import.meta.url);
const naughty = existsSync(hostile)
  ? (JSON.parse(readFileSync(new URL('blns.json', hostile), 'utf8')) as string[])
  : ['<script>alert(1)</script>', 'أهلا', '👩‍👩‍👧', '../../etc/passwd', "' or 1=1--", '‮evil', '{{7*7}}', 'Å̷̛'];

/** How far a mark leaves its label, millimetres. */
function over(mark: Mark, width: number, height: number): number {
  switch (mark.kind) {
    case 'text':
      // Capitals with accents reach a little above the ascent of plain ones: the margin is for them.
      return Math.max(
        -mark.x,
        mark.x + mark.width - width,
        -(mark.y - mark.size * ascent),
        mark.y + mark.size * descent - height,
      );
    case 'rectangle':
      return Math.max(-mark.x, -mark.y, mark.x + mark.width - width, mark.y + mark.height - height);
    case 'line':
      return Math.max(
        -mark.x1,
        -mark.x2,
        mark.x1 - width,
        mark.x2 - width,
        -mark.y1,
        mark.y1 - height,
        mark.y2 - height,
      );
    case 'bars': {
      let most = 0;
      for (let at = 0; at < mark.bars.length; at += 4) {
        const [x = 0, y = 0, wide = 0, tall = 0] = mark.bars.slice(at, at + 4);
        most = Math.max(most, -x, -y, x + wide - width, y + tall - height);
      }
      return most;
    }
  }
}

const titles = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.constantFrom('Olio', 'extravergine', 'Sovramagnificentissimamente', 'ő', 'kg', '«Natale»'), {
      maxLength: 20,
    })
    .map((words) => words.join(' ')),
  fc.constantFrom(...naughty),
);
const amounts = fc.oneof(
  fc.constantFrom(5, 1290, 9_999_999, 12_345_600, 10_000_000_000, null),
  fc.integer({ min: 0, max: 10_000_000 }),
);
const labels: fc.Arbitrary<Label> = fc.record({
  variantId: fc.constant(1),
  title: titles,
  sku: fc.string({ maxLength: 80 }),
  gtin: fc.constantFrom('8031840001003', '96385074', '036000291452', '10012345678902', '8031840001004', null),
  link: fc.constantFrom('', 'https://bottegaverdi.it/prodotti/olio-extravergine-di-oliva'),
  amount: amounts,
  unitPrice: fc.constantFrom('', '17,20 €/l', '99.999,99 €/100 ml', '123 456 Ft/kg'),
  reduction: fc.option(
    fc.record({
      prior: fc.option(fc.integer({ min: 1, max: 20_000_000 })),
      percent: fc.option(fc.integer({ min: 1, max: 9999 })),
      until: fc.option(fc.constant(Date.parse('2026-12-06T22:59:00Z'))),
      priorWords: fc.constantFrom(
        'Prezzo più basso degli ultimi 30 giorni',
        'Prezzo più basso da quando è in vendita, cioè negli ultimi 29 giorni',
        'Az árleszállítások előtti 30 nap legalacsonyabb ára',
      ),
    }),
  ),
});
const lone: Label = {
  variantId: 1,
  title: '',
  sku: '',
  gtin: null,
  link: '',
  amount: 5,
  unitPrice: '',
  reduction: null,
};
const writings: fc.Arbitrary<Writing> = fc.constantFrom(
  writing,
  { ...writing, language: 'en', currency: 'GBP' } as const,
  { ...writing, language: 'hu', currency: 'HUF' } as const,
);

test('whatever it is called and whatever it costs, everything stays inside its label', () => {
  const papers = presets.map((paper) => ({ paper, dot: dotOf(paper) }));
  fc.assert(
    fc.property(
      fc.constantFrom(...papers),
      labels,
      writings,
      fc.constantFrom('barcode', 'qr', 'none'),
      ({ paper, dot }, facts, words, code) => {
        const room = { width: paper.width, height: paper.height, dot };
        const draw = paper.kind === 'sign' ? drawSign : drawLabel;
        const { marks } = draw({ ...desk, writing: words }, facts, room, code as 'barcode');
        for (const mark of marks) {
          expect(over(mark, room.width, room.height), `${paper.id} ${JSON.stringify(mark).slice(0, 200)}`).toBeLessThan(
            0.02,
          );
        }
      },
    ),
    // Found once: a lone figure as tall as its room.
    {
      numRuns: 600,
      examples: papers.map((each) => [each, lone, { ...writing, language: 'hu', currency: 'HUF' }, 'none']),
    },
  );
});

test('a price is written in full, or the label says that it has none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...presets),
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.boolean(),
      (paper, amount, on) => {
        const facts = on ? reduced({ amount }) : label({ amount });
        const draw = paper.kind === 'sign' ? drawSign : drawLabel;
        const { marks } = draw(desk, facts, { width: paper.width, height: paper.height, dot: dotOf(paper) }, 'barcode');
        const written = marks.flatMap((mark) => (mark.kind === 'text' && mark.size > 0 ? [mark.text] : [])).join(' ');
        const whole = new Intl.NumberFormat('it-IT', { useGrouping: 'always', maximumFractionDigits: 0 }).format(
          Math.floor(amount / 100),
        );
        expect(written).toContain(whole);
        const price = marks.find((mark) => mark.kind === 'text' && mark.text === whole);
        // Five points of figures is the least that is a price.
        expect(price?.kind === 'text' ? price.size : 0, paper.id).toBeGreaterThan(2.6);
      },
    ),
    { numRuns: 400 },
  );
});

test('hostile names are printed as the text they are', async () => {
  const all = naughty
    .filter((text) => text.trim() !== '')
    .map((title, index) => label({ variantId: index, title, sku: title.slice(0, 80), gtin: null }));
  const { pages } = await readPdf(await printed(runOf(all)));
  expect(pages).toHaveLength(Math.ceil(all.length / 24));
  const said = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
  expect(said).toContain('<script>alert');
});
