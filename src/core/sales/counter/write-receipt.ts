/** One receipt made here is written down: number of the shop's own series, lines, payments and the sums of its day. */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

import { Refusal } from '../../../api/refusals.ts';
import type { CounterKind } from '../../../api/counter-words.ts';
import type { CounterReceipt } from '../../../api/counter.ts';
import { toInstant } from '../../../api/time.ts';
import type { Change, Writer } from '../../database/index.ts';
import { saleSource, sold } from '../../stock/index.ts';
import { soldLinesOf } from '../move-stock.sql.ts';
import { followLoyalty } from '../loyalty/follow.ts';
import { followStages } from '../purchases.ts';
import { addLines, addPayments, addReceipts, type NewLine, nextReceiptId } from '../receipts.sql.ts';
import { addSumsOf } from '../sums.sql.ts';
import { addCounterReceipt, madeByForm, type MadeReceipt, nextSerial } from './counter.sql.ts';

export type LineToWrite = Omit<NewLine, 'receipt_id' | 'position'>;

export interface PaymentToWrite {
  readonly method: string;
  readonly amount: number;
  readonly written: string;
}

export interface ReceiptToWrite {
  readonly kind: CounterKind;
  readonly form: { readonly key: string; readonly digest: string };
  readonly channelId: string;
  readonly store: string;
  readonly timeZone: string;
  readonly lines: readonly LineToWrite[];
  readonly payments: readonly PaymentToWrite[];
  readonly isSale: -1 | 0 | 1;
  readonly personId: number | null;
  readonly ofId: number | null;
  readonly reason: string;
  readonly actor: string;
  /** Places of lines whose goods never left the shelf: they do not come back to it either. */
  readonly staying?: readonly number[];
}

/** What a form made; the cards are added by whoever knows today. */
export type Written = Omit<CounterReceipt, 'cards'>;

export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);

/** The receipt that this form made before; refuses `form-used-before` where it said something else then. */
export async function sameForm(db: Writer, form: ReceiptToWrite['form']): Promise<Written | null> {
  const made = await madeByForm(db, form.key);
  if (made === undefined) return null;
  if (made.formDigest !== form.digest) throw new Refusal('form-used-before', { number: made.number });
  return asMade(made, true);
}

const asMade = (made: Pick<MadeReceipt, 'id' | 'number' | 'at' | 'total' | 'kind'>, again: boolean) =>
  ({
    id: made.id,
    number: made.number,
    kind: made.kind as CounterKind,
    at: toInstant(made.at),
    total: made.total,
    again,
  }) satisfies Written;

export async function writeReceipt(change: Change, given: ReceiptToWrite): Promise<Written> {
  const { db, at } = change;
  const id = await nextReceiptId(db);
  const serial = await nextSerial(db);
  const number = `V-${serial}`;
  const total = given.lines.reduce((sum, line) => sum + line.total, 0);
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(given.timeZone);
  await addReceipts(db, [
    {
      id,
      channel_id: given.channelId,
      store: given.store,
      number,
      at,
      day: clock.toPlainDate().toString(),
      hour: clock.hour,
      total,
      is_sale: given.isSale,
      person_id: given.personId,
      source: 'counter',
      import_id: null,
      line: null,
      digest: given.form.digest,
      recorded_at: at,
    },
  ]);
  await addLines(
    db,
    given.lines.map((line, position) => ({ receipt_id: id, position, ...line })),
  );
  await addPayments(
    db,
    given.payments.map((part, position) => ({ receipt_id: id, position, ...part })),
  );
  await addCounterReceipt(db, {
    receipt_id: id,
    serial,
    form_key: given.form.key,
    form_digest: given.form.digest,
    kind: given.kind,
    of_receipt_id: given.ofId,
    reason: given.reason,
    actor: given.actor,
  });
  const ids = { first: id, last: id };
  await addSumsOf(db, ids);
  const lines = await soldLinesOf(db, ids);
  const staying = new Set(given.staying?.map((position) => saleSource(id, position)));
  await sold(
    change,
    lines.filter(({ source }) => !staying.has(source)),
    { actor: given.actor },
  );
  await followStages(change, [given.personId]);
  await followLoyalty(change, [given.personId], given.actor);
  change.announce('sales');
  return asMade({ id, number, at, total, kind: given.kind }, false);
}
