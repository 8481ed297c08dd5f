/** The proof of a promotion's prices, as an inspector asks for it: every dated price, channel by channel, on paper. */
import { formatMoney } from '../../api/money.ts';
import type { PromotionProof } from '../../api/promotions.ts';
import type { ReportColumn, ReportRow, ReportTable, TableReport } from '../print/index.ts';
import type { Writing } from './label.ts';
import { type ProofWords, proofWords } from './proof-words.ts';

/** What the report reads of a proof. */
export type Proof = Omit<PromotionProof, 'promotion'> & {
  readonly promotion: Pick<PromotionProof['promotion'], 'name' | 'from' | 'until' | 'startedAt' | 'endedAt'>;
};

interface Ground {
  readonly writing: Writing;
  readonly address: string;
  readonly channelNames: ReadonlyMap<string, string>;
  /** Milliseconds. */
  readonly at: number;
}

const filled = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => facts[name] ?? whole);

const tags = { it: 'it-IT', en: 'en-IE', hu: 'hu-HU' } as const;

export function proofReport(proofs: readonly Proof[], ground: Ground): TableReport {
  const { writing, address, at } = ground;
  const words = proofWords[writing.language];
  const moment = momentIn(writing);
  const promotion = proofs[0]?.promotion;
  const from = promotion === undefined ? '' : moment(promotion.startedAt ?? promotion.from);
  const until = promotion === undefined ? '' : moment(promotion.endedAt ?? promotion.until);
  const shop = [writing.shopName, address].filter(Boolean).join(', ');
  return {
    title: filled(words.title, { name: promotion?.name ?? '' }),
    paragraphs: [
      filled(words.period, { from, until }),
      words.law,
      words.counting,
      ...(shop === '' ? [] : [filled(words.shop, { shop })]),
    ],
    tables: proofs.flatMap((proof) => tablesOf(proof, ground, words)),
    foot: filled(words.foot, { shop: writing.shopName, at: moment(at) }),
    pageWords: words.page,
  };
}

function momentIn({ language, timeZone }: Writing): (value: string | number | null) => string {
  const format = new Intl.DateTimeFormat(tags[language], {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (value) => (value === null ? '–' : format.format(new Date(value)));
}

function tablesOf(proof: Proof, { writing, channelNames }: Ground, words: ProofWords): ReportTable[] {
  const moment = momentIn(writing);
  const money = (amount: number | null): string =>
    amount === null ? words.noPrice : formatMoney(amount, writing.currency, writing.language);
  return proof.channels.map(({ channelId, rows, windowFrom, windowUntil, records }) => {
    const lowest = records.find((record) => record.lowest);
    const window = { from: moment(windowFrom), until: moment(windowUntil) };
    const promised = rows.find(({ amount }) => amount !== null);
    return {
      title: `${proof.title} (${proof.sku}) · ${channelNames.get(channelId) ?? channelId}`,
      paragraphs: [
        lowest === undefined
          ? filled(words.noLowest, window)
          : filled(words.lowest, {
              ...window,
              price: money(lowest.amount),
              day: moment(lowest.visibleFrom ?? lowest.from),
            }),
        ...(promised === undefined ? [] : [filled(words.reduced, { price: money(promised.amount) })]),
      ],
      columns: columns(words),
      rows: records.map((record): ReportRow => ({
        strong: record.lowest,
        cells: [
          moment(record.from),
          moment(record.until),
          moment(record.visibleFrom),
          money(record.amount),
          [record.typingError ? words.slip : (words.reasons[record.reason] ?? record.reason), record.note]
            .filter(Boolean)
            .join(': '),
          record.actor,
        ],
      })),
    };
  });
}

const columns = ({ columns: names }: ProofWords): ReportColumn[] => [
  { title: names.from, share: 29 },
  { title: names.until, share: 29 },
  { title: names.seen, share: 29 },
  { title: names.price, share: 23, side: 'right' },
  { title: names.why, share: 38 },
  { title: names.who, share: 26 },
];
