/** `vetrina sales drawer …`: money that comes into the drawer or leaves it without a receipt. */
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';

import type { DrawerEntry } from '../../../api/counter-closes.ts';
import { dayIn } from '../../store-time.ts';
import { aDay, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { readAmount } from '../written.ts';

interface Options {
  readonly reason: string;
  readonly day?: string;
  readonly key?: string;
}

export function addDrawer(sales: Command, line: CommandLine): void {
  const { words } = line;
  const drawer = sales.command('drawer').description(words.drawer);
  for (const [way, sign] of [
    ['in', 1],
    ['out', -1],
  ] as const)
    drawer
      .command(`${way} <amount>`)
      .description(way === 'in' ? words.drawerIn : words.drawerOut)
      .requiredOption('--reason <text>', words.optionDrawerReason)
      .option('--day <day>', words.optionCloseDay, aDay(line))
      .option('--key <key>', words.optionSalesKey)
      .action(async (written: string, { reason, day, key = randomUUID() }: Options, command: Command) =>
        line.inShop(command, async ({ shop, settings }, tools) => {
          const amount = sign * Math.abs(readAmount(written, settings.currency));
          const on = day === undefined ? {} : { day };
          const made = await shop.counter.closes.addDrawerEntry({ formKey: key, amount, reason, ...on });
          return { data: made, text: said(made, line, tools) };
        }),
      );
  drawer
    .command('list')
    .description(words.drawerList)
    .option('--day <day>', words.optionCloseDay, aDay(line))
    .action(async ({ day }: { day?: string }, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { money, moment }) => {
        const on = day ?? dayIn(settings.timeZone, Date.now());
        const { drawer: data } = await shop.counter.closes.outlook({ day: on });
        const rows = data.map(({ id, at, amount, reason, actor }) => [
          `${id}`,
          moment(at),
          money(amount),
          reason,
          actor,
        ]);
        const heads = ['ID', words.drawerAt, words.receiptTotal, words.optionSalesReason, words.drawerWho];
        return { data, text: data.length === 0 ? words.drawerNone : table(heads, rows, [0, 2]) };
      }),
    );
  drawer
    .command('take-back <id>')
    .description(words.drawerTakeBack)
    .action(async (written: string, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const id = wholeNumber(1, 999_999_999, line)(written);
        const made = await shop.counter.closes.takeBackDrawerEntry({ id });
        return { data: made, text: said(made, line, tools) };
      }),
    );
}

const said = ({ id, day, amount, reason, takenBackAt }: DrawerEntry, line: CommandLine, { money }: Tools): string =>
  line.say(takenBackAt === null ? 'drawerMade' : 'drawerBack', { id, day, amount: money(amount), reason });
