/** `vetrina sales payments`, `sales close`, `sales closes`: how it was paid, and the evening close. */
import { InvalidArgumentError, type Command } from 'commander';
import { randomUUID } from 'node:crypto';

import type { EveningClose } from '../../../api/counter.ts';
import { dayIn } from '../../store-time.ts';
import { aDay, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';
import { readAmount } from '../written.ts';
import { addDrawer } from './drawer.ts';

interface Count {
  /** A way of payment at the till, or a channel. */
  readonly what: string;
  readonly amount: string;
}

interface CloseOptions {
  readonly day?: string;
  readonly float?: string;
  readonly count: readonly Count[];
  readonly note: string;
  readonly key?: string;
}

export function addCloses(sales: Command, line: CommandLine): void {
  const { words } = line;
  addDrawer(sales, line);
  sales
    .command('payments')
    .description(words.salesPayments)
    .requiredOption('--from <day>', words.optionFrom, aDay(line))
    .requiredOption('--to <day>', words.optionTo, aDay(line))
    .option('--channel <id>', words.optionSalesChannel)
    .action(async ({ channel, ...span }: { from: string; to: string; channel?: string }, command: Command) =>
      line.inShop(command, async ({ shop }, { money }) => {
        const data = await shop.counter.payments({ ...span, ...(channel === undefined ? {} : { channelId: channel }) });
        const rows = data.rows.map((row) => [row.channelId, row.method, `${row.receipts}`, money(row.amount)]);
        const list = table([words.channel, words.receiptPaid, words.receiptsCount, words.receiptTotal], rows, [2, 3]);
        return { data, text: `${list}\n\n${money(data.total)}` };
      }),
    );
  sales
    .command('close')
    .description(words.salesClose)
    .option('--day <day>', words.optionCloseDay, aDay(line))
    .option('--float <amount>', words.optionCloseFloat)
    .option('--count <what=amount>', words.optionCloseCount, counts(line), [])
    .option('--note <text>', words.optionCloseNote, '')
    .option('--key <key>', words.optionSalesKey)
    .action(async (options: CloseOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const day = options.day ?? dayIn(settings.timeZone, Date.now());
        const outlook = await shop.counter.closes.outlook({ day });
        const till = outlook.parts.find(({ method }) => method !== null)?.channelId ?? 'till';
        const close = await shop.counter.closes.close({
          formKey: options.key ?? randomUUID(),
          day,
          float: options.float === undefined ? outlook.float : readAmount(options.float, settings.currency),
          counted: options.count.map(({ what, amount }) => {
            const whole = outlook.parts.find(({ channelId, method }) => method === null && channelId === what);
            const key = whole ??
              outlook.parts.find(({ method }) => method === what) ?? { channelId: till, method: null };
            return { channelId: key.channelId, method: key.method, amount: readAmount(amount, settings.currency) };
          }),
          note: options.note,
        });
        return { data: close, text: closeText(close, line, tools) };
      }),
    );
  sales
    .command('closes')
    .description(words.salesCloses)
    .option('--id <id>', words.optionCloseId, wholeNumber(1, 999_999_999, line))
    .option('--out <file>', words.optionCloseOut)
    .option('--force', words.optionForceOut)
    .action(async ({ id, out, force }: { id?: number; out?: string; force?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        if (id === undefined) {
          const page = await shop.counter.closes.list({ limit: 50 });
          const rows = page.items.map((each) => [
            `${each.id}`,
            each.day,
            tools.money(each.total),
            `${each.differences}`,
            tools.money(each.difference),
            `${each.late.receipts}`,
          ]);
          const heads = [
            'ID',
            words.closeDay,
            words.receiptTotal,
            words.closeOff,
            words.closeDifference,
            words.closeLate,
          ];
          return { data: page, text: page.total === 0 ? words.closesNone : table(heads, rows, [0, 2, 3, 4, 5]) };
        }
        const close = await shop.counter.closes.get({ id });
        if (out !== undefined) {
          await savePdf(line, out, await shop.counter.closes.print({ id, language: line.language }), force);
        }
        return { data: close, text: closeText(close, line, tools) };
      }),
    );
}

const counts =
  (line: CommandLine) =>
  (written: string, before: readonly Count[]): Count[] => {
    const [what = '', amount] = written.split('=');
    if (what === '' || amount === undefined) throw new InvalidArgumentError(line.say('closeCountWrong', { written }));
    return [...before, { what, amount }];
  };

function closeText(close: EveningClose, line: CommandLine, { money, moment }: Tools): string {
  const { words } = line;
  const rows = close.parts.map((part) => [
    part.method === null ? part.channelId : `${part.channelId} ${part.method}`,
    money(part.fromFile),
    money(part.byHand),
    money(part.expected),
    money(part.counted),
    money(part.difference),
  ]);
  const heads = [words.receiptPaid, words.closeFile, words.closeHand, words.closeExpected, words.closeCounted];
  const said = [line.say('closeMade', { id: close.id, day: close.day, at: moment(close.at), actor: close.actor })];
  said.push(...close.drawer.map(({ amount, reason }) => line.say('drawerSaid', { amount: money(amount), reason })));
  if (close.late.receipts > 0)
    said.push(line.say('closeLateSaid', { n: close.late.receipts, amount: money(close.late.total) }));
  return `${said.join('\n')}\n\n${table([...heads, words.closeDifference], rows, [1, 2, 3, 4, 5])}\n\n${words.salesNotFiscal}`;
}
