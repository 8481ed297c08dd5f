/** From the rows of a receipt to the receipt: its total, how it was paid, and whether all of that adds up. */
import { createHash } from 'node:crypto';

import type { Moment } from './moments.ts';
import type { RowCells } from './read-line.ts';
import type { ReceiptCustoms, ReceiptItem, ReceiptItemLine, ReceiptItemPayment } from './receipt-item.ts';
import { scaleAmount } from '../../../api/money.ts';

interface Rows {
  readonly number: string;
  readonly store: string;
  readonly moment: Moment;
  readonly rows: readonly RowCells[];
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

export function asReceipt({ number, store, moment, rows }: Rows, customs: ReceiptCustoms): ReceiptItem {
  const { lines, said } = linesOf(rows);
  const total = sumOf(lines.map((line) => line.total));
  const payments = paymentsOf(rows, lines, total);
  const paid = sumOf(payments.map(({ amount }) => amount));
  const currencies = rows.map((row) => row.currency ?? customs.currency);
  const other = currencies.find((each) => each !== customs.shopCurrency);
  const differs = said !== null && said !== total;
  const unpaid = payments.length > 0 && paid !== total;
  const first = (field: 'channel' | 'customer') => rows.map((row) => row[field]).find((text) => text !== '') ?? '';
  const receipt = {
    line: rows[0]?.line.line ?? 0,
    number,
    store,
    channel: first('channel'),
    ...moment,
    total,
    lines,
    payments,
    customer: first('customer'),
    currency: other ?? customs.shopCurrency,
    fault:
      other !== undefined
        ? ('other-currency' as const)
        : differs
          ? ('total-differs' as const)
          : unpaid
            ? ('payments-differ' as const)
            : null,
    details: { ...(differs ? { said } : {}), ...(unpaid ? { paid } : {}) },
  };
  return { ...receipt, digest: digestOf(receipt) };
}

/**
 * The lines, and what the file says that they come to. Some tills write the receipt's total beside every line and call
 * it total: where the prices add up to it, it is that, and the lines are worth their prices.
 */
function linesOf(rows: readonly RowCells[]): { lines: ReceiptItemLine[]; said: number | null } {
  const lines = rows.map(({ line }) => line);
  const said = rows.map(({ receiptTotal }) => receiptTotal).find((total) => total !== null) ?? null;
  const [first] = lines;
  if (rows.length < 2 || first === undefined || !rows.every(({ totalWritten }) => totalWritten)) return { lines, said };
  const priced = lines.map((line) =>
    line.unitPrice === null ? null : scaleAmount(line.unitPrice, line.thousandths, 1000) - line.discount,
  );
  const worth = priced.filter((each) => each !== null);
  const repeated = lines.every(({ total }) => total === first.total) && worth.some((each) => each !== first.total);
  if (worth.length < lines.length || !repeated || sumOf(worth) !== first.total) return { lines, said };
  return {
    lines: lines.map((line, place) => {
      const total = worth[place] ?? 0;
      return {
        ...line,
        total,
        net: null,
        ...(line.vatRate === null ? {} : { net: scaleAmount(total, 10_000, 10_000 + line.vatRate) }),
      };
    }),
    said: first.total,
  };
}

/** Amounts by method where the file has them, else the one method of the receipt, else the rows' own. */
function paymentsOf(rows: readonly RowCells[], lines: readonly ReceiptItemLine[], total: number): ReceiptItemPayment[] {
  const written = rows.filter(({ paid }) => paid.length > 0);
  if (written.length > 0) {
    const once = written[0]?.paid ?? [];
    const all = joined(written.flatMap(({ paid }) => paid));
    const fits = (parts: readonly ReceiptItemPayment[]) => sumOf(parts.map(({ amount }) => amount)) === total;
    // Repeated beside every line, or each line's own.
    return withoutChange(!fits(once) && fits(all) ? all : [...once], total);
  }
  const methods = rows.flatMap(({ payment }, place) =>
    payment === null ? [] : [{ ...payment, amount: lines[place]?.total ?? 0 }],
  );
  const [first] = methods;
  if (first === undefined) return [];
  return methods.every(({ method }) => method === first.method) ? [{ ...first, amount: total }] : joined(methods);
}

function joined(parts: readonly ReceiptItemPayment[]): ReceiptItemPayment[] {
  const sums = new Map<string, ReceiptItemPayment>();
  for (const part of parts) {
    const known = sums.get(part.method);
    sums.set(part.method, known === undefined ? part : { ...known, amount: known.amount + part.amount });
  }
  return [...sums.values()];
}

/** A note of fifty for a receipt of forty: what was given back is not paid. */
function withoutChange(parts: readonly ReceiptItemPayment[], total: number): ReceiptItemPayment[] {
  const over = sumOf(parts.map(({ amount }) => amount)) - total;
  const cash = parts.find(({ method }) => method === 'cash');
  if (over <= 0 || total < 0 || cash === undefined || cash.amount < over) return [...parts];
  const left = parts.map((part) => (part === cash ? { ...part, amount: part.amount - over } : part));
  return left.filter(({ amount }) => amount !== 0);
}

/** Of what the till said of it; what the shop knows of its goods is no part. */
export function digestOf({ at, total, currency, lines, payments }: Omit<ReceiptItem, 'digest'>): string {
  const said = lines.map((line) => [line.article, line.sku, line.gtin, line.thousandths, line.total, line.discount]);
  const paid = payments.map(({ method, amount }) => [method, amount]);
  return createHash('sha256')
    .update(JSON.stringify([at, total, currency, said, paid]))
    .digest('base64url')
    .slice(0, 22);
}
