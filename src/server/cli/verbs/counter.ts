/** `vetrina sales add` and `sales cancel`: receipts by hand, and taken back. */
import { InvalidArgumentError, type Command } from 'commander';
import { randomUUID } from 'node:crypto';

import type { CounterPayment, CounterReceipt } from '../../../api/counter.ts';
import { mostThousandths } from '../../../api/counter-words.ts';
import type { Door } from '../../../api/index.ts';
import { couponOff } from '../../../api/coupon-words.ts';
import { worthOf } from '../../../api/loyalty-words.ts';
import { type Currency, scaleAmount } from '../../../api/money.ts';
import { paymentMethods } from '../../../api/sales.ts';
import { aDay, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { readAmount } from '../written.ts';

interface AddOptions {
  readonly pay: readonly Way[];
  readonly discount?: string;
  readonly person?: number;
  readonly points: number;
  readonly coupon: string;
  readonly giftCard?: readonly string[];
  readonly expires?: string;
  readonly key?: string;
}

export function addCounter(sales: Command, line: CommandLine): void {
  const { words } = line;
  sales
    .command('add')
    .argument('[items...]', '', items(line))
    .description(words.salesAdd)
    .option('--pay <way>', words.optionSalesPay, waysOfPayment(line), [])
    .option('--discount <amount>', words.optionSalesDiscount)
    .option('--gift-card <amount>', words.optionSalesGiftCard, collected)
    .option('--expires <day>', words.optionSalesExpires, aDay(line))
    .option('--person <id>', words.optionSalesPerson, wholeNumber(1, 999_999_999, line))
    .option('--coupon <code>', words.optionSalesCoupon, '')
    .option('--points <n>', words.optionSalesPoints, wholeNumber(0, 999_999_999, line), 0)
    .option('--key <key>', words.optionSalesKey)
    .action(async (wished: Item[] | undefined, options: AddOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const { currency } = settings;
        const lines = [];
        for (const item of wished ?? []) lines.push(await lineOf(shop, item, currency));
        const discount = options.discount === undefined ? 0 : readAmount(options.discount, currency);
        const full = lines.map((each) => scaleAmount(each.unitPrice, each.thousandths, 1000));
        const off = options.points === 0 ? 0 : worthOf((await shop.loyalty.overview()).rules, options.points);
        const goods = full.reduce((sum, each) => sum + each, 0) - discount;
        const personId = options.person ?? null;
        const coupon =
          options.coupon === '' ? null : await shop.loyalty.coupons.check({ code: options.coupon, personId });
        const total = goods - off - (coupon === null ? 0 : couponOff(coupon, goods));
        const cards = (options.giftCard ?? []).map((written) => ({
          amount: readAmount(written, currency),
          expiresOn: options.expires ?? null,
        }));
        const owed = cards.reduce((sum, { amount }) => sum + amount, 0);
        const receipt = await shop.counter.sell({
          formKey: options.key ?? randomUUID(),
          lines,
          discount,
          cards,
          points: options.points,
          coupon: options.coupon,
          payments: paymentsOf(options.pay, Math.max(0, total + owed), currency),
          personId,
        });
        return {
          data: receipt,
          text: [made(receipt, line, tools), ...cardLines(receipt, line, tools), words.salesNotFiscal].join('\n'),
        };
      }),
    );
  sales
    .command('cancel')
    .argument('<id>', '', wholeNumber(1, 999_999_999, line))
    .description(words.salesCancel)
    .option('--reason <text>', words.optionSalesReason, '')
    .option('--key <key>', words.optionSalesKey)
    .action(async (id: number, { reason, key }: { reason: string; key?: string }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const receipt = await shop.counter.cancel({ id, formKey: key ?? randomUUID(), reason });
        return { data: receipt, text: made(receipt, line, tools) };
      }),
    );
}

const made = (receipt: CounterReceipt, line: CommandLine, { money }: Tools): string =>
  line.say(receipt.again ? 'salesMadeBefore' : 'salesMade', {
    id: receipt.id,
    number: receipt.number,
    amount: money(receipt.total),
  });

/** Cards that it wrote on, with what is left. */
export const cardLines = ({ cards }: CounterReceipt, line: CommandLine, { money }: Tools): string[] =>
  cards.map(({ code, balance }) => line.say('cardLeft', { code, amount: money(balance) }));

const collected = (written: string, before: readonly string[] | undefined): string[] => [...(before ?? []), written];

export interface Item {
  readonly sku: string;
  readonly thousandths: number;
  /** As it was written; null: what the till asks. */
  readonly price: string | null;
}

/** Several of them. */
export const items =
  (line: CommandLine) =>
  (written: string, before: readonly Item[] | undefined): Item[] => [...(before ?? []), readItem(written, line)];

/** `SKU`, `SKU=2`, `SKU=0,350@6,00`. */
function readItem(written: string, line: CommandLine): Item {
  const match = /^(?<sku>[^=@]+)(?:=(?<much>\d{1,6}(?:[.,]\d{1,3})?))?(?:@(?<price>.+))?$/u.exec(written.trim());
  const [whole = '0', part = ''] = (match?.groups?.['much'] ?? '1').split(/[.,]/u);
  const thousandths = Number(whole + part.padEnd(3, '0'));
  if (match === null || thousandths < 1 || thousandths > mostThousandths)
    throw new InvalidArgumentError(line.say('salesItemWrong', { written }));
  return { sku: match.groups?.['sku']?.trim() ?? '', thousandths, price: match.groups?.['price'] ?? null };
}

/** What has this code, at the price written or the till's; refuses `sku-unknown`. */
export async function lineOf(shop: Door, { sku, thousandths, price }: Item, currency: Currency) {
  const { id } = await shop.catalog.bySku({ sku });
  const found = await shop.counter.goods({ text: sku, limit: 20 });
  const asked = found.find(({ variantId }) => variantId === id)?.price ?? 0;
  const unitPrice = price === null ? asked : readAmount(price, currency);
  return { variantId: id, article: '', thousandths, unitPrice, discount: 0 };
}

export interface Way {
  readonly method: CounterPayment['method'];
  /** Of a gift card or of store credit. */
  readonly code: string | null;
  /** As it was written; null: what is left. */
  readonly amount: string | null;
}

/** `card=12,90`, or `card` alone for what is left; `gift-card:CODE=20`; can be repeated. */
export const waysOfPayment =
  (line: CommandLine) =>
  (written: string, before: readonly Way[]): Way[] => {
    const [way = '', amount = null] = written.split('=');
    const [name = '', code = null] = way.split(':');
    return [...before, { method: oneOf(paymentMethods, line)(name), code, amount }];
  };

/** In amounts; cash where nothing is said. */
export function paymentsOf(ways: readonly Way[], total: number, currency: Currency): CounterPayment[] {
  const parts = (ways.length === 0 ? [{ method: 'cash' as const, code: null, amount: null }] : ways).map(
    ({ method, code, amount }) => ({
      method,
      ...(code === null ? {} : { code }),
      amount: amount === null ? null : readAmount(amount, currency),
    }),
  );
  let rest = total - parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return parts.map(({ amount, ...way }) => {
    if (amount !== null) return { ...way, amount };
    const taken = Math.max(0, rest);
    rest = 0;
    return { ...way, amount: taken };
  });
}
