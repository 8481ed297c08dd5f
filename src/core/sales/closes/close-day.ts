/** A day is closed: what should be there, kept beside what was counted. What comes in later changes nothing of it. */
import { Refusal } from '../../../api/refusals.ts';
import type { ClosePart, CloseSummary, EveningClose } from '../../../api/counter-closes.ts';
import { paymentMethods } from '../../../api/sales-words.ts';
import { type Day, toInstant } from '../../../api/time.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import { storeDay } from '../../settings/index.ts';
import type { CounterGrounds } from '../counter/grounds.ts';
import { digestOf } from '../counter/write-receipt.ts';
import {
  addClose,
  addCloseParts,
  closeByForm,
  closeById,
  closeCount,
  closeOfDay,
  closePage,
  closeParts,
  type CloseRow,
  dayWhole,
  lastFloat,
  paidOnDay,
} from './closes.sql.ts';

import { asEntry, drawerSum } from './drawer.ts';
import { entriesOfClose, entriesOfDay, noteCounted } from './drawer.sql.ts';

export interface CloseWish {
  readonly formKey: string;
  readonly day: Day;
  readonly float: number;
  readonly counted: readonly { readonly channelId: string; readonly method: string | null; readonly amount: number }[];
  readonly note: string;
}

/** Ways of payment at the till one by one, cash and card always; of every other channel all together. */
export async function partsOf(db: Reader | Writer, { channels }: CounterGrounds, day: Day): Promise<ClosePart[]> {
  const tills = (await channels.all(db)).filter(({ kind }) => kind === 'till').map(({ id }) => id);
  const parts = new Map<string, ClosePart>();
  const add = (channelId: string, method: string | null, fromFile: number, byHand: number): void => {
    const key = keyOf({ channelId, method });
    const known = parts.get(key) ?? { channelId, method, fromFile: 0, byHand: 0, expected: 0 };
    parts.set(key, {
      ...known,
      method: known.method as ClosePart['method'],
      fromFile: known.fromFile + fromFile,
      byHand: known.byHand + byHand,
      expected: known.expected + fromFile + byHand,
    });
  };
  for (const till of tills.slice(0, 1)) for (const method of ['cash', 'card']) add(till, method, 0, 0);
  for (const { channelId, method, fromFile, byHand } of await paidOnDay(db, day))
    add(channelId, tills.includes(channelId) ? method : null, fromFile, byHand);
  return inOrder([...parts.values()], tills);
}

export const keyOf = ({ channelId, method }: { readonly channelId: string; readonly method: string | null }): string =>
  `${channelId}/${method ?? ''}`;

/** The till first, its ways of payment as everywhere. */
const inOrder = <Part extends ClosePart>(parts: readonly Part[], tills: readonly string[]): Part[] => {
  const rank = ({ channelId, method }: Part): number => {
    const place = paymentMethods.findIndex((each) => each === method);
    return (tills.includes(channelId) ? 0 : 100) + (place < 0 ? 50 : place);
  };
  return parts.toSorted((one, other) => rank(one) - rank(other) || (one.channelId < other.channelId ? -1 : 1));
};

export async function outlookOf(grounds: CounterGrounds, day: Day) {
  const db = grounds.database.read;
  const { receipts, total } = await dayWhole(db, day);
  const closed = await closeOfDay(db, day);
  return {
    day,
    receipts,
    total,
    parts: await partsOf(db, grounds, day),
    float: await lastFloat(db),
    drawer: (await entriesOfDay(db, day)).map(asEntry),
    closed: closed === undefined ? null : summaryOf(closed),
  };
}

/** Refuses `form-used-before`, `close-day-future`, `close-nothing-counted`, and `invalid-input` for a count of nothing there. */
export async function closeDay(
  change: Change,
  grounds: CounterGrounds,
  { formKey, ...wish }: CloseWish,
  actor: string,
): Promise<EveningClose> {
  const { db, at } = change;
  const digest = digestOf(wish);
  const before = await closeByForm(db, formKey);
  if (before !== undefined) {
    if (before.form_digest !== digest) throw new Refusal('form-used-before', { number: before.day });
    return wholeClose(db, grounds, before.id);
  }
  const { timeZone } = await grounds.settings.read(db);
  if (wish.day > storeDay(at, timeZone)) throw new Refusal('close-day-future', { day: wish.day });
  if (wish.counted.length === 0) throw new Refusal('close-nothing-counted', { day: wish.day });
  const parts = await partsOf(db, grounds, wish.day);
  const counted = new Map(wish.counted.map((each) => [keyOf(each), each.amount]));
  if ([...counted.keys()].some((key) => !parts.some((part) => keyOf(part) === key)))
    throw new Refusal('invalid-input', { field: 'counted' });
  const { receipts, total, last } = await dayWhole(db, wish.day);
  const { day, float, note } = wish;
  const facts = { day, at, actor, float, note, receipts, total };
  const drawer = await entriesOfDay(db, day);
  const id = await addClose(db, { ...facts, form_key: formKey, form_digest: digest, last_receipt_id: last });
  await noteCounted(db, id, drawer);
  await addCloseParts(
    db,
    parts.map((part) => {
      const amount = counted.get(keyOf(part)) ?? null;
      return {
        close_id: id,
        channel_id: part.channelId,
        method: part.method ?? '',
        from_file: part.fromFile,
        by_hand: part.byHand,
        counted: amount,
        difference: amount === null ? null : differenceOf(part, amount, float + drawerSum(drawer)),
      };
    }),
  );
  change.announce('sales');
  return wholeClose(db, grounds, id);
}

/** What the drawer began with, and what came into it without a receipt, is no takings. */
export const differenceOf = ({ method, expected }: ClosePart, counted: number, own: number): number =>
  counted - expected - (method === 'cash' ? own : 0);

/** Refuses `not-found`. */
export async function wholeClose(db: Reader | Writer, { channels }: CounterGrounds, id: number): Promise<EveningClose> {
  const row = await closeById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'close', id });
  const tills = (await channels.all(db)).filter(({ kind }) => kind === 'till').map((till) => till.id);
  const parts = (await closeParts(db, [id])).map((part) => ({
    channelId: part.channel_id,
    method: part.method === '' ? null : (part.method as ClosePart['method']),
    fromFile: part.from_file,
    byHand: part.by_hand,
    expected: part.from_file + part.by_hand,
    counted: part.counted,
    difference: part.difference,
  }));
  const drawer = (await entriesOfClose(db, id)).map(asEntry);
  return { ...summaryOf(row), float: row.float, drawer, parts: inOrder(parts, tills) };
}

const summaryOf = (row: CloseRow): CloseSummary => ({
  id: row.id,
  day: row.day,
  at: toInstant(row.at),
  actor: row.actor,
  note: row.note,
  receipts: row.receipts,
  total: row.total,
  difference: row.difference,
  differences: row.differences,
  replaced: row.replaced === 1,
  late: { receipts: row.lateReceipts, total: row.lateTotal },
});

export async function listCloses(db: Reader, after: string | null, limit: number) {
  const before = after !== null && /^\d+$/u.test(after) ? Number(after) : null;
  const rows = await closePage(db, before, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(summaryOf),
    next: rows.length === limit && last !== undefined ? String(last.id) : null,
    total: await closeCount(db),
  };
}
