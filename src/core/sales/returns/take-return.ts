/** Goods come back: a receipt below zero that names its sale, other goods with it where they are exchanged. */
import { Refusal } from '../../../api/refusals.ts';
import type { ReturnableLine, ReturnOutlook, ReturnWish } from '../../../api/counter.ts';
import type { PaymentMethod } from '../../../api/sales-words.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import { articlesById } from '../articles.sql.ts';
import { madeHere, paymentRows, receiptRow, takenBackBy, type WholeLine, wholeLines } from '../counter/counter.sql.ts';
import { storeDay } from '../../settings/index.ts';
import { cardWork, writeOnCards } from '../cards/ledger.ts';
import type { CounterGrounds } from '../counter/grounds.ts';
import { priceLines } from '../counter/price-lines.ts';
import { checkPaid, linesOf, tillOf } from '../counter/sell.ts';
import { digestOf, type LineToWrite, sameForm, writeReceipt, type Written } from '../counter/write-receipt.ts';
import { followReturn } from '../pickups/order-pickup.ts';
import { staysOnShelf } from '../pickups/order-shelf.ts';
import { minus } from '../taken-back.ts';
import { giveBack, paidForLines } from './give-back.ts';
import { addReturnedLines, lineIdsOf, orderStanding, returnedSoFar, type ReturnedSoFar } from './returns.sql.ts';
import { scrapReturned } from './scrap-returned.ts';
import { withTakenOnline } from './taken-online.ts';

interface Sold {
  readonly receipt: NonNullable<Awaited<ReturnType<typeof receiptRow>>>;
  readonly lines: readonly WholeLine[];
  readonly paid: readonly number[];
  readonly before: ReadonlyMap<number, ReturnedSoFar>;
}

/** Refuses `not-found`, `receipt-taken-back`, `receipt-not-returnable`. */
async function soldWith(db: Reader | Writer, id: number): Promise<Sold> {
  const receipt = await receiptRow(db, id);
  if (receipt === undefined) throw new Refusal('not-found', { what: 'receipt', id });
  const cancelled = (await takenBackBy(db, id)).find(({ kind }) => kind === 'cancellation');
  if (cancelled !== undefined)
    throw new Refusal('receipt-taken-back', { number: receipt.number, by: cancelled.number });
  const lines = await wholeLines(db, id);
  const isCancellation = (await madeHere(db, id))?.kind === 'cancellation';
  if (isCancellation || !lines.some(({ thousandths }) => thousandths > 0))
    throw new Refusal('receipt-not-returnable', { number: receipt.number });
  const before = await returnedSoFar(
    db,
    lines.map((line) => line.id),
  );
  const paid = paidForLines(lines, receipt.total);
  const here = new Map(before.map((each) => [each.ofLineId, each]));
  const order = await orderStanding(db, id);
  return { receipt, lines, paid, before: order === null ? here : withTakenOnline(lines, paid, here, order) };
}

export async function returnOutlookOf(db: Reader, id: number): Promise<ReturnOutlook> {
  const { receipt, lines, paid, before } = await soldWith(db, id);
  const titles = await articlesById(
    db,
    lines.flatMap(({ variant_id: variantId }) => (variantId === null ? [] : [variantId])),
  );
  const titleOf = new Map(titles.map((each) => [each.id, each.title]));
  return {
    receiptId: id,
    number: receipt.number,
    channelId: receipt.channel_id,
    day: receipt.day,
    total: receipt.total,
    personId: receipt.person_id,
    payments: (await paymentRows(db, id)).map(({ method, amount }) => ({ method: method as PaymentMethod, amount })),
    lines: lines.flatMap((line, place): ReturnableLine[] => {
      if (line.thousandths <= 0) return [];
      const returned = before.get(line.id)?.thousandths ?? 0;
      const left = Math.max(0, line.thousandths - returned);
      return [
        {
          lineId: line.id,
          variantId: line.variant_id,
          title: titleOf.get(line.variant_id ?? 0) ?? nameOf(line),
          sold: line.thousandths,
          returned,
          left,
          paid: paid[place] ?? 0,
          worth: left === 0 ? 0 : giveBack(line, paid[place] ?? 0, left, before.get(line.id)).total,
        },
      ];
    }),
  };
}

