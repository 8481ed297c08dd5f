/** What typed or pasted texts mean as amounts: taken, asked about because they can be two, or refused with the reason. */
import { type Currency, parseMoney } from '../../../api/money.ts';
import type { CellSpot } from './spot.ts';

export interface TypedCell extends CellSpot {
  readonly text: string;
}

export type Refused = 'empty' | 'negative' | 'letters' | 'shape' | 'too-large';

export type CellReading =
  /** null: no cost; or the channel follows the one price again. */
  | { readonly kind: 'amount'; readonly amount: number | null }
  | { readonly kind: 'unclear'; readonly readings: readonly [grouped: number, decimal: number] }
  | { readonly kind: 'refused'; readonly reason: Refused };

/** An emptied cell takes the cost or the channel's own price away; the one price cannot be nothing. */
export function readCell({ column, text }: TypedCell, currency: Currency): CellReading {
  const parsed = parseMoney(text, currency);
  if (parsed.kind === 'refused' && parsed.reason === 'empty' && text.trim() === '') {
    return column === 'price' ? { kind: 'refused', reason: 'empty' } : { kind: 'amount', amount: null };
  }
  return parsed;
}

export interface ReadCells {
  readonly good: { readonly cell: TypedCell; readonly amount: number | null }[];
  readonly unclear: { readonly cell: TypedCell; readonly readings: readonly [grouped: number, decimal: number] }[];
  readonly refused: { readonly cell: TypedCell; readonly reason: Refused }[];
}

/** Of a pasted block; cells that are empty in it leave what is there. */
export function readCells(cells: readonly TypedCell[], currency: Currency): ReadCells {
  const read: ReadCells = { good: [], unclear: [], refused: [] };
  for (const cell of cells) {
    if (cell.text.trim() === '') continue;
    const reading = readCell(cell, currency);
    if (reading.kind === 'amount') read.good.push({ cell, amount: reading.amount });
    else if (reading.kind === 'unclear') read.unclear.push({ cell, readings: reading.readings });
    else read.refused.push({ cell, reason: reading.reason });
  }
  return read;
}
