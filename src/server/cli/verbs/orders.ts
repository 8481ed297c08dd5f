/** `vetrina sales orders|carts|cart-result`: what people ordered in the web shop, and carts left halfway. */
import type { Command } from 'commander';

import { orderStates, rescueResults } from '../../../api/orders-words.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

export function addOrders(sales: Command, line: CommandLine): void {
  const { words } = line;
  interface Options {
    readonly read?: boolean;
    readonly state?: (typeof orderStates)[number];
    readonly limit?: number;
  }
  sales
    .command('orders')
    .description(words.orders)
    .option('--read', words.optionOrdersRead)
    .option('--state <state>', words.optionOrdersState, oneOf(orderStates, line))
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line))
    .action(async ({ read, state, limit = 50 }: Options, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { money, moment }) => {
        const pulled = read === true ? await shop.orders.pull({}) : null;
        const { items, total } = await shop.orders.list({ limit, ...(state === undefined ? {} : { state }) });
        const rows = items.map((order) => [
          order.number,
          moment(order.at),
          order.first,
          `${order.state} (${order.status})`,
          `${order.receipts.length}`,
          order.currency === settings.currency ? money(order.total) : `${order.total / 100} ${order.currency}`,
        ]);
        const heads = [
          words.receiptNumber,
          words.receiptAt,
          words.receiptFirst,
          words.orderState,
          words.orderReceipts,
          words.receiptTotal,
        ];
        const said = [
          ...(pulled === null ? [] : [line.say('ordersRead', { ...pulled })]),
          ...(pulled?.reason == null ? [] : [line.say('ordersNotRead', { code: pulled.reason.code })]),
          ...(rows.length === 0 ? [words.ordersNone] : [table(heads, rows, [4, 5])]),
        ];
        return { data: { ...(pulled === null ? {} : { pulled }), orders: items, total }, text: said.join('\n\n') };
      }),
    );
  sales
    .command('accounts')
    .description(words.accounts)
    .option('--read', words.optionOrdersRead)
    .action(async ({ read }: { readonly read?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, { moment }) => {
        const data = read === true ? await shop.orders.pullAccounts({}) : await shop.orders.accounts({});
        const { accounts, people, keptOut, gone, readAt, reason } = data;
        const at = readAt === null ? '–' : moment(readAt);
        const said = [
          line.say('accountsRead', { accounts, people, keptOut, gone, at }),
          ...(reason === null ? [] : [line.say('ordersNotRead', { code: reason.code })]),
        ];
        return { data, text: said.join('\n') };
      }),
    );
  sales
    .command('carts')
    .description(words.carts)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, { money, moment }) => {
        const data = await shop.orders.carts({});
        const rows = data.carts.map((cart) => [
          cart.orderId,
          moment(cart.at),
          cart.name,
          cart.phone || cart.mail,
          cart.goods.map(({ title, thousandths }) => `${thousandths / 1000} × ${title}`).join(', '),
          money(cart.total),
        ]);
        const heads = [
          words.receiptNumber,
          words.receiptAt,
          words.cartName,
          words.cartContact,
          words.receiptFirst,
          words.receiptTotal,
        ];
        return { data, text: rows.length === 0 ? words.cartsNone : table(heads, rows, [5]) };
      }),
    );
  sales
    .command('cart-result <order>')
    .description(words.cartResult)
    .requiredOption('--result <result>', words.optionCartResult, oneOf(rescueResults, line))
    .option('--channel <id>', words.optionSalesChannel)
    .action(
      async (
        orderId: string,
        options: { result: (typeof rescueResults)[number]; channel?: string },
        command: Command,
      ) =>
        line.inShop(command, async ({ shop }) => {
          const { result, channel = 'web' } = options;
          await shop.orders.noteRescue({ channelId: channel, orderId, result });
          return { data: { orderId, result }, text: line.say('cartNoted', { order: orderId }) };
        }),
    );
}
