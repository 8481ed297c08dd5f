/** A sale at the counter, by hand: what was sold, how it was paid, and who bought where the shop knows them. */
import { Refusal } from '../../../api/refusals.ts';
import type { CounterSale } from '../../../api/counter.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import { articlesById, type KnownArticle } from '../articles.sql.ts';
import { completed } from '../known-articles.ts';
import { storeDay } from '../../settings/index.ts';
import { cardWork, writeOnCards } from '../cards/ledger.ts';
import { couponTakes, writeUse } from '../coupons/use.ts';
import { pointsOff, writeSpent } from '../loyalty/spend.ts';
import type { CounterGrounds } from './grounds.ts';
import { personExists } from './counter.sql.ts';
import { type PricedLine, priceLines } from './price-lines.ts';
import { digestOf, type LineToWrite, sameForm, writeReceipt, type Written } from './write-receipt.ts';

/** Refuses `form-used-before`, `discount-too-large`, `payments-differ`, `not-found`, `till-missing`, and what points and coupons refuse. */
export async function sell(
  change: Change,
  grounds: CounterGrounds,
  { formKey, ...sale }: CounterSale,
  actor: string,
): Promise<Written> {
  const form = { key: formKey, digest: formDigest(sale) };
  const made = await sameForm(change.db, form);
  if (made !== null) return made;
  const { timeZone } = await grounds.settings.read(change.db);
  const today = storeDay(change.at, timeZone);
  const before = sumOf(priceLines(sale.lines, sale.discount));
  const coupon = await couponTakes(change.db, sale.coupon, before, { personId: sale.personId, today });
  const off = (coupon?.off ?? 0) + (await pointsOff(change, sale.personId, sale.points));
  const priced = priceLines(sale.lines, sale.discount + off);
  const total = sumOf(priced);
  const lines = await linesOf(change.db, priced);
  if (lines.length + sale.cards.length === 0) throw new Refusal('invalid-input', { field: 'lines' });
  const issued = sale.cards.reduce((sum, { amount }) => sum + amount, 0);
  checkPaid(sale.payments, total + issued);
  const work = await cardWork(change.db, sale.payments, { back: false, today });
  // A card that is sold is money taken and owed at once: it is in no total, and its day's cash is right.
  const owed = sale.cards.map(({ amount }) => ({ method: 'gift-card', amount: -amount, written: '' }));
  if (sale.personId !== null && !(await personExists(change.db, sale.personId)))
    throw new Refusal('not-found', { what: 'person', id: sale.personId });
  const receipt = await writeReceipt(change, {
    kind: 'sale',
    form,
    channelId: await tillOf(change.db, grounds),
    store: '',
    timeZone,
    lines,
    payments: [...work.payments, ...owed],
    isSale: lines.length > 0 ? 1 : 0,
    personId: sale.personId,
    ofId: null,
    reason: '',
    actor,
  });
  const fresh = sale.cards.map((card) => ({ ...card, kind: 'gift-card' as const }));
  await writeOnCards(
    change,
    { parts: work.parts, fresh: [...work.fresh, ...fresh] },
    { receiptId: receipt.id, personId: sale.personId, actor },
  );
  await writeUse(change, coupon, receipt);
  await writeSpent(change, { personId: sale.personId, points: sale.points, receipt, actor });
  return receipt;
}

/** As it was before there were points: a form that is sent again after an update is the same form. */
const formDigest = ({ points, coupon, ...sale }: Omit<CounterSale, 'formKey'>): string =>
  digestOf({ ...sale, ...(points === 0 ? {} : { points }), ...(coupon === '' ? {} : { coupon }) });

const sumOf = (lines: readonly PricedLine[]): number => lines.reduce((sum, line) => sum + line.total, 0);

/** The channel that receipts of the counter belong to. */
export async function tillOf(db: Writer, { channels }: CounterGrounds): Promise<string> {
  const till = (await channels.all(db)).find(({ kind }) => kind === 'till');
  if (till === undefined) throw new Refusal('till-missing');
  return till.id;
}

/** Refuses `payments-differ`: a receipt half paid is no receipt. */
export function checkPaid(given: CounterSale['payments'], due: number): void {
  const paid = given.reduce((sum, { amount }) => sum + amount, 0);
  if (paid !== due) throw new Refusal('payments-differ', { amount: due, current: paid });
}

/** With what the catalogue knows now of each; refuses `not-found`, and `invalid-input` for goods that nothing names. */
export async function linesOf(db: Reader | Writer, priced: readonly PricedLine[]): Promise<LineToWrite[]> {
  const ids = priced.flatMap(({ variantId }) => (variantId === null ? [] : [variantId]));
  const known = new Map((await articlesById(db, [...new Set(ids)])).map((each) => [each.id, each]));
  return priced.map((line) => lineOf(line, known));
}

function lineOf(line: PricedLine, known: ReadonlyMap<number, KnownArticle>): LineToWrite {
  const { variantId, article, thousandths, unitPrice, discount, total } = line;
  const goods = variantId === null ? undefined : known.get(variantId);
  if (variantId !== null && goods === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  if (goods === undefined && article === '') throw new Refusal('invalid-input', { field: 'article' });
  const open = { category: '', vatRate: null, net: null, cost: null, thousandths, total };
  const { category, vatRate, net, cost } = completed(open, goods);
  return {
    variant_id: variantId,
    article: goods?.title ?? article,
    sku: goods?.sku ?? '',
    gtin: goods?.gtin ?? '',
    category,
    thousandths,
    unit_price: unitPrice,
    discount,
    vat_rate: vatRate,
    total,
    net,
    cost,
  };
}
