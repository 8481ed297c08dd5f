/** The report as sheets of paper and as a letter: the numbers that the screen shows, and nothing worked out anew. */
import { type Currency, formatMoney, formatPercent, type Locale } from '../../api/money.ts';
import type { Report } from '../../api/report.ts';
import type { SalesFigure, SalesRow } from '../../api/sales.ts';
import type { Day } from '../../api/time.ts';
import type { ReportTable, TableReport } from '../print/index.ts';
import { paperWords, type PaperWords } from './paper-words.ts';

export interface PaperGround {
  readonly language: Locale;
  readonly currency: Currency;
  readonly timeZone: string;
  readonly shopName: string;
  readonly channelNames: ReadonlyMap<string, string>;
  /** Milliseconds. */
  readonly at: number;
}

const tags = { it: 'it-IT', en: 'en-IE', hu: 'hu-HU' } as const;

function penOf(ground: PaperGround) {
  const { language, currency } = ground;
  const words: PaperWords = paperWords[language];
  const dayText = (day: Day) =>
    new Intl.DateTimeFormat(tags[language], {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.parse(day));
  const number = (value: number) => new Intl.NumberFormat(tags[language], { useGrouping: 'always' }).format(value);
  const money = (value: number | null) => (value === null ? words.few : formatMoney(value, currency, language));
  const percent = (value: number | null) => (value === null ? words.few : formatPercent(value, language));
  const mark = (value: number | null) =>
    value === null
      ? words.few
      : new Intl.NumberFormat(tags[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
          value / 100,
        );
  const written = ({ unit }: Pick<SalesFigure, 'unit'>, value: number | null): string => {
    if (value === null) return words.few;
    return unit === 'count' ? number(value) : unit === 'money' ? money(value) : percent(value);
  };
  return { words, dayText, number, money, percent, mark, written };
}

type Pen = ReturnType<typeof penOf>;

export const filled = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => facts[name] ?? whole);

/** Names and values of the first figures, as the screen has them. */
function figureRows(report: Report, { words, number, money, percent, mark, written }: Pen): string[][] {
  const { carts, idle } = report;
  const { owed } = report.after;
  const still = idle?.[0];
  const twoOf = (count: number, amount: number) => `${number(count)} · ${money(amount)}`;
  const { free, paid } = report.calls;
  const calls = free.calls === null && free.directions === null ? null : (free.calls ?? 0) + (free.directions ?? 0);
  return [
    ...report.figures.map((figure) => [
      words[figure.metric],
      written(figure, figure.value),
      written(figure, figure.before),
      written(figure, figure.lastYear),
      figure.trend === null ? words.few : `${figure.trend > 0 ? '+' : ''}${percent(figure.trend)}`,
    ]),
    [words.returning, percent(report.customers.returningShare), '', '', ''],
    [words.calls, calls === null ? words.few : number(calls), '', '', ''],
    [words.spend, paid === null ? '–' : money(paid.spend), '', '', ''],
    [words.cartsLeft, carts === null ? words.few : twoOf(carts.left.carts, carts.left.value), '', '', ''],
    [words.cartsRescued, carts === null ? words.few : twoOf(carts.rescued.carts, carts.rescued.value), '', '', ''],
    [words.idleMoney, still === undefined ? words.few : twoOf(still.variants, still.tiedUp), '', '', ''],
    [words.alignedNow, percent(report.alignment.aligned), '', '', ''],
    [words.satisfaction, mark(report.after.satisfaction.average), '', '', ''],
    [words.cardsOwed, twoOf(owed.cards, owed.onCards), '', '', ''],
    [words.pointsOwed, twoOf(owed.points, owed.inPoints), '', '', ''],
  ];
}

function factsOf(report: Report, ground: PaperGround, { dayText }: Pen) {
  return {
    shop: ground.shopName,
    from: dayText(report.from),
    to: dayText(report.to),
    beforeFrom: dayText(report.before.from),
    beforeTo: dayText(report.before.to),
    zone: ground.timeZone,
  };
}

function introduction(report: Report, ground: PaperGround, pen: Pen): string[] {
  const { words, dayText } = pen;
  const until = report.countedUntil;
  return [
    filled(words.days, factsOf(report, ground, pen)),
    ...(until === null || until < report.from ? [words.none] : []),
    ...(until !== null && until >= report.from && until < report.to
      ? [filled(words.counted, { day: dayText(until) })]
      : []),
  ];
}

/** What is neither sold nor waiting to be asked: carts, goods that stand still, and how long prices travel. */
function afterwards(
  { carts, idle, alignment, events, after }: Report,
  { channelNames }: PaperGround,
  pen: Pen,
): ReportTable[] {
  const { words, number, money, percent } = pen;
  const wait = (seconds: number | null) => (seconds === null ? words.few : waitOnPaper(seconds, pen));
  return [
    {
      title: words.carts,
      paragraphs: [carts === null ? words.few : words.cartsDefinition],
      columns: columnsOf(words.figure, [words.cartCount, words.cartValue]),
      rows:
        carts === null
          ? []
          : (['left', 'called', 'rescued'] as const).map((step) => ({
              cells: [words[`cart-${step}`], number(carts[step].carts), money(carts[step].value)],
            })),
    },
    {
      title: words.idle,
      paragraphs: [idle === null ? words.few : words.idleDefinition],
      columns: columnsOf(words.figure, [words.idleGoods, words.tiedUp]),
      rows: (idle ?? []).map(({ days, variants, tiedUp }) => ({
        cells: [filled(words.idleFor, { n: number(days) }), number(variants), money(tiedUp)],
      })),
    },
    {
      title: words.events,
      paragraphs: [
        events === null
          ? words.eventsNone
          : filled(words.eventsSum, {
              events: number(events.events),
              registered: number(events.registered),
              came: events.came === null ? words.few : number(events.came),
              bought: events.bought === null ? words.few : number(events.bought),
            }),
        filled(words.eventsDefinition, { days: number(events?.soonDays ?? 30) }),
      ],
      columns: columnsOf(words.source, [words.registered, words.came, words.buyers]),
      rows: (events?.bySource ?? []).map((row) => ({
        cells: [
          row.source,
          number(row.registered),
          events?.came === null ? words.few : number(row.came),
          events?.came === null ? words.few : number(row.bought),
        ],
      })),
    },
    {
      title: words.alignment,
      paragraphs: [
        alignment.aligned === null ? words.few : filled(words.aligned, { share: percent(alignment.aligned) }),
        words.alignmentDefinition,
      ],
      columns: columnsOf(words.channels, [words.changes, words.half, words.most]),
      rows: alignment.changes.map(({ channelId, changes, median, slow }) => ({
        cells: [channelNames.get(channelId) ?? channelId, number(changes), wait(median), wait(slow)],
      })),
    },
    {
      title: words.after,
      paragraphs: [
        filled(words.satisfactionDefinition, { n: number(after.satisfaction.answers) }),
        filled(words.owedDefinition, { day: pen.dayText(after.owed.on) }),
      ],
      columns: columnsOf(words.figure, [words.howMany, words.worth]),
      rows: [
        { cells: [words.satisfaction, number(after.satisfaction.answers), pen.mark(after.satisfaction.average)] },
        { cells: [words.cardsOwed, number(after.owed.cards), money(after.owed.onCards)] },
        { cells: [words.pointsOwed, number(after.owed.points), money(after.owed.inPoints)] },
      ],
    },
  ];
}

function waitOnPaper(seconds: number, { words, number }: Pen): string {
  if (seconds < 60) return filled(words.seconds, { n: number(seconds) });
  if (seconds < 3600) return filled(words.minutes, { n: number(Math.round(seconds / 60)) });
  if (seconds < 172_800) return filled(words.hours, { n: number(Math.round(seconds / 3600)) });
  return filled(words.manyDays, { n: number(Math.round(seconds / 86_400)) });
}

/** A name, and figures beside it. */
const columnsOf = (first: string, others: readonly string[]): ReportTable['columns'] => [
  { title: first, share: 4 },
  ...others.map((title) => ({ title, share: 3, side: 'right' as const })),
];

const salesColumns = (words: PaperWords) => [words.receipts, words.revenue, words['average-receipt'], words.margin];

const salesCells = (row: SalesRow, { number, money }: Pen): string[] => [
  row.receipts === null ? '–' : number(row.receipts),
  money(row.revenue),
  row.average === null ? '–' : money(row.average),
  row.margin === null ? '–' : money(row.margin),
];

export function reportOnPaper(report: Report, ground: PaperGround): TableReport {
  const pen = penOf(ground);
  const { words, number, money } = pen;
  const sums = (title: string, rows: readonly SalesRow[], nameOf: (key: string) => string): ReportTable[] =>
    rows.length === 0
      ? []
      : [
          {
            title,
            paragraphs: [],
            columns: columnsOf(words.figure, salesColumns(words)),
            rows: rows.map((row) => ({ cells: [nameOf(row.key), ...salesCells(row, pen)] })),
          },
        ];
  const plain = (key: string) => (key === '' ? words.noName : key);
  return {
    ...frame(report, ground, pen, filled(words.title, { shop: ground.shopName })),
    tables: [
      figureTable(report, pen),
      ...sums(words.channels, report.channels, (key) => ground.channelNames.get(key) ?? key),
      ...sums(words.payments, report.payments, plain),
      ...sums(words.categories, report.categories.slice(0, 15), plain),
      ...(report.sources.length === 0
        ? []
        : [
            {
              title: words.sources,
              paragraphs: [],
              columns: columnsOf(words.source, [words.people, words.buyers, words.revenue]),
              rows: report.sources.map((row) => ({
                cells: [row.source, number(row.people), number(row.buyers), money(row.revenue)],
              })),
            },
          ]),
      ...afterwards(report, ground, pen),
      ...sums(words.line, report.line, (key) => (key.length === 10 ? pen.dayText(key) : key)),
    ],
  };
}

/** One row a day, to be printed and kept. */
export function monthSheet(report: Report, ground: PaperGround): TableReport {
  const pen = penOf(ground);
  const { words, dayText } = pen;
  const month = new Intl.DateTimeFormat(tags[ground.language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(report.from));
  const sum = (metric: SalesFigure['metric']) => report.figures.find((figure) => figure.metric === metric);
  const whole = (metric: SalesFigure['metric']) => {
    const figure = sum(metric);
    return figure === undefined ? words.few : pen.written(figure, figure.value);
  };
  return {
    ...frame(report, ground, pen, filled(words.month, { month })),
    tables: [
      {
        title: words.line,
        paragraphs: [],
        columns: columnsOf(words.day, salesColumns(words)),
        rows: [
          ...report.line.map((row) => ({
            cells: [row.key.length === 10 ? dayText(row.key) : row.key, ...salesCells(row, pen)],
          })),
          {
            strong: true,
            cells: ['', whole('receipts'), whole('revenue'), whole('average-receipt'), whole('margin')],
          },
        ],
      },
      figureTable(report, pen),
    ],
  };
}

const figureTable = (report: Report, pen: Pen): ReportTable => ({
  title: pen.words.figures,
  paragraphs: [],
  columns: columnsOf(pen.words.figure, [pen.words.now, pen.words.before, pen.words.lastYear, pen.words.change]),
  rows: figureRows(report, pen).map((cells) => ({ cells })),
});

function frame(report: Report, ground: PaperGround, pen: Pen, title: string): Omit<TableReport, 'tables'> {
  const { words } = pen;
  const at = new Intl.DateTimeFormat(tags[ground.language], {
    timeZone: ground.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(ground.at);
  return {
    title,
    paragraphs: [...introduction(report, ground, pen), filled(words.law, factsOf(report, ground, pen))],
    foot: filled(words.foot, { shop: ground.shopName, at }),
    pageWords: words.page,
  };
}

/** The week as a letter of plain text. */
export function letterOf(report: Report, ground: PaperGround, late: boolean): { subject: string; text: string } {
  const pen = penOf(ground);
  const { words, money } = pen;
  const facts = factsOf(report, ground, pen);
  const revenue = report.figures.find(({ metric }) => metric === 'revenue')?.value ?? null;
  const rows = figureRows(report, pen);
  const lines = rows.map(([name = '', now = '', before = '', , change = '']) =>
    [`${name}: ${now}`, before === '' ? '' : `(${words.before}: ${before}, ${words.change}: ${change})`]
      .filter(Boolean)
      .join(' '),
  );
  return {
    subject:
      revenue === null
        ? filled(words.subjectNone, facts)
        : filled(words.subject, { ...facts, revenue: money(revenue) }),
    text: [
      ...(late ? [words.late, ''] : []),
      ...introduction(report, ground, pen),
      '',
      ...lines,
      '',
      words.attached,
      filled(words.law, facts),
      '',
    ].join('\n'),
  };
}
