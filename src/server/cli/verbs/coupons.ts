/** `vetrina coupons …`: made, looked at, changed and ended; they hold in the shop and in the web shop. */
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';

import type { Coupon, WholeCoupon } from '../../../api/coupons.ts';
import { couponStates, type CouponState } from '../../../api/coupon-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { aDay, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { readAmount } from '../written.ts';

interface MakeOptions {
  readonly code: string;
  readonly percent?: number;
  readonly amount?: string;
  readonly uses: number;
  readonly always?: boolean;
  readonly person?: number;
  readonly from?: string;
  readonly until?: string;
  readonly least?: string;
  readonly note: string;
  readonly shopOnly?: boolean;
  readonly key?: string;
}

export function addCoupons(program: Command, line: CommandLine): void {
  const { words } = line;
  const number = wholeNumber(1, 999_999_999, line);
  const coupons = program.command('coupons').description(words.coupons);
  coupons
    .command('list')
    .description(words.couponsList)
    .option('--search <words>', words.optionPeopleSearch)
    .option('--state <state>', words.optionCouponState, oneOf(couponStates, line))
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (wish: { search?: string; state?: CouponState; limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.loyalty.coupons.list(wish);
        const rows = page.items.map((each) => [String(each.id), ...row(each, line, tools)]);
        return { data: page, text: rows.length === 0 ? words.couponsNone : table([words.id, ''], rows, [0]) };
      }),
    );
  coupons
    .command('add')
    .description(words.couponsAdd)
    .option('--code <code>', words.optionCouponCode, '')
    .option('--percent <n>', words.optionCouponPercent, wholeNumber(1, 100, line))
    .option('--amount <amount>', words.optionCouponAmount)
    .option('--uses <n>', words.optionCouponUses, wholeNumber(1, 1_000_000, line), 1)
    .option('--always', words.optionCouponAlways)
    .option('--person <id>', words.optionSalesPerson, number)
    .option('--from <day>', words.optionCouponFrom, aDay(line))
    .option('--until <day>', words.optionCouponUntil, aDay(line))
    .option('--least <amount>', words.optionCouponLeast)
    .option('--note <text>', words.optionCouponNote, '')
    .option('--shop-only', words.optionCouponShopOnly)
    .option('--key <key>', words.optionSalesKey)
    .action(async (wish: MakeOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings: { currency } }, tools) => {
        if ((wish.percent === undefined) === (wish.amount === undefined))
          throw new Refusal('invalid-input', { field: 'percent' });
        const kind = wish.percent === undefined ? 'amount' : 'percent';
        const value = wish.percent === undefined ? readAmount(wish.amount ?? '', currency) : wish.percent * 100;
        const data = await shop.loyalty.coupons.create({
          formKey: wish.key ?? randomUUID(),
          ...{ code: wish.code, kind, value, note: wish.note, personId: wish.person ?? null },
          maxUses: wish.always === true ? null : wish.uses,
          ...{ from: wish.from ?? null, until: wish.until ?? null, online: wish.shopOnly !== true },
          minimum: wish.least === undefined ? 0 : readAmount(wish.least, currency),
        });
        return { data, text: couponText(data, line, tools) };
      }),
    );
  for (const [name, does] of [
    ['show', 'get'],
    ['end', 'end'],
    ['retry', 'retry'],
  ] as const)
    coupons
      .command(name)
      .argument('<id>', '', number)
      .description(words[`coupons-${name}`])
      .action(async (id: number, _options: object, command: Command) =>
        line.inShop(command, async ({ shop }, tools) => {
          const data = await shop.loyalty.coupons[does]({ id });
          return { data, text: couponText(data, line, tools) };
        }),
      );
}

function row(each: Coupon, { words }: CommandLine, { money }: Tools): string[] {
  const worth = each.kind === 'percent' ? `-${each.value / 100} %` : `-${money(each.value)}`;
  return [
    ...[each.code, worth, words[`coupon-${each.state}`], `${each.uses}/${each.maxUses ?? '∞'}`],
    ...[each.until ?? '', each.person?.name ?? '', words[`coupon-web-${each.web.state}`]],
  ];
}

function couponText(coupon: WholeCoupon, line: CommandLine, tools: Tools): string {
  const head = row(coupon, line, tools).filter(Boolean).join('  ');
  const uses = coupon.ledger.map(({ at, uses: n, amount, receipt }) => [
    ...[tools.moment(at), String(n), receipt.number],
    tools.money(amount),
  ]);
  return uses.length === 0 ? head : `${head}\n${table(['', '', '', ''], uses, [1, 3])}`;
}
