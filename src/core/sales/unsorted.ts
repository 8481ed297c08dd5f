/** What waits for a person: articles that no product goes by, and whole receipts that are not counted yet. */
import { Refusal } from '../../api/refusals.ts';
import type { AsideReceipt } from '../../api/sales.ts';
import { toInstant } from '../../api/time.ts';
import type { Customers } from '../customers/index.ts';
import type { Change, Reader } from '../database/index.ts';
import type { ReceiptItem } from '../imports/index.ts';
import { everyUnknown, unknownArticles } from './articles.sql.ts';
import { knownArticles } from './known-articles.ts';
import { followLoyalty } from './loyalty/follow.ts';
import { peopleOfReceipts } from './purchases.sql.ts';
import { countAsked } from './orders/take-order.ts';
import { followReturn } from './pickups/order-pickup.ts';
import { asideStaysOnShelf } from './pickups/order-shelf.ts';
import { asideById, nextReceiptId, openAsideCount, openAsides, settleAside } from './receipts.sql.ts';
import { addCounted } from './write-down.ts';

const mostShown = 300;

export async function unsortedOf(db: Reader) {
  const articles = await unknownArticles(db, mostShown);
  const articleCount = articles.length < mostShown ? articles.length : (await everyUnknown(db)).length;
  const rows = await openAsides(db, mostShown);
  return {
    articles,
    articleCount,
    receipts: rows.map((row): AsideReceipt => {
      const receipt = JSON.parse(row.content) as ReceiptItem;
      return {
        id: row.id,
        reason: row.reason as AsideReceipt['reason'],
        number: row.number,
        channelId: row.channel_id,
        store: row.store,
        day: row.day,
        at: toInstant(row.at),
        total: receipt.total,
        currency: receipt.currency,
        first: firstOf(receipt),
        file: row.file,
        line: receipt.line,
        details: receipt.details,
      };
    }),
    receiptCount: rows.length < mostShown ? rows.length : await openAsideCount(db),
  };
}

/** The name that a list shows a receipt by. */
export function firstOf({ lines }: ReceiptItem): string {
  const [line] = lines;
  if (line === undefined) return '';
  return [line.article, line.sku, line.gtin, line.category].find((text) => text !== '') ?? '';
}

/** Refuses `not-found` also what was settled before, and `receipt-other-currency`, which no sum of this shop can hold. */
export async function settle(
  change: Change,
  id: number,
  as: 'counted' | 'left-out',
  { customers, country }: { readonly customers: Pick<Customers, 'known'>; readonly country: string },
): Promise<void> {
  const aside = await asideById(change.db, id);
  if (aside === undefined || aside.settled_at !== null) throw new Refusal('not-found', { what: 'receipt', id });
  const receipt = JSON.parse(aside.content) as ReceiptItem;
  if (as === 'counted') {
    if (aside.reason === 'other-currency')
      throw new Refusal('receipt-other-currency', { number: aside.number, currency: receipt.currency });
    const known = await knownArticles(change.db, receipt.lines);
    const placed = { channelId: aside.channel_id, receipt };
    const receiptId = await nextReceiptId(change.db);
    const staysOnShelf = await staysAside(change, aside.channel_id, receipt);
    await addCounted(change, [placed], known, { customers, country, importId: aside.import_id, staysOnShelf });
    if (aside.reason === 'returned-before') {
      await countAsked(change, aside.channel_id, receipt.details, receiptId);
      await followReturn(change, receiptId);
    }
    await followLoyalty(change, await peopleOfReceipts(change.db, [receiptId]), 'vetrina');
  }
  await settleAside(change.db, id, change.at, as);
  change.announce('sales');
}

async function staysAside(
  { db }: Change,
  channelId: string,
  { source, number, details }: ReceiptItem,
): Promise<boolean> {
  const order = details['order'];
  return source === 'web' && asideStaysOnShelf(db, channelId, number, order === undefined ? null : String(order));
}
