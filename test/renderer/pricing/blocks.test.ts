import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCount, readBlock, spread, writeBlock } from '../../../src/renderer/pricing/grid/block-text.ts';
import { readCells } from '../../../src/renderer/pricing/grid/read-cells.ts';

describe('A block between spreadsheets', () => {
  it('is read as Excel and LibreOffice write it, with lines inside quoted cells', () => {
    expect(readBlock('4,20\t1\r\n4,80\t2\r\n')).toEqual([
      ['4,20', '1'],
      ['4,80', '2'],
    ]);
    expect(readBlock('"due\nrighe"\t"e ""virgolette"""\n')).toEqual([['due\nrighe', 'e "virgolette"']]);
    expect([readBlock('12,90'), readBlock(''), readBlock('\t\n')]).toEqual([[['12,90']], [], [['', '']]]);
  });

  it('comes back as it went out, whatever stands in its cells', () => {
    const cell = fc.string().filter((text) => !/^"?$/u.test(text) && !text.startsWith('"'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        expect(readBlock(writeBlock(rows))).toEqual(rows);
      }),
    );
  });

  it('is repeated over what was chosen, and reaches beyond it when it is larger', () => {
    expect(spread([['1', '2']], { rows: 2, columns: 4 })).toEqual([
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
    ]);
    expect(cellCount(spread([['1'], ['2'], ['3']], { rows: 1, columns: 1 }))).toBe(3);
  });
});

describe('Fifty thousand pasted cells', () => {
  it('are told apart in a moment: prices, unclear ones, words, and cells that stay as they were', () => {
    const texts = ['4,20', '1.234', 'circa 5', '', '€ 1.234,50'];
    const cells = Array.from({ length: 50_000 }, (_, index) => ({
      variantId: index + 1,
      column: 'price' as const,
      text: texts[index % texts.length] ?? '',
    }));
    const began = performance.now();
    const { good, unclear, refused } = readCells(cells, 'EUR');
    expect([good.length, unclear.length, refused.length]).toEqual([20_000, 10_000, 10_000]);
    expect(performance.now() - began).toBeLessThan(1500);
    expect(good.slice(0, 2).map(({ amount }) => amount)).toEqual([420, 123_450]);
    expect(unclear[0]?.readings).toEqual([123_400, 123]);
  });
});