const nameOf = ({ article, sku, gtin, category }: WholeLine): string =>
  [article, sku, gtin, category].find((text) => text !== '') ?? '';

export async function takeReturn(
  change: Change,
  grounds: CounterGrounds,
  { formKey, ...wish }: ReturnWish,
  actor: string,
): Promise<Written & { refund: number }> {
  const { db } = change;
  const form = { key: formKey, digest: digestOf(wish) };
  const made = await sameForm(db, form);
  if (made !== null) return { ...made, refund: Math.max(0, -made.total) };
  const { receipt, returned, exchanged, lines, total } = await linesOfReturn(db, wish);
  const { timeZone } = await grounds.settings.read(db);
  checkPaid(wish.payments, Math.abs(total));
  const work = await cardWork(db, wish.payments, { back: total < 0, today: storeDay(change.at, timeZone) });
  const till = await tillOf(db, grounds);
  const stays = await staysOnShelf(db, receipt.id);
  const answer = await writeReceipt(change, {
    kind: 'return',
    form,
    // Where it happens: the drawer that the money comes from is the till's.
    channelId: till,
    store: receipt.channel_id === till ? receipt.store : '',
    timeZone,
    lines,
    payments: work.payments,
    isSale: exchanged.length > 0 ? 1 : 0,
    personId: receipt.person_id,
    ofId: receipt.id,
    reason: wish.note,
    actor,
    ...(stays ? { staying: [...returned.keys()] } : {}),
  });
  const ids = await lineIdsOf(db, answer.id);
  await addReturnedLines(
    db,
    returned.map(({ lineId, to }, place) => ({
      line_id: ids[place] ?? 0,
      of_line_id: lineId,
      scrapped: to === 'scrapped' ? (1 as const) : (0 as const),
      reason: wish.reason,
    })),
  );
  await scrapReturned(change, answer.id, actor, stays);
  await writeOnCards(change, work, { receiptId: answer.id, personId: receipt.person_id, actor });
  await followReturn(change, answer.id);
  return { ...answer, refund: Math.max(0, -total) };
}

type Goods = Pick<ReturnWish, 'receiptId' | 'lines' | 'exchange'>;

async function linesOfReturn(db: Reader | Writer, wish: Goods) {
  const sold = await soldWith(db, wish.receiptId);
  if (new Set(wish.lines.map(({ lineId }) => lineId)).size < wish.lines.length)
    throw new Refusal('invalid-input', { field: 'lines' });
  const returned = wish.lines.map((each) => ({ ...each, line: negative(sold, each) }));
  const exchanged = await linesOf(db, priceLines(wish.exchange, 0));
  const lines = [...returned.map(({ line }) => line), ...exchanged];
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  return { receipt: sold.receipt, returned, exchanged, lines, total };
}

/** What it would come to; refuses as `takeReturn` does. */
export async function worthOfReturn(db: Reader, wish: Goods) {
  const { exchanged, total } = await linesOfReturn(db, wish);
  const taken = exchanged.reduce((sum, line) => sum + line.total, 0);
  return { back: taken - total, taken, total };
}

/** Refuses `return-too-much` and `invalid-input` for a line of another receipt, or one that is named twice. */
function negative(sold: Sold, { lineId, thousandths }: ReturnWish['lines'][number]): LineToWrite {
  const place = sold.lines.findIndex((line) => line.id === lineId);
  const line = sold.lines[place];
  if (line === undefined || line.thousandths <= 0) throw new Refusal('invalid-input', { field: 'lines' });
  const before = sold.before.get(lineId);
  const left = line.thousandths - (before?.thousandths ?? 0);
  if (thousandths > left)
    throw new Refusal('return-too-much', { article: nameOf(line), left: left / 1000, wanted: thousandths / 1000 });
  const back = giveBack(line, sold.paid[place] ?? 0, thousandths, before);
  const { id: _line, ...known } = line;
  return {
    ...known,
    thousandths: -back.thousandths,
    discount: minus(back.discount),
    total: minus(back.total),
    net: back.net === null ? null : minus(back.net),
    cost: back.cost === null ? null : minus(back.cost),
  };
}
