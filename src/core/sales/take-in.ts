/**
 * Receipts that come in, a stretch at a time: new ones are added, those known from before change nothing, and those that
 * cannot be trusted are put aside whole. The same receipt is one with the same channel, store, number and content.
 */
import { createHash } from 'node:crypto';

import { Refusal } from '../../api/refusals.ts';
import type { ReceiptCounts, RefusedReceiptRow } from '../../api/sales.ts';
import type { AsideReason, NumberPeriod } from '../../api/sales-words.ts';
import { mailAddress, type Customers, peopleWithCard } from '../customers/index.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import type { ReceiptItem } from '../imports/index.ts';
import { toE164 } from '../settings/index.ts';
import { sold } from '../stock/index.ts';
import type { KnownArticle } from './articles.sql.ts';
import { articleKey, completed, isWritten, knownArticles } from './known-articles.ts';
import { soldLines } from './move-stock.sql.ts';
import { followLoyalty } from './loyalty/follow.ts';
import { followStages } from './purchases.ts';
import {
  addAsides,
  addLines,
  addPayments,
  addReceipts,
  anyAside,
  asidesKnown,
  type NewAside,
  nextReceiptId,
  receiptsNumbered,
  type Taken,
} from './receipts.sql.ts';
import { addLineSums, addReceiptSums, receiptsFrom } from './sums.sql.ts';

/** A receipt with the channel that it belongs to. */
export interface Placed {
  readonly channelId: string;
  readonly receipt: ReceiptItem;
}

export interface Aside extends Placed {
  readonly reason: AsideReason;
  readonly digest: string;
}

export interface Sorted {
  readonly added: readonly Placed[];
  readonly same: number;
  readonly aside: readonly Aside[];
  readonly refused: readonly RefusedReceiptRow[];
  readonly known: ReadonlyMap<string, KnownArticle>;
}

export interface Surroundings {
  /** The channel of a receipt that names none. */
  readonly channelId: string;
  /** The channel behind a word of the file; null: none is called so. */
  readonly channelOf: (written: string) => string | null;
  readonly numbersRestart: NumberPeriod;
}

export const noReceipts = (): ReceiptCounts => ({
  receipts: 0,
  added: 0,
  same: 0,
  aside: 0,
  refused: 0,
  lines: 0,
  unknown: 0,
  total: 0,
});

export function countIn(counts: ReceiptCounts, { added, same, aside, refused, known }: Sorted): void {
  counts.receipts += added.length + same + aside.length;
  counts.added += added.length;
  counts.same += same;
  counts.aside += aside.length;
  counts.refused += refused.length;
  for (const { receipt } of added) {
    counts.lines += receipt.lines.length;
    counts.unknown += unknownIn(receipt, known);
    counts.total += receipt.total;
  }
}

export const unknownIn = ({ lines }: ReceiptItem, known: ReadonlyMap<string, KnownArticle>): number =>
  lines.filter((line) => isWritten(line) && !known.has(articleKey(line))).length;

/** What of a stretch is new. `earlier` holds what the same file brought before, for a trial that writes nothing. */
export async function sortOut(
  db: Reader | Writer,
  { receipts, refused }: { readonly receipts: readonly ReceiptItem[]; readonly refused: readonly RefusedReceiptRow[] },
  surroundings: Surroundings,
  earlier: Map<string, Taken[]>,
): Promise<Sorted> {
  const placed: Placed[] = [];
  const homeless: RefusedReceiptRow[] = [];
  for (const receipt of receipts) {
    const channelId = receipt.channel === '' ? surroundings.channelId : surroundings.channelOf(receipt.channel);
    if (channelId === null)
      homeless.push({ line: receipt.line, reason: 'channel-unknown', details: { written: receipt.channel } });
    else placed.push({ channelId, receipt });
  }
  const taken = await takenBy(db, placed);
  // Most shops have nothing put aside: then nobody asks by what it would be known.
  const waiting = (await anyAside(db)) ? await asidesKnown(db, placed.map(asideDigest)) : new Set<string>();
  const added: Placed[] = [];
  const aside: Aside[] = [];
  let same = 0;
  for (const each of placed) {
    const { receipt, channelId } = each;
    const key = takenKey(channelId, receipt);
    const others = [...(taken.get(key) ?? []), ...(earlier.get(key) ?? [])];
    if (
      others.some((other) => other.digest === receipt.digest) ||
      (waiting.size > 0 && waiting.has(asideDigest(each)))
    ) {
      same++;
      continue;
    }
    const reason =
      receipt.fault ?? (others.some((other) => clashes(other, receipt, surroundings)) ? 'number-taken' : null);
    if (reason !== null) {
      const digest = asideDigest(each);
      aside.push({ ...each, reason, digest });
      waiting.add(digest);
      continue;
    }
    added.push(each);
    const own = { channelId, store: receipt.store, number: receipt.number, day: receipt.day, digest: receipt.digest };
    earlier.set(key, [...(earlier.get(key) ?? []), own]);
  }
  const known = await knownArticles(
    db,
    added.flatMap(({ receipt }) => receipt.lines),
  );
  return { added, same, aside, refused: [...refused, ...homeless], known };
}

const takenKey = (channelId: string, { store, number }: Pick<ReceiptItem, 'store' | 'number'>): string =>
  JSON.stringify([channelId, store, number]);

