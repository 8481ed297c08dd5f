/** Receipts as the contract tells them. */
import type { Receipt, ReceiptFilter, ReceiptPayment, ReceiptSummary } from '../../api/sales.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { counterFacts } from './counter/counter-facts.ts';
import { isWritten } from './known-articles.ts';
import {
  importFile,
  type LineRow,
  linesOfReceipts,
  paymentsOfReceipts,
  receiptById,
  receiptPage,
  type ReceiptRow,
  receiptTotals,
} from './list.sql.ts';

export async function listReceipts(db: Reader, filter: ReceiptFilter, after: string | null, limit: number) {
  const { count, revenue } = await receiptTotals(db, filter);
  const rows = await receiptPage(db, filter, placeOf(after), limit);
  const last = rows.at(-1);
  const next = rows.length === limit && last !== undefined ? `${last.at}.${last.id}` : null;
  return { items: await summaries(db, rows), next, total: count, revenue };
}

function placeOf(after: string | null): { at: number; id: number } | null {
  const match = /^(-?\d+)\.(\d+)$/u.exec(after ?? '');
  return match === null ? null : { at: Number(match[1]), id: Number(match[2]) };
}

async function summaries(db: Reader, rows: readonly ReceiptRow[]): Promise<ReceiptSummary[]> {
  const ids = rows.map(({ id }) => id);
  const lines = Map.groupBy(await linesOfReceipts(db, ids), ({ receiptId }) => receiptId);
  const payments = Map.groupBy(await paymentsOfReceipts(db, ids), ({ receiptId }) => receiptId);
  return rows.map((row) => summary(row, lines.get(row.id) ?? [], payments.get(row.id) ?? []));
}

type PaymentRow = Awaited<ReturnType<typeof paymentsOfReceipts>>[number];

const summary = (row: ReceiptRow, lines: readonly LineRow[], payments: readonly PaymentRow[]): ReceiptSummary => ({
  id: row.id,
  number: row.number,
  channelId: row.channelId,
  store: row.store,
  at: toInstant(row.at),
  day: row.day,
  hour: row.hour < 0 ? null : row.hour,
  total: row.total,
  lines: lines.length,
  first: lines[0] === undefined ? '' : nameOf(lines[0]),
  payments: payments.map(({ method, amount, written }) => ({
    method: method as ReceiptPayment['method'],
    amount,
    written,
  })),
  unknown: lines.filter((line) => line.variantId === null && isWritten(line)).length,
  personId: row.personId,
});

const nameOf = ({ title, article, sku, gtin, category }: LineRow): string =>
  [title, article, sku, gtin, category].find((name) => name !== null && name !== '') ?? '';

/** Refuses `not-found`. */
export async function oneReceipt(db: Reader, id: number): Promise<Receipt> {
  const row = await receiptById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'receipt', id });
  const lines = await linesOfReceipts(db, [id]);
  return {
    ...summary(row, lines, await paymentsOfReceipts(db, [id])),
    items: lines.map(({ receiptId: _receipt, ...line }) => line),
    source: row.source as Receipt['source'],
    file: row.importId === null ? '' : await importFile(db, row.importId),
    line: row.line,
    ...(await counterFacts(db, id)),
    recordedAt: toInstant(row.recordedAt),
  };
}
