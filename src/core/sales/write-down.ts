/** Receipts that were sorted out are written down: those put aside whole, those that count with all that follows. */
import type { Customers } from '../customers/index.ts';
import type { Change, Writer } from '../database/index.ts';
import type { ReceiptItem } from '../imports/index.ts';
import { sold } from '../stock/index.ts';
import type { KnownArticle } from './articles.sql.ts';
import { articleKey, completed } from './known-articles.ts';
import { followLoyalty } from './loyalty/follow.ts';
import { soldLinesOf } from './move-stock.sql.ts';
import { personOf } from './person-of.ts';
import { followStages } from './purchases.ts';
import { addAsides, addLines, addPayments, addReceipts, type NewAside, nextReceiptId } from './receipts.sql.ts';
import type { Placed, Sorted } from './sort-out.ts';
import { addSumsOf } from './sums.sql.ts';

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

/**
 * Receipts that count: their rows, the sums of their days, what they moved on the shelf, and what they mean for whoever
 * bought. Every one is new, which `sortOut` said.
 */
export async function addCounted(
  change: Change,
  added: readonly Placed[],
  known: ReadonlyMap<string, KnownArticle>,
  writing: Writing,
): Promise<void> {
  if (added.length === 0) return;
  const { db, at } = change;
  const first = await nextReceiptId(db);
  const people = await peopleOf(db, added, writing);
  await change.breathe();
  await addReceipts(db, receiptRows(added, first, people, { importId: writing.importId, at }));
  await change.breathe();
  await addLines(db, lineRows(added, first, known));
  await change.breathe();
  await addPayments(db, paymentRows(added, first));
  const ids = { first, last: first + added.length - 1 };
  await addSumsOf(db, ids);
  if (writing.staysOnShelf !== true) await sold(change, await soldLinesOf(db, ids));
  await followStages(change, [...people.values()]);
  // Receipts of an order belong to it only once that is written down: its own road follows them (orders/take-order.ts).
  const counted = added
    .filter(({ receipt }) => receipt.source !== 'web')
    .map(({ receipt }) => people.get(receipt.customer) ?? null);
  await followLoyalty(change, counted, 'vetrina');
  change.announce('sales');
}

/** Who stands on these receipts, by what is written there. */
async function peopleOf(
  db: Writer,
  added: readonly Placed[],
  { customers, country }: Writing,
): Promise<Map<string, number | null>> {
  const people = new Map<string, number | null>();
  for (const { receipt } of added) {
    const { customer } = receipt;
    if (customer !== '' && !people.has(customer))
      people.set(customer, await personOf(db, customers, customer, country));
  }
  return people;
}

const receiptRows = (
  added: readonly Placed[],
  first: number,
  people: ReadonlyMap<string, number | null>,
  { importId, at }: { readonly importId: number; readonly at: number },
) =>
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
  }));

const lineRows = (added: readonly Placed[], first: number, known: ReadonlyMap<string, KnownArticle>) =>
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
  );

const paymentRows = (added: readonly Placed[], first: number) =>
  added.flatMap(({ receipt }, place) =>
    receipt.payments.map((part, position) => ({ receipt_id: first + place, position, ...part })),
  );

const isSale = ({ lines }: ReceiptItem): 0 | 1 =>
  lines.some(({ total, thousandths }) => total > 0 || (total === 0 && thousandths > 0)) ? 1 : 0;