async function takenBy(db: Reader | Writer, placed: readonly Placed[]): Promise<Map<string, Taken[]>> {
  const channels = [...new Set(placed.map(({ channelId }) => channelId))];
  const numbers = [...new Set(placed.map(({ receipt }) => receipt.number))];
  const taken = new Map<string, Taken[]>();
  for (const row of await receiptsNumbered(db, channels, numbers)) {
    const key = takenKey(row.channelId, row);
    taken.set(key, [...(taken.get(key) ?? []), row]);
  }
  return taken;
}

/** The same number, where the till has not begun anew since. */
function clashes(other: Taken, receipt: ReceiptItem, { numbersRestart }: Surroundings): boolean {
  switch (numbersRestart) {
    case 'never':
      return true;
    case 'year':
      return other.day.slice(0, 4) === receipt.day.slice(0, 4);
    case 'day':
      return other.day === receipt.day;
  }
}

const asideDigest = ({ channelId, receipt: { store, number, digest } }: Placed): string =>
  createHash('sha256')
    .update(JSON.stringify([channelId, store, number, digest]))
    .digest('base64url')
    .slice(0, 22);

export interface Writing {
  readonly customers: Pick<Customers, 'known'>;
  readonly importId: number;
  /** For telephone numbers without a prefix. */
  readonly country: string;
  /** The goods are set aside for a pickup, and leave the shelf with it. */
  readonly staysOnShelf?: boolean;
}

/** Adds what is new, the sums of its days, and what it moved on the shelf, in one change. */
export async function writeDown(change: Change, sorted: Sorted, writing: Writing): Promise<void> {
  const { db, at } = change;
  await addAsides(
    db,
    sorted.aside.map(({ reason, channelId, receipt, digest }): NewAside => ({
      reason,
      channel_id: channelId,
      store: receipt.store,
      number: receipt.number,
      at: receipt.at,
      day: receipt.day,
      content: JSON.stringify(receipt),
      digest,
      import_id: writing.importId,
      recorded_at: at,
    })),
  );
  await addCounted(change, sorted.added, sorted.known, writing);
}

export async function addCounted(
  change: Change,
  added: readonly Placed[],
  known: ReadonlyMap<string, KnownArticle>,
  { customers, importId, country, staysOnShelf = false }: Writing,
): Promise<void> {
  if (added.length === 0) return;
  const { db, at } = change;
  const first = await nextReceiptId(db);
  const people = new Map<string, number | null>();
  for (const { receipt } of added) {
    const { customer } = receipt;
    if (customer !== '' && !people.has(customer))
      people.set(customer, await personOf(db, customers, customer, country));
  }
  await change.breathe();
  await addReceipts(
    db,
    added.map(({ channelId, receipt }, place) => ({
      id: first + place,
      channel_id: channelId,
      store: receipt.store,
      number: receipt.number,
      at: receipt.at,
      day: receipt.day,
      hour: receipt.hour,
      total: receipt.total,
      is_sale: receipt.isSale ?? isSale(receipt),
      person_id: people.get(receipt.customer) ?? null,
      source: receipt.source ?? 'file',
      import_id: importId,
      line: receipt.source === undefined ? receipt.line : null,
      digest: receipt.digest,
      recorded_at: at,
    })),
  );
  await change.breathe();
  await addLines(
    db,
    added.flatMap(({ receipt }, place) =>
      receipt.lines.map((line, position) => {
        const article = known.get(articleKey(line));
        const { category, vatRate, net, cost } = completed(line, article);
        return {
          receipt_id: first + place,
          position,
          variant_id: article?.id ?? null,
          article: line.article,
          sku: line.sku,
          gtin: line.gtin,
          category,
          thousandths: line.thousandths,
          unit_price: line.unitPrice,
          discount: line.discount,
          vat_rate: vatRate,
          total: line.total,
          net,
          cost,
        };
      }),
    ),
  );
  await change.breathe();
  await addPayments(
    db,
    added.flatMap(({ receipt }, place) =>
      receipt.payments.map((part, position) => ({ receipt_id: first + place, position, ...part })),
    ),
  );
  const which = receiptsFrom(first, first + added.length - 1);
  await addReceiptSums(db, which);
  await addLineSums(db, which, 1);
  if (!staysOnShelf) await sold(change, await soldLines(db, which));
  await followStages(change, [...people.values()]);
  // Receipts of an order belong to it only once that is written down: its own road follows them (orders/take-order.ts).
  const counted = added
    .filter(({ receipt }) => receipt.source !== 'web')
    .map(({ receipt }) => people.get(receipt.customer));
  await followLoyalty(
    change,
    counted.map((id) => id ?? null),
    'vetrina',
  );
  change.announce('sales');
}

const isSale = ({ lines }: ReceiptItem): 0 | 1 =>
  lines.some(({ total, thousandths }) => total > 0 || (total === 0 && thousandths > 0)) ? 1 : 0;

/** Somebody of the customer book, by the card number, address or telephone on the receipt; nobody is added by one. */
export async function personOf(
  db: Reader | Writer,
  customers: Pick<Customers, 'known'>,
  written: string,
  country: string,
): Promise<number | null> {
  const [byCard] = await peopleWithCard(db, written.trim());
  if (byCard !== undefined) return byCard;
  try {
    const mail = written.includes('@') ? mailAddress(written) : null;
    const phone = mail === null && /\d{5}/u.test(written.replace(/\D/gu, '')) ? toE164(written, country) : null;
    if (mail === null && phone === null) return null;
    return (await customers.known(db, phone, mail))?.id ?? null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
