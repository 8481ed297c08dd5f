/** What the reading thread answers about a file of receipts. */
import type { DecimalSign } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { ReceiptReading, RefusedReceiptRow } from '../../../api/sales.ts';
import type { ReceiptField } from '../../../api/sales-words.ts';
import { findDecimalSign } from '../decimal-sign.ts';
import { type Table, textOf } from '../table.ts';
import type { ReceiptsChunk, ReceiptsLooked, ReceiptsWish } from './messages.ts';
import { findDateOrder } from './moments.ts';
import { cellsBy, findNumberPeriod, readReceipts } from './read-receipts.ts';
import { currencyIn } from './receipt-cells.ts';
import { receiptFieldsOf } from './receipt-headings.ts';
import type { ReceiptCustoms, ReceiptItem } from './receipt-item.ts';

/** Receipts of a chunk: one change writes them. */
const receiptsOfChunk = 2500;
/** Rows that are looked at for signs and dates. */
const rowsLooked = 5000;
const sampleLength = 60;

const understood = new WeakMap<Table, { readonly wish: string; readonly as: Understood }>();

interface Understood {
  readonly fields: readonly ReceiptField[];
  readonly reading: ReceiptReading;
}

/** Refuses `column-missing` without a date, and without anything that makes a total. */
function understand(table: Table, { given, shop }: ReceiptsWish): Understood {
  const wish = JSON.stringify([given, shop.language, shop.currency]);
  const known = understood.get(table);
  if (known?.wish === wish) return known.as;
  const fields = receiptFieldsOf(table.headings, given.mapping);
  const amounts = textsOf(table, fields, isAmount);
  const seen = given.decimal === undefined ? findDecimalSign(amounts.filter((text) => /\d/u.test(text))) : null;
  const decimal: DecimalSign = given.decimal ?? seen ?? (shop.language === 'en' ? '.' : ',');
  const order = findDateOrder(textsOf(table, fields, (field) => field === 'date'));
  const dateOrder = given.dateOrder ?? order ?? 'day-first';
  const currency = given.currency ?? shop.currency;
  const { charset = null, separator = null } = table.text ?? {};
  const numbersRestart = given.numbersRestart ?? findNumberPeriod(table, fields, { decimal, dateOrder });
  const as: Understood = {
    fields,
    reading: {
      charset,
      separator,
      decimal,
      decimalSeen: given.decimal !== undefined || seen !== null || (table.sheet !== null && amounts.length === 0),
      ...(table.sheet === null ? {} : { sheet: table.sheet }),
      dateOrder,
      dateOrderSeen: given.dateOrder !== undefined || order !== null || !datesAreFigures(table, fields),
      numbersRestart,
      rowIs: rowsAreLines(table, fields, decimal) ? 'line' : 'receipt',
      channelId: given.channelId ?? 'till',
      currency,
      shownAs: given.currency === undefined ? otherSign(table, currency) : null,
    },
  };
  understood.set(table, { wish, as });
  return as;
}

/** What a spreadsheet shows its amounts with, where that is another currency than the one taken. */
const otherSign = ({ signs = [] }: Table, currency: string): string | null =>
  signs.find((sign) => currencyIn(sign) !== currency) ?? null;

const isAmount = (field: ReceiptField): boolean =>
  ['total', 'receiptTotal', 'unitPrice', 'discount', 'vatAmount', 'cost'].includes(field) || field.startsWith('paid-');

/** Cells that are written as text, of the columns with such a field. */
function textsOf({ rows }: Table, fields: readonly ReceiptField[], wanted: (field: ReceiptField) => boolean): string[] {
  const places = fields.flatMap((field, place) => (wanted(field) ? [place] : []));
  return rows.slice(0, rowsLooked).flatMap(({ cells }) =>
    places.flatMap((place) => {
      const cell = cells[place];
      return typeof cell === 'string' && cell.trim() !== '' ? [cell] : [];
    }),
  );
}

const datesAreFigures = (table: Table, fields: readonly ReceiptField[]): boolean =>
  textsOf(table, fields, (field) => field === 'date').some((text) => /^\d{1,2}[-/.]\d{1,2}[-/.]/u.test(text.trim()));

/** Rows one below the other with the same number. */
function rowsAreLines(table: Table, fields: readonly ReceiptField[], decimal: DecimalSign): boolean {
  const cell = cellsBy(fields, decimal);
  if (!fields.includes('number')) return false;
  return table.rows.some((row, place) => {
    const before = table.rows[place - 1];
    const number = cell(row, 'number');
    return before !== undefined && number !== '' && number === cell(before, 'number');
  });
}

export function lookAtReceipts(table: Table, wish: ReceiptsWish): ReceiptsLooked {
  const { fields, reading } = understand(table, wish);
  const samples = table.headings.map((_, place) => samplesOf(table, place, reading.decimal));
  return { reading, headings: table.headings, fields, samples, rows: table.rows.length + table.refused.length };
}

function samplesOf({ rows }: Table, place: number, decimal: DecimalSign): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows.slice(0, rowsLooked)) {
    const text = textOf(cells[place], decimal)?.trim().slice(0, sampleLength) ?? '';
    if (text !== '') samples.add(text);
    if (samples.size === 3) break;
  }
  return [...samples];
}

/** Rows that are none come first, then the receipts in the order of the file. */
export async function sendReceipts(
  table: Table,
  wish: ReceiptsWish,
  send: (chunk: ReceiptsChunk) => Promise<void>,
): Promise<null> {
  const { fields, reading } = understand(table, wish);
  if (!fields.includes('date')) throw new Refusal('column-missing', { column: 'date' });
  const totals: ReceiptField[] = ['total', 'unitPrice', 'receiptTotal'];
  if (!totals.some((field) => fields.includes(field))) throw new Refusal('column-missing', { column: 'total' });
  const { decimal, dateOrder, numbersRestart, currency } = reading;
  const { timeZone, now, currency: shopCurrency } = wish.shop;
  const customs: ReceiptCustoms = { currency, shopCurrency, decimal, dateOrder, numbersRestart, timeZone, now };
  const rows = table.rows.length + table.refused.length;
  let read = table.refused.length;
  let receipts: ReceiptItem[] = [];
  let refused: RefusedReceiptRow[] = table.refused.map(({ line, reason, details }) => ({
    line,
    reason: reason as RefusedReceiptRow['reason'],
    details,
  }));
  // The next stretch is read while the shop still writes the one before.
  let taken = Promise.resolve();
  const hand = async (chunk: ReceiptsChunk): Promise<void> => {
    await taken;
    taken = send(chunk);
    // Heard at the next stretch, or at the end.
    taken.catch(() => undefined);
  };
  for (const said of readReceipts(table, fields, customs)) {
    if ('receipt' in said) {
      receipts.push(said.receipt);
      read += said.receipt.lines.length;
    } else {
      refused.push(said.refused);
      read++;
    }
    if (receipts.length < receiptsOfChunk && refused.length < receiptsOfChunk) continue;
    await hand({ receipts, refused, read, rows });
    [receipts, refused] = [[], []];
  }
  await hand({ receipts, refused, read: rows, rows });
  await taken;
  return null;
}
