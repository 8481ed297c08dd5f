/** `vetrina metrics report`: everything that an owner decides by, as a table or on paper; `metrics mail`: the letters. */
import type { Command } from 'commander';

import type { Door } from '../../../api/index.ts';
import { formatPercent } from '../../../api/money.ts';
import { aDay } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { daysOf, type WrittenDays } from '../days.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';
import { salesText } from './sales-numbers.ts';

type Report = Awaited<ReturnType<Door['metrics']['report']>>;

interface Options extends WrittenDays {
  readonly channel?: string;
  readonly store?: string;
  readonly out?: string;
  readonly month?: boolean;
  readonly force?: boolean;
}

export function addReport(metrics: Command, line: CommandLine): void {
  const { words } = line;
  metrics
    .command('report')
    .description(words.metricsReport)
    .option('--from <day>', words.optionFrom, aDay(line))
    .option('--to <day>', words.optionTo, aDay(line))
    .option('--channel <id>', words.optionSalesChannel)
    .option('--store <name>', words.optionReportStore)
    .option('--out <file>', words.optionReportOut)
    .option('--force', words.optionForceOut)
    .option('--month', words.optionReportMonth)
    .action(async (options: Options, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        // `metrics` has the same options: those before the word `report` count for it as well.
        const given = { ...command.parent?.opts<Options>(), ...options };
        const days = daysOf(given, settings.timeZone, line, command);
        const { channel, store } = given;
        const wish = {
          ...days,
          ...(channel === undefined ? {} : { channelId: channel }),
          ...(store === undefined ? {} : { store }),
        };
        if (given.out !== undefined) {
          const kind = given.month === true ? 'month' : 'report';
          const { file, pages } = await shop.metrics.reportPaper({ kind, ...wish });
          const path = await savePdf(line, given.out, file, given.force);
          return { data: { file: path, pages }, text: path };
        }
        const report = await shop.metrics.report(wish);
        return { data: report, text: reportText(report, line, tools) };
      }),
    );
  metrics
    .command('mail')
    .description(words.metricsMail)
    .option('--trial', words.optionMailTrial)
    .action(async ({ trial }: { trial?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, { moment }) => {
        const mails = trial === true ? [await shop.metrics.mail.trial()] : await shop.metrics.mail.list();
        const rows = mails.map((mail) => [
          `${mail.id}`,
          moment(mail.sentAt ?? mail.createdAt),
          [mail.state, mail.reason?.code ?? ''].filter(Boolean).join(': '),
          mail.to,
          mail.subject,
        ]);
        const head = ['ID', words.receiptAt, words.mailState, words.mailTo, words.mailSubject];
        return { data: mails, text: rows.length === 0 ? words.mailNone : table(head, rows, [0]) };
      }),
    );
}

function reportText(report: Report, line: CommandLine, tools: Tools): string {
  const { words } = line;
  const few = words.notEnoughData;
  const percent = (value: number | null) => (value === null ? few : formatPercent(value, line.language));
  const { free, paid, worth } = report.calls;
  const facts = [
    [words.reportReturning, percent(report.customers.returningShare)],
    [
      words.reportFreeCalls,
      free.calls === null && free.directions === null ? few : `${(free.calls ?? 0) + (free.directions ?? 0)}`,
    ],
    [words.reportPaidCall, paid === null || paid.each === null ? few : tools.money(paid.each)],
    [words.reportWorth, worth === null ? few : tools.money(worth)],
    [words.reportAligned, percent(report.alignment.aligned)],
    ...cartAndIdleFacts(report, line, tools),
    ...eventFacts(report, line),
    ...afterFacts(report, line, tools),
  ];
  const waits = report.alignment.changes.map(({ channelId, changes, median, slow }) => [
    channelId,
    `${changes}`,
    ...[median, slow].map((seconds) => (seconds === null ? few : line.say('reportSeconds', { n: seconds }))),
  ]);
  const sources = report.sources.map((row) => [
    row.source,
    `${row.people}`,
    `${row.buyers}`,
    percent(row.share),
    tools.money(row.revenue),
  ]);
  return [
    `${report.from} – ${report.to}`,
    salesText({ ...report, by: report.step, rows: report.line }, line, tools),
    table([words.figure, words.value], facts, [1]),
    sources.length === 0
      ? ''
      : table(
          [words.reportSource, words.reportPeople, words.reportBuyers, words.reportShare, words.salesRevenue],
          sources,
          [1, 2, 3, 4],
        ),
    waits.length === 0
      ? ''
      : table([words.reportChannel, words.reportChanges, words.reportHalf, words.reportMost], waits, [1, 2, 3]),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Who registered for the evenings of these days, came, and bought. */
function eventFacts({ events }: Report, { words, say }: CommandLine): [string, string][] {
  const told = (value: number | null | undefined): string => (value == null ? words.notEnoughData : `${value}`);
  return [
    [words.reportRegistered, events === null ? words.notEnoughData : `${events.registered}`],
    [words.reportCame, told(events?.came)],
    [say('reportBoughtAfter', { days: events?.soonDays ?? 30 }), told(events?.bought)],
  ];
}

/** How people felt after a purchase, and what the shop owes them at the end of these days. */
function afterFacts({ after }: Report, { words }: CommandLine, { money }: Tools): [string, string][] {
  const { satisfaction, owed } = after;
  return [
    [
      words['figure-satisfaction'],
      satisfaction.average === null ? words.notEnoughData : (satisfaction.average / 100).toFixed(2),
    ],
    [words['figure-gift-cards-owed'], `${owed.cards} · ${money(owed.onCards)}`],
    [words['figure-points-owed'], `${owed.points} · ${money(owed.inPoints)}`],
  ];
}

/** Carts left halfway and goods that stand still: how many, and the money in them. */
function cartAndIdleFacts({ carts, idle }: Report, { words, say }: CommandLine, { money }: Tools): [string, string][] {
  const several = (count: number, amount: number): string => `${count} · ${money(amount)}`;
  return [
    [words.reportCarts, carts === null ? words.notEnoughData : several(carts.left.carts, carts.left.value)],
    [words.reportRescued, carts === null ? words.notEnoughData : several(carts.rescued.carts, carts.rescued.value)],
    ...(idle === null
      ? [[say('reportIdle', { days: 90 }), words.notEnoughData] as [string, string]]
      : idle.map(({ days, variants, tiedUp }): [string, string] => [
          say('reportIdle', { days }),
          several(variants, tiedUp),
        ])),
  ];
}
